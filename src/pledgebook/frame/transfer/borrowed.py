"""Parts of a transfer that its own clause does not say: those of the amount beside it, of a lead that empowers, of a budget."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from pledgebook.frame.giving.actors import named_in, subjects_of
from pledgebook.frame.giving.scene import scene_of
from pledgebook.frame.giving.stage import Standing
from pledgebook.frame.giving.verb import act_at
from pledgebook.frame.transfer.claim import Parts
from pledgebook.frame.transfer.recipients import recipients_of
from pledgebook.frame.transfer.side import NEAR, OWN, Side
from pledgebook.lang.en import giving as en
from pledgebook.lang.en import lawmaking
from pledgebook.lang.en.giving import Act
from pledgebook.model.claims import Modality, Stage
from pledgebook.model.values import DateRange

if TYPE_CHECKING:
    from pledgebook.frame.giving.actors import Actor
    from pledgebook.frame.giving.memory import Memory
    from pledgebook.frame.giving.scene import Scene
    from pledgebook.frame.transfer.ground import Ground
    from pledgebook.model.claims import Transfer

_NAME: Final = 100
"""Longest name right before an amount, in characters."""
_JOINTS: Final = frozenset({"and", ",", ";", "plus", "as", "a", "another", "further", "additional"})


def dated_by_lead(made: Transfer, memory: Memory) -> Transfer:
    """A line of a list that a document's own act opens ("I hereby delegate:") has the document's day."""
    published = memory.reading.document.published
    if made.date is not None or memory.lead is None or published is None:
        return made
    lead = scene_of(memory.reading, memory.lead)
    return replace(made, date=DateRange.day(published)) if lawmaking.HEREBY & {t.low for t in lead.tokens} else made


def listed_beside(ground: Ground) -> Parts | None:
    """An amount listed beside one of the same sentence shares its stage and donors: "800 million in arms and 500 in aid"."""
    if not ground.here:
        return None
    last = ground.here[-1]
    between = ground.scene.slice(last.anchor.end, ground.zone.start)
    joined = bool(between) and between[-1].low in _JOINTS
    gapped = [
        a
        for a in named_in(ground.scene, last.anchor.end, ground.zone.start)
        if not ground.scene.low(a.end, ground.zone.start)
    ]
    gapped = gapped if ground.noun is None and not last.part_of else []
    joined = joined or bool(gapped)
    over = ground.scene.verb_over(last.anchor.start)
    apart = (v for v in ground.scene.verbs_from(last.anchor.end) if v.finite and v.start < ground.zone.start)
    if not joined or any(over is None or v.main != over.main for v in apart):
        return None
    if ground.scene.verb_over(ground.zone.start) is not None:
        return None
    parent = ground.memory.made.by_id.get(last.part_of or "")
    givers = Side(tuple(a.party for a in gapped) or last.donors, (), NEAR)
    getters = recipients_of(ground.scene, ground.zone, None, givers.parties, ground.memory, parent)
    return Parts(None, givers, getters, parent, None, last)


def is_gapped(ground: Ground) -> bool:
    """Whether another giver's name stands right before the amount: "Canada gave $36 million, France $3 million".

    Not where the first amount follows the one who gets it: "gave Chad $3 million and Niger $2 million".
    """
    if not ground.here:
        return False
    scene, last = ground.scene, ground.here[-1]
    mine = _right_before(scene, ground.zone.start)
    if mine is None or mine.start < last.anchor.end:
        return False
    first = _right_before(scene, last.anchor.start)
    return first is None or first.party.code not in {p.code for p in last.recipients}


def _right_before(scene: Scene, position: int) -> Actor | None:
    """The party with nothing between it and `position`."""
    near = named_in(scene, max(scene.start, position - _NAME), position)
    return near[-1] if near and not scene.slice(near[-1].end, position) else None


def part_of_budget(ground: Ground, budget: Scene) -> Parts | str:
    """A part of a sum that is no help itself: a parliament's or ministry's budget gives it."""
    actors = [a for v in budget.verbs for a in subjects_of(budget, v)]
    words = {t.low for t in budget.tokens}
    if not actors:
        return "part of a sum that is no help"
    act = Act.AUTHORISE if words & (lawmaking.LAWMAKERS | {"budget", "law"}) else Act.PLEDGE
    stage = Stage.AUTHORISED if act is Act.AUTHORISE else Stage.PLEDGED
    standing = Standing(stage, Modality.ASSERTED, act, None, ground.zone.start, ground.zone.end)
    cite = ground.scene.reading.document.cite
    givers = Side((actors[0].party,), (cite(actors[0].start, actors[0].end),), NEAR)
    getters = recipients_of(ground.scene, ground.zone, standing, givers.parties, ground.memory, None)
    if getters.level < OWN or {p.code for p in getters.parties} <= {actors[0].party.code}:
        return "part of a sum that is no help"
    return Parts(standing, givers, getters, None, None, None)


def empowered_by_lead(ground: Ground, standing: Standing | None) -> Standing | None:
    """A list of authorities: what its lines say in infinitives is what the lead delegates."""
    lead = ground.memory.lead
    if lead is None or standing is None or standing.verb is None or not standing.verb.infinitive:
        return standing
    above = scene_of(ground.scene.reading, lead)
    if any(v.finite and act_at(above, v) is Act.AUTHORISE for v in above.verbs):
        return replace(standing, stage=Stage.AUTHORISED)
    return standing


def misreported(ground: Ground) -> Standing | None:
    """In a correction the figure of the earlier report is negated, whatever the verb around it."""
    for verb in ground.scene.verbs_before(ground.zone.start)[:1]:
        subject = {t.low for t in ground.scene.slice(*verb.subject)} if verb.subject else set()
        if verb.lemma in en.MISREPORTING and subject & en.REPORTS:
            return Standing(Stage.PLEDGED, Modality.NEGATED, Act.PLEDGE, None, verb.start, verb.end)
    return None
