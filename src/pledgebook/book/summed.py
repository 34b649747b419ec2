"""The records that somebody lists, at any moment: a page of them, all of them, and what they add up to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import Connection, select

from pledgebook.book import browsing
from pledgebook.book.deriving import told_by
from pledgebook.book.refresh import usable
from pledgebook.book.refresh.entries import kept_entries
from pledgebook.book.refresh.rows import among
from pledgebook.book.refresh.source import Source
from pledgebook.book.remembered import mark
from pledgebook.book.sums import Moment, Question, ledger_at, sums_of, total_of
from pledgebook.model.claims import Item, Meeting, Transfer
from pledgebook.store import tables as t
from pledgebook.store.rulings import stamp
from pledgebook.tally import Difference, Total, Where
from pledgebook.tally.conventions import PLEDGEBOOK
from pledgebook.tally.line import Measure
from pledgebook.tally.totals import of_entries

if TYPE_CHECKING:
    from pledgebook.book import Book
    from pledgebook.book.looking import Wanted
    from pledgebook.model.records import Ledger, Link, Record
    from pledgebook.model.reports import Report, Told

_PORTION = 500


@dataclass(frozen=True, slots=True)
class Portion:
    """Some of the records that are listed, with what showing them takes."""

    records: tuple[Record, ...]
    links: tuple[Link, ...]
    told: Mapping[str, Told]


def total_of_listed(book: Book, wanted: Wanted, how: str, at: Moment, *, entries: bool) -> Total:
    """What the listed records add up to, goods left aside; with `entries` also record by record."""
    if how == PLEDGEBOOK.name and at == Moment():
        asked = Question(where=_where(wanted))
        if _plain(wanted):
            return total_of(book, asked, at) if entries else sums_of(book, asked)
        with book.shelf.reading() as connection:
            if usable(connection):
                return of_entries(
                    kept_entries(connection, Measure.MONEY, browsing.filtered(connection, wanted)), how=PLEDGEBOOK
                )
    ledger = ledger_at(book, at)
    ids = frozenset(record.id for record in _chosen(book, ledger, wanted, at))
    return total_of(book, Question(how, where=Where(records=ids)), at)


def _plain(wanted: Wanted) -> bool:
    """Whether the same can be asked of the sums kept ready."""
    return wanted.kinds <= {"transfer"} and not (wanted.since or wanted.until or wanted.text)


def _where(wanted: Wanted) -> Where:
    def one(value: str | None) -> frozenset[str]:
        return frozenset({value} if value else ())

    return Where(one(wanted.donor), one(wanted.recipient), one(wanted.aid), one(wanted.instrument), one(wanted.stage))


def listed_at(
    book: Book, wanted: Wanted, at: Moment, *, sort: str, falling: bool, after: str | None, most: int
) -> browsing.Listed:
    """A page of the records that are wanted, as they were at a moment."""
    if at == Moment():
        return book.listed(wanted, sort=sort, falling=falling, after=after, most=most)
    browsing.check_sort(sort)
    ledger = ledger_at(book, at)
    ordered = sorted(
        ((place(record, sort), record.id, record) for record in _chosen(book, ledger, wanted, at)),
        key=lambda each: each[:2],
        reverse=falling,
    )
    if after is not None:
        here = browsing.beginning(after)
        ordered = [each for each in ordered if (each[:2] < here if falling else each[:2] > here)]
    shown = ordered[:most]
    by_id = {record.id: record for record in ledger.records}
    hosts = {v.of: by_id[v.of] for *_, r in shown if isinstance(v := r.view, Item) and v.of in by_id}
    more = browsing.cursor(*shown[-1][:2]) if len(ordered) > most else None
    count = len(ordered) if after is None else sum(1 for _ in _chosen(book, ledger, wanted, at))
    return browsing.Listed(tuple(record for *_, record in shown), hosts, count, more)


def place(record: Record, sort: str) -> str:
    """Where a record stands in an order, as the table of records has it."""
    view = record.view
    if sort == "kind":
        return record.kind
    if sort == "stage":
        return view.stage.value if isinstance(view, Transfer) else ""
    told = record.first_told.isoformat() if record.first_told else ""
    dated = view.date if sort == "day" and isinstance(view, Transfer | Meeting) else None
    return dated.first.isoformat() if dated and dated.first else told


def _chosen(book: Book, ledger: Ledger, wanted: Wanted, at: Moment) -> Iterator[Record]:
    by_id = {record.id: record for record in ledger.records}
    told = {one.claim.id: one for one in book.told(as_of=at.as_of, known=at.known)} if wanted.text else {}
    return (record for record in ledger.records if wanted.holds(record, by_id, told))


def every(book: Book, wanted: Wanted, at: Moment, *, sort: str, falling: bool) -> Iterator[Portion]:
    """All records that are wanted, in their order, some hundreds at a time."""
    after = None
    while True:
        page = listed_at(book, wanted, at, sort=sort, falling=falling, after=after, most=_PORTION)
        yield _portion(book, page.records, at)
        if (after := page.after) is None:
            return


def _portion(book: Book, records: tuple[Record, ...], at: Moment) -> Portion:
    """With the claims and links of these records."""
    ids = {record.id for record in records}
    claims = {claim for record in records for claim in record.claims}
    if at != Moment():
        links = tuple(link for link in ledger_at(book, at).links if link.source in ids)
        told = {one.claim.id: one for one in book.told(as_of=at.as_of, known=at.known)}
        return Portion(records, links, told)
    with book.shelf.reading() as connection:
        source = Source(connection)
        links = tuple(sorted(source.links_from(ids), key=lambda k: (k.source, k.target, k.type.value)))
        return Portion(records, links, source.told(claims | {c.claim for k in links for c in k.evidence}))


def difference_between(book: Book, first: Moment, last: Moment, asked: Question, other: Question) -> Difference:
    """`Book.difference`, kept while the book stays as it is: it takes the ledgers of two moments."""
    with book.shelf.reading() as connection:
        now = mark(connection)
    return book.differences.get((now, first, last, asked, other), lambda: book.difference(first, last, asked, other))


def records_named(book: Book, records: Iterable[str]) -> dict[str, Record]:
    """The records with these ids, as they are now; those that are no longer there are left out."""
    with book.shelf.reading() as connection:
        return browsing.records_of(connection, records)


def reports_between(book: Book, records: Iterable[str], first: Moment, last: Moment) -> dict[str, tuple[Report, ...]]:
    """The reports of each record that came between two moments: what a line with a new report as its cause goes back to."""
    with book.shelf.reading() as connection:
        source = Source(connection)
        members = source.members(records)
        told = source.told({claim for claims in members.values() for claim in claims})
        added = _added(connection, {one.report.id for one in told.values()})
        found: dict[str, tuple[Report, ...]] = {}
        for record, claims in members.items():
            reports = {told[claim].report.id: told[claim].report for claim in claims if claim in told}
            inside = [r for r in reports.values() if _between(r, added.get(r.id, ""), first, last)]
            found[record] = tuple(sorted(inside, key=lambda r: (r.published or date.max, r.id)))
        return found


def _added(connection: Connection, reports: set[str]) -> dict[str, str]:
    rows = among(connection, select(t.document.c.id, t.document.c.added_at), t.document.c.id, reports)
    return {row.id: row.added_at for row in rows}


def _between(report: Report, added: str, first: Moment, last: Moment) -> bool:
    """Whether it came after the earlier of two moments and not after the later."""
    early, late = _reach(report, added, first), _reach(report, added, last)
    return early != late


def _reach(report: Report, added: str, at: Moment) -> bool:
    """Whether a moment knows a report."""
    return told_by(report.published, at.as_of) and (at.known is None or added <= stamp(at.known))
