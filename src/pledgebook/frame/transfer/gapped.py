"""Goods that share the verb of a transfer before them: "Italy sent 14 tonnes of rice, Spain two planes and Qatar tents"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pledgebook.frame.giving.actors import Actor, seat
from pledgebook.frame.transfer.claim import Parts
from pledgebook.frame.transfer.side import NEAR, Side, of_actors, without
from pledgebook.lang.en import words
from pledgebook.model.mentions import PartyForm

if TYPE_CHECKING:
    from pledgebook.frame.giving.scene import Scene
    from pledgebook.frame.transfer.phrase import Phrase
    from pledgebook.model.claims import Transfer

_FORMS: Final = frozenset({PartyForm.STATE, PartyForm.BODY, PartyForm.ORGAN, PartyForm.CITY})
_NAME: Final = 100
"""Longest name right before goods, in characters."""
_JOINTS: Final = frozenset({",", ";", "and", "while"})


def gapped(scene: Scene, phrase: Phrase, last: Transfer | None) -> Parts | None:
    """The parts of goods right behind another giver's name, with the verb of the transfer before; or None."""
    if last is None or not scene.start <= last.anchor.start < phrase.start or phrase.head:
        return None
    giver = _giver(scene, phrase.start)
    if giver is None or giver.start < last.anchor.end:
        return None
    if any(v.finite and v.start >= last.anchor.end for v in scene.verbs_before(phrase.start)[:1]):
        return None
    givers = of_actors(scene, [giver])
    getters = Side(without(last.recipients, frozenset({giver.party.code})), (), NEAR)
    return Parts(None, givers, getters, None, None, last) if getters.parties else None


def _giver(scene: Scene, start: int) -> Actor | None:
    """The party right before the goods, behind a comma or "and"."""
    for party in scene.parties_in(start - _NAME, start):
        if party.form in _FORMS and party.end <= start and not scene.slice(party.end, start):
            at = scene.index(party.start) - 1
            while at >= 0 and scene.tokens[at].low in words.DETERMINERS:
                at -= 1
            return Actor(seat(party), party.start, party.end) if at >= 0 and scene.tokens[at].low in _JOINTS else None
    return None
