"""Findings around records that were written anew."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from sqlalchemy import Connection, select

from pledgebook.book.refresh import accounts, stages
from pledgebook.book.refresh.rows import among, forget
from pledgebook.book.refresh.source import Source
from pledgebook.model.decisions import Decision
from pledgebook.model.ledger_rows import finding_row
from pledgebook.model.records import Link, Record
from pledgebook.store import derived as d
from pledgebook.store.dialect import put
from pledgebook.store.facts import dump

_SCOPES: Final = 500
"""Looked into at once: their records are in memory together."""


def look(
    connection: Connection, source: Source, ids: set[str], made: Sequence[Record], rulings: Sequence[Decision]
) -> None:
    """Write down anew what was noticed in every scope that one of these records is, or was, part of."""
    before = accounts.lines(connection, ids)
    forget(connection, d.scope.c.record_id, ids)
    told = source.told(claim for record in made for claim in record.claims)
    told |= source.told(accounts.hosts(told))
    leaving = _by_source(source.links_from(record.id for record in made))
    now = [
        accounts.line_of(name, record)
        for record in made
        for name in stages.scopes(record, leaving.get(record.id, ()), told)
    ]
    put(connection, d.scope, [line._asdict() for line in now])
    touched = {*before, *now}
    small = sorted({line.name for line in touched if not accounts.is_account(line.name)})
    forget(connection, d.finding.c.scope, small)
    for begin in range(0, len(small), _SCOPES):
        _look_into(connection, source, small[begin : begin + _SCOPES], rulings)
    accounts.look(connection, source, (line for line in touched if accounts.is_account(line.name)), rulings)


def _look_into(connection: Connection, source: Source, scopes: Sequence[str], rulings: Sequence[Decision]) -> None:
    """The findings of some scopes, each worked out by itself."""
    inside: dict[str, list[str]] = {}
    for row in among(connection, select(d.scope.c.name, d.scope.c.record_id), d.scope.c.name, scopes):
        inside.setdefault(row.name, []).append(row.record_id)
    ids = {record for records in inside.values() for record in records}
    records = source.records(ids)
    told = source.told(claim for record in records.values() for claim in record.claims)
    told |= source.told(accounts.hosts(told))
    witness_of = source.witness_of({t.report.id for t in told.values()})
    leaving = _by_source(source.links_from(ids))
    rows = []
    for scope, members in inside.items():
        links = [link for member in members for link in leaving.get(member, ())]
        found = stages.findings([records[m] for m in members], links, told, witness_of, rulings, within=[scope])
        rows += [{"scope": scope, "id": f.id, "code": f.code, "body": dump(finding_row(f))} for f in found]
    put(connection, d.finding, rows)


def _by_source(links: Iterable[Link]) -> dict[str, list[Link]]:
    found: dict[str, list[Link]] = {}
    for link in links:
        found.setdefault(link.source, []).append(link)
    return found
