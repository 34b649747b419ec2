"""Two transfers compared, and what hangs together with them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from pledgebook.catalogue.rough_rates import euros_for_one
from pledgebook.link.days import time
from pledgebook.link.goods import Likeness, likeness, named, particular
from pledgebook.link.reason import Reason
from pledgebook.link.sketch import Good, Sketch
from pledgebook.link.sums import Closeness, Sum, closeness, closest

_GIVEN: Final = frozenset({"proposed", "pledged", "authorised", "contracted", "cancelled"})
_ARRIVED: Final = frozenset({"delivered", "disbursed"})
_CIVIL: Final = frozenset({"humanitarian", "development", "financial", "other"})
_SAME_WORTH: Final = Decimal("1.15")
_OTHER_WORTH: Final = Decimal("1.5")
"""How many times the smaller of two sums the larger may be, at a rough rate."""
_BY_PARTICULAR: Final = (
    "amount.same",
    "amount.rounded",
    "amount.converted",
    "ordinal.same",
    "goods.",
    "role.same",
    "words.same",
)


def transfers(a: Sketch, b: Sketch) -> Iterator[Reason]:
    """Every reason for or against two transfers being one."""
    found = [r for r in _reasons(a, b) if r]
    yield from found
    if not any(r.points > 0 and r.name.startswith(_BY_PARTICULAR) for r in found):
        yield Reason("particular.none")


def _reasons(a: Sketch, b: Sketch) -> Iterator[Reason | None]:
    money = _own_sum(a, b)
    yield money
    yield side("donors", a.donors, b.donors)
    yield side("recipients", a.recipients, b.recipients)
    yield aid(a.aid, b.aid)
    yield form(a.instrument, b.instrument)
    yield _number(a.ordinal, b.ordinal)
    days = time(a, b, a.when, b.when)
    yield days
    yield _stage(a, b, days)
    yield _denied(a, b, money)
    yield _fresh(a, b, days)
    same_sum = money is not None and money.name in {"amount.same", "amount.rounded", "amount.converted"}
    yield from _goods(a.goods, b.goods)
    if not same_sum:
        yield from _hanging(a, b, money)
    if not a.sums and not b.sums and a.words == b.words and particular(named(a.words)):
        yield Reason("words.same", a.words)
    if a.report == b.report and not (a.corrects and b.corrects):
        yield Reason("report.same")


def _own_sum(a: Sketch, b: Sketch) -> Reason | None:
    """The reason that the sums give. A rounded likeness gives way where the other report has the very sum elsewhere."""
    found = amount(a.sums, b.sums)
    if found is not None and found.name == "amount.unit":
        return _across(a, b, found)
    if found is None or found.name not in {"amount.rounded", "amount.near"}:
        return found
    for one, other in ((a, b), (b, a)):
        beside = [s for s in one.package.sums if s not in one.sums] if one.package else []
        if any(closeness(x, y) is Closeness.SAME for x in beside for y in other.sums):
            return Reason("amount.elsewhere", found.left, found.right)
    return found


def _across(a: Sketch, b: Sketch, found: Reason) -> Reason:
    """Two currencies: whether one sum can be the other at a rate of that year."""
    day = (a.when.first if a.when else a.published) or (b.when.first if b.when else b.published)
    x, y = a.sums[0], b.sums[0]
    rates = [euros_for_one(s.unit, day.year) if day else None for s in (x, y)]
    if None in rates or not (x.nominal and y.nominal):
        return found
    smaller, larger = sorted(s.nominal * rate for s, rate in zip((x, y), rates, strict=True) if s.nominal and rate)
    name = "converted" if larger <= smaller * _SAME_WORTH else "other" if larger > smaller * _OTHER_WORTH else "unit"
    return Reason(f"amount.{name}", found.left, found.right)


def amount(these: Sequence[Sum], those: Sequence[Sum]) -> Reason | None:
    """The reason that two sums give; None where one side has none."""
    if not (these and those):
        return None
    best = closest(these, those)
    if best is None:
        return Reason("amount.unit", these[0], those[0])
    close, x, y = best
    return Reason(f"amount.{close.value}", x, y)


def side(name: str, these: Sequence[str], those: Sequence[str]) -> Reason | None:
    """The reason that donors or recipients give; None where one side names nobody."""
    if not (these and those):
        return None
    shown = (" + ".join(these), " + ".join(those))
    if these == those:
        return Reason(f"{name}.same", *shown)
    if set(these) & set(those):
        return Reason(f"{name}.some", *shown)
    named_here, named_there = ([p for p in side if not p.startswith("~")] for side in (these, those))
    if named_here == list(these) and named_there == list(those):
        return Reason(f"{name}.other", *shown)
    if not (named_here or named_there) and _shared_words(these, those):
        return Reason(f"{name}.some", *shown)
    return Reason(f"{name}.vague", *shown)


def _shared_words(these: Sequence[str], those: Sequence[str]) -> bool:
    """Whether two descriptions share most of their words: other countries in Europe, other European countries."""
    here, there = ({w[:6] for p in s for w in p.strip("~").split() if len(w) > 2} for s in (these, those))
    return 2 * len(here & there) >= max(1, min(len(here), len(there)))


def aid(x: str, y: str) -> Reason | None:
    """The reason that the kinds of help give."""
    if not (x and y):
        return None
    name = "same" if x == y else "kin" if {x, y} <= _CIVIL else "other"
    return Reason(f"aid.{name}", x, y)


def form(x: str, y: str) -> Reason | None:
    """The reason that the forms give. Donation is what any giving may be called: against another word it says nothing."""
    if not (x and y) or (x != y and "donation" in {x, y}):
        return None
    return Reason("instrument.same" if x == y else "instrument.other", x, y)


def _number(x: int | None, y: int | None) -> Reason | None:
    if x is None or y is None:
        return None
    series = max(x, y) > 3 * min(x, y) + 3
    name = "same" if x == y else "series" if series else "other"
    return Reason(f"ordinal.{name}", str(x), str(y))


def _stage(a: Sketch, b: Sketch, days: Reason | None) -> Reason | None:
    x, y = a.stage, b.stage
    if x == y:
        return Reason("stage.same", x)
    if "requested" in {x, y}:
        return Reason("stage.asked", x, y)
    if (x in _GIVEN) != (y in _GIVEN):
        one_day = days is not None and days.name in {"date.same", "date.near", "told.soon", "told.together"}
        return Reason("stage.arrived_same_day" if one_day and a.sums and b.sums else "stage.arrived", x, y)
    return Reason("stage.kin", x, y)


def _denied(a: Sketch, b: Sketch, money: Reason | None) -> Reason | None:
    if (a.modality == "negated") == (b.modality == "negated"):
        return Reason("negated.both") if a.modality == "negated" else None
    same = money is not None and money.name in {"amount.same", "amount.rounded"}
    return Reason("negated.withdrawn" if same else "negated.one", a.modality, b.modality)


def _fresh(a: Sketch, b: Sketch, days: Reason | None) -> Reason | None:
    """Another, a further ...: a reason only where the other was told before, and nothing ties the days."""
    if a.fresh == b.fresh or (days is not None and days.name in {"date.same", "date.within", "date.near"}):
        return None
    later, earlier = (a, b) if a.fresh else (b, a)
    if later.published and earlier.published and later.published > earlier.published:
        return Reason("fresh.again")
    return None


def shared_goods(these: Sequence[Good], those: Sequence[Good]) -> tuple[list[str], list[str]]:
    """Lines of goods that two lists share, and those that both have in other numbers."""
    same: list[str] = []
    conflict: list[str] = []
    free = list(those)
    for good in these:
        match = next((g for g in free if likeness(good.name, g.name) is not Likeness.OTHER), None)
        if match is None:
            continue
        free.remove(match)
        close = closeness(good.count, match.count) if good.count and match.count else None
        (conflict if close in {Closeness.OTHER, Closeness.NEAR} else same).append(good.name)
    return same, conflict


def _goods(these: Sequence[Good], those: Sequence[Good]) -> Iterator[Reason]:
    if not (these and those):
        return
    same, conflict = shared_goods(these, those)
    if same:
        name = "one" if len(same) == 1 else "two" if len(same) == 2 else "many"
        yield Reason(f"goods.{name}", ", ".join(sorted(same)[:4]))
    if conflict:
        yield Reason("goods.conflict", ", ".join(sorted(conflict)[:4]))
    if not (same or conflict) and min(len(these), len(those)) > 1:
        yield Reason("goods.none")


def _hanging(a: Sketch, b: Sketch, money: Reason | None) -> Iterator[Reason]:
    """What the packages around two transfers have in common, where their own sums do not settle it."""
    p, q = a.package, b.package
    if not (p and q):
        return
    own = {*a.sums, *b.sums}
    others = [s for s in p.sums if s not in own], [s for s in q.sums if s not in own]
    tied = [close for x in others[0] for y in others[1] if (close := closeness(x, y)) is Closeness.SAME]
    if not tied:
        return
    if a.whole and b.whole and (money is None or money.name in {"amount.near", "amount.rounded"}):
        yield Reason("parts.same")
    elif not (a.whole or b.whole) and _one_role(a, b):
        yield Reason("role.same", a.instrument or "part", b.instrument or "part")


def _one_role(a: Sketch, b: Sketch) -> bool:
    """Whether two parts are of one form and for the same recipients."""
    one_form = a.instrument == b.instrument and (a.instrument or a.recipients == b.recipients)
    return bool(one_form and a.recipients == b.recipients)
