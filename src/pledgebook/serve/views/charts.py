"""Descriptions of charts in Vega-Lite: bars for the stated figure, a rule from low to high, an arrow where it may be more.

Figures stay decimal strings and become numbers only where they are drawn. Colours are not told here: the page has them, for
light and dark. Every mark leads to its records.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from pledgebook.serve.views.figures import Row

Chart = dict[str, Any]
MOST_BARS: Final = 40
MOST_POINTS: Final = 5_000
_PARSE: Final = dict.fromkeys(("low", "stated", "high", "from", "to"), "number")
_LINK: Final = {"href": {"field": "records", "type": "nominal"}, "tooltip": {"field": "words", "type": "nominal"}}
_SCALE: Final = {
    "format": "~s",
    "tickCount": 5,
    "labelExpr": "replace(replace(datum.label, 'G', ' bn'), 'M', ' m')",
}


def chart(rows: Sequence[Row], by: Sequence[str], unit: str) -> Chart:
    """Groups of one unit, drawn by what they are grouped by."""
    if "month" in by:
        return over_time(rows, list(by).index("month"), unit)
    return bars(rows, unit)


def bars(rows: Sequence[Row], unit: str) -> Chart:
    """One bar a group, the largest on top."""
    values = [{"label": " · ".join(row.labels) or "all", **_value(row)} for row in largest(rows)[:MOST_BARS]]
    y = {"y": {"field": "label", "type": "nominal", "sort": None, "title": None, "axis": {"labelLimit": 190}}}

    def x(field: str) -> Chart:
        return {"x": {"field": field, "type": "quantitative", "title": unit, "axis": _SCALE}}

    return _whole(
        values,
        {"height": {"step": 24}},
        [
            {"mark": {"type": "bar"}, "encoding": {**y, **x("stated"), **_LINK}},
            {"mark": {"type": "rule"}, "encoding": {**y, **x("low"), "x2": {"field": "high"}, **_LINK}},
            *({"mark": {"type": "tick"}, "encoding": {**y, **x(end), **_LINK}} for end in ("low", "high")),
            *_where("open", values, {"mark": _arrow("triangle-right"), "encoding": {**y, **x("high"), **_LINK}}),
        ],
    )


def over_time(rows: Sequence[Row], at: int, unit: str) -> Chart:
    """Months along the axis; several series as points of several colours, acts of several months as lines across them."""
    dated = [row for row in rows if row.key[at]][:MOST_POINTS]
    values = [{**_months(row.key[at]), "series": _series(row, at), **_value(row)} for row in dated]
    several = any(value["series"] for value in values)
    y: Chart = {"type": "quantitative", "title": unit, "axis": _SCALE}
    middle = {"x": _time("middle"), **_LINK}
    colour = {"color": {"field": "series", "type": "nominal", "title": None}} if several else {}
    whole = {"x": _time("first"), "x2": {"field": "last"}, **_LINK, **colour}
    bar: Chart = {"mark": {"type": "rect"}, "encoding": {**whole, "y": {"field": "stated", **y}, "y2": {"datum": 0}}}
    point: Chart = {
        "mark": {"type": "point", "filled": True},
        "encoding": {**middle, **colour, "y": {"field": "stated", **y}},
    }
    across: Chart = {"mark": {"type": "rule", "strokeWidth": 3}, "encoding": {**whole, "y": {"field": "stated", **y}}}
    ends = {"y": {"field": "low", **y}, "y2": {"field": "high"}}
    return _whole(
        values,
        {"height": 240},
        [
            *_where("!spans", values, point if several else bar),
            *_where("spans", values, across),
            {"mark": {"type": "rule"}, "encoding": {**middle, **(colour if several else {}), **ends}},
            *_where(
                "open", values, {"mark": _arrow("triangle-up"), "encoding": {**middle, "y": {"field": "high", **y}}}
            ),
        ],
    )


def waterfall(steps: Iterable[Chart], unit: str) -> Chart:
    """Bars from the figure before to the figure after, each beginning where the last ended. A step has label, from, to, kind."""
    y = {"y": {"field": "label", "type": "nominal", "sort": None, "title": None, "axis": {"labelLimit": 290}}}
    x = {"field": "from", "type": "quantitative", "title": unit, "axis": _SCALE}
    kinds = {"domain": ["total", "more", "less"], "range": ["#7d8894", "#0072b2", "#d55e00"]}
    colour = {"color": {"field": "kind", "type": "nominal", "scale": kinds, "legend": None}}
    return _whole(
        list(steps),
        {"height": {"step": 28}},
        [{"mark": {"type": "bar"}, "encoding": {**y, "x": x, "x2": {"field": "to"}, **colour, **_LINK}}],
    )


def largest(rows: Iterable[Row]) -> list[Row]:
    """The rows by what they state, the largest first."""
    from decimal import Decimal

    return sorted(rows, key=lambda row: (-Decimal(row.stated), -Decimal(row.high), row.labels))


def _whole(values: list[Chart], size: Chart, layers: list[Chart]) -> Chart:
    return {
        "data": {"values": values, "format": {"parse": _PARSE}},
        "width": "container",
        "autosize": {"type": "fit-x", "contains": "padding"},
        **size,
        "layer": layers,
    }


def _where(mark: str, values: Sequence[Chart], layer: Chart) -> Iterator[Chart]:
    """A layer for the values with a mark (`!open`: without); none where there are none, of which Vega would complain."""
    wanted, name = not mark.startswith("!"), mark.lstrip("!")
    if any(bool(value[name]) is wanted for value in values):
        yield {"transform": [{"filter": f"{'' if wanted else '!'}datum.{name}"}], **layer}


def _arrow(shape: str) -> Chart:
    return {"type": "point", "shape": shape, "filled": True, "size": 45}


def _value(row: Row) -> Chart:
    """What is drawn of a row, what is said of it, and where it leads."""
    low, stated, high = row.words
    said = (
        f"{' · '.join(row.labels) or 'all'}\nlow {low}, stated {stated}, high {high} {row.unit}, {row.entries} entries"
    )
    figures = {"low": row.low, "stated": row.stated, "high": row.high}
    return {**figures, "open": row.open_high > 0, "words": said, "records": row.records}


def _series(row: Row, at: int) -> str:
    return " · ".join(label for n, label in enumerate(row.labels) if n != at)


def _months(value: str) -> Chart:
    """The first and the last day of `2023-01` or `2023-01/2023-03`, and the middle between them."""
    first, _, last = value.partition("/")
    return {
        "first": f"{first}-01",
        "middle": f"{first}-16",
        "last": f"{last or first}-28",
        "spans": bool(last),
    }


def _time(field: str) -> Chart:
    return {
        "field": field,
        "type": "temporal",
        "scale": {"type": "utc"},
        "title": None,
        "axis": {"format": "%b %Y", "tickCount": 6},
    }
