"""Currencies: every ISO 4217 code since 2000, the states that use it, and what an ambiguous name means where.

The data are CLDR's (`data/currencies.tsv`, made by `tools/build_currencies.py`).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

UNKNOWN: Final = "XXX"
"""What ISO 4217 writes for "no currency": an amount whose currency the text does not decide."""


@dataclass(frozen=True, slots=True)
class Currency:
    """One currency. `names` are CLDR's English singular and plural; empty for those long withdrawn."""

    code: str
    current: bool
    """Whether it has been in use since 2015."""
    states: tuple[str, ...]
    """ISO 3166-1 alpha-3 codes of those that use it."""
    names: tuple[str, ...]


@cache
def currencies() -> Mapping[str, Currency]:
    """All currencies by code."""
    table = files("pledgebook.catalogue").joinpath("data/currencies.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in table.splitlines() if line and not line.startswith("#"))
    return MappingProxyType({row[0]: _currency(*row) for row in rows})


def _currency(code: str, current: str, states: str, one: str, many: str) -> Currency:
    dated = "(" in one
    names = () if dated else tuple(dict.fromkeys((one.lower(), many.lower())))
    return Currency(code, current == "yes", tuple(states.split()), names)


def is_currency(code: str) -> bool:
    """Whether these three letters are an ISO 4217 code."""
    return code in currencies()


def used_in(code: str, state: str) -> bool:
    """Whether the state uses this currency."""
    known = currencies().get(code)
    return known is not None and state in known.states


def resolve_currency(candidates: Sequence[str], states: Iterable[str]) -> str | None:
    """The one of several currencies of the same name that the first state decides: krone, dollar, franc.

    `states` come in order of weight, the nearest or most likely first. A single candidate needs no state.
    """
    if len(candidates) == 1:
        return candidates[0]
    for state in states:
        fitting = [code for code in candidates if used_in(code, state)]
        if fitting:
            own = [code for code in fitting if currencies()[code].current]
            return (own or fitting)[0]
    return None
