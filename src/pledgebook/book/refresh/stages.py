"""The functions of `link` and `reconcile` that a refresh calls: the same as in `consolidate`, named in one place."""

from __future__ import annotations

from pledgebook.link import Rulings as Rulings
from pledgebook.link import Sketch as Sketch
from pledgebook.link import clusters as clusters
from pledgebook.link import sketches as sketches
from pledgebook.link.blocks import FULL as FULL
from pledgebook.link.blocks import LEADERS as LEADERS
from pledgebook.link.blocks import order as _order
from pledgebook.link.compare import reasons
from pledgebook.link.weights import SAME


def sketch_of(row: dict[str, object]) -> Sketch:
    """A sketch from what the book keeps of it."""
    return Sketch.from_json(row)


def told(sketch: Sketch) -> str:
    """Where a claim stands in its blocks, before its id: the day on which it was told."""
    return _order(sketch)[0]


def one_thing(a: Sketch, b: Sketch) -> bool:
    """Whether two claims by themselves are the same: then they hang together."""
    return sum(reason.points for reason in reasons(a, b)) >= SAME
