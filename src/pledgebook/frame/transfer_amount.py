"""Transfers from amounts of money."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from pledgebook.frame.giving.actors import named_in, subjects_of
from pledgebook.frame.giving.kind import aid_of
from pledgebook.frame.giving.noun import help_at, refused
from pledgebook.frame.giving.scene import scene_of, zone_of
from pledgebook.frame.giving.stage import Standing, Thing, act_at, standing_of
from pledgebook.frame.transfer_claim import Parts, claim_of, repeats_total, said_before
from pledgebook.frame.transfer_part import added_to, amount_of_topic, parent_of, refers_back
from pledgebook.frame.transfer_party import FAR, NEAR, NOBODY, NONE, OWN, Side, donors_of, recipients_of
from pledgebook.lang.en import giving as en
from pledgebook.lang.en.giving import Act
from pledgebook.model.claims import Aid, Modality, Party, Stage, Transfer
from pledgebook.model.values import DateRange

if TYPE_CHECKING:
    from pledgebook.frame.giving.memory import Memory
    from pledgebook.frame.giving.noun import Help
    from pledgebook.frame.giving.scene import Scene, Zone
    from pledgebook.model.mentions import MoneyMention

RULE: Final = "transfer.amount"
_SHORT_DOCUMENT: Final = 60
"""Sentences of a document that speaks of one matter."""
_FROM_OTHERS: Final = frozenset({Act.RECEIVE})
_GOODS_NOUNS: Final = frozenset(
    "package packages packet tranche shipment equipment weapons weaponry arms ammunition vehicles supplies vaccines".split()
)


@dataclass(frozen=True, slots=True)
class Ground:
    """An amount in its sentence, with what the document said before."""

    scene: Scene
    zone: Zone
    noun: Help | None
    memory: Memory
    topic: Transfer | None
    """The package without amount that this is the amount of."""
    parent: Transfer | None
    """The transfer that this is a part of."""
    here: tuple[Transfer, ...]
    """Those made in the same sentence before."""
    refers: bool
    """Whether it is a part of "that sum" or "this amount"."""


def amount_transfer(scene: Scene, money: MoneyMention, memory: Memory, here: list[Transfer]) -> Transfer | None:
    """The transfer that an amount states, or None where it is no help or was said before."""
    zone = zone_of(scene, money.start, money.end)
    noun = help_at(scene, zone)
    trace = scene.reading.trace
    if why := refused(scene, zone, noun):
        trace.failed(RULE, money.start, money.end, why)
        memory.refused = scene
        return None
    topic = topic_of(scene, zone, memory)
    parent = None if topic or (memory.refused is not None and refers_back(scene, zone)) else parent_of(scene, zone, money.value, memory, here)
    ground = Ground(scene, zone, noun, memory, topic, parent, tuple(here), refers_back(scene, zone))
    parts = _parts(ground, money)
    if isinstance(parts, str):
        trace.failed(RULE, money.start, money.end, parts)
        return None
    made = _dated_by_lead(claim_of(scene, zone, money, parts), memory)
    if repeats_total(made, memory.totals) or said_before(made, memory.made, memory.lead.start if memory.lead else None):
        trace.failed(RULE, money.start, money.end, "said before in this document")
        return None
    trace.held(made.made_by, money.start, money.end, f"{made.stage}, {made.modality}")
    return made


def _dated_by_lead(made: Transfer, memory: Memory) -> Transfer:
    """A line of a list that a document's own act opens ("I hereby delegate:") has the document's day."""
    published = memory.reading.document.published
    if made.date is not None or memory.lead is None or published is None:
        return made
    lead = scene_of(memory.reading, memory.lead)
    return replace(made, date=DateRange.day(published)) if en.HEREBY & {t.low for t in lead.tokens} else made


def topic_of(scene: Scene, zone: Zone, memory: Memory) -> Transfer | None:
    """The package named before without an amount, if this is its amount and no verb makes it a new act."""
    topic = amount_of_topic(scene, zone, memory)
    if topic is None:
        return None
    standing = standing_of(scene, zone, Thing(helped=True, paid=False))
    return None if standing is not None and standing.verb is not None else topic


def _parts(ground: Ground, money: MoneyMention) -> Parts | str:
    """What the claim is made of, or why there is none."""
    scene, zone, noun, memory = ground.scene, ground.zone, ground.noun, ground.memory
    thing = Thing(helped=noun is not None or ground.parent is not None or ground.topic is not None, paid=_is_sum(ground))
    standing = standing_of(scene, zone, thing)
    standing = _empowered_by_lead(ground, standing)
    own = standing is not None and (standing.verb is None or _governs(standing, zone))
    listed = None if own else _of_list(ground, thing)
    if listed is not None:
        return listed
    if ground.memory.corrects and (wrong := _misreported(ground)) is not None:
        standing = wrong
    if standing is None and (beside := _beside(ground)) is not None:
        return beside
    if ground.refers and memory.refused is not None:
        return _of_budget(ground, memory.refused)
    parent = ground.parent
    if parent is None and ground.topic is None and standing is None:
        parent = added_to(scene, zone, money.value, memory)
    if standing is not None and standing.verb is None and parent is not None:
        standing = None
    givers = donors_of(scene, zone, standing, memory)
    if standing is None and ground.topic is not None:
        givers = NOBODY
    if not givers.parties and (parent is not None or not (standing is not None and standing.act in _FROM_OTHERS)):
        givers = _inherited_donors(memory, ground.topic or parent)
    getters = recipients_of(scene, zone, standing, givers.parties, memory, ground.topic or parent)
    ground = replace(ground, parent=parent)
    why = _unfounded(ground, standing, givers, getters)
    if why:
        return _beside(ground) or why
    return Parts(standing, givers, getters, parent, ground.topic, _source(ground, standing))


def _beside(ground: Ground) -> Parts | None:
    """An amount listed beside one of the same sentence shares its stage and donors: "800 million in arms and 500 in aid"."""
    if not ground.here:
        return None
    last = ground.here[-1]
    between = ground.scene.slice(last.anchor.end, ground.zone.start)
    joined = bool(between) and between[-1].low in {"and", ",", "plus", "as", "a", "another", "further", "additional"}
    gapped = [a for a in named_in(ground.scene, last.anchor.end, ground.zone.start) if not ground.scene.low(a.end, ground.zone.start)]
    gapped = gapped if ground.noun is None and not last.part_of else []
    joined = joined or bool(gapped)
    over = ground.scene.verb_over(last.anchor.start)
    apart = (v for v in ground.scene.verbs if v.finite and last.anchor.end <= v.start < ground.zone.start)
    if not joined or any(over is None or v.main != over.main for v in apart):
        return None
    if ground.scene.verb_over(ground.zone.start) is not None:
        return None
    parent = ground.memory.by_id(last.part_of)
    givers = Side(tuple(a.party for a in gapped) or last.donors, (), NEAR)
    getters = recipients_of(ground.scene, ground.zone, None, givers.parties, ground.memory, parent)
    return Parts(None, givers, getters, parent, None, last)


def _of_budget(ground: Ground, budget: Scene) -> Parts | str:
    """A part of a sum that is no help itself: a parliament's or ministry's budget gives it."""
    actors = [a for v in budget.verbs for a in subjects_of(budget, v)]
    words = {t.low for t in budget.tokens}
    if not actors:
        return "part of a sum that is no help"
    act = Act.AUTHORISE if words & (en.LAWMAKERS | {"budget", "law"}) else Act.PLEDGE
    stage = Stage.AUTHORISED if act is Act.AUTHORISE else Stage.PLEDGED
    standing = Standing(stage, Modality.ASSERTED, act, None, ground.zone.start, ground.zone.end)
    cite = ground.scene.reading.document.cite
    givers = Side((actors[0].party,), (cite(actors[0].start, actors[0].end),), NEAR)
    getters = recipients_of(ground.scene, ground.zone, standing, givers.parties, ground.memory, None)
    if getters.level < OWN or {p.code for p in getters.parties} <= {actors[0].party.code}:
        return "part of a sum that is no help"
    return Parts(standing, givers, getters, None, None, None)


def _governs(standing: Standing, zone: Zone) -> bool:
    """Whether a verb before the amount, or one whose subject it is, says the stage; not one in a clause after it."""
    if standing.verb is None:
        return False
    subject = standing.verb.subject
    return standing.verb.start < zone.start or (subject is not None and subject[0] <= zone.start < subject[1])


def _is_sum(ground: Ground) -> bool:
    """Whether it is plain money: no package, no arms, no goods worth so much."""
    if ground.noun is not None and ground.noun.low in _GOODS_NOUNS:
        return False
    before = ground.scene.token_before(ground.zone.start)
    if before is not None and before.low in {"worth", "at"}:
        return False
    return aid_of(ground.scene, ground.zone) is not Aid.MILITARY


def _empowered_by_lead(ground: Ground, standing: Standing | None) -> Standing | None:
    """A list of authorities: what its lines say in infinitives is what the lead delegates."""
    lead = ground.memory.lead
    if lead is None or standing is None or standing.verb is None or not standing.verb.infinitive:
        return standing
    above = scene_of(ground.scene.reading, lead)
    if any(v.finite and act_at(above, v) is Act.AUTHORISE for v in above.verbs):
        return replace(standing, stage=Stage.AUTHORISED)
    return standing


def _of_list(ground: Ground, thing: Thing) -> Parts | None:
    """A list line without a verb of its own takes stage and sides from the sentence that the list hangs on."""
    memory = ground.memory
    if memory.lead is None:
        return None
    lead = scene_of(ground.scene.reading, memory.lead)
    end = lead.tokens[-1].start if lead.tokens else lead.end
    above = zone_of(lead, end, end)
    parent = next((t for t in reversed(memory.made) if lead.start <= t.anchor.start < lead.end), None)
    standing = None if parent is not None else standing_of(lead, above, replace(thing, helped=True))
    if standing is None and parent is None:
        return None
    givers = Side(parent.donors, (), NEAR) if parent else donors_of(lead, above, standing, memory)
    if not givers.parties:
        givers = _inherited_donors(memory, parent)
    getters = recipients_of(ground.scene, ground.zone, None, givers.parties, memory, parent)
    whole = memory.whole
    if parent is None and whole is not None and _same_givers(whole, givers) and (whole.amount is None):
        parent = whole
    return Parts(standing, givers, getters, parent, None, parent)


def _same_givers(whole: Transfer, givers: Side) -> bool:
    return {p.code for p in whole.donors} == {p.code for p in givers.parties}


def _source(ground: Ground, standing: Standing | None) -> Transfer | None:
    """The transfer from which stage, date and kind are taken where the sentence does not say them."""
    return ground.topic or ground.parent or (ground.memory.whole if standing is None else None)


def _inherited_donors(memory: Memory, source: Transfer | None) -> Side:
    """Donors of the package, of the sentence before, or the document's own state."""
    for known in (source, memory.whole, *reversed(memory.made)):
        if known is not None and known.donors:
            return Side(known.donors, (), NEAR)
    return Side((Party(None, memory.home),), (), FAR) if memory.home else NOBODY


def _unfounded(ground: Ground, standing: Standing | None, givers: Side, getters: Side) -> str | None:
    """Why the amount cannot be called a transfer, or None."""
    noun = ground.noun
    codes = {p.code for p in givers.parties if p.code}
    if getters.parties and codes and {p.code for p in getters.parties} <= codes:
        return "gives to itself"
    if standing is not None and standing.act is Act.RECEIVE and not givers.parties and _received_at_home(ground, getters):
        return "gives to itself"
    if standing is not None and standing.act is Act.PROPOSE and (getters.level < OWN or not any(p.code for p in getters.parties)):
        return "a bill's money for nobody abroad"
    if ground.parent is not None or ground.topic is not None:
        return None
    if noun is not None and noun.strong:
        return None if standing is not None or getters.level >= NEAR else "help of nobody to nobody"
    if standing is None:
        return None if _given_with(ground) and getters.level == OWN else "no verb of giving governs it"
    if noun is not None and not noun.purpose:
        memory = ground.memory
        near = memory.titled or (memory.made and len(ground.scene.reading.sentences) <= _SHORT_DOCUMENT)
        known = getters.level > FAR or (getters.level > NONE and bool(near))
        return None if known else "nobody gets it"
    if getters.level == OWN or (getters.level > NONE and _about_help(ground, standing, getters)):
        return None
    return "no noun of help, and nobody named who gets it"


def _received_at_home(ground: Ground, getters: Side) -> bool:
    """Whether the one who receives is a giver elsewhere in the document, and nobody is named who gives."""
    memory = ground.memory
    givers = {p.code for t in memory.made for p in t.donors} | {memory.home}
    return any(p.code in givers for p in getters.parties if p.code)


def _given_with(ground: Ground) -> bool:
    """"advancing our partnership with Ghana with $5 million in election support": no verb of giving, but help."""
    before = ground.scene.token_before(ground.zone.start)
    return ground.noun is not None and not ground.noun.purpose and before is not None and before.low == "with"


def _about_help(ground: Ground, standing: Standing, getters: Side) -> bool:
    """Whether a plain sum is help because the document is about help to a state, or the verb says no less."""
    memory = ground.memory
    plain = standing.verb is not None and standing.verb.lemma in en.PLAIN_GIVING
    if plain and getters.level >= NEAR:
        return True
    return bool(memory.titled) and (plain or memory.about_help)


def _misreported(ground: Ground) -> Standing | None:
    """In a correction the figure of the earlier report is negated, whatever the verb around it."""
    for verb in ground.scene.verbs_before(ground.zone.start)[:1]:
        subject = {t.low for t in ground.scene.slice(*verb.subject)} if verb.subject else set()
        if verb.lemma in en.MISREPORTING and subject & en.REPORTS:
            return Standing(Stage.PLEDGED, Modality.NEGATED, Act.PLEDGE, None, verb.start, verb.end)
    return None
