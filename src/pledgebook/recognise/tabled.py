"""Sums in tables whose unit stands at the head of their column: "USD million" over 14.2."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from pledgebook.lang.en.columns import MAGNITUDES, Role
from pledgebook.model.evidence import Span
from pledgebook.model.lazy import lazy_pattern
from pledgebook.model.mentions import MoneyMention
from pledgebook.model.reading import Index
from pledgebook.model.text import BlockKind
from pledgebook.model.values import Money, Qualifier, Quantity
from pledgebook.recognise.money import find_money
from pledgebook.segment.grid import row_of

if TYPE_CHECKING:
    from pledgebook.model.reading import Reading
    from pledgebook.segment.grid import Cell

_CAPTION: Final = lazy_pattern(r"\((?P<unit>[^()\n]{2,40})\)|\b(?P<told>in [A-Z$\u20ac\u00a3][^().,;\n]{2,30})")
"""The unit of a whole table, above it: "Contributions (USD million)"."""
_ABOVE: Final = 3
"""Blocks above a table in which its caption stands."""
_NUMBER: Final = lazy_pattern(r"\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,3})?|\d{1,13}(?:\.\d{1,3})?")


def with_tabled(reading: Reading) -> Reading:
    """The reading with the sums of such columns among its amounts."""
    found: list[MoneyMention] = []
    units: dict[tuple[int, int], _Unit | None] = {}
    for position, block in enumerate(reading.blocks):
        if block.kind is not BlockKind.TABLE:
            continue
        for cell in row_of(reading, position):
            if cell.role is not Role.AMOUNT or not _NUMBER.fullmatch(reading.plain, cell.start, cell.end):
                continue
            if cell.head not in units:
                units[cell.head] = _unit(reading.plain, *cell.head) or _caption(reading, position)
            unit = units[cell.head]
            if unit is not None:
                found.append(_amount(reading.plain, cell, unit))
    if not found:
        return reading
    return replace(reading, money=Index.of([*reading.money.all, *found]))


@dataclass(frozen=True, slots=True)
class _Unit:
    """Currency and power of ten, and where they stand."""

    currency: str
    power: int
    span: Span


def _caption(reading: Reading, position: int) -> _Unit | None:
    """The unit that the words above a table tell for all its columns."""
    first = position
    while first and reading.blocks[first - 1].kind is BlockKind.TABLE:
        first -= 1
    for block in reversed(reading.blocks[max(0, first - _ABOVE) : first]):
        for match in _CAPTION.finditer(reading.plain, block.start, block.end):
            group = "unit" if match["unit"] else "told"
            if (unit := _unit(reading.plain, match.start(group), match.end(group))) is not None:
                return unit
    return None


def _unit(plain: str, start: int, end: int) -> _Unit | None:
    """Currency and power of ten in a stretch, read as if a number stood with each of its words."""
    words = [w.strip("(),.:") for w in plain[start:end].split()]
    for word in words:
        if not word or word.isdigit():
            continue
        trial = f"{word} 1,111"
        if amounts := find_money(trial, 0, len(trial)):
            power = next((MAGNITUDES[w.lower()] for w in words if w.lower() in MAGNITUDES), 0)
            return _Unit(amounts[0].value.currency, power, Span(start, end))
    return None


def _amount(plain: str, cell: Cell, unit: _Unit) -> MoneyMention:
    number = Decimal(plain[cell.start : cell.end].replace(",", "")).scaleb(unit.power)
    value = Money(Quantity.of(Qualifier.EXACTLY, number), unit.currency)
    return MoneyMention(start=cell.start, end=cell.end, value=value, core_start=cell.start, unit=unit.span)
