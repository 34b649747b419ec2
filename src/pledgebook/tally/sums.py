"""A sum of amounts that says how much of it is unknown."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final, NamedTuple

from pledgebook.tally.bounds import EXACT, ZERO

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pledgebook.tally.bounds import Bounds


class Sum(NamedTuple):
    """Low, stated and high of everything counted; all fields add up, so that sums can be added and taken away."""

    low: Decimal = ZERO
    stated: Decimal = ZERO
    high: Decimal = ZERO
    unsure: Decimal = ZERO
    """The stated figures of those whose lower or upper end is open."""
    lines: int = 0
    """How many entries were counted, those without an amount included."""
    open_low: int = 0
    open_high: int = 0
    without: int = 0
    """How many state no amount: they are counted, and add nothing."""

    @property
    def share_unsure(self) -> Decimal | None:
        """The part of the stated sum that has an open end, 0 to 1, to four digits; None of nothing."""
        if not self.stated:
            return None
        return (self.unsure / self.stated).quantize(Decimal("0.0001"), context=EXACT)

    @property
    def share_without(self) -> Decimal | None:
        """The part of the entries that state no amount, 0 to 1, to four digits; None of nothing."""
        if not self.lines:
            return None
        return (Decimal(self.without) / self.lines).quantize(Decimal("0.0001"), context=EXACT)


NOTHING: Final = Sum()


def of(bounds: Bounds | None) -> Sum:
    """One entry as a sum."""
    if bounds is None:
        return Sum(lines=1, without=1)
    low, stated, high, open_low, open_high = bounds
    unsure = stated if open_low or open_high else ZERO
    return Sum(low, stated, high, unsure, 1, int(open_low), int(open_high), 0)


def plus(first: Sum, second: Sum) -> Sum:
    """Both together, exactly."""
    add = EXACT.add
    return Sum(
        add(first.low, second.low),
        add(first.stated, second.stated),
        add(first.high, second.high),
        add(first.unsure, second.unsure),
        first.lines + second.lines,
        first.open_low + second.open_low,
        first.open_high + second.open_high,
        first.without + second.without,
    )


def minus(first: Sum, second: Sum) -> Sum:
    """What the first has more than the second, exactly; fields may be negative."""
    return plus(first, _negative(second))


def _negative(value: Sum) -> Sum:
    low, stated, high, unsure = (EXACT.minus(figure) for figure in value[:4])
    return Sum(low, stated, high, unsure, -value.lines, -value.open_low, -value.open_high, -value.without)


class Adding:
    """A sum in the making: one object that grows, where millions of entries are added."""

    __slots__ = ("_figures", "_many")

    def __init__(self) -> None:
        """Nothing yet."""
        self._figures = [ZERO, ZERO, ZERO, ZERO]
        self._many = [0, 0, 0, 0]

    def add(self, value: Sum) -> None:
        """One more, exactly."""
        add, figures, many = EXACT.add, self._figures, self._many
        for n, figure in enumerate(value[:4]):
            if figure:
                figures[n] = add(figures[n], figure)
        for n, count in enumerate(value[4:]):
            many[n] += count

    def sum(self) -> Sum:
        """What has come together."""
        low, stated, high, unsure = self._figures
        lines, open_low, open_high, without = self._many
        return Sum(low, stated, high, unsure, lines, open_low, open_high, without)


def total(values: Iterable[Sum]) -> Sum:
    """All together."""
    result = NOTHING
    for value in values:
        result = plus(result, value)
    return result
