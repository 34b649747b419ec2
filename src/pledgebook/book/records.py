"""The records that somebody wants and the findings of a book, read by the indexes of the derived tables."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sqlalchemy import ColumnElement, Connection, select

from pledgebook.book.looking import Wanted, open_findings
from pledgebook.book.refresh.batch import usable
from pledgebook.book.refresh.rulings import open_rulings
from pledgebook.book.refresh.source import Source
from pledgebook.model.claims import Item
from pledgebook.model.decisions import Decision
from pledgebook.model.ledger_rows import finding_of, record_of
from pledgebook.model.records import Finding, Link, Record
from pledgebook.model.reports import Told
from pledgebook.reconcile.findings import in_order
from pledgebook.store import derived as d

if TYPE_CHECKING:
    from pledgebook.book import Book

_NOTHING: Mapping[str, Told] = {}


@dataclass(frozen=True, slots=True)
class Listing:
    """Records with what showing them takes."""

    records: tuple[Record, ...]
    """By id."""
    others: Mapping[str, Record]
    """The records that they name: the wholes of parts, the packages of goods."""
    links: Mapping[str, tuple[Link, ...]]
    """Those that leave each record."""
    told: Mapping[str, Told]


def listing(book: Book, wanted: Wanted) -> Listing:
    """The wanted records of a book."""
    book.refresh()
    with book.shelf.reading() as connection:
        if usable(connection):
            return _kept(connection, wanted)
    ledger = book.ledger()
    told = {t.claim.id: t for t in book.told()}
    by_id = {r.id: r for r in ledger.records}
    found = tuple(r for r in ledger.records if wanted.holds(r, by_id, told))
    return Listing(found, by_id, _by_source(found, ledger.links), told)


def _kept(connection: Connection, wanted: Wanted) -> Listing:
    source = Source(connection)
    rows = connection.execute(select(d.record.c.body).where(*_conditions(wanted)).order_by(d.record.c.id))
    records = [record_of(json.loads(row.body)) for row in rows]
    source.put_records(records)
    others = source.records({whole for r in records if (whole := _whole(r))})
    by_id = others | {r.id: r for r in records}
    records = [r for r in records if wanted.without_text.holds(r, by_id, _NOTHING)]
    told = source.told({c for r in records for c in r.claims})
    found = tuple(r for r in records if wanted.holds(r, by_id, told))
    links = source.links_from(r.id for r in found)
    cited = source.told({c.claim for link in links for c in link.evidence})
    return Listing(found, by_id, _by_source(found, links), told | cited)


def _conditions(wanted: Wanted) -> list[ColumnElement[bool]]:
    """What the table itself can tell. Goods take stage and kind of help from their package, so they are not asked for them."""
    c = d.record.c
    asked: list[ColumnElement[bool]] = [c.kind.in_(sorted(wanted.kinds))] if wanted.kinds else []
    if wanted.kinds and "item" not in wanted.kinds:
        words = ((c.stage, wanted.stage), (c.aid, wanted.aid), (c.instrument, wanted.instrument))
        asked += [column == word for column, word in words if word is not None]
    return asked


def _whole(record: Record) -> str | None:
    """The record that goods or a part belong to."""
    view = record.view
    return view.of if isinstance(view, Item) else getattr(view, "part_of", None)


def _by_source(records: Iterable[Record], links: Iterable[Link]) -> dict[str, tuple[Link, ...]]:
    found: dict[str, list[Link]] = {r.id: [] for r in records}
    for link in sorted(links, key=lambda k: (k.source, k.target, k.type.value)):
        if link.source in found:
            found[link.source].append(link)
    return {source: tuple(leaving) for source, leaving in found.items()}


@dataclass(frozen=True, slots=True)
class Noticed:
    """Findings with what showing them takes."""

    open: tuple[Finding, ...]
    settled: tuple[Finding, ...]
    """Those that somebody ruled to need nothing more."""
    records: Mapping[str, Record]
    told: Mapping[str, Told]
    waiting: tuple[str, ...] = ()
    """Decisions whose words are gone: they hold no longer until somebody looks."""


def noticed(book: Book) -> Noticed:
    """Every finding of a book, by code and id."""
    book.refresh()
    decisions = book.decisions()
    with book.shelf.reading() as connection:
        if usable(connection):
            source = Source(connection)
            bodies = dict(tuple(row) for row in connection.execute(select(d.finding.c.id, d.finding.c.body)))
            found = in_order(finding_of(json.loads(body)) for body in bodies.values())
            records = source.records({r for f in found for r in f.records})
            told = source.told({c.claim for f in found for c in f.evidence})
            return replace(_sorted_out(found, decisions, records, told), waiting=open_rulings(connection))
    ledger = book.ledger()
    by_id = {r.id: r for r in ledger.records}
    return _sorted_out(in_order(ledger.findings), decisions, by_id, {t.claim.id: t for t in book.told()})


def _sorted_out(
    found: Sequence[Finding], decisions: Sequence[Decision], records: Mapping[str, Record], told: Mapping[str, Told]
) -> Noticed:
    still = open_findings(found, decisions)
    ids = {f.id for f in still}
    return Noticed(tuple(still), tuple(f for f in found if f.id not in ids), records, told)
