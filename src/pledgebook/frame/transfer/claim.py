"""The claim of a transfer from its parts, and whether the document has made it before."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from pledgebook.catalogue.places import state_name
from pledgebook.frame.draft import draft_id
from pledgebook.frame.giving.actors import codes, subjects_of
from pledgebook.frame.giving.kind import aid_of, instrument_of, is_for_police
from pledgebook.frame.giving.made import MOST_EQUAL, sum_of
from pledgebook.frame.giving.outline import over as standing_over
from pledgebook.frame.giving.theme import aid_by_side, theme_of
from pledgebook.frame.giving.titles import titled_in
from pledgebook.frame.giving.when import date_of
from pledgebook.frame.transfer.receiver import as_asked, in_own_report
from pledgebook.lang.en import aid as en
from pledgebook.lang.en.giving import Act
from pledgebook.lang.en.lawmaking import LAWMAKERS
from pledgebook.lang.en.stages import CONDITIONS
from pledgebook.model.claims import Aid, Instrument, Modality, Party, Stage, Transfer
from pledgebook.model.evidence import Evidence, without_repeats
from pledgebook.model.mentions import PartyForm

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pledgebook.frame.giving.memory import Memory
    from pledgebook.frame.giving.scene import Scene
    from pledgebook.frame.giving.stage import Standing
    from pledgebook.frame.giving.zone import Zone
    from pledgebook.frame.transfer.side import Side
    from pledgebook.model.mentions import MoneyMention

_ORDINAL_REACH: Final = 4

_LENT: Final = frozenset({Instrument.LOAN, Instrument.GUARANTEE})
_PASSED_ON: Final = _LENT | {Instrument.APPROPRIATION, Instrument.GRANT}
"""Forms that the parts of a whole share with it."""


@dataclass(frozen=True, slots=True)
class Parts:
    """What a transfer is made of."""

    standing: Standing | None
    """None where the stage is the source's."""
    givers: Side
    getters: Side
    parent: Transfer | None
    topic: Transfer | None
    """The package without amount whose amount this is."""
    source: Transfer | None
    """Where stage, date and kind come from if the sentence does not say them."""


def claim_of(
    scene: Scene, zone: Zone, money: MoneyMention | None, parts: Parts, rule: str = "transfer.amount"
) -> Transfer:
    """The claim."""
    source, standing = parts.source, parts.standing
    givers, getters = as_asked(scene, standing, parts.givers, parts.getters)
    parts = replace(parts, givers=givers, getters=getters)
    date, dated = date_of(scene, zone, standing)
    if date is None and source is not None and source.date is not None:
        date, dated = source.date, _date_words(scene, source)
    cite = scene.reading.document.cite
    evidence = [cite(zone.start, zone.end), *parts.givers.evidence, *parts.getters.evidence, *dated]
    if money is not None:
        evidence += [cite(s.start, s.end) for s in money.beside]
    if standing is not None:
        evidence.append(cite(standing.start, standing.end))
    instrument = _instrument(scene, zone, parts, priced=money is not None)
    return Transfer(
        id=draft_id("transfer", zone.start, zone.end),
        evidence=without_repeats(evidence),
        modality=_modality(scene, zone, parts),
        made_by=f"{rule}.{standing.act.value if standing else 'part'}",
        stage=standing.stage if standing else _stage_of_source(scene, zone, source),
        donors=_known(parts.givers.parties),
        recipients=_with_their_state(scene, parts),
        aid=_aid_as(instrument, _aid(scene, zone, parts)),
        instrument=instrument,
        amount=money.value if money is not None else None,
        date=date,
        ordinal=ordinal_in(scene, zone) or (parts.topic.ordinal if parts.topic else None),
        part_of=parts.parent.id if parts.parent else None,
    )


def _with_their_state(scene: Scene, parts: Parts) -> tuple[Party, ...]:
    """Those who get a part; bodies get it for the one state that the whole is for: "Haiti: $45 million", "$5 million to UNICEF"."""
    got, whole = parts.getters.parties, parts.parent or parts.source
    if not _are_bodies(scene, parts.getters):
        return in_own_report(scene.reading, parts.givers, parts.getters)
    states = [*_states(whole.recipients), *_states_over(scene)] if whole is not None else []
    if not states and _is_channel(scene, parts.getters):
        states = _states(titled_in(scene.reading.document.title or "", None))
    return (*got, states[0]) if len({p.code for p in states}) == 1 else got


def _are_bodies(scene: Scene, side: Side) -> bool:
    """Whether bodies are named, and no state."""
    named = [scene.reading.parties.at(e.start) for e in side.evidence]
    bodies = bool(named) and all(m is not None and m.form is PartyForm.BODY for m in named)
    return bodies and not _states(side.parties)


def _is_channel(scene: Scene, side: Side) -> bool:
    """Whether they only pass it on: "through the World Food Programme"."""
    starts = [e.start for e in side.evidence if e.start is not None]
    words = scene.slice(scene.start, min(starts)) if starts else ()
    return bool(words) and next((t.low for t in reversed(words) if t.low != "the"), "") in {"through", "via"}


def _states(parties: Iterable[Party]) -> list[Party]:
    return [p for p in parties if p.code is not None and state_name(p.code) is not None]


def _states_over(scene: Scene) -> list[Party]:
    """The states that the line or heading over a list line names."""
    reading, block = scene.reading, scene.sentence.block
    if not scene.opens_line:
        return []
    over = next((reading.blocks[h] for h in standing_over(reading, block)), None)
    return _states(m.party for m in reading.parties.within(over.start, over.end)) if over is not None else []


def _aid(scene: Scene, zone: Zone, parts: Parts) -> Aid | None:
    """The kind by the words beside it, by the package it is of, by who gets and who gives, by the document's title."""
    if (found := aid_of(scene, zone)) is not None:
        return None if found is Aid.MILITARY and is_for_police(scene, zone) else found
    if parts.source is not None and parts.source.aid is not None:
        return parts.source.aid
    for side in (parts.getters, parts.givers):
        if (found := aid_by_side(side.parties, side.evidence)) is not None:
            return found
    return theme_of(scene.reading)


def _aid_as(instrument: Instrument | None, told: Aid | None) -> Aid | None:
    """The kind under its legal form: relief is given and not lent, and a loan for nothing in particular goes to a budget."""
    if instrument in _LENT:
        return {Aid.HUMANITARIAN: Aid.DEVELOPMENT, None: Aid.FINANCIAL}.get(told, told)
    return told


def _stage_of_source(scene: Scene, zone: Zone, source: Transfer | None) -> Stage:
    """That of the package, unless that has ended and this is said to go on: "the programmes will continue"."""
    if source is None:
        return Stage.PLEDGED
    over = scene.verb_over(zone.start)
    goes_on = over is not None and not over.negated and over.lemma in _GOING_ON
    return Stage.PLEDGED if source.stage is Stage.CANCELLED and goes_on else source.stage


_GOING_ON: Final = frozenset({"continue", "remain", "proceed", "stay", "resume", "go"})


def _date_words(scene: Scene, source: Transfer) -> list[Evidence]:
    """The words that date the source, which date what is taken from it, too: they may stand in another paragraph."""
    return [e for e in source.evidence[1:] if scene.reading.dates.within(e.start, e.end)]


def _modality(scene: Scene, zone: Zone, parts: Parts) -> Modality:
    """That of the verb, else of the source, unless a condition stands beside the amount."""
    if parts.standing is not None:
        return parts.standing.modality
    beside = f" {scene.low(zone.end, zone.far)} "
    if any(f" {cue} " in beside for cue in CONDITIONS):
        return Modality.CONDITIONAL
    return parts.source.modality if parts.source is not None else Modality.ASSERTED


def _known(parties: Sequence[Party]) -> tuple[Party, ...]:
    """Donors with a name to show: a state that the document only implies is called by its short name."""
    return tuple(p if p.name else Party(state_name(p.code or "") or p.code, p.code) for p in parties)


def _instrument(scene: Scene, zone: Zone, parts: Parts, *, priced: bool) -> Instrument | None:
    """The form by the words around; what a parliament appropriates or is asked for is an appropriation."""
    if (found := instrument_of(scene, zone)) is not None:
        return found
    verb = parts.standing.verb if parts.standing else None
    if verb is not None and (by_verb := en.FORMS_OF_VERBS.get(verb.lemma)) is not None:
        return by_verb if priced or by_verb not in _LENT else None
    act = parts.standing.act if parts.standing is not None else None
    if priced and (act is Act.PROPOSE or (act is Act.REQUEST and _asks_own_parliament(scene, parts))):
        return Instrument.APPROPRIATION
    return parts.parent.instrument if parts.parent is not None and parts.parent.instrument in _PASSED_ON else None


def _asks_own_parliament(scene: Scene, parts: Parts) -> bool:
    """Whether an executive asks for its own state's money: donor and asker are the same, or its parliament is named."""
    verb = parts.standing.verb if parts.standing is not None else None
    if LAWMAKERS & {t.low for t in scene.tokens}:
        return True
    askers = subjects_of(scene, verb) if verb is not None else []
    return bool(codes(parts.givers.parties) & codes(a.party for a in askers))


def ordinal_in(scene: Scene, zone: Zone) -> int | None:
    """29 for "the 29th drawdown", beside the amount."""
    for mention in scene.reading.ordinals.within(scene.start, scene.end):
        after = scene.tokens[scene.index(mention.end) :][:_ORDINAL_REACH]
        beside = zone.left - 80 <= mention.start <= zone.far
        if beside and mention.value > 1 and any(t.low in en.PACKAGES for t in after):
            return mention.value
    return None


def said_before(made: Transfer, memory: Memory) -> bool:
    """Whether the document has stated this amount for the same thing already; lines of one list are different things."""
    if made.amount is None:
        return False
    earlier = memory.made.of_sum(made.amount)
    if (lead := memory.lead or memory.heading) is not None:
        earlier = takewhile(lambda known: known.anchor.start < lead.start, earlier)
    return any(_same(known, made) for known in earlier)


def repeats_total(made: Transfer, memory: Memory) -> bool:
    """Whether a running sum of the document has this amount."""
    totals = memory.totals.get(sum_of(made.amount), []) if made.amount is not None else []
    return any(_same_sides(total.recipients, made.recipients) for total in totals[:MOST_EQUAL])


def _same(known: Transfer, made: Transfer) -> bool:
    if known.amount is None or made.amount is None or known.amount.currency != made.amount.currency:
        return False
    one, two = known.amount.quantity, made.amount.quantity
    if one.nominal != two.nominal or (one.nominal is None and one != two):
        return False
    if known.part_of is not None and known.part_of == made.part_of:
        return False
    if known.modality is Modality.NEGATED or made.modality is Modality.NEGATED:
        return False
    return _same_sides(known.recipients, made.recipients) and not _others_give(known, made)


def _others_give(known: Transfer, made: Transfer) -> bool:
    """Whether two different states or bodies are named as givers, so that it is twice the same sum."""
    one, two = ({p.code or p.name for p in t.donors} for t in (known, made))
    return bool(one) and bool(two) and one.isdisjoint(two)


def _same_sides(one: Sequence[Party], two: Sequence[Party]) -> bool:
    """Whether two lists of parties can be the same side: one holds the other, or one is empty."""
    first, second = ({p.code or p.name for p in side} for side in (one, two))
    return first <= second or second <= first
