"""Then and now: the book as of two days, and what leads from the one total to the other, line by line."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Annotated, Any, Final, Literal

from fastapi import Query
from fastapi.responses import Response, StreamingResponse
from pydantic import Field

from pledgebook.book.summed import difference_between, records_named, reports_between
from pledgebook.book.sums import Moment
from pledgebook.export.differences import as_lines, as_sheet, by_unit
from pledgebook.export.totals import how_first
from pledgebook.model.decisions import Decision
from pledgebook.model.reports import Report
from pledgebook.serve.shelfmark import Reading
from pledgebook.serve.views.charts import Chart, waterfall
from pledgebook.serve.views.falls import alone, bars
from pledgebook.serve.views.figures import Figures
from pledgebook.serve.views.questions import CHOICES, CONVENTION_CHOICES, HowCounted, SumFilters, end_of
from pledgebook.serve.views.shapes import ReportShape, Shape, in_words
from pledgebook.tally import sums
from pledgebook.tally.differing import Cause, causes

if TYPE_CHECKING:
    from pledgebook.book import Book
    from pledgebook.model.records import Record
    from pledgebook.serve.twins import Site
    from pledgebook.tally import Difference, Sum
    from pledgebook.tally.differing import Change

_LINES: Final = 200
"""Lines on the page; the data has all."""


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
    named: dict[str, str] = Field(description="the records in words, as far as the book still has them")


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


class Offer(Shape):
    """Two days that are worth comparing in this book."""

    then: date
    now: date
    words: str


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
    offers: list[Offer] = Field([], description="comparisons to begin with, where nothing is asked for")


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
        records = _records_in(book, alone(found, unit, section))
        ends = (
            (f"{asked.then or 'now'}", _entries(asked, unit, section, last=False)),
            (f"{asked.now or 'now'} ", _entries(asked, unit, section, last=True)),
        )
        return waterfall(bars(found, unit, section, ends, records), ", ".join(filter(None, (unit, section))))

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
        return DifferencePage(
            title="Then and now", asked=asked, asked_for=False, choices=choices, offers=_offers(first, last), **days
        )
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


def _offers(first: date | None, last: date | None) -> list[Offer]:
    """The last week, month and year that the book tells of, as far as it reaches back."""
    if first is None or last is None:
        return []
    spans = ((7, "the last week"), (30, "the last 30 days"), (365, "the last year"))
    found = [(last - timedelta(days), words) for days, words in spans if first <= last - timedelta(days)]
    return [
        Offer(then=then, now=last, words=f"{words} in the book")
        for then, words in [*found, (first, "since the first day")]
    ]


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
        for section, unit in sorted({*own, *other}, key=lambda place: (not place[1], place))
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
    named = {key: in_words(record.view) for key, record in _records_in(book, shown).items()}
    return [_line(change, reports, named) for change in shown]


def _records_in(book: Book, changes: Iterable[Change]) -> dict[str, Record]:
    return records_named(book, {record for change in changes for record in change.records})


def _line(change: Change, reports: dict[str, tuple[Report, ...]], named: dict[str, str]) -> Line:
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
        named={record: named[record] for record in change.records if record in named},
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
