"""Totals: entries added up in groups, in their own currency or converted to one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from pledgebook.errors import Misuse
from pledgebook.tally import sums
from pledgebook.tally.conventions import Convention, convention
from pledgebook.tally.converting import RateRule, converted, rate_rule, settled
from pledgebook.tally.line import Line, Measure
from pledgebook.tally.lines import lines
from pledgebook.tally.rates import EcbRates, Rates
from pledgebook.tally.where import Where

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

    from pledgebook.model.records import Link, Record
    from pledgebook.tally.sums import Sum

JOINTLY: Final = " + "
"""Between several donors or recipients without a split: one group of their own, never counted under each."""

DIMENSIONS: Final[Mapping[str, Callable[[Line], str]]] = MappingProxyType(
    {
        "donor": lambda line: JOINTLY.join(line.donors),
        "recipient": lambda line: JOINTLY.join(line.recipients),
        "aid": lambda line: line.aid,
        "instrument": lambda line: line.instrument,
        "stage": lambda line: line.stage,
        "month": lambda line: line.month,
        "goods": lambda line: line.goods,
        "family": lambda line: line.family or line.goods,
    }
)
"""What a total can be grouped by. An empty value: no report tells."""
_OF_GOODS: Final = frozenset({"goods", "family"})


@dataclass(frozen=True, slots=True)
class Group:
    """One row of a total."""

    section: str
    key: tuple[str, ...]
    """Values of the dimensions asked for, in that order."""
    unit: str
    """Currency, or measure word of goods."""
    sum: Sum


@dataclass(frozen=True, slots=True)
class Total:
    """What a question about sums is answered with."""

    convention: Convention
    measure: Measure
    by: tuple[str, ...]
    groups: tuple[Group, ...]
    """By section, unit and key."""
    currency: str | None = None
    """What was converted to; groups in other units could not be."""
    rate: RateRule | None = None
    rates: str = ""
    """Version of the table of rates."""
    lines: tuple[Line, ...] = ()
    """Every entry asked for: counted, and left out with its reason."""

    def overall(self) -> tuple[Group, ...]:
        """The sums over all groups, for each section and unit; goods stay apart by thing."""
        keep = [n for n, name in enumerate(self.by) if name in _OF_GOODS]
        found: dict[tuple[str, tuple[str, ...], str], Sum] = defaultdict(sums.Sum)
        for group in self.groups:
            key = (group.section, tuple(group.key[n] for n in keep), group.unit)
            found[key] = sums.plus(found[key], group.sum)
        return tuple(Group(section, key, unit, found[section, key, unit]) for section, key, unit in sorted(found))

    def figure(self, unit: str, section: str = "") -> Decimal:
        """The convention's headline figure of one unit and section."""
        return headline(
            self.convention, sums.total(g.sum for g in self.groups if (g.unit, g.section) == (unit, section))
        )


def headline(how: Convention, found: Sum) -> Decimal:
    """The figure that a convention puts first."""
    figure: Decimal = getattr(found, how.headline.value)
    return figure


def total(
    records: Iterable[Record],
    links: Iterable[Link],
    *,
    how: str | Convention = "pledgebook",
    by: Sequence[str] = (),
    where: Where | None = None,
    currency: str | None = None,
    rate: str | RateRule | None = None,
    rates: Rates | None = None,
    measure: Measure | None = None,
    latest: date | None = None,
) -> Total:
    """The total of these records under a convention.

    `currency` and `rate` are the convention's own where they are not given; "" as `currency` converts nothing. `latest` is the
    day that a cut-off without a day means; the last day anything was told where it is not given.
    Raises NotFound for an unknown convention and Misuse for an unknown dimension or rate.
    """
    how = convention(how) if isinstance(how, str) else how
    records = list(records)
    entries = lines(records, links, how, measured(how, by, measure))
    latest = latest or last_told(records)
    return of_entries(
        entries, how=how, by=by, where=where, currency=currency, rate=rate, rates=rates, measure=measure, latest=latest
    )


def of_entries(
    entries: Iterable[Line],
    *,
    how: Convention,
    by: Sequence[str] = (),
    where: Where | None = None,
    currency: str | None = None,
    rate: str | RateRule | None = None,
    rates: Rates | None = None,
    measure: Measure | None = None,
    latest: date | None = None,
) -> Total:
    """The same of entries that were made before, under the same convention and of the same measure."""
    wanted = measured(how, by, measure)
    dims = dimensions(by, wanted)
    found = [line for line in entries if where is None or where.holds(line)]
    target = (how.currency if currency is None else currency) or None
    if target is None or wanted is Measure.GOODS:
        return Total(how, wanted, dims, grouped(found, dims), lines=tuple(found))
    table = rates or EcbRates()
    rule = settled(ruled(how, rate), latest, table)
    found = list(converted(found, target, rule, table))
    return Total(how, wanted, dims, grouped(found, dims), target, rule, table.version, tuple(found))


def regrouped(found: Total, by: Sequence[str]) -> Total:
    """A total that has its entries, grouped otherwise. Money stays money, goods stay goods."""
    dims = dimensions(by, found.measure)
    return replace(found, by=dims, groups=grouped(found.lines, dims))


def ruled(how: Convention, rate: str | RateRule | None) -> RateRule:
    """The rate rule given, or the convention's."""
    return rate if isinstance(rate, RateRule) else rate_rule(rate or how.rate)


def last_told(records: Iterable[Record]) -> date | None:
    """The last day on which anything was told."""
    return max((day for record in records if (day := record.last_told)), default=None)


def measured(how: Convention, by: Sequence[str], measure: Measure | None) -> Measure:
    """Goods where goods are asked for, or counted by the convention."""
    return measure or (Measure.GOODS if _OF_GOODS & set(by) else how.measure)


def dimensions(by: Sequence[str], measure: Measure) -> tuple[str, ...]:
    """The dimensions asked for, each once. Goods are never added up across things. Raises Misuse for an unknown one."""
    dims = tuple(dict.fromkeys(by))
    for name in dims:
        if name not in DIMENSIONS:
            raise Misuse("by", name, f"one of {', '.join(DIMENSIONS)}")
    if measure is Measure.GOODS and not _OF_GOODS & set(dims):
        dims = (*dims, "goods")
    return dims


def grouped(entries: Iterable[Line], by: Sequence[str]) -> tuple[Group, ...]:
    """The counted entries added up in groups."""
    found: dict[tuple[str, str, tuple[str, ...]], sums.Adding] = defaultdict(sums.Adding)
    for line in entries:
        if line.counted:
            key = (line.section, line.unit, tuple(DIMENSIONS[name](line) for name in by))
            found[key].add(sums.of(line.bounds))
    return tuple(Group(section, key, unit, found[section, unit, key].sum()) for section, unit, key in sorted(found))


def sway(found: Total, rates: Rates | None = None, latest: date | None = None) -> tuple[tuple[RateRule, Total], ...]:
    """The same total under the other rate rules: what the choice of rule moves.

    A cut-off at the last day of rates (or `latest`), and the mean of the year of that day, are set against the rule taken.
    """
    if found.currency is None or found.rate is None:
        return ()
    table = rates or EcbRates()
    cutoff = settled(rate_rule("cutoff"), latest, table)
    year = cutoff.first.year if cutoff.first else table.last_day().year
    others = [rate_rule("act"), cutoff, rate_rule(f"average:{year:04d}")]
    own = [unconverted(line) for line in found.lines if line.counted]
    result = []
    for rule in others:
        if rule != found.rate:
            entries = list(converted(own, found.currency, rule, table))
            result.append((rule, replace(found, rate=rule, groups=grouped(entries, found.by), lines=tuple(entries))))
    return tuple(result)


def unconverted(line: Line) -> Line:
    """A line as it was before it was converted. Needs the original bounds, kept on the line."""
    if line.original is None:
        return replace(line, unconverted="")
    return replace(
        line, bounds=line.original, unit=line.conversion.currency if line.conversion else line.unit,
        conversion=None, original=None, unconverted="",
    )  # fmt: skip
