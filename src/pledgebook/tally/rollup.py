"""Sums kept ready: rows that add up, so that a book answers without looking at its records.

A row is the sum of one group of one shape; a shape says by what was grouped. `donor~` and `recipient~` group by membership
(joint help stands under each of its donors) and serve only to filter; their rows are never added to each other. Rows of different
chains add up, and a chain that changed is taken out and put in again: `plus(minus(rows, rollup(old)), rollup(new))`.

A question of another shape is answered from the records, by `totals.total`: the same figures, slower.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, product
from typing import TYPE_CHECKING, Final, NamedTuple, Self

from pledgebook.tally import sums
from pledgebook.tally.conventions import CONVENTIONS, PLEDGEBOOK, convention
from pledgebook.tally.converting import ACT, converted, rate_rule
from pledgebook.tally.line import Line, Measure
from pledgebook.tally.lines import lines
from pledgebook.tally.totals import DIMENSIONS, Group, Total, dimensions, measured
from pledgebook.tally.where import Where

if TYPE_CHECKING:
    from pledgebook.model.records import Link, Record
    from pledgebook.tally.conventions import Convention
    from pledgebook.tally.rates import Rates
    from pledgebook.tally.sums import Sum

_DIMS: Final = ("donor", "recipient", "aid", "instrument", "stage", "month")
_MEMBER: Final = {"donor~": "donors", "recipient~": "recipients"}
_FILTERS: Final = {
    "donors": "donor~",
    "recipients": "recipient~",
    "aid": "aid",
    "instrument": "instrument",
    "stage": "stage",
}

SHAPES: Final = frozenset(
    [tuple(sorted(dims)) for size in range(3) for dims in combinations(_DIMS, size)]
    + [tuple(sorted((member, *dims))) for member in _MEMBER for size in range(2) for dims in combinations(_DIMS, size)]
    + [tuple(sorted((*_MEMBER, *dims))) for size in range(2) for dims in combinations(_DIMS, size)]
)
"""Everything, by each dimension, by each two, and all this but the pairs for one donor, one recipient, or both."""
GOODS_SHAPES: Final = frozenset(
    {("goods",), ("family",), ("goods", "stage"), ("goods", "recipient~"), ("donor~", "goods")}
)

_NAMES: Final = {shape: ",".join(shape) for shape in SHAPES | GOODS_SHAPES}
_Key = tuple[str, str, str, tuple[str, ...], str]


class Row(NamedTuple):
    """A sum kept ready. The first five fields are its key."""

    convention: str
    """Name and version, `pledgebook/1`."""
    target: str
    """Currency that amounts were converted to at the rate of the day of the act; empty for none."""
    shape: str
    """Dimensions, sorted, separated by commas."""
    key: tuple[str, ...]
    """Section, unit, then the values in the order of the shape."""
    measure: str
    sum: Sum


def rollup(
    records: Iterable[Record],
    links: Iterable[Link],
    *,
    conventions: Iterable[str] = (PLEDGEBOOK.name,),
    targets: Sequence[str] = ("",),
    rates: Rates | None = None,
) -> tuple[Row, ...]:
    """The rows of these records: of a whole book, or of the chains that changed. By key.

    `targets` are the currencies kept ready; they need `rates`.
    """
    records, links = list(records), list(links)
    found: dict[_Key, sums.Adding] = defaultdict(sums.Adding)
    for name in conventions:
        how = convention(name)
        for measure in (Measure.MONEY, Measure.GOODS):
            counted = [line for line in lines(records, links, how, measure) if line.counted]
            for target in targets if measure is Measure.MONEY else ("",):
                entries: Iterable[Line] = counted
                if target and rates is not None:
                    entries = converted(counted, target, ACT, rates)
                _add(found, entries, how, target)
    return tuple(Row(*key, found[key].sum()) for key in sorted(found))


def rows_of(entries: Iterable[Line], how: str = PLEDGEBOOK.name) -> tuple[Row, ...]:
    """The rows of entries that were made before, in their own currencies: what `rollup` gives for their records."""
    found: dict[_Key, sums.Adding] = defaultdict(sums.Adding)
    _add(found, entries, convention(how), "")
    return tuple(Row(*key, found[key].sum()) for key in sorted(found))


def _add(found: dict[_Key, sums.Adding], entries: Iterable[Line], how: Convention, target: str) -> None:
    """Add every counted entry to each group that it stands in."""
    label = f"{how.name}/{how.version}"
    for line in entries:
        if line.counted:
            own = sums.of(line.bounds)
            for shape, key in _cells(line):
                found[label, target, shape, key, line.measure.value].add(own)


def _cells(line: Line) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Shape and key of every group that a line stands in."""
    values = {name: (value(line),) for name, value in DIMENSIONS.items()}
    # for membership one value for each party, and the empty word for nobody
    values |= {name: getattr(line, field) or ("",) for name, field in _MEMBER.items()}
    head = (line.section, line.unit)
    for shape in SHAPES if line.measure is Measure.MONEY else GOODS_SHAPES:
        name = _NAMES[shape]
        for key in product(*[values[dim] for dim in shape]):
            yield name, head + key


def plus(rows: Iterable[Row], more: Iterable[Row]) -> tuple[Row, ...]:
    """Both together; rows of nothing are dropped."""
    return _merged([*rows, *more])


def minus(rows: Iterable[Row], less: Iterable[Row]) -> tuple[Row, ...]:
    """The first without the second."""
    return _merged([*rows, *(row._replace(sum=sums.minus(sums.NOTHING, row.sum)) for row in less)])


def _merged(rows: Iterable[Row]) -> tuple[Row, ...]:
    found: dict[_Key, sums.Adding] = defaultdict(sums.Adding)
    for row in rows:
        found[row[:5]].add(row.sum)
    merged = (Row(*key, found[key].sum()) for key in sorted(found))
    return tuple(row for row in merged if row.sum != sums.NOTHING)


def shape_for(
    how: str = PLEDGEBOOK.name,
    by: Sequence[str] = (),
    where: Where | None = None,
    currency: str | None = None,
    rate: str | None = None,
    measure: Measure | None = None,
) -> str | None:
    """The shape that answers a question, or None where only the records do.

    One party can be asked for, as membership has one row for each; a search, days, goods, and rates other than that of the day of
    the act go to the records.
    """
    rule = CONVENTIONS[how]
    wanted = measured(rule, by, measure)
    target = rule.currency if currency is None else currency
    if target and wanted is Measure.MONEY and rate_rule(rate or rule.rate) != ACT:
        return None
    dims = set(dimensions(by, wanted))
    if where is not None:
        if where.records is not None or where.goods or where.since or where.until:
            return None
        if len(where.donors) > 1 or len(where.recipients) > 1:
            return None
        dims |= {dim for field, dim in _FILTERS.items() if getattr(where, field)}
    shape = tuple(sorted(dims))
    return ",".join(shape) if shape in (SHAPES if wanted is Measure.MONEY else GOODS_SHAPES) else None


def total_from(
    rows: Iterable[Row],
    *,
    how: str = PLEDGEBOOK.name,
    by: Sequence[str] = (),
    where: Where | None = None,
    currency: str | None = None,
    measure: Measure | None = None,
    rates: str = "",
) -> Total | None:
    """The total that `totals.total` gives, without its lines, from rows alone; None where the rows do not hold it.

    `rows` may be all rows or only those of the shape that `shape_for` names.
    """
    shape = shape_for(how, by, where, currency, measure=measure)
    if shape is None:
        return None
    rule = CONVENTIONS[how]
    wanted = measured(rule, by, measure)
    dims = dimensions(by, wanted)
    target = ((rule.currency if currency is None else currency) or "") if wanted is Measure.MONEY else ""
    names = shape.split(",") if shape else []
    # a key begins with section and unit
    places = [2 + names.index(dim) for dim in dims]
    tests = _tests(names, where) if where else []
    found: dict[tuple[str, str, tuple[str, ...]], sums.Adding] = defaultdict(sums.Adding)
    label = (f"{rule.name}/{rule.version}", target, shape, wanted.value)
    for how_, target_, shape_, key, measure_, value in rows:
        if (how_, target_, shape_, measure_) == label and all(key[at] in among for at, among in tests):
            found[key[0], key[1], tuple([key[at] for at in places])].add(value)
    groups = tuple(Group(section, key, unit, found[section, unit, key].sum()) for section, unit, key in sorted(found))
    rate = ACT if target else None
    return Total(rule, wanted, dims, groups, target or None, rate, rates if target else "")


def _tests(names: Sequence[str], where: Where) -> list[tuple[int, frozenset[str]]]:
    """Places of a key and what must stand there: the values asked for, parties as the rows write them."""
    tests = []
    for field, dim in _FILTERS.items():
        wanted: frozenset[str] = getattr(where, field)
        if wanted:
            tests.append((2 + names.index(dim), _Folded(wanted) if dim in _MEMBER else wanted))
    return tests


class _Folded(frozenset[str]):
    """Names that are the same in capital letters or not."""

    def __new__(cls, names: Iterable[str]) -> Self:
        """Of these names."""
        return super().__new__(cls, (name.casefold() for name in names))

    def __contains__(self, name: object) -> bool:
        """Whether the name is one of them, in whatever letters."""
        return super().__contains__(str(name).casefold())
