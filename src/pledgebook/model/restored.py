"""Claims back from the JSON they were kept as: the inverse of `claims.to_json`, without loss.

The contract says nothing of the slack of an amount; what is kept says it beside the contract's fields.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from pledgebook.model.claims import (
    Aid,
    Claim,
    Instrument,
    Item,
    Meeting,
    Modality,
    Mode,
    Party,
    Person,
    Speech,
    Stage,
    Statement,
    Status,
    Total,
    Transfer,
    to_json,
)
from pledgebook.model.evidence import Evidence
from pledgebook.model.values import DateRange, Money, Qualifier, Quantity, plain


def kept(claim: Claim) -> dict[str, Any]:
    """The contract's object, with the slack of its amount."""
    fields = to_json(claim)
    amount = getattr(claim, "amount", None)
    if amount is not None and amount.slack:
        fields["amount"]["slack"] = plain(amount.slack)
    return fields


def restored(fields: Mapping[str, Any]) -> Claim:
    """The claim that `kept` (or `to_json`) wrote. Raises KeyError or ValueError for anything else."""
    head: dict[str, Any] = {
        "id": fields["id"],
        "evidence": tuple(Evidence(e["start"], e["end"], e["quote"]) for e in fields["evidence"]),
        "modality": Modality(fields["modality"]),
        "made_by": fields["made_by"],
    }
    return _READERS[fields["kind"]](fields, head)


def quantity(fields: Mapping[str, Any] | None) -> Quantity | None:
    """A quantity from the contract's object."""
    if fields is None:
        return None
    ends = (_decimal(fields[name]) for name in ("nominal", "low", "high"))
    return Quantity(Qualifier(fields["qualifier"]), *ends)


def money(fields: Mapping[str, Any] | None) -> Money | None:
    """An amount from the contract's object; without a word on its slack it has none."""
    figure = quantity(fields)
    if fields is None or figure is None:
        return None
    return Money(figure, fields["currency"], _decimal(fields.get("slack")) or Decimal(0))


def days(fields: Mapping[str, Any] | None) -> DateRange | None:
    """A range of days from the contract's object."""
    return DateRange(date.fromisoformat(fields["from"]), date.fromisoformat(fields["to"])) if fields else None


def parties(fields: Sequence[Mapping[str, Any]]) -> tuple[Party, ...]:
    """Donors or recipients."""
    return tuple(Party(p["name"], p["code"]) for p in fields)


def person(fields: Mapping[str, Any]) -> Person:
    """A speaker or participant."""
    return Person(fields["name"], fields["role"], fields["code"])


def _decimal(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def _transfer(f: Mapping[str, Any], head: dict[str, Any]) -> Transfer:
    return Transfer(
        **head,
        stage=Stage(f["stage"]),
        donors=parties(f["donors"]),
        recipients=parties(f["recipients"]),
        aid=Aid(f["aid"]) if f["aid"] else None,
        instrument=Instrument(f["instrument"]) if f["instrument"] else None,
        amount=money(f["amount"]),
        date=days(f["date"]),
        ordinal=f["ordinal"],
        part_of=f["part_of"],
    )


def _item(f: Mapping[str, Any], head: dict[str, Any]) -> Item:
    return Item(**head, of=f["of"], quantity=quantity(f["quantity"]), unit=f["unit"], designation=f["designation"])


def _total(f: Mapping[str, Any], head: dict[str, Any]) -> Total:
    return Total(
        **head,
        donors=parties(f["donors"]),
        recipients=parties(f["recipients"]),
        aid=Aid(f["aid"]) if f["aid"] else None,
        amount=money(f["amount"]),
        quantity=quantity(f["quantity"]),
        designation=f["designation"],
        since=_day(f["since"]),
        until=_day(f["until"]),
    )


def _meeting(f: Mapping[str, Any], head: dict[str, Any]) -> Meeting:
    place = f["place"]
    low_high = f["duration_min"]
    return Meeting(
        **head,
        participants=tuple(person(p) for p in f["participants"]),
        mode=Mode(f["mode"]),
        status=Status(f["status"]),
        date=days(f["date"]),
        place=Party(place["name"], place["code"]) if place else None,
        duration_min=(low_high[0], low_high[1]) if low_high else None,
    )


def _statement(f: Mapping[str, Any], head: dict[str, Any]) -> Statement:
    return Statement(**head, speaker=person(f["speaker"]), type=Speech(f["type"]))


_READERS: dict[str, Callable[[Mapping[str, Any], dict[str, Any]], Claim]] = {
    "transfer": _transfer,
    "item": _item,
    "total": _total,
    "meeting": _meeting,
    "statement": _statement,
}
