"""Numbers in words: `two hundred and fifty`, `half a billion`, `a couple of`, `tens of thousands`, `several hundred`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from pledgebook.lang.en import numbers as en
from pledgebook.model.lazy import lazy_pattern

_ONE: Final = Decimal(1)
_WORD: Final = lazy_pattern(r"(?P<gap>\s{1,12}|\s?[-‐‑]\s?)?(?P<word>[A-Za-z]{1,16})(?![\w])")
_FEW: Final = lazy_pattern(
    "(?:" + "|".join(sorted((w.replace(" ", r"\s{1,12}") for w in en.FEW), key=len, reverse=True)) + r")(?!\w)",
    re.IGNORECASE,
)
_SCALES: Final = {**en.MAGNITUDES, en.HUNDRED: Decimal(100), en.DOZEN: Decimal(12)}
_LIMIT: Final = 28
"""More words than any number needs."""


@dataclass(frozen=True, slots=True)
class Wording:
    """A number in words: where it ends, its value (None where vague), step, magnitude, lower end where vague."""

    end: int
    value: Decimal | None
    step: Decimal = _ONE
    scale: Decimal = _ONE
    low: Decimal | None = None


@dataclass(frozen=True, slots=True)
class _Word:
    low: str
    end: int
    hyphen: bool


def read_wording(text: str, position: int, end: int) -> Wording | int:
    """The number in words at `position`, or where to go on looking."""
    few = _FEW.match(text, position, end)
    if few:
        return _few(text, few.end(), end)
    words = _words(text, position, end)
    if not words:
        return position + 1
    found = _plurals(words) or _fraction(words) or _couple(words) or _cardinal(words)
    return found or words[0].end


def _words(text: str, position: int, end: int) -> list[_Word]:
    """The words from `position` on that could belong to one number."""
    words: list[_Word] = []
    while len(words) < _LIMIT and (found := _WORD.match(text, position, end)):
        gap = found["gap"] or ""
        if words and not gap:
            break
        low = found["word"].lower()
        if words and low in en.UNITS and words[-1].low in en.UNITS:
            break
        words.append(_Word(low, found.end(), bool(gap.strip())))
        position = found.end()
    return words


def _few(text: str, position: int, end: int) -> Wording:
    """`several`, with the magnitudes after it; a magnitude leaves it without bounds."""
    words = _words(text, position, end)
    at, scale = 0, _ONE
    while at < len(words) and words[at].low.removesuffix("s") in _SCALES and not words[at].hyphen:
        scale *= _SCALES[words[at].low.removesuffix("s")]
        position = words[at].end
        at += 1
        if at + 1 < len(words) and words[at].low == "of" and words[at + 1].low in en.PLURALS:
            at += 1
    return Wording(position, None, scale, scale)


def _plurals(words: list[_Word]) -> Wording | None:
    """`dozens`, `tens of thousands`, `hundreds of millions`, `thousands upon thousands`."""
    if words[0].low not in en.PLURALS:
        return None
    first = en.PLURALS[words[0].low]
    low, scale, at = 2 * first, first, 1
    while at + 1 < len(words) and words[at].low in ("of", "upon", "and") and words[at + 1].low in en.PLURALS:
        factor = en.PLURALS[words[at + 1].low]
        if words[at].low == "of":
            low, scale = low * factor, scale * factor
        at += 2
    if at == 1 and words[0].low in ("tens", "scores") and (len(words) < 2 or words[1].low != "of"):
        return None
    return Wording(words[at - 1].end, None, scale, scale, low)


def _fraction(words: list[_Word]) -> Wording | None:
    """`half a billion`, `a quarter of a million`, `three quarters of a million`, `half a dozen`, `a half-dozen`."""
    at = 1 if words[0].low in ("a", "an") else 0
    times = _ONE
    if words[at].low in en.UNITS and len(words) > at + 1 and words[at + 1].low == "quarters":
        times, at = en.UNITS[words[at].low], at + 1
    if len(words) <= at or words[at].low not in en.FRACTIONS:
        return None
    part, at = en.FRACTIONS[words[at].low] * times, at + 1
    for skipped in (("of",), ("a", "an", "one")):
        if len(words) > at and words[at].low in skipped:
            at += 1
    scale, stop = _magnitudes(words, at)
    if stop == at:
        return None
    digit = Decimal("0.1") if part == Decimal("0.5") else Decimal("0.01")
    step = _ONE if scale < 1000 else digit * scale
    return Wording(words[stop - 1].end, part * scale, step, scale)


def _couple(words: list[_Word]) -> Wording | None:
    """`a couple of`, `a couple hundred`: two."""
    if len(words) < 3 or words[0].low != "a" or words[1].low not in en.PAIR:
        return None
    at = 3 if words[2].low == "of" else 2
    scale, stop = _magnitudes(words, at)
    if words[1].low == "pair" or (at == 2 and stop == at):
        return None
    return Wording(words[stop - 1].end, 2 * scale, scale, scale)


def _magnitudes(words: list[_Word], at: int) -> tuple[Decimal, int]:
    """The product of the magnitude words from `at` on, and where they stop."""
    scale = _ONE
    while at < len(words) and words[at].low in _SCALES:
        scale *= _SCALES[words[at].low]
        at += 1
    return scale, at


def _cardinal(words: list[_Word]) -> Wording | None:
    """`fourteen`, `two hundred and fifty`, `one and a half million`, `a million and a half`, `two dozen`."""
    builder = _Builder()
    if words[0].low in ("a", "an"):
        if len(words) < 2 or words[1].low not in _SCALES or (words[1].hyphen and words[1].low != en.DOZEN):
            return None
        builder.current = _ONE
        builder.at = 1
    while builder.step(words):
        pass
    return builder.result(words)


class _Builder:
    """Adds up the words of one number; stops at the first that cannot belong to it."""

    def __init__(self) -> None:
        self.total = Decimal(0)
        self.current: Decimal | None = None
        self.last = Decimal(0)
        """The magnitude below which the next word must stay; 0 at the beginning."""
        self.scale = _ONE
        self.tail = Decimal(0)
        self.at = 0

    def step(self, words: list[_Word]) -> bool:
        """Takes the next word or words; False where the number is over."""
        if self.at >= len(words) or (self.at and words[self.at].hyphen and not _inner(words[self.at].low)):
            return False
        word = words[self.at].low
        if word in en.UNITS or word in en.TENS:
            return self._small(words, self.at)
        if word in _SCALES:
            return self._magnitude(word)
        if word == "and":
            return self._and(words)
        return False

    def _small(self, words: list[_Word], at: int) -> bool:
        word = words[at].low
        value = en.UNITS.get(word) or en.TENS[word]
        if self.current is None:
            self.current = value
        elif (self.last == 100 and self.current % 100 == 0) or (
            value < 10 and self.current % 100 >= 20 and self.current % 10 == 0 and words[at - 1].low in en.TENS
        ):
            self.current += value
        else:
            return False
        self.at = at + 1
        return True

    def _magnitude(self, word: str) -> bool:
        factor = _SCALES[word]
        if self.current is None:
            if self.total and self.last > factor:
                return False
            if not self.total:
                return False
            self.total *= factor
            self.scale *= factor
        elif word == en.HUNDRED:
            if self.current >= 100:
                return False
            self.current *= factor
        else:
            if self.total and self.scale <= factor:
                return False
            self.total += self.current * factor
            self.current, self.scale = None, factor
        self.last = factor
        self.at += 1
        return True

    def _and(self, words: list[_Word]) -> bool:
        """`and` inside a number: after hundred or a magnitude, or before "a half"."""
        rest = [w.low for w in words[self.at + 1 : self.at + 4]]
        if rest[:1] == ["a"] and len(rest) > 1 and rest[1] in en.AND_HALF and self.at:
            return self._half(en.AND_HALF[rest[1]], words)
        if not rest or not self.last or not (rest[0] in en.UNITS or rest[0] in en.TENS):
            return False
        following = rest[1:3] if rest[0] in en.TENS and len(rest) > 1 and rest[1] in en.UNITS else rest[1:2]
        if en.HUNDRED in following or (self.current is None and any(f in _SCALES for f in following)):
            return False
        if self.current is not None and self.last != 100:
            return False
        before = self.at
        self.at += 1
        if self._small(words, self.at):
            return True
        self.at = before
        return False

    def _half(self, part: Decimal, words: list[_Word]) -> bool:
        if self.current is not None and self.last == 0:
            self.current += part
            self.tail = part
        elif self.current is None:
            self.total += part * self.scale
            self.tail = part
        else:
            return False
        self.at += 3
        following = words[self.at].low if self.at < len(words) else ""
        return following in _SCALES and self.current is not None

    def result(self, words: list[_Word]) -> Wording | None:
        """The number so far, or None where there is none."""
        if self.current is None and not self.total:
            return None
        value = self.total + (self.current or Decimal(0))
        scale = self.scale if self.current is None else _ONE
        digit = {Decimal("0.5"): Decimal("0.1"), Decimal("0.25"): Decimal("0.01")}.get(self.tail, _ONE)
        return Wording(words[self.at - 1].end, value, scale * digit, scale)


def _inner(word: str) -> bool:
    """Whether a hyphen before this word joins parts of one number: thirty-six, half-dozen, 2-million."""
    return word in en.UNITS or word in _SCALES or word == "and"
