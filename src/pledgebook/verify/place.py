"""Where the evidence of a claim stands, and what stands around it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from pledgebook.model.lazy import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_FARTHEST: Final = 1500
"""Characters to either side within which a sentence ends."""
_MOST: Final = 40
"""How many places of a quote without offsets are tried."""
_END: Final = lazy_pattern(r"[.!?][\"”’')\]]{0,2}(?=\s)|\n\s*\n|\n(?=\s{0,8}(?:[-*•]|\d{1,2}[.)])\s)")
_SHORT: Final = lazy_pattern(
    r"(?:\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Gen|Col|Lt|Maj|Capt|Sgt|Sen|Rep|Gov|St|No|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|vs|etc|approx|ca|Inc|Ltd))\.\Z"
)


@dataclass(frozen=True, slots=True)
class Place:
    """The characters `start:end` of a text."""

    text: str
    start: int
    end: int

    @property
    def quote(self) -> str:
        """What stands there."""
        return self.text[self.start : self.end]

    def before(self, length: int) -> str:
        """What stands in front."""
        return self.text[max(0, self.start - length) : self.start]

    def behind(self, length: int) -> str:
        """What follows."""
        return self.text[self.end : self.end + length]

    def sentence(self) -> tuple[int, int]:
        """The sentence around it, as far as full stops and empty lines tell."""
        return _sentence(self.text, self.start, self.end)


@lru_cache(maxsize=16)
def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence around `start:end`; each check of a claim asks for it."""
    left = max(0, start - _FARTHEST)
    ends = [m.end() for m in _END.finditer(text, left, start) if not _short(text, m)]
    begin = ends[-1] if ends else left
    for found in _END.finditer(text, end, min(len(text), end + _FARTHEST)):
        if not _short(text, found):
            return begin, found.end()
    return begin, min(len(text), end + _FARTHEST)


def _short(text: str, found: re.Match[str]) -> bool:
    return found[0][0] == "." and bool(_SHORT.search(text, max(0, found.start() - 8), found.start() + 1))


def places(evidence: Mapping[str, Any], text: str) -> Iterator[Place]:
    """Where one piece of evidence stands: at its offsets, or wherever its quote is found if it has none."""
    quote, start, end = evidence["quote"], evidence.get("start"), evidence.get("end")
    if start is not None or end is not None:
        if (
            isinstance(start, int)
            and isinstance(end, int)
            and 0 <= start < end <= len(text)
            and text[start:end] == quote
        ):
            yield Place(text, start, end)
        return
    words = [re.escape(w) for w in quote.split()][:400]
    pattern = re.compile(r"\s+".join(words)) if words else None
    for number, found in enumerate(pattern.finditer(text) if pattern else ()):
        if number < _MOST:
            yield Place(text, found.start(), found.end())


def cuts(place: Place) -> bool:
    """Whether it begins or ends inside a word or a number."""
    before, behind, quote = place.before(2), place.behind(2), place.quote
    if before and quote[0].isalnum() and before[-1].isalnum():
        return True
    if behind and quote[-1].isalnum() and behind[0].isalnum():
        return True
    if len(behind) > 1 and quote[-1].isdigit() and behind[0] in ".,'’" and behind[1].isdigit():
        return True
    return len(before) > 1 and quote[0].isdigit() and before[-1] in ".,'’-" and before[-2].isdigit()
