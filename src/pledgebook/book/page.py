"""One record and what stands around it, without looking at the rest of the book."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import Connection, or_, select

from pledgebook.book.looking import ambiguous, find_record
from pledgebook.book.refresh.accounts import findings_about
from pledgebook.book.refresh.batch import usable
from pledgebook.book.refresh.rows import among
from pledgebook.book.refresh.source import Source
from pledgebook.errors import NotFound
from pledgebook.model.ledger_rows import finding_of, link_of
from pledgebook.model.records import Finding, Link, Record
from pledgebook.model.reports import Told
from pledgebook.reconcile.findings import in_order
from pledgebook.store import derived as d

if TYPE_CHECKING:
    from pledgebook.book import Book

_SOME = 5


@dataclass(frozen=True, slots=True)
class Page:
    """A record with its surroundings."""

    record: Record
    links: tuple[Link, ...]
    """At either end of which it stands."""
    findings: tuple[Finding, ...]
    """About it, notes included."""
    told: Mapping[str, Told]
    """Its claims, and those that its links and findings cite."""
    others: Mapping[str, Record]
    """The records that links, findings and its own fields name."""


def page_of(book: Book, name: str) -> Page:
    """The record that is called so: by its id (a former one, too), the beginning of one, or the id of a claim.

    Raises NotFound, and Misuse where several ids begin so.
    """
    book.refresh()
    with book.shelf.reading() as connection:
        if usable(connection):
            return _kept(connection, _id_of(connection, name))
    return _worked_out(book, name)


def _id_of(connection: Connection, name: str) -> str:
    """The record's id, from the derived tables."""
    member = d.member.c
    known = select(member.record_id).where(
        or_(member.record_id == name, member.claim_id == name, member.own_id == name)
    )
    found = connection.scalars(known.order_by(member.record_id != name).limit(1)).first()
    if found is not None:
        return str(found)
    ids = d.record.c.id
    ranges = [(ids >= start) & (ids < f"{start}\U0010ffff") for start in (name, f"r1-{name}")] if name else []
    begin = list(connection.scalars(select(ids).where(or_(*ranges)).order_by(ids).limit(_SOME))) if ranges else []
    if not begin:
        raise NotFound("record in the book", name or "(nothing)")
    if len(begin) > 1:
        raise ambiguous(name, begin)
    return str(begin[0])


def _kept(connection: Connection, record_id: str) -> Page:
    """The page from the derived tables, by their indexes."""
    source = Source(connection)
    record = source.records([record_id])[record_id]
    either = or_(d.link.c.source == record_id, d.link.c.target == record_id)
    links = sorted(map(_link, connection.scalars(select(d.link.c.body).where(either))), key=_ends)
    scopes = set(connection.scalars(select(d.scope.c.name).where(d.scope.c.record_id == record_id)))
    scopes |= findings_about(connection, [record_id])
    rows = among(connection, select(d.finding.c.body), d.finding.c.scope, scopes)
    about = {f.id: f for f in (finding_of(json.loads(row.body)) for row in rows) if record_id in f.records}
    claims = _claims(record, links, about.values())
    others = source.records(_named(record, links, about.values()) - {record_id})
    return Page(record, tuple(links), in_order(about.values()), source.told(claims), others)


def _worked_out(book: Book, name: str) -> Page:
    """The same from the whole ledger: a book that cannot be written and is not up to date."""
    ledger = book.ledger()
    record = find_record(ledger, name)
    links = [link for link in ledger.links if record.id in {link.source, link.target}]
    about = [f for f in ledger.findings if record.id in f.records]
    claims, named = _claims(record, links, about), _named(record, links, about)
    told = {t.claim.id: t for t in book.told() if t.claim.id in claims}
    others = {r.id: r for r in ledger.records if r.id in named and r.id != record.id}
    return Page(record, tuple(sorted(links, key=_ends)), in_order(about), told, others)


def _link(body: str) -> Link:
    return link_of(json.loads(body))


def _ends(link: Link) -> tuple[str, str, str]:
    return (link.source, link.target, link.type.value)


def _claims(record: Record, links: Iterable[Link], findings: Iterable[Finding]) -> set[str]:
    cited = {c.claim for link in links for c in link.evidence} | {c.claim for f in findings for c in f.evidence}
    return {*record.claims, *cited}


def _named(record: Record, links: Iterable[Link], findings: Iterable[Finding]) -> set[str]:
    """Ids of records that somebody will want to read a name for."""
    ends = {end for link in links for end in (link.source, link.target)}
    fields = (record.field("of"), record.field("part_of"))
    wholes = {seen.value for field in fields if field for seen in field.seen}
    return ends | wholes | {r for f in findings for r in f.records}
