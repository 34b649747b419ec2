"""An amount as it enters a sum: three figures, and which of its ends are open.

Sums are exact however large the figures are: every public function of this room computes in `EXACT`.
"""

from __future__ import annotations

from decimal import MAX_EMAX, MIN_EMIN, ROUND_HALF_EVEN, Context, Decimal, DivisionByZero, InvalidOperation
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from pledgebook.model.values import Quantity

EXACT: Final = Context(
    prec=10_000, rounding=ROUND_HALF_EVEN, Emin=MIN_EMIN, Emax=MAX_EMAX, traps=[InvalidOperation, DivisionByZero]
)
"""Room for every digit that a report can write: nothing is rounded when figures are added up."""
ZERO: Final = Decimal(0)


class Bounds(NamedTuple):
    """Low, stated and high: `low <= stated <= high`.

    Help is never negative, so an open lower end counts as 0. An open upper end counts as the stated figure; the flag
    says that it may be more. Where no one number was stated ("8 to 10", "hundreds") the stated figure is the lower end:
    what was surely said.
    """

    low: Decimal
    stated: Decimal
    high: Decimal
    open_low: bool = False
    open_high: bool = False


def bounds(quantity: Quantity | None) -> Bounds | None:
    """The three figures of a quantity; None where no number was stated ("several", nothing at all)."""
    if quantity is None:
        return None
    stated = quantity.nominal if quantity.nominal is not None else quantity.low
    if stated is None:
        return None
    low = ZERO if quantity.low is None else quantity.low
    high = stated if quantity.high is None else quantity.high
    return Bounds(low, stated, high, quantity.low is None, quantity.high is None)


def added(first: Bounds, second: Bounds) -> Bounds:
    """Both together."""
    return Bounds(
        EXACT.add(first.low, second.low),
        EXACT.add(first.stated, second.stated),
        EXACT.add(first.high, second.high),
        first.open_low or second.open_low,
        first.open_high or second.open_high,
    )


def without(whole: Bounds, stated: Decimal) -> Bounds:
    """What remains of a whole when parts are taken out at the figures they state.

    A part that turns out smaller does not make the rest larger: "up to 2.85" reserves 2.85 of its whole.
    """
    low, middle, high = (EXACT.subtract(end, stated) for end in whole[:3])
    return Bounds(max(ZERO, low), max(ZERO, middle), max(ZERO, high), whole.open_low, whole.open_high)
