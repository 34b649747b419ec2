"""What the pages look up: one record, one report, one page of the ledger; a few indexed rows each, however large the book."""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import Connection, Select, func, or_, select, tuple_

from pledgebook.book import noticing
from pledgebook.book.looking import not_a_page
from pledgebook.book.reading import document_of
from pledgebook.catalogue.folding import fold
from pledgebook.errors import Misuse, NotFound
from pledgebook.model.claims import Item
from pledgebook.model.issues import Issue
from pledgebook.model.ledger_rows import record_of
from pledgebook.model.records import Record
from pledgebook.store import derived as d
from pledgebook.store import readings, search
from pledgebook.store import tables as t
from pledgebook.store.dialect import portions

if TYPE_CHECKING:
    from pledgebook.book.looking import Wanted
    from pledgebook.model.claims import Claim
    from pledgebook.model.reports import Report
    from pledgebook.model.text import Document
    from pledgebook.store.readings import Kept
    from pledgebook.unexplained import Figure

SORTS: Final = {
    "day": d.record.c.first_day,
    "told": d.record.c.told_first,
    "kind": d.record.c.kind,
    "stage": d.record.c.stage,
}
_MOST_FOUND: Final = 5_000
"""Records that a search in the words gives at most."""


@dataclass(frozen=True, slots=True)
class Listed:
    """One page of the ledger."""

    records: tuple[Record, ...]
    hosts: dict[str, Record]
    """The transfers that the goods among them belong to, by id."""
    count: int
    """Of all records that are wanted, on all pages."""
    after: str | None
    """Where the next page begins; None on the last."""


@dataclass(frozen=True, slots=True)
class OneReport:
    """A report as it was last read."""

    kept: Kept
    document: Document
    claims: tuple[Claim, ...]
    issues: tuple[Issue, ...] = ()
    figures: tuple[Figure, ...] = ()
    addresses: tuple[str, ...] = ()
    records: dict[str, str] = field(default_factory=dict)
    """The record that each of its claims is in."""
    witnesses: tuple[Kept, ...] = ()
    """The other reports that are no witnesses of their own beside it: copies and retellings."""


@dataclass(frozen=True, slots=True)
class Summary:
    """What a book holds, at a glance."""

    reports: int
    claims: int
    records: dict[str, int]
    """How many of each kind."""
    findings: int
    """Those that wait for a decision."""
    first_day: date | None
    last_day: date | None
    newest: tuple[Report, ...]
    """Added last, the newest first."""
    latest: tuple[Record, ...]
    """Transfers told of last."""


def summary(connection: Connection, most: int = 8) -> Summary:
    """A book at a glance."""
    kinds = connection.execute(
        select(d.record.c.kind, func.count()).group_by(d.record.c.kind).order_by(d.record.c.kind)
    )
    first, last = days(connection)
    added = select(t.document.c.id).join(d.report, d.report.c.document_id == t.document.c.id)
    newest = list(connection.scalars(added.order_by(t.document.c.added_at.desc(), t.document.c.id).limit(most)))
    reports = {kept.report.id: kept.report for kept in readings.kept(connection, newest)}
    told = select(d.record.c.body).where(d.record.c.kind == "transfer")
    latest = connection.scalars(
        told.order_by(func.coalesce(d.record.c.told_first, "").desc(), d.record.c.id).limit(most)
    )
    return Summary(
        connection.scalar(select(func.count()).select_from(d.report)) or 0,
        connection.scalar(select(func.count()).select_from(d.sketch)) or 0,
        {row[0]: row[1] for row in kinds},
        noticing.waiting(connection),
        first,
        last,
        tuple(reports[name] for name in newest if name in reports),
        tuple(record_of(json.loads(body)) for body in latest),
    )


def listed(
    connection: Connection,
    wanted: Wanted,
    *,
    sort: str = "day",
    falling: bool = True,
    after: str | None = None,
    most: int = 50,
) -> Listed:
    """A page of the records that are wanted. Raises Misuse for a sort or a beginning that is none."""
    check_sort(sort)
    found = filtered(connection, wanted)
    count = connection.scalar(select(func.count()).select_from(found.subquery())) or 0
    column, key = func.coalesce(SORTS[sort], ""), d.record.c.id
    place = tuple_(column, key)
    if after is not None:
        here = tuple_(*beginning(after))
        found = found.where(place < here if falling else place > here)
    order = (column.desc(), key.desc()) if falling else (column, key)
    rows = connection.execute(
        found.add_columns(column.label("place"), d.record.c.body).order_by(*order).limit(most + 1)
    ).all()
    records = tuple(record_of(json.loads(row.body)) for row in rows[:most])
    last = rows[most - 1] if len(rows) > most else None
    return Listed(records, _hosts(connection, records), count, cursor(last.place, last.id) if last else None)


def check_sort(sort: str) -> None:
    """Raises Misuse for an order that there is none."""
    if sort not in SORTS:
        raise Misuse("sort", sort, f"one of {', '.join(SORTS)}")


def one_report(connection: Connection, identity: str) -> OneReport:
    """A report by its id. Raises NotFound."""
    for kept, claims in readings.with_claims(connection, [identity]):
        member = select(d.member.c.claim_id, d.member.c.record_id).where(
            d.member.c.claim_id.in_([c.id for c in claims])
        )
        return OneReport(
            kept,
            document_of(identity, kept.reader, kept.text, kept.meta),
            claims,
            _issues(connection, kept.reading),
            _figures(connection, kept.reading),
            tuple(
                connection.scalars(
                    select(t.source.c.address).where(t.source.c.document_id == identity).order_by(t.source.c.address)
                )
            ),
            {row.claim_id: row.record_id for row in connection.execute(member)},
            tuple(readings.kept(connection, _same_witness(connection, identity))),
        )
    raise NotFound("report in the book", identity)


def records_of(connection: Connection, ids: Iterable[str]) -> dict[str, Record]:
    """Records by their ids; those that are not there are left out."""
    found: dict[str, Record] = {}
    for portion in portions(sorted(ids)):
        for body in connection.scalars(select(d.record.c.body).where(d.record.c.id.in_(portion))):
            record = record_of(json.loads(body))
            found[record.id] = record
    return found


def filtered(connection: Connection, wanted: Wanted) -> Select[Any]:
    """The ids of the records that are wanted."""
    r = d.record.c
    asked = select(r.id)
    if wanted.kinds:
        asked = asked.where(r.kind.in_(sorted(wanted.kinds)))
    for column, value in ((r.aid, wanted.aid), (r.instrument, wanted.instrument), (r.stage, wanted.stage)):
        if value is not None:
            asked = asked.where(column == value)
    if wanted.since is not None:
        asked = asked.where(func.coalesce(r.last_day, r.told_first) >= wanted.since.isoformat())
    if wanted.until is not None:
        asked = asked.where(func.coalesce(r.first_day, r.told_first) <= wanted.until.isoformat())
    for role, name in (("donor", wanted.donor), ("recipient", wanted.recipient), ("person", wanted.person)):
        if name is not None:
            asked = asked.where(_has_party(role, name))
    if wanted.text is not None:
        asked = asked.where(r.id.in_(search.find(connection, wanted.text, _MOST_FOUND)))
    return asked


def _has_party(role: str, name: str) -> Any:  # noqa: ANN401 (an expression of SQLAlchemy)
    """Whether a record, or the transfer that goods belong to, is from or to somebody: a code, or a name as written."""
    p, link = d.party.c, d.link.c
    is_named = (p.role == role) & or_(p.code == name.upper(), func.lower(p.code) == fold(name))
    hosted = select(link.source).join(d.party, p.record_id == link.target).where(link.type == "part_of", is_named)
    goods = select(d.record.c.id).where(d.record.c.kind == "item", d.record.c.id.in_(hosted))
    return d.record.c.id.in_(select(p.record_id).where(is_named).union(goods))


def _hosts(connection: Connection, records: Sequence[Record]) -> dict[str, Record]:
    return records_of(connection, {view.of for r in records if isinstance(view := r.view, Item) and view.of})


def _issues(connection: Connection, reading: int) -> tuple[Issue, ...]:
    i = t.issue.c
    rows = connection.execute(select(t.issue).where(i.reading_id == reading).order_by(i.position))
    return tuple(Issue(row.code, row.detail, row.start, row.stop) for row in rows)


def _figures(connection: Connection, reading: int) -> tuple[Figure, ...]:
    from pledgebook.unexplained import Figure

    f = t.figure.c
    rows = connection.execute(select(t.figure).where(f.reading_id == reading).order_by(f.position))
    return tuple(Figure(row.start, row.stop, row.quote, row.kind) for row in rows)


def _same_witness(connection: Connection, document: str) -> list[str]:
    r = d.report.c
    own = select(r.witness_id).where(r.document_id == document)
    return list(connection.scalars(select(r.document_id).where(r.witness_id.in_(own), r.document_id != document)))


def cursor(place: str, identity: str) -> str:
    """Where a page ended, as a word that can stand in an address."""
    return base64.urlsafe_b64encode(json.dumps([place, identity]).encode()).decode().rstrip("=")


def beginning(cursor: str) -> tuple[str, str]:
    """What `cursor` wrote. Raises Misuse for anything else."""
    try:
        place, identity = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
        f"{place}{identity}".encode()
    except (ValueError, binascii.Error, TypeError, RecursionError):
        raise not_a_page(cursor) from None
    return str(place), str(identity)


def days(connection: Connection) -> tuple[date | None, date | None]:
    """The first and the last day on which the world was told something that the book holds."""
    first, last = connection.execute(select(func.min(d.report.c.published), func.max(d.report.c.published))).one()
    return (date.fromisoformat(first) if first else None, date.fromisoformat(last) if last else None)
