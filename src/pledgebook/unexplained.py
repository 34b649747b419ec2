"""Figures in a text that no claim accounts for."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from pledgebook.model.claims import Statement

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pledgebook.model.claims import Claim
    from pledgebook.model.evidence import Evidence
    from pledgebook.model.mentions import CountMention
    from pledgebook.model.reading import Reading


@dataclass(frozen=True, slots=True)
class Figure:
    """An amount or a count as it stands in the text."""

    start: int
    end: int
    quote: str
    kind: str
    """`money` or `count`."""


def unexplained_figures(reading: Reading, claims: Sequence[Claim]) -> tuple[Figure, ...]:
    """Amounts and counts of the speaking blocks that stand in no claim's evidence, in text order."""
    cited = sorted((e.start, e.end) for c in claims for e in _figures_of(c))
    starts, reach = [s for s, _ in cited], list(accumulate((e for _, e in cited), max))
    found = [
        Figure(m.start, m.end, reading.text[m.start : m.end], kind)
        for kind, mentions in (("money", reading.money.all), ("count", _counts(reading)))
        for m in mentions
        if not _covered(starts, reach, m.start, m.end)
    ]
    return tuple(sorted(found, key=lambda f: (f.start, f.end)))


def _figures_of(claim: Claim) -> list[Evidence]:
    """The evidence of a claim that can account for a figure: not the words of a statement, which hold anything."""
    return [] if isinstance(claim, Statement) else list(claim.evidence)


def _counts(reading: Reading) -> list[CountMention]:
    """Counts that stand outside amounts; a bare article counts nothing worth reporting."""
    return [c for c in reading.counts.all if not c.article and reading.money.at(c.core_start) is None]


def _covered(starts: list[int], reach: list[int], start: int, end: int) -> bool:
    """Whether some cited span shares characters with this one; `reach` is the furthest end so far."""
    before = bisect_left(starts, end)
    return before > 0 and reach[before - 1] > start
