"""The transfers made so far, found by id, by amount and by sentence without going through all of them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from decimal import Decimal

    from pledgebook.model.claims import Total, Transfer
    from pledgebook.model.values import Money

MOST_EQUAL: Final = 200
"""How many claims of one and the same amount are compared with the next: keeps a list of equal amounts linear."""

Sum = tuple[str, "Decimal | None"]


def sum_of(amount: Money) -> Sum:
    """What two amounts share that can be the same one: currency and figure."""
    return amount.currency, amount.quantity.nominal


@dataclass(slots=True)
class Made:
    """In the order in which they were made. A draft's id is its place, so that no two share one."""

    by_id: dict[str, Transfer] = field(default_factory=dict)
    by_sum: dict[Sum, dict[str, None]] = field(default_factory=dict)
    """Ids of those of one amount."""
    by_sentence: dict[int, list[str]] = field(default_factory=dict)
    """Ids of those of one sentence, by where it begins."""
    giving: dict[str, None] = field(default_factory=dict)
    """Ids of those with a donor."""
    donors: Counter[str | None] = field(default_factory=Counter)
    """How often each code gives."""

    def __bool__(self) -> bool:
        """Whether any was made."""
        return bool(self.by_id)

    def add(self, transfer: Transfer, sentence: int) -> None:
        """One more, of the sentence that begins there."""
        self.by_id[transfer.id] = transfer
        self.by_sentence.setdefault(sentence, []).append(transfer.id)
        if transfer.amount is not None:
            self.by_sum.setdefault(sum_of(transfer.amount), {})[transfer.id] = None
        if transfer.donors:
            self.giving[transfer.id] = None
        self.donors.update(p.code for p in transfer.donors)

    def drop(self, transfer: Transfer) -> None:
        """Forget one."""
        del self.by_id[transfer.id]
        self.giving.pop(transfer.id, None)
        self.donors.subtract(p.code for p in transfer.donors)
        if transfer.amount is not None:
            self.by_sum[sum_of(transfer.amount)].pop(transfer.id)

    def change(self, transfer: Transfer) -> None:
        """Put a transfer with more detail, its amount and donors the same, in the place of the one with its id."""
        self.by_id[transfer.id] = transfer

    @property
    def last(self) -> Transfer | None:
        """The one made last."""
        return next(reversed(self.by_id.values()), None)

    @property
    def last_given(self) -> Transfer | None:
        """The one made last that names a donor."""
        name = next(reversed(self.giving), None)
        return self.by_id[name] if name is not None else None

    def gives(self, code: str) -> bool:
        """Whether a state gives in one of them."""
        return self.donors[code] > 0

    def in_sentence(self, start: int) -> Transfer | None:
        """The last one of the sentence that begins at `start`."""
        names = self.by_sentence.get(start, ())
        return next((self.by_id[n] for n in reversed(names) if n in self.by_id), None)

    def of_sum(self, amount: Money) -> Iterator[Transfer]:
        """Those of the same currency and figure, the first first."""
        names = self.by_sum.get(sum_of(amount), {})
        return (self.by_id[n] for n, _ in zip(names, range(MOST_EQUAL), strict=False))


def by_sum(totals: Iterable[Total]) -> dict[Sum, list[Total]]:
    """Running sums by currency and figure."""
    found: dict[Sum, list[Total]] = {}
    for total in totals:
        if total.amount is not None:
            found.setdefault(sum_of(total.amount), []).append(total)
    return found
