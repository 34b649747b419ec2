"""Bytes to characters: byte-order marks, UTF-8, declared labels, cp1252, and a guess where nothing else holds."""

from __future__ import annotations

import codecs
from dataclasses import dataclass
from typing import Final

from pledgebook.model.issues import Issue
from pledgebook.model.lazy import lazy_pattern

_MARKS: Final = (
    # UTF-32 first: its little-endian mark begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LABEL_MEANS: Final = {
    # what pages call by the first name is by custom the second, which holds all of it (WHATWG encoding standard)
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "iso8859-8": "cp1255",
    "tis-620": "cp874",
}
_CANDIDATES: Final = [
    *("cp1250", "cp1251", "cp1252", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258", "koi8_r", "koi8_u"),
    *("iso8859_2", "iso8859_5", "mac_roman", "cp437", "gb18030", "big5", "cp932", "euc_jp", "cp949"),
]
_WESTERN: Final = frozenset(
    # quotation marks, dashes, bullet, ellipsis, currency and the accented letters of western names, as in cp1252
    b"\x80\x82\x84\x85\x8b\x91\x92\x93\x94\x95\x96\x97\x99\x9b\xa0\xa2\xa3\xa5\xa7\xa9\xab\xad\xae\xb0\xb2\xb3\xb4"
    b"\xb7\xb9\xba\xbb\xbc\xbd\xbe\xc0\xc1\xc2\xc3\xc4\xc5\xc6\xc7\xc8\xc9\xca\xcb\xcc\xcd\xce\xcf\xd1\xd3\xd4\xd6"
    b"\xd8\xda\xdc\xdf\xe0\xe1\xe2\xe3\xe4\xe5\xe6\xe7\xe8\xe9\xea\xeb\xec\xed\xee\xef\xf1\xf2\xf3\xf4\xf5\xf6\xf8"
    b"\xf9\xfa\xfb\xfc\xfd"
)
_ASCII: Final = bytes(range(128))
_DOUBLY: Final = lazy_pattern(
    "\u00e2\u20ac[\u0153\u009d\u02dc\u2122\u201c\u201d\u00a6\u00a2]|\u00c3[\u00a9\u00a8\u00bc\u00b6\u00a4]|\u00c2[\u00a0\u00a3]"
)
_DOUBLY_NEEDS: Final = ("\u00e2\u20ac", "\u00c3", "\u00c2")
_SAMPLE: Final = 65_536
_PREVIEW: Final = 4_096


@dataclass(frozen=True, slots=True)
class Decoded:
    """Characters, the encoding they were read with, and what was noticed. A byte-order mark stays as character 0."""

    text: str
    encoding: str
    issues: tuple[Issue, ...] = ()


def decode(raw: bytes, *, label: str | None = None) -> Decoded:
    """The characters of `raw`; `label` is the encoding that the document says it has."""
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _whole(raw, encoding)
    silent = _utf16_without_mark(raw)
    if silent:
        return _whole(raw, silent, Issue("encoding.guessed", f"no byte-order mark; read as {silent} by its zero bytes"))
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        return _not_utf8(raw, _codec(label))
    return Decoded(text, "utf-8", (*_label_issues(text, label), *_doubly_encoded(text)))


def _whole(raw: bytes, encoding: str, *issues: Issue) -> Decoded:
    """All of `raw` in one encoding, each byte that does not belong to it as U+FFFD."""
    try:
        return Decoded(raw.decode(encoding), encoding, issues)
    except UnicodeDecodeError:
        text = raw.decode(encoding, "replace")
    at = text.find("\ufffd")
    detail = f"{text.count(chr(0xFFFD)):,} places are not valid {encoding}; they are shown as U+FFFD"
    return Decoded(text, encoding, (*issues, Issue("encoding.replaced", detail, at, at + 1)))


def _utf16_without_mark(raw: bytes) -> str | None:
    """UTF-16 gives itself away: in western text every other byte is zero."""
    head = raw[:_PREVIEW]
    pairs = len(head) // 2
    if pairs < 2:
        return None
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if odd > 0.4 * pairs and even < 0.05 * pairs:
        return "utf-16-le"
    if even > 0.4 * pairs and odd < 0.05 * pairs:
        return "utf-16-be"
    return None


def _not_utf8(raw: bytes, label: str | None) -> Decoded:
    """Text that is not valid UTF-8: damaged UTF-8, the declared encoding, cp1252, or the likeliest other."""
    text = raw.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    good = len(text) - len(text.encode("ascii", "ignore")) - bad
    if good >= 4 * bad:
        return _whole(raw, "utf-8")
    if label and label != "utf-8" and _fits(raw, label):
        return Decoded(raw.decode(label), label)
    guess = _guess(raw)
    said = f"declared as {label}, but not valid in it; " if label else "not UTF-8 and no encoding declared; "
    return _whole(raw, guess, Issue("encoding.guessed", f"{said}read as {guess}"))


def _guess(raw: bytes) -> str:
    """cp1252 where only its usual characters are used among ASCII, else the likeliest encoding."""
    high = raw.translate(None, _ASCII)
    if len(high) < 0.15 * len(raw) and _WESTERN.issuperset(high) and _fits(raw, "cp1252"):
        return "cp1252"
    # here, not above: nine documents of ten are UTF-8 and need no guess
    from charset_normalizer import from_bytes

    at = max(0, raw.find(high[:1]) - 1_024)
    best = from_bytes(raw[at : at + _SAMPLE], cp_isolation=_CANDIDATES).best()
    return best.encoding if best is not None else "cp1252"


def _fits(raw: bytes, encoding: str) -> bool:
    """Whether all of `raw` is valid in `encoding`."""
    try:
        raw.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return False
    return True


def _codec(label: str | None) -> str | None:
    """Python's name for a declared encoding, or None where there is no such thing."""
    if not label:
        return None
    try:
        name = codecs.lookup(label.strip()).name
    except LookupError:
        return None
    return _LABEL_MEANS.get(name, name)


def _label_issues(text: str, label: str | None) -> tuple[Issue, ...]:
    """A wrong label on valid UTF-8: the bytes win, and the reader is told."""
    if label is None or text.isascii() or _codec(label) == "utf-8":
        return ()
    return (Issue("encoding.label", f"declared as {label}, but the bytes are UTF-8 and were read as that"),)


def _doubly_encoded(text: str) -> tuple[Issue, ...]:
    """Characters that were encoded twice before the file was written cannot be told from meant ones: only reported."""
    if text.isascii() or not any(sign in text for sign in _DOUBLY_NEEDS):
        return ()
    first = _DOUBLY.search(text)
    if first is None:
        return ()
    detail = "looks as if the text had been encoded twice before it came here; nothing was changed"
    return (Issue("encoding.doubled", detail, first.start(), first.end()),)
