"""What the book holds of its documents: the reading that counts, with its text and claims."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from sqlalchemy import Connection, Select, Subquery, func, select

from pledgebook.model.claims import Claim
from pledgebook.model.reports import Report, Told
from pledgebook.model.restored import restored
from pledgebook.store import tables as t
from pledgebook.store.dialect import portions

_AT_ONCE: Final = 200

Content = tuple[Report, str, Sequence[Claim]]
"""A report, its text and its claims."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A document as the book last read it."""

    report: Report
    reading: int
    """Number of the reading that holds the claims."""
    reader: str
    status: str
    rules: str
    read_at: str
    text: str
    meta: dict[str, Any]


def document_ids(connection: Connection, *, known: str | None = None) -> list[str]:
    """Every document with a reading, also a failed one, in order; only what was recorded by `known`."""
    asked = select(t.reading.c.document_id).distinct().order_by(t.reading.c.document_id)
    if known is not None:
        asked = asked.where(t.reading.c.read_at <= known)
    return [row[0] for row in connection.execute(asked)]


def kept(connection: Connection, ids: Iterable[str], *, known: str | None = None) -> Iterator[Kept]:
    """The documents of these ids that were read (not failed), by the newest reading, in order of id."""
    for portion in portions(sorted(ids), _AT_ONCE):
        addresses = _addresses(connection, portion, known)
        for row in connection.execute(_newest(portion, known)):
            meta = json.loads(row.meta)
            published = meta.get("published")
            report = Report(
                id=row.document_id,
                address=addresses.get(row.document_id, ""),
                publisher=meta.get("publisher"),
                title=meta.get("title"),
                published=date.fromisoformat(published) if published else None,
                lang=meta.get("lang"),
            )
            yield Kept(report, row.same_as or row.id, row.reader, row.status, row.rules, row.read_at, row.text, meta)


def _newest(portion: list[str], known: str | None) -> Select[Any]:
    """The newest reading of each document that did not fail."""
    newest = _newest_ids(portion, known)
    return (
        select(t.reading, t.run.c.rules, t.wording.c.text, t.wording.c.meta, t.wording.c.reader)
        .join(newest, newest.c.id == t.reading.c.id)
        .join(t.run, t.run.c.id == t.reading.c.run_id)
        .join(t.wording, t.wording.c.id == t.reading.c.wording_id)
        .order_by(t.reading.c.document_id)
    )


def _newest_ids(portion: list[str], known: str | None) -> Subquery:
    r = t.reading.c
    asked = select(func.max(r.id).label("id")).where(r.status != "failed", r.document_id.in_(portion))
    if known is not None:
        asked = asked.where(r.read_at <= known)
    return asked.group_by(r.document_id).subquery()


def _addresses(connection: Connection, portion: list[str], known: str | None) -> dict[str, str]:
    """The first address of each document, in alphabetical order."""
    s = t.source.c
    asked = select(s.document_id, func.min(s.address)).where(s.document_id.in_(portion)).group_by(s.document_id)
    if known is not None:
        asked = asked.where(s.added_at <= known)
    return {row[0]: row[1] for row in connection.execute(asked)}


def claims_of(connection: Connection, readings: Iterable[int]) -> dict[int, tuple[Claim, ...]]:
    """The claims of some readings, in text order."""
    found: dict[int, list[Claim]] = {reading: [] for reading in readings}
    numbers = sorted(found)
    for begin in range(0, len(numbers), _AT_ONCE):
        asked = select(t.claim.c.reading_id, t.claim.c.body).where(
            t.claim.c.reading_id.in_(numbers[begin : begin + _AT_ONCE])
        )
        for reading, body in connection.execute(asked):
            found[reading].append(restored(json.loads(body)))
    return {
        reading: tuple(sorted(claims, key=lambda c: (c.anchor.start, c.anchor.end, c.id)))
        for reading, claims in found.items()
    }


def with_claims(
    connection: Connection, ids: Iterable[str], *, known: str | None = None
) -> Iterator[tuple[Kept, tuple[Claim, ...]]]:
    """Documents and their claims, a portion at a time."""
    for portion in portions(sorted(ids), _AT_ONCE):
        documents = list(kept(connection, portion, known=known))
        claims = claims_of(connection, [d.reading for d in documents])
        for document in documents:
            yield document, claims[document.reading]


def told_of(connection: Connection, ids: Iterable[str], *, known: str | None = None) -> Iterator[Told]:
    """Every claim of some documents together with its report."""
    for document, claims in with_claims(connection, ids, known=known):
        for claim in claims:
            yield Told(claim, document.report)
