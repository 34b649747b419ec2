"""Totals: what is given, added up and drawn, every figure a way to the entries behind it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated, Any, Final, Protocol

from fastapi import Query
from fastapi.responses import Response, StreamingResponse
from pydantic import Field

from pledgebook.export.totals import as_lines, as_sheet, entry, how_first, notes
from pledgebook.model.values import plain
from pledgebook.serve.shelfmark import Reading
from pledgebook.serve.views.charts import Chart, chart, largest
from pledgebook.serve.views.figures import Row, in_words, label, overall
from pledgebook.serve.views.questions import CHOICES, CONVENTION_CHOICES, TotalsAsked
from pledgebook.serve.views.shapes import Shape
from pledgebook.tally.line import Measure
from pledgebook.tally.totals import DIMENSIONS, grouped

if TYPE_CHECKING:
    from pledgebook.book import Book
    from pledgebook.serve.twins import Site
    from pledgebook.tally import Line, Total

_OVERVIEW: Final = (("month",), ("donor",), ("recipient",), ("aid",), ("stage",), ("instrument",))
_SHORT: Final = 8
"""Rows of a table on the overview."""
_LONG: Final = 500
"""Rows of a table that stands alone; the data has all."""
_ENTRIES: Final = 200


class Panel(Shape):
    """A chart and the same figures as a table."""

    name: str
    by: list[str]
    rows: list[Row]
    count: int = Field(description="of all groups, on the page or not")
    undated: int = Field(0, description="entries of no known month, which the chart cannot show")
    whole: str = Field(description="address of this grouping by itself")
    chart: str = Field(description="address of the chart, as JSON for Vega-Lite; empty where there is nothing to draw")


class TotalsPage(Shape):
    """Sums, as asked for."""

    title: str
    asked: TotalsAsked
    convention: str = Field(description="name, version and what it says")
    first: str = Field(description="the figure that the convention puts first: low, stated or high")
    rate: str | None
    notes: list[str]
    overall: list[Row] = Field(description="for each section and unit")
    unit: str = Field(description="the unit that the panels show")
    section: str
    panels: list[Panel]
    choices: dict[str, list[str]]
    entries: str = Field(description="where every entry is listed, counted or left out, with the reason")


class Entry(Shape):
    """One record in a sum, or left out of it."""

    record: str
    words: str
    parties: str
    figures: list[str] = Field(description="low, stated, high in words; empty where no amount is stated")
    unit: str
    stage: str
    month: str
    reason: str
    entry: dict[str, Any] = Field(description="as `pledgebook total --explain --format jsonl` prints it")


class EntriesPage(Shape):
    """The entries behind a figure."""

    title: str
    of: list[str] = Field(description="the group whose entries these are, in words")
    counted: list[Entry]
    left_out: list[Entry]
    count: int = Field(description="of the counted, on all pages")
    count_left_out: int
    overall: list[Row]
    after: str | None = Field(description="address of the next page")
    back: str = Field(description="where the figures stand that these are the entries of")


class EntriesAsked(TotalsAsked):
    """The totals' address, and the group whose entries are wanted."""

    at: list[str] | None = Field(
        None, description="values of the group, in the order of `by`; empty for what nobody tells"
    )
    after: int = Field(0, ge=0)

    @property
    def chosen(self) -> tuple[str, ...] | None:
        """The group's values, as many as there are dimensions."""
        return None if self.at is None else tuple(self.at)


def register(site: Site) -> None:
    """The pages at `/totals`, their chart and their data."""

    @site.page("/totals", "totals.html", tags=["sums"])
    def totals(book: Reading, asked: Annotated[TotalsAsked, Query()]) -> TotalsPage:
        """Sums with a low, a stated and a high figure, in groups."""
        return _page(book, asked)

    @site.page("/totals/entries", "entries.html", tags=["sums"])
    def entries(book: Reading, asked: Annotated[EntriesAsked, Query()]) -> EntriesPage:
        """Every record in a sum, and every record left out, each with its reason."""
        return _entries_page(book, asked)

    @site.api.get("/totals/chart", tags=["sums"])
    def totals_chart(book: Reading, asked: Annotated[TotalsAsked, Query()]) -> Chart:
        """The chart of a grouping, as Vega-Lite."""
        found = book.sums_by(asked.question(), [tuple(asked.by)], asked.moment)[0]
        unit, section = _drawn(found, asked)
        return chart(_rows(found, asked, unit, section), found.by, _unit_words(unit, section))

    @site.pages.get("/totals.csv")
    def totals_csv(book: Reading, asked: Annotated[TotalsAsked, Query()]) -> Response:
        """The groups, as a sheet."""
        found = book.sums_by(asked.question(), [tuple(asked.by)], asked.moment)[0]
        return Response(as_sheet(found), media_type="text/csv; charset=utf-8", headers=_file("totals.csv"))

    @site.pages.get("/totals.jsonl")
    def totals_lines(book: Reading, asked: Annotated[TotalsAsked, Query()]) -> Response:
        """The question and the groups, a line of JSON each."""
        found = book.sums_by(asked.question(), [tuple(asked.by)], asked.moment)[0]
        return StreamingResponse(as_lines(found), media_type="application/jsonl", headers=_file("totals.jsonl"))


def _file(name: str) -> dict[str, str]:
    return {"content-disposition": f'attachment; filename="{name}"'}


def _page(book: Book, asked: TotalsAsked) -> TotalsPage:
    wanted = [tuple(asked.by)] if asked.by else [()]
    goods = bool({"goods", "family"} & set(asked.by)) or asked.convention == "sipri"
    groupings = wanted if asked.by or goods else [*wanted, *_OVERVIEW]
    found = book.sums_by(asked.question(), groupings, asked.moment)
    whole = found[0]
    unit, section = _drawn(whole, asked)
    panels = [_panel(each, asked, unit, section, alone=len(found) == 1) for each in found[len(found) > 1 :]]
    if len(found) > 1:
        things = book.sums_by(asked.question(), [("goods",)], asked.moment)[0]
        panels.append(_panel(things, asked, *_drawn(things, None), alone=False))
    how = whole.convention
    return TotalsPage(
        title=f"Totals by {' and '.join(asked.by)}" if asked.by else "Totals",
        asked=asked,
        convention=f"{how.name} {how.version}: {how.title}",
        first=how_first(whole),
        rate=str(whole.rate) if whole.rate else None,
        notes=list(notes(whole)),
        overall=_overall(whole, asked),
        unit=unit,
        section=section,
        panels=[panel for panel in panels if panel.rows],
        choices={**CHOICES, "convention": CONVENTION_CHOICES, "by": list(DIMENSIONS)},
        entries=_entries_address(asked, whole.by),
    )


def _overall(found: Total, asked: TotalsAsked) -> list[Row]:
    """The sums over everything; of goods only where they are asked for one by one."""
    if found.measure is Measure.GOODS:
        return []
    address = _entries_address(asked, ())
    return overall(found, address)


def _panel(found: Total, asked: TotalsAsked, unit: str, section: str, *, alone: bool) -> Panel:
    rows = _rows(found, asked, unit, section)
    at = found.by.index("month") if "month" in found.by else None
    ordered = largest(rows) if at is None else sorted(rows, key=lambda row: row.key, reverse=True)
    question = asked.address("by", "unit", "section", by=found.by, unit=unit, section=section)
    return Panel(
        name=", ".join(found.by) or "all",
        by=list(found.by),
        rows=ordered[: _LONG if alone else _SHORT],
        count=len(rows),
        undated=sum(row.entries for row in rows if at is not None and not row.key[at]),
        whole=f"/totals?{question}",
        chart=f"/api/totals/chart?{question}" if found.by and rows else "",
    )


def _rows(found: Total, asked: TotalsAsked, unit: str, section: str) -> list[Row]:
    """The groups of one unit and section."""
    address = _entries_address(asked, found.by)
    groups = (g for g in found.groups if (g.unit, g.section) == (unit, section))
    return [Row.of_group(group, found.by, address) for group in groups]


def _drawn(found: Total, asked: TotalsAsked | None) -> tuple[str, str]:
    """The unit and section that is drawn: those asked for, else those of most entries."""
    many: dict[tuple[str, str], int] = {}
    for group in found.groups:
        place = (group.unit, group.section)
        many[place] = many.get(place, 0) + group.sum.lines - group.sum.without
    if asked and asked.unit is not None:
        return asked.unit, asked.section or ""
    return max(many, key=lambda place: (not place[1], many[place], place), default=("", ""))


def _unit_words(unit: str, section: str) -> str:
    return ", ".join(filter(None, (unit, section)))


def _entries_address(asked: TotalsAsked, by: Sequence[str]) -> str:
    """Where the entries of a total are listed; a group's values are put behind it."""
    return f"/totals/entries?{asked.address('by', 'unit', 'section', 'at', 'after', by=list(by))}"


def _entries_page(book: Book, asked: EntriesAsked) -> EntriesPage:
    found = book.total(asked.question(tuple(asked.by)), asked.moment)
    here = [line for line in found.lines if _stands_in(line, found, asked)]
    place = (asked.unit, asked.section or "") if asked.unit is not None else None
    labels = [label(name, value) for name, value in zip(found.by, asked.chosen or (), strict=False)]
    totals = f"/totals?{asked.address('at', 'after')}"
    return entries_page(found, here, asked, place, totals, "/totals/entries", labels)


class Following(Protocol):
    """An address of which there is a next page."""

    @property
    def after(self) -> int:
        """How many entries were shown before."""
        ...

    def address(self, *less: str, **further: Any) -> str:  # noqa: ANN401  (what stands in an address)
        """The end of the address."""
        ...


def entries_page(
    found: Total,
    lines: Sequence[Line],
    asked: Following,
    place: tuple[str, str] | None,
    back: str,
    here: str,
    labels: Sequence[str] = (),
) -> EntriesPage:
    """Entries of a total: those of one unit and section where a place is given. `back` leads to the figures."""
    counted = [line for line in lines if line.counted and place in (None, (line.unit, line.section))]
    out = [line for line in lines if not line.counted]
    window = slice(asked.after, asked.after + _ENTRIES)
    more = max(len(counted), len(out)) > asked.after + _ENTRIES
    of = [*labels, *filter(None, place or ())]
    return EntriesPage(
        title=f"Entries: {', '.join(of)}" if of else "Entries of the total",
        of=of,
        counted=[_entry(line) for line in counted[window]],
        left_out=[_entry(line) for line in out[window]],
        count=len(counted),
        count_left_out=len(out),
        overall=list(_sum_of(counted, found, f"{here}?{asked.address('after', 'at', 'unit', 'section')}")),
        after=f"{here}?{asked.address('after', after=asked.after + _ENTRIES)}" if more else None,
        back=back,
    )


def _sum_of(lines: Sequence[Line], found: Total, address: str) -> Iterator[Row]:
    """The entries listed, added up again: what stood on the page that led here."""
    by = tuple(name for name in found.by if name in {"goods", "family"})
    for group in grouped(lines, by):
        yield Row.of_group(group, by, address)


def _stands_in(line: Line, found: Total, asked: EntriesAsked) -> bool:
    """Whether an entry belongs to the group that is asked for."""
    chosen = asked.chosen
    if chosen is None or not found.by:
        return True
    return all(DIMENSIONS[name](line) == value for name, value in zip(found.by, chosen, strict=False))


def _entry(line: Line) -> Entry:
    b = line.bounds
    taken = f"; {', '.join(line.inherited)} of its whole" if line.inherited else ""
    rate = (
        f"; {line.conversion.currency} at {plain(line.conversion.rate)} of {line.conversion.last}"
        if line.conversion
        else ""
    )
    donors, recipients = (
        label("donor", " + ".join(names)) if names else "" for names in (line.donors, line.recipients)
    )
    ends = [in_words(end) for end in b[:3]] if b else []
    if b and b.open_high:
        ends[2] += "+"
    return Entry(
        record=line.record,
        words=line.goods or line.words or line.record,
        parties=" \u2192 ".join(filter(None, (donors, recipients))),
        figures=ends,
        unit=line.unit,
        stage=line.stage,
        month=line.month,
        reason=line.reason + taken + rate + (f"; {line.unconverted}" if line.unconverted else ""),
        entry=entry(line),
    )
