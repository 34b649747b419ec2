"""Search: what some words lead to among records, reports and names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated
from urllib.parse import urlencode

from fastapi import Query
from pydantic import Field

from pledgebook.serve.shelfmark import Reading
from pledgebook.serve.views.shapes import RecordLine, ReportShape, Shape

if TYPE_CHECKING:
    from pledgebook.book.finding_words import Name
    from pledgebook.serve.twins import Site


class NameShape(Shape):
    """Somebody who plays a part in the book."""

    name: str
    role: str
    records: int
    place: str = Field(description="address of the records that name them")


class SearchPage(Shape):
    """What words lead to."""

    title: str
    text: str
    records: list[RecordLine] = Field(description="best first")
    reports: list[ReportShape]
    names: list[NameShape]


def register(site: Site) -> None:
    """The page at `/search`."""

    @site.page("/search", "search.html", tags=["search"])
    def search(
        book: Reading, text: Annotated[str, Query(max_length=200, description='words; `"two words"`, `begin*`')] = ""
    ) -> SearchPage:
        """Records, reports and names that hold all the words."""
        found = book.find(text)
        return SearchPage(
            title=f"Search: {text}" if text.strip() else "Search",
            text=text,
            records=[RecordLine.of(record) for record in found.records],
            reports=[ReportShape.of(report) for report in found.reports],
            names=[_name(name) for name in found.names],
        )


def _name(name: Name) -> NameShape:
    where = "/meetings" if name.role == "person" else "/ledger"
    place = f"{where}?{urlencode({name.role: name.name})}"
    return NameShape(name=name.name, role=name.role, records=name.records, place=place)
