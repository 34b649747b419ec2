"""The block of `key: value` lines between `---` that many Markdown files begin with: a small, safe part of YAML.

Reads flat keys with plain, quoted, folded and literal strings and lists of strings. Everything else (nested maps,
anchors, tags) is skipped with an issue: a reader of metadata needs no objects built by a file.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from pledgebook.model.issues import Issue
from pledgebook.model.lazy import lazy_pattern

_OPEN: Final = lazy_pattern(r"\ufeff?---[ \t]*\r?\n")
_CLOSE: Final = lazy_pattern(r"^(?:---|\.\.\.)[ \t]*\r?$", re.MULTILINE)
_KEY: Final = lazy_pattern(r"([A-Za-z_][\w.:-]{0,60}?)[ \t]*:(?:[ \t]+|$)")
_LONGEST: Final = 65_536
_NAMED: Final = {
    "0": "\0",
    "a": "\a",
    "b": "\b",
    "t": "\t",
    "n": "\n",
    "v": "\v",
    "f": "\f",
    "r": "\r",
    "e": "\x1b",
    " ": " ",
    '"': '"',
    "/": "/",
    "\\": "\\",
    "N": "\x85",
    "_": "\xa0",
    "L": "\u2028",
    "P": "\u2029",
}
_ESCAPE: Final = lazy_pattern(r"\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))", re.DOTALL)


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What the block says: values in the order written (lists joined), and where the text after it begins."""

    values: dict[str, str]
    end: int
    issues: tuple[Issue, ...] = ()


def front_matter(text: str) -> FrontMatter | None:
    """The front matter of `text`, or None where it has none (a rule `---` at the top is none)."""
    opening = _OPEN.match(text)
    if opening is None:
        return None
    closing = _CLOSE.search(text, opening.end(), opening.end() + _LONGEST)
    if closing is None:
        return None
    entries, strays = _entries(text[opening.end() : closing.start()])
    if not entries or strays > len(entries):
        return None
    end = closing.end() + (1 if text[closing.end() : closing.end() + 1] == "\n" else 0)
    values: dict[str, str] = {}
    issues: list[Issue] = []
    for key, lines in entries:
        value = _value(lines)
        if value is None:
            issues.append(
                Issue("frontmatter.unread", f"the value of {key} is not a string or list; it was skipped", 0, end)
            )
        else:
            values.setdefault(key.lower(), value)
    return FrontMatter(values, end, tuple(issues))


def _entries(body: str) -> tuple[list[tuple[str, list[str]]], int]:
    """Keys with the lines of their values, and the number of lines that belong to no key."""
    entries: list[tuple[str, list[str]]] = []
    strays = 0
    for line in body.splitlines():
        key = _KEY.match(line)
        if key:
            entries.append((key[1], [line[key.end() :]]))
        elif entries and (not line.strip() or line[0] in " \t" or line.startswith("- ") or _open_quote(entries[-1][1])):
            entries[-1][1].append(line)
        elif not line.lstrip().startswith("#"):
            strays += 1
    return entries, strays


def _open_quote(lines: list[str]) -> bool:
    """Whether a quoted value has not been closed yet."""
    joined = " ".join(lines).strip()
    return joined[:1] in {'"', "'"} and (len(joined) == 1 or not joined.endswith(joined[0]))


def _value(lines: list[str]) -> str | None:
    """The string that the lines of one value stand for; None for what is no string or list of strings."""
    first, rest = lines[0].strip(), lines[1:]
    if first[:1] in {"|", ">"} and len(first) <= 3:
        return _block(rest, folded=first[0] == ">")
    if not first and any(line.lstrip().startswith("- ") for line in rest):
        return _list([line.lstrip()[2:] for line in rest if line.lstrip().startswith("- ")])
    whole = _fold([first, *rest])
    if whole[:1] == "[" and whole[-1:] == "]":
        return _list(whole[1:-1].split(","))
    if whole[:1] in {"{", "&", "*", "!"} or (not first and any(_KEY.match(line.strip()) for line in rest)):
        return None
    return _scalar(whole)


def _list(parts: list[str]) -> str | None:
    """Strings of a list as one, commas between."""
    found = [_scalar(part.strip()) for part in parts]
    return ", ".join(part for part in found if part) or None


def _block(lines: list[str], *, folded: bool) -> str:
    """A literal (`|`) or folded (`>`) block."""
    stripped = [line.strip() for line in lines]
    return (_fold(stripped) if folded else "\n".join(stripped)).strip()


def _fold(lines: list[str]) -> str:
    """Lines joined by spaces; a backslash at the end joins without one."""
    joined = ""
    for line in (line.strip() for line in lines):
        if joined.endswith("\\") and not joined.endswith("\\\\"):
            joined = joined[:-1] + line
        else:
            joined = f"{joined} {line}" if joined and line else joined + line
    return joined


def _scalar(written: str) -> str | None:
    """A plain, single- or double-quoted string; None for null and for nothing."""
    if len(written) >= 2 and written[0] == written[-1] == '"':
        return _ESCAPE.sub(_unescape, written[1:-1])
    if len(written) >= 2 and written[0] == written[-1] == "'":
        return written[1:-1].replace("''", "'")
    plain = re.split(r"(?:^|\s)#", written, maxsplit=1)[0].strip()
    return None if plain in {"", "~", "null", "Null", "NULL"} else plain


def _unescape(match: re.Match[str]) -> str:
    """One escape of a double-quoted string."""
    code = match[1] or match[2] or match[3]
    if code:
        number = int(code, 16)
        return chr(number) if number <= 0x10FFFF and not 0xD800 <= number <= 0xDFFF else "\ufffd"
    return _NAMED.get(match[4], match[4])
