"""What the ledger knows of a report, and a claim together with the report that makes it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from pledgebook.model.claims import Claim


@dataclass(frozen=True, slots=True)
class Report:
    """A document as the ledger sees it: who told the world, and when. Its text stays in the store."""

    id: str
    """sha256 of the raw bytes: the id of the document."""
    address: str
    """Path or URL it was added from; the first in alphabetical order where there are several."""
    publisher: str | None = None
    title: str | None = None
    published: date | None = None
    lang: str | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """One claim and the report that makes it."""

    claim: Claim
    report: Report

    @property
    def order(self) -> tuple[str, str]:
        """By publication day, then claim id: an order that does not depend on when a report was added.

        Reports without a day come last.
        """
        published = self.report.published
        return (published.isoformat() if published else "9999-99-99", self.claim.id)
