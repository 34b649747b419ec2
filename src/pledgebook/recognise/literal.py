"""Which kinds of figures a sentence can hold at all: one pass of literals over the document, before any pattern.

A kind is a bit. A pattern is tried only in sentences that have its bits; since every text that a pattern matches holds
a literal of each, leaving the pass out gives the same mentions, only later.
"""

from __future__ import annotations

from enum import IntEnum
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from pledgebook.lang.en import counts, dates, numbers

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ahocorasick_rs import AhoCorasick


class Holds:
    """Bits for what literals a sentence holds; plain integers, for they are asked of every sentence."""

    NOTHING = 0
    DIGIT = 1
    NUMBER = 1 << 1
    """A digit or a number word."""
    MONTH = 1 << 2
    YEAR = 1 << 3
    """Digits that could begin a year."""
    WEEKDAY = 1 << 4
    DAY = 1 << 5
    """today, yesterday, morning, day."""
    STRETCH = 1 << 6
    """week, month, year, weekend, decade."""
    SEASON = 1 << 7
    FISCAL = 1 << 8
    QUARTER = 1 << 9
    SINCE = 1 << 10
    ORDINAL = 1 << 11
    LASTING = 1 << 12
    """hour, minute."""
    BACK = 1 << 13
    """same, that, earlier, later: before a day that was named."""
    BESIDE = 1 << 14
    """next, before, after ...: beside a day that was named."""
    EVE = 1 << 15
    AGO = 1 << 16
    """ago, earlier, from (now) ...: behind a stretch."""
    PAST = 1 << 17
    """past, last, next, coming ...: before a stretch."""
    EDGE = 1 << 18
    """end, new: of a year."""


EVERYTHING: Final = (1 << 19) - 1
"""What a sentence is taken to hold where nobody looked."""
DATES: Final = (
    Holds.MONTH | Holds.YEAR | Holds.WEEKDAY | Holds.DAY | Holds.STRETCH | Holds.SEASON | Holds.FISCAL | Holds.QUARTER
    | Holds.SINCE | Holds.EVE
)  # fmt: skip
"""One of these a sentence holds that holds a date."""


class _Stands(IntEnum):
    """Where a literal counts; a pattern that needs it asks for as much."""

    ANYWHERE = 0
    AT_START = 1
    """No letter before it."""
    ALONE = 2
    """No letter on either side."""
    CAPITAL = 3
    """Alone, and with a capital."""


class _Literal(NamedTuple):
    word: str
    """Lower case."""
    stands: _Stands
    bits: int


def _literals() -> Iterator[_Literal]:
    """Every literal, and what it may begin or belong to; words may come several times."""
    few = {word for phrase in numbers.FEW for word in phrase.split() if len(word) > len("of")}
    plain = (*numbers.UNITS, *numbers.TENS, *numbers.PLURALS, numbers.HUNDRED, numbers.DOZEN, *numbers.MAGNITUDES)
    units = "week month year decade day hour minute".split()
    parts_of_day = "today tonight overnight yesterday tomorrow morning afternoon evening night date day".split()
    yield from _each(_Stands.ANYWHERE, Holds.DIGIT | Holds.NUMBER, "0123456789")
    yield from _each(_Stands.ANYWHERE, Holds.DIGIT | Holds.NUMBER | Holds.YEAR, ("19", "20"))
    yield from _each(_Stands.AT_START, Holds.NUMBER, (*plain, *few, "half", "quarter", "score", *numbers.PAIR))
    yield from _each(_Stands.CAPITAL, Holds.MONTH, dates.MONTHS)
    yield from _each(_Stands.CAPITAL, Holds.WEEKDAY, dates.WEEKDAYS)
    yield from _each(_Stands.ALONE, Holds.DAY, parts_of_day)
    yield from _each(_Stands.ALONE, Holds.BACK, ("same", "that", "earlier", "later"))
    yield from _each(_Stands.ALONE, Holds.BESIDE, "next following previous before after earlier".split())
    yield from _each(_Stands.ALONE, Holds.EVE, ("eve",))
    yield from _each(_Stands.AT_START, Holds.STRETCH, units)
    yield from _each(_Stands.ALONE, Holds.AGO, "ago earlier later after before following from previously".split())
    yield from _each(_Stands.ALONE, Holds.PAST, "past last next coming previous preceding".split())
    yield from _each(_Stands.ALONE, Holds.EDGE, ("end", "new"))
    yield from _each(_Stands.ALONE, Holds.SEASON, dates.SEASONS)
    yield from _each(_Stands.AT_START, Holds.FISCAL, ("fy", "fiscal", "financial", "budget"))
    yield from _each(_Stands.AT_START, Holds.QUARTER, ("quarter", "half", "q1", "q2", "q3", "q4", "h1", "h2"))
    yield from _each(_Stands.ALONE, Holds.SINCE, ("since",))
    yield from _each(_Stands.ALONE, Holds.ORDINAL, counts.ORDINALS)
    yield from _each(_Stands.AT_START, Holds.LASTING, ("hour", "minute"))
    yield from _each(_Stands.ALONE, Holds.LASTING, ("hr", "hrs", "min", "mins"))


def _each(stands: _Stands, bits: int, words: Iterable[str]) -> Iterator[_Literal]:
    """Literals of one kind."""
    return (_Literal(word, stands, bits) for word in words)


@cache
def _automaton() -> tuple[AhoCorasick, tuple[tuple[tuple[_Stands, int], ...], ...]]:
    """The words, and for each where it counts as what."""
    from ahocorasick_rs import AhoCorasick, Implementation

    table: dict[str, dict[_Stands, int]] = {}
    for word, stands, bits in _literals():
        kinds = table.setdefault(word, {})
        kinds[stands] = kinds.get(stands, Holds.NOTHING) | bits
    rows = tuple(tuple(sorted(kinds.items())) for kinds in table.values())
    return AhoCorasick(list(table), implementation=Implementation.ContiguousNFA), rows


def holdings(text: str, spans: Iterable[tuple[int, int]]) -> list[int]:
    """What each of the spans, in order and not overlapping, holds."""
    low = text.lower()
    spans = list(spans)
    if len(low) != len(text):
        return [EVERYTHING] * len(spans)
    automaton, rows = _automaton()
    found = automaton.find_matches_as_indexes(low, overlapping=True)
    held = [0] * len(spans)
    at, count = 0, len(found)
    for number, (start, end) in enumerate(spans):
        while at < count and found[at][1] < start:
            at += 1
        bits = Holds.NOTHING
        while at < count and found[at][1] < end:
            word, begin, stop = found[at]
            bits |= _bits(text, begin, stop, rows[word])
            at += 1
        held[number] = bits
    return held


def _bits(text: str, begin: int, stop: int, kinds: tuple[tuple[_Stands, int], ...]) -> int:
    """What the literal at `begin:stop` counts as there."""
    stands = _stands(text, begin, stop)
    bits = Holds.NOTHING
    for wanted, meant in kinds:
        if wanted <= stands:
            bits |= meant
    return bits


def _stands(text: str, begin: int, stop: int) -> _Stands:
    """How much of a word of its own the literal is."""
    if begin and text[begin - 1].isalpha():
        return _Stands.ANYWHERE
    if stop < len(text) and text[stop].isalpha():
        return _Stands.AT_START
    return _Stands.CAPITAL if text[begin].isupper() else _Stands.ALONE
