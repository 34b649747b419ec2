"""What became of each document of a book, without its text: the rows behind the page of coverage and the list of reports."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from pledgebook.book.remembered import mark
from pledgebook.store import derived as d
from pledgebook.store import tables as t


@dataclass(frozen=True, slots=True)
class Held:
    """One document."""

    document: str
    address: str
    title: str | None
    publisher: str | None
    published: str | None
    """ISO 8601 day."""
    status: str
    """Of its newest reading: `read`, `empty` or `failed`."""
    detail: str
    """Why it failed."""
    claims: int
    unexplained: int
    """Figures that no claim accounts for."""
    again: int
    """Further addresses at which the same bytes were found: they were skipped."""


def moment(connection: Connection) -> tuple[object, ...]:
    """What changes whenever the inventory does: an address alone may be added, too."""
    return (*mark(connection), connection.scalar(select(func.count()).select_from(t.source)))


def inventory(connection: Connection) -> list[Held]:
    """Every document, by day of publication (the latest first) and address."""
    r, s = t.reading.c, t.source.c
    newest = select(func.max(r.id).label("id")).group_by(r.document_id).subquery()
    found_at = select(s.document_id, func.min(s.address).label("address"), func.count().label("many"))
    places = found_at.group_by(s.document_id).subquery()
    asked = (
        select(r.document_id, r.id, r.same_as, r.status, r.detail, places.c.address, places.c.many, d.report.c.body)
        .join(newest, newest.c.id == r.id)
        .outerjoin(places, places.c.document_id == r.document_id)
        .outerjoin(d.report, d.report.c.document_id == r.document_id)
    )
    claims = Counter(dict(_pairs(connection, select(d.sketch.c.document_id, func.count()).group_by("document_id"))))
    figures = Counter(dict(_pairs(connection, select(t.figure.c.reading_id, func.count()).group_by("reading_id"))))
    held = []
    for row in connection.execute(asked):
        report = json.loads(row.body) if row.body else {}
        held.append(
            Held(
                document=row.document_id,
                address=row.address or "",
                title=report.get("title"),
                publisher=report.get("publisher"),
                published=report.get("published"),
                status=row.status,
                detail=row.detail,
                claims=claims[row.document_id],
                unexplained=figures[row.same_as or row.id],
                again=max(0, (row.many or 1) - 1),
            )
        )
    held.sort(key=lambda one: (one.address, one.document))
    return sorted(held, key=lambda one: one.published or "", reverse=True)


def _pairs(connection: Connection, asked: object) -> list[tuple[str, int]]:
    return [(row[0], row[1]) for row in connection.execute(asked)]  # type: ignore[call-overload]


def refused(connection: Connection) -> int:
    """How many addresses could not even be opened; those that were added later are left out."""
    added = select(t.source.c.address)
    asked = select(func.count(func.distinct(t.refusal.c.address))).where(t.refusal.c.address.not_in(added))
    return connection.scalar(asked) or 0
