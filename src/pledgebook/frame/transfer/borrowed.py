"""Parts of a transfer that its own clause does not say: the lead of a list, the amount beside it, a budget."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from pledgebook.frame.giving.actors import named_in, subjects_of
from pledgebook.frame.giving.memory import titled_in
from pledgebook.frame.giving.scene import scene_of
from pledgebook.frame.giving.stage import Standing, standing_of
from pledgebook.frame.giving.verb import act_at
from pledgebook.frame.giving.zone import zone_of
from pledgebook.frame.transfer.claim import Parts
from pledgebook.frame.transfer.donors import donors_of
from pledgebook.frame.transfer.ground import inherited_donors
from pledgebook.frame.transfer.recipients import recipients_of
from pledgebook.frame.transfer.side import NEAR, OWN, Side, of_actors
from pledgebook.lang.en import giving as en
from pledgebook.lang.en import lawmaking, roles_in_giving
from pledgebook.lang.en.giving import Act
from pledgebook.model.claims import Modality, Stage
from pledgebook.model.values import DateRange

if TYPE_CHECKING:
    from pledgebook.frame.giving.actors import Actor
    from pledgebook.frame.giving.memory import Memory
    from pledgebook.frame.giving.scene import Scene
    from pledgebook.frame.giving.stage import Thing
    from pledgebook.frame.transfer.ground import Ground
    from pledgebook.model.claims import Transfer
    from pledgebook.model.text import Sentence


_MARKS: Final = frozenset({":", "\u2013", "\u2014", "-", "(", "|", "\u2022"})
"""Between the name and the amount of a line."""
_BY_GETTER: Final = frozenset({"recipient", "recipients", "beneficiary", "beneficiaries"})
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


def line_of_list(ground: Ground, thing: Thing) -> Parts | None:
    """A list line without a verb of its own takes stage and sides from the sentence that the list hangs on."""
    memory = ground.memory
    if memory.heading is not None:
        return _under_heading(ground, memory.heading)
    if memory.lead is None:
        return None
    lead = scene_of(ground.scene.reading, memory.lead)
    end = lead.tokens[-1].start if lead.tokens else lead.end
    above = zone_of(lead, end, end)
    parent = memory.made.in_sentence(lead.start)
    standing = None if parent is not None else standing_of(lead, above, replace(thing, helped=True))
    if standing is None and parent is None:
        return None
    givers = Side(parent.donors, (), NEAR) if parent else donors_of(lead, above, standing, memory)
    if (row := _donor_of_line(ground, lead, givers)) is not None:
        getters = recipients_of(lead, above, standing, row.parties, memory, None)
        if not getters.parties:
            getters = Side(titled_in(lead.reading.plain[lead.start : lead.end], memory.home), (), NEAR)
        return Parts(standing, row, getters, None, None, parent)
    if not givers.parties:
        givers = inherited_donors(memory, parent)
    getters = recipients_of(ground.scene, ground.zone, None, givers.parties, memory, parent)
    whole = memory.whole
    if parent is None and whole is not None and _same_givers(whole, givers) and (whole.amount is None):
        parent = whole
    return Parts(standing, givers, getters, parent, None, parent)


def _under_heading(ground: Ground, heading: Sentence) -> Parts | None:
    """A line that its giver heads, below a heading of gifts: "Pledges for Lebanon", "France: EUR 100 million"."""
    scene = ground.scene
    givers = _labels(scene, ground.zone.start)
    if not givers:
        return None
    told = {a.party.code for a in givers}
    words = scene.reading.plain[heading.start : heading.end]
    getters = titled_in(words, ground.memory.home) or ground.memory.titled
    side = Side(tuple(p for p in getters if p.code not in told), (), NEAR)
    standing = Standing(Stage.PLEDGED, Modality.ASSERTED, Act.PLEDGE, None, heading.start, heading.end)
    return Parts(standing, of_actors(scene, givers), side, None, None, None) if side.parties else None


def _labels(scene: Scene, position: int) -> list[Actor]:
    """The parties that head a line: nothing but a mark stands between them and its amount."""
    mark = next((t for t in scene.slice(scene.start, position)[-2:] if t.low in _MARKS), None)
    named = named_in(scene, scene.start, mark.start) if mark is not None else []
    return named if mark is not None and named and not scene.slice(named[-1].end, mark.start) else []


def _donor_of_line(ground: Ground, lead: Scene, givers: Side) -> Side | None:
    """The party before the mark of a line ("Sweden: SEK 45 million"), where the lead tells of gifts and no giver."""
    if givers.parties or not any(t.low in roles_in_giving.GIFTS for t in lead.tokens):
        return None
    named = _labels(ground.scene, ground.zone.start)
    by_getter = any(t.low in _BY_GETTER for t in lead.tokens)
    return of_actors(ground.scene, named) if named and not by_getter else None


def _same_givers(whole: Transfer, givers: Side) -> bool:
    return {p.code for p in whole.donors} == {p.code for p in givers.parties}


def misreported(ground: Ground) -> Standing | None:
    """In a correction the figure of the earlier report is negated, whatever the verb around it."""
    for verb in ground.scene.verbs_before(ground.zone.start)[:1]:
        subject = {t.low for t in ground.scene.slice(*verb.subject)} if verb.subject else set()
        if verb.lemma in en.MISREPORTING and subject & en.REPORTS:
            return Standing(Stage.PLEDGED, Modality.NEGATED, Act.PLEDGE, None, verb.start, verb.end)
    return None
