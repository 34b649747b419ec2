"""Coverage: what became of the reports, by publisher and month; and the reports behind each number."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal
from urllib.parse import urlencode

from fastapi import Query
from pydantic import Field

from pledgebook.serve.shelfmark import Reading
from pledgebook.serve.views.questions import Asking
from pledgebook.serve.views.shapes import Shape

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pledgebook.book.inventory import Held
    from pledgebook.serve.twins import Site

NOBODY = "none"
"""In an address: what no report tells of publisher or month."""


class Row(Shape):
    """What became of the reports of one publisher in one month, or of all of them."""

    publisher: str | None
    month: str | None = Field(description="YYYY-MM")
    reports: int
    read: int = Field(description="read, and they state something")
    empty: int = Field(description="read, and they state nothing")
    failed: int
    skipped: int = Field(description="found again with the same bytes, and left alone")
    unexplained: int = Field(description="figures that no claim accounts for")
    address: str = Field(description="the list of these reports")


class CoveragePage(Shape):
    """What became of everything."""

    title: str = "Coverage"
    by: str
    whole: Row
    rows: list[Row]
    refused: int = Field(description="addresses whose bytes could not be had")


class Asked(Asking):
    """Which reports."""

    publisher: str | None = Field(None, description="as written; `none` for those that name none")
    month: str | None = Field(None, description="YYYY-MM; `none` for those without a day")
    status: Literal["read", "empty", "failed"] | None = None
    skipped: bool = Field(False, description="only those that were found again")
    unexplained: bool = Field(False, description="only those with figures that no claim accounts for")
    begin: int = Field(0, ge=0, le=10_000_000, description="so many are passed over")
    most: int = Field(100, ge=1, le=500)


class ReportLine(Shape):
    """A report of the list."""

    id: str
    title: str | None
    publisher: str | None
    published: str | None
    address: str
    status: str
    detail: str
    claims: int
    unexplained: int
    skipped: int


class ReportsPage(Shape):
    """A page of reports, the latest first."""

    title: str = "Reports"
    filters: Asked
    count: int
    reports: list[ReportLine]
    onwards: str | None = Field(description="address of the next page")


def register(site: Site) -> None:
    """The pages at `/coverage` and `/reports`."""

    @site.page("/coverage", "coverage.html", tags=["book"])
    def coverage(book: Reading, by: Literal["publisher", "month", "both"] = "both") -> CoveragePage:
        """Reports read, empty, failed and skipped, and figures nobody accounts for, by publisher and month."""
        held = book.inventory()
        groups: dict[tuple[str, str], list[Held]] = {}
        for one in held:
            publisher = (one.publisher or NOBODY) if by != "month" else ""
            month = (one.published or NOBODY)[:7] if by != "publisher" else ""
            groups.setdefault((publisher, month), []).append(one)
        return CoveragePage(
            by=by,
            whole=_row("", "", held),
            rows=[_row(*key, found) for key, found in sorted(groups.items(), key=lambda group: _order(group[0]))],
            refused=book.refused(),
        )

    @site.page("/reports", "reports.html", tags=["reports"])
    def reports(book: Reading, asked: Annotated[Asked, Query()]) -> ReportsPage:
        """Reports with what became of them."""
        found = [one for one in book.inventory() if _wanted(one, asked)]
        shown = found[asked.begin : asked.begin + asked.most]
        end = asked.begin + len(shown)
        return ReportsPage(
            filters=asked,
            count=len(found),
            reports=[_line(one) for one in shown],
            onwards=_address(**{**asked.model_dump(exclude_none=True), "begin": end}) if end < len(found) else None,
        )


def _order(key: tuple[str, str]) -> tuple[str, str]:
    """By publisher, the latest month first."""
    publisher, month = key
    return publisher.casefold(), "".join(chr(0x10FFFF - ord(c)) for c in month)


def _row(publisher: str, month: str, held: Iterable[Held]) -> Row:
    every = list(held)
    counts = {status: sum(one.status == status for one in every) for status in ("read", "empty", "failed")}
    return Row(
        publisher=publisher or None,
        month=month or None,
        reports=len(every),
        skipped=sum(one.again for one in every),
        unexplained=sum(one.unexplained for one in every),
        address=_address(publisher=publisher, month=month),
        **counts,
    )


def _address(**filters: object) -> str:
    said = {name: str(value).lower() if isinstance(value, bool) else value for name, value in filters.items() if value}
    return f"/reports?{urlencode(said)}"


def _wanted(one: Held, asked: Asked) -> bool:
    return (
        (asked.publisher is None or (one.publisher or NOBODY) == asked.publisher)
        and (asked.month is None or (one.published or NOBODY)[:7] == asked.month)
        and (asked.status is None or one.status == asked.status)
        and (one.again > 0 or not asked.skipped)
        and (one.unexplained > 0 or not asked.unexplained)
    )


def _line(one: Held) -> ReportLine:
    return ReportLine(
        id=one.document,
        title=one.title,
        publisher=one.publisher,
        published=one.published,
        address=one.address,
        status=one.status,
        detail=one.detail,
        claims=one.claims,
        unexplained=one.unexplained,
        skipped=one.again,
    )
