"""`Book.coverage`: what the book knows of each document: read, empty, failed; and the figures that no claim accounts for."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from sqlalchemy import Connection, func, inspect, select

from pledgebook.book.rules import rules_version
from pledgebook.link.blocks import FULL, Capped, capped_block
from pledgebook.store import derived as d
from pledgebook.store import readings
from pledgebook.store import tables as t


@dataclass(frozen=True, slots=True)
class Covered:
    """One document."""

    document: str
    address: str
    status: str
    """Of its newest reading: `read`, `empty` or `failed`."""
    published: str | None
    claims: int
    unexplained: tuple[str, ...]
    """Figures that stand in no claim, as written."""
    issues: tuple[str, ...]
    """`code: detail`."""
    current: bool
    """Whether the rules of this Pledgebook read it."""


@dataclass(slots=True)
class Coverage:
    """The whole book."""

    documents: list[Covered] = field(default_factory=list)
    refused: list[tuple[str, str]] = field(default_factory=list)
    """Addresses whose bytes could not be had, and why; those that were added later are left out."""
    capped: list[Capped] = field(default_factory=list)
    """Keys that so many claims share that not every two of them were compared, and how many pairs were left out."""

    @property
    def counts(self) -> Counter[str]:
        """Documents by status."""
        return Counter(document.status for document in self.documents)


def coverage(connection: Connection) -> Coverage:
    """What the book knows of each of its documents, by address."""
    found = Coverage()
    r = t.reading.c
    newest = select(func.max(r.id).label("id")).group_by(r.document_id).subquery()
    asked = (
        select(t.reading, t.run.c.rules, func.min(t.source.c.address).label("address"))
        .join(newest, newest.c.id == r.id)
        .join(t.run, t.run.c.id == r.run_id)
        .outerjoin(t.source, t.source.c.document_id == r.document_id)
        .group_by(*t.reading.c, t.run.c.rules)
    )
    rows = list(connection.execute(asked))
    published = {k.report.id: k.report.published for k in readings.kept(connection, [row.document_id for row in rows])}
    claims, figures, issues = _of_readings(connection)
    for row in rows:
        held = row.same_as or row.id
        day = published.get(row.document_id)
        found.documents.append(
            Covered(
                document=row.document_id,
                address=row.address or "",
                status=row.status,
                published=day.isoformat() if day else None,
                claims=claims[held],
                unexplained=tuple(figures.get(held, ())),
                issues=tuple(issues.get(held, ())),
                current=row.rules == rules_version(),
            )
        )
    found.capped = _capped(connection)
    found.documents.sort(key=lambda document: (document.address, document.document))
    added = set(connection.scalars(select(t.source.c.address)))
    refused = connection.execute(select(t.refusal.c.address, t.refusal.c.detail).order_by(t.refusal.c.id))
    found.refused = sorted({row.address: row.detail for row in refused if row.address not in added}.items())
    return found


def _capped(connection: Connection) -> list[Capped]:
    """The large blocks of claims, by key."""
    if not inspect(connection).has_table(d.block.name):
        return []
    counted = select(d.block.c.key, func.count().label("claims")).group_by(d.block.c.key).having(func.count() > FULL)
    return sorted(capped_block(row.key, row.claims) for row in connection.execute(counted))


def _of_readings(connection: Connection) -> tuple[Counter[int], dict[int, list[str]], dict[int, list[str]]]:
    """Of each reading the number of claims, the figures left over, and the issues."""
    counted = select(t.claim.c.reading_id, func.count().label("number")).group_by(t.claim.c.reading_id)
    claims = Counter({row.reading_id: row.number for row in connection.execute(counted)})
    figures: dict[int, list[str]] = {}
    for row in connection.execute(select(t.figure).order_by(t.figure.c.reading_id, t.figure.c.position)):
        figures.setdefault(row.reading_id, []).append(row.quote)
    issues: dict[int, list[str]] = {}
    for row in connection.execute(select(t.issue).order_by(t.issue.c.reading_id, t.issue.c.position)):
        issues.setdefault(row.reading_id, []).append(f"{row.code}: {row.detail}")
    return claims, figures, issues
