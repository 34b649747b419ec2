"""Which claims hang together by pairs: kept for the whole book, changed only around claims that come and go.

A pair is compared where both claims stand in a block that is small, or one of them leads a block that is large
(`link.blocks`). What changes the leaders of a large block, or makes a block large, changes pairs of claims that did not
change themselves: those are looked at again too.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from sqlalchemy import Connection, func, or_, select

from pledgebook.book.refresh import stages
from pledgebook.book.refresh.rows import among, forget
from pledgebook.store import derived as d
from pledgebook.store.dialect import portions, put

if TYPE_CHECKING:
    from pledgebook.link import Sketch


class Sketches:
    """Sketches by claim, read from the book when they are needed; a bounded number stays at hand."""

    _MOST = 20_000

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
            if len(self._known) > self._MOST:
                self._known = {c: s for c, s in self._known.items() if c in wanted}
            rows = among(self._connection, select(d.sketch.c.body), d.sketch.c.claim_id, missing)
            self.put(stages.sketch_of(json.loads(row.body)) for row in rows)
        return {claim: self._known[claim] for claim in wanted if claim in self._known}


class Blocks:
    """How large some blocks are, and who leads those that are large, at one moment."""

    def __init__(self, connection: Connection, keys: Iterable[str]) -> None:
        """Look at the blocks of these keys."""
        self.sizes: dict[str, int] = {}
        self.leaders: dict[str, list[str]] = {}
        b = d.block.c
        counted = select(b.key, func.count().label("size"))
        for portion in portions(sorted(set(keys))):
            for row in connection.execute(counted.where(b.key.in_(portion)).group_by(b.key)):
                self.sizes[row.key] = row.size
        for key, size in self.sizes.items():
            if size > stages.FULL:
                first = select(b.claim_id).where(b.key == key).order_by(b.told, b.claim_id).limit(stages.LEADERS)
                self.leaders[key] = list(connection.scalars(first))

    def large(self, key: str) -> bool:
        """Whether the block is too large to be compared through."""
        return key in self.leaders


def keys_of(connection: Connection, claims: Iterable[str]) -> dict[str, set[str]]:
    """The block keys of some claims."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in among(connection, select(d.block.c.claim_id, d.block.c.key), d.block.c.claim_id, claims):
        found[row.claim_id].add(row.key)
    return found


def neighbours(connection: Connection, claims: Iterable[str]) -> set[str]:
    """Claims that share an edge with one of these."""
    e = d.edge.c
    wanted = set(claims)
    found = {row.second for row in among(connection, select(e.second), e.first, wanted)}
    return found | {row.first for row in among(connection, select(e.first), e.second, wanted)}


class Pairs:
    """Takes claims out of the pairs and puts others in; `touched` are those whose component may have changed."""

    def __init__(self, connection: Connection, sketches: Sketches) -> None:
        """For one batch."""
        self._connection = connection
        self._sketches = sketches
        self.touched: set[str] = set()

    def change(self, out: set[str], coming: Sequence[Sketch]) -> None:
        """Take the claims `out` and put the sketches in, in one step: most of them are the same claims again."""
        keys = {key for found in keys_of(self._connection, out).values() for key in found}
        keys |= {key for sketch in coming for key in sketch.keys}
        before = Blocks(self._connection, keys)
        self.touched |= neighbours(self._connection, out)
        for column in (d.edge.c.first, d.edge.c.second):
            forget(self._connection, column, out)
        forget(self._connection, d.block.c.claim_id, out)
        rows = [{"key": k, "told": stages.told(s), "claim_id": s.claim} for s in coming for k in s.keys]
        put(self._connection, d.block, rows)
        after = Blocks(self._connection, keys)
        new = {sketch.claim for sketch in coming}
        self.touched |= new
        self._uncover(before, after)
        self._compare(self._to_compare(before, after, new))
        self.touched -= out - new

    def _to_compare(self, before: Blocks, after: Blocks, new: set[str]) -> set[tuple[str, str]]:
        """The pairs that may not have been compared yet."""
        pairs: set[tuple[str, str]] = set()
        small = [key for key in after.sizes if not after.large(key)]
        for key, members in self._members(small).items():
            shrunk = before.large(key)
            fresh = members if shrunk else [m for m in members if m in new]
            pairs.update(_pair(a, b) for a in fresh for b in members if a != b)
        for key, leaders in after.leaders.items():
            old = set(before.leaders.get(key, leaders if before.sizes.get(key, 0) else ()))
            risen = [claim for claim in leaders if claim in new or claim not in old]
            if risen:
                everybody = self._members([key])[key]
                pairs.update(_pair(a, b) for a in risen for b in everybody if a != b)
            newcomers = self._newcomers(key, new)
            pairs.update(_pair(a, b) for a in leaders for b in newcomers if a != b)
        return pairs

    def _members(self, keys: Iterable[str]) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for row in among(self._connection, select(d.block.c.key, d.block.c.claim_id), d.block.c.key, keys):
            found[row.key].append(row.claim_id)
        return found

    def _newcomers(self, key: str, new: set[str]) -> set[str]:
        """The new claims of one block."""
        b = d.block.c
        return {
            row.claim_id for row in among(self._connection, select(b.claim_id).where(b.key == key), b.claim_id, new)
        }

    def _uncover(self, before: Blocks, after: Blocks) -> None:
        """Drop the pairs that no block compares any more: of claims that no longer lead, and of blocks grown large."""
        doubtful: set[tuple[str, str]] = set()
        for key, leaders in after.leaders.items():
            if before.large(key):
                fallen = set(before.leaders[key]) - set(leaders)
                doubtful |= self._edges(fallen)
            elif before.sizes.get(key):
                members = set(self._members([key])[key])
                doubtful |= {(a, b) for a, b in self._edges(members) if a in members and b in members}
        for a, b in sorted(doubtful):
            if not self._covered(a, b):
                connection, e = self._connection, d.edge.c
                connection.execute(d.edge.delete().where(e.first == a, e.second == b))
                self.touched |= {a, b}

    def _edges(self, claims: Iterable[str]) -> set[tuple[str, str]]:
        e = d.edge.c
        found: set[tuple[str, str]] = set()
        for portion in portions(sorted(claims), 400):
            asked = select(e.first, e.second).where(or_(e.first.in_(portion), e.second.in_(portion)))
            found |= {(row.first, row.second) for row in self._connection.execute(asked)}
        return found

    def _covered(self, a: str, b: str) -> bool:
        """Whether some block still has the pair compared."""
        keys = keys_of(self._connection, (a, b))
        shared = Blocks(self._connection, keys[a] & keys[b])
        return any(not shared.large(k) or a in shared.leaders[k] or b in shared.leaders[k] for k in shared.sizes)

    def _compare(self, pairs: set[tuple[str, str]]) -> None:
        """Keep the pairs that by themselves are the same."""
        rows: list[dict[str, str]] = []
        ordered = sorted(pairs)
        for begin in range(0, len(ordered), 5_000):
            portion = ordered[begin : begin + 5_000]
            known = self._sketches.get({claim for pair in portion for claim in pair})
            rows += [{"first": a, "second": b} for a, b in portion if stages.one_thing(known[a], known[b])]
        put(self._connection, d.edge, rows)
        self.touched |= {claim for row in rows for claim in row.values()}


def _pair(a: str, b: str) -> tuple[str, str]:
    return (a, b) if a <= b else (b, a)
