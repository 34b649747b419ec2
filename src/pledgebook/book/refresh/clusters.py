"""Components of claims -> which claims are one record now, and what of that is new."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Final

from sqlalchemy import Connection, select

from pledgebook.book.refresh import stages
from pledgebook.book.refresh.pairs import Edge, Newcomer, Pair, Pairs, Sort
from pledgebook.book.refresh.rows import among, forget
from pledgebook.model.ids import record_id
from pledgebook.store import derived as d
from pledgebook.store.dialect import put

if TYPE_CHECKING:
    from pledgebook.link import Rulings, Sketch

_AT_HAND: Final = 20_000


class Sketches:
    """Sketches by claim, read from the book when they are needed; a bounded number stays at hand."""

    def __init__(self, connection: Connection) -> None:
        """For one batch."""
        self._connection = connection
        self._known: dict[str, Sketch] = {}

    def put(self, sketches: Iterable[Sketch]) -> None:
        """Sketches that were just made."""
        self._known.update((sketch.claim, sketch) for sketch in sketches)

    def get(self, claims: Iterable[str]) -> dict[str, Sketch]:
        """The sketches of some claims."""
        wanted = set(claims)
        missing = wanted - self._known.keys()
        if missing:
            if len(self._known) > _AT_HAND:
                self._known = {c: s for c, s in self._known.items() if c in wanted}
            rows = among(self._connection, select(d.sketch.c.body), d.sketch.c.claim_id, missing)
            self.put(stages.sketch_of(json.loads(row.body)) for row in rows)
        return {claim: self._known[claim] for claim in wanted if claim in self._known}


def sort_of_claims(sketches: Sketches) -> Sort:
    """How claims are compared."""

    def compare(pairs: Sequence[Pair]) -> Iterator[Edge]:
        known = sketches.get({claim for pair in pairs for claim in pair})
        for a, b in pairs:
            edge = stages.edge_of(known[a], known[b])
            if edge is not None:
                yield Edge(edge.a, edge.b, edge.score, int(edge.binding))

    return Sort(d.block, d.edge, stages.FULL, stages.LEADERS, compare)


def newcomers(sketches: Iterable[Sketch]) -> list[Newcomer]:
    """Claims on their way into the blocks."""
    return [Newcomer(s.claim, stages.told(s.published), s.keys) for s in sketches]


class Membership:
    """Which record each claim of some components belongs to, before and after."""

    def __init__(self, connection: Connection, claims: set[str], gone: set[str]) -> None:
        """`claims` are whole components as they are now; `gone` claims that no longer count."""
        self._connection = connection
        self._claims = claims
        rows = among(connection, select(d.member), d.member.c.claim_id, claims | gone)
        self.before = {row.claim_id: row.record_id for row in rows}
        self.after: dict[str, str] = {}

    def settle(self, sketches: Sketches, rulings: Rulings, pairs: Pairs) -> None:
        """Cluster anew and write down what changed."""
        known = sketches.get(self._claims)
        connected = [stages.Edge(e.score, e.first, e.second, bool(e.binding)) for e in pairs.edges(self._claims)]
        for cluster in stages.clusters(known.values(), rulings, connected):
            record = record_id(cluster[0])
            self.after.update((claim, record) for claim in cluster)
        changed = [c for c, record in self.after.items() if self.before.get(c) != record]
        forget(self._connection, d.member.c.claim_id, self.before.keys() - self.after.keys() | set(changed))
        rows = [{"claim_id": c, "record_id": self.after[c], "own_id": record_id(c)} for c in changed]
        put(self._connection, d.member, rows)

    @property
    def moved(self) -> set[str]:
        """Claims that belong to another record than before, or to none."""
        every = self.before.keys() | self.after.keys()
        return {claim for claim in every if self.before.get(claim) != self.after.get(claim)}

    @property
    def changed(self) -> set[str]:
        """Records that gained or lost a claim, those that are gone among them."""
        return {r for c in self.moved for r in (self.before.get(c), self.after.get(c)) if r is not None}
