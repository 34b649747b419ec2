"""A record as the counting rules see it: who, for whom, what kind, how far, how much, when."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from pledgebook.model.claims import Modality, Stage, Total, Transfer
from pledgebook.tally.bounds import ZERO, bounds

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from pledgebook.model.claims import Party
    from pledgebook.model.records import Record
    from pledgebook.tally.bounds import Bounds


@dataclass(frozen=True, slots=True)
class Subject:
    """What counting needs of one record. Parties are codes, or names where there is no code, in an order of their own."""

    record: str
    modality: Modality = Modality.ASSERTED
    stage: Stage | None = None
    donors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    aid: str = ""
    instrument: str = ""
    unit: str = ""
    """Currency of the amount; empty where none is stated."""
    bounds: Bounds | None = None
    slack: Decimal = ZERO
    """Half of the last digit written."""
    first: date | None = None
    last: date | None = None
    dated: str = ""
    """`act`: the day is that of the act. `whole`: of the whole it is part of. `told`: nobody tells the day of the act,
    this is the day it was first told. Empty: no day is known."""
    told: date | None = None
    inherited: tuple[str, ...] = ()
    """What the component itself does not say and its whole does."""
    goods_listed: bool = False
    """Whether goods are listed under it."""
    words: str = ""
    """The anchor of its first claim, on one line."""


def subject(record: Record) -> Subject:
    """A transfer or stated total for counting."""
    view = record.view
    if not isinstance(view, Transfer | Total):
        return Subject(record.id, modality=view.modality, told=record.first_told, words=_words(record))
    money, day = view.amount, view.date if isinstance(view, Transfer) else None
    instrument = view.instrument if isinstance(view, Transfer) else None
    return Subject(
        record=record.id,
        modality=view.modality,
        stage=view.stage if isinstance(view, Transfer) else None,
        donors=keys(view.donors),
        recipients=keys(view.recipients),
        aid=view.aid.value if view.aid else "",
        instrument=instrument.value if instrument else "",
        unit=money.currency if money else "",
        bounds=bounds(money.quantity) if money else None,
        slack=money.slack if money else ZERO,
        first=day.first if day else None,
        last=day.last if day else None,
        dated="act" if day else "",
        told=record.first_told,
        words=_words(record),
    )


def _words(record: Record) -> str:
    return " ".join(record.view.anchor.quote.split())


def keys(parties: Iterable[Party]) -> tuple[str, ...]:
    """What parties are told apart by: the code, or the name with its white space folded. Sorted, each once."""
    found = (party.code or " ".join((party.name or "").split()) for party in parties)
    return tuple(sorted({key for key in found if key}))


def heir(part: Subject, whole: Subject) -> Subject:
    """The part with what it does not say itself taken from its whole, and a note of what that was."""
    taken = {
        name: getattr(whole, name)
        for name in ("donors", "recipients", "aid")
        if not getattr(part, name) and getattr(whole, name)
    }
    if part.dated != "act" and whole.dated in {"act", "whole"}:
        taken |= {"first": whole.first, "last": whole.last, "dated": "whole"}
    if not taken:
        return part
    names = [name for name in taken if name not in {"last", "dated"}]
    noted = tuple(sorted({*part.inherited, *("date" if name == "first" else name for name in names)}))
    return replace(part, **taken, inherited=noted)


def day_at_least(part: Subject) -> Subject:
    """The part with the day it was first told, where nobody tells the day of the act."""
    if part.dated or part.told is None:
        return part
    return replace(part, first=part.told, last=part.told, dated="told")
