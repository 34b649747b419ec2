"""Invented records and links, written shortly: what tests of sums are made of."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

from pledgebook.model.claims import Aid, Instrument, Item, Modality, Party, Stage, Total, Transfer
from pledgebook.model.evidence import Evidence
from pledgebook.model.records import Link, LinkType, Record
from pledgebook.model.values import DateRange, Money, Qualifier, Quantity
from pledgebook.tally.rates import Quote

EVIDENCE = (Evidence(0, 4, "help"),)
_SCALE = {"bn": Decimal(10**9), "m": Decimal(10**6), "k": Decimal(1000), "": Decimal(1)}
_WORDS = {q.value.replace("_", " "): q for q in Qualifier}


def quantity(text: str) -> Quantity:
    """`50`, `up to 2.85bn`, `8-10`, `vague 200`, `vague`."""
    if text == "vague":
        return Quantity.vague(None)
    words, figure = re.fullmatch(r"([a-z ]*?) ?([\d.]+(?:bn|m|k)?(?:-[\d.]+(?:bn|m|k)?)?)", text).groups()  # type: ignore[union-attr]
    ends = [number(end) for end in figure.split("-")]
    if len(ends) == 2:
        return Quantity.between(*ends)
    if words == "vague":
        return Quantity.vague(ends[0])
    return Quantity.of(_WORDS[words or "exactly"], ends[0])


def number(text: str) -> Decimal:
    """`2.85bn` is 2850000000."""
    digits, scale = re.fullmatch(r"([\d.]+)(bn|m|k|)", text).groups()  # type: ignore[union-attr]
    return Decimal(digits) * _SCALE[scale]


def money(text: str) -> Money:
    """`USD up to 2.85bn`: the slack is half of the last digit written."""
    currency, _, amount = text.partition(" ")
    last = re.findall(r"([\d.]+)(bn|m|k|)", amount)[-1] if re.search(r"\d", amount) else ("1", "")
    places = len(last[0].partition(".")[2])
    scaled = last[1] or places
    slack = _SCALE[last[1]] / 10**places / 2 if scaled else Decimal(0)
    return Money(quantity(amount), currency, slack)


def parties(codes: str) -> tuple[Party, ...]:
    """`USA GBR`; a name without a code begins with `~`: `~Africa`."""
    return tuple(Party(c.lstrip("~"), None if c.startswith("~") else c) for c in codes.split())


def day(text: str | None) -> DateRange | None:
    """`2023-01-19` or `2023-01-19..2023-02-01`."""
    if text is None:
        return None
    first, _, last = text.partition("..")
    return DateRange(date.fromisoformat(first), date.fromisoformat(last or first))


def transfer(
    id_: str,
    amount: str | None = None,
    donors: str = "USA",
    recipients: str = "UKR",
    stage: str = "pledged",
    *,
    on: str | None = "2023-01-19",
    told: str | None = "2023-01-19",
    aid: str | None = "military",
    instrument: str | None = None,
    modality: str = "asserted",
    part_of: str | None = None,
) -> Record:
    """A record of a transfer."""
    view = Transfer(
        id=id_,
        evidence=EVIDENCE,
        modality=Modality(modality),
        made_by="test",
        stage=Stage(stage),
        donors=parties(donors),
        recipients=parties(recipients),
        aid=Aid(aid) if aid else None,
        instrument=Instrument(instrument) if instrument else None,
        amount=money(amount) if amount else None,
        date=day(on),
        part_of=part_of,
    )
    return record(view, told)


def item(
    id_: str, of: str | None, count: str | None, thing: str, *, unit: str | None = None, modality: str = "asserted"
) -> Record:
    """A record of goods."""
    view = Item(
        id=id_,
        evidence=EVIDENCE,
        modality=Modality(modality),
        made_by="test",
        of=of,
        quantity=quantity(count) if count else None,
        unit=unit,
        designation=thing,
    )
    return record(view, "2023-01-19")


def stated_total(id_: str, amount: str, donors: str = "USA", recipients: str = "UKR") -> Record:
    """A record of a running total."""
    view = Total(
        id=id_,
        evidence=EVIDENCE,
        made_by="test",
        donors=parties(donors),
        recipients=parties(recipients),
        amount=money(amount),
    )
    return record(view, "2023-01-19")


def record(view: Transfer | Item | Total, told: str | None) -> Record:
    """One claim as a record of its own."""
    at = date.fromisoformat(told) if told else None
    return Record(view.id, type(view).__name__.lower(), view, (f"c-{view.id}",), 1, (), at, at)


def link(source: str, type_: str, target: str, score: int = 50) -> Link:
    """A link between two records."""
    return Link(LinkType(type_), source, target, score, (), ())


def retold(found: Record, **view: object) -> Record:
    """The same record with other values."""
    return replace(found, view=replace(found.view, **view))  # type: ignore[arg-type]


class FewRates:
    """Rates for tests: units for one euro, the same every day of a year; no weekends."""

    version = "test"
    _TABLE = {  # noqa: RUF012  (nobody writes to it)
        ("USD", 2022): "1.05", ("USD", 2023): "1.10", ("USD", 2024): "1.08",
        ("GBP", 2022): "0.85", ("GBP", 2023): "0.88", ("GBP", 2024): "0.86",
        ("NOK", 2022): "10", ("NOK", 2023): "12", ("NOK", 2024): "11.5",
        ("SEK", 2023): "11.4", ("JPY", 2023): "150", ("DKK", 2023): "7.45",
    }  # fmt: skip

    def last_day(self) -> date:
        return date(2024, 12, 31)

    def on(self, currency: str, day: date) -> Quote | str:
        rate = "1" if currency == "EUR" else self._TABLE.get((currency, day.year))
        return Quote(Decimal(rate), day, day) if rate else f"no rate for {currency} on {day}"

    def mean(self, currency: str, first: date, last: date) -> Quote | str:
        found = self.on(currency, first)
        return found if isinstance(found, str) else Quote(found.per_euro, first, last)
