"""Entries and sums, worked out anew for the chains that changed.

A chain is everything that hangs together by links, by parts and by goods listed under a transfer. What was counted of the old
chains is taken out of the sums, what counts of the new ones is put in.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

from sqlalchemy import Connection, Select, delete, select

from pledgebook.book.refresh.rows import among, forget, values
from pledgebook.book.refresh.source import Source
from pledgebook.model.claims import Item, Total, Transfer
from pledgebook.model.records import Record
from pledgebook.store import derived as d
from pledgebook.store.dialect import put, replace_rows
from pledgebook.store.facts import dump
from pledgebook.tally import Row, Sum, sums
from pledgebook.tally.chains import chains
from pledgebook.tally.conventions import PLEDGEBOOK
from pledgebook.tally.kept import COUNTS, FIGURES, line_of, line_row, sum_of, sum_row
from pledgebook.tally.line import Line, Measure
from pledgebook.tally.lines import of_chain
from pledgebook.tally.rollup import minus, rows_of


def count_anew(connection: Connection, source: Source, ids: set[str]) -> None:
    """Work out the entries of these records (written anew, gone, or with other links) and of all that hangs with them."""
    e = d.entry.c
    records, touched = _reached(connection, source, ids)
    old = [line_of(json.loads(r.body)) for r in among(connection, select(e.body), e.chain_id, touched)]
    forget(connection, e.chain_id, touched)
    new = list(_lines(records, source))
    put(connection, d.entry, [_row(line, records) for line in new])
    bring_up(connection, minus(rows_of(new), rows_of(old)))


def _reached(connection: Connection, source: Source, ids: set[str]) -> tuple[dict[str, Record], set[str]]:
    """The records that hang together with these now, and the chains that they and these were in."""
    e, k = d.entry.c, d.link.c
    seen: set[str] = set()
    touched: set[str] = set()
    found: dict[str, Record] = {}
    todo = set(ids)
    while todo:
        seen |= todo
        before = values(connection, e.chain_id, e.record_id, todo) - touched
        touched |= before
        here = {i: r for i, r in source.records(todo).items() if isinstance(r.view, Transfer | Item | Total)}
        found |= here
        near = values(connection, e.record_id, e.chain_id, before) | {p for r in here.values() if (p := _points_to(r))}
        near |= values(connection, e.record_id, e.points_to, here)
        near |= values(connection, k.target, k.source, here) | values(connection, k.source, k.target, here)
        todo = near - seen
    return found, touched


def _points_to(record: Record) -> str | None:
    """The record that `of` or `part_of` names."""
    view = record.view
    if isinstance(view, Item):
        return view.of
    return view.part_of if isinstance(view, Transfer) else None


def _lines(records: dict[str, Record], source: Source) -> Iterator[Line]:
    """The entries of the chains that these records make."""
    for chain in chains(records.values(), source.links_from(records)):
        for measure in Measure:
            yield from of_chain(chain, PLEDGEBOOK, measure)


def _row(line: Line, records: dict[str, Record]) -> dict[str, Any]:
    return {
        "record_id": line.record,
        "section": line.section,
        "chain_id": line.chain,
        "points_to": _points_to(records[line.record]),
        "body": dump(line_row(line)),
    }


def bring_up(connection: Connection, change: Iterable[Row]) -> None:
    """Add a change to the sums kept; those of nothing are taken out."""
    r = d.roll.c
    changes = {(dump(list(row.key)), row.shape, row.measure): row.sum for row in change}
    kept = {
        (row.key, row.shape, row.measure): sum_of(dict(row._mapping))  # noqa: SLF001  (its public name)
        for row in among(connection, select(d.roll), r.key, {key for key, _, _ in changes})
    }
    now = {key: sums.plus(kept.get(key, sums.NOTHING), value) for key, value in changes.items()}
    rows = [
        {"key": k, "shape": s, "measure": m, **sum_row(now[k, s, m])} for k, s, m in sorted(now) if now[k, s, m].lines
    ]
    replace_rows(connection, d.roll, rows)
    for key, shape, measure in sorted(k for k in now if not now[k].lines and k in kept):
        connection.execute(delete(d.roll).where(r.key == key, r.shape == shape, r.measure == measure))


def kept_rows(connection: Connection, shape: str, measure: Measure, parties: Iterable[str] = ()) -> Iterator[Row]:
    """The sums kept of one shape; with `parties` at least all those whose key names each of them."""
    r = d.roll.c
    asked = select(r.key, *(r[name] for name in (*FIGURES, *COUNTS)))
    asked = asked.where(r.shape == shape, r.measure == measure.value)
    for party in parties:
        # a database folds only the letters of English; the exact test comes later
        if party and party.isascii():
            asked = asked.where(r.key.icontains(dump(party), autoescape=True))
    label = f"{PLEDGEBOOK.name}/{PLEDGEBOOK.version}"
    for key, low, stated, high, unsure, *counts in connection.execute(asked):
        found = Sum(Decimal(low), Decimal(stated), Decimal(high), Decimal(unsure), *counts)
        yield Row(label, "", shape, tuple(json.loads(key)), measure.value, found)


def kept_entries(connection: Connection, measure: Measure, records: Select[Any] | None = None) -> Iterator[Line]:
    """The entries kept of one measure: of all records, or of those whose ids are selected."""
    e = d.entry.c
    asked = select(e.body).order_by(e.chain_id, e.record_id, e.section)
    if records is not None:
        asked = asked.where(e.record_id.in_(records))
    for body in connection.scalars(asked):
        line = line_of(json.loads(body))
        if line.measure is measure:
            yield line
