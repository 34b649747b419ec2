"""The small rules that conventions are made of. Each looks at one record and says why it does not count, or nothing."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Final

from pledgebook.model.claims import Modality, Stage

if TYPE_CHECKING:
    from pledgebook.tally.goods import Goods
    from pledgebook.tally.subject import Subject


@dataclass(frozen=True, slots=True)
class Rule:
    """One reason not to count a record."""

    name: str
    """Dotted, stable: printed with each record that it leaves out."""
    text: str
    """What it says, for people."""
    out: Callable[[Subject], str | None]
    """The reason in words, or None where the rule has nothing against the record."""
    explains: bool = False
    """Whether a part that it leaves out still explains its share of the whole: help for another recipient does."""


def _unasserted(found: Subject) -> str | None:
    words = {Modality.NEGATED: "said not to be so", Modality.CONDITIONAL: "only on a condition"}
    if found.modality is Modality.ASSERTED:
        return None
    return words.get(found.modality, f"only {found.modality.value}")


ASSERTED: Final = Rule("asserted", "What is only planned, possible, conditional or denied does not count.", _unasserted)

_LOOSE: Final = {
    Stage.REQUESTED: "only asked for",
    Stage.PROPOSED: "only proposed",
    Stage.CANCELLED: "cancelled",
}


@cache
def stages(wanted: frozenset[Stage]) -> Rule:
    """Only these stages count."""

    def out(found: Subject) -> str | None:
        if found.stage in wanted:
            return None
        if found.stage is None:
            return "no stage is known"
        return _LOOSE.get(found.stage, f"{found.stage.value}, and this sum does not hold that stage")

    names = ", ".join(stage.value for stage in Stage if stage in wanted)
    return Rule("stage", f"These stages count: {names}.", out)


def recipients(wanted: frozenset[str]) -> Rule:
    """At least one of these receives."""
    listed = ", ".join(sorted(wanted))

    def out(found: Subject) -> str | None:
        return None if wanted & set(found.recipients) else f"not for {listed}"

    return Rule("recipient", f"Only help for {listed} counts.", out, explains=True)


def since(day: date) -> Rule:
    """Nothing from before this day."""

    def out(found: Subject) -> str | None:
        return f"before {day}" if found.last is not None and found.last < day else None

    return Rule("since", f"Only acts since {day} count; acts of unknown date count.", out, explains=True)


def aids(wanted: frozenset[str]) -> Rule:
    """Only these kinds of help, and help whose kind nobody tells."""
    listed = ", ".join(sorted(wanted))

    def out(found: Subject) -> str | None:
        return None if not found.aid or found.aid in wanted else f"{found.aid} aid, and only {listed} counts"

    return Rule("aid", f"Only {listed} aid counts, and aid whose kind no report tells.", out, explains=True)


def told_aids(wanted: frozenset[str]) -> Rule:
    """Only these kinds of help, as told."""
    listed = ", ".join(sorted(wanted))

    def out(found: Subject) -> str | None:
        return None if found.aid in wanted else f"{found.aid or 'unknown'} aid, and only {listed} counts"

    return Rule("aid", f"Only what is told as {listed} aid counts.", out, explains=True)


_STATE: Final = re.compile("[A-Z]{3}")
_NO_STATES: Final = frozenset({"WHO", "WFP", "IMF"})


def is_state(key: str) -> bool:
    """Whether a party's key is a state's code: three capitals that are none of the contract's bodies."""
    return key not in _NO_STATES and _STATE.fullmatch(key) is not None


def _private(found: Subject) -> str | None:
    if not found.donors or any(is_state(donor) or donor == "EU" for donor in found.donors):
        return None
    return "no government or EU institution gives it"


GOVERNMENTS: Final = Rule("government", "Only governments and the EU institutions are donors.", _private, explains=True)


def _sold(found: Subject) -> str | None:
    return "a sale, which the recipient pays" if found.instrument == "sale" else None


NO_SALES: Final = Rule("sale", "Sales do not count.", _sold, explains=True)


def _unspecified(found: Subject) -> str | None:
    if found.stage is not Stage.PLEDGED or found.goods_listed or found.instrument not in {"", "appropriation"}:
        return None
    return "a commitment: neither goods nor an instrument are named yet"


SPECIFIED: Final = Rule(
    "specified", "A pledge counts once its goods are listed or its instrument is named.", _unspecified
)


@dataclass(frozen=True, slots=True)
class GoodsRule:
    """One reason not to count goods."""

    name: str
    text: str
    out: Callable[[Goods], str | None]


def families(wanted: frozenset[str]) -> GoodsRule:
    """Only goods of these families."""

    def out(found: Goods) -> str | None:
        if found.family in wanted:
            return None
        return f"{found.family or 'not in the catalogue of systems'}: no major weapon"

    return GoodsRule("major", f"Only these families count: {', '.join(sorted(wanted))}.", out)
