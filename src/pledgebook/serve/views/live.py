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
MARK = "x-book-mark"
Number = Annotated[int | None, Query(ge=0, le=_MOST)]


class Live(Shape):
    """How far the book has come."""

    title: str = "Live"
    reading: int = Field(description="give this as `reading`, to hear what came after it")
    decision: int = Field(description="and this as `decision`")
    reports: int = Field(description="read since")
    records: int = Field(description="new since, or told of by another report since")
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
            records=found.records,
            decisions=found.decisions if decision is not None else 0,
        )

    @site.pages.get("/live")
    def live_fragment(request: Request, book: Reading, reading: Number = None, decision: Number = None) -> Response:
        """A line that says what is new; empty where nothing is. The header `x-book-mark` is what to ask with next."""
        at = live(book, reading, decision)
        now = f"reading={at.reading}&decision={at.decision}"
        headers = {"etag": f'W/"{now}"', MARK: now}
        if headers["etag"] in request.headers.get("if-none-match", ""):
            return Response(status_code=304, headers=headers)
        answer = site.render(request, "live.html", {"live": at, "title": at.title})
        answer.headers.update(headers)
        return answer
