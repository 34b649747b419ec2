"""Ledger: the records that the address asks for, page by page, with their totals above."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated
from urllib.parse import urlencode

from fastapi import Query
from pydantic import Field

from pledgebook.book.looking import Wanted
from pledgebook.model.claims import KINDS, Aid, Instrument, Stage
from pledgebook.serve.shelfmark import Reading
from pledgebook.serve.views.shapes import RecordLine, Shape

if TYPE_CHECKING:
    from pledgebook.serve.twins import Site


class Filters(Shape):
    """What the address may ask for; what is not asked for does not count."""

    kind: str | None = Field(None, description=f"one of {', '.join(KINDS)}")
    donor: str | None = Field(None, description="ISO 3166 code, or a name as written")
    recipient: str | None = Field(None, description="ISO 3166 code, or a name as written")
    aid: Aid | None = None
    instrument: Instrument | None = None
    stage: Stage | None = None
    since: date | None = Field(None, description="acts on this day or later")
    until: date | None = Field(None, description="acts on this day or earlier")
    text: str | None = Field(None, max_length=200, description="words that stand in what its claims cite")

    @property
    def wanted(self) -> Wanted:
        """For `Book.listed`."""
        return Wanted(
            kinds=frozenset({self.kind} if self.kind else ()),
            donor=self.donor or None,
            recipient=self.recipient or None,
            aid=self.aid.value if self.aid else None,
            instrument=self.instrument.value if self.instrument else None,
            stage=self.stage.value if self.stage else None,
            since=self.since,
            until=self.until,
            text=self.text or None,
        )

    def address(self, **further: str | None) -> str:
        """These filters as the end of an address, with others beside them."""
        said = {**self.model_dump(mode="json", exclude_none=True), **further}
        return urlencode({name: value for name, value in said.items() if value})


class LedgerPage(Shape):
    """A page of the ledger."""

    title: str = "Ledger"
    filters: Filters
    sort: str
    falling: bool
    count: int = Field(description="of all records that are asked for")
    records: list[RecordLine]
    after: str | None = Field(description="give this as `after` for the next page; null on the last")
    choices: dict[str, list[str]] = Field(description="what the filters may be")


_CHOICES = {
    "kind": list(KINDS),
    "aid": [value.value for value in Aid],
    "instrument": [value.value for value in Instrument],
    "stage": [value.value for value in Stage],
}


def register(site: Site) -> None:
    """The page at `/ledger`."""

    @site.page("/ledger", "ledger.html", tags=["records"])
    def ledger(
        book: Reading,
        filters: Annotated[Asked, Query()],
    ) -> LedgerPage:
        """Records by filters, sorted, a page at a time."""
        found = book.listed(
            filters.wanted, sort=filters.sort, falling=filters.falling, after=filters.after or None, most=filters.most
        )
        return LedgerPage(
            filters=Filters(**filters.model_dump(include=set(Filters.model_fields))),
            sort=filters.sort,
            falling=filters.falling,
            count=found.count,
            records=[RecordLine.of(record, found.hosts) for record in found.records],
            after=found.after,
            choices=_CHOICES,
        )


class Asked(Filters):
    """Filters, order and page."""

    sort: str = Field("day", description="day, told, kind or stage")
    falling: bool = True
    after: str | None = Field(None, description="the `after` of the page before")
    most: int = Field(50, ge=1, le=500, description="records on a page")
