"""Donors and recipients of one transfer: from its own words, else from the package it belongs to, else the document."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pledgebook.frame.giving.actors import Actor, actors_in, agents_in, codes, owners_in, seat, subjects_of
from pledgebook.frame.giving.beneficiaries import (
    HELPED,
    PLACED,
    beneficiaries,
    beneficiaries_in,
    strength_in,
)
from pledgebook.frame.giving.scene import scene_of, zone_of
from pledgebook.lang.en import giving
from pledgebook.lang.en.giving import Act
from pledgebook.model.claims import Party
from pledgebook.model.mentions import PartyForm

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pledgebook.frame.giving.memory import Memory
    from pledgebook.frame.giving.scene import Scene, Zone
    from pledgebook.frame.giving.stage import Standing
    from pledgebook.model.claims import Transfer
    from pledgebook.model.evidence import Evidence
    from pledgebook.model.mentions import PartyMention

OWN: Final = 3
"""Named in the words of the transfer."""
NEAR: Final = 2
"""In the sentence or paragraph, or by the package it is part of."""
FAR: Final = 1
"""By the document."""
NONE: Final = 0


@dataclass(frozen=True, slots=True)
class Side:
    """Donors or recipients with where they are named and how near."""

    parties: tuple[Party, ...]
    evidence: tuple[Evidence, ...]
    level: int


NOBODY: Final = Side((), (), NONE)


def donors_of(scene: Scene, zone: Zone, standing: Standing | None, memory: Memory) -> Side:
    """Who gives, by the words of the sentence alone."""
    act = standing.act if standing is not None else None
    verb = standing.verb if standing is not None else None
    from_whom = agents_in(scene, zone.end, zone.near, "from") or agents_in(scene, zone.left, zone.start, "from")
    if act is Act.RECEIVE:
        return _side(scene, from_whom)
    if act is Act.REQUEST:
        return _asked(scene, zone, standing, memory)
    if from_whom:
        return _side(scene, from_whom)
    if verb is not None and verb.passive:
        found = agents_in(scene, verb.end, scene.end, "by")
        if found or verb.finite:
            return _side(scene, found or _owner(scene, zone, memory) or _outer_subjects(scene, verb, memory))
    if verb is not None:
        if found := _thanked(scene, verb.start):
            return _side(scene, found)
        if found := _subjects(scene, verb, memory):
            return _side(scene, found)
        return _side(scene, _owner(scene, zone, memory) or _outer_subjects(scene, verb, memory))
    if found := _thanked(scene, zone.start):
        return _side(scene, found)
    over = scene.verb_over(zone.start)
    before = scene.verbs_before(zone.start)
    subjects: list[Actor] = []
    if over is None and before:
        subjects = _subjects(scene, before[0], memory)
    return _side(scene, _owner(scene, zone, memory) or subjects)


def _subjects(scene: Scene, verb: object, memory: Memory) -> list[Actor]:
    """Actors in a verb's subject, where it is no noun of help for somebody."""
    found = subjects_of(scene, verb)  # type: ignore[arg-type]
    del memory
    return found


def _owner(scene: Scene, zone: Zone, memory: Memory) -> list[Actor]:
    """Whose package or help it is."""
    home = memory.home
    return owners_in(scene, zone.end, zone.near, home) or owners_in(scene, zone.left, zone.start, home)


def _outer_subjects(scene: Scene, verb: object, memory: Memory) -> list[Actor]:
    """Subjects of the verbs further left: who announced, said or decided it."""
    for outer in scene.verbs_before(verb.start):  # type: ignore[attr-defined]
        if outer.finite and (found := _subjects(scene, outer, memory)):
            return found
    return []


def _thanked(scene: Scene, position: int) -> list[Actor]:
    """The one who is thanked or praised for giving."""
    for verb in scene.verbs_before(position)[:2]:
        if verb.lemma in giving.THANKING:
            between = scene.slice(verb.end, position)
            stop = next((t.start for t in between if t.low in {"for", "on", "'s"}), None)
            return actors_in(scene, verb.end, stop) if stop is not None else []
    return []


def _asked(scene: Scene, zone: Zone, standing: Standing | None, memory: Memory) -> Side:
    """Who is asked: the object of asking; a parliament's own executive asks it for its state's money."""
    verb = standing.verb if standing is not None else None
    if verb is not None:
        asker = _subjects(scene, verb, memory)
        stop = next((t.start for t in scene.slice(verb.end, zone.start) if t.low in {"for", "to"}), zone.start)
        asked = actors_in(scene, verb.end, stop) or agents_in(scene, verb.end, zone.far, "from")
        if asked:
            return _side(scene, asked)
        if asker and asker[0].party.code and asker[0].party.code == memory.home:
            return _side(scene, asker)
        return NOBODY
    words = {t.low for t in scene.slice(zone.left, zone.near)}
    if words & giving.LAWMAKERS or words & {"my", "our"}:
        return Side((Party(None, memory.home),), (), NEAR) if memory.home else NOBODY
    return NOBODY


def recipients_of(
    scene: Scene, zone: Zone, standing: Standing | None, donors: Sequence[Party], memory: Memory, parent: Transfer | None
) -> Side:
    """Who gets: by the words of the amount, then of the sentence, the package, the paragraph, the title."""
    givers = codes(donors)
    if standing is not None and standing.act is Act.RECEIVE and standing.verb is not None:
        if found := subjects_of(scene, standing.verb):
            return _side(scene, found)
    own = beneficiaries(scene, zone, givers)
    if own and _plain(scene, zone, givers):
        return _mentions(scene, own, OWN)
    if standing is not None and standing.act is Act.REQUEST and standing.verb is not None and not own:
        asking = [a for a in subjects_of(scene, standing.verb) if a.party.code not in givers]
        if asking:
            return _side(scene, asking)
    if shared := _shared(scene, zone, givers):
        return _mentions(scene, shared, OWN)
    if own:
        return _mentions(scene, own, OWN)
    if parent is not None and parent.recipients:
        return Side(_without(parent.recipients, givers), (), NEAR)
    last = memory.last
    if last is not None and scene.start <= last.anchor.start < zone.start and last.recipients:
        return Side(_without(last.recipients, givers), (), NEAR)
    return _around(scene, zone, givers, memory)


def _plain(scene: Scene, zone: Zone, givers: frozenset[str | None]) -> bool:
    """Whether the amount's own words name the recipient by more than a place."""
    return max(strength_in(scene, zone.left, zone.start, givers), strength_in(scene, zone.end, zone.far, givers)) > PLACED


def _shared(scene: Scene, zone: Zone, givers: frozenset[str | None]) -> list[PartyMention]:
    """Recipients of a later amount of the same sentence, which this one may share."""
    for money in scene.money:
        before = scene.token_before(money.start)
        if money.start >= zone.end and before is not None and before.low not in {"with", "including", "which"}:
            other = zone_of(scene, money.start, money.end)
            if strength_in(scene, other.end, other.far, givers) > PLACED:
                return beneficiaries(scene, other, givers)
    return []


def _around(scene: Scene, zone: Zone, givers: frozenset[str | None], memory: Memory) -> Side:
    """Recipients from the rest of the sentence, the paragraph, the package spoken of, the title."""
    found = [m for m in beneficiaries_in(scene, scene.start, scene.end, givers) if m.form is not PartyForm.BODY]
    if found:
        return _mentions(scene, found, NEAR)
    reading = scene.reading
    if memory.lead is not None:
        lead = scene_of(reading, memory.lead)
        if strength_in(lead, lead.start, lead.end, givers) >= HELPED:
            return _mentions(lead, beneficiaries_in(lead, lead.start, lead.end, givers), NEAR)
    earlier = [s for s in reading.sentences_of(scene.sentence.block) if s.start < scene.start]
    for floor in (HELPED, PLACED):
        for sentence in reversed(earlier):
            other = scene_of(reading, sentence)
            if strength_in(other, other.start, other.end, givers) >= floor:
                return _mentions(other, beneficiaries_in(other, other.start, other.end, givers), NEAR)
    last = memory.whole or memory.last
    if last is not None and last.recipients and not givers.isdisjoint(codes(last.donors)):
        return Side(_without(last.recipients, givers), (), FAR)
    titled = _without(memory.titled, givers)
    if titled:
        return Side(titled, (), FAR)
    return Side(_without(last.recipients, givers), (), FAR) if last is not None else NOBODY


def _without(parties: Iterable[Party], givers: frozenset[str | None]) -> tuple[Party, ...]:
    return tuple(p for p in parties if p.code is None or p.code not in givers)


def _side(scene: Scene, actors: Sequence[Actor]) -> Side:
    if not actors:
        return NOBODY
    cite = scene.reading.document.cite
    return Side(tuple(a.party for a in actors), tuple(cite(a.start, a.end) for a in actors), OWN)


def _mentions(scene: Scene, mentions: Sequence[PartyMention], level: int) -> Side:
    cite = scene.reading.document.cite
    return Side(tuple(seat(m) for m in mentions), tuple(cite(m.start, m.end) for m in mentions), level)
