"""Transfers from amounts of money."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from pledgebook.frame.giving.noun import help_at
from pledgebook.frame.giving.refusal import refused
from pledgebook.frame.giving.stage import Standing, Thing, standing_of
from pledgebook.frame.giving.zone import zone_of
from pledgebook.frame.transfer.borrowed import (
    dated_by_lead,
    empowered_by_lead,
    is_gapped,
    listed_beside,
    misreported,
    part_of_budget,
)
from pledgebook.frame.transfer.bracketed import bracketed
from pledgebook.frame.transfer.claim import Parts, claim_of, repeats_total, said_before
from pledgebook.frame.transfer.donors import donors_of
from pledgebook.frame.transfer.doubt import unfounded
from pledgebook.frame.transfer.ground import Ground, home_donor, inherited_donors, is_sum
from pledgebook.frame.transfer.line import label_actors, line_of_list
from pledgebook.frame.transfer.part import added_to, amount_of_topic, parent_of, refers_back
from pledgebook.frame.transfer.recipients import recipients_of
from pledgebook.frame.transfer.respective import in_order
from pledgebook.frame.transfer.side import FAR, NOBODY
from pledgebook.frame.transfer.table import row_parts
from pledgebook.lang.en.giving import NEEDING, Act
from pledgebook.model.claims import Modality, Stage

if TYPE_CHECKING:
    from pledgebook.frame.giving.memory import Memory
    from pledgebook.frame.giving.scene import Scene
    from pledgebook.frame.giving.zone import Zone
    from pledgebook.frame.transfer.side import Side
    from pledgebook.model.claims import Transfer
    from pledgebook.model.mentions import MoneyMention

RULE: Final = "transfer.amount"
_FURTHER: Final = frozenset({"further", "additional", "another", "extra", "more"})
_FROM_OTHERS: Final = frozenset({Act.RECEIVE})


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
    refers = refers_back(scene, zone)
    whole = topic is None and (memory.refused is None or not refers)
    parent = parent_of(scene, zone, money.value, memory, here) if whole else None
    ground = Ground(scene, zone, noun, memory, topic, parent, tuple(here), refers)
    parts = _parts(ground, money)
    if isinstance(parts, str):
        trace.failed(RULE, money.start, money.end, parts)
        return None
    made = in_order(scene, money, dated_by_lead(claim_of(scene, zone, money, parts), memory))
    if repeats_total(made, memory) or said_before(made, memory):
        trace.failed(RULE, money.start, money.end, "said before in this document")
        return None
    trace.held(made.made_by, money.start, money.end, f"{made.stage}, {made.modality}")
    return made


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
    thing = Thing(helped=noun is not None or ground.parent is not None or ground.topic is not None, paid=is_sum(ground))
    if (row := row_parts(ground) or bracketed(ground, thing)) is not None:
        return row
    standing = standing_of(scene, zone, thing)
    standing = empowered_by_lead(ground, standing)
    if ground.memory.corrects and (wrong := misreported(ground)) is not None:
        standing = wrong
    if (borrowed := _borrowed(ground, standing, thing)) is not None:
        return borrowed
    if ground.parent is None and ground.topic is None and (standing is None or _is_part(ground, standing)):
        ground = replace(ground, parent=added_to(scene, zone, money.value, memory))
        if ground.parent is not None:
            standing = None
    if standing is not None and standing.verb is None and ground.parent is not None:
        standing = None
    return _with_sides(ground, standing)


def _borrowed(ground: Ground, standing: Standing | None, thing: Thing) -> Parts | str | None:
    """What a list, an amount beside it or a budget says of the amount, if its own clause does not."""
    shared = standing is not None and _is_share(standing) and standing.start < ground.zone.start
    if (shared or is_gapped(ground)) and (beside := listed_beside(ground)) is not None:
        return beside
    before = standing is not None and standing.verb is not None and standing.verb.start < ground.zone.start
    headed = not before and bool(label_actors(ground.scene, ground.zone.start))
    own = standing is not None and not headed and (standing.verb is None or _governs(standing, ground.zone))
    listed = None if own else line_of_list(ground, thing)
    if listed is not None:
        return listed
    if standing is None and (beside := listed_beside(ground)) is not None:
        return beside
    if ground.refers and ground.memory.refused is not None:
        return part_of_budget(ground, ground.memory.refused)
    return None


def _with_sides(ground: Ground, standing: Standing | None) -> Parts | str:
    """The parts with donors and recipients, or why the two do not make a transfer."""
    scene, zone, memory, parent = ground.scene, ground.zone, ground.memory, ground.parent
    standing = _permitted(standing, parent)
    givers = donors_of(scene, zone, standing, memory)
    if standing is None and ground.topic is not None:
        givers = NOBODY
    if not givers.parties and (parent is not None or not (standing is not None and standing.act in _FROM_OTHERS)):
        givers = _implied(ground, standing)
    getters = recipients_of(scene, zone, standing, givers.parties, memory, ground.topic or parent)
    if getters.level == FAR and not memory.titled and not memory.is_short:
        getters = NOBODY
    why = unfounded(ground, standing, givers, getters)
    if why:
        return listed_beside(ground) or why
    return Parts(standing, givers, getters, parent, ground.topic, _source(ground, standing))


def _implied(ground: Ground, standing: Standing | None) -> Side:
    """Givers that the words do not name; who needs money asks nobody in particular."""
    asked = standing is not None and standing.act is Act.REQUEST and ground.parent is None and ground.topic is None
    if not asked:
        return inherited_donors(ground.memory, ground.topic or ground.parent)
    needs = standing is not None and standing.verb is not None and standing.verb.lemma in NEEDING
    return NOBODY if needs else home_donor(ground.memory)


def _permitted(standing: Standing | None, parent: Transfer | None) -> Standing | None:
    """Of a sum that is authorised a part "may be furnished" or "shall be made available": authorised as well."""
    if standing is None or standing.verb is None or parent is None or parent.stage is not Stage.AUTHORISED:
        return standing
    if standing.verb.modal not in {"may", "shall"} or standing.verb.negated:
        return standing
    return replace(standing, stage=Stage.AUTHORISED, modality=Modality.ASSERTED)


def _is_part(ground: Ground, standing: Standing) -> bool:
    """Whether what goes somewhere is a part of the package, and not a further sum."""
    before = ground.scene.token_before(ground.zone.start)
    return _is_share(standing) and (before is None or before.low not in _FURTHER)


def _is_share(standing: Standing) -> bool:
    """ "682 million goes to other countries": says where a part of what was told before goes."""
    return standing.verb is not None and standing.verb.lemma == "go" and standing.stage is Stage.PLEDGED


def _governs(standing: Standing, zone: Zone) -> bool:
    """Whether a verb before the amount, or one whose subject it is, says the stage; not one in a clause after it."""
    if standing.verb is None:
        return False
    subject = standing.verb.subject
    return standing.verb.start < zone.start or (subject is not None and subject[0] <= zone.start < subject[1])


def _source(ground: Ground, standing: Standing | None) -> Transfer | None:
    """The transfer from which stage, date and kind are taken where the sentence does not say them."""
    return ground.topic or ground.parent or (ground.memory.whole if standing is None else None)
