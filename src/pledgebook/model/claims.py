"""What one document states, in five kinds. Field meanings: `docs/claims.md`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from pledgebook.model.evidence import Evidence
from pledgebook.model.values import DateRange, Money, Quantity


class Modality(StrEnum):
    """How the document puts it."""

    ASSERTED = "asserted"
    PLANNED = "planned"
    POSSIBLE = "possible"
    CONDITIONAL = "conditional"
    NEGATED = "negated"


class Stage(StrEnum):
    """How far a transfer has come."""

    REQUESTED = "requested"
    PROPOSED = "proposed"
    PLEDGED = "pledged"
    AUTHORISED = "authorised"
    CONTRACTED = "contracted"
    DELIVERED = "delivered"
    DISBURSED = "disbursed"
    CANCELLED = "cancelled"


class Aid(StrEnum):
    """What kind of help."""

    MILITARY = "military"
    FINANCIAL = "financial"
    HUMANITARIAN = "humanitarian"
    DEVELOPMENT = "development"
    OTHER = "other"


class Instrument(StrEnum):
    """The legal or financial form of a transfer."""

    DRAWDOWN = "drawdown"
    USAI = "usai"
    FMF = "fmf"
    SALE = "sale"
    GRANT = "grant"
    LOAN = "loan"
    GUARANTEE = "guarantee"
    APPROPRIATION = "appropriation"
    DONATION = "donation"


class Mode(StrEnum):
    """How people met."""

    IN_PERSON = "in_person"
    PHONE = "phone"
    VIDEO = "video"
    UNKNOWN = "unknown"


class Status(StrEnum):
    """Whether a meeting has taken place."""

    HELD = "held"
    PLANNED = "planned"


class Speech(StrEnum):
    """Own words, or reported ones."""

    DIRECT = "direct"
    INDIRECT = "indirect"


@dataclass(frozen=True, slots=True)
class Party:
    """A donor, recipient or place: the name as written, and ISO 3166-1 alpha-3 or a body's code."""

    name: str | None
    code: str | None

    def to_json(self) -> dict[str, str | None]:
        """The contract's object."""
        return {"name": self.name, "code": self.code}


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who speaks or takes part. Bodies have a name, unnamed people only a role."""

    name: str | None
    role: str | None
    code: str | None

    def to_json(self) -> dict[str, str | None]:
        """The contract's object."""
        return {"name": self.name, "role": self.role, "code": self.code}


@dataclass(frozen=True, slots=True, kw_only=True)
class BaseClaim:
    """What all kinds share."""

    id: str
    evidence: tuple[Evidence, ...]
    """The first is the anchor."""
    modality: Modality = Modality.ASSERTED
    made_by: str
    """Name of the rule that framed it, dotted: `transfer.amount.verb`."""

    @property
    def anchor(self) -> Evidence:
        """The characters that carry the claim."""
        return self.evidence[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Transfer(BaseClaim):
    """Somebody gives, is asked for or considers giving help."""

    stage: Stage
    donors: tuple[Party, ...] = ()
    recipients: tuple[Party, ...] = ()
    aid: Aid | None = None
    instrument: Instrument | None = None
    amount: Money | None = None
    date: DateRange | None = None
    ordinal: int | None = None
    part_of: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Item(BaseClaim):
    """One line of goods in a transfer."""

    of: str | None
    quantity: Quantity | None
    unit: str | None
    designation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Total(BaseClaim):
    """A running sum that the document states."""

    donors: tuple[Party, ...] = ()
    recipients: tuple[Party, ...] = ()
    aid: Aid | None = None
    amount: Money | None = None
    quantity: Quantity | None = None
    designation: str | None = None
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting(BaseClaim):
    """People who represent states or organisations meet, call or visit."""

    participants: tuple[Person, ...]
    mode: Mode
    status: Status
    date: DateRange | None = None
    place: Party | None = None
    duration_min: tuple[int | None, int | None] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(BaseClaim):
    """Somebody says something."""

    speaker: Person
    type: Speech


Claim = Transfer | Item | Total | Meeting | Statement

KINDS: dict[str, type[Transfer | Item | Total | Meeting | Statement]] = {
    "transfer": Transfer,
    "item": Item,
    "total": Total,
    "meeting": Meeting,
    "statement": Statement,
}


def kind_of(claim: Claim) -> str:
    """`transfer`, `item`, `total`, `meeting` or `statement`."""
    return type(claim).__name__.lower()


def to_json(claim: Claim) -> dict[str, Any]:
    """The contract's object for one claim (`claims.schema.json`), ready for `json.dumps`."""
    head = {
        "id": claim.id,
        "kind": kind_of(claim),
        "evidence": [{"start": e.start, "end": e.end, "quote": e.quote} for e in claim.evidence],
        "modality": claim.modality.value,
    }
    fields: dict[str, Any] = _FIELDS[type(claim)](claim)
    return head | fields | {"made_by": claim.made_by}


def _transfer(c: Transfer) -> dict[str, Any]:
    return {
        "stage": c.stage.value,
        "donors": [p.to_json() for p in c.donors],
        "recipients": [p.to_json() for p in c.recipients],
        "aid": c.aid.value if c.aid else None,
        "instrument": c.instrument.value if c.instrument else None,
        "amount": c.amount.to_json() if c.amount else None,
        "date": c.date.to_json() if c.date else None,
        "ordinal": c.ordinal,
        "part_of": c.part_of,
    }


def _item(c: Item) -> dict[str, Any]:
    quantity = c.quantity.to_json() if c.quantity else None
    return {"of": c.of, "quantity": quantity, "unit": c.unit, "designation": c.designation}


def _total(c: Total) -> dict[str, Any]:
    return {
        "donors": [p.to_json() for p in c.donors],
        "recipients": [p.to_json() for p in c.recipients],
        "aid": c.aid.value if c.aid else None,
        "amount": c.amount.to_json() if c.amount else None,
        "quantity": c.quantity.to_json() if c.quantity else None,
        "designation": c.designation,
        "since": c.since.isoformat() if c.since else None,
        "until": c.until.isoformat() if c.until else None,
    }


def _meeting(c: Meeting) -> dict[str, Any]:
    return {
        "participants": [p.to_json() for p in c.participants],
        "mode": c.mode.value,
        "status": c.status.value,
        "date": c.date.to_json() if c.date else None,
        "place": c.place.to_json() if c.place else None,
        "duration_min": list(c.duration_min) if c.duration_min else None,
    }


def _statement(c: Statement) -> dict[str, Any]:
    return {"speaker": c.speaker.to_json(), "type": c.type.value}


_FIELDS: dict[type, Any] = {
    Transfer: _transfer,
    Item: _item,
    Total: _total,
    Meeting: _meeting,
    Statement: _statement,
}
