"""Pairs of quotation marks: broken, nested, and carried over paragraphs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pledgebook.model.lazy import lazy_pattern
from pledgebook.model.text import Quotation

if TYPE_CHECKING:
    from collections.abc import Iterable

_MARK: Final = lazy_pattern("[\"\u201c\u201d\u201e\u201f\u00ab\u00bb\u2018\u2019\u201a\u300c\u300d'`]|``|''")
_OPEN: Final = {
    "\u201c": "double",
    "\u201e": "double",
    "\u201f": "double",
    "\u00ab": "angle",
    "\u2018": "single",
    "\u201a": "single",
    "\u300c": "corner",
}
_CLOSE: Final = {"\u201d": "double", "\u00bb": "angle", "\u2019": "single", "\u300d": "corner"}
_NUMBER_BEFORE: Final = lazy_pattern(r"\d\Z")


@dataclass(slots=True)
class _Opened:
    """A quotation whose closing mark has not come yet."""

    family: str
    start: int
    continued: bool


def find_quotations(text: str, blocks: Iterable[tuple[int, int]]) -> tuple[Quotation, ...]:
    """Quotations in the given paragraphs, in text order.

    A quotation without a closing mark goes to the end of its paragraph only if the next paragraph opens with the
    same mark (the usual sign of a quotation that goes on); any other mark without partner is ignored.
    """
    ranges = list(blocks)
    found: list[Quotation] = []
    carried: str | None = None
    for position, (start, end) in enumerate(ranges):
        following = ranges[position + 1] if position + 1 < len(ranges) else None
        carried = _paragraph(text, start, end, following, carried, found)
    return tuple(sorted(found, key=lambda q: (q.start, -q.end)))


def _paragraph(
    text: str, start: int, end: int, following: tuple[int, int] | None, carried: str | None, found: list[Quotation]
) -> str | None:
    """Pair the marks of one paragraph; gives the family of a quotation that goes on into the next one."""
    stack: list[_Opened] = []
    for match in _MARK.finditer(text, start, end):
        family, opens = _read(text, start, end, match, stack)
        if family is None:
            continue
        if opens:
            first = carried is not None and not text[start : match.start()].strip()
            stack.append(_Opened(family, match.end(), continued=first))
        elif any(o.family == family for o in stack):
            while stack:
                opened = stack.pop()
                if opened.family == family:
                    if opened.start < match.start():
                        found.append(Quotation(opened.start, match.start(), len(stack), opened.continued))
                    break
    if stack and following and _goes_on(text, following, stack[0].family):
        found.append(Quotation(stack[0].start, end, 0, stack[0].continued))
        return stack[0].family
    return None


def _goes_on(text: str, following: tuple[int, int], family: str) -> bool:
    """Whether the next paragraph begins with an opening mark of the same family."""
    head = text[following[0] : following[0] + 2].lstrip()
    return bool(head) and (_OPEN.get(head[0]) == family or (family == "straight" and head[0] == '"'))


def _read(text: str, start: int, end: int, match: re.Match[str], stack: list[_Opened]) -> tuple[str | None, bool]:
    """The family of a mark and whether it opens; (None, False) where it is an apostrophe, a foot or an inch."""
    mark = match.group()
    before = text[match.start() - 1] if match.start() > start else " "
    after = text[match.end()] if match.end() < end else " "
    inside = {o.family for o in stack}
    if mark in ("``", "''") or mark == '"':
        return "straight", mark == "``" or (mark != "''" and _straight_opens(before, after, inside, "straight"))
    if mark in "'`":
        return _apostrophe(before, after, inside, "straight single")
    if mark == "\u2019":
        if "single" in inside and not after.isalnum():
            return "single", False
        return None, False
    if mark == "\u2018":
        return ("single", True) if not before.isalnum() and not after.isspace() else (None, False)
    if mark == "\u201c" and "double" in inside and not after.isalnum() and not before.isspace():
        return "double", False  # German style: opened by the low mark, closed by the high one
    if mark == "\u201d" and "double" not in inside and before.isspace() and after.isalnum():
        return "double", True  # Swedish and Finnish style, and typists' slips
    if mark == "\u00bb" and "angle" not in inside:
        return "angle", True
    if mark == "\u00ab" and "angle" in inside and not before.isspace():
        return "angle", False
    return (_OPEN[mark], True) if mark in _OPEN else (_CLOSE[mark], False)


def _straight_opens(before: str, after: str, inside: set[str], family: str) -> bool:
    """Whether a straight mark opens a quotation."""
    if family not in inside:
        return True
    return (before.isspace() or before in "([-\u2013\u2014") and not after.isspace() and after not in ".,;:!?)"


def _apostrophe(before: str, after: str, inside: set[str], family: str) -> tuple[str | None, bool]:
    """A straight single mark: opening only before a word and after a space; closing only where one is open."""
    if before.isalnum() and after.isalnum():
        return None, False
    if family in inside and not after.isalnum():
        return family, False
    if family not in inside and not before.isalnum() and after.isalnum() and before in ' \n\t("\u201c':
        return family, True
    return None, False
