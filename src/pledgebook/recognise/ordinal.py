"""Places in a row: 29th, ninth, twenty-first. Days of a month and centuries are none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pledgebook.lang.en.counts import NOT_ORDINAL, ORDINALS
from pledgebook.lang.en.dates import MONTHS
from pledgebook.lang.en.numbers import TENS
from pledgebook.model.lazy import lazy_pattern
from pledgebook.model.mentions import OrdinalMention
from pledgebook.recognise.occupied import Occupied

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pledgebook.model.evidence import Span

_WORDS: Final = "|".join(sorted(ORDINALS, key=len, reverse=True))
_ORDINAL: Final = lazy_pattern(
    rf"(?<![\w.,-])(?:(?P<digits>\d{{1,3}})(?:<sup>)?(?:st|nd|rd|th)(?:</sup>)?|(?:(?P<tens>{'|'.join(TENS)})[\s‐‑-])?(?P<word>{_WORDS}))"
    r"(?![\w])",
    re.IGNORECASE,
)
_NEXT: Final = lazy_pattern(r"[\s-]{1,12}(?:of\s{1,12})?(?P<word>[^\W\d_]{1,24})")
_BEFORE: Final = lazy_pattern(r"(?P<word>[^\W\d_]{3,9})\.?\s{1,12}(?:the\s{1,12})?\Z")


def find_ordinals(text: str, start: int, end: int, *, taken: Sequence[Span] = ()) -> list[OrdinalMention]:
    """The ordinals in `text[start:end]`, in order. `taken` are spans of dates."""
    mentions = []
    others = Occupied(taken)
    for found in _ORDINAL.finditer(text, start, end):
        if others.meets(found.start(), found.end()) or not _ranks(text, found, start, end):
            continue
        value = int(found["digits"]) if found["digits"] else ORDINALS[found["word"].lower()]
        if found["tens"]:
            value = value + int(TENS[found["tens"].lower()]) if value < 10 else 0
        if value:
            mentions.append(OrdinalMention(start=found.start(), end=found.end(), value=value))
    return mentions


def _ranks(text: str, found: re.Match[str], start: int, end: int) -> bool:
    """Whether it is a place in a row: not the 7th of December, the 21st century, two thirds, a second."""
    following = _NEXT.match(text, found.end(), end)
    word = following["word"].lower() if following else ""
    if word in NOT_ORDINAL or (word in MONTHS and following is not None and following["word"][0].isupper()):
        return False
    before = _BEFORE.search(text, max(start, found.start() - 24), found.start())
    if before and before["word"].lower() in MONTHS and before["word"][0].isupper():
        return False
    return not (before and found["word"] and before["word"].lower() in ("one", "per", "split", "every"))
