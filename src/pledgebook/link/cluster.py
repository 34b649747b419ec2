"""Sketches -> clusters: which claims tell of one thing.

Claims are joined pair by pair, the surest first, and only where the two groups agree as wholes: on most of their claims
nothing contradicts. What people ruled comes before everything. The result is a function of the set of claims, and of
each connected part of it by itself: a store may recompute only the part that a new report touches.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import product
from typing import Final, NamedTuple

from pledgebook.link.blocks import candidates, order
from pledgebook.link.compare import reasons, score
from pledgebook.link.groups import Groups
from pledgebook.link.reason import Reason
from pledgebook.link.rulings import Rulings
from pledgebook.link.sketch import Sketch
from pledgebook.link.weights import DIMENSIONS, GREY, SAME, WEIGHTS

_SPEAKERS: Final = 12
"""Claims of a group that speak for it when two groups are held against each other: the first that were told."""
_SHARE: Final = 3
"""Of the pairs that speak of one matter, at most one in so many may contradict."""


class Edge(NamedTuple):
    """Two claims that by themselves are the same."""

    score: int
    a: str
    b: str
    binding: bool
    """Whether one of them withdraws the figure of the other: then no agreement is asked for."""


def edges(sketches: Iterable[Sketch]) -> list[Edge]:
    """The pairs that by themselves are the same: what connects claims. The surest first, then by id."""
    return in_order(edge for a, b in candidates(sketches) if (edge := edge_of(a, b)) is not None)


def edge_of(a: Sketch, b: Sketch) -> Edge | None:
    """The edge between two claims, the lower id first; None where they are not the same by themselves."""
    points = score(a, b)
    first, second = sorted((a.claim, b.claim))
    return Edge(points, first, second, _binding(a, b)) if points >= SAME else None


def in_order(found: Iterable[Edge]) -> list[Edge]:
    """The surest first, then by id."""
    return sorted(found, key=lambda e: (-e.score, e.a, e.b))


def clusters(
    sketches: Iterable[Sketch], rulings: Rulings, connected: Iterable[Edge] | None = None
) -> tuple[tuple[str, ...], ...]:
    """Claim ids by thing: each cluster by publication day and id, the clusters by their first claim.

    `connected` are the `edges` where they are known already, as in a store that keeps them: what is compared in a large
    block depends on all claims in it, also on those of other components.
    """
    known = {sketch.claim: sketch for sketch in sketches}
    groups = _Claims(known, rulings.among(frozenset(known)))
    waiting = edges(known.values()) if connected is None else in_order(connected)
    joined = True
    while joined and waiting:
        waiting, joined = groups.join_all(waiting)
    return tuple(sorted(tuple(s.claim for s in sorted(group, key=order)) for group in groups.all()))


def _binding(a: Sketch, b: Sketch) -> bool:
    """Whether one claim withdraws what the other says."""
    return (a.corrects and a.modality == "negated") != (b.corrects and b.modality == "negated")


@dataclass(slots=True)
class _Voice:
    """What is asked of a group when it is held against another one."""

    speakers: list[str]
    """The claims that speak for it, in their order."""
    by_report: dict[str, list[str]]

    def with_all_of(self, other: _Voice, known: Mapping[str, Sketch]) -> _Voice:
        """The voice of both together; the reports of the smaller one are put to those of the larger."""
        large, small = sorted((self.by_report, other.by_report), key=len, reverse=True)
        for report, claims in small.items():
            large[report] = [*large.get(report, ()), *claims]
        speakers = sorted([*self.speakers, *other.speakers], key=lambda c: order(known[c]))[:_SPEAKERS]
        return _Voice(speakers, large)

    def told_with(self, other: _Voice) -> Iterator[tuple[str, str]]:
        """Pairs across two groups that one report tells of."""
        few, many = sorted((self.by_report, other.by_report), key=len)
        for report, claims in few.items():
            yield from product(claims, many.get(report, ()))


class _Claims:
    """Claims in groups that agree as wholes."""

    def __init__(self, known: dict[str, Sketch], rulings: Rulings) -> None:
        """Each claim by itself, then what people ruled to be the same together."""
        self._known = known
        self._groups = Groups(known, rulings)
        self._voices: dict[str, _Voice] = {}
        for members in self._groups.all():
            alone = (_Voice([c], {known[c].report: [c]}) for c in sorted(members))
            self._voices[self._groups.leader(members[0])] = reduce(lambda a, b: a.with_all_of(b, known), alone)
        self._seen: dict[tuple[str, str], list[Reason]] = {}
        self._refused: set[tuple[str, int, str, int]] = set()

    def all(self) -> list[list[Sketch]]:
        """The groups."""
        return [[self._known[c] for c in members] for members in self._groups.all()]

    def join_all(self, waiting: Sequence[Edge]) -> tuple[list[Edge], bool]:
        """Join along these edges where the groups agree; the edges that must wait, and whether anything was joined."""
        rest, joined = [], False
        for edge in waiting:
            if self._groups.together(edge.a, edge.b):
                continue
            if (edge.binding or self._agree(edge.a, edge.b)) and self._join(edge.a, edge.b):
                joined = True
            else:
                rest.append(edge)
        return rest, joined

    def _join(self, a: str, b: str) -> bool:
        leaders = self._groups.leader(a), self._groups.leader(b)
        if not self._groups.join(a, b):
            return False
        first, second = (self._voices.pop(leader) for leader in leaders)
        self._voices[self._groups.leader(a)] = first.with_all_of(second, self._known)
        return True

    def _agree(self, a: str, b: str) -> bool:
        """Whether two groups agree; what was refused is not asked again until one of them has grown."""
        first, second = sorted((self._groups.leader(a), self._groups.leader(b)))
        asked = (first, len(self._groups.members(first)), second, len(self._groups.members(second)))
        if asked in self._refused:
            return False
        agree = self._as_wholes(self._voices[first], self._voices[second])
        if not agree:
            self._refused.add(asked)
        return agree

    def _as_wholes(self, one: _Voice, other: _Voice) -> bool:
        """Whether two groups agree as wholes, and no report tells of a claim in one and a claim in the other as two."""
        if any(self._score(x, y) < SAME for x, y in one.told_with(other)):
            return False
        found = [self._reasons(x, y) for x, y in product(one.speakers, other.speakers)]
        if sum(r.points for of_pair in found for r in of_pair) < GREY * len(found):
            return False
        return not contradictions(found)

    def _score(self, x: str, y: str) -> int:
        return sum(r.points for r in self._reasons(x, y))

    def _reasons(self, x: str, y: str) -> list[Reason]:
        pair = (x, y) if x <= y else (y, x)
        if pair not in self._seen:
            self._seen[pair] = reasons(self._known[pair[0]], self._known[pair[1]])
        return self._seen[pair]


def contradictions(found: Sequence[Sequence[Reason]]) -> tuple[tuple[str, int, int], ...]:
    """In what the pairs of two groups contradict each other more than one time in three: matter, how often, of how many."""
    counted = ((matter, *_against(found, tuple(prefixes.split()))) for matter, prefixes in DIMENSIONS)
    return tuple((matter, against, spoken) for matter, against, spoken in counted if against * _SHARE > spoken)


def _against(found: Sequence[Sequence[Reason]], prefixes: tuple[str, ...]) -> tuple[int, int]:
    """How many pairs contradict each other in a matter, and how many speak of it at all."""
    spoken = [r for of_pair in found for r in of_pair if r.name.startswith(prefixes)]
    return sum(WEIGHTS[r.name].against for r in spoken), len(spoken)
