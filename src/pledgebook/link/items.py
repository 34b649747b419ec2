"""Two lines of goods compared: what they are, how many, and which package they belong to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from pledgebook.link.days import time
from pledgebook.link.goods import likeness
from pledgebook.link.reason import Reason
from pledgebook.link.sketch import Good, Package, Sketch
from pledgebook.link.sums import Closeness, closeness, closest
from pledgebook.link.transfers import shared_goods

_ARRIVED: Final = frozenset({"delivered", "disbursed"})
_POINTS: Final = {
    "date.same": 30, "date.within": 18, "date.near": 12, "date.slip": 18, "date.days": -12, "date.far": -60,
    "told.soon": 18, "told.later": 10, "told.season": 0, "told.late": -15, "told.before": 12, "told.early": -60,
    "told.together": 14, "told.week": 6, "told.apart": -6, "told.far": -20,
}  # fmt: skip
"""What the days of two packages count when it is asked whether they are one."""
_SAME: Final = 45
_MAYBE: Final = 25
_A_LINE: Final = 10
"""What a line of goods counts that two packages share; no more than `_MOST_LINES` of them do."""
_MOST_LINES: Final = 4


def items(a: Sketch, b: Sketch) -> Iterator[Reason]:
    """Every reason for or against two lines of goods being one."""
    if a.good is None or b.good is None:
        return
    yield Reason(f"good.{likeness(a.good.name, b.good.name).value}", a.good.name, b.good.name)
    if a.good.count and b.good.count:
        close = closeness(a.good.count, b.good.count)
        name = "same" if close is Closeness.SAME else "rounded" if close is Closeness.ROUNDED else "other"
        yield Reason(f"count.{name}", a.good.count, b.good.count)
    yield _packages(a, b)
    if a.report == b.report:
        yield Reason("report.same")


def _packages(a: Sketch, b: Sketch) -> Reason:
    p, q = a.package, b.package
    if not (p and q):
        days = time(a, b, p.when if p else None, q.when if q else None)
        near = days is not None and days.name in {"told.soon", "told.together", "date.same"}
        return Reason("package.maybe" if near else "package.unknown")
    points = _alike(a, b, p, q)
    name = "same" if points >= _SAME else "maybe" if points >= _MAYBE else "unknown" if points >= 0 else "other"
    return Reason(f"package.{name}", p, q)


def _alike(a: Sketch, b: Sketch, p: Package, q: Package) -> int:
    """How much speaks for two packages being one; below zero something speaks against it.

    The lines of goods are counted last, and only where they can move the answer.
    """
    if p.negated != q.negated or (p.stage == "requested") != (q.stage == "requested"):
        return -1
    if (p.stage in _ARRIVED) != (q.stage in _ARRIVED):
        return -1
    points = _sides(p.donors, q.donors) + _sides(p.recipients, q.recipients)
    points += 15 if p.negated and q.negated else 0
    days = time(a, b, p.when, q.when)
    points += _POINTS[days.name] if days else 0
    best = closest(p.sums, q.sums)
    points += {"same": 35, "rounded": 25, "near": 0, "other": -25}[best[0].value] if best else 0
    if p.ordinal is not None and q.ordinal is not None:
        points += 30 if p.ordinal == q.ordinal else -25
    points -= 25 if _again(a, b, p, q) else 0
    if points >= _SAME or points + _MOST_LINES * _A_LINE < 0:
        return points
    same, _conflict = shared_goods(_others(a, p), _others(b, q))
    return points + _A_LINE * min(_MOST_LINES, len(same))


def _others(sketch: Sketch, package: Package) -> list[Good]:
    """The lines of goods beside this one."""
    return [good for good in package.goods if good != sketch.good]


def _again(a: Sketch, b: Sketch, p: Package, q: Package) -> bool:
    """Whether one package is said to come on top of what an earlier report told of."""
    fresh_a, fresh_b = p.fresh or a.fresh, q.fresh or b.fresh
    if fresh_a == fresh_b or not (a.published and b.published) or p.when == q.when:
        return False
    return a.published > b.published if fresh_a else b.published > a.published


def _sides(these: tuple[str, ...], those: tuple[str, ...]) -> int:
    if not (these and those):
        return 0
    if set(these) & set(those):
        return 12
    coded = not any(p.startswith("~") for p in (*these, *those))
    return -80 if coded else 0
