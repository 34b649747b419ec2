"""Stated totals, checked anew only where something in their period has changed.

An account is everything from one donor to one recipient; it may hold thousands of records and hundreds of totals. Where each stands in
time is kept beside the names of the scopes, so that a new transfer has only those totals checked that cover its day, and of
those only the ones that `reconcile` checks at all: a total over more than `MOST` records is left alone.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from sqlalchemy import Connection, or_, select

from pledgebook.book.refresh import stages
from pledgebook.book.refresh.rows import among, forget
from pledgebook.book.refresh.source import Source
from pledgebook.book.refresh.stages import MOST
from pledgebook.model.decisions import Decision
from pledgebook.model.ledger_rows import finding_row
from pledgebook.model.records import Record
from pledgebook.store import derived as d
from pledgebook.store.dialect import put
from pledgebook.store.facts import dump

_S = d.scope.c


class Line(NamedTuple):
    """A record in a scope; in an account with where it stands there."""

    name: str
    record_id: str
    kind: str | None = None
    day: str | None = None
    since: str | None = None


class _Held(NamedTuple):
    """A total, and the records that it may cover."""

    total: str
    records: tuple[str, ...]


def is_account(scope: str) -> bool:
    """Whether a scope is one in which stated totals are checked, and nothing else."""
    return scope.startswith(stages.ACCOUNT)


def line_of(name: str, record: Record) -> Line:
    """A record as it stands in a scope."""
    return Line(name, record.id, *stages.in_account(record)) if is_account(name) else Line(name, record.id)


def lines(connection: Connection, records: Iterable[str]) -> list[Line]:
    """What is kept of some records."""
    return [Line._make(row) for row in among(connection, select(d.scope), _S.record_id, records)]


def look(connection: Connection, source: Source, changed: Iterable[Line], rulings: Sequence[Decision]) -> None:
    """Check the totals that cover one of these lines, which came, went or were written anew; and those that are among them."""
    by_account: dict[str, list[Line]] = {}
    for line in changed:
        by_account.setdefault(line.name, []).append(line)
    for account, found in sorted(by_account.items()):
        for measure, counted in stages.COUNTED.items():
            _check(connection, source, account, list(_affected(connection, account, measure, counted, found)), rulings)


def findings_about(connection: Connection, records: Iterable[str]) -> set[str]:
    """The scopes of the totals that cover one of these records, or are among them."""
    names: set[str] = set()
    for line in lines(connection, records):
        if line.kind in stages.COUNTED:
            names.add(_scope_of(line.name, line.record_id))
        for measure, counted in stages.COUNTED.items():
            if line.kind == counted and line.day:
                covering = _covering(connection, line.name, measure, line.day, line.day)
                names.update(_scope_of(line.name, total.record_id) for total in covering)
    return names


def _affected(
    connection: Connection, account: str, measure: str, counted: str, changed: Iterable[Line]
) -> Iterator[_Held]:
    """The totals of one measure that have to be looked at again, with what they cover; findings on them are taken out."""
    days = [line.day for line in changed if line.kind == counted and line.day]
    own = {line.record_id for line in changed if line.kind == measure}
    covering = _covering(connection, account, measure, min(days), max(days)) if days else []
    covering += [line for line in lines(connection, own) if (line.name, line.kind) == (account, measure)]
    totals = {line.record_id: line for line in covering}
    forget(connection, d.finding.c.scope, {_scope_of(account, total) for total in totals.keys() | own})
    if not totals:
        return
    first = _first_days(connection, account, counted)
    for _, total in sorted(totals.items()):
        inside = _inside(connection, counted, total, first)
        if len(inside) <= MOST:
            yield _Held(total.record_id, tuple(inside))


def _covering(connection: Connection, account: str, measure: str, first: str, last: str) -> list[Line]:
    """The totals of an account whose period meets these days."""
    meets = (or_(_S.day.is_(None), _S.day >= first), or_(_S.since.is_(None), _S.since <= last))
    asked = select(d.scope).where(_S.name == account, _S.kind == measure, *meets)
    return [Line._make(row) for row in connection.execute(asked)]


def _first_days(connection: Connection, account: str, counted: str) -> list[tuple[str, str]]:
    """The first lines of an account by day, one more than a total may cover: what every total from the beginning on covers."""
    asked = select(_S.day, _S.record_id).where(_S.name == account, _S.kind == counted, _S.day.is_not(None))
    return [
        (row.day, row.record_id) for row in connection.execute(asked.order_by(_S.day, _S.record_id).limit(MOST + 1))
    ]


def _inside(connection: Connection, counted: str, total: Line, first: Sequence[tuple[str, str]]) -> list[str]:
    """The lines that lie in the period of a total; of too many one more than it may cover."""
    if total.since is None:
        end = len(first) if total.day is None else bisect_right(first, total.day, key=lambda line: line[0])
        return [record for _, record in first[:end]]
    asked = select(_S.record_id).where(_S.name == total.name, _S.kind == counted, _S.day >= total.since)
    if total.day is not None:
        asked = asked.where(_S.day <= total.day)
    return list(connection.scalars(asked.limit(MOST + 1)))


def _check(
    connection: Connection, source: Source, account: str, held: Sequence[_Held], rulings: Sequence[Decision]
) -> None:
    """The findings on some totals of an account."""
    if not held:
        return
    records = source.records({r for one in held for r in (one.total, *one.records)})
    told = source.told(claim for record in records.values() for claim in record.claims)
    told |= source.told(hosts(told))
    witness_of = source.witness_of({t.report.id for t in told.values()})
    rows = []
    for one in held:
        inside = [records[r] for r in sorted({one.total, *one.records}) if r in records]
        found = stages.of_account(account.removeprefix(stages.ACCOUNT), inside, told, witness_of, rulings)
        name = _scope_of(account, one.total)
        rows += [{"scope": name, "id": f.id, "code": f.code, "body": dump(finding_row(f))} for f in found]
    put(connection, d.finding, rows)


def hosts(told: Mapping[str, object]) -> set[str]:
    """The claims that these hang on."""
    named = (getattr(one.claim, "of", None) for one in told.values())  # type: ignore[attr-defined]
    return {claim for claim in named if claim}


def _scope_of(account: str, total: str) -> str:
    """Under which name the findings on one total are kept."""
    return f"{account}#{total}"
