"""Two running sums compared."""

from __future__ import annotations

from collections.abc import Iterator

from pledgebook.link.days import time
from pledgebook.link.goods import likeness
from pledgebook.link.reason import Reason
from pledgebook.link.sketch import Sketch
from pledgebook.link.sums import Closeness, closeness
from pledgebook.link.transfers import aid, amount, side


def totals(a: Sketch, b: Sketch) -> Iterator[Reason]:
    """Every reason for or against two running sums being one. A sum that has grown is another sum."""
    money = amount(a.sums, b.sums)
    if money:
        rounded = money.name == "amount.rounded"
        yield Reason("amount.drifting", money.left, money.right) if rounded else money
    if a.good and b.good:
        yield Reason(f"good.{likeness(a.good.name, b.good.name).value}", a.good.name, b.good.name)
        if a.good.count and b.good.count:
            close = closeness(a.good.count, b.good.count)
            yield Reason(f"amount.{close.value if close else Closeness.OTHER.value}", a.good.count, b.good.count)
    sides = (side("donors", a.donors, b.donors), side("recipients", a.recipients, b.recipients))
    yield from (r for r in (*sides, aid(a.aid, b.aid), _since(a.since, b.since), time(a, b, None, None)) if r)
    if a.until and b.until and a.until != b.until:
        yield Reason("until.other", a.until, b.until)
    if a.report == b.report:
        yield Reason("report.same")


def _since(x: str, y: str) -> Reason | None:
    if not (x or y):
        return None
    if x == y:
        return Reason("since.same", x)
    near = not (x and y) or x[:7] == y[:7]
    return Reason("since.near" if near else "since.other", x, y)
