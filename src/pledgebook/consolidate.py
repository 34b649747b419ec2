"""From claims to a ledger: the table of contents of the second half.

    reports with their claims -> sketches -> clusters -> records -> links -> findings -> Ledger

`consolidate` is pure: no store, no clock, no network, and no memory of how the reports came in. What a book keeps
refreshing report by report must come out as this does, byte for byte.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pledgebook.link import Rulings, clusters, fingerprint, relate, sketches, witnesses
from pledgebook.model.decisions import in_force
from pledgebook.model.ids import record_id
from pledgebook.model.records import Ledger
from pledgebook.model.reports import Report, Told
from pledgebook.reconcile import findings, record

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from pledgebook.model.claims import Claim
    from pledgebook.model.decisions import Decision


def consolidate(reports: Iterable[tuple[Report, str, Sequence[Claim]]], decisions: Iterable[Decision] = ()) -> Ledger:
    """The ledger of these reports (each with its text and claims) under these rulings.

    The order of the reports and of the decisions does not matter; reports that state nothing have no part in it.
    """
    known = sorted((r for r in reports if r[2]), key=lambda r: r[0].id)
    told = {claim.id: Told(claim, report) for report, _text, claims in known for claim in claims}
    rulings = in_force(decisions)
    all_sketches = [s for report, text, claims in known for s in sketches([Told(c, report) for c in claims], text)]
    groups = clusters(all_sketches, Rulings.of(rulings))
    copied = witnesses(((report, fingerprint(text)) for report, text, _ in known), Rulings.of(rulings))
    witness_of = {document: witness.id for witness in copied for document in witness.documents}
    record_of = records_of(groups, told)
    records = [record([told[c] for c in group], witness_of, rulings, record_of) for group in groups]
    records.sort(key=lambda r: r.id)
    links = relate(records, told, {sketch.claim: sketch for sketch in all_sketches})
    return Ledger(copied, tuple(records), links, findings(records, links, told, witness_of, rulings))


def records_of(groups: Iterable[Sequence[str]], told: Mapping[str, Told]) -> dict[str, str]:
    """The id of the record that each claim will be in."""
    named = ((group, record_id(min((told[c] for c in group), key=lambda t: t.order).claim.id)) for group in groups)
    return {claim: name for group, name in named for claim in group}
