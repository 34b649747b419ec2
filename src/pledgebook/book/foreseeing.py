"""`Book.foresee`: what a ruling would change, before anybody makes it.

The ruling is kept and everything that follows from it is worked out, exactly as `decide` does it, inside one transaction that is
then taken back. What stood there before is read beside it, where the transaction is not seen.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Final

from sqlalchemy import Connection, select

from pledgebook.book.browsing import records_of
from pledgebook.book.refresh.accounts import findings_about
from pledgebook.book.refresh.batch import BATCH, work
from pledgebook.book.refresh.entries import kept_rows
from pledgebook.book.refresh.rows import among, values
from pledgebook.book.ruling import decide
from pledgebook.model.ledger_rows import finding_of, link_of
from pledgebook.reconcile.findings import in_order
from pledgebook.store import derived as d
from pledgebook.tally import Group, sums
from pledgebook.tally.line import Measure
from pledgebook.tally.rollup import shape_for, total_from

if TYPE_CHECKING:
    from pledgebook.book.ruling import Ruling
    from pledgebook.model.decisions import Decision
    from pledgebook.model.records import Finding, Link, Record
    from pledgebook.store import Shelf
    from pledgebook.tally.sums import Sum

_BY: Final = (("donor", "recipient"), ("goods",))
"""The totals that are held against one another: of money and of goods."""


@dataclass(frozen=True, slots=True)
class RecordChange:
    """One record before and after. None: there is no such record."""

    before: Record | None
    after: Record | None


@dataclass(frozen=True, slots=True)
class SumChange:
    """One row of a total before and after."""

    by: tuple[str, ...]
    group: Group
    """Its key; the sum in it is the one after, or nothing."""
    before: Sum
    after: Sum


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What a ruling would change."""

    decision: Decision
    """As it would be kept."""
    records: tuple[RecordChange, ...]
    links_gone: tuple[Link, ...]
    links_new: tuple[Link, ...]
    findings_gone: tuple[Finding, ...]
    findings_new: tuple[Finding, ...]
    sums: tuple[SumChange, ...]
    named: Mapping[str, Record]
    """The records that the links name."""

    @property
    def nothing(self) -> bool:
        """Whether the ledger stays as it is."""
        return not (self.records or self.links_gone or self.links_new or self.findings_gone or self.findings_new)


def foresee(shelf: Shelf, ruling: Ruling, made_at: datetime) -> Foreseen:
    """Rule, see what follows, and take it back. Raises NotFound and Misuse as `decide` does."""
    with shelf.trying() as after:
        decision = decide(after, ruling, made_at)
        touched: set[str] = set()
        while documents := d.next_pending(after, BATCH):
            touched |= work(after, documents)
            d.settle(after, documents)
        with shelf.reading() as before:
            return _held_against(decision, before, after, touched)


def _held_against(decision: Decision, before: Connection, after: Connection, touched: set[str]) -> Foreseen:
    old, new = records_of(before, touched), records_of(after, touched)
    changed = [i for i in sorted(touched) if old.get(i) != new.get(i)]
    links = [_links(connection, touched) for connection in (before, after)]
    noticed = [_findings(connection, touched) for connection in (before, after)]
    gone = [link for ends, link in links[0].items() if ends not in links[1]]
    made = [link for ends, link in links[1].items() if ends not in links[0]]
    ends = {end for link in (*gone, *made) for end in (link.source, link.target)}
    return Foreseen(
        decision=decision,
        records=tuple(RecordChange(old.get(i), new.get(i)) for i in changed),
        links_gone=tuple(gone),
        links_new=tuple(made),
        findings_gone=in_order(f for i, f in noticed[0].items() if i not in noticed[1]),
        findings_new=in_order(f for i, f in noticed[1].items() if i not in noticed[0]),
        sums=tuple(change for by in _BY for change in _sums(before, after, by)),
        named=records_of(before, ends) | records_of(after, ends),
    )


def _links(connection: Connection, records: Iterable[str]) -> dict[tuple[str, str, str], Link]:
    rows = among(connection, select(d.link.c.body), d.link.c.source, records)
    links = (link_of(json.loads(row.body)) for row in rows)
    return {(link.source, link.target, link.type.value): link for link in links}


def _findings(connection: Connection, records: Iterable[str]) -> dict[str, Finding]:
    """Findings in whose sight one of the records stands."""
    ids = set(records)
    scopes = values(connection, d.scope.c.name, d.scope.c.record_id, ids) | findings_about(connection, ids)
    rows = among(connection, select(d.finding.c.body), d.finding.c.scope, scopes)
    return {finding.id: finding for finding in (finding_of(json.loads(row.body)) for row in rows)}


def _sums(before: Connection, after: Connection, by: tuple[str, ...]) -> Iterator[SumChange]:
    """The rows of a total that are not the same, by section, unit and key."""
    old, new = _groups(before, by), _groups(after, by)
    for key in sorted(old.keys() | new.keys()):
        was, now = (groups[key].sum if key in groups else sums.NOTHING for groups in (old, new))
        if was != now:
            section, unit, group = key
            yield SumChange(by, Group(section, group, unit, now), was, now)


def _groups(connection: Connection, by: tuple[str, ...]) -> dict[tuple[str, str, tuple[str, ...]], Group]:
    measure = Measure.GOODS if "goods" in by else Measure.MONEY
    shape = shape_for(by=by, currency="")
    total = total_from(kept_rows(connection, shape or "", measure), by=by, currency="")
    return {(g.section, g.unit, g.key): g for g in (total.groups if total else ())}
