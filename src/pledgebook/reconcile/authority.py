"""How near a report stands to what it tells: the act itself, the donor's own house, or somebody else."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from pledgebook.catalogue.folding import fold
from pledgebook.catalogue.places import PlaceKind, longest_place, state_of_domain
from pledgebook.lang.en.corrections import is_correction
from pledgebook.lang.en.names import SURE_ORGANS
from pledgebook.model.address import host_of
from pledgebook.model.claims import Claim, Meeting, Modality, Stage, Total, Transfer
from pledgebook.model.reports import Report, Told
from pledgebook.model.text import Token

_WORD: Final = re.compile(r"[^\W_]+(?:[.'’-][^\W_]+)*")
_OFFICIAL: Final = re.compile(r"(?:^|\.)(?:gov|gob|gouv|govt|go|gc|mil|bund|admin|parliament|government)\.")
_HOUSES: Final = frozenset({PlaceKind.SEAT, PlaceKind.BODY})
_NATIONS: Final = frozenset({PlaceKind.STATE, PlaceKind.DEMONYM})
UNNAMED: Final = "?"
"""An organ of a state that its name does not tell: the Ministry of Defence."""


def is_act(told: Told) -> bool:
    """Whether the document performs what it tells: a determination of its own day.

    Its day is the day of the act; reports that repeat it later bring days of their own.
    """
    claim, published = told.claim, told.report.published
    if not isinstance(claim, Transfer) or claim.date is None or claim.modality is not Modality.ASSERTED:
        return False
    return claim.stage is Stage.AUTHORISED and claim.date.first == claim.date.last == published


def is_first_hand(told: Told) -> bool:
    """Whether the publisher is a body of the donor, or of a state or organisation that takes part."""
    house = house_of(told.report)
    return house is not None and (house == UNNAMED or house in _actors(told.claim))


def withdraws(report: Report) -> bool:
    """Whether a report says of itself that it corrects an earlier one."""
    return is_correction(report.title or "")


def same_publisher(a: Report, b: Report) -> bool:
    """Whether one house speaks in both; two reports without a publisher's name are two."""
    return bool(a.publisher and b.publisher) and fold(a.publisher or "") == fold(b.publisher or "")


def house_of(report: Report) -> str | None:
    """Code of the state or organisation whose house published it, `?` for an organ without a state; None for the press."""
    named = _house_named(report.publisher or "")
    host = host_of(report.address)
    if named is None and _OFFICIAL.search(host):
        return state_of_domain(host) or UNNAMED
    return named


@lru_cache(maxsize=4096)
def _house_named(name: str) -> str | None:
    tokens = tuple(Token(m.start(), m.end(), m.group(), m.group().lower()) for m in _WORD.finditer(name))
    organ = any(token.low in SURE_ORGANS for token in tokens)
    nation: str | None = None
    for at in range(len(tokens)):
        found = longest_place(tokens, at)
        if found and found[0].kind in _HOUSES:
            return found[0].code
        if found and found[0].kind in _NATIONS:
            nation = nation or found[0].code
    return (nation or UNNAMED) if organ else None


def _actors(claim: Claim) -> frozenset[str | None]:
    """Whose own affair it is."""
    match claim:
        case Transfer() | Total():
            return frozenset(p.code for p in claim.donors)
        case Meeting():
            return frozenset(p.code for p in claim.participants)
    return frozenset()
