"""The functions of `link` and `reconcile` that a refresh calls: the same as in `consolidate`, named in one place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pledgebook.link import Rulings, Sketch, clusters, sketches
from pledgebook.link.blocks import FULL, LEADERS
from pledgebook.link.blocks import order as _order
from pledgebook.link.compare import reasons
from pledgebook.link.weights import SAME
from pledgebook.model.records import Link, Record
from pledgebook.reconcile import findings, record, scopes

__all__ = ["FULL", "LEADERS", "Rulings", "Sketch", "clusters", "findings", "record", "scopes", "sketches"]


def sketch_of(row: dict[str, Any]) -> Sketch:
    """A sketch from what the book keeps of it."""
    return Sketch.from_json(row)


def told(sketch: Sketch) -> str:
    """Where a claim stands in its blocks, before its id: the day on which it was told."""
    return _order(sketch)[0]


def one_thing(a: Sketch, b: Sketch) -> bool:
    """Whether two claims by themselves are the same: then they hang together."""
    return sum(reason.points for reason in reasons(a, b)) >= SAME


def relate(_records: Sequence[Record], _sketches: Mapping[str, Sketch]) -> tuple[Link, ...]:
    """The links between records."""
    return ()
