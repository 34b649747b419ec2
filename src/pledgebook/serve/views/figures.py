"""Sums as rows of a table: three figures in words and as decimals, what is unknown of them, and where their records are listed."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from pydantic import Field

from pledgebook.catalogue.places import state_name
from pledgebook.export.totals import shown
from pledgebook.model.values import plain
from pledgebook.serve.views.shapes import Shape
from pledgebook.tally.totals import JOINTLY

if TYPE_CHECKING:
    from pledgebook.tally import Group, Sum, Total

_MILLION: Final = Decimal(10) ** 6
_PARTIES: Final = frozenset({"donor", "recipient"})


class Figures(Shape):
    """A sum; figures are decimal strings."""

    low: str
    stated: str
    high: str
    open_low: int = Field(description="entries whose lower end is open")
    open_high: int = Field(description="entries whose upper end is open: it may be more")
    unsure: str = Field(description="the stated figures of entries with an open end")
    entries: int
    without_amount: int = Field(description="entries that state no amount: they count and add nothing")
    words: list[str] = Field(
        description="low, stated and high as people read them; dashes where no entry has an amount"
    )

    @classmethod
    def of(cls, found: Sum, *, signed: bool = False) -> Figures:
        """For a sum; with `signed` figures above zero have a plus."""
        ends = [in_words(end, signed=signed) for end in (found.low, found.stated, found.high)]
        if found.open_high > 0:
            ends[2] += "+"
        return cls(
            low=plain(found.low) or "0",
            stated=plain(found.stated) or "0",
            high=plain(found.high) or "0",
            open_low=found.open_low,
            open_high=found.open_high,
            unsure=plain(found.unsure) or "0",
            entries=found.lines,
            without_amount=found.without,
            words=ends if found.without != found.lines or signed else ["–"] * 3,
        )


class Row(Figures):
    """One group of a total."""

    key: list[str] = Field(description="values in the order of `by`; empty where no report tells")
    labels: list[str] = Field(description="the same for people")
    section: str
    unit: str
    records: str = Field(description="where its entries are listed")

    @classmethod
    def of_group(cls, group: Group, by: tuple[str, ...], entries: str) -> Row:
        """For a group. `entries` is the address that lists those of the whole total."""
        from urllib.parse import urlencode

        place = [("at", value) for value in group.key] + [("unit", group.unit), ("section", group.section)]
        return cls(
            **Figures.of(group.sum).model_dump(),
            key=list(group.key),
            labels=[label(name, value) for name, value in zip(by, group.key, strict=False)],
            section=group.section,
            unit=group.unit,
            records=f"{entries}&{urlencode(place)}",
        )


def overall(found: Total, entries: str) -> list[Row]:
    """A total in each of its sections and units; what states no amount comes last. `entries` lists those behind it."""
    return [Row.of_group(group, (), entries) for group in sorted(found.overall(), key=lambda group: not group.unit)]


def in_words(figure: Decimal, *, signed: bool = False) -> str:
    """A figure for people: millions with a tenth from ten million on, else in full."""
    plus = "+" if signed and figure > 0 else ""
    large = figure.copy_abs() >= 10 * _MILLION
    return plus + (f"{shown(figure, 6)} m" if large else shown(figure))


def label(dimension: str, value: str) -> str:
    """A value of a dimension for people: the names of states, `not told` for what nobody tells."""
    if not value:
        return "not told"
    if dimension not in _PARTIES:
        return value
    return JOINTLY.join(state_name(code) or code for code in value.split(JOINTLY))
