"""Which kinds of figures a sentence can hold at all: one pass of literals over the document, before any pattern.

A kind is a bit. A pattern is tried only in sentences that have its bit; since every text that a pattern matches holds
one of its literals, leaving the pass out gives the same mentions, only later.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from pledgebook.lang.en import counts, dates, numbers

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ahocorasick_rs import AhoCorasick


class Holds:
    """Bits for what literals a sentence holds; plain integers, for they are asked of every sentence."""

    NOTHING = 0
    DIGIT = 1
    NUMBER = 2
    """A digit or a number word."""
    MONTH = 4
    YEAR = 8
    """Digits that could begin a year."""
    WEEKDAY = 16
    DAY = 32
    """today, yesterday, morning, the same day, eve."""
    STRETCH = 64
    """week, month, year, weekend, decade."""
    SEASON = 128
    FISCAL = 256
    QUARTER = 512
    SINCE = 1024
    ORDINAL = 2048
    LASTING = 4096
    """hour, minute."""


EVERYTHING: Final = 8191
"""What a sentence is taken to hold where nobody looked."""


def _words() -> dict[str, int]:
    """Every literal, lower case, and what it may begin or belong to."""
    table: dict[str, int] = {}

    def add(kind: int, words: Iterable[str]) -> None:
        for word in words:
            table[word] = table.get(word, Holds.NOTHING) | kind

    add(Holds.DIGIT | Holds.NUMBER, "0123456789")
    add(Holds.DIGIT | Holds.NUMBER | Holds.YEAR, ("19", "20"))
    add(
        Holds.NUMBER,
        (*numbers.UNITS, *numbers.TENS, *numbers.PLURALS, numbers.HUNDRED, numbers.DOZEN, *numbers.MAGNITUDES),
    )
    add(
        Holds.NUMBER,
        (
            "half",
            "quarter",
            "score",
            *numbers.PAIR,
            *(word for few in numbers.FEW for word in few.split() if len(word) > 2),
        ),
    )
    add(Holds.MONTH, (month[:3] for month in dates.MONTHS))
    add(Holds.WEEKDAY, (day[:3] for day in dates.WEEKDAYS))
    add(Holds.DAY, "today tonight overnight yesterday tomorrow morning afternoon evening night date eve".split())
    add(Holds.DAY, ("the day", "day", "same"))
    add(Holds.STRETCH, "week month year decade day ago hour minute".split())
    add(Holds.SEASON, dates.SEASONS)
    add(Holds.FISCAL, ("fy", "fiscal", "financial", "budget"))
    add(Holds.QUARTER, ("quarter", "half", "q1", "q2", "q3", "q4", "h1", "h2"))
    add(Holds.SINCE, ("since",))
    add(Holds.ORDINAL, counts.ORDINALS)
    add(Holds.LASTING, ("hour", "minute", "hr", "min"))
    return table


@cache
def _automaton() -> tuple[AhoCorasick, tuple[int, ...]]:
    from ahocorasick_rs import AhoCorasick, Implementation

    table = _words()
    return AhoCorasick(list(table), implementation=Implementation.ContiguousNFA), tuple(table.values())


def holdings(text: str, spans: Iterable[tuple[int, int]]) -> list[int]:
    """What each of the spans, in order and not overlapping, holds."""
    low = text.lower()
    spans = list(spans)
    if len(low) != len(text):
        return [EVERYTHING] * len(spans)
    automaton, kinds = _automaton()
    found = automaton.find_matches_as_indexes(low, overlapping=True)
    held = [0] * len(spans)
    at, count = 0, len(found)
    for number, (start, end) in enumerate(spans):
        while at < count and found[at][1] < start:
            at += 1
        while at < count and found[at][1] < end:
            held[number] |= kinds[found[at][0]]
            at += 1
    return held
