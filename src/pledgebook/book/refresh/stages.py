"""The functions of `link` and `reconcile` that a refresh calls: the same as in `consolidate`, named in one place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from pledgebook.link import Fingerprint, Rulings, Sketch, clusters, copies, fingerprint, sketches, witnesses
from pledgebook.link.blocks import FULL, LEADERS
from pledgebook.link.cluster import Edge, edge_of
from pledgebook.link.copies import FULL as COPIES_FULL
from pledgebook.model.records import Link, Record
from pledgebook.reconcile import findings, record, scopes

__all__ = [
    "COPIES_FULL",
    "FULL",
    "LEADERS",
    "Edge",
    "Fingerprint",
    "Rulings",
    "Sketch",
    "clusters",
    "copies",
    "edge_of",
    "findings",
    "fingerprint",
    "record",
    "scopes",
    "sketches",
    "witnesses",
]


def sketch_of(row: dict[str, Any]) -> Sketch:
    """A sketch from what the book keeps of it."""
    return Sketch.from_json(row)


def told(published: date | None) -> str:
    """Where something stands in its blocks, before its id: the day on which it was told, those without a day last."""
    return published.isoformat() if published else "9999-99-99"


def relate(_records: Sequence[Record], _sketches: Mapping[str, Sketch]) -> tuple[Link, ...]:
    """The links between records."""
    return ()
