"""Values of claims in words for people, in one place for tables and pages."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from pledgebook.model.claims import (
    Instrument,
    Item,
    Meeting,
    Modality,
    Party,
    Person,
    Speech,
    Statement,
    Total,
    Transfer,
)
from pledgebook.model.values import DateRange, Money, Qualifier, Quantity, plain

_SCALES = ((Decimal(10) ** 12, "trillion"), (Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million"))
_QUALIFIERS = {
    Qualifier.AT_LEAST: "at least ",
    Qualifier.MORE_THAN: "more than ",
    Qualifier.UP_TO: "up to ",
    Qualifier.LESS_THAN: "less than ",
    Qualifier.NEARLY: "nearly ",
    Qualifier.ABOUT: "about ",
}


def number(value: Decimal) -> str:
    """2.85 billion, 5,000, 0.5: scaled only where no digit is lost.

    >>> number(Decimal(2850000000)), number(Decimal(1234567))
    ('2.85 billion', '1,234,567')
    """
    for scale, word in _SCALES:
        if value >= scale and (value / scale * 1000) % 1 == 0:
            return f"{plain(value / scale)} {word}"
    whole, _, rest = (plain(value) or "").partition(".")
    return f"{int(whole):,}" + (f".{rest}" if rest else "")


def quantity(value: Quantity) -> str:
    """The figure with its qualifier."""
    if value.qualifier is Qualifier.RANGE and value.low is not None and value.high is not None:
        return f"{number(value.low)} to {number(value.high)}"
    if value.nominal is None:
        return "some" if value.low is None else f"{number(value.low)} or more, not counted"
    return _QUALIFIERS.get(value.qualifier, "") + number(value.nominal)


def money(value: Money) -> str:
    """The amount with its qualifier and currency code."""
    return f"{quantity(value.quantity)} {value.currency}"


def party(value: Party | Person) -> str:
    """The name as written, with the code where that says more."""
    name = value.name or (value.role if isinstance(value, Person) else None) or "?"
    return f"{name} ({value.code})" if value.code and value.code.lower() != name.lower() else name


def parties(values: Iterable[Party]) -> str:
    """Several, in the order of the text; a dash for nobody."""
    return ", ".join(party(p) for p in values) or "–"


def person(value: Person) -> str:
    """Name, role and code as far as they are known."""
    named = ", ".join(part for part in (value.name, value.role) if part) or "?"
    return f"{named} ({value.code})" if value.code else named


def days(value: DateRange | None) -> str:
    """One day, or from – to; empty where the text does not say."""
    if value is None:
        return ""
    return value.first.isoformat() if value.first == value.last else f"{value.first} – {value.last}"


def period(since: date | None, until: date | None) -> str:
    """`since 2022-02-24`, `until 2023-01-01`, both, or nothing."""
    return " ".join(f"{word} {day}" for word, day in (("since", since), ("until", until)) if day)


def duration(value: tuple[int | None, int | None] | None) -> str:
    """`120 min`, `90–120 min`, `more than 90 min`."""
    match value:
        case (int(low), int(high)):
            return f"{low} min" if low == high else f"{low}–{high} min"
        case (int(low), None):
            return f"{low} min or more"
        case (None, int(high)):
            return f"up to {high} min"
    return ""


def counted(kind: str, many: int) -> str:
    """`1 transfer`, `2 running totals`."""
    noun = "running total" if kind == "total" else kind
    return f"{many} {noun}" + ("" if many == 1 else "s")


def modality(value: Modality) -> str:
    """The word for everything but the plain assertion."""
    return "" if value is Modality.ASSERTED else value.value


def stage(claim: Transfer) -> str:
    """How far it has come, and how the text puts it: `pledged, planned`."""
    return ", ".join(word for word in (claim.stage.value, modality(claim.modality)) if word)


def form(claim: Transfer | Total) -> str:
    """Kind of aid and instrument: `military, drawdown`; the names of two funds are abbreviations."""
    instrument = claim.instrument if isinstance(claim, Transfer) else None
    funds = (Instrument.FMF, Instrument.USAI)
    name = (instrument.value.upper() if instrument in funds else instrument.value) if instrument else ""
    return ", ".join(word for word in (claim.aid.value if claim.aid else "", name) if word)


def further(claim: Transfer | Total) -> list[str]:
    """What else is known of a transfer or total, each in a few words."""
    if isinstance(claim, Total):
        return [form(claim), period(claim.since, claim.until), modality(claim.modality)]
    return [stage(claim), form(claim), days(claim.date), f"no. {claim.ordinal}" if claim.ordinal else ""]


def worth(claim: Transfer | Total) -> str:
    """The sum of a transfer or total, or the count of goods of a total; a dash where nothing is stated."""
    if claim.amount:
        return money(claim.amount)
    if isinstance(claim, Total) and claim.quantity:
        return f"{quantity(claim.quantity)} {claim.designation or ''}".rstrip()
    return "no sum stated"


def count(claim: Item) -> str:
    """How many of an item; a dash where the thing is listed without a number."""
    return quantity(claim.quantity) if claim.quantity else "–"


def manner(claim: Meeting | Statement) -> str:
    """How a meeting was held, or how something was said, with the modality where it is not plain."""
    if isinstance(claim, Statement):
        words = ["own words" if claim.type is Speech.DIRECT else "reported"]
    else:
        words = [claim.mode.value.replace("_", " "), claim.status.value]
    # a planned meeting is told as planned, too
    told = dict.fromkeys((*words, modality(claim.modality)))
    return ", ".join(word for word in told if word and word != "unknown")


def printable(text: str) -> str:
    r"""The text on one line, with nothing in it that steers a terminal or turns its direction.

    >>> printable("up to\n$5\x1b[31m")
    'up to $5�[31m'
    """
    return _STEERING.sub(_harmless, re.sub(r"\s+", " ", text))


_STEERING = re.compile(
    r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]"  # control characters and halves of characters
    r"|[\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]"  # invisible marks
)


def _harmless(match: re.Match[str]) -> str:
    """Nothing for invisible marks, a visible replacement for control characters."""
    return "" if unicodedata.category(match.group()) == "Cf" else "\ufffd"
