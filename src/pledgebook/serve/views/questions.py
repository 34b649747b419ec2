"""What an address asks of sums: filters, grouping, convention, currency, and the day that is looked back from."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import Any, Final, Literal
from urllib.parse import urlencode

from pydantic import Field, model_validator

from pledgebook.book.sums import Moment, Question
from pledgebook.catalogue.codes import code_of
from pledgebook.model.claims import Aid, Instrument, Stage
from pledgebook.serve.views.shapes import Shape
from pledgebook.tally import CONVENTIONS, Where

UNTOLD: Final = "untold"
"""In an address: what no report tells."""
Dimension = Literal["donor", "recipient", "aid", "instrument", "stage", "month", "goods", "family"]
HowCounted = Literal["pledgebook", "kiel", "fts", "iati", "sipri"]
CHOICES: Final = {
    "aid": [*(value.value for value in Aid), UNTOLD],
    "instrument": [*(value.value for value in Instrument), UNTOLD],
    "stage": [*(value.value for value in Stage), UNTOLD],
}
CONVENTION_CHOICES: Final = list(CONVENTIONS)


class Asking(Shape):
    """What is asked of an address. Fields that a form leaves empty are not asked for."""

    @model_validator(mode="before")
    @classmethod
    def _without_empty(cls, given: Any) -> Any:  # noqa: ANN401  (whatever the address holds)
        """Forms send every field."""
        if not isinstance(given, dict):
            return given
        kept = {n: [v for v in value if v != ""] if isinstance(value, list) else value for n, value in given.items()}
        return {name: value for name, value in kept.items() if value not in ("", [])}

    def address(self, *less: str, **further: Any) -> str:  # noqa: ANN401  (what stands in an address)
        """This as the end of an address: without some fields, with others beside."""
        said = {**self.model_dump(mode="json", exclude_defaults=True, exclude=set(less)), **further}
        return urlencode([(name, value) for name, value in said.items() if value not in (None, "", [])], doseq=True)


class SumFilters(Asking):
    """Which part of the ledger is added up, and by which rules."""

    donor: list[str] = Field([], description="code or name; `untold` for nobody")
    recipient: list[str] = Field([], description="code or name; `untold` for nobody")
    aid: list[Aid | Literal["untold"]] = Field([], description="`untold` for what nobody tells")
    instrument: list[Instrument | Literal["untold"]] = Field([], description="`untold` for what nobody tells")
    stage: list[Stage | Literal["untold"]] = Field([], description="`untold` for what nobody tells")
    goods: list[str] = Field([], description="name or family of goods")
    since: date | None = Field(None, description="acts on this day or later")
    until: date | None = Field(None, description="acts on this day or earlier")
    text: str | None = Field(None, max_length=200, description="words that occur in what a record's claims cite")
    convention: HowCounted = "pledgebook"
    currency: str | None = Field(None, max_length=3, description="what to convert to: EUR")
    rate: str | None = Field(
        None, max_length=40, description="act, cutoff, cutoff:DAY, average:YEAR or average:DAY..DAY"
    )

    @property
    def where(self) -> Where:
        """The filters."""
        return Where(
            donors=_parties(self.donor),
            recipients=_parties(self.recipient),
            aid=_told(self.aid),
            instrument=_told(self.instrument),
            stage=_told(self.stage),
            goods=frozenset(self.goods),
            since=self.since,
            until=self.until,
        )

    def question(self, by: tuple[str, ...] = ()) -> Question:
        """For the methods of `Book`."""
        currency = self.currency.upper() if self.currency else None
        return Question(self.convention, by, self.where, self.text, currency, self.rate)


class TotalsAsked(SumFilters):
    """Filters, grouping and the day of the totals."""

    by: list[Dimension] = Field([], max_length=3, description="what to group by")
    as_of: date | None = Field(None, description="what the world had been told by the end of that day")
    known: date | None = Field(None, description="what the book knew by the end of that day (UTC)")
    unit: str | None = Field(None, description="the currency or measure that is drawn")
    section: str | None = Field(None, description="the section that is drawn")

    @property
    def moment(self) -> Moment:
        """The day that is looked back from; now where none is given."""
        return Moment(self.as_of, end_of(self.known))


def end_of(day: date | None) -> datetime | None:
    """The last moment of a day, in UTC."""
    return datetime.combine(day, time.max, UTC) if day else None


def _parties(names: list[str]) -> frozenset[str]:
    return frozenset("" if name == UNTOLD else code_of(name) or name for name in names)


def _told(words: list[Any]) -> frozenset[str]:
    return frozenset("" if word == UNTOLD else str(word.value) for word in words)
