"""The fields of each kind that a record keeps values of, and what of them can contradict."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from pledgebook.model import wording
from pledgebook.model.claims import Claim, Party, Person, kind_of
from pledgebook.model.values import DateRange, Money, Quantity

Value = Any
"""Whatever a claim says of a field: money, a quantity, days, parties, a word of a closed list ..."""

FIELDS: Mapping[str, tuple[str, ...]] = {
    "transfer": (
        "stage", "modality", "donors", "recipients", "aid", "instrument", "amount", "date", "ordinal", "part_of",
    ),
    "item": ("modality", "quantity", "unit", "designation", "of"),
    "total": ("modality", "donors", "recipients", "aid", "amount", "quantity", "designation", "since", "until"),
    "meeting": ("modality", "participants", "mode", "status", "date", "place", "duration_min"),
    "statement": ("modality", "speaker", "type"),
}  # fmt: skip
"""In the order of the contract."""

CONTESTABLE: Mapping[str, tuple[str, ...]] = {
    "transfer": ("amount", "date", "donors", "recipients", "ordinal"),
    "item": ("quantity",),
    "total": ("amount", "quantity", "since", "until"),
    "meeting": ("date", "place", "participants", "duration_min"),
    "statement": (),
}
"""Where two values that cannot both be true are worth a person's time. A kind of aid or a unit is a matter of wording."""

POINTERS = frozenset({"of", "part_of"})
"""Fields that name another claim, and in a record another record."""


def value_of(claim: Claim, field: str) -> Value:
    """What a claim says of a field; None where it says nothing."""
    value: Value = getattr(claim, field)
    return None if value == () else value


def said(claim: Claim) -> Mapping[str, Value]:
    """The fields of a claim that say something."""
    values = ((field, value_of(claim, field)) for field in FIELDS[kind_of(claim)])
    return {field: value for field, value in values if value is not None}


def to_json(value: Value) -> Value:
    """The form of the contract: strings, numbers, objects and lists of them."""
    match value:
        case Money() | Quantity() | DateRange() | Party() | Person():
            return value.to_json()
        case StrEnum():
            return value.value
        case date():
            return value.isoformat()
        case tuple():
            return [to_json(v) for v in value]
    return value


def words(value: object) -> str:
    """For people."""
    match value:
        case Money():
            return wording.money(value)
        case Quantity():
            return wording.quantity(value)
        case Decimal():
            return wording.number(value)
        case DateRange():
            return wording.days(value)
        case Party() | Person():
            return wording.party(value)
        case tuple() if value and isinstance(value[0], Party | Person):
            return ", ".join(wording.party(v) for v in value)
        case tuple():
            return wording.duration(value)
        case date():
            return value.isoformat()
    return str(value)
