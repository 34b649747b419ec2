"""Sums within a breakdown: where one part is the sum of others, they are one money told twice."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from typing import Final, NamedTuple

from pledgebook.model import wording
from pledgebook.model.claims import Transfer
from pledgebook.model.records import Record
from pledgebook.model.values import Money
from pledgebook.reconcile.findings.sums import Rest, stated

_TRIED: Final = 12
_TERMS: Final = 4
"""Among so many parts, sums of so many are looked for: enough for any breakdown that people print."""


class Subtotal(NamedTuple):
    """A part, and the parts that it sums."""

    sum: Record
    of: tuple[Record, ...]

    def line(self) -> str:
        """Written out: `3,075,000,000 sums 2,850,000,000 and 225,000,000, which count once`."""
        terms = " and ".join(wording.digits(stated(a)) for r in self.of if (a := amount_of(r)))
        whole = amount_of(self.sum)
        return f"{wording.digits(stated(whole)) if whole else '?'} sums {terms}, which count once"


def subtotals(parts: Sequence[Record]) -> list[Subtotal]:
    """The parts that sum others, the largest first; none of a sum is used again. Of more than a dozen nothing is tried."""
    left = list(parts) if len(parts) <= _TRIED else []
    found: list[Subtotal] = []
    for one in left.copy():
        if one in left and (of := _terms(one, left)):
            found.append(Subtotal(one, of))
            left = [r for r in left if r not in of]
    return found


def without_summed(parts: Sequence[Record]) -> list[Record]:
    """The parts but for those that another one sums."""
    summed = {r.id for subtotal in subtotals(parts) for r in subtotal.of}
    return [r for r in parts if r.id not in summed]


def amount_of(record: Record | None) -> Money | None:
    """The amount of a transfer; None for everything else."""
    return record.view.amount if record and isinstance(record.view, Transfer) else None


def _terms(one: Record, among: Sequence[Record]) -> tuple[Record, ...]:
    """The fewest others that come to one, within rounding."""
    whole = amount_of(one)
    if whole is None:
        return ()
    smaller = [r for r in among if r is not one and (a := amount_of(r)) and stated(a) < stated(whole)]
    tries = (c for many in range(2, min(len(smaller), _TERMS) + 1) for c in combinations(smaller, many))
    return next((c for c in tries if Rest(whole, tuple(a for r in c if (a := amount_of(r)))).fits), ())
