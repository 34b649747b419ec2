"""One entry of a tally: a record that counts, or one that does not, and why."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Context
from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

    from pledgebook.tally.bounds import Bounds


_SHOWN: Final = Context(prec=8)


class Measure(StrEnum):
    """What is added up."""

    MONEY = "money"
    GOODS = "goods"


class Role(StrEnum):
    """As what a record enters."""

    WHOLE = "whole"
    """The record as it stands: nothing is known to be part of it."""
    PART = "part"
    """A component of something larger."""
    REST = "rest"
    """What no part of the record explains."""
    OUT = "out"
    """It does not count."""


class Conversion(NamedTuple):
    """How an amount came into another currency: both rates are units for one euro, as the European Central Bank publishes."""

    currency: str
    """What it was stated in."""
    source_rate: Decimal
    target_rate: Decimal
    first: date
    """The day both rates were published, or the first of the days averaged."""
    last: date

    @property
    def rate(self) -> Decimal:
        """Units of the target for one unit of the source, to eight digits; for people, not for computing."""
        return _SHOWN.divide(self.target_rate, self.source_rate)


@dataclass(frozen=True, slots=True)
class Line:
    """One record, or the rest of one, in a tally."""

    record: str
    chain: str
    """What belongs together: the smallest record id of everything linked with it."""
    role: Role
    rule: str
    """Name of the rule that decided, dotted: `counts.part`, `stage.requested`, `repeats`."""
    reason: str
    """The same in words."""
    measure: Measure = Measure.MONEY
    section: str = ""
    """Sums of different sections are never added up: commitments and disbursements."""
    unit: str = ""
    bounds: Bounds | None = None
    donors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    aid: str = ""
    instrument: str = ""
    stage: str = ""
    first: date | None = None
    last: date | None = None
    dated: str = ""
    words: str = ""
    """What carries the amount in the first report that tells of it."""
    goods: str = ""
    family: str = ""
    inherited: tuple[str, ...] = ()
    conversion: Conversion | None = None
    original: Bounds | None = None
    """The amount before it was converted."""
    unconverted: str = ""
    """Why the amount stayed in its own currency, where another was asked for."""

    @property
    def counted(self) -> bool:
        """Whether it is in the sum."""
        return self.role is not Role.OUT

    @property
    def month(self) -> str:
        """`2023-01`; `2023-01/2023-03` for an act that spans several; empty where no day is known."""
        if self.first is None:
            return ""
        months = [f"{day.year:04d}-{day.month:02d}" for day in (self.first, self.last or self.first)]
        return months[0] if months[0] == months[1] else "/".join(months)
