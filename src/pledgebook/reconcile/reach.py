"""What a stated figure leaves open: how far the true one may lie from it, so that roundings are no contradiction.

This is looser than the bounds of the contract. "About 50" has no bounds there; two reports that say about 50 and 53 do not
contradict each other all the same.
"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from pledgebook.model.values import Money, Qualifier, Quantity

_HALF = Decimal("0.5")
_TENTH = Decimal("0.1")
LOOSE = frozenset({Qualifier.ABOUT, Qualifier.NEARLY, Qualifier.VAGUE, Qualifier.AT_LEAST, Qualifier.MORE_THAN})
"""Words that leave an end open: they agree with much and decide little."""


class Reach(NamedTuple):
    """From where to where the figure meant may lie; None is an open end."""

    low: Decimal | None
    high: Decimal | None

    def meets(self, other: Reach) -> bool:
        """Whether one figure can be meant by both."""
        below = self.high is not None and other.low is not None and self.high < other.low
        above = self.low is not None and other.high is not None and other.high < self.low
        return not (below or above)


def last_digit(number: Decimal) -> Decimal:
    """The worth of the last digit that is not zero: 50 -> 10, 2,000 -> 1,000, 3.75 -> 0.01."""
    if not number:
        return Decimal(1)
    _, digits, exponent = number.normalize().as_tuple()
    return Decimal(1).scaleb(int(exponent)) if digits else Decimal(1)


def reach(value: Quantity | Money) -> Reach:
    """How far the figure meant may lie from the one stated.

    "More than n" and "nearly n" take n as it stands. "Up to n" names a ceiling: the ceiling is compared, not everything
    below it. "About n" reaches to half of its last
    digit or a tenth, whichever is more; "nearly n" down to the digit before.
    """
    quantity, slack = (value.quantity, value.slack) if isinstance(value, Money) else (value, Decimal(0))
    nominal = quantity.nominal
    if nominal is None:
        return Reach(_less(quantity.low, slack), _more(quantity.high, slack))
    match quantity.qualifier:
        case Qualifier.AT_LEAST | Qualifier.MORE_THAN:
            return Reach(nominal, None)
        case Qualifier.LESS_THAN:
            return Reach(Decimal(0), nominal)
        case Qualifier.NEARLY:
            return Reach(nominal - last_digit(nominal), nominal)
        case Qualifier.ABOUT:
            spare = max(last_digit(nominal) * _HALF, abs(nominal) * _TENTH, slack)
            return Reach(nominal - spare, nominal + spare)
    return Reach(nominal - slack, nominal + slack)


def _less(number: Decimal | None, slack: Decimal) -> Decimal | None:
    return None if number is None else number - slack


def _more(number: Decimal | None, slack: Decimal) -> Decimal | None:
    return None if number is None else number + slack
