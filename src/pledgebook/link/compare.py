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


def reasons(a: Sketch, b: Sketch) -> list[Reason]:
    """Every reason, not yet in words: what is computed by the million."""
    if a.kind != b.kind:
        return [Reason("kind.other", a.kind, b.kind)]
    first, second = (a, b) if a.claim <= b.claim else (b, a)
    return list(_BY_KIND[a.kind](first, second))


def verdict(score: int) -> Verdict:
    """What a score comes to."""
    return Verdict.SAME if score >= SAME else Verdict.GREY if score >= GREY else Verdict.DIFFERENT
