"""Sums and differences of stated amounts, with what rounding leaves open and what the words leave open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from pledgebook.model import wording
from pledgebook.model.values import Money, Qualifier
from pledgebook.reconcile.reach import Reach, reach

_SMALL = Decimal("0.05")
"""Of a whole: so much may be lost in rounding. The sums of `tally` have the same bound."""


def stated(money: Money) -> Decimal:
    """The figure that stands for an amount in a sum: as stated, the upper end of a range."""
    quantity = money.quantity
    return next((end for end in (quantity.nominal, quantity.high, quantity.low) if end is not None), Decimal(0))


@dataclass(frozen=True, slots=True)
class Rest:
    """What is left of a whole when its parts are taken away."""

    whole: Money
    parts: tuple[Money, ...]

    @property
    def stated(self) -> Decimal:
        """With the figures as stated; less than nothing where the parts exceed the whole."""
        return stated(self.whole) - self.sum

    @property
    def sum(self) -> Decimal:
        """The parts together, as stated."""
        return sum(map(stated, self.parts), Decimal(0))

    @property
    def rounding(self) -> Reach:
        """Where the rest may lie once every figure is taken as rounded; "up to" counts with its ceiling."""
        return _minus(reach(self.whole), [reach(part) for part in self.parts])

    @property
    def words(self) -> Reach:
        """Where the rest may lie by the words: "up to 2.85 billion" may be nothing at all, "about" says nothing."""
        return _minus(_said(self.whole), [_said(part) for part in self.parts])

    @property
    def fits(self) -> bool:
        """Whether the parts can be all of it: what is left is no more than rounding, and small beside the whole.

        Half a billion either way is what "7 billion" leaves open; a rest of 600 million is worth asking for all the same.
        """
        low = self.rounding.low
        within = self.stated <= self.spare if low is None else low <= 0
        return within and not self.exceeds and self.stated <= stated(self.whole) * _SMALL

    @property
    def spare(self) -> Decimal:
        """What rounding and words like "about" leave open in all figures together; "at least" leaves everything open."""
        return sum(map(_spare, (self.whole, *self.parts)), Decimal(0))

    @property
    def exceeds(self) -> bool:
        """Whether the parts are more than the whole, whatever was rounded.

        A whole may also have been cut off instead of rounded: 3.757 billion is told as 3.75.
        """
        high = self.rounding.high
        return high is not None and high + self.whole.slack < 0

    def lines(self) -> tuple[str, ...]:
        """The arithmetic, written out."""
        unit = self.whole.currency
        terms = " − ".join(map(wording.digits, (stated(self.whole), *map(stated, self.parts))))
        lines = [f"{terms} = {wording.digits(self.stated)} {unit}"]
        if self.spare:
            halves = " + ".join(wording.digits(_spare(money)) for money in (self.whole, *self.parts))
            lines.append(f"rounding leaves open {halves} = {wording.digits(self.spare)} {unit}")
        high = self.rounding.high
        if high is not None and high < 0 <= high + self.whole.slack:
            lines.append(f"a whole that was cut off, not rounded, leaves open {wording.digits(self.whole.slack)} more")
        lines.append(f"so the rest lies between {interval(self.rounding)} {unit}")
        if self.words != self.rounding:
            lines.append(f"with “up to”, “about” and the like taken at their word: {interval(self.words)} {unit}")
        return tuple(lines)


def _spare(money: Money) -> Decimal:
    """How far an amount may lie from its figure, on either side."""
    low, high = reach(money)
    wide = money.quantity.qualifier is Qualifier.ABOUT and low is not None and high is not None
    return (high - low) / 2 if wide and low is not None and high is not None else money.slack


def interval(ends: Reach) -> str:
    """`664,500,000 and 685,500,000`; an open end in words."""
    low = "nothing known" if ends.low is None else wording.digits(ends.low)
    high = "no upper end" if ends.high is None else wording.digits(ends.high)
    return f"{low} and {high}"


def _said(money: Money) -> Reach:
    """The bounds of the words, widened by rounding."""
    low, high = money.quantity.low, money.quantity.high
    down = None if low is None else max(low - money.slack, Decimal(0))
    return Reach(down, None if high is None else high + money.slack)


def _minus(whole: Reach, parts: Sequence[Reach]) -> Reach:
    """Everything that whole less parts can be."""
    low, high = whole
    for part in parts:
        low = None if low is None or part.high is None else low - part.high
        high = None if high is None or part.low is None else high - part.low
    return Reach(low, high)
