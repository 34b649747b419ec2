"""Which members (claims, documents) are one by pairs: kept for the whole book, changed only around what comes and goes.

A pair is compared where both stand in a block that is small, or one of them leads a block that is large
(`link.blocks`). What changes the leaders of a large block, or makes a block large, changes pairs of members that did not
change themselves: those are looked at again too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import Connection, Table, bindparam, func, or_, select

from pledgebook.book.refresh.rows import among, forget
from pledgebook.store.dialect import portions, put

Pair = tuple[str, str]


class Newcomer(NamedTuple):
    """A member that comes in."""

    id: str
    told: str
    """Its place in a block, before the id."""
    keys: tuple[str, ...]


class Edge(NamedTuple):
    """Two members that by themselves are one."""

    first: str
    second: str
    score: int = 0
    binding: int = 0


@dataclass(frozen=True, slots=True)
class Sort:
    """One sort of members, and how they are compared."""

    blocks: Table
    edges: Table
    full: int
    """A block of more is large."""
    leaders: int
    """So many of a large block are compared with all others in it."""
    compare: Callable[[Sequence[Pair]], Iterable[Edge]]
    """The pairs that are one, of some."""


class Blocks:
    """How large some blocks are, and who leads those that are large, at one moment."""

    def __init__(self, connection: Connection, sort: Sort, keys: Iterable[str]) -> None:
        """Look at the blocks of these keys."""
        self.sizes: dict[str, int] = {}
        self.leaders: dict[str, list[str]] = {}
        b = sort.blocks.c
        counted = select(b.key, func.count().label("size"))
        for portion in portions(sorted(set(keys))):
            for row in connection.execute(counted.where(b.key.in_(portion)).group_by(b.key)):
                self.sizes[row.key] = row.size
        for key, size in self.sizes.items():
            if size > sort.full:
                first = select(b.member_id).where(b.key == key).order_by(b.told, b.member_id).limit(sort.leaders)
                self.leaders[key] = list(connection.scalars(first))

    def large(self, key: str) -> bool:
        """Whether the block is too large to be compared through."""
        return key in self.leaders


class Pairs:
    """Takes members out of the pairs and puts others in; `touched` are those whose component may have changed."""

    def __init__(self, connection: Connection, sort: Sort) -> None:
        """For one batch."""
        self._connection = connection
        self._sort = sort
        self.touched: set[str] = set()

    def change(self, out: set[str], coming: Sequence[Newcomer]) -> None:
        """Take some out and put others in, in one step: most of them are the same again."""
        connection, sort = self._connection, self._sort
        keys = {key for found in self._keys_of(out).values() for key in found}
        keys |= {key for member in coming for key in member.keys}
        before = Blocks(connection, sort, keys)
        self.touched |= self.neighbours(out)
        forget(connection, sort.edges.c.first, out)
        forget(connection, sort.edges.c.second, out)
        forget(connection, sort.blocks.c.member_id, out)
        put(connection, sort.blocks, [{"key": k, "told": m.told, "member_id": m.id} for m in coming for k in m.keys])
        after = Blocks(connection, sort, keys)
        new = {member.id for member in coming}
        self.touched |= new
        self._uncover(before, after)
        self._compare(self._to_compare(before, after, coming))
        self.touched -= out - new

    def component(self, seeds: Collection[str], ruled: Iterable[Pair]) -> set[str]:
        """Every member that hangs together with one of the seeds, by pairs or by a ruling."""
        same: dict[str, set[str]] = defaultdict(set)
        for a, b in ruled:
            same[a].add(b)
            same[b].add(a)
        found, border = set(seeds), set(seeds)
        while border:
            beyond = self.neighbours(border) | {m for member in border for m in same.get(member, ())}
            border = beyond - found
            found |= border
        return found

    def neighbours(self, members: Collection[str]) -> set[str]:
        """Those that share an edge with one of these."""
        e = self._sort.edges.c
        after = {row.second for row in among(self._connection, select(e.second), e.first, members)}
        return after | {row.first for row in among(self._connection, select(e.first), e.second, members)}

    def edges(self, members: Collection[str]) -> list[Edge]:
        """The edges that begin at one of these: of a whole component, all its edges."""
        rows = among(self._connection, select(self._sort.edges), self._sort.edges.c.first, members)
        return [Edge(row.first, row.second, row.score, row.binding) for row in rows]

    def _to_compare(self, before: Blocks, after: Blocks, coming: Sequence[Newcomer]) -> set[Pair]:
        """The pairs that may not have been compared yet."""
        pairs: set[Pair] = set()
        new: dict[str, set[str]] = defaultdict(set)
        for member in coming:
            for key in member.keys:
                new[key].add(member.id)
        for key, members in self._members(key for key in after.sizes if not after.large(key)).items():
            fresh = members if before.large(key) else [m for m in members if m in new[key]]
            pairs.update(_pair(a, b) for a in fresh for b in members if a != b)
        for key, leaders in after.leaders.items():
            old = set(before.leaders.get(key, leaders if before.sizes.get(key) else ()))
            risen = [member for member in leaders if member in new[key] or member not in old]
            if risen:
                everybody = self._members([key])[key]
                pairs.update(_pair(a, b) for a in risen for b in everybody if a != b)
            pairs.update(_pair(a, b) for a in leaders for b in new[key] if a != b)
        return pairs

    def _uncover(self, before: Blocks, after: Blocks) -> None:
        """Drop the pairs that no block compares any more: of members that no longer lead, of blocks grown large."""
        doubtful: set[Pair] = set()
        for key, leaders in after.leaders.items():
            if before.large(key):
                doubtful |= self._edges_at(set(before.leaders[key]) - set(leaders))
            elif before.sizes.get(key):
                members = set(self._members([key])[key])
                doubtful |= {(a, b) for a, b in self._edges_at(members) if a in members and b in members}
        fallen = self._uncovered(doubtful)
        e = self._sort.edges
        gone = e.delete().where(e.c.first == bindparam("a"), e.c.second == bindparam("b"))
        if fallen:
            self._connection.execute(gone, [{"a": a, "b": b} for a, b in fallen])
        self.touched |= {member for pair in fallen for member in pair}

    def _uncovered(self, pairs: Collection[Pair]) -> list[Pair]:
        """Those pairs that no block has compared any more."""
        keys = self._keys_of({member for pair in pairs for member in pair})
        shared = {(a, b): keys[a] & keys[b] for a, b in sorted(pairs)}
        now = Blocks(self._connection, self._sort, {key for found in shared.values() for key in found})

        def covers(key: str, a: str, b: str) -> bool:
            return not now.large(key) or a in now.leaders[key] or b in now.leaders[key]

        return [(a, b) for (a, b), found in shared.items() if not any(covers(key, a, b) for key in found)]

    def _compare(self, pairs: set[Pair]) -> None:
        """Keep the pairs that by themselves are one."""
        ordered = sorted(pairs)
        for begin in range(0, len(ordered), 5_000):
            rows = [edge._asdict() for edge in self._sort.compare(ordered[begin : begin + 5_000])]
            put(self._connection, self._sort.edges, rows)
            self.touched |= {member for row in rows for member in (row["first"], row["second"])}

    def _keys_of(self, members: Collection[str]) -> dict[str, set[str]]:
        found: dict[str, set[str]] = defaultdict(set)
        b = self._sort.blocks.c
        for row in among(self._connection, select(b.member_id, b.key), b.member_id, members):
            found[row.member_id].add(row.key)
        return found

    def _members(self, keys: Iterable[str]) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        b = self._sort.blocks.c
        for row in among(self._connection, select(b.key, b.member_id), b.key, keys):
            found[row.key].append(row.member_id)
        return found

    def _edges_at(self, members: Iterable[str]) -> set[Pair]:
        e = self._sort.edges.c
        found: set[Pair] = set()
        for portion in portions(sorted(members), 400):
            asked = select(e.first, e.second).where(or_(e.first.in_(portion), e.second.in_(portion)))
            found |= {(row.first, row.second) for row in self._connection.execute(asked)}
        return found


def _pair(a: str, b: str) -> Pair:
    return (a, b) if a <= b else (b, a)
