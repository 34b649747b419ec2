"""How far help has come, and how firmly: from the verb or noun that governs it and the words around."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from pledgebook.frame.giving.cargo import carries
from pledgebook.frame.giving.control import settle
from pledgebook.frame.giving.tense import Thing
from pledgebook.frame.giving.verb import act_at, after_bill, asks_for, whole_subject
from pledgebook.lang.en import giving, lawmaking, stages, words
from pledgebook.lang.en.giving import Act
from pledgebook.model.claims import Modality, Stage
from pledgebook.model.mentions import PartyForm

if TYPE_CHECKING:
    from pledgebook.frame.giving.scene import Scene
    from pledgebook.frame.giving.zone import Zone
    from pledgebook.segment.clauses import VerbGroup

__all__ = ["Standing", "Thing", "standing_by", "standing_of"]

_PARTICLE_REACH: Final = 3
_SHARE_REACH: Final = 8
_CONDITION: Final = 160
"""Longest condition at the head of a sentence, in characters."""
_NAMED: Final = frozenset({PartyForm.STATE, PartyForm.BODY, PartyForm.CITY, PartyForm.ORGAN})
_OWNERS: Final = frozenset({"'s", "its", "their", "our", "his", "her"})
_BEFORE_SUM: Final = frozenset({"a", "an", "another", "further", "additional", "new", "emergency"})
_NOUN_STAGES: Final = {
    Act.PLEDGE: Stage.PLEDGED,
    Act.PAY: Stage.DISBURSED,
    Act.REQUEST: Stage.REQUESTED,
    Act.PROPOSE: Stage.PROPOSED,
    Act.AUTHORISE: Stage.AUTHORISED,
    Act.BRING: Stage.DELIVERED,
}
_HOLDING: Final = stages.CONTAINING | stages.MAY_HOLD
_PASSING_ON: Final = stages.LINKING | stages.CONTAINING


@dataclass(frozen=True, slots=True)
class Standing:
    """A stage with its modality, and the verb that says so."""

    stage: Stage
    modality: Modality
    act: Act
    verb: VerbGroup | None
    """None where a noun carries the stage."""
    start: int
    end: int
    """The word that carries the stage."""


def standing_of(scene: Scene, zone: Zone, thing: Thing) -> Standing | None:
    """The stage at which the help at the anchor stands; None where no verb or noun of this sentence says it."""
    if (asked := _appealed(scene, zone)) is not None:
        return asked
    if (called := _called(scene, zone)) is not None:
        return called
    if (share := _share(scene, zone)) is not None:
        return _conditioned(scene, zone, share)
    over = scene.verb_over(zone.start)
    if over is not None and (found := _of_verb(scene, over, thing)):
        return _conditioned(scene, zone, found)
    found = _clause_after(scene, zone, thing) if _definite(scene, zone.start) else None
    found = found or _named(scene, zone) or _paid_out(scene, zone) or _before(scene, zone, thing)
    found = found or _noun(scene, zone) or _clause_after(scene, zone, thing)
    return _conditioned(scene, zone, found) if found else None


def _of_verb(scene: Scene, verb: VerbGroup, thing: Thing) -> Standing | None:
    """The standing that a verb gives, or None where it says nothing about help."""
    act = act_at(scene, verb)
    common = verb.lemma in giving.NEEDS_HELP and act is giving.ACTS.get(verb.lemma) and not asks_for(scene, verb)
    if act is None or (common and not thing.helped and not _gets(scene, verb)):
        return None
    stage, modality = settle(scene, verb, act, thing)
    return Standing(stage, modality, act, verb, verb.start, verb.end)


def standing_by(scene: Scene, zone: Zone, verb: VerbGroup, thing: Thing) -> Standing | None:
    """The standing that this very verb gives the anchor."""
    found = _of_verb(scene, verb, thing)
    return _conditioned(scene, zone, found) if found is not None else None


def _opens_with_condition(scene: Scene, standing: Standing) -> bool:
    """ "Subject to the consent of parliament, 20 million will go": a condition before the clause of the verb."""
    verb = standing.verb
    if verb is None or verb.subject is None or not scene.tokens:
        return False
    lead = scene.low(scene.start, min(verb.subject[0], scene.start + _CONDITION))
    if verb.subject[0] > scene.start + _CONDITION or not lead.rstrip().endswith(","):
        return False
    return any(lead.startswith(cue) for cue in (*stages.CONDITIONS, *stages.IFS))


def _is_aside(scene: Scene, verb: VerbGroup, start: int) -> bool:
    """Whether a participle only describes what stands before it: "ammunition *procured* through NATO, 7 million for"."""
    if verb.finite or verb.form not in {"part", "past"} or verb.first != verb.main or verb.perfect:
        return False
    before = scene.tokens[verb.first - 1] if verb.first else None
    if before is None or not before.text[0].isalpha() or before.low in words.AUXILIARIES:
        return False
    return any(t.low == "," for t in scene.slice(verb.end, start))


def _gets(scene: Scene, verb: VerbGroup) -> bool:
    """Whether a state or body is what gets: "Taiwan would get $2 billion"."""
    if verb.lemma not in {"get", "add"} or verb.subject is None:
        return False
    start, end = verb.subject
    return any(p.party.code and p.form in _NAMED for p in scene.parties_in(start, end))


def _share(scene: Scene, zone: Zone) -> Standing | None:
    """ "Luxembourg's share is 6 million", "its contribution amounts to": somebody's part, by a verb that links."""
    verb = next(iter(scene.verbs_before(zone.start)), None)
    if verb is None or not verb.finite or verb.subject is None or verb.lemma not in stages.LINKING or verb.negated:
        return None
    subject = scene.slice(*verb.subject)
    for before, noun in pairwise(subject[:_SHARE_REACH]):
        if noun.low in giving.SHARES and before.low in _OWNERS:
            return Standing(Stage.PLEDGED, Modality.ASSERTED, Act.PLEDGE, None, noun.start, noun.end)
    return None


def _before(scene: Scene, zone: Zone, thing: Thing) -> Standing | None:
    """From the nearest verb before the anchor that says something about help."""
    crossed: VerbGroup | None = None
    listed = False
    for verb in scene.verbs_before(zone.start):
        if verb.lemma == "include" and verb.form == "ing":
            listed = True
            continue
        if listed and verb.infinitive and not verb.finite:
            continue
        if carries(scene, verb) or _is_aside(scene, verb, zone.start):
            continue
        if (bill := _in_bill(scene, verb)) is not None:
            return bill
        if crossed is not None and not _linked(scene, verb, crossed):
            return None
        found = _of_verb(scene, verb, thing)
        if found is not None:
            return found
        if verb.finite and not verb.relative and not verb.shares_subject:
            crossed = verb
    return None


def _in_bill(scene: Scene, verb: VerbGroup) -> Standing | None:
    """Money in a bill is proposed, in an act or law authorised."""
    if verb.subject is None or not verb.finite or verb.lemma not in _HOLDING:
        return None
    subject = [t for t in scene.slice(*whole_subject(scene, verb)) if not _in_name(scene, t.start)]
    if subject and subject[0].low == "it" and after_bill(scene):
        return Standing(Stage.PROPOSED, Modality.ASSERTED, Act.PROPOSE, verb, verb.start, verb.end)
    drafted = bool(lawmaking.DRAFTS & {t.low for t in subject})
    if any(t.text == "Budget" or (t.low == "budget" and drafted) for t in subject):
        return Standing(Stage.REQUESTED, Modality.ASSERTED, Act.PROPOSE, verb, verb.start, verb.end)
    if any(t.low in lawmaking.BILLS for t in subject):
        return Standing(Stage.PROPOSED, Modality.ASSERTED, Act.PROPOSE, verb, verb.start, verb.end)
    if any(t.text in {"Act", "law", "Law"} for t in subject):
        return Standing(Stage.AUTHORISED, Modality.ASSERTED, Act.AUTHORISE, verb, verb.start, verb.end)
    return None


def _in_name(scene: Scene, position: int) -> bool:
    """Whether a word is part of somebody's name: Bill & Melinda Gates Foundation."""
    party = scene.party_at(position)
    named = party is not None and party.form is PartyForm.BODY
    return named or bool(scene.reading.people.covering(position))


def _linked(scene: Scene, verb: VerbGroup, crossed: VerbGroup) -> bool:
    """Whether a finite verb further left may speak of what a later clause measures."""
    if verb.lemma in stages.REPORTING or crossed.lemma in _PASSING_ON:
        return True
    between = scene.slice(verb.end, crossed.start)
    return any(t.low in {"that", "which", "who"} for t in between)


def _clause_after(scene: Scene, zone: Zone, thing: Thing) -> Standing | None:
    """From a participle or a relative clause after the anchor: "the aid already committed", "the sum Norway has paid"."""
    for verb in scene.verbs_from(zone.end):
        if verb.start >= zone.far:
            return None
        if verb.finite and not scene.describes(verb) and not _relative_after(scene, zone, verb):
            return None
        if verb.infinitive:
            continue
        if found := _of_verb(scene, verb, thing):
            return found
    return None


def _relative_after(scene: Scene, zone: Zone, verb: VerbGroup) -> bool:
    """Whether a finite verb after the anchor describes it, with or without "that"."""
    if verb.relative:
        return True
    if verb.subject is None or verb.subject[0] < zone.end:
        return False
    between = scene.slice(zone.end, verb.subject[0])
    if any(t.low in {"which", "that"} for t in between):
        return True
    return not any(t.low in {",", "and", "but", ";", ":", "while"} for t in between)


def _definite(scene: Scene, position: int) -> bool:
    """Whether "the" or "this" stands before the anchor."""
    before = scene.token_before(position)
    return before is not None and before.low in {"the", "this", "that", "these"}


def _appealed(scene: Scene, zone: Zone) -> Standing | None:
    """ "launched an appeal for 25 million": the noun right before the amount says that it is asked for."""
    at = scene.index(zone.start) - 1
    while at > 1 and scene.tokens[at].low in _BEFORE_SUM:
        at -= 1
    if at < 1 or scene.tokens[at].low not in {"for", "of"} or scene.tokens[at - 1].low not in stages.APPEALS:
        return None
    verb = next(iter(scene.verbs_before(zone.start)), None)
    if verb is not None and verb.main == at - 1:
        return None
    noun = scene.tokens[at - 1]
    return Standing(Stage.REQUESTED, Modality.ASSERTED, Act.REQUEST, None, noun.start, noun.end)


def _called(scene: Scene, zone: Zone) -> Standing | None:
    """ "a vote on a proposed $2.5 billion loan": the word right before the amount says how far it is."""
    before = scene.token_before(zone.start)
    if before is None or before.low not in stages.CALLED:
        return None
    lead = scene.token_before(before.start)
    if lead is None or lead.low not in words.DETERMINERS | words.POSSESSIVES | {"'s"}:
        return None
    verb = scene.verb_over(zone.start) or scene.verb_before(zone.start)
    if verb is not None and act_at(scene, verb) is not None:
        return None
    act = stages.CALLED[before.low]
    return Standing(_NOUN_STAGES[act], Modality.ASSERTED, act, None, before.start, before.end)


def _named(scene: Scene, zone: Zone) -> Standing | None:
    """ "an update on aid, including yesterday's announcement of 3 billion": the noun right before the amount."""
    at = scene.index(zone.start) - 1
    if at < 1 or scene.tokens[at].low != "of" or scene.tokens[at - 1].low not in stages.STAGE_NOUNS:
        return None
    verb = next(iter(scene.verbs_before(zone.start)), None)
    if verb is not None and verb.lemma != "include" and at - 1 - verb.main <= _PARTICLE_REACH:
        return None
    act = stages.STAGE_NOUNS[scene.tokens[at - 1].low]
    if verb is not None and verb.lemma != "include" and act is Act.PLEDGE and act_at(scene, verb) is not None:
        return None
    noun = scene.tokens[at - 1]
    return Standing(_NOUN_STAGES[act], Modality.ASSERTED, act, None, noun.start, noun.end)


def _paid_out(scene: Scene, zone: Zone) -> Standing | None:
    """ "announced a $13 million disbursement": the noun right behind the amount says more than the announcement."""
    for token in scene.slice(zone.end, zone.near)[:2]:
        if stages.STAGE_NOUNS.get(token.low) is Act.PAY and token.low != "transfer":
            return Standing(Stage.DISBURSED, Modality.ASSERTED, Act.PAY, None, token.start, token.end)
    return None


def _noun(scene: Scene, zone: Zone) -> Standing | None:
    """From a noun before or right after the anchor: "the announcement of", "a $13 million disbursement"."""
    near = [*reversed(scene.slice(zone.left, zone.start)), *scene.slice(zone.end, zone.near)[:4]]
    for token in near:
        act = stages.STAGE_NOUNS.get(token.low)
        if act is not None:
            stage = _NOUN_STAGES[act]
            modality = Modality.ASSERTED
            return Standing(stage, modality, act, None, token.start, token.end)
    return None


def _conditioned(scene: Scene, zone: Zone, standing: Standing) -> Standing:
    """The same standing, conditional where the words around the anchor say so."""
    if standing.stage not in {Stage.PLEDGED, Stage.PROPOSED} or standing.modality is Modality.NEGATED:
        return standing
    around = f" {scene.low(zone.left, zone.far)} "
    if any(f" {cue} " in around for cue in stages.CONDITIONS) or _opens_with_condition(scene, standing):
        return replace(standing, modality=Modality.CONDITIONAL)
    return standing
