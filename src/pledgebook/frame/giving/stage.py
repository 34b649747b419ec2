"""How far help has come, and how firmly: from the verb that governs it, its tense and mood, and the verbs around it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from pledgebook.lang.en import giving, words
from pledgebook.lang.en.giving import Act
from pledgebook.model.claims import Modality, Stage

if TYPE_CHECKING:
    from pledgebook.frame.giving.scene import Scene, Zone
    from pledgebook.segment.clauses import VerbGroup

_AUTHORITY_REACH: Final = 30
_PARTICLE_REACH: Final = 3
_OBJECT_REACH: Final = 14
_OUTER_REACH: Final = 30
_SPLIT: Final = frozenset({"available", "aside", "over", "up", "with", "before"})
_DONE_STARTS: Final = frozenset({"was", "were", "wasn't", "weren't", "had", "hadn't"})
_SKIPPED: Final = words.ADVERBS_IN_VERBS | {",", "not", "whether", "of", "on", "about", "how", "by"}
_DECIDERS: Final = frozenset({"decide", "agree", "commit", "approve", "announce", "promise"})


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


@dataclass(frozen=True, slots=True)
class Thing:
    """What the anchor is, as far as the stage depends on it."""

    helped: bool
    """Whether a word of help or a recipient stands with it."""
    paid: bool
    """Whether it is a plain sum of money; a package of goods is delivered, not disbursed."""


def standing_of(scene: Scene, zone: Zone, thing: Thing) -> Standing | None:
    """The stage at which the help at the anchor stands; None where no verb or noun of this sentence says it."""
    over = scene.verb_over(zone.start)
    if over is not None and (found := _of_verb(scene, over, thing)):
        return _conditioned(scene, zone, found)
    after = _clause_after(scene, zone, thing) if _definite(scene, zone.start) else None
    found = after or _named(scene, zone) or _paid_out(scene, zone) or _before(scene, zone, thing) or _noun(scene, zone) or _clause_after(scene, zone, thing)
    return _conditioned(scene, zone, found) if found else None


def act_at(scene: Scene, verb: VerbGroup) -> Act | None:
    """What a verb does, its particle and object considered."""
    tail = [t.low for t in scene.tokens[verb.main + 1 : verb.main + 1 + _OBJECT_REACH]]
    for (lemma, particle), act in giving.PARTICLES.items():
        if lemma == verb.lemma and particle in tail[: _OBJECT_REACH if particle in _SPLIT else _PARTICLE_REACH]:
            return act
    if verb.lemma in giving.BEFORE_CONTRACT and giving.CONTRACTS & set(tail[:8]):
        return Act.CONTRACT
    return giving.ACTS.get(verb.lemma)


def is_done(scene: Scene, verb: VerbGroup) -> bool:
    """Whether the verb speaks of the past: gave, has given, was given, given by."""
    if verb.modal or verb.infinitive:
        return False
    if verb.perfect or verb.form == "past":
        return True
    if verb.form == "part":
        return not verb.finite or scene.tokens[verb.first].low in _DONE_STARTS
    return verb.progressive and scene.tokens[verb.first].low in _DONE_STARTS


def _of_verb(scene: Scene, verb: VerbGroup, thing: Thing) -> Standing | None:
    """The standing that a verb gives, or None where it says nothing about help."""
    act = act_at(scene, verb)
    if act is None or (verb.lemma in giving.NEEDS_HELP and act is giving.ACTS.get(verb.lemma) and not thing.helped and not _asks_for(scene, verb)):
        return None
    stage, modality = _settle(scene, verb, act, thing)
    return Standing(stage, modality, act, verb, verb.start, verb.end)


def _asks_for(scene: Scene, verb: VerbGroup) -> bool:
    """"ask for", "asked the Fund for": no word of help is needed."""
    return verb.lemma == "ask" and any(t.low == "for" for t in scene.tokens[verb.main + 1 : verb.main + 6])


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
    if verb.subject is None or not verb.finite or verb.lemma not in giving.CONTAINING | {"provide", "appropriate", "make", "set"}:
        return None
    subject = list(scene.slice(*_whole_subject(scene, verb)))
    if subject and subject[0].low == "it" and _after_bill(scene):
        return Standing(Stage.PROPOSED, Modality.ASSERTED, Act.PROPOSE, verb, verb.start, verb.end)
    if any(t.low == "budget" for t in subject) and (any(t.low in giving.DRAFTS for t in subject)):
        return Standing(Stage.REQUESTED, Modality.ASSERTED, Act.REQUEST, verb, verb.start, verb.end)
    if any(t.low in giving.BILLS for t in subject):
        return Standing(Stage.PROPOSED, Modality.ASSERTED, Act.PROPOSE, verb, verb.start, verb.end)
    if any(t.text in {"Act", "law", "Law"} for t in subject):
        return Standing(Stage.AUTHORISED, Modality.ASSERTED, Act.AUTHORISE, verb, verb.start, verb.end)
    return None


def _after_bill(scene: Scene) -> bool:
    """Whether the sentences before in the same paragraph speak of a bill."""
    before = scene.reading.plain[scene.reading.blocks[scene.sentence.block].start : scene.start].lower().split()
    return any(word.strip(".,;") in giving.BILLS for word in before)


def _whole_subject(scene: Scene, verb: VerbGroup) -> tuple[int, int]:
    """The words of a subject; of a relative pronoun, those of what it stands for."""
    start, end = verb.subject or (verb.start, verb.start)
    if not verb.relative:
        return start, end
    before = scene.verbs_before(start)
    return (before[0].end if before else scene.start), start


def _linked(scene: Scene, verb: VerbGroup, crossed: VerbGroup) -> bool:
    """Whether a finite verb further left may speak of what a later clause measures."""
    if verb.lemma in giving.REPORTING or crossed.lemma in giving.LINKING | giving.CONTAINING:
        return True
    between = scene.slice(verb.end, crossed.start)
    return any(t.low in {"that", "which", "who"} for t in between)


def _clause_after(scene: Scene, zone: Zone, thing: Thing) -> Standing | None:
    """From a participle or a relative clause after the anchor: "the aid already committed", "the sum Norway has paid"."""
    for verb in scene.verbs:
        if verb.start < zone.end:
            continue
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


def _named(scene: Scene, zone: Zone) -> Standing | None:
    """"an update on aid, including yesterday's announcement of 3 billion": the noun right before the amount."""
    at = scene.index(zone.start) - 1
    if at < 1 or scene.tokens[at].low != "of" or scene.tokens[at - 1].low not in giving.STAGE_NOUNS:
        return None
    verb = next(iter(scene.verbs_before(zone.start)), None)
    if verb is not None and verb.lemma != "include" and at - 1 - verb.main <= _PARTICLE_REACH:
        return None
    act = giving.STAGE_NOUNS[scene.tokens[at - 1].low]
    if verb is not None and verb.lemma != "include" and act is Act.PLEDGE and act_at(scene, verb) is not None:
        return None
    noun = scene.tokens[at - 1]
    return Standing(_NOUN_STAGES[act], Modality.ASSERTED, act, None, noun.start, noun.end)


def _paid_out(scene: Scene, zone: Zone) -> Standing | None:
    """"announced a $13 million disbursement": the noun right behind the amount says more than the announcement."""
    for token in scene.slice(zone.end, zone.near)[:2]:
        if giving.STAGE_NOUNS.get(token.low) is Act.PAY and token.low != "transfer":
            return Standing(Stage.DISBURSED, Modality.ASSERTED, Act.PAY, None, token.start, token.end)
    return None


def _noun(scene: Scene, zone: Zone) -> Standing | None:
    """From a noun before or right after the anchor: "the announcement of", "a $13 million disbursement"."""
    near = [*reversed(scene.slice(zone.left, zone.start)), *scene.slice(zone.end, zone.near)[:4]]
    for token in near:
        act = giving.STAGE_NOUNS.get(token.low)
        if act is not None:
            stage = _NOUN_STAGES[act]
            modality = Modality.ASSERTED
            return Standing(stage, modality, act, None, token.start, token.end)
    return None


_NOUN_STAGES: Final = {
    Act.PLEDGE: Stage.PLEDGED,
    Act.PAY: Stage.DISBURSED,
    Act.REQUEST: Stage.REQUESTED,
    Act.PROPOSE: Stage.PROPOSED,
    Act.AUTHORISE: Stage.AUTHORISED,
    Act.BRING: Stage.DELIVERED,
}


def _settle(scene: Scene, verb: VerbGroup, act: Act, thing: Thing) -> tuple[Stage, Modality]:
    """Stage and modality of one verb with the verbs that control it."""
    stage, modality = _own(scene, verb, act, thing)
    if (verb.infinitive and not _is_to(scene, verb)) or (verb.form == "ing" and not verb.progressive):
        return _controlled(scene, verb, act, (stage, modality), thing)
    if stage is Stage.PLEDGED and modality is Modality.ASSERTED and _announced_later(scene, verb):
        return stage, Modality.PLANNED
    return stage, modality


def _is_to(scene: Scene, verb: VerbGroup) -> bool:
    """"is to send": a promise, not an infinitive that another verb governs."""
    return verb.finite and scene.tokens[verb.first].low in words.BE


def _own(scene: Scene, verb: VerbGroup, act: Act, thing: Thing) -> tuple[Stage, Modality]:
    """Stage and modality by the verb's own tense, mood and negation."""
    if act in _FIXED:
        return _fixed(scene, verb, act)
    done = is_done(scene, verb)
    if verb.negated:
        late = done and act is not Act.PLEDGE and verb.lemma not in _DECIDERS
        return (_done_stage(act, thing) if late else Stage.PROPOSED), Modality.NEGATED
    if verb.modal in giving.POSSIBLE_MODALS and not (act is Act.PLEDGE and _first_person(scene, verb)):
        return Stage.PROPOSED, Modality.POSSIBLE
    if act is Act.PLEDGE:
        return Stage.PLEDGED, Modality.PLANNED if verb.modal == "will" and _announces(verb) else Modality.ASSERTED
    if done or (act is Act.BRING and verb.progressive):
        return _done_stage(act, thing), Modality.ASSERTED
    return Stage.PLEDGED, Modality.ASSERTED


def _first_person(scene: Scene, verb: VerbGroup) -> bool:
    """"I can announce": saying so does it."""
    return verb.subject is not None and any(t.low in {"i", "we"} for t in scene.slice(*verb.subject))


def _announces(verb: VerbGroup) -> bool:
    """Whether it makes something known, so that its own future is a plan and not a promise."""
    return verb.lemma in {"announce", "unveil", "declare", "confirm", "pledge", "roll"}


def _done_stage(act: Act, thing: Thing) -> Stage:
    """Delivered for goods and packages, disbursed for sums of money."""
    if act is Act.PAY:
        return Stage.DISBURSED
    if act is Act.BRING:
        return Stage.DISBURSED if thing.paid else Stage.DELIVERED
    if act is Act.PLEDGE:
        return Stage.PLEDGED
    return Stage.DISBURSED if thing.paid else Stage.DELIVERED


_FIXED: Final = {
    Act.AUTHORISE: Stage.AUTHORISED,
    Act.CONTRACT: Stage.CONTRACTED,
    Act.REQUEST: Stage.REQUESTED,
    Act.PROPOSE: Stage.PROPOSED,
    Act.MUSE: Stage.PROPOSED,
    Act.CANCEL: Stage.CANCELLED,
}


def _fixed(scene: Scene, verb: VerbGroup, act: Act) -> tuple[Stage, Modality]:
    """Acts whose stage does not hang on the tense."""
    stage = _FIXED[act]
    if act is Act.AUTHORISE and _by_one_chamber(scene, verb):
        stage = Stage.PROPOSED
    if verb.negated:
        return (Stage.PROPOSED if act in {Act.AUTHORISE, Act.CONTRACT} else stage), Modality.NEGATED
    if act is Act.MUSE or (verb.modal in giving.POSSIBLE_MODALS and act is not Act.REQUEST):
        return Stage.PROPOSED, Modality.POSSIBLE
    if act in {Act.AUTHORISE, Act.CONTRACT} and verb.modal == "will":
        return (Stage.PROPOSED if act is Act.AUTHORISE else Stage.PLEDGED), Modality.PLANNED
    return stage, Modality.ASSERTED


def _by_one_chamber(scene: Scene, verb: VerbGroup) -> bool:
    """Whether one chamber of a parliament acts, which only proposes."""
    if verb.subject is None:
        return False
    subject = [t.low for t in scene.slice(*verb.subject)]
    if "white" in subject or "and" in subject:
        return False
    return bool(giving.CHAMBERS & set(subject))


def _controlled(
    scene: Scene, verb: VerbGroup, act: Act, own: tuple[Stage, Modality], thing: Thing
) -> tuple[Stage, Modality]:
    """An infinitive or gerund: what the verb or noun before it makes of the act."""
    noun = _noun_before(scene, verb)
    outer = _outer(scene, verb)
    ready = _readiness(scene, verb)
    if ready is not None:
        return ready
    if (short := _contracted(scene, verb, act, thing)) is not None:
        return short
    if verb.infinitive and _empowered(scene, verb):
        return Stage.AUTHORISED, Modality.ASSERTED
    if noun is not None:
        return _by_noun(noun, own, outer)
    if outer is None:
        return own
    if giving.ACTS.get(outer.lemma) is Act.AUTHORISE and act is not Act.AUTHORISE and outer.lemma != "adopt":
        return _fixed(scene, outer, Act.AUTHORISE)
    if outer.lemma in {"begin", "start"} and is_done(scene, outer) and act in {Act.GIVE, Act.BRING, Act.PAY}:
        return _done_stage(act, thing), Modality.ASSERTED
    if outer.lemma == "prepare" and outer.passive:
        return Stage.PLEDGED, Modality.PLANNED
    if outer.lemma in giving.OPERATIVE:
        if outer.infinitive or outer.form == "ing":
            return _controlled(scene, outer, act, own, thing)
        return own if not outer.negated else (Stage.PROPOSED, Modality.NEGATED)
    return _by_control(scene, outer, act, own)


def _readiness(scene: Scene, verb: VerbGroup) -> tuple[Stage, Modality] | None:
    """"unable to provide", "ready to send"."""
    before = scene.tokens[verb.first - 1].low if verb.first and verb.infinitive else ""
    if before in giving.UNABLE:
        return Stage.PROPOSED, Modality.NEGATED
    return (Stage.PLEDGED, Modality.PLANNED) if before in giving.READY else None


def _contracted(scene: Scene, verb: VerbGroup, act: Act, thing: Thing) -> tuple[Stage, Modality] | None:
    """"they're sending": the auxiliary hides in the word before."""
    before = scene.tokens[verb.first - 1].low if verb.first else ""
    if verb.form != "ing" or not before.endswith(("'re", "'m")):
        return None
    return (Stage.DELIVERED if act is Act.BRING and not thing.paid else Stage.PLEDGED), Modality.ASSERTED


def _empowered(scene: Scene, verb: VerbGroup) -> bool:
    """Whether an infinitive hangs on an authority that the sentence gives: "the authority under section 5 to direct"."""
    before = scene.verbs_before(verb.start)
    first = before[0].main + 1 if before else 0
    words = [t.low for t in scene.tokens[max(first, verb.first - _AUTHORITY_REACH) : verb.first]]
    given = not before or giving.ACTS.get(before[0].lemma) is Act.AUTHORISE
    return given and bool(giving.AUTHORITIES & set(words))


def _by_control(scene: Scene, outer: VerbGroup, act: Act, own: tuple[Stage, Modality]) -> tuple[Stage, Modality]:
    """What a verb of wanting, promising, refusing or asking makes of the act that it governs."""
    if outer.lemma in giving.REFUSING or (outer.negated and outer.lemma in giving.PROMISING | giving.INTENDING | giving.MUSING):
        return Stage.PROPOSED, Modality.NEGATED
    if outer.lemma in giving.MUSING:
        return Stage.PROPOSED, Modality.POSSIBLE
    if outer.lemma in giving.ASKING and not (outer.passive and outer.lemma == "ask"):
        return Stage.REQUESTED, Modality.ASSERTED
    if outer.lemma == "expect" and outer.passive and act in {Act.PLEDGE, Act.AUTHORISE}:
        return Stage.PROPOSED, Modality.POSSIBLE
    if outer.lemma in giving.INTENDING and act in {Act.GIVE, Act.BRING, Act.PAY, Act.PLEDGE, Act.CONTRACT}:
        return Stage.PLEDGED, Modality.PLANNED
    if outer.lemma in giving.PROMISING and act in {Act.GIVE, Act.BRING, Act.PAY, Act.PLEDGE, Act.CONTRACT}:
        planned = outer.modal == "will" and _announces(outer)
        return Stage.PLEDGED, Modality.PLANNED if planned else Modality.ASSERTED
    return own


def _by_noun(noun: str, own: tuple[Stage, Modality], outer: VerbGroup | None) -> tuple[Stage, Modality]:
    """What "the intent to", "a commitment to", "the request to" make of the act."""
    if noun in giving.INTENT_NOUNS:
        return Stage.PLEDGED, Modality.PLANNED
    if noun in giving.REQUEST_NOUNS:
        return Stage.REQUESTED, Modality.ASSERTED
    negated = outer is not None and outer.negated
    return (Stage.PROPOSED, Modality.NEGATED) if negated else own


def _noun_before(scene: Scene, verb: VerbGroup) -> str | None:
    """The noun of intent, promise or request on which an infinitive hangs."""
    at = verb.first - 1
    while at >= 0 and scene.tokens[at].low in _SKIPPED:
        at -= 1
    low = scene.tokens[at].low if at >= 0 else ""
    known = giving.INTENT_NOUNS | giving.PROMISE_NOUNS | giving.REQUEST_NOUNS
    is_verb = any(v.main == at for v in scene.verbs)
    return low if low in known and not is_verb else None


def _outer(scene: Scene, verb: VerbGroup) -> VerbGroup | None:
    """The verb that governs an infinitive or gerund: the nearest before it, in the same clause."""
    before = scene.verbs_before(verb.start)
    if not before or verb.first - before[0].main > _OUTER_REACH:
        return None
    outer = before[0]
    if verb.infinitive and verb.shares_subject is False and outer.form == "ing" and not outer.progressive:
        skipped = [v for v in before[:3] if v.finite]
        return skipped[0] if skipped and scene.tokens[outer.first - 1].low in {",", "working"} else outer
    return outer


def _announced_later(scene: Scene, verb: VerbGroup) -> bool:
    """Whether the promise stands under an announcement that is still to come: "will announce that ... is providing"."""
    for outer in scene.verbs_before(verb.start):
        if outer.finite and outer.modal in {"will", "shall"} and outer.lemma in giving.REPORTING | {"unveil"}:
            return True
        if outer.finite and outer.lemma in giving.REPORTING:
            return False
    return False


def _conditioned(scene: Scene, zone: Zone, standing: Standing) -> Standing:
    """The same standing, conditional where the words around the anchor say so."""
    if standing.stage not in {Stage.PLEDGED, Stage.PROPOSED} or standing.modality is Modality.NEGATED:
        return standing
    around = f" {scene.low(zone.left, zone.far)} "
    if any(f" {cue} " in around for cue in giving.CONDITIONS):
        return replace(standing, modality=Modality.CONDITIONAL)
    return standing
