"""Transfers that name goods, training or help without a sum."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from pledgebook.frame.giving.actors import Actor, codes
from pledgebook.frame.giving.stage import Standing, Thing, standing_of
from pledgebook.frame.giving.verb import act_at
from pledgebook.frame.giving.zone import Zone, zone_of
from pledgebook.frame.transfer.acting import standing_for
from pledgebook.frame.transfer.claim import Parts, claim_of
from pledgebook.frame.transfer.donors import donors_of
from pledgebook.frame.transfer.gapped import gapped
from pledgebook.frame.transfer.goods_doubt import Case, implied_donors, unfounded
from pledgebook.frame.transfer.goods_run import announced, runs_of_goods
from pledgebook.frame.transfer.governor import is_reduced
from pledgebook.frame.transfer.listed import listed_goods
from pledgebook.frame.transfer.parcel import parcels
from pledgebook.frame.transfer.phrase import Phrase, nouns_of_help
from pledgebook.frame.transfer.recipients import recipients_of
from pledgebook.frame.transfer.side import NONE, OWN, Side, of_actors, of_mentions
from pledgebook.frame.transfer.training import taught
from pledgebook.lang.en import aid, roles_in_giving
from pledgebook.lang.en.giving import Act
from pledgebook.lang.en.training import HEAD as TRAINING
from pledgebook.model.claims import Modality, Party, Stage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pledgebook.frame.giving.memory import Memory
    from pledgebook.frame.giving.scene import Scene
    from pledgebook.model.claims import Transfer
    from pledgebook.model.mentions import PartyMention
    from pledgebook.segment.clauses import VerbGroup

_GOODS: Final = "transfer.goods"
_NOUN: Final = "transfer.noun"
_GAPPED: Final = "transfer.gapped"
_BY_MONEY: Final = frozenset(
    "provide fund finance support supply cover pay help bring equip furnish buy purchase".split()
)
"""What a package or a sum can do: \"it provides food\". A pronoun before other verbs is somebody."""
_CLIPS: Final = 3
_NAME: Final = 80
"""Characters behind goods in which the one who gets them is named."""
_PRONOUNS: Final = frozenset({"them", "it", "these", "those"})


def unpriced_transfers(scene: Scene, memory: Memory, figures: Sequence[int]) -> list[Transfer]:
    """The transfers of a sentence that name no amount; `figures` is where its amounts and totals stand."""
    made: list[Transfer] = []
    if scene.tokens and scene.tokens[-1].low in {"?", "\u201d", '"'} and any(t.low == "?" for t in scene.tokens[-3:]):
        return made
    phrases = _phrases_of(scene)
    for phrase in phrases:
        if (shared := gapped(scene, phrase, made[-1] if made else memory.last)) is not None:
            made.append(claim_of(scene, zone_of(scene, phrase.start, phrase.end), None, shared, _GAPPED))
            continue
        if not all(_is_apart(scene, phrase, figure) for figure in figures):
            continue
        transfer = _of_phrase(scene, phrase, memory, made)
        if transfer is not None:
            made.append(transfer)
    if not made and not figures and (line := listed_goods(scene, memory, phrases)) is not None:
        made.append(line)
    return made


def _phrases_of(scene: Scene) -> list[Phrase]:
    """The phrases of a sentence that may name help, in text order; goods inside a phrase with a head are its own."""
    named = [*taught(scene), *parcels(scene)]
    named += [p for p in nouns_of_help(scene) if not any(n.start < p.end and p.start < n.end for n in named)]
    named += [p for p in announced(scene) if not any(n.start < p.end and p.start < n.end for n in named)]
    runs = [run for run in runs_of_goods(scene) if not any(n.start < run.end and run.start < n.end for n in named)]
    return sorted([*named, *runs], key=lambda p: p.start)


def _is_apart(scene: Scene, phrase: Phrase, figure: int) -> bool:
    """Whether goods in a sentence with amounts are no part of what an amount pays for.

    They are delivered already ("the three helicopters delivered to Kabul"), or stand before the first amount.
    """
    first, second = sorted((figure, phrase.start))
    verb = scene.verb_before(second)
    own = verb.subject if verb is not None and _opens_clause(verb) else None
    if own is not None and first < own[0] < second:
        before = scene.token_before(own[0])
        if before is not None and before.low in {"and", "but", "while", "whereas", ";", ","}:
            return True
    if phrase.head:
        return False
    if figure < phrase.start and _given_to_others(scene, phrase, figure):
        return True
    following = next(iter(scene.verbs_from(phrase.end)), None)
    if following is not None and following.first - scene.index(phrase.end) <= 1 and is_reduced(following):
        return act_at(scene, following) is Act.BRING
    goods = scene.reading.goods.within(phrase.start, phrase.end)
    return phrase.end < figure and any(g.quantity is not None for g in goods)


def _opens_clause(verb: VerbGroup) -> bool:
    """Whether a verb has a subject of its own, so that it makes a clause of its own."""
    return verb.finite and not verb.shares_subject and not verb.relative


def _given_to_others(scene: Scene, phrase: Phrase, figure: int) -> bool:
    """ "announced 7 million for the Maldives and gifted 38 buses to Nepal": a second deed, with its own receiver."""
    verb = next(iter(scene.verbs_before(phrase.start)), None)
    if verb is None or not verb.finite or verb.start < figure or act_at(scene, verb) not in {Act.GIVE, Act.BRING}:
        return False
    after = scene.slice(phrase.end, scene.end)[:2]
    return bool(after) and after[0].low in {"to", "for"} and bool(scene.parties_in(phrase.end, phrase.end + _NAME))


def _of_phrase(scene: Scene, phrase: Phrase, memory: Memory, here: list[Transfer]) -> Transfer | None:
    """The transfer that one phrase states, or None."""
    rule = _NOUN if phrase.head else _GOODS
    zone = _clipped(scene, zone_of(scene, phrase.start, phrase.end))
    standing = standing_for(scene, phrase, zone)
    if standing is None:
        return None
    trace = scene.reading.trace
    givers = donors_of(scene, zone, standing, memory)
    if not givers.parties and memory.whole is not None and _told_of_help(scene, standing, phrase):
        trace.failed(rule, phrase.start, phrase.end, "what the help told before holds")
        return None
    if not givers.parties and standing.stage is not Stage.REQUESTED:
        givers = implied_donors(scene, standing, memory)
    getters = _taught_side(scene, phrase, givers) or recipients_of(scene, zone, standing, givers.parties, memory, None)
    why = unfounded(Case(scene, phrase, standing, givers, getters, memory, tuple(here)))
    if why is not None:
        trace.failed(rule, phrase.start, phrase.end, why)
        return None
    made = claim_of(scene, zone, None, Parts(standing, givers, getters, None, None, None), rule)
    trace.held(made.made_by, phrase.start, phrase.end, f"{made.stage}, {made.modality}")
    return made


def _taught_side(scene: Scene, phrase: Phrase, givers: Side) -> Side | None:
    """The state of those who are taught, named with them: "240 Libyan coast guards"."""
    if phrase.head != TRAINING:
        return None
    named = [m for m in scene.parties_in(phrase.start, phrase.end) if m.party.code not in codes(givers.parties)]
    found = [m for m in named if m.party.code is not None]
    if found:
        return of_mentions(scene, found, OWN)
    people = [p for p in scene.reading.people.within(phrase.start, phrase.end) if p.person.code is not None]
    given = codes(givers.parties)
    others = [Actor(Party(p.person.role, p.person.code), p.start, p.end) for p in people if p.person.code not in given]
    return of_actors(scene, others) if others else None


def _clipped(scene: Scene, zone: Zone) -> Zone:
    """The zone without other counted goods and those who get these: "tents to Syria *and 90 kits to Chad*"."""
    before = scene.reading.goods.before(zone.start, since=max(scene.start, zone.left))
    if before is not None and (other := _receiver_in(scene, before.end, zone.start)) is not None:
        zone = replace(zone, left=other.end)
    for goods in scene.reading.goods.within(zone.end, zone.far)[:_CLIPS]:
        if goods.quantity is not None and _receiver_in(scene, zone.end, goods.start) is not None:
            return replace(zone, near=min(zone.near, goods.start), far=min(zone.far, goods.start))
    return zone


def _receiver_in(scene: Scene, start: int, end: int) -> PartyMention | None:
    """A party behind "to" or "for" in a stretch."""
    for party in scene.parties_in(start, end):
        before = scene.token_before(party.start)
        if before is not None and before.low in roles_in_giving.TOWARDS:
            return party
    return None


def _told_of_help(scene: Scene, standing: Standing, phrase: Phrase) -> bool:
    """Whether the subject is help told before: "This funding will provide food"."""
    verb = standing.verb
    if verb is None or verb.passive or verb.subject is None or verb.start >= phrase.end:
        return False
    told = {"it", "which", "that"} if verb.lemma in _BY_MONEY else {"which", "that"}
    return any(t.low in aid.NOUNS or t.low in aid.PACKAGES or t.low in told for t in scene.slice(*verb.subject))


def pronoun_transfers(scene: Scene, memory: Memory) -> list[Transfer]:
    """ "Germany, whose tanks many armies use, has not agreed to supply them": the goods stand before the verb."""
    certain = [g for g in scene.reading.goods.within(scene.start, scene.end) if g.strength > 1]
    if not certain or scene.words.isdisjoint(_PRONOUNS):
        return []
    for verb in scene.verbs:
        nxt = scene.tokens[verb.main + 1].low if verb.main + 1 < len(scene.tokens) else ""
        if nxt not in _PRONOUNS or act_at(scene, verb) not in {Act.GIVE, Act.BRING}:
            continue
        goods = [g for g in certain if g.end <= verb.start]
        if not goods:
            continue
        phrase = Phrase(goods[-1].start, goods[-1].end, "", certain=True)
        after = scene.tokens[verb.main + 1]
        there = Zone(verb.end, after.start, after.end, after.end, scene.end)
        standing = standing_of(scene, there, Thing(helped=True, paid=False))
        if standing is None or standing.modality is not Modality.NEGATED:
            continue
        givers = donors_of(scene, there, standing, memory)
        getters = recipients_of(scene, there, standing, givers.parties, memory, None)
        if givers.level < OWN or getters.level == NONE:
            continue
        zone = zone_of(scene, phrase.start, phrase.end)
        return [
            claim_of(scene, zone, None, Parts(standing, givers, getters, None, None, None), "transfer.goods.pronoun")
        ]
    return []
