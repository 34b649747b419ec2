"""Findings for the pages: a page of them, how many of each code, one with what stands around it; indexed rows only."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import Connection, case, func, select

from pledgebook.book.looking import not_a_page
from pledgebook.book.refresh.source import Source
from pledgebook.errors import Misuse, NotFound
from pledgebook.model.decisions import Action, Decision, TargetKind, in_force
from pledgebook.model.ledger_rows import finding_of
from pledgebook.reconcile.findings import CODES, NOTES
from pledgebook.store import derived as d
from pledgebook.store.rulings import decisions as stored_decisions

if TYPE_CHECKING:
    from pledgebook.model.records import Finding, Record
    from pledgebook.model.reports import Told

TASKS: Final = tuple(code for code in CODES if code not in NOTES)
"""The codes that ask for a look."""
_PLACE: Final = re.compile(r"[0-9]{1,3}")
_order = case({code: number for number, code in enumerate(CODES)}, value=d.finding.c.code, else_=len(CODES))


@dataclass(frozen=True, slots=True)
class FindingList:
    """One page of findings."""

    findings: tuple[Finding, ...]
    settled: Mapping[str, Decision]
    """By finding: the ruling that settled it."""
    open: Mapping[str, int]
    """How many of each code nobody has settled, notes too, in the order of the codes."""
    after: str | None
    """Where the next page begins."""


@dataclass(frozen=True, slots=True)
class OneFinding:
    """A finding with what stands around it."""

    finding: Finding
    records: Mapping[str, Record]
    told: Mapping[str, Told]
    decisions: tuple[Decision, ...]
    """In force, on the finding itself or on claims that it rests on; by time."""
    settled: Decision | None
    before: str | None
    """The open finding before it, of the codes asked for."""
    after: str | None
    place: int
    """How many open findings stand before it."""
    count: int


def listed(connection: Connection, codes: Sequence[str], *, settled: bool, after: str | None, most: int) -> FindingList:
    """Findings of these codes (those that ask for a look), open or settled, by code and id. Raises Misuse for a beginning that is none."""
    closed = _settled(connection)
    wanted = _asked(codes)
    f = d.finding.c
    asked = select(_order.label("place"), f.id, f.body).where(f.code.in_(wanted))
    asked = asked.where(f.id.in_(closed) if settled else f.id.not_in(closed))
    if after is not None:
        place, _, last = after.partition(".")
        if not _PLACE.fullmatch(place):
            raise not_a_page(after)
        number = int(place)
        asked = asked.where((_order > number) | ((_order == number) & (f.id > last)))
    rows = connection.execute(asked.group_by("place", f.id, f.body).order_by("place", f.id).limit(most + 1)).all()
    last_row = rows[most - 1] if len(rows) > most else None
    return FindingList(
        tuple(finding_of(json.loads(row.body)) for row in rows[:most]),
        closed,
        _counts(connection, closed),
        f"{last_row.place}.{last_row.id}" if last_row else None,
    )


def one(connection: Connection, identity: str, codes: Sequence[str] = ()) -> OneFinding:
    """A finding by its id. Raises NotFound where the book does not, or no longer, hold it."""
    body = connection.scalars(select(d.finding.c.body).where(d.finding.c.id == identity).limit(1)).first()
    if body is None:
        raise NotFound("finding in the book (any more)", identity)
    finding = finding_of(json.loads(body))
    closed = _settled(connection)
    source = Source(connection)
    records = source.records(finding.records)
    told = source.told({c.claim for c in finding.evidence} | {c for r in records.values() for c in r.claims})
    before, after = (_beside(connection, finding, _asked(codes), closed, falling=falling) for falling in (True, False))
    place, count = _place(connection, finding, _asked(codes), closed)
    return OneFinding(
        finding, records, told, _about(connection, finding), closed.get(identity), before, after, place, count
    )


def _asked(codes: Sequence[str]) -> tuple[str, ...]:
    """The codes meant: a code, the beginning of several (`values`), nothing for all that ask for a look."""
    found = tuple(c for c in CODES if any(c == wanted or c.startswith(f"{wanted}.") for wanted in codes))
    if codes and not found:
        raise Misuse("code", ", ".join(codes), f"one of {', '.join(CODES)}")
    return found or TASKS


def _settled(connection: Connection) -> dict[str, Decision]:
    return {
        target.id: decision
        for decision in in_force(stored_decisions(connection))
        if decision.action is Action.SETTLED
        for target in decision.targets
        if target.kind is TargetKind.FINDING
    }


def waiting(connection: Connection) -> int:
    """How many findings wait for a decision."""
    return sum(number for code, number in _counts(connection, _settled(connection)).items() if code not in NOTES)


def _counts(connection: Connection, closed: Collection[str]) -> dict[str, int]:
    f = d.finding.c
    asked = select(f.code, func.count(func.distinct(f.id))).where(f.id.not_in(closed)).group_by(f.code)
    found = {code: number for code, number in connection.execute(asked)}  # noqa: C416  (rows are no pairs to mypy)
    return {code: found[code] for code in CODES if code in found}


def _beside(
    connection: Connection, finding: Finding, codes: Sequence[str], closed: Collection[str], *, falling: bool
) -> str | None:
    """The next open finding, or the one before."""
    f = d.finding.c
    own = CODES.index(finding.code)
    beyond: Any = (_order < own) if falling else (_order > own)
    within = (f.code == finding.code) & ((f.id < finding.id) if falling else (f.id > finding.id))
    asked = select(f.id).where(f.code.in_(codes), f.id.not_in(closed), beyond | within)
    order = (_order.desc(), f.id.desc()) if falling else (_order, f.id)
    return connection.scalars(asked.order_by(*order).limit(1)).first()


def _place(connection: Connection, finding: Finding, codes: Sequence[str], closed: Collection[str]) -> tuple[int, int]:
    """How many open findings stand before it, and how many there are."""
    f = d.finding.c
    own = CODES.index(finding.code)
    asked = select(func.count(func.distinct(f.id))).where(f.code.in_(codes), f.id.not_in(closed))
    earlier = asked.where((_order < own) | ((f.code == finding.code) & (f.id < finding.id)))
    return connection.scalar(earlier) or 0, connection.scalar(asked) or 0


def _about(connection: Connection, finding: Finding) -> tuple[Decision, ...]:
    named = {finding.id, *(cited.claim for cited in finding.evidence)}
    held = in_force(stored_decisions(connection))
    return tuple(decision for decision in held if any(target.id in named for target in decision.targets))
