"""Live: whether the book has changed since a page was made; asked every some seconds by the pages that show what is new."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from fastapi import Query, Request
from fastapi.responses import Response
from pydantic import Field

from pledgebook.book.changes import Mark
from pledgebook.serve.shelfmark import Reading
from pledgebook.serve.views.shapes import Shape

if TYPE_CHECKING:
    from pledgebook.serve.twins import Site

_MOST = 2**62
Number = Annotated[int | None, Query(ge=0, le=_MOST)]


class Live(Shape):
    """How far the book has come."""

    title: str = "Live"
    reading: int = Field(description="give this as `reading`, to hear what came after it")
    decision: int = Field(description="and this as `decision`")
    reports: int = Field(description="read since")
    decisions: int = Field(description="made since")


def register(site: Site) -> None:
    """The fragment at `/live`, and its twin."""

    @site.api.get("/live", tags=["book"])
    def live(book: Reading, reading: Number = None, decision: Number = None) -> Live:
        """How far the book has come, and how much came after a mark of an earlier answer."""
        since = None if reading is None else Mark(reading, decision or 0)
        found = book.changes(since)
        return Live(
            reading=found.mark.reading,
            decision=found.mark.decisions,
            reports=found.reports,
            decisions=found.decisions if decision is not None else 0,
        )

    @site.pages.get("/live")
    def live_fragment(
        request: Request, book: Reading, reading: Number = None, decision: Number = None, back: str = "/"
    ) -> Response:
        """A line that says what is new, with a way to see it; empty where nothing is."""
        at = live(book, reading, decision)
        return site.render(request, "live.html", {"live": at, "back": back, "title": at.title})
