"""Then and now: the book as of two days, and what leads from the one total to the other, line by line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any, Final, Literal

from fastapi import Query
from fastapi.responses import Response, StreamingResponse
from pydantic import Field

from pledgebook.book.summed import difference_between, reports_between
from pledgebook.book.sums import Moment
from pledgebook.export.differences import as_lines, as_sheet, by_unit
from pledgebook.export.totals import how_first
from pledgebook.model.decisions import Decision
from pledgebook.model.reports import Report
from pledgebook.serve.shelfmark import Reading
from pledgebook.serve.views.charts import Chart, waterfall
from pledgebook.serve.views.figures import Figures
from pledgebook.serve.views.questions import CHOICES, CONVENTION_CHOICES, HowCounted, SumFilters, end_of
from pledgebook.serve.views.shapes import ReportShape, Shape
from pledgebook.tally import sums
from pledgebook.tally.differing import Cause, causes

if TYPE_CHECKING:
    from pledgebook.book import Book
    from pledgebook.serve.twins import Site
    from pledgebook.tally import Difference, Sum
    from pledgebook.tally.differing import Change

_LINES: Final = 200
"""Lines on the page; the data has all."""
_BARS: Final = 24
"""Up to so many lines are drawn one by one, more of them by cause."""


class DifferenceAsked(SumFilters):
    """Two days, on one of the two clocks, and what is added up."""

    then: date | None = Field(None, description="the first day, its end; now where none is given")
    now: date | None = Field(None, description="the last day, its end; now where none is given")
    clock: Literal["told", "known"] = Field(
        "told", description="what the world had been told, or what the book knew (UTC)"
    )
    to_convention: HowCounted | None = Field(None, description="the convention at the end, where it is another")
    to_rate: str | None = Field(None, max_length=40, description="the rate at the end, where it is another")
    unit: str | None = Field(None, description="the unit that is drawn")
    section: str | None = None

    @property
    def moments(self) -> tuple[Moment, Moment]:
        """Both ends."""
        return self._moment(self.then), self._moment(self.now)

    def _moment(self, day: date | None) -> Moment:
        return Moment(as_of=day) if self.clock == "told" else Moment(known=end_of(day))

    @property
    def says_something(self) -> bool:
        """Whether the two ends can differ at all."""
        return self.then != self.now or bool(self.to_convention or self.to_rate)


class Line(Figures):
    """One line between the two totals."""

    cause: str
    section: str
    unit: str
    records: list[str]
    reports: list[ReportShape] = Field(description="the reports that came in between and tell of these records")
    why: str


class Step(Figures):
    """All lines of one cause together."""

    cause: str
    section: str
    unit: str


class End(Figures):
    """The total at one of the two ends."""

    section: str
    unit: str
    records: str = Field(description="where its entries are listed")


class Ruled(Shape):
    """A decision made between the two moments."""

    id: str
    made_at: str
    who: str
    action: str
    why: str


class DifferencePage(Shape):
    """What lies between two totals."""

    title: str
    asked: DifferenceAsked
    asked_for: bool = Field(description="false where nothing is compared yet")
    first_day: str | None = Field(description="the first day on which the world was told something in the book")
    last_day: str | None
    first: str = Field("stated", description="the figure that the convention puts first, which is drawn")
    before: list[End] = Field([])
    after: list[End] = Field([])
    steps: list[Step] = Field([])
    lines: list[Line] = Field([])
    count: int = Field(0, description="of all lines, on the page or not")
    exact: bool = Field(True, description="whether the lines add up to the difference; they always do")
    decisions: list[Ruled] = Field([])
    unit: str = Field("", description="the unit that is drawn")
    section: str = ""
    chart: str = Field("", description="address of the chart, as JSON for Vega-Lite")
    choices: dict[str, list[str]]


def register(site: Site) -> None:
    """The page at `/difference`, its chart and its data."""

    @site.page("/difference", "difference.html", tags=["sums"])
    def difference(book: Reading, asked: Annotated[DifferenceAsked, Query()]) -> DifferencePage:
        """The book as of two days, and the lines that lead from one total to the other."""
        return _page(book, asked)

    @site.api.get("/difference/chart", tags=["sums"])
    def difference_chart(book: Reading, asked: Annotated[DifferenceAsked, Query()]) -> Chart:
        """The difference as a waterfall, as Vega-Lite."""
        found = _between(book, asked)
        unit, section = _drawn(found, asked)
        return waterfall(_bars(found, asked, unit, section), ", ".join(filter(None, (unit, section))))

    @site.pages.get("/difference.csv")
    def difference_csv(book: Reading, asked: Annotated[DifferenceAsked, Query()]) -> Response:
        """Every line as a row of a sheet."""
        return Response(as_sheet(_between(book, asked)), media_type="text/csv; charset=utf-8", headers=_file("csv"))

    @site.pages.get("/difference.jsonl")
    def difference_lines(book: Reading, asked: Annotated[DifferenceAsked, Query()]) -> Response:
        """Both totals and every line, as JSON."""
        return StreamingResponse(
            as_lines(_between(book, asked)), media_type="application/jsonl", headers=_file("jsonl")
        )


def _file(ending: str) -> dict[str, str]:
    return {"content-disposition": f'attachment; filename="difference.{ending}"'}


def _between(book: Book, asked: DifferenceAsked) -> Difference:
    question = asked.question()
    other = replace(question, how=asked.to_convention or question.how, rate=asked.to_rate or question.rate)
    return difference_between(book, *asked.moments, question, other)


def _page(book: Book, asked: DifferenceAsked) -> DifferencePage:
    first, last = book.span()
    days: dict[str, Any] = {
        "first_day": first.isoformat() if first else None,
        "last_day": last.isoformat() if last else None,
    }
    choices = {**CHOICES, "convention": CONVENTION_CHOICES, "to_convention": CONVENTION_CHOICES}
    if not asked.says_something:
        return DifferencePage(title="Then and now", asked=asked, asked_for=False, choices=choices, **days)
    found = _between(book, asked)
    unit, section = _drawn(found, asked)
    by_cause = causes(found).items()
    return DifferencePage(
        title=f"{asked.then or 'now'} and {asked.now or 'now'}",
        asked=asked,
        asked_for=True,
        first=how_first(found.after),
        before=_ends(found, asked, last=False),
        after=_ends(found, asked, last=True),
        steps=[Step(cause=c.value, section=s, unit=u, **_signed(value)) for (c, s, u), value in by_cause],
        lines=_lines(book, found, asked),
        count=len(found.changes),
        exact=found.explained() == found.gap(),
        decisions=_decided(book, asked),
        unit=unit,
        section=section,
        chart=f"/api/difference/chart?{asked.address('unit', 'section', unit=unit, section=section)}",
        choices=choices,
        **days,
    )


def _signed(value: Sum) -> dict[str, Any]:
    return Figures.of(value, signed=True).model_dump()


def _ends(found: Difference, asked: DifferenceAsked, *, last: bool) -> list[End]:
    """A total by section and unit, for every one that either end has."""
    own, other = (by_unit(each) for each in ((found.after, found.before) if last else (found.before, found.after)))
    return [
        End(
            section=section,
            unit=unit,
            records=_entries(asked, unit, section, last=last),
            **Figures.of(own.get((section, unit), sums.NOTHING)).model_dump(),
        )
        for section, unit in sorted({*own, *other})
    ]


def _entries(asked: DifferenceAsked, unit: str, section: str, *, last: bool) -> str:
    """Where the entries of one end are listed."""
    day = asked.now if last else asked.then
    at: dict[str, Any] = {"as_of" if asked.clock == "told" else "known": day.isoformat() if day else None}
    if last:
        at |= {"convention": asked.to_convention or asked.convention, "rate": asked.to_rate or asked.rate}
    gone = ("then", "now", "clock", "to_convention", "to_rate")
    return f"/totals/entries?{asked.address(*gone, **{**at, 'unit': unit, 'section': section})}"


def _lines(book: Book, found: Difference, asked: DifferenceAsked) -> list[Line]:
    shown = found.changes[:_LINES]
    reports = reports_between(book, {record for change in shown for record in change.records}, *asked.moments)
    return [_line(change, reports) for change in shown]


def _line(change: Change, reports: dict[str, tuple[Report, ...]]) -> Line:
    behind = {}
    if change.cause in {Cause.NEW_REPORT, Cause.CORRECTION, Cause.REPORT_GONE}:
        behind = {report.id: report for record in change.records for report in reports.get(record, ())}
    return Line(
        cause=change.cause.value,
        section=change.section,
        unit=change.unit,
        records=list(change.records),
        reports=[ReportShape.of(report) for report in behind.values()],
        why=change.detail,
        **_signed(change.sum),
    )


def _drawn(found: Difference, asked: DifferenceAsked) -> tuple[str, str]:
    """The unit and section that is drawn: those asked for, else those of most lines."""
    if asked.unit is not None:
        return asked.unit, asked.section or ""
    many: dict[tuple[str, str], int] = {}
    for change in found.changes:
        many[change.unit, change.section] = many.get((change.unit, change.section), 0) + 1
    places = many or {(unit, section): 1 for section, unit in by_unit(found.after)}
    return max(places, key=lambda place: (bool(place[0]), not place[1], places[place], place), default=("", ""))


def _bars(found: Difference, asked: DifferenceAsked, unit: str, section: str) -> Iterator[Chart]:
    """The bar before, a bar for each line (for each cause where there are many), the bar after."""
    name = how_first(found.after)

    def figure(value: Sum) -> Decimal:
        chosen: Decimal = getattr(value, name)
        return chosen

    before, after = (by_unit(each).get((section, unit), sums.NOTHING) for each in (found.before, found.after))
    level = figure(before)
    yield _bar(f"{asked.then or 'now'}", Decimal(0), level, "total", _entries(asked, unit, section, last=False))
    for label, value, address in _falls(found, unit, section):
        by = figure(value)
        if by:
            yield _bar(label, level, level + by, "more" if by > 0 else "less", address)
            level += by
    yield _bar(f"{asked.now or 'now'} ", Decimal(0), figure(after), "total", _entries(asked, unit, section, last=True))


def _falls(found: Difference, unit: str, section: str) -> Iterator[tuple[str, Sum, str]]:
    """What stands between the two ends, and where each bar leads."""
    here = [(n, c) for n, c in enumerate(found.changes, 1) if (c.unit, c.section) == (unit, section)]
    if len(here) <= _BARS:
        for n, change in here:
            alone = f"/records/{change.records[0]}" if len(change.records) == 1 else f"#line-{n}"
            yield f"{n}. {change.cause.value}", change.sum, alone
        return
    for (cause, in_section, of_unit), value in causes(found).items():
        if (of_unit, in_section) == (unit, section):
            first = next(n for n, change in here if change.cause is cause)
            yield cause.value, value, f"#line-{first}"


def _bar(label: str, start: Decimal, end: Decimal, kind: str, address: str) -> Chart:
    said = f"{label}\n{Figures.of(sums.Sum(stated=end - start, lines=1), signed=kind != 'total').words[1]}"
    return {"label": label, "from": f"{start:f}", "to": f"{end:f}", "kind": kind, "records": address, "words": said}


def _decided(book: Book, asked: DifferenceAsked) -> list[Ruled]:
    """What was ruled between the two moments; on the clock of telling, decisions hold at both ends."""
    if asked.clock == "told":
        return []
    first, last = ({d.id: d for d in book.decisions(known=at.known)} for at in asked.moments)
    new = sorted((first.keys() ^ last.keys()), key=lambda each: (first | last)[each].made_at)
    return [_ruled((first | last)[each]) for each in new]


def _ruled(decision: Decision) -> Ruled:
    return Ruled(
        id=decision.id,
        made_at=decision.made_at.isoformat(timespec="minutes"),
        who=decision.who,
        action=decision.action.value,
        why=decision.why,
    )
