"""Two sketches compared: fixed whole-number weights, the same from either side, each reason in words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from pledgebook.link.items import items
from pledgebook.link.meetings import meetings
from pledgebook.link.reason import Reason
from pledgebook.link.sketch import Sketch
from pledgebook.link.statements import statements
from pledgebook.link.totals import totals
from pledgebook.link.transfers import transfers
from pledgebook.link.weights import GREY, SAME, Verdict
from pledgebook.model.records import Feature

_BY_KIND: Final[dict[str, Callable[[Sketch, Sketch], Iterator[Reason]]]] = {
    "transfer": transfers,
    "item": items,
    "total": totals,
    "meeting": meetings,
    "statement": statements,
}
HOPELESS: Final[dict[str, frozenset[str]]] = {
    "transfer": frozenset({"kind.other"}),
    "item": frozenset({"kind.other", "good.other", "package.other"}),
    "total": frozenset({"kind.other", "amount.other", "good.other"}),
    "meeting": frozenset({"kind.other", "people.other"}),
    "statement": frozenset({"kind.other", "content.other"}),
}
"""Reasons after which everything else together cannot bring two claims of a kind to `SAME` (tested)."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What speaks for and against two claims telling of one thing."""

    score: int
    features: tuple[Feature, ...]
    """By name."""
    verdict: Verdict


def compare(a: Sketch, b: Sketch) -> Comparison:
    """Two claims compared, with every reason in words. Symmetric. Claims of two kinds are always different."""
    found = reasons(a, b)
    score = sum(r.points for r in found)
    return Comparison(score, tuple(sorted((r.feature() for r in found), key=lambda f: f.name)), verdict(score))


def score(a: Sketch, b: Sketch) -> int:
    """What all reasons come to; where one of them leaves no way to `SAME`, what they came to so far."""
    total = 0
    for reason in _given(a, b):
        total += reason.points
        if reason.name in HOPELESS[a.kind]:
            break
    return total


def reasons(a: Sketch, b: Sketch) -> list[Reason]:
    """Every reason, not yet in words: what is computed by the million."""
    return list(_given(a, b))


def _given(a: Sketch, b: Sketch) -> Iterator[Reason]:
    """The reasons one by one."""
    if a.kind != b.kind:
        return iter((Reason("kind.other", a.kind, b.kind),))
    return _BY_KIND[a.kind](a, b) if a.claim <= b.claim else _BY_KIND[a.kind](b, a)


def verdict(score: int) -> Verdict:
    """What a score comes to."""
    return Verdict.SAME if score >= SAME else Verdict.GREY if score >= GREY else Verdict.DIFFERENT
