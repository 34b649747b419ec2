"""The whole ledger of a book: from the derived tables where they are up to date, else worked out in memory."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import Connection, func, select

from pledgebook.book.anchors import standing
from pledgebook.book.refresh.rulings import InForce
from pledgebook.consolidate import consolidate
from pledgebook.model.ids import record_id
from pledgebook.model.ledger_rows import finding_of, link_of, record_of
from pledgebook.model.records import Ledger, Witness
from pledgebook.store import derived as d
from pledgebook.store import readings

if TYPE_CHECKING:
    from pledgebook.store.readings import Content


def kept_ledger(connection: Connection) -> Ledger:
    """What the derived tables hold."""
    groups: dict[str, list[str]] = {}
    stating = select(d.report).where(d.report.c.fingerprint != d.NO_WITNESS)
    in_order_told = stating.order_by(func.coalesce(d.report.c.published, "9999-99-99"), d.report.c.document_id)
    for row in connection.execute(in_order_told):
        groups.setdefault(row.witness_id, []).append(row.document_id)
    bodies = connection.scalars(select(d.record.c.body).order_by(d.record.c.id))
    records = tuple(record_of(json.loads(body)) for body in bodies)
    links = [link_of(json.loads(body)) for body in connection.scalars(select(d.link.c.body))]
    noticed = {row.id: row.body for row in connection.execute(select(d.finding.c.id, d.finding.c.body))}
    aliases = connection.execute(
        select(d.member.c.own_id, d.member.c.record_id).where(d.member.c.own_id != d.member.c.record_id)
    )
    return Ledger(
        witnesses=tuple(Witness(i, tuple(documents)) for i, documents in sorted(groups.items())),
        records=records,
        links=tuple(sorted(links, key=lambda k: (k.source, k.target, k.type.value))),
        findings=tuple(sorted((finding_of(json.loads(body)) for body in noticed.values()), key=lambda f: f.id)),
        aliases=tuple(sorted((row.own_id, row.record_id) for row in aliases)),
    )


def worked_out(connection: Connection, *, as_of: date | None = None, known: str | None = None) -> Ledger:
    """The same from the facts alone, also for what the world had been told, or the book knew, at another time."""
    return ledger_of(told_contents(connection, as_of=as_of, known=known), InForce(connection, known=known))


def told_contents(connection: Connection, *, as_of: date | None = None, known: str | None = None) -> Iterator[Content]:
    """Reports with their texts and claims, as `consolidate` takes them."""
    documents = readings.document_ids(connection, known=known)
    for kept, claims in readings.with_claims(connection, documents, known=known):
        if told_by(kept.report.published, as_of):
            yield kept.report, kept.text, claims


def ledger_of(contents: Iterable[Content], in_force: InForce) -> Ledger:
    """The ledger of these reports under the rulings in force, each where it stands in the texts."""
    every = list(contents)
    found = (a for report, text, claims in every for a in in_force.anchors(report.id, text, claims))
    anchors = {(a.decision, a.position): a for a in found}
    return in_order(consolidate(every, standing(in_force.decisions, anchors)))


def in_order(ledger: Ledger) -> Ledger:
    """The ledger with each part in the order of its ids, and the former address of every claim."""
    aliases = ((record_id(claim), record.id) for record in ledger.records for claim in record.claims)
    return Ledger(
        witnesses=tuple(sorted(ledger.witnesses, key=lambda w: w.id)),
        records=tuple(sorted(ledger.records, key=lambda r: r.id)),
        links=tuple(sorted(ledger.links, key=lambda k: (k.source, k.target, k.type.value))),
        findings=tuple(sorted(ledger.findings, key=lambda f: f.id)),
        aliases=tuple(sorted((former, now) for former, now in aliases if former != now)),
    )


def told_by(published: date | None, day: date | None) -> bool:
    """Whether the world had been told by a day. A report without a day is told at no known time, and left out."""
    return day is None or (published is not None and published <= day)
