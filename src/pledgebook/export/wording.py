"""Claims in words for people, in one place for tables and pages; plain values: `model/wording.py`."""

from __future__ import annotations

import re
import unicodedata

from pledgebook.model.claims import (
    Instrument,
    Item,
    Meeting,
    Modality,
    Speech,
    Statement,
    Total,
    Transfer,
)
from pledgebook.model.wording import days, duration, money, number, parties, party, period, person, quantity

__all__ = [
    "days",
    "duration",
    "money",
    "number",
    "parties",
    "party",
    "period",
    "person",
    "quantity",
]
"""What comes from `model/wording.py` unchanged."""


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
