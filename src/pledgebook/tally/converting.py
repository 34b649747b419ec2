"""Amounts in one currency: which rate is taken, and what it makes of a line."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Context, Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from pledgebook.errors import Misuse
from pledgebook.tally.bounds import EXACT, Bounds
from pledgebook.tally.line import Conversion
from pledgebook.tally.rates import Quote

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pledgebook.tally.line import Line
    from pledgebook.tally.rates import Rates

_CENT: Final = Decimal("0.01")
_WANTED: Final = "act, cutoff, cutoff:2023-02-24, average:2022 or average:2022-01-01..2022-06-30"


class RateKind(StrEnum):
    """Which day's rate is taken."""

    ACT = "act"
    """That of the day of the act; its first day where it spans several."""
    CUTOFF = "cutoff"
    """One day's for everything."""
    AVERAGE = "average"
    """The mean over a period, for everything."""


@dataclass(frozen=True, slots=True)
class RateRule:
    """Which rate converts an amount."""

    kind: RateKind
    first: date | None = None
    last: date | None = None

    def __str__(self) -> str:
        """As it is written on the command line."""
        if self.first is None or self.last is None:
            return self.kind.value
        if self.kind is RateKind.CUTOFF:
            return f"cutoff:{self.first}"
        year = self.first.year
        whole = self.first == date(year, 1, 1) and self.last == date(year, 12, 31)
        return f"average:{year:04d}" if whole else f"average:{self.first}..{self.last}"


ACT: Final = RateRule(RateKind.ACT)


def rate_rule(text: str) -> RateRule:
    """The rule that a word of the command line names. Raises Misuse for anything else."""
    kind, _, when = text.partition(":")
    try:
        if kind == "act" and not when:
            return ACT
        if kind == "cutoff":
            day = date.fromisoformat(when) if when else None
            return RateRule(RateKind.CUTOFF, day, day)
        if kind == "average":
            return _average(when)
    except ValueError:
        pass
    raise Misuse("rate", text, _WANTED)


def _average(when: str) -> RateRule:
    if when.isdigit() and len(when) == 4:
        year = int(when)
        return RateRule(RateKind.AVERAGE, date(year, 1, 1), date(year, 12, 31))
    first, _, last = when.partition("..")
    start, end = date.fromisoformat(first), date.fromisoformat(last)
    if end < start:
        raise ValueError(when)
    return RateRule(RateKind.AVERAGE, start, end)


def settled(rule: RateRule, latest: date | None, rates: Rates) -> RateRule:
    """A cut-off without a day takes `latest`, the last day that anything was told; never one beyond the last rate."""
    if rule.kind is not RateKind.CUTOFF or rule.first is not None:
        return rule
    day = min(latest, rates.last_day()) if latest else rates.last_day()
    return RateRule(RateKind.CUTOFF, day, day)


def converted(lines: Iterable[Line], currency: str, rule: RateRule, rates: Rates) -> Iterator[Line]:
    """The lines in `currency`; those that cannot be converted keep their own and say why.

    Each figure is rounded to a hundredth by itself, so that the figures shown are the figures added. What states no amount is
    counted with the others.
    """
    for line in lines:
        if line.bounds is None or line.unit == currency:
            yield line if line.unit == currency else replace(line, unit=currency if line.counted else line.unit)
            continue
        found = _conversion(line, currency, rule, rates)
        if isinstance(found, str):
            yield replace(line, unconverted=found)
        else:
            exchanged = _exchanged(line.bounds, found)
            yield replace(line, unit=currency, bounds=exchanged, conversion=found, original=line.bounds)


def _conversion(line: Line, currency: str, rule: RateRule, rates: Rates) -> Conversion | str:
    """The two rates for a line, or why there are none."""
    quotes: list[Quote] = []
    for code in (line.unit, currency):
        quote = _quote(code, line.first, rule, rates)
        if isinstance(quote, str):
            return quote
        quotes.append(quote)
    source, target = quotes
    days = [q for q, code in zip(quotes, (line.unit, currency), strict=True) if code != "EUR"] or quotes
    first, last = min(q.first for q in days), max(q.last for q in days)
    return Conversion(line.unit, source.per_euro, target.per_euro, first, last)


def _quote(code: str, day: date | None, rule: RateRule, rates: Rates) -> Quote | str:
    """The rate of one currency under a rule."""
    if rule.kind is RateKind.AVERAGE and rule.first and rule.last:
        return rates.mean(code, rule.first, rule.last)
    at = day if rule.kind is RateKind.ACT else rule.first
    if at is None:
        return "no day is known to take a rate of"
    return rates.on(code, at)


def _exchanged(amount: Bounds, found: Conversion) -> Bounds:
    """The three figures in the other currency, to the hundredth."""
    low, stated, high = (_cents(end, found) for end in amount[:3])
    return Bounds(low, stated, high, amount.open_low, amount.open_high)


def _cents(figure: Decimal, found: Conversion) -> Decimal:
    product = EXACT.multiply(figure, found.target_rate)
    context = Context(prec=40 + max(0, product.adjusted()))
    return context.divide(product, found.source_rate).quantize(_CENT, context=EXACT)
