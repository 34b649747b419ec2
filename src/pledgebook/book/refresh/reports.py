"""Documents that changed: what is known of them, their sketches, and which of them are no independent witnesses."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, select

from pledgebook.book.anchors import Anchor
from pledgebook.book.refresh import stages
from pledgebook.book.refresh.rows import among, forget, values
from pledgebook.book.refresh.rulings import InForce
from pledgebook.model.claims import Claim
from pledgebook.model.ledger_rows import report_row
from pledgebook.model.reports import Told
from pledgebook.store import derived as d
from pledgebook.store import readings
from pledgebook.store.dialect import put
from pledgebook.store.facts import dump

if TYPE_CHECKING:
    from pledgebook.link import Sketch


@dataclass(slots=True)
class Changed:
    """What a batch of documents brings and takes away."""

    out: set[str] = field(default_factory=set)
    """Claims that counted before, most of them again."""
    told: dict[str, Told] = field(default_factory=dict)
    """Claims that count now, by id."""
    sketches: list[Sketch] = field(default_factory=list)
    anchors: dict[str, list[Anchor]] = field(default_factory=dict)

    @property
    def gone(self) -> set[str]:
        """Claims that no longer count."""
        return self.out - self.told.keys()


def change(connection: Connection, documents: Sequence[str], rulings: InForce) -> Changed:
    """Replace what the derived tables hold of these documents."""
    changed = Changed(out=values(connection, d.sketch.c.claim_id, d.sketch.c.document_id, documents))
    forget(connection, d.sketch.c.document_id, documents)
    before = {
        row.document_id: row.witness_id
        for row in among(connection, select(d.report), d.report.c.document_id, documents)
    }
    forget(connection, d.report.c.document_id, documents)
    sketched: list[dict[str, Any]] = []
    reports: list[dict[str, Any]] = []
    for kept, claims in readings.with_claims(connection, documents):
        told = [Told(claim, kept.report) for claim in claims]
        changed.told.update((t.claim.id, t) for t in told)
        made = stages.sketches(told, kept.text)
        changed.sketches += made
        sketched += _sketch_rows(kept, claims, made)
        row = {
            "document_id": kept.report.id,
            "reading_id": kept.reading,
            "published": kept.report.published.isoformat() if kept.report.published else None,
            "witness_id": before.get(kept.report.id, kept.report.id) if claims else kept.report.id,
            "fingerprint": dump(stages.fingerprint(kept.text).to_json()) if claims else d.NO_WITNESS,
            "body": dump(report_row(kept.report)),
        }
        reports.append(row)
        changed.anchors[kept.report.id] = rulings.anchors(kept.report.id, kept.text, claims)
    put(connection, d.sketch, sketched)
    put(connection, d.report, reports)
    return changed


def _sketch_rows(kept: readings.Kept, claims: Iterable[Claim], made: Sequence[Sketch]) -> list[dict[str, Any]]:
    points = {claim.id: stages.points_to(claim) for claim in claims}
    return [
        {
            "claim_id": sketch.claim,
            "document_id": kept.report.id,
            "reading_id": kept.reading,
            "kind": sketch.kind,
            "points_to": points[sketch.claim],
            "body": dump(sketch.to_json()),
        }
        for sketch in made
    ]
