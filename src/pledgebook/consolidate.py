"""From claims to a ledger: the table of contents of the second half.

    reports with their claims -> sketches -> clusters -> records -> links -> findings -> Ledger

`consolidate` is pure: no store, no clock, no network, and no memory of how the reports came in. What a book keeps
refreshing report by report must come out as this does, byte for byte.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pledgebook.link import Rulings, clusters, sketches
from pledgebook.model.claims import kind_of
from pledgebook.model.ids import record_id
from pledgebook.model.records import Ledger, Record, Witness
from pledgebook.model.reports import Report, Told

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pledgebook.model.claims import Claim
    from pledgebook.model.decisions import Decision


def consolidate(reports: Iterable[tuple[Report, str, Sequence[Claim]]], decisions: Iterable[Decision] = ()) -> Ledger:
    """The ledger of these reports (each with its text and claims) under these rulings.

    The order of the reports and of the decisions does not matter.
    """
    by_report = {report.id: tuple(Told(claim, report) for claim in claims) for report, _text, claims in reports}
    told = {t.claim.id: t for of_one in by_report.values() for t in of_one}
    all_sketches = [s for _, of_one in sorted(by_report.items()) for s in sketches(of_one)]
    groups = clusters(all_sketches, Rulings.of(decisions))
    witnesses = tuple(Witness(report, (report,)) for report in sorted(by_report))
    records = sorted((_record([told[c] for c in group]) for group in groups), key=lambda r: r.id)
    return Ledger(witnesses=witnesses, records=tuple(records), links=(), findings=())


def _record(told: Sequence[Told]) -> Record:
    """One cluster as a record. Stands in until `reconcile.record` is there."""
    ordered = sorted(told, key=lambda t: t.order)
    days = [t.report.published for t in ordered if t.report.published]
    first = ordered[0].claim
    return Record(
        id=record_id(first.id),
        kind=kind_of(first),
        view=first,
        claims=tuple(t.claim.id for t in ordered),
        witnesses=len({t.report.id for t in ordered}),
        fields=(),
        first_told=min(days, default=None),
        last_told=max(days, default=None),
    )
