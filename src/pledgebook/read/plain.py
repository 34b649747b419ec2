"""Plain text and Markdown to a document: `text` is the file, character for character."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import Final

from pledgebook.lang.en.datelines import date_line, find_dateline, written_day
from pledgebook.model.issues import Issue
from pledgebook.model.lazy import lazy_pattern
from pledgebook.model.text import Document
from pledgebook.read.frontmatter import front_matter
from pledgebook.read.language import language
from pledgebook.read.metadata import Fact, resolve

_KEYS: Final = {
    "title": "title headline",
    "publisher": "publisher outlet site site_name sitename newspaper agency organisation organization source",
    "published": """published published_time published_at publish_date publishdate publication_date published_date
        date_published datepublished pubdate pub_date release_date released issued date created created_at""",
    "modified": "modified modified_time updated updated_at last_modified lastmod date_modified dateupdated",
    "url": "url source_url original_url canonical canonical_url permalink link address source",
    "lang": "lang language locale",
    "author": "author authors by byline creator",
}
_FIELD_OF: Final = [(key, field) for field, keys in _KEYS.items() for key in keys.split()]
_HEADING: Final = lazy_pattern(r"(?:#{1,2}|\*\*)[ \t]+(?=\S)|\*\*(?=\S)")
_UNDERLINE: Final = lazy_pattern(r"(?:={3,80}|-{3,80})[ \t]*\Z")
_TOP_LINES: Final = 12
_LONGEST_TITLE: Final = 200
_LINES_BELOW: Final = 3
_BYLINES: Final = 5
"""Lines from the top among which the day may stand behind a name."""
_LONGEST_BYLINE: Final = 100
_BETWEEN: Final = lazy_pattern(r"[,;|\u2022\u00b7\u2013\u2014()]\s*")
_BODY_STARTS: Final = 160
"""A line longer than this is the report itself; no date line is looked for behind it."""


def read_plain(
    text: str, *, identity: str, media_type: str, published: date | None, known: Sequence[Fact] = ()
) -> Document:
    """The document of a plain or Markdown file that was decoded to `text`; `known` is what is said of it from outside."""
    front = front_matter(text)
    start = front.end if front else 0
    facts = [*known, *(_facts(front.values) if front else [])]
    lines = _top_lines(text, start)
    shown = None if front and "title" in front.values else _title(text, lines)
    facts.extend(("line", line, "line") for _, line in _before_body(lines) if date_line(line))
    bylines = [line for _, line in _before_body(lines)[1:_BYLINES]] if shown else []
    facts.extend(("line", day, "line") for line in bylines if (day := _day_at_end(line)))
    openings = (
        find_dateline(text, at) for at, _ in lines[: len(_before_body(lines)) + 1] if _begins_paragraph(text, at)
    )
    dateline = next(filter(None, openings), None)
    metadata = resolve(facts, title=shown, dateline=dateline, published=published)
    lang, noticed = language(text[start:], metadata.lang)
    issues = [*(front.issues if front else ()), *metadata.issues, *noticed]
    if not text[start:].strip():
        issues.append(Issue("document.empty", "there is front matter and nothing after it"))
    return metadata.document(
        text,
        identity=identity,
        media_type=media_type,
        lang=lang,
        reader="markdown/1" if media_type == "text/markdown" else "plain/1",
        issues=tuple(issues),
    )


def _facts(values: dict[str, str]) -> list[Fact]:
    """Facts from front matter; keys that name a field plainly come before those that may mean something else."""
    facts = [(field, values[key], f"front matter {key}") for key, field in _FIELD_OF if key in values]
    # `source` is an outlet or an address, whichever it looks like
    return [f for f in facts if f[2] != "front matter source" or (f[0] == "url") == f[1].startswith("http")]


def _top_lines(text: str, start: int) -> list[tuple[int, str]]:
    """The first lines with something on them, with their places."""
    found: list[tuple[int, str]] = []
    while start < len(text) and len(found) < 2 * _TOP_LINES:
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        line = text[start : min(end, start + 2_000)].strip(" \t\r\ufeff\u00a0")
        if line:
            found.append((start + text[start:end].find(line[:1]), line))
        start = end + 1
    return found


def _before_body(lines: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """The lines up to the first long one."""
    first = next((i for i, (_, line) in enumerate(lines) if len(line) > _BODY_STARTS), len(lines))
    return lines[: min(first, _TOP_LINES)]


def _begins_paragraph(text: str, at: int) -> bool:
    """Whether the line at `at` comes first or after an empty one."""
    before = text[max(0, at - 80) : at].rstrip(" \t")
    return not before or before.replace("\r", "").endswith(("\n\n", "---\n"))


def _title(text: str, lines: list[tuple[int, str]]) -> str | None:
    """The first line where it is a title: marked as a heading, or alone, short and without the end of a sentence."""
    if not lines:
        return None
    line = lines[0][1]
    marked = _HEADING.match(line)
    if marked:
        return line[marked.end() :].strip("#* ") or None
    if len(lines) < 2 or len(line) > _LONGEST_TITLE or line[-1] in ".!?:;,\u2026":
        return None
    if _UNDERLINE.match(lines[1][1]):
        return line
    below = _rest_of_paragraph(text, lines)
    alone = len(below) <= _LINES_BELOW and all(map(_is_byline, below))
    return line if alone and date_line(line) is None and find_dateline(line) is None else None


def _rest_of_paragraph(text: str, lines: list[tuple[int, str]]) -> list[str]:
    """The lines that stand right below the first, without an empty one between them."""
    below: list[str] = []
    for (at, _), (after, line) in pairwise(lines):
        if text.count("\n", at, after) > 1:
            break
        below.append(line)
    return below


def _day_at_end(line: str) -> str | None:
    """The day with which a line below a title ends, behind a name or a place: "Southern Wire, 2 March 2000"."""
    if not _is_byline(line) or line.endswith(".") or date_line(line):
        return None
    return next((line[m.end() :] for m in _BETWEEN.finditer(line) if date_line(line[m.end() :])), None)


def _is_byline(line: str) -> bool:
    """Whether a line below a title says who wrote it, or where and when: "Southern Wire, 2 March 2000"."""
    if len(line) > _LONGEST_BYLINE or line[-1] in "!?:;\u2026":
        return False
    return line.startswith("By ") or any(written_day(part) for part in _BETWEEN.split(line))
