"""Goods that hang on no transfer: nobody knows whose they are, and no sum takes them."""

from __future__ import annotations

from collections.abc import Iterator

from pledgebook.model.claims import Item, Modality
from pledgebook.model.records import Finding
from pledgebook.reconcile.findings.sight import Sight, by, made, named


def check(record_id: str, sight: Sight) -> Iterator[Finding]:
    """A line of goods of which no report says in which package it is."""
    record = sight.records[record_id]
    view = record.view
    if not isinstance(view, Item) or view.modality is Modality.NEGATED or record.field("of"):
        return
    told = sight.of_record(record)
    yield made(
        "item.loose",
        [record],
        told,
        summary=f"{named(record)} belongs to no package or delivery ({by(told)}).",
        settles="A report that says who gives it to whom; until then no sum takes it.",
    )
