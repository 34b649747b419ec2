"""Claims made by hand, for tests that need no text."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from pledgebook.link import Sketch, sketches
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
    Stage,
    Status,
    Transfer,
)
from pledgebook.model.evidence import Evidence
from pledgebook.model.ids import claim_id, document_id
from pledgebook.model.reports import Report, Told
from pledgebook.model.values import DateRange, Money, Qualifier, Quantity

DAY = date(2024, 3, 4)


def report(name: str, day: date | None = DAY, publisher: str | None = None) -> Report:
    """A report that nobody wrote."""
    return Report(document_id(name.encode()), f"{name}.txt", publisher or name, None, day)


def money(amount: str, currency: str = "EUR", qualifier: Qualifier = Qualifier.EXACTLY) -> Money:
    """`20 million` is given as `20`, in millions."""
    nominal = Decimal(amount) * 10**6
    return Money(Quantity.of(qualifier, nominal), currency, Decimal(500_000))


def transfer(told_by: Report, amount: str | None = "20", **fields: Any) -> Transfer:  # noqa: ANN401  (any field of a transfer)
    """Germany gives Kenya twenty million euros, unless told otherwise. `day` counts days after `DAY`."""
    day = fields.pop("day", 0)
    donor, recipient = fields.pop("donor", "DEU"), fields.pop("recipient", "KEN")
    currency = fields.pop("currency", "EUR")
    quote = fields.pop("quote", f"{currency} {amount} million")
    known: dict[str, Any] = {
        "id": claim_id(told_by.id, "transfer", quote, fields.pop("nth", 0)),
        "evidence": (Evidence(0, len(quote), quote),),
        "made_by": "test",
        "stage": Stage.PLEDGED,
        "aid": Aid.HUMANITARIAN,
        "donors": (Party(donor, donor),) if donor else (),
        "recipients": (Party(recipient, recipient),) if recipient else (),
        "amount": money(amount, currency) if amount else None,
        "date": DateRange.day(DAY + timedelta(day)) if day is not None else None,
    }
    return Transfer(**(known | fields))


def item(told_by: Report, of: Transfer | None, designation: str, count: int | None = None) -> Item:
    """A line of goods."""
    quote = f"{count or ''} {designation}".strip()
    quantity = Quantity.of(Qualifier.EXACTLY, Decimal(count)) if count else None
    ident = claim_id(told_by.id, "item", quote, 0)
    return Item(
        id=ident,
        evidence=(Evidence(0, len(quote), quote),),
        made_by="test",
        of=of.id if of else None,
        quantity=quantity,
        unit=None,
        designation=designation,
    )


def meeting(
    told_by: Report, *names: str, day: int = 0, mode: Mode = Mode.IN_PERSON, place: str | None = None
) -> Meeting:
    """People meet."""
    return Meeting(
        id=claim_id(told_by.id, "meeting", " ".join(names), 0),
        evidence=(Evidence(0, 3, "met"),),
        made_by="test",
        participants=tuple(Person(name, None, None) for name in names),
        mode=mode,
        status=Status.HELD,
        date=DateRange.day(DAY + timedelta(day)),
        place=Party(place, None) if place else None,
    )


def sketched(told_by: Report, *claims: Claim) -> tuple[Sketch, ...]:
    """The sketches of one report."""
    return sketches([Told(claim, told_by) for claim in claims])


def sketch(name: str, amount: str | None = "20", published: int = 0, **fields: Any) -> Sketch:  # noqa: ANN401  (any field of a transfer)
    """The sketch of one transfer that a report of that name tells of, so many days after `DAY`."""
    told_by = report(name, DAY + timedelta(published))
    return sketched(told_by, transfer(told_by, amount, **fields))[0]


NEGATED = Modality.NEGATED
LOAN = Instrument.LOAN
