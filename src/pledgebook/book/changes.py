"""How far a book has come: two numbers that grow, so that a page knows whether it is still true."""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy import Connection, func, select

from pledgebook.store import tables as t


class Mark(NamedTuple):
    """A place in the history of a book."""

    reading: int = 0
    """The last reading of a report."""
    decisions: int = 0
    """How many there are; none is ever taken away."""


class Changes(NamedTuple):
    """What came after a mark."""

    mark: Mark
    """Where the book is now."""
    reports: int
    """Read since, anew or for the first time."""
    decisions: int


def changes(connection: Connection, since: Mark | None = None) -> Changes:
    """Where the book is, and what came since a mark (nothing, where there is none). Reads what is new and counts rulings."""
    last = connection.scalar(select(func.max(t.reading.c.id))) or 0
    ruled = connection.scalar(select(func.count()).select_from(t.decision)) or 0
    mark = Mark(last, ruled)
    if since is None or since.reading >= last:
        return Changes(mark, 0, max(0, ruled - since.decisions) if since else 0)
    distinct = func.count(func.distinct(t.reading.c.document_id))
    new = connection.scalar(select(distinct).where(t.reading.c.id > since.reading, t.reading.c.status != "failed")) or 0
    return Changes(mark, new, max(0, ruled - since.decisions))
