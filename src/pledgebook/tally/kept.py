"""Entries and rows as a store keeps them, and back, without loss."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, Final

from pledgebook.model.values import plain
from pledgebook.tally.bounds import Bounds
from pledgebook.tally.line import Line, Measure, Role
from pledgebook.tally.sums import Sum

_TEXTS: Final = (
    "record", "chain", "rule", "reason", "section", "unit", "aid", "instrument", "stage", "dated", "words", "goods", "family",
)  # fmt: skip
_LISTS: Final = ("donors", "recipients", "inherited")


def line_row(line: Line) -> dict[str, Any]:
    """An entry in its own currency, without what is empty."""
    found: dict[str, Any] = {name: value for name in _TEXTS if (value := getattr(line, name))}
    found |= {name: list(value) for name in _LISTS if (value := getattr(line, name))}
    found |= {"role": line.role.value, "measure": line.measure.value}
    if line.first and line.last:
        found["days"] = [line.first.isoformat(), line.last.isoformat()]
    if line.bounds:
        found["bounds"] = [*(plain(end) for end in line.bounds[:3]), *map(int, line.bounds[3:])]
    return found


def line_of(row: Mapping[str, Any]) -> Line:
    """What `line_row` wrote."""
    days = [date.fromisoformat(day) for day in row.get("days", ())]
    texts = {name: row[name] for name in _TEXTS if name in row}
    lists = {name: tuple(row[name]) for name in _LISTS if name in row}
    return Line(
        **{"rule": "", "reason": "", **texts, **lists},
        role=Role(row["role"]),
        measure=Measure(row["measure"]),
        first=days[0] if days else None,
        last=days[1] if days else None,
        bounds=_bounds(row["bounds"]) if "bounds" in row else None,
    )


def _bounds(row: Sequence[Any]) -> Bounds:
    low, stated, high = (Decimal(end) for end in row[:3])
    return Bounds(low, stated, high, bool(row[3]), bool(row[4]))


FIGURES: Final = ("low", "stated", "high", "unsure")
COUNTS: Final = ("lines", "open_low", "open_high", "without")


def sum_row(found: Sum) -> dict[str, Any]:
    """A sum in columns: figures as text, as they may be longer than any number of a database."""
    return {name: plain(getattr(found, name)) for name in FIGURES} | {name: getattr(found, name) for name in COUNTS}


def sum_of(row: Mapping[str, Any]) -> Sum:
    """What `sum_row` wrote."""
    low, stated, high, unsure = (Decimal(row[name]) for name in FIGURES)
    lines, open_low, open_high, without = (int(row[name]) for name in COUNTS)
    return Sum(low, stated, high, unsure, lines, open_low, open_high, without)
