"""Links between transfers, kept for the whole book and looked for anew only around records that were written anew.

Behind each key the records stand in the order of their days; each is held against the few that stand before it
(`link.relate`). A record that comes in, goes or changes its day moves this window for those that follow it: pairs that leave
a window are dropped unless another key still has them, pairs that enter one are held against each other.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import product
from typing import Any, Final, NamedTuple

from sqlalchemy import Connection, bindparam, select, tuple_

from pledgebook.book.refresh import stages
from pledgebook.book.refresh.clusters import Sketches
from pledgebook.book.refresh.rows import among, forget, values
from pledgebook.book.refresh.source import Source
from pledgebook.model.claims import kind_of
from pledgebook.model.ledger_rows import link_row
from pledgebook.model.records import LinkType, Record
from pledgebook.store import derived as d
from pledgebook.store.dialect import portions, put
from pledgebook.store.facts import dump

_PAIRS: Final = 2_000
"""Held against each other at once."""

_T: Final = d.trail.c
_HERE: Final = tuple_(bindparam("told"), bindparam("member_id"))
_BEHIND: Final = select(_T.member_id, _T.role).where(_T.key == bindparam("key")).limit(bindparam("most"))
_AFTER: Final = _BEHIND.where(tuple_(_T.told, _T.member_id) > _HERE).order_by(_T.told, _T.member_id)
_BEFORE: Final = _BEHIND.where(tuple_(_T.told, _T.member_id) < _HERE).order_by(_T.told.desc(), _T.member_id.desc())
"""Made once: they are asked some thousand times in a batch."""


class Place(NamedTuple):
    """Where a record stands behind one key."""

    key: str
    told: str
    member_id: str
    role: str
    """JSON of its `Role`."""


Pair = tuple[str, str]
"""The later record, the earlier one."""


class _Beside(NamedTuple):
    """A record that stands next to another one behind a key."""

    member_id: str
    role: str


def _held(later: Iterable[Place | _Beside], earlier: Iterable[Place | _Beside]) -> Iterator[Pair]:
    """The pairs that have to be held against each other: those that some link is possible between."""
    for one, other in product(later, earlier):
        if stages.may_tie(_role(one.role), _role(other.role)):
            yield one.member_id, other.member_id


@lru_cache(maxsize=4096)
def _role(text: str) -> stages.Role:
    return stages.Role(*json.loads(text))


class Ties:
    """The links of one batch."""

    def __init__(self, connection: Connection, source: Source, sketches: Sketches) -> None:
        """For one batch."""
        self._connection = connection
        self._source = source
        self._sketches = sketches

    def change(self, ids: set[str], made: Sequence[Record]) -> set[str]:
        """Look for the links of these records anew; gives the other records whose own links changed."""
        t, trail = d.tie.c, d.trail
        again = values(self._connection, t.source, t.target, ids)
        forget(self._connection, t.source, ids)
        forget(self._connection, t.target, ids)
        before = self._places(ids)
        forget(self._connection, trail.c.member_id, ids)
        after = {Place(key, *stages.place(p), dump(p.role)) for p in self._profiles(made) for key in p.keys}
        put(self._connection, trail, [place._asdict() for place in sorted(after)])
        again |= self._drop_fallen(after - before)
        again |= self._hold(self._around(after) | self._entered(before - after))
        self._choose(again | ids, ids, made)
        return again - ids

    def _places(self, ids: Iterable[str]) -> set[Place]:
        rows = among(self._connection, select(d.trail), d.trail.c.member_id, ids)
        return {Place(row.key, row.told, row.member_id, row.role) for row in rows}

    def _profiles(self, records: Sequence[Record]) -> list[stages.Profile]:
        sketches = self._sketches.get(claim for record in records for claim in record.claims)
        return [p for record in records if (p := stages.profile(record, sketches)) is not None]

    def _around(self, places: Iterable[Place]) -> set[Pair]:
        """Each record with those in its window, and with those in whose window it stands."""
        pairs: set[Pair] = set()
        for place in places:
            pairs.update(_held((place,), self._beside(place, after=False)))
            pairs.update(_held(self._beside(place, after=True), (place,)))
        return pairs

    def _entered(self, places: Iterable[Place]) -> set[Pair]:
        """The pairs that stand in one window now that a record between them has gone."""
        pairs: set[Pair] = set()
        for place in places:
            earlier, later = self._beside(place, after=False), self._beside(place, after=True)
            for i, one in enumerate(later, 1):
                pairs.update(_held((one,), earlier[: stages.NEIGHBOURS + 1 - i]))
        return pairs

    def _drop_fallen(self, places: Iterable[Place]) -> set[str]:
        """Drop the links of pairs that no window holds any more since these records stand between them."""
        later = {other.member_id for place in places for other in self._beside(place, after=True)}
        t, dropped = d.tie.c, set()
        pairs = {
            (row.source, row.target) for row in among(self._connection, select(t.source, t.target), t.source, later)
        }
        for source, target in sorted(pairs):
            if not self._in_window(source, target):
                self._connection.execute(d.tie.delete().where(t.source == source, t.target == target))
                dropped.add(source)
        return dropped

    def _in_window(self, source: str, target: str) -> bool:
        keys = {place.key for place in self._places([target])}
        shared = [place for place in self._places([source]) if place.key in keys]
        return any(target == one.member_id for place in shared for one in self._beside(place, after=False))

    def _beside(self, place: Place, *, after: bool) -> list[_Beside]:
        """The records that stand next to a place behind its key, nearest first."""
        given = place._asdict() | {"most": stages.NEIGHBOURS}
        return [_Beside(*row) for row in self._connection.execute(_AFTER if after else _BEFORE, given)]

    def _hold(self, pairs: set[Pair]) -> set[str]:
        """Hold pairs against each other; gives the records that a link leaves."""
        ordered, found = sorted(pairs), set()
        for begin in range(0, len(ordered), _PAIRS):
            portion = ordered[begin : begin + _PAIRS]
            records = self._source.records({record for pair in portion for record in pair})
            profiles = {p.record: p for p in self._profiles(list(records.values()))}
            both = [(profiles[a], profiles[b]) for a, b in portion]
            ties = list(stages.ties(both, _Told(self._source)))
            rows = [
                {
                    "source": link.source,
                    "target": link.target,
                    "type": link.type.value,
                    "score": link.score,
                    "apart": apart,
                    "body": dump(link_row(link)),
                }
                for link, (_, apart, _) in ties
            ]
            put(self._connection, d.tie, rows)
            found |= {row["source"] for row in rows}
        return {str(record) for record in found}

    def _choose(self, sources: set[str], anew: set[str], made: Sequence[Record]) -> None:
        """Of every type the best link of each record; of those written anew also what reports themselves say."""
        link, t = d.link, d.tie.c
        forget(self._connection, link.c.source, anew)
        for portion in portions(sorted(sources)):
            inferred = link.c.type != LinkType.PART_OF.value
            self._connection.execute(link.delete().where(link.c.source.in_(portion), inferred))
        best: dict[Pair, Any] = {}
        ranked = select(d.tie).order_by(t.score.desc(), t.apart, t.target)
        for row in among(self._connection, ranked, t.source, sources):
            best.setdefault((row.source, row.type), row)
        rows = [{"source": r.source, "target": r.target, "type": r.type, "body": r.body} for r in best.values()]
        put(self._connection, link, rows)
        self._state(made)

    def _state(self, made: Sequence[Record]) -> None:
        """Write down what the reports say themselves of records that were written anew."""
        told = self._source.told(claim for record in made for claim in record.claims)
        beside = self._added_up({t.report.id for t in told.values() if kind_of(t.claim) == "item"})
        named = {claim for t in told.values() if (claim := stages.points_to(t.claim))}
        home = self._source.record_of(named | beside)
        ids = {record.id for record in made}
        records = [*made, *self._source.records(set(home.values()) - ids).values()]
        told |= self._source.told(beside | {claim for record in records for claim in record.claims})
        home |= {claim: record.id for record in records for claim in record.claims}
        rows = [
            {"source": k.source, "target": k.target, "type": k.type.value, "body": dump(link_row(k))}
            for k in stages.stated(records, told, home)
            if k.source in ids
        ]
        put(self._connection, d.link, rows)

    def _added_up(self, documents: set[str]) -> set[str]:
        """The lines of goods and the totals of those documents that state totals."""
        s = d.sketch.c
        totals = select(s.document_id).where(s.kind == "total")
        adding = {row.document_id for row in among(self._connection, totals, s.document_id, documents)}
        both = select(s.claim_id).where(s.kind.in_(["total", "item"]))
        return {row.claim_id for row in among(self._connection, both, s.document_id, adding)}


class _Told(dict[str, Any]):
    """Claims by id, read when they are asked for: only links that score enough ask."""

    def __init__(self, source: Source) -> None:
        super().__init__()
        self._source = source

    def __missing__(self, claim: str) -> Any:  # noqa: ANN401  (a claim with its report)
        self.update(self._source.told([claim]))
        return self[claim]
