"""How far a book has come: two numbers that grow, so that a page knows whether it is still true."""

from __future__ import annotations

from typing import Final, NamedTuple

from sqlalchemy import Connection, func, select

from pledgebook.store import derived as d
from pledgebook.store import tables as t

_IN_HAND: Final = 500
"""The last so many readings may not be worked into the ledger yet: one batch is, while the next is stored."""


class Mark(NamedTuple):
    """A place in the history of a book."""

    reading: int = 0
    """The last reading of a report that the ledger knows."""
    decisions: int = 0
    """How many there are; none is ever taken away."""


class Changes(NamedTuple):
    """What came after a mark."""

    mark: Mark
    """Where the book is now."""
    reports: int
    """Read since, anew or for the first time."""
    records: int
    """New since, or told of by another report since."""
    decisions: int


def changes(connection: Connection, since: Mark | None = None) -> Changes:
    """Where the book is, and what came since a mark (nothing, where there is none). Reads what is new and counts rulings."""
    last = _worked_in(connection)
    ruled = connection.scalar(select(func.count()).select_from(t.decision)) or 0
    mark = Mark(last, ruled)
    if since is None:
        return Changes(mark, 0, 0, 0)
    decisions = max(0, ruled - since.decisions)
    if since.reading >= last:
        return Changes(Mark(since.reading, ruled), 0, 0, decisions)
    r, c, m = t.reading.c, t.claim.c, d.member.c
    new = (r.id > since.reading) & (r.id <= last)
    reports = connection.scalar(select(func.count(func.distinct(r.document_id))).where(new, r.status != "failed"))
    told = select(m.record_id).join(t.claim, c.id == m.claim_id)
    touched = told.where(c.reading_id > since.reading, c.reading_id <= last).distinct().subquery()
    records = connection.scalar(select(func.count()).select_from(touched))
    return Changes(mark, reports or 0, records or 0, decisions)


def _worked_in(connection: Connection) -> int:
    """The last reading of which, as of all before it, the ledger tells: a page would not show what is still waiting."""
    r = t.reading.c
    last = connection.scalar(select(func.max(r.id))) or 0
    waiting = select(func.min(r.id)).join(d.pending, d.pending.c.document_id == r.document_id)
    first: int | None = connection.scalar(waiting.where(r.id > last - _IN_HAND))
    return int(last) if first is None else first - 1
