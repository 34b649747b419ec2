"""Numbers as they are written: digits with any grouping, words, magnitudes, fractions, vague plurals.

Gives single numbers without qualifier or currency. Ranges, qualifiers and what is counted come later
(`qualifier`, `money`, `count`). Every pattern is bounded, so that time is linear in the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from pledgebook.lang.en import numbers as en
from pledgebook.model.lazy import lazy_pattern
from pledgebook.recognise.numeral import read_numeral
from pledgebook.recognise.wording import read_wording

if TYPE_CHECKING:
    from collections.abc import Iterator

ONE: Final = Decimal(1)


@dataclass(frozen=True, slots=True)
class Number:
    """One number. `value` is None where the words give none (dozens, several); then `low` may be known."""

    start: int
    end: int
    value: Decimal | None
    step: Decimal = ONE
    """What one in the last digit written is worth: 0.01 billion for "2.85 billion"."""
    scale: Decimal = ONE
    """The magnitude that was applied, 1 where none was."""
    low: Decimal | None = None
    digits: str = ""
    """The digits as written; empty where the number is in words."""

    @property
    def vague(self) -> bool:
        """Whether no number is stated."""
        return self.value is None

    @property
    def in_words(self) -> bool:
        """Whether it is written without digits."""
        return not self.digits

    def times(self, factor: Decimal, end: int) -> Number:
        """The same number with a magnitude after it that ends at `end`."""
        value = None if self.value is None else self.value * factor
        low = None if self.low is None else self.low * factor
        return replace(self, end=end, value=value, low=low, step=self.step * factor, scale=self.scale * factor)


def _alternatives(words: list[str]) -> str:
    return "|".join(sorted((w.replace(" ", r"\s{1,12}") for w in words), key=len, reverse=True))


def _trie(words: list[str]) -> str:
    """An alternation that shares beginnings and takes both cases: faster than the `re` module's own."""
    branches: dict[str, list[str]] = {}
    for word in words:
        branches.setdefault(word[:1], []).append(word[1:])
    parts = []
    for letter, rests in sorted(branches.items()):
        if letter:
            spelled = f"[{letter}{letter.upper()}]" if letter.isalpha() else r"\s{1,12}" if letter == " " else letter
            parts.append(spelled + (_trie(rests) if any(rests) else ""))
    whole = f"(?:{'|'.join(parts)})" if len(parts) > 1 else "".join(parts)
    return f"(?:{whole})?" if "" in branches else whole


_START: Final = lazy_pattern(
    r"\d|\b(?<!\w[-‐‑'’])(?:"
    + _trie([*en.UNITS, *en.TENS, *en.PLURALS, *en.FEW, "half", "quarter of"])
    + r"|[Aa][Nn]?\s{1,12}"
    + _trie([en.HUNDRED, en.DOZEN, *en.MAGNITUDES, "half", "quarter", *en.PAIR])
    + r")(?!\w)"
)
"""Where a number may begin."""

_MAGNITUDE: Final = lazy_pattern(
    r"(?P<gap>\s{0,12}|\s?[-‐‑]\s?)(?P<word>"
    + _alternatives([en.HUNDRED, en.DOZEN, *en.MAGNITUDES, *en.ABBREVIATED])
    + r")(?P<many>s?)(?![\w])",
    re.IGNORECASE,
)

_FURTHER: Final = lazy_pattern(
    rf"\s{{1,12}}(?P<digits>\d{{1,3}})\s{{1,12}}(?P<word>{_alternatives([*en.MAGNITUDES])})(?!\w)", re.IGNORECASE
)

_LETTER: Final = lazy_pattern(
    r"[\s]?(?P<letter>"
    + "|".join(re.escape(x) for x in sorted(en.LETTERS, key=len, reverse=True))
    + r")(?!\w)(?!['’.]\w)"
)

_FACTORS: Final = {**en.MAGNITUDES, **en.ABBREVIATED, en.HUNDRED: Decimal(100), en.DOZEN: Decimal(12)}

_JOINER: Final = lazy_pattern(r"(?:-|\s?[-‐‑–−]\s?|—|[-‐‑]?\s{1,12}(?:to|or)\s{1,12})\Z", re.IGNORECASE)
_AND: Final = lazy_pattern(r"\s{1,12}and\s{1,12}\Z", re.IGNORECASE)
_BETWEEN: Final = lazy_pattern(r"(?<!\w)between\s{1,12}\Z", re.IGNORECASE)
_FROM: Final = lazy_pattern(r"(?:(?<!\w)(?P<verb>\w{1,20})\s{1,12})?(?<!\w)from\s{1,12}\Z", re.IGNORECASE)


def find_numbers(text: str, start: int, end: int) -> list[Number]:
    """All numbers that stand in `text[start:end]`, in order, none inside another."""
    return list(_numbers(text, start, end))


def _numbers(text: str, start: int, end: int) -> Iterator[Number]:
    position, after = start, -1
    while found := _START.search(text, position, end):
        number = _read(text, found.start(), end, after)
        if isinstance(number, int):
            position = number
            continue
        number = _scaled(text, number, end)
        yield number
        position = after = number.end


def _read(text: str, position: int, end: int, after: int) -> Number | int:
    """The number that begins at `position`, or where to go on looking."""
    if text[position].isdigit():
        numeral = read_numeral(text, position, end, after=after)
        if isinstance(numeral, int):
            return numeral
        digits = text[numeral.start : numeral.end]
        return Number(numeral.start, numeral.end, numeral.value, numeral.step, digits=digits)
    wording = read_wording(text, position, end)
    if isinstance(wording, int):
        return wording
    return Number(position, wording.end, wording.value, wording.step, wording.scale, wording.low)


def _scaled(text: str, number: Number, end: int) -> Number:
    """The number with the magnitudes that follow it: 2.5 million, 100 thousand, 2 lakh crore."""
    if number.in_words:
        found = _MAGNITUDE.match(text, number.end, end)
        short = found is not None and found["word"].lower() in en.ABBREVIATED
        return number.times(_FACTORS[found["word"].lower()], found.end()) if found and short else number
    for _ in range(3):
        if further := _FURTHER.match(text, number.end, end):
            return _summed(number, further) or number
        found = _MAGNITUDE.match(text, number.end, end)
        if found is None or not _may_scale(number, found):
            break
        number = number.times(_FACTORS[found["word"].lower()], found.end())
    return number


def _summed(number: Number, further: re.Match[str]) -> Number | None:
    """`1 trillion 900 billion`: a smaller magnitude follows the larger one."""
    factor = _FACTORS[further["word"].lower()]
    if number.scale <= factor or number.value is None or number.scale < 1000:
        return None
    value = number.value + Decimal(further["digits"]) * factor
    return replace(number, end=further.end(), value=value, step=factor, scale=factor)


def _may_scale(number: Number, found: re.Match[str]) -> bool:
    """Keeps `2 thousands` (a number) apart from `mns` and from magnitudes that cannot follow one another."""
    word = found["word"].lower()
    if number.scale != ONE and (word in en.ABBREVIATED or _FACTORS[word] < number.scale > 100_000):
        return False
    return not (found["many"] and word in en.ABBREVIATED)


_DOTTED: Final = lazy_pattern(r"[1-9]\d{0,2}\.\d{3}")


def regrouped(number: Number, *, always: bool) -> Number:
    """The number with a single point read as grouping: `EUR 500.000`, `2.500 rounds`.

    Without a magnitude, three digits after a point may be either. `always` is for things, which have no decimals;
    money keeps a price like 3.459.
    """
    if number.scale != ONE or number.value is None or not _DOTTED.fullmatch(number.digits):
        return number
    if not always and number.digits[1] == "." and not number.digits.endswith("00"):
        return number
    return replace(number, value=number.value * 1000, step=ONE)


def lettered(text: str, number: Number, end: int) -> Number:
    """The number with a letter magnitude beside it (`5m`, `1.2 B`): only for amounts of money."""
    if number.in_words or number.scale != ONE:
        return number
    found = _LETTER.match(text, number.end, end)
    return number.times(en.LETTERS[found["letter"]], found.end()) if found else number


def joined(text: str, first_start: int, first_end: int, second_start: int, *, floor: int) -> int | None:
    """Where the range of two figures begins, or None where they are no range.

    `8-10`, `8 to 10`, `8 or 10`, `from 8 to 10`, `between 8 and 10`; the last two begin before the first figure.
    "rose from 8 to 10" is a change, not a range.
    """
    window = text[max(floor, first_start - 48) : first_start]
    base = first_start - len(window)
    between = _BETWEEN.search(window)
    if between and _AND.match(text, first_end, second_start):
        return base + between.start()
    if not _JOINER.match(text, first_end, second_start):
        return None
    origin = _FROM.search(window)
    if origin is None:
        return first_start
    if (origin["verb"] or "").lower() in en.CHANGES:
        return None
    return base + origin.end() - len(origin[0]) + origin[0].lower().rindex("from")


def share_scale(first: Number, second: Number) -> Number:
    """The first figure of a range, with the magnitude that only the second one carries: `1-2 billion`."""
    if first.scale != ONE or second.scale == ONE or first.value is None or second.value is None:
        return first
    if first.value * second.scale > second.value * 1000 or "," in first.digits[:-3]:
        return first
    return replace(first.times(second.scale, first.end), end=first.end)
