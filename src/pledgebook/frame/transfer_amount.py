"""Transfers from amounts of money."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pledgebook.frame.draft import draft_id
from pledgebook.frame.giving.kind import aid_of, instrument_of
from pledgebook.frame.giving.noun import help_at, refused
from pledgebook.frame.giving.scene import scene_of, zone_of
from pledgebook.frame.giving.stage import Standing, Thing, standing_of
from pledgebook.frame.giving.when import date_of
from pledgebook.frame.transfer_part import parent_of
from pledgebook.frame.transfer_party import FAR, NEAR, NOBODY, NONE, OWN, Side, donors_of, recipients_of
from pledgebook.lang.en import aid as words_of_aid
from pledgebook.lang.en.giving import Act
from pledgebook.model.claims import Aid, Instrument, Modality, Party, Stage, Transfer
from pledgebook.model.evidence import without_repeats

if TYPE_CHECKING:
    from pledgebook.frame.giving.memory import Memory
    from pledgebook.frame.giving.noun import Help
    from pledgebook.frame.giving.scene import Scene, Zone
    from pledgebook.model.mentions import MoneyMention

RULE = "transfer.amount"


def amount_transfer(scene: Scene, money: MoneyMention, memory: Memory, here: list[Transfer]) -> Transfer | None:
    """The transfer that an amount states, or None where it is no help or was said before."""
    zone = zone_of(scene, money.start, money.end)
    noun = help_at(scene, zone)
    trace = scene.reading.trace
    if why := refused(scene, zone, noun):
        trace.failed(RULE, money.start, money.end, why)
        return None
    parent = parent_of(scene, zone, money.value, memory, here)
    thing = Thing(helped=noun is not None or parent is not None, paid=_is_sum(scene, zone, noun))
    standing = standing_of(scene, zone, thing) or _of_list(scene, memory)
    if standing is not None and standing.verb is None and parent is not None:
        standing = None
    giving = donors_of(scene, zone, standing, memory)
    getting = recipients_of(scene, zone, standing, giving.parties, memory, parent)
    giving = giving if giving.parties else _inherited_donors(memory, parent, getting)
    why_not = _unfounded(scene, zone, noun, standing, parent, giving, getting)
    if why_not:
        trace.failed(RULE, money.start, money.end, why_not)
        return None
    made = _made(scene, zone, money, standing, giving, getting, parent, memory)
    if _said_before(made, memory):
        trace.failed(RULE, money.start, money.end, "said before in this document")
        return None
    trace.held(made.made_by, money.start, money.end, f"{made.stage}")
    return made


def _is_sum(scene: Scene, zone: Zone, noun: Help | None) -> bool:
    """Whether it is plain money: no package, no arms, no goods worth so much."""
    if noun is not None and noun.low in {"package", "packages", "packet", "tranche", "shipment", "equipment", "weapons"}:
        return False
    return aid_of(scene, zone) is not Aid.MILITARY


def _of_list(scene: Scene, memory: Memory) -> Standing | None:
    """The standing of the sentence that a list hangs on."""
    del scene, memory
    return None


def _inherited_donors(memory: Memory, parent: Transfer | None, getting: Side) -> Side:
    """Donors of the package, of the sentence before, or the document's own state."""
    del getting
    source = parent or memory.whole
    if source is not None and source.donors:
        return Side(source.donors, (), NEAR)
    return Side((Party(None, memory.home),), (), FAR) if memory.home else NOBODY


def _unfounded(
    scene: Scene, zone: Zone, noun: Help | None, standing: Standing | None, parent: Transfer | None, giving: Side, getting: Side
) -> str | None:
    """Why the amount cannot be called a transfer, or None."""
    del scene, zone
    if getting.parties and giving.parties and {p.code for p in getting.parties} <= {p.code for p in giving.parties if p.code}:
        return "gives to itself"
    if parent is not None:
        return None
    if noun is not None and noun.strong:
        return None if standing is not None or getting.level >= NEAR else "help of nobody to nobody"
    if standing is None:
        return "no verb of giving governs it"
    if noun is not None and not noun.purpose:
        return None if getting.level > NONE else "nobody gets it"
    return None if getting.level == OWN else "no noun of help, and nobody named who gets it"


def _made(
    scene: Scene, zone: Zone, money: MoneyMention, standing: Standing | None, giving: Side, getting: Side,
    parent: Transfer | None, memory: Memory,
) -> Transfer:
    """The claim."""
    source = parent or (memory.whole if standing is None else None)
    stage = standing.stage if standing else source.stage if source else Stage.PLEDGED
    modality = standing.modality if standing else source.modality if source else Modality.ASSERTED
    date, dated = date_of(scene, zone, standing)
    if date is None and source is not None:
        date = source.date
    instrument = instrument_of(scene, zone)
    if standing is not None and instrument is None and standing.act is Act.AUTHORISE and standing.verb and standing.verb.lemma == "appropriate":
        instrument = Instrument.APPROPRIATION
    cite = scene.reading.document.cite
    evidence = [cite(money.start, money.end), *giving.evidence, *getting.evidence, *dated]
    evidence += [cite(s.start, s.end) for s in money.equivalents]
    if standing is not None:
        evidence.append(cite(standing.start, standing.end))
    kind = aid_of(scene, zone) or (source.aid if source is not None else None)
    return Transfer(
        id=draft_id("transfer", money.start, money.end),
        evidence=without_repeats(evidence),
        modality=modality,
        made_by=f"{RULE}.{standing.act.value if standing else 'part'}",
        stage=stage,
        donors=giving.parties,
        recipients=getting.parties,
        aid=kind,
        instrument=instrument,
        amount=money.value,
        date=date,
        ordinal=_ordinal(scene, zone),
        part_of=parent.id if parent else None,
    )


def _ordinal(scene: Scene, zone: Zone) -> int | None:
    """29 for "the 29th drawdown", beside the amount."""
    for mention in scene.reading.ordinals.within(scene.start, scene.end):
        after = scene.tokens[scene.index(mention.end) :][:4]
        if any(t.low in words_of_aid.PACKAGES for t in after) and zone.left - 80 <= mention.start <= zone.far:
            return mention.value
    return None


def _said_before(made: Transfer, memory: Memory) -> bool:
    """Whether the document has stated this amount for the same thing already."""
    for earlier in memory.made:
        if earlier.amount is None or made.amount is None or earlier.amount.currency != made.amount.currency:
            continue
        one, two = earlier.amount.quantity, made.amount.quantity
        if one.nominal != two.nominal or (one.nominal is None and one != two):
            continue
        if _side_by_side(earlier, made) or earlier.stage is not made.stage and made.part_of is None and earlier.part_of is None:
            continue
        return True
    return False


def _side_by_side(earlier: Transfer, made: Transfer) -> bool:
    """Two parts of one whole, or two recipients, with the same amount."""
    if earlier.part_of is not None and earlier.part_of == made.part_of:
        return True
    return bool(earlier.recipients and made.recipients) and {p.code or p.name for p in earlier.recipients} != {
        p.code or p.name for p in made.recipients
    }


__all__ = ["amount_transfer", "scene_of"]
