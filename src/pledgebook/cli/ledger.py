"""What the verbs that show a ledger share: the records, the claims behind them, how things are called."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pledgebook.book import Book
    from pledgebook.model.records import Ledger
    from pledgebook.model.reports import Told


@dataclass(frozen=True, slots=True)
class Shown:
    """A ledger and what showing it takes."""

    ledger: Ledger
    told: Mapping[str, Told]
    short: Mapping[str, str]
    """The beginning of each record's id that is shown and can be typed."""
    names: Mapping[str, str]
    """Each record in a few words, with its short id in front."""


def shown(book: Book) -> Shown:
    """The ledger of a book."""
    from pledgebook.export.ledger_table import short_ids
    from pledgebook.reconcile.findings.sight import named

    ledger = book.ledger()
    told = {t.claim.id: t for t in book.told()}
    short = short_ids([r.id for r in ledger.records])
    names = {r.id: f"{short[r.id]} {named(r)}" for r in ledger.records}
    return Shown(ledger, told, short, names)
