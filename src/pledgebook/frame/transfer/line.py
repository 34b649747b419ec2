"""Amounts in lines of a list or under a heading: stage and sides come from what stands over them.

A line is headed by a party ("Sweden: SEK 45 million"), stands under one ("For Moldova:", a heading "Spain"), or says
only what the amount is for. Whether such a party gives or gets, the lead or heading over the list tells.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from pledgebook.frame.giving.above import paragraph_above
from pledgebook.frame.giving.actors import Actor, agents_in, codes, named_in
from pledgebook.frame.giving.outline import headings_over, labels_over
from pledgebook.frame.giving.scene import scene_of, sentence_index
from pledgebook.frame.giving.stage import Standing, standing_of
from pledgebook.frame.giving.titles import givers_in, tells_of_gifts, titled_in
from pledgebook.frame.giving.zone import zone_of
from pledgebook.frame.transfer.claim import Parts
from pledgebook.frame.transfer.donors import donors_of
from pledgebook.frame.transfer.ground import inherited_donors
from pledgebook.frame.transfer.part import fits
from pledgebook.frame.transfer.recipients import recipients_of
from pledgebook.frame.transfer.side import NEAR, OWN, Side, of_actors, without
from pledgebook.frame.transfer.signing import signers
from pledgebook.lang.en import aid, roles_in_giving
from pledgebook.lang.en import headings as en
from pledgebook.lang.en.giving import Act
from pledgebook.model.claims import Modality, Stage
from pledgebook.model.text import BlockKind, Sentence

if TYPE_CHECKING:
    from pledgebook.frame.giving.memory import Memory
    from pledgebook.frame.giving.outline import Label
    from pledgebook.frame.giving.scene import Scene
    from pledgebook.frame.giving.stage import Thing
    from pledgebook.frame.transfer.ground import Ground
    from pledgebook.model.claims import Transfer

MARKS: Final = frozenset({":", "\u2013", "\u2014", "-", "(", "|", "\u2022"})
"""Between the name and the amount of a line."""
_LISTED: Final = frozenset({BlockKind.ITEM, BlockKind.TABLE})
_BACK: Final = 6
"""Sentences before one without a verb in which it was announced."""
_DEFINITE: Final = frozenset({"the", "this", "these", "that", "those", "our", "its", "their"})
_WHOLES: Final = aid.NOUNS | aid.PACKAGES | {"sum", "total", "amount", "money"}
_DIVIDING: Final = frozenset(
    "include cover comprise contain go finance fund pay support be consist provide break divide benefit enable".split()
)
_SUBJECT: Final = 8
_OPENING: Final = 2
"""Most words before the amount with which a line begins."""
_STATE: Final = 3
_BY_GETTER: Final = frozenset({"recipient", "recipients", "beneficiary", "beneficiaries", "country", "countries"})


def line_of_list(ground: Ground, thing: Thing) -> Parts | None:
    """A list line without a verb of its own takes stage and sides from the sentence or heading over it."""
    memory = ground.memory
    if memory.lead is not None:
        lead = memory.lead
        told = tells_of_gifts(ground.scene.reading.plain[lead.start : lead.end])
        return _under_lead(ground, thing, lead) or (_under_heading(ground, lead) if told else None)
    heading = memory.heading or _heading_of_label(ground)
    if heading is not None:
        return _under_heading(ground, heading)
    return _under_loose_lead(ground, thing) or _after_announcement(ground, thing)


def _under_loose_lead(ground: Ground, thing: Thing) -> Parts | None:
    """A line headed by a party, right below a paragraph on help that ends in a full stop."""
    reading, block = ground.scene.reading, ground.scene.sentence.block
    above = paragraph_above(reading, block)
    if reading.blocks[block].kind not in _LISTED or above is None or not label_actors(ground.scene, ground.zone.start):
        return None
    last = reading.last_sentence_of(above)
    if last is None:
        return None
    lead = scene_of(reading, last)
    zone = zone_of(lead, last.end, last.end)
    standing = standing_of(lead, zone, replace(thing, helped=True))
    givers = donors_of(lead, zone, standing, ground.memory) if standing is not None else Side((), (), NEAR)
    if standing is not None and codes(givers.parties) and not of_many(givers):
        side = of_actors(ground.scene, label_actors(ground.scene, ground.zone.start))
        getters = Side(without(side.parties, codes(givers.parties)), side.evidence, OWN)
        return Parts(standing, givers, getters, None, None, None) if getters.parties else None
    return _under_heading(ground, last) if tells_of_gifts(reading.plain[last.start : last.end]) else None


def _after_announcement(ground: Ground, thing: Thing) -> Parts | None:
    """ "announced three measures for Iraq. First, SEK 50 million to": no verb of its own, but that of the sentence before."""
    scene, reading = ground.scene, ground.scene.reading
    if any(v.finite for v in scene.verbs):
        return None
    here = sentence_index(reading, scene.sentence)
    for sentence in reversed(reading.sentences[max(0, here - _BACK) : here]):
        if sentence.block != scene.sentence.block:
            return None
        lead = scene_of(reading, sentence)
        if not any(v.finite for v in lead.verbs):
            continue
        if not lead.says(en.POINTS | roles_in_giving.GIFTS):
            return None
        zone = zone_of(lead, sentence.end, sentence.end)
        standing = standing_of(lead, zone, replace(thing, helped=True))
        givers = donors_of(lead, zone, standing, ground.memory) if standing is not None else None
        if standing is None or givers is None or not givers.parties:
            return None
        getters = recipients_of(scene, ground.zone, None, givers.parties, ground.memory, None)
        return Parts(standing, givers, getters, None, None, None) if getters.parties else None
    return None


def _heading_of_label(ground: Ground) -> Sentence | None:
    """The heading of gifts over a paragraph that stands under a party's name."""
    reading, block = ground.scene.reading, ground.scene.sentence.block
    if not labels_over(reading, block):
        return None
    over = (reading.blocks[i] for i in headings_over(reading, block))
    return next((Sentence(b.start, b.end, block) for b in over if tells_of_gifts(reading.plain[b.start : b.end])), None)


def _under_lead(ground: Ground, thing: Thing, above: Sentence) -> Parts | None:
    """From the sentence that leads to the list."""
    memory = ground.memory
    lead = scene_of(ground.scene.reading, above)
    end = lead.tokens[-1].start if lead.tokens else lead.end
    zone = zone_of(lead, end, end)
    parent = memory.made.in_sentence(lead.start) or _whole_of(ground, lead)
    standing = None if parent is not None else standing_of(lead, zone, replace(thing, helped=True))
    if standing is None and parent is None:
        return None
    givers = Side(parent.donors, (), NEAR) if parent else donors_of(lead, zone, standing, memory)
    if (row := _donor_of_line(ground, lead, givers)) is not None:
        getters = recipients_of(lead, zone, standing, row.parties, memory, None)
        if not getters.parties:
            getters = Side(titled_in(lead.reading.plain[lead.start : lead.end], memory.home), (), NEAR)
        return Parts(standing, row, getters, None, None, parent)
    if not givers.parties and standing is not None:
        givers = of_actors(lead, agents_in(lead, standing.end, lead.end, "by", any_noun=True))
    if not givers.parties:
        givers = inherited_donors(memory, parent)
    getters = recipients_of(ground.scene, ground.zone, None, givers.parties, memory, parent)
    if not getters.parties:
        told = titled_in(lead.reading.plain[lead.start : lead.end], memory.home)
        getters = Side(without(told, codes(givers.parties)), (), NEAR)
    if standing is not None and getters.level != OWN and (signed := signers(lead, standing.verb)) is not None:
        getters = of_actors(lead, signed[1])
    whole = memory.whole
    if parent is None and whole is not None and _same_givers(whole, givers) and (whole.amount is None):
        parent = whole
    return Parts(standing, givers, getters, parent, None, parent)


def _whole_of(ground: Ground, lead: Scene) -> Transfer | None:
    """The package that the lead divides: "The funds are distributed as follows:"."""
    whole = ground.memory.whole
    verb = next((v for v in reversed(lead.verbs) if v.finite), None)
    if whole is None or verb is None or verb.subject is None or whole.amount is None or whole.anchor.start > lead.start:
        return None
    subject = [t.low for t in lead.slice(*verb.subject)]
    definite = subject[:1] and subject[0] in _DEFINITE and not _WHOLES.isdisjoint(subject[:_SUBJECT])
    if not (definite or subject in (["it"], ["this"])) or (verb.lemma not in _DIVIDING and not verb.passive):
        return None
    money = next((m for m in ground.scene.money if m.start == ground.zone.start), None)
    return whole if fits(money.value if money is not None else None, whole) else None


def _under_heading(ground: Ground, heading: Sentence) -> Parts | None:
    """A line below a heading of gifts, headed by its giver or its receiver: "Pledges for Lebanon", "France: EUR 1 million"."""
    scene, memory = ground.scene, ground.memory
    words = scene.reading.plain[heading.start : heading.end]
    own = label_actors(scene, ground.zone.start)
    over = next(iter(labels_over(scene.reading, scene.sentence.block)), None)
    if not own and over is None:
        return _plainly(ground, words, heading)
    side = of_actors(scene, own) if own else _of_label(scene, over)
    givers, getters = _roles(words, memory, side, towards=not own and over is not None and over.towards)
    named = (
        recipients_of(scene, ground.zone, None, givers.parties, memory, None)
        if givers.parties and side is givers
        else None
    )
    getters = named if named is not None and named.level == OWN and named.parties else getters
    if not givers.parties or not getters.parties:
        return None
    return Parts(standing_under(words, heading), givers, getters, None, None, None)


def _plainly(ground: Ground, words: str, heading: Sentence) -> Parts | None:
    """A line that begins with its amount, under a heading that names both sides: "Canada's support for Ukraine"."""
    scene, memory = ground.scene, ground.memory
    givers = givers_in(words)
    if not givers or any(v.finite for v in scene.verbs) or len(scene.slice(scene.start, ground.zone.start)) > _OPENING:
        return None
    named = codes(givers)
    getters = recipients_of(scene, ground.zone, None, givers, memory, None)
    over = without(titled_in(words, memory.home), named)
    if not over:
        return None
    both = (
        (*getters.parties, *over)
        if getters.level == OWN and all(len(p.code or "") != _STATE for p in getters.parties)
        else ()
    )
    chosen = both or (getters.parties if getters.level == OWN else over)
    side = Side(tuple(dict.fromkeys(without(chosen, named))), getters.evidence if getters.level == OWN else (), NEAR)
    return (
        Parts(standing_under(words, heading), Side(givers, (), NEAR), side, None, None, None) if side.parties else None
    )


def _roles(words: str, memory: Memory, side: Side, *, towards: bool) -> tuple[Side, Side]:
    """Who gives and who gets where `side` heads the line: the heading's giver leaves it to get, its receiver to give."""
    givers = givers_in(words)
    getters = tuple(p for p in titled_in(words, memory.home) or memory.titled if p not in givers)
    named = codes(side.parties)
    if givers or towards or set(words.lower().split()) & _BY_GETTER:
        giving = Side(givers, (), NEAR) if givers else inherited_donors(memory, None)
        return Side(without(giving.parties, named), giving.evidence, NEAR), side
    return side, Side(without(getters, named), (), NEAR)


def standing_under(words: str, heading: Sentence) -> Standing:
    """The stage that a heading tells; what it does not say is pledged."""
    stage = stage_told(words) or Stage.PLEDGED
    return Standing(stage, Modality.ASSERTED, Act.PLEDGE, None, heading.start, heading.end)


def stage_told(words: str) -> Stage | None:
    """The stage that a heading names; gifts to an appeal are not what it asks for."""
    lows = {word.strip("#*:_().,|").lower() for word in words.split()}
    if lows & roles_in_giving.PROMISES:
        return Stage.PLEDGED
    gifts = bool(lows & roles_in_giving.GIFTS)
    told = (stage for stage, names in en.STAGES.items() if names & lows)
    return next((stage for stage in told if not (gifts and stage is Stage.REQUESTED)), None)


def _of_label(scene: Scene, label: Label | None) -> Side:
    """The parties of a line or heading over this one."""
    if label is None:
        return Side((), (), NEAR)
    return Side(label.parties, (scene.reading.document.cite(label.start, label.end),), OWN)


def label_actors(scene: Scene, position: int) -> list[Actor]:
    """The parties that head a line: nothing but a mark stands between them and its amount."""
    mark = next((t for t in scene.slice(scene.start, position)[-2:] if t.low in MARKS), None)
    named = named_in(scene, scene.start, mark.start) if mark is not None else []
    return named if mark is not None and named and not scene.slice(named[-1].end, mark.start) else []


def _donor_of_line(ground: Ground, lead: Scene, givers: Side) -> Side | None:
    """The party before the mark of a line ("Sweden: SEK 45 million"), where the lead tells of gifts and no giver."""
    many = (bool(givers.parties) and of_many(givers)) or (not givers.parties and lead.says(en.MANY))
    if (givers.parties and not many) or not (many or lead.says(roles_in_giving.GIFTS)):
        return None
    named = label_actors(ground.scene, ground.zone.start)
    by_getter = any(t.low in _BY_GETTER for t in lead.tokens)
    if by_getter:
        return None
    if named:
        return of_actors(ground.scene, named)
    over = next(iter(labels_over(ground.scene.reading, ground.scene.sentence.block)), None)
    return _of_label(ground.scene, over) if over is not None and not over.towards else None


def of_many(givers: Side) -> bool:
    """Whether those who give are a group, of which the lines below name one after the other."""
    names = (set((p.name or "").lower().split()) for p in givers.parties)
    return all(p.code is None for p in givers.parties) and any(name & en.MANY for name in names)


def _same_givers(whole: Transfer, givers: Side) -> bool:
    return {p.code for p in whole.donors} == {p.code for p in givers.parties}
