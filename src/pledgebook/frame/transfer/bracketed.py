"""Amounts in brackets behind names: "contributions from Canada (CAD 10 million), Germany (EUR 4 million) and Norway"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pledgebook.frame.giving.actors import Actor, seat
from pledgebook.frame.giving.stage import Standing, standing_of
from pledgebook.frame.giving.zone import Zone
from pledgebook.frame.transfer.claim import Parts
from pledgebook.frame.transfer.donors import donors_of
from pledgebook.frame.transfer.recipients import recipients_of
from pledgebook.frame.transfer.side import of_actors
from pledgebook.lang.en import roles_in_giving as en
from pledgebook.lang.en import words
from pledgebook.lang.en.giving import Act
from pledgebook.model.claims import Modality, Stage
from pledgebook.model.mentions import PartyForm

if TYPE_CHECKING:
    from pledgebook.frame.giving.stage import Thing
    from pledgebook.frame.transfer.ground import Ground
    from pledgebook.model.mentions import PartyMention

_FORMS: Final = frozenset({PartyForm.STATE, PartyForm.BODY, PartyForm.ORGAN, PartyForm.CITY, PartyForm.GROUP})
_LONGEST: Final = 60
"""Most words of a row of names with their amounts."""
_ANNOUNCED: Final = 5
_INTRODUCING: Final = frozenset({":", "include", "included", "includes", "including", "are", "were", "being"})


def bracketed(ground: Ground, thing: Thing) -> Parts | None:
    """The parts of an amount in brackets, by the role of the row of names; or None where it stands in no such row."""
    scene, zone, memory = ground.scene, ground.zone, ground.memory
    party = _named(ground)
    if party is None:
        return None
    first = _row_start(ground, party)
    row = Zone(scene.start, scene.tokens[first].start, scene.tokens[first].start, zone.near, zone.near)
    standing = standing_of(scene, row, thing)
    actor = Actor(seat(party), party.start, party.end)
    side = of_actors(scene, [actor])
    if _gives(ground, first):
        getters = recipients_of(scene, row, None, side.parties, memory, ground.parent)
        standing = standing or _contributed(ground, first)
        return Parts(standing, side, getters, ground.parent, None, None) if getters.parties else None
    if scene.tokens[first - 1].low not in en.TOWARDS | en.PLACES if first else True:
        return None
    givers = donors_of(scene, row, standing, memory)
    return Parts(standing, givers, side, ground.parent, None, None) if standing and givers.parties else None


def _contributed(ground: Ground, first: int) -> Standing | None:
    """ "The largest contributors are": they have paid; those of pledges have promised."""
    lead = ground.scene.tokens[:first]
    paid = next((t for t in lead if t.low in en.CONTRIBUTORS), None)
    if paid is None or any(t.low in en.PROMISES for t in lead):
        return None
    return Standing(Stage.DISBURSED, Modality.ASSERTED, Act.PAY, None, paid.start, paid.end)


def _named(ground: Ground) -> PartyMention | None:
    """The party right before the bracket in which the amount stands."""
    scene = ground.scene
    at = scene.index(ground.zone.start) - 1
    if at < 1 or scene.tokens[at].text != "(":
        return None
    opening = scene.tokens[at].start
    near = scene.reading.parties.before(opening, since=scene.start)
    return near if near is not None and near.form in _FORMS and not scene.slice(near.end, opening) else None


def _row_start(ground: Ground, party: PartyMention) -> int:
    """Position of the first token of the row of names with brackets that ends with `party`."""
    scene = ground.scene
    at = scene.index(party.start)
    first, inside = at, False
    for i in range(at - 1, max(-1, at - _LONGEST), -1):
        token = scene.tokens[i]
        if token.text in {")", "("}:
            inside = token.text == ")"
            continue
        if inside or token.low in {",", "and", ";"} or token.low in words.DETERMINERS:
            continue
        named = scene.party_at(token.start)
        if named is None:
            break
        first = min(first, scene.index(named.start))
    return first


def _gives(ground: Ground, first: int) -> bool:
    """Whether the row names those who give: "from", "by", "donors include", or the subject of a verb of giving."""
    scene = ground.scene
    at = first - 1
    while at >= 0 and scene.tokens[at].low in words.DETERMINERS:
        at -= 1
    if at < 0:
        return any(v.finite for v in scene.verbs[:_ANNOUNCED])
    lead = [t.low for t in scene.tokens[max(0, at - _ANNOUNCED) : at + 1]]
    if lead[-1] in {"from", "by"}:
        return True
    return lead[-1] in _INTRODUCING and bool(en.GIVERS & set(lead))
