"""What lies between two totals, for people and programs."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.text import Text

from pledgebook.export.grid import NARROW, RIGHT, Columns, wide
from pledgebook.export.grid import table as grid
from pledgebook.export.ledger_table import short_ids
from pledgebook.export.sheet import sheet
from pledgebook.export.totals import figures, scales_of, shown
from pledgebook.export.wording import printable
from pledgebook.tally import sums
from pledgebook.tally.differing import Cause, causes

if TYPE_CHECKING:
    from pledgebook.tally import Difference, Sum, Total

_MOST = 200
"""So many lines are shown in a table; the other formats have all."""


def parts(found: Difference, console: Console) -> Iterator[RenderableType]:
    """A difference as a table: before, each cause, after; then line by line."""
    yield Padding(_causes(found, console), (0, 0, 1, 0))
    if found.changes:
        yield _changes(found, console)
    if len(found.changes) > _MOST:
        yield Text(f"… and {len(found.changes) - _MOST:,} more; --format jsonl shows all")
    exact = found.explained() == found.gap()
    yield Text("The lines add up to the difference exactly." if exact else _broken(found))


def _broken(found: Difference) -> str:
    """What may never be printed, and must be seen if it is."""
    return f"THE LINES DO NOT ADD UP: {found.explained()} instead of {found.gap()}. Please report this."


def _columns(first: Columns) -> Columns:
    return [*first, *((name, RIGHT | NARROW) for name in ("low", "stated", "high")), ("", {})]


def _causes(found: Difference, console: Console) -> RenderableType:
    """Before, every cause, after, for each section and unit."""
    by_cause, before, after = causes(found), by_unit(found.before), by_unit(found.after)
    scales = _scales(found)
    table = grid("", "", [*_columns([("", wide(4))]), ("entries", RIGHT)], console)
    for key in sorted({*before, *after, *((section, unit) for _, section, unit in by_cause)}):
        table.add_row(*_cells("before", key, before.get(key, sums.NOTHING), scales, signed=False))
        for cause in Cause:
            if (cause, *key) in by_cause:
                table.add_row(*_cells(f"  {cause.value}", key, by_cause[cause, *key], scales, signed=True))
        table.add_row(
            *_cells("after", key, after.get(key, sums.NOTHING), scales, signed=False), style="bold", end_section=True
        )
    return table


def by_unit(found: Total) -> dict[tuple[str, str], Sum]:
    """The sums of a total by section and unit."""
    result: dict[tuple[str, str], Sum] = {}
    for group in found.groups:
        key = (group.section, group.unit)
        result[key] = sums.plus(result.get(key, sums.NOTHING), group.sum)
    return result


def _scales(found: Difference) -> Mapping[str, int]:
    """How many digits each unit is shown without."""
    return scales_of((*found.before.overall(), *found.after.overall()))


def _cells(head: str, key: tuple[str, str], value: Sum, scales: Mapping[str, int], *, signed: bool) -> list[str]:
    section, unit = key
    scale = scales.get(unit, 0)
    plus = "+" if signed else ""
    ends = [("" if figure <= 0 else plus) + shown(figure, scale) for figure in (value.low, value.stated, value.high)]
    return [
        f"{head}, {section}" if section else head,
        *ends,
        printable(unit),
        f"{value.lines:{'+' if signed else ''}d}",
    ]


def _changes(found: Difference, console: Console) -> RenderableType:
    """One row a line."""
    table = grid(
        "Line by line", "bold", [*_columns([("cause", wide(2))]), ("records", wide(2)), ("why", wide(6))], console
    )
    scales = _scales(found)
    short = short_ids(sorted({record for change in found.changes for record in change.records}))
    for change in found.changes[:_MOST]:
        cells = _cells(change.cause.value, (change.section, change.unit), change.sum, scales, signed=True)
        table.add_row(*cells[:-1], " ".join(short[record] for record in change.records), printable(change.detail))
    return table


def as_sheet(found: Difference) -> str:
    """Comma-separated values, one line a change."""
    head = ["cause", "section", "unit", "low", "stated", "high", "entries", "records", "why"]
    rows = (
        [
            c.cause.value,
            c.section,
            c.unit,
            c.sum.low,
            c.sum.stated,
            c.sum.high,
            c.sum.lines,
            " ".join(c.records),
            c.detail,
        ]
        for c in found.changes
    )
    return sheet(head, (dict(zip(head, row, strict=True)) for row in rows))


def as_lines(found: Difference) -> Iterator[str]:
    """JSON Lines: before and after by section and unit, then every change."""
    for name, side in (("before", found.before), ("after", found.after)):
        for (section, unit), value in sorted(by_unit(side).items()):
            yield _json({"kind": name, "section": section or None, "unit": unit or None, **figures(value)})
    for c in found.changes:
        told = {"kind": "change", "cause": c.cause.value, "section": c.section or None, "unit": c.unit or None}
        yield _json({**told, **figures(c.sum), "records": list(c.records), "why": c.detail})


def _json(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False) + "\n"
