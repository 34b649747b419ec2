"""Figures as the linker compares them: what a figure can stand for once rounding and its qualifier are taken into account."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Final

from pledgebook.model.values import Money, Qualifier, Quantity, plain

_MORE: Final = Decimal("0.12")
"""How much more `more than 50` things can be."""
_SLACK: Final = Decimal("0.08")
"""A figure is never taken to be rounded by more than this share of it: a billion is not 900 million."""
_NEARLY: Final = Decimal("0.88")
_ABOUT: Final = Decimal("0.07")
_NEAR: Final = Decimal("0.75")
"""Two figures are near if the smaller is at least this share of the larger."""


class Closeness(StrEnum):
    """How two figures stand to each other."""

    SAME = "same"
    ROUNDED = "rounded"
    """What the two can stand for overlaps: 2.85 and 2.8 billion, nearly 3.1 and 3.075."""
    NEAR = "near"
    """Not the same, but one of them is a round or a vague word: 3 billion and 3.75."""
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Sum:
    """A figure and what it can stand for."""

    unit: str
    """ISO 4217 code; empty for counts."""
    nominal: Decimal | None
    """The number that was written; the lower end of a range."""
    least: Decimal
    most: Decimal | None
    """None: no upper end."""
    coarse: bool
    """Whether it was written with one digit, or only estimated."""

    def __str__(self) -> str:
        """For people."""
        written = self.nominal if self.nominal is not None else self.least
        whole = written == written.to_integral_value()
        number = f"{written:,.0f}" if whole else f"{written:,f}"
        return f"{number} {self.unit}" if self.unit else number

    def to_json(self) -> list[str | bool | None]:
        """Short enough to be stored with every claim."""
        return [self.unit, plain(self.nominal), plain(self.least), plain(self.most), self.coarse]

    @classmethod
    def from_json(cls, row: Sequence[str | bool | None]) -> Sum:
        """What `to_json` gave."""
        unit, nominal, least, most, coarse = row
        return cls(str(unit), _decimal(nominal), _decimal(least) or Decimal(0), _decimal(most), bool(coarse))


def of_money(money: Money) -> Sum:
    """An amount of money."""
    return _sum(money.quantity, money.currency, money.slack)


def of_count(quantity: Quantity) -> Sum:
    """A count of goods."""
    return _sum(quantity, "", Decimal(0))


def _sum(quantity: Quantity, unit: str, slack: Decimal) -> Sum:
    n = quantity.nominal
    if n is None:
        coarse = quantity.qualifier is Qualifier.VAGUE
        return Sum(unit, quantity.low, quantity.low or Decimal(0), quantity.high, coarse)
    half = min(slack, n * _SLACK)
    least, most = n - half, n + half
    match quantity.qualifier:
        case Qualifier.AT_LEAST | Qualifier.MORE_THAN:
            most = n + (2 * half if unit else n * _MORE)
        case Qualifier.NEARLY | Qualifier.LESS_THAN:
            least = n * _NEARLY
        case Qualifier.ABOUT:
            least, most = n - max(n * _ABOUT, half), n + max(n * _ABOUT, half)
        case _:
            pass
    loose = quantity.qualifier in {Qualifier.ABOUT, Qualifier.NEARLY}
    return Sum(unit, n, least, most, loose or len(str(int(n)).rstrip("0")) <= 1)


def closeness(a: Sum, b: Sum) -> Closeness | None:
    """How two figures of one unit stand to each other; None for two units, which say nothing."""
    if a.unit != b.unit:
        return None
    if a.nominal is not None and a.nominal == b.nominal:
        return Closeness.SAME
    if (b.most is None or a.least <= b.most) and (a.most is None or b.least <= a.most):
        return Closeness.ROUNDED
    x, y = (s.nominal if s.nominal is not None else s.least for s in (a, b))
    if (a.coarse or b.coarse) and min(x, y) >= _NEAR * max(x, y):
        return Closeness.NEAR
    return Closeness.OTHER


_ORDER: Final = (Closeness.SAME, Closeness.ROUNDED, Closeness.NEAR, Closeness.OTHER)


def closest(these: Sequence[Sum], those: Sequence[Sum]) -> tuple[Closeness, Sum, Sum] | None:
    """The two figures, one of each side, that stand closest; None where no two have one unit."""
    found = [(close, a, b) for a in these for b in those if (close := closeness(a, b))]
    return min(found, key=lambda f: _ORDER.index(f[0]), default=None)


def _decimal(text: object) -> Decimal | None:
    return None if text is None else Decimal(str(text))
