"""Start: what the book holds, what is new, what needs a decision; a text can be read at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import Field

from pledgebook.serve.shelfmark import Reading
from pledgebook.serve.views.shapes import RecordLine, ReportShape, Shape

if TYPE_CHECKING:
    from pledgebook.serve.twins import Site


class Start(Shape):
    """The first page."""

    title: str = "Start"
    reports: int = Field(description="reports that were read")
    claims: int
    records: dict[str, int] = Field(description="records of each kind")
    findings: int = Field(description="findings that wait for a decision")
    first_day: str | None = Field(description="the first day on which the world was told something in the book")
    last_day: str | None
    newest: list[ReportShape] = Field(description="reports added last")
    latest: list[RecordLine] = Field(description="transfers told of last")


def register(site: Site) -> None:
    """The page at `/`."""

    @site.page("/", "start.html", tags=["book"])
    def start(book: Reading) -> Start:
        """What the book holds and what is new in it."""
        summary = book.summary()
        return Start(
            reports=summary.reports,
            claims=summary.claims,
            records=summary.records,
            findings=summary.findings,
            first_day=summary.first_day.isoformat() if summary.first_day else None,
            last_day=summary.last_day.isoformat() if summary.last_day else None,
            newest=[ReportShape.of(report) for report in summary.newest],
            latest=[RecordLine.of(record) for record in summary.latest],
        )
