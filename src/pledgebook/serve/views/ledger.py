"""Ledger: the records that the address asks for, page by page, with what they add up to above; to be taken along as it stands."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Annotated, Literal

from fastapi import Query
from fastapi.responses import Response, StreamingResponse
from pydantic import Field

from pledgebook.book.looking import Wanted
from pledgebook.book.summed import every, listed_at, total_of_listed
from pledgebook.book.sums import Moment
from pledgebook.catalogue.codes import code_of
from pledgebook.export.records import Json, record_json
from pledgebook.export.sheet import record_rows
from pledgebook.model.claims import KINDS, Aid, Instrument, Stage
from pledgebook.serve.shelfmark import Reading
from pledgebook.serve.views.figures import Row, overall
from pledgebook.serve.views.questions import CONVENTION_CHOICES, Asking, HowCounted, end_of
from pledgebook.serve.views.shapes import RecordLine, Shape
from pledgebook.serve.views.totals import EntriesPage, entries_page

if TYPE_CHECKING:
    from pledgebook.book import Book
    from pledgebook.serve.twins import Site
    from pledgebook.tally import Total


class Filters(Asking):
    """What the address may ask for; what is not asked for does not count."""

    kind: Literal["transfer", "item", "total", "meeting", "statement"] | None = None
    donor: str | None = Field(None, description="ISO 3166 code, or a name")
    recipient: str | None = Field(None, description="ISO 3166 code, or a name")
    aid: Aid | None = None
    instrument: Instrument | None = None
    stage: Stage | None = None
    since: date | None = Field(None, description="acts on this day or later")
    until: date | None = Field(None, description="acts on this day or earlier")
    text: str | None = Field(None, max_length=200, description="words that stand in what its claims cite")
    convention: HowCounted = Field("pledgebook", description="by which rules the records are added up")
    as_of: date | None = Field(None, description="what the world had been told by the end of that day")
    known: date | None = Field(None, description="what the book knew by the end of that day (UTC)")

    @property
    def wanted(self) -> Wanted:
        """For `Book.listed`."""
        return Wanted(
            kinds=frozenset({self.kind} if self.kind else ()),
            donor=_party(self.donor),
            recipient=_party(self.recipient),
            aid=self.aid.value if self.aid else None,
            instrument=self.instrument.value if self.instrument else None,
            stage=self.stage.value if self.stage else None,
            since=self.since,
            until=self.until,
            text=self.text,
        )

    @property
    def moment(self) -> Moment:
        """The day that is looked back from; now where none is given."""
        return Moment(self.as_of, end_of(self.known))


def _party(name: str | None) -> str | None:
    """The code of a name that the catalogue knows; every other word as it is."""
    return (code_of(name) or name) if name else None


class LedgerPage(Shape):
    """A page of the ledger."""

    title: str = "Ledger"
    filters: Filters
    sort: str
    falling: bool
    count: int = Field(description="of all records that are asked for")
    sums: list[Row] = Field(description="what these records add up to, for each section and unit, nothing twice")
    records: list[RecordLine]
    after: str | None = Field(description="give this as `after` for the next page; null on the last")
    choices: dict[str, list[str]] = Field(description="what the filters may be")


_CHOICES = {
    "kind": list(KINDS),
    "aid": [value.value for value in Aid],
    "instrument": [value.value for value in Instrument],
    "stage": [value.value for value in Stage],
    "convention": CONVENTION_CHOICES,
}


def register(site: Site) -> None:
    """The page at `/ledger`, the entries behind its sums, and its data."""

    @site.page("/ledger", "ledger.html", tags=["records"])
    def ledger(
        book: Reading,
        filters: Annotated[Asked, Query()],
    ) -> LedgerPage:
        """Records by filters, sorted, a page at a time."""
        own = Filters(**filters.model_dump(include=set(Filters.model_fields)))
        found = listed_at(
            book,
            own.wanted,
            own.moment,
            sort=filters.sort,
            falling=filters.falling,
            after=filters.after,
            most=filters.most,
        )
        address = f"/ledger/entries?{own.address()}"
        return LedgerPage(
            filters=own,
            sort=filters.sort,
            falling=filters.falling,
            count=found.count,
            sums=overall(_sums(book, own, entries=False), address),
            records=[RecordLine.of(record, found.hosts) for record in found.records],
            after=found.after,
            choices=_CHOICES,
        )

    @site.page("/ledger/entries", "entries.html", tags=["records"])
    def ledger_entries(book: Reading, asked: Annotated[EntriesOfListed, Query()]) -> EntriesPage:
        """What the listed records add up to, record by record, and why some of them do not count."""
        found = _sums(book, asked, entries=True)
        place = (asked.unit, asked.section or "") if asked.unit is not None else None
        return entries_page(
            found, found.lines, asked, place, f"/ledger?{asked.address('unit', 'section', 'after')}", "/ledger/entries"
        )

    @site.pages.get("/ledger.jsonl")
    def ledger_lines(book: Reading, filters: Annotated[Asked, Query()]) -> Response:
        """Every record as `pledgebook records --format jsonl` prints it."""
        import json

        lines = (json.dumps(record, ensure_ascii=False) + "\n" for record in _all(book, filters))
        return StreamingResponse(lines, media_type="application/jsonl", headers=_file("ledger.jsonl"))

    @site.pages.get("/ledger.csv")
    def ledger_csv(book: Reading, filters: Annotated[Asked, Query()]) -> Response:
        """Every record as a row of a sheet."""
        rows = record_rows(_all(book, filters))
        return Response(rows, media_type="text/csv; charset=utf-8", headers=_file("ledger.csv"))

    @site.pages.get("/ledger.parquet")
    def ledger_parquet(book: Reading, filters: Annotated[Asked, Query()]) -> Response:
        """The same rows as Parquet."""
        from pledgebook.export.parquet import record_parquet

        data = record_parquet(_all(book, filters))
        return Response(data, media_type="application/vnd.apache.parquet", headers=_file("ledger.parquet"))


def _sums(book: Book, asked: Filters, *, entries: bool) -> Total:
    return total_of_listed(book, asked.wanted, asked.convention, asked.moment, entries=entries)


def _all(book: Book, asked: Asked) -> Iterator[Json]:
    """Every record that is asked for, in the order of the page."""
    for portion in every(book, asked.wanted, asked.moment, sort=asked.sort, falling=asked.falling):
        for record in portion.records:
            yield record_json(record, portion.links, portion.told)


def _file(name: str) -> dict[str, str]:
    return {"content-disposition": f'attachment; filename="{name}"'}


class EntriesOfListed(Filters):
    """The ledger's filters, and the figure whose entries are wanted."""

    unit: str | None = None
    section: str | None = None
    after: int = Field(0, ge=0)


class Asked(Filters):
    """Filters, order and page."""

    sort: str = Field("day", description="day, told, kind or stage")
    falling: bool = True
    after: str | None = Field(None, description="the `after` of the page before")
    most: int = Field(50, ge=1, le=500, description="records on a page")
