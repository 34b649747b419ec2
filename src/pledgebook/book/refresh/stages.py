"""The functions of `link` and `reconcile` that a refresh calls: the same as in `consolidate`, named in one place."""

from __future__ import annotations

from datetime import date
from typing import Any

from pledgebook.link import Fingerprint, Rulings, Sketch, clusters, copies, fingerprint, sketches, witnesses
from pledgebook.link.blocks import FULL, LEADERS
from pledgebook.link.cluster import Edge, edge_of
from pledgebook.link.copies import FULL as COPIES_FULL
from pledgebook.link.profile import Profile, Role, profile
from pledgebook.link.relate import NEIGHBOURS, may_tie, place, stated, ties
from pledgebook.model.claims import Claim, Item, Transfer
from pledgebook.reconcile import COUNTED, MOST, findings, in_account, of_account, record, scopes

ACCOUNT = "total:"
"""How the scopes begin in which stated totals are checked, and nothing else (`reconcile.scope`)."""

__all__ = [
    "ACCOUNT",
    "COPIES_FULL",
    "COUNTED",
    "FULL",
    "LEADERS",
    "MOST",
    "NEIGHBOURS",
    "Edge",
    "Fingerprint",
    "Profile",
    "Role",
    "Rulings",
    "Sketch",
    "clusters",
    "copies",
    "edge_of",
    "findings",
    "fingerprint",
    "in_account",
    "may_tie",
    "of_account",
    "place",
    "profile",
    "record",
    "scopes",
    "sketches",
    "stated",
    "ties",
    "witnesses",
]


def sketch_of(row: dict[str, Any]) -> Sketch:
    """A sketch from what the book keeps of it."""
    return Sketch.from_json(row)


def told(published: date | None) -> str:
    """Where something stands in its blocks, before its id: the day on which it was told, those without a day last."""
    return published.isoformat() if published else "9999-99-99"


def points_to(claim: Claim) -> str | None:
    """The claim that `of` or `part_of` names."""
    if isinstance(claim, Item):
        return claim.of
    return claim.part_of if isinstance(claim, Transfer) else None
