"""Quantities as intervals, money, and ranges of days. Exact decimals throughout."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Self


class Qualifier(StrEnum):
    """The word that stands before a figure, and what it makes of it."""

    EXACTLY = "exactly"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    UP_TO = "up_to"
    LESS_THAN = "less_than"
    NEARLY = "nearly"
    ABOUT = "about"
    RANGE = "range"
    VAGUE = "vague"


def plain(number: Decimal | None) -> str | None:
    """A decimal without exponent and trailing zeros: 2850000000, 0.5."""
    if number is None:
        return None
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure with its bounds; None is an open end, never a guess.

    `low` and `high` follow from `qualifier` and `nominal` by the table in CLAIMS.md; use `Quantity.of`.
    """

    qualifier: Qualifier
    nominal: Decimal | None
    low: Decimal | None
    high: Decimal | None

    @classmethod
    def of(cls, qualifier: Qualifier, nominal: Decimal) -> Self:
        """The interval that a qualifier makes of one number."""
        low, high = _BOUNDS[qualifier](nominal)
        return cls(qualifier, nominal, low, high)

    @classmethod
    def between(cls, low: Decimal, high: Decimal) -> Self:
        """A range with both ends stated."""
        return cls(Qualifier.RANGE, None, min(low, high), max(low, high))

    @classmethod
    def vague(cls, low: Decimal | None) -> Self:
        """Dozens, hundreds, several: at most a lower end is known."""
        return cls(Qualifier.VAGUE, None, low, None)

    def to_json(self) -> dict[str, str | None]:
        """The contract's object: decimal strings or null."""
        return {
            "qualifier": self.qualifier.value,
            "nominal": plain(self.nominal),
            "low": plain(self.low),
            "high": plain(self.high),
        }


_Ends = tuple[Decimal | None, Decimal | None]
_BOUNDS: dict[Qualifier, Callable[[Decimal], _Ends]] = {
    Qualifier.EXACTLY: lambda n: (n, n),
    Qualifier.AT_LEAST: lambda n: (n, None),
    Qualifier.MORE_THAN: lambda n: (n, None),
    Qualifier.UP_TO: lambda n: (Decimal(0), n),
    Qualifier.LESS_THAN: lambda n: (Decimal(0), n),
    Qualifier.NEARLY: lambda n: (None, n),
    Qualifier.ABOUT: lambda _n: (None, None),
}


@dataclass(frozen=True, slots=True)
class Money:
    """A quantity of a currency, in whole units (2850000000, never 2.85)."""

    quantity: Quantity
    currency: str
    """ISO 4217 code."""
    slack: Decimal = Decimal(0)
    """Half of the last digit written: 5 million for "2.85 billion"."""

    def to_json(self) -> dict[str, str | None]:
        """The contract's object."""
        return {**self.quantity.to_json(), "currency": self.currency}


@dataclass(frozen=True, slots=True)
class DateRange:
    """Days from `first` to `last`, both included."""

    first: date
    last: date

    def __post_init__(self) -> None:
        """Refuse a range that ends before it begins."""
        if self.last < self.first:
            raise ValueError(f"not a range of days: {self.first} to {self.last}")

    def __str__(self) -> str:
        """One day, or the first and the last."""
        return str(self.first) if self.first == self.last else f"{self.first} to {self.last}"

    @classmethod
    def day(cls, day: date) -> Self:
        """One day."""
        return cls(day, day)

    def to_json(self) -> dict[str, str]:
        """The contract's object."""
        return {"from": self.first.isoformat(), "to": self.last.isoformat()}
