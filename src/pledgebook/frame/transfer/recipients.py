"""Who gets, by the words of the amount and of its sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pledgebook.frame.giving.actors import actors_in, agents_in, codes, subjects_of
from pledgebook.frame.giving.asking import demand_of
from pledgebook.frame.giving.beneficiaries import beneficiaries, beneficiaries_in, strength_in
from pledgebook.frame.giving.outline import labels_over
from pledgebook.frame.giving.strength import HELPED, PLACED
from pledgebook.frame.giving.verb import act_at
from pledgebook.frame.giving.zone import zone_of
from pledgebook.frame.transfer.around import around
from pledgebook.frame.transfer.side import NEAR, NOBODY, OWN, Side, of_actors, of_mentions, without
from pledgebook.frame.transfer.signing import signers
from pledgebook.lang.en import aid, giving, words
from pledgebook.lang.en import roles_in_giving as en
from pledgebook.lang.en.giving import Act
from pledgebook.model.claims import Stage
from pledgebook.model.mentions import PartyForm

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pledgebook.frame.giving.memory import Memory
    from pledgebook.frame.giving.scene import Scene
    from pledgebook.frame.giving.stage import Standing
    from pledgebook.frame.giving.zone import Zone
    from pledgebook.model.claims import Party, Transfer
    from pledgebook.model.mentions import PartyMention
    from pledgebook.segment.clauses import VerbGroup

_OWN_FORMS: Final = frozenset({PartyForm.GROUP, PartyForm.DEMONYM, PartyForm.PRONOUN, PartyForm.ORGAN})
_STATE: Final = 3
_MOST_SHARING: Final = 6
"""How many later amounts of a sentence may say who gets this one: keeps long lists linear."""


def recipients_of(
    scene: Scene,
    zone: Zone,
    standing: Standing | None,
    donors: Sequence[Party],
    memory: Memory,
    parent: Transfer | None,
) -> Side:
    """Who gets: by the words of the amount, then of the sentence, the package, the paragraph, the title."""
    matter = Matter(scene, zone, standing, codes(donors), memory, parent)
    if _serves_itself(matter):
        return Side(tuple(donors), (), OWN)
    for source in (_receiver, _named, _asker, _listed, _inherited):
        if (found := source(matter)) is not None:
            return _asked_for_others(matter, found) if source is _asker else found
    return around(scene, zone, matter.givers | memory.adversaries, memory)


def _asked_for_others(matter: Matter, askers: Side) -> Side:
    """Those of whom the paragraph speaks, where only a body asks: "Donors gave Yemen 3 million. The UN had asked for 9"."""
    if any(len(p.code or "") == _STATE for p in askers.parties) or matter.memory.last is None:
        return askers
    told = around(matter.scene, matter.zone, matter.givers | matter.memory.adversaries, matter.memory)
    states = told.level >= NEAR and any(len(p.code or "") == _STATE for p in told.parties)
    return Side(told.parties, told.evidence, OWN) if states else askers


@dataclass(frozen=True, slots=True)
class Matter:
    """What is asked: who gets at this place."""

    scene: Scene
    zone: Zone
    standing: Standing | None
    givers: frozenset[str | None]
    memory: Memory
    parent: Transfer | None


def _receiver(matter: Matter) -> Side | None:
    """The subject of "will receive"."""
    standing = matter.standing
    if standing is not None and (signed := signers(matter.scene, standing.verb)) is not None:
        return of_actors(matter.scene, signed[1])
    if standing is not None and (thanking := _thanking(matter.scene, standing.verb, matter.zone)) is not None:
        thankful = [a for a in subjects_of(matter.scene, thanking) if a.party.code not in matter.givers]
        return of_actors(matter.scene, thankful) if thankful else None
    if standing is not None and (given := _given(matter, standing)) is not None:
        return given
    if standing is not None and (awaited := _awaiting(matter, standing)) is not None:
        return awaited
    if standing is None or standing.act is not Act.RECEIVE or standing.verb is None:
        return None
    found = subjects_of(matter.scene, standing.verb)
    if standing.verb.passive:
        verb = standing.verb
        inside = agents_in(matter.scene, verb.start, verb.end, "by", any_noun=True)
        found = inside or agents_in(matter.scene, verb.end, matter.zone.near, "by", any_noun=True)
    if not found and _unknown_receiver(matter.scene, standing.verb):
        return NOBODY
    return of_actors(matter.scene, found) if found else None


def _awaiting(matter: Matter, standing: Standing) -> Side | None:
    """The subject of "has yet to receive the engines promised by": those who get what the participle tells of."""
    verb = standing.verb
    if verb is None or verb.finite or verb.start < matter.zone.end:
        return None
    getting = matter.scene.verb_before(matter.zone.start)
    if getting is None or act_at(matter.scene, getting) is not Act.RECEIVE:
        return None
    found = [a for a in subjects_of(matter.scene, getting) if a.party.code not in matter.givers]
    return of_actors(matter.scene, found) if found else None


def _thanking(scene: Scene, verb: VerbGroup | None, zone: Zone) -> VerbGroup | None:
    """The verb of thanks of which the goods are the reason, itself or right before the clause that describes them."""
    if verb is None:
        nearest = scene.verb_before(zone.start)
        return nearest if nearest is not None and nearest.lemma in giving.THANKING and nearest.finite else None
    if verb.lemma in giving.THANKING:
        return verb
    before = scene.verb_before(verb.start) if verb.relative else None
    return before if before is not None and before.lemma in giving.THANKING else None


def _given(matter: Matter, standing: Standing) -> Side | None:
    """The subject of "is to be given", with what is given behind it."""
    verb = standing.verb
    if verb is None or not verb.passive or not verb.finite or verb.end > matter.zone.start:
        return None
    if verb.main < verb.first and (inside := beneficiaries_in(matter.scene, verb.start, verb.end, matter.givers)):
        return of_mentions(matter.scene, inside, OWN)
    if verb.lemma not in en.DATIVE:
        return None
    if verb.subject is None or (
        matter.scene.slice(verb.end, matter.zone.start)[:1]
        and (matter.scene.slice(verb.end, matter.zone.start)[0].low in words.PREPOSITIONS | {"to"})
    ):
        return None
    found = [a for a in subjects_of(matter.scene, verb) if a.party.code not in matter.givers]
    return of_actors(matter.scene, found) if found else None


def _unknown_receiver(scene: Scene, verb: VerbGroup) -> bool:
    """Whether somebody receives who is no party and no word for one: "flood victims in Thuringia will receive"."""
    if verb.subject is None or verb.relative or verb.passive:
        return False
    lows = {t.low for t in scene.slice(*verb.subject)}
    return lows.isdisjoint(
        words.PRONOUNS | words.SUBJECT_PRONOUNS | en.PEOPLE_OF | {"it", "both", "latter", "former", "each"}
    )


def _named(matter: Matter) -> Side | None:
    """Those whom the amount's own words name, by more than a place; later ones of the same list before a place."""
    scene, zone, givers = matter.scene, matter.zone, matter.givers
    own = beneficiaries(scene, zone, givers) or _labelled(scene, zone, givers)
    if (over := _headed(matter, own)) is not None:
        return over
    if own and _plain(scene, zone, givers):
        return _for_whom(of_mentions(scene, own, OWN), own, matter)
    if not own and _asker(matter) is not None:
        return None
    placed = own and all(m.start >= zone.end for m in own) and scene.money_after(own[-1].end) is not None
    if not placed and (shared := _shared(scene, zone, givers)):
        return of_mentions(scene, shared, OWN)
    return _for_whom(of_mentions(scene, own, OWN), own, matter) if own else None


def _asker(matter: Matter) -> Side | None:
    """The one who asks, where nobody else is named for whom."""
    standing, scene = matter.standing, matter.scene
    if standing is None or standing.stage is not Stage.REQUESTED:
        return None
    verb = standing.verb
    if verb is not None and (demand := demand_of(scene, verb)) is not None:
        asking = [a for a in demand.askers if a.party.code not in matter.givers and len(a.party.code or "") == _STATE]
        return of_actors(scene, asking) if asking else None
    if standing.act is not Act.REQUEST:
        return None
    askers = subjects_of(scene, verb) if verb is not None else actors_in(scene, scene.start, standing.start)
    asking = [a for a in askers if a.party.code not in matter.givers]
    return of_actors(scene, asking) if asking else None


def _listed(matter: Matter) -> Side | None:
    """Those of "them", or those of the part before: "The larger part is", "Another 5 million"."""
    last, parent = matter.memory.last, matter.parent
    if last is None:
        return None
    beside = parent is not None and last.part_of == parent.id and _follows(matter.scene, last)
    if beside or _them(matter.scene, matter.zone):
        return Side(without(last.recipients, matter.givers), (), NEAR)
    return None


def _inherited(matter: Matter) -> Side | None:
    """Those of the whole, or of the amount before in the same sentence."""
    last, parent, scene = matter.memory.last, matter.parent, matter.scene
    if parent is not None and parent.recipients:
        return Side(without(parent.recipients, matter.givers), (), NEAR)
    if last is not None and last.recipients and scene.start <= last.anchor.start < matter.zone.start:
        return Side(without(last.recipients, matter.givers), (), NEAR)
    return None


def _labelled(scene: Scene, zone: Zone, givers: frozenset[str | None]) -> list[PartyMention]:
    """The states that a line of a list is headed by: "Lebanon: EUR 20 million"."""
    before = scene.token_before(zone.start)
    if before is None or before.low not in {":", "\u2013", "\u2014", "-"} or before.start < scene.start:
        return []
    return [
        m
        for m in scene.parties_in(scene.start, before.start)
        if m.party.code not in givers and m.form is PartyForm.STATE
    ]


def _headed(matter: Matter, own: Sequence[PartyMention]) -> Side | None:
    """Those whose name stands over a line that names nobody or only bodies: "For Moldova:", "- 10 million through UNICEF"."""
    scene = matter.scene
    if any(m.form is not PartyForm.BODY for m in own):
        return None
    for label in labels_over(scene.reading, scene.sentence.block):
        parties = without(label.parties, matter.givers)
        if parties and (label.towards or len(parties) == len(label.parties)):
            bodies = of_mentions(scene, own, OWN) if own else None
            cited = (scene.reading.document.cite(label.start, label.end),)
            more = bodies.parties if bodies else ()
            shown = bodies.evidence if bodies else ()
            return Side(tuple(dict.fromkeys((*more, *parties))), (*shown, *cited), OWN)
    return None


def _for_whom(side: Side, own: Sequence[PartyMention], matter: Matter) -> Side:
    """A part that goes to bodies alone is still for the country that the whole is for."""
    if matter.parent is None or any(m.form is not PartyForm.BODY for m in own):
        return side
    named = codes(side.parties)
    more = [
        p
        for p in without(matter.parent.recipients, matter.givers)
        if p.code and len(p.code) == _STATE and p.code not in named
    ]
    return Side((*side.parties, *more), side.evidence, side.level)


def _serves_itself(matter: Matter) -> bool:
    """Whether the words right behind say that the giver's own people get it: "assistance to American citizens"."""
    scene, zone, givers = matter.scene, matter.zone, matter.givers
    helped = any(t.low in aid.NOUNS for t in scene.slice(zone.end, zone.near))
    forms = _OWN_FORMS - {PartyForm.ORGAN} if helped else _OWN_FORMS
    mine = next((m for m in scene.parties_in(zone.end, zone.near) if m.party.code in givers), None)
    if mine is None or mine.party.code is None or mine.form not in forms:
        return False
    before = scene.token_before(mine.start)
    if before is None or before.low not in {"to", "for", "the"}:
        return False
    named = strength_in(scene, zone.end, mine.end, frozenset())
    return named >= HELPED > strength_in(scene, zone.end, zone.near, givers)


def _them(scene: Scene, zone: Zone) -> bool:
    """ "for them", "to it": those of whom the sentence before spoke."""
    words = [t.low for t in scene.slice(zone.end, zone.near)[:3]]
    return len(words) > 1 and words[0] in {"for", "to"} and words[1] in {"them", "it", "both"}


def _follows(scene: Scene, last: Transfer) -> bool:
    """Whether a transfer was made in the sentence right before."""
    before = scene.reading.sentence_at(last.anchor.start)
    return before is not None and 0 <= scene.start - before.end < 4


def _plain(scene: Scene, zone: Zone, givers: frozenset[str | None]) -> bool:
    """Whether the amount's own words name the recipient by more than a place."""
    before = strength_in(scene, zone.left, zone.start, givers)
    return max(before, strength_in(scene, zone.end, zone.far, givers)) > PLACED


def _told_apart(scene: Scene, start: int, end: int) -> bool:
    """Whether a later amount is a part, or stands behind a semicolon, so that it has recipients of its own."""
    lows = f" {scene.low(start, end)} "
    return any(f" {cue} " in lows for cue in (";", "of that", "of this", "of which", "of it", "including"))


def _shared(scene: Scene, zone: Zone, givers: frozenset[str | None]) -> list[PartyMention]:
    """Recipients of a later amount of the same sentence, which this one may share."""
    for money in scene.money_from(zone.end, _MOST_SHARING):
        before = scene.token_before(money.start)
        if _told_apart(scene, zone.end, money.start):
            return []
        if before is not None and before.low not in {"with", "including", "which"}:
            other = zone_of(scene, money.start, money.end)
            if strength_in(scene, other.end, other.far, givers) > PLACED:
                return beneficiaries(scene, other, givers)
    return []
