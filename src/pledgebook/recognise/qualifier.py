"""The words around a figure that make it an interval: up to, at least, some, nearly, or more, 50+.

Phrases before a figure are looked up backwards from it: the window before the figure is reversed, so that one
anchored match decides, whatever stands further left.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pledgebook.lang.en import numbers as en
from pledgebook.model.lazy import lazy_pattern
from pledgebook.model.values import Qualifier, Quantity

if TYPE_CHECKING:
    from decimal import Decimal

_WINDOW: Final = 72
_MARKS: Final = r"[*_]{0,2}"
"""Emphasis in Markdown between a qualifier and its figure."""


def _reversed(phrases: list[str] | tuple[str, ...]) -> str:
    """An alternation of the phrases spelled backwards, longest first."""
    spelled = sorted({p[::-1] for p in phrases}, key=len, reverse=True)
    return "|".join(re.escape(p).replace(r"\ ", r"\s{1,12}") for p in spelled)


_SPOKEN: Final = tuple(p for p in en.QUALIFIERS if p[0].isalpha())
_SIGNS: Final = tuple(p for p in en.QUALIFIERS if not p[0].isalpha())
_BEFORE: Final = lazy_pattern(
    rf"{_MARKS}\s{{0,12}}{_MARKS}(?:(?P<skipped>{_reversed(en.SKIPPED)})(?!\w)\s{{1,12}})??"
    rf"(?P<phrase>(?:{_reversed(_SPOKEN)})(?![\w-])|(?:{_reversed(_SIGNS)}))",
    re.IGNORECASE,
)
_WORD: Final = lazy_pattern(r"[\s\"“‘(]{1,12}(?P<word>[^\W\d_]{1,24})")
_AFTER: Final = lazy_pattern(
    r"(?:"
    + "|".join(
        (r"\s{1,12}" if p[0].isalpha() else r"\s?" if p[0] != "+" else "") + re.escape(p).replace(r"\ ", r"\s{1,12}")
        for p in sorted(en.AFTER, key=len, reverse=True)
    )
    + r")(?!\w)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Qualified:
    """A qualifier and the characters that a figure and its qualifier take together."""

    qualifier: Qualifier
    start: int
    end: int


def qualify(text: str, start: int, end: int, *, floor: int, ceiling: int) -> Qualified:
    """The qualifier of the figure at `start:end`, looked for between `floor` and `ceiling`."""
    before = _before(text, start, floor)
    if before:
        return Qualified(before[0], before[1], end)
    after = _AFTER.match(text, end, ceiling)
    if after and not (
        after[0].strip() in ("plus", "odd", "minimum", "maximum")
        and after[0][:1].isspace()
        and after[0].strip() == "odd"
    ):
        phrase = " ".join(after[0].lower().split())
        if not _begins_next(text, after.end(), phrase, ceiling):
            return Qualified(en.AFTER[phrase], start, after.end())
    return Qualified(Qualifier.EXACTLY, start, end)


def _before(text: str, start: int, floor: int) -> tuple[Qualifier, int] | None:
    window = text[max(floor, start - _WINDOW) : start][::-1]
    found = _BEFORE.match(window)
    if found is None:
        return None
    phrase = " ".join(found["phrase"][::-1].lower().split())
    if phrase in en.PREPOSITIONS and not _qualifies(window, found):
        return None
    qualifier, begin = en.QUALIFIERS[phrase], start - found.end()
    outer = _BEFORE.match(window, found.end())
    if outer and " ".join(outer["phrase"][::-1].lower().split()) not in en.PREPOSITIONS and not outer["skipped"]:
        stronger = en.QUALIFIERS[" ".join(outer["phrase"][::-1].lower().split())]
        return (qualifier if stronger is Qualifier.ABOUT else stronger), start - outer.end()
    return qualifier, begin


def _qualifies(window: str, found: re.Match[str]) -> bool:
    """Whether `about`, `over` and the like belong to the figure and not to a topic word before them."""
    word = _WORD.match(window, found.end())
    return word is None or word["word"][::-1].lower() not in en.TOPICS


def _begins_next(text: str, position: int, phrase: str, ceiling: int) -> bool:
    """`50 at least 30`: the phrase belongs to the next figure."""
    if phrase not in en.QUALIFIERS:
        return False
    return bool(re.match(r"\s{1,12}(?:[$€£¥]|\d)", text[position:ceiling][:16]))


def quantity(qualifier: Qualifier, value: Decimal) -> Quantity:
    """The interval that the qualifier makes of the value."""
    return Quantity.of(qualifier, value)
