"""Who gets, by the words of the amount and of its sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pledgebook.frame.giving.actors import actors_in, codes, subjects_of
from pledgebook.frame.giving.beneficiaries import beneficiaries, strength_in
from pledgebook.frame.giving.strength import HELPED, PLACED
from pledgebook.frame.giving.zone import zone_of
from pledgebook.frame.transfer.around import around
from pledgebook.frame.transfer.side import NEAR, OWN, Side, of_actors, of_mentions, without
from pledgebook.lang.en import aid
from pledgebook.lang.en.giving import Act
from pledgebook.model.mentions import PartyForm

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pledgebook.frame.giving.memory import Memory
    from pledgebook.frame.giving.scene import Scene
    from pledgebook.frame.giving.stage import Standing
    from pledgebook.frame.giving.zone import Zone
    from pledgebook.model.claims import Party, Transfer
    from pledgebook.model.mentions import PartyMention

_OWN_FORMS: Final = frozenset({PartyForm.GROUP, PartyForm.DEMONYM, PartyForm.PRONOUN, PartyForm.ORGAN})
_STATE: Final = 3


def recipients_of(
    scene: Scene, zone: Zone, standing: Standing | None, donors: Sequence[Party], memory: Memory, parent: Transfer | None
) -> Side:
    """Who gets: by the words of the amount, then of the sentence, the package, the paragraph, the title."""
    givers = codes(donors)
    if standing is not None and standing.act is Act.RECEIVE and standing.verb is not None:
        if found := subjects_of(scene, standing.verb):
            return of_actors(scene, found)
    own = beneficiaries(scene, zone, givers) or _labelled(scene, zone, givers)
    if _serves_itself(scene, zone, givers):
        return Side(tuple(donors), (), OWN)
    if own and _plain(scene, zone, givers):
        return _for_whom(of_mentions(scene, own, OWN), own, parent, givers)
    if standing is not None and standing.act is Act.REQUEST and not own:
        verb = standing.verb
        askers = subjects_of(scene, verb) if verb is not None else actors_in(scene, scene.start, standing.start)
        asking = [a for a in askers if a.party.code not in givers]
        if asking:
            return of_actors(scene, asking)
    if shared := _shared(scene, zone, givers):
        return of_mentions(scene, shared, OWN)
    if own:
        return _for_whom(of_mentions(scene, own, OWN), own, parent, givers)
    last = memory.last
    if last is not None and _them(scene, zone):
        return Side(without(last.recipients, givers), (), NEAR)
    if last is not None and parent is not None and last.part_of == parent.id and _follows(scene, last):
        return Side(without(last.recipients, givers), (), NEAR)
    if parent is not None and parent.recipients:
        return Side(without(parent.recipients, givers), (), NEAR)
    if last is not None and scene.start <= last.anchor.start < zone.start and last.recipients:
        return Side(without(last.recipients, givers), (), NEAR)
    return around(scene, zone, givers | memory.adversaries, memory)


def _labelled(scene: Scene, zone: Zone, givers: frozenset[str | None]) -> list[PartyMention]:
    """The states that a line of a list is headed by: "Lebanon: EUR 20 million"."""
    before = scene.token_before(zone.start)
    if before is None or before.low not in {":", "\u2013", "\u2014", "-"} or before.start < scene.start:
        return []
    return [m for m in scene.parties if m.end <= before.start and m.party.code not in givers and m.form is PartyForm.STATE]


def _for_whom(side: Side, own: Sequence[PartyMention], parent: Transfer | None, givers: frozenset[str | None]) -> Side:
    """A part that goes to bodies alone is still for the country that the whole is for."""
    if parent is None or any(m.form is not PartyForm.BODY for m in own):
        return side
    named = codes(side.parties)
    more = [p for p in without(parent.recipients, givers) if p.code and len(p.code) == _STATE and p.code not in named]
    return Side((*side.parties, *more), side.evidence, side.level)


def _serves_itself(scene: Scene, zone: Zone, givers: frozenset[str | None]) -> bool:
    """Whether the words right behind say that the giver's own people get it: "assistance to American citizens"."""
    helped = any(t.low in aid.NOUNS for t in scene.slice(zone.end, zone.near))
    mine = [
        m for m in scene.parties
        if zone.end <= m.start and m.end <= zone.near and m.party.code in givers and m.form in _OWN_FORMS - ({PartyForm.ORGAN} if helped else set())
    ]  # fmt: skip
    if not mine or mine[0].party.code is None:
        return False
    before = scene.token_before(mine[0].start)
    first = strength_in(scene, zone.end, mine[0].end, frozenset())
    return before is not None and before.low in {"to", "for", "the"} and first >= HELPED and strength_in(scene, zone.end, zone.near, givers) < HELPED


def _them(scene: Scene, zone: Zone) -> bool:
    """"for them", "to it": those of whom the sentence before spoke."""
    words = [t.low for t in scene.slice(zone.end, zone.near)[:3]]
    return len(words) > 1 and words[0] in {"for", "to"} and words[1] in {"them", "it", "both"}


def _follows(scene: Scene, last: Transfer) -> bool:
    """Whether a transfer was made in the sentence right before."""
    before = scene.reading.sentence_at(last.anchor.start)
    return before is not None and 0 <= scene.start - before.end < 4


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
