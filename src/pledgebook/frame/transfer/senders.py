"""Who sent what comes: those behind "by" or "from", those who paid, whose ship it is, whose goods they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pledgebook.frame.giving.actors import Actor, agents_in, owners_in, seat
from pledgebook.frame.giving.verb import act_at, whole_subject
from pledgebook.lang.en.giving import Act
from pledgebook.model.mentions import PartyForm

if TYPE_CHECKING:
    from pledgebook.frame.giving.scene import Scene
    from pledgebook.frame.giving.zone import Zone
    from pledgebook.segment.clauses import VerbGroup

_BESIDE: Final = 4
"""Words between goods and the participle that says who paid for them."""
_GIVEN: Final = frozenset({Act.GIVE, Act.BRING, Act.PAY, Act.PLEDGE, Act.CONTRACT})


def sent_by(scene: Scene, zone: Zone, verb: VerbGroup) -> list[Actor]:
    """Who sent what arrives: those behind "by" or "from", those who paid, or those whose goods they are."""
    return _senders(scene, verb) or paid_by(scene, zone) or owner_of_goods(scene, zone) or _ship_of(scene, verb)


def paid_by(scene: Scene, zone: Zone) -> list[Actor]:
    """Those of a participle beside the goods: "will get 36 drones, bought by Lithuania", "the machines donated by China"."""
    verb = next(iter(scene.verbs_from(zone.end)), None)
    if verb is None or verb.first - scene.index(zone.end) > _BESIDE:
        return []
    if not (verb.relative and verb.passive) and (verb.finite or verb.form not in {"part", "past"}):
        return []
    if act_at(scene, verb) not in _GIVEN:
        return []
    following = scene.verbs_from(verb.end)
    stop = following[0].start if following else scene.end
    by = agents_in(scene, verb.end, stop, "by", any_noun=True) or agents_in(scene, verb.end, stop, "from")
    return by or owners_in(scene, verb.end, stop, None)


def carrier_of(scene: Scene, verb: VerbGroup) -> list[Actor]:
    """Whose plane or ship brings the goods: "A second Il-76 of the Russian ministry brought"."""
    if verb.subject is None or act_at(scene, verb) is not Act.BRING:
        return []
    named = [m for m in scene.parties_in(*verb.subject) if m.party.code is not None]
    return [Actor(seat(named[0]), named[0].start, named[0].end)] if named else []


def owner_of_goods(scene: Scene, zone: Zone) -> list[Actor]:
    """The state whose goods they are: "American tanks"."""
    for mention in scene.parties:
        beside = (
            zone.start - 24 <= mention.start and mention.end <= zone.end and not scene.slice(mention.end, zone.start)
        )
        if mention.form is PartyForm.DEMONYM and beside:
            return [Actor(seat(mention), mention.start, mention.end)]
    return []


def _ship_of(scene: Scene, verb: VerbGroup) -> list[Actor]:
    """Whose ship or plane brings it: "Mexico's navy ship Libertador sailed"."""
    if verb.subject is None:
        return []
    for mention in scene.parties_in(*verb.subject):
        after = scene.tokens[scene.index(mention.end) :][:1]
        owner = mention.form is PartyForm.DEMONYM or (after and after[0].low == "'s")
        if owner and mention.party.code is not None:
            return [Actor(seat(mention), mention.start, mention.end)]
    return []


def _senders(scene: Scene, verb: VerbGroup) -> list[Actor]:
    """Who sent what arrives: "a ship sent by the Emirates reached", "38 tonnes arrived from Norway"."""
    start, end = whole_subject(scene, verb)
    for lead in ("by", "from"):
        if found := agents_in(scene, start, end, lead, any_noun=True):
            return found
    return agents_in(scene, verb.end, scene.end, "from", any_noun=True)
