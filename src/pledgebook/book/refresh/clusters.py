"""Components of claims -> which claims are one record now, and what of that is new."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING

from sqlalchemy import Connection, select

from pledgebook.book.refresh import stages
from pledgebook.book.refresh.pairs import Sketches, neighbours
from pledgebook.book.refresh.rows import among, forget
from pledgebook.model.ids import record_id
from pledgebook.store import derived as d
from pledgebook.store.dialect import put

if TYPE_CHECKING:
    from pledgebook.link import Rulings


def component(connection: Connection, seeds: set[str], same: Iterable[tuple[str, str]]) -> set[str]:
    """Every claim that hangs together with one of the seeds, by pairs or by a ruling."""
    ruled: dict[str, set[str]] = defaultdict(set)
    for a, b in same:
        ruled[a].add(b)
        ruled[b].add(a)
    found, border = set(seeds), set(seeds)
    while border:
        beyond = neighbours(connection, border) | {c for claim in border for c in ruled.get(claim, ())}
        border = beyond - found
        found |= border
    return found


class Membership:
    """Which record each claim of some components belongs to, before and after."""

    def __init__(self, connection: Connection, claims: set[str], gone: set[str]) -> None:
        """`claims` are whole components as they are now; `gone` claims that no longer count."""
        self._connection = connection
        self._claims = claims
        rows = among(connection, select(d.member), d.member.c.claim_id, claims | gone)
        self.before = {row.claim_id: row.record_id for row in rows}
        self.after: dict[str, str] = {}

    def settle(self, sketches: Sketches, rulings: Rulings) -> None:
        """Cluster anew and write down what changed."""
        known = sketches.get(self._claims)
        for cluster in stages.clusters(known.values(), rulings):
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
