"""A small report with a claim of every kind, nested and overlapping, for the tests of the exporters."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from pledgebook.export.report import Report
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
)
from pledgebook.model.evidence import Evidence
from pledgebook.model.ids import document_id
from pledgebook.model.issues import Issue
from pledgebook.model.text import Document
from pledgebook.model.values import DateRange, Money, Qualifier, Quantity

TEXT = """\
Norland to send howitzers to Estmark

HARBOUR CITY, 4 March 2024 - Norland will give Estmark up to 2.85 billion kroner
this year, the defence ministry said on Monday.

The package includes:

- 12 howitzers
- 5,000 rounds of 155 mm ammunition, <b>if</b> parliament agrees

"Of this, 225 million kroner go to fuel," said the defence minister, who met her
counterpart in Estmark last week. It brings the total to more than 9 billion kroner.
The factory employs 1,400 people.

Share this page
"""
DOCUMENT = Document(
    id=document_id(TEXT.encode()),
    text=TEXT,
    title="Norland to send howitzers to Estmark",
    publisher="Ministry of Defence of Norland (a demonstration)",
    published=date(2024, 3, 4),
    url="https://norland.example/news/1",
    lang="en",
)
NORLAND = Party("Norland", "NOR")
ESTMARK = Party("Estmark", "EST")
MINISTER = Person(None, "defence minister", "NOR")


def cite(quote: str, nth: int = 1) -> Evidence:
    """The nth place where the words stand."""
    at = -1
    for _ in range(nth):
        at = TEXT.index(quote, at + 1)
    return DOCUMENT.cite(at, at + len(quote))


def kroner(qualifier: Qualifier, amount: int) -> Money:
    """Money."""
    return Money(Quantity.of(qualifier, Decimal(amount)), "NOK")


def claims() -> tuple[Claim, ...]:
    """One claim of every kind, and more."""
    return (
        Transfer(
            id="c1-aaaa",
            evidence=(cite("up to 2.85 billion kroner"), cite("Norland", 2), cite("Estmark", 2), cite("this year")),
            made_by="transfer.amount.verb",
            stage=Stage.PLEDGED,
            donors=(NORLAND,),
            recipients=(ESTMARK,),
            aid=Aid.MILITARY,
            amount=kroner(Qualifier.UP_TO, 2_850_000_000),
            date=DateRange.day(date(2024, 3, 4)),
        ),
        Transfer(
            id="c1-bbbb",
            evidence=(cite("225 million kroner"),),
            made_by="transfer.amount.part",
            stage=Stage.PLEDGED,
            donors=(NORLAND,),
            recipients=(ESTMARK,),
            instrument=Instrument.GRANT,
            amount=kroner(Qualifier.EXACTLY, 225_000_000),
            part_of="c1-aaaa",
        ),
        Item(
            id="c1-cccc",
            evidence=(cite("12 howitzers"),),
            made_by="item.list",
            of="c1-aaaa",
            quantity=Quantity.of(Qualifier.EXACTLY, Decimal(12)),
            unit=None,
            designation="howitzers",
        ),
        Item(
            id="c1-dddd",
            evidence=(cite("5,000 rounds of 155 mm ammunition"), cite("if")),
            made_by="item.list",
            modality=Modality.CONDITIONAL,
            of="c1-aaaa",
            quantity=Quantity.of(Qualifier.EXACTLY, Decimal(5000)),
            unit="rounds",
            designation="rounds of 155 mm ammunition",
        ),
        Total(
            id="c1-eeee",
            evidence=(cite("more than 9 billion kroner"), cite("the total")),
            made_by="total.bring",
            donors=(NORLAND,),
            recipients=(ESTMARK,),
            amount=kroner(Qualifier.MORE_THAN, 9_000_000_000),
        ),
        Meeting(
            id="c1-ffff",
            evidence=(cite("met"), cite("the defence minister"), cite("her\ncounterpart")),
            made_by="meeting.verb",
            participants=(MINISTER, Person(None, "counterpart", "EST")),
            mode=Mode.IN_PERSON,
            status=Status.HELD,
            date=DateRange(date(2024, 2, 26), date(2024, 3, 3)),
            place=ESTMARK,
            duration_min=(90, 120),
        ),
        Statement(
            id="c1-gggg",
            evidence=(cite("Of this, 225 million kroner go to fuel,"), cite("the defence minister")),
            made_by="statement.direct",
            speaker=MINISTER,
            type=Speech.DIRECT,
        ),
    )


def report(source: str = "examples/norland.txt") -> Report:
    """The report with its claims, an issue and a figure that no claim accounts for."""
    figure = cite("1,400")
    ministry = cite("on Monday")
    issue = Issue("date.open", "“on Monday” was left open.", ministry.start, ministry.end)
    return Report(source, DOCUMENT, claims(), (issue,), (figure,))
