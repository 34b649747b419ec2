"""Infinitives and gerunds: what the verb, noun or adjective before makes of an act."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pledgebook.frame.giving.actors import absolute_subject
from pledgebook.frame.giving.tense import done_stage, of_fixed, of_tense
from pledgebook.frame.giving.verb import announces, is_done
from pledgebook.lang.en import giving, lawmaking, stages, words
from pledgebook.lang.en.giving import Act
from pledgebook.model.claims import Modality, Stage

if TYPE_CHECKING:
    from pledgebook.frame.giving.scene import Scene
    from pledgebook.frame.giving.tense import Thing
    from pledgebook.segment.clauses import VerbGroup

_RULING_LEADS: Final = lawmaking.HEREBY | {"further", "also", "i"}
_AUTHORITY_REACH: Final = 30
_OUTER_REACH: Final = 30
_SKIPPED: Final = words.ADVERBS_IN_VERBS | {",", "not", "whether", "of", "on", "about", "how", "by"}
_TELLING: Final = stages.REPORTING | {"unveil"}
_UNDONE_BY_NOT: Final = stages.PROMISING | stages.INTENDING | stages.MUSING
_NOUNS: Final = stages.INTENT_NOUNS | stages.PROMISE_NOUNS | stages.REQUEST_NOUNS


def settle(scene: Scene, verb: VerbGroup, act: Act, thing: Thing) -> tuple[Stage, Modality]:
    """Stage and modality of one verb with the verbs that control it."""
    if verb.infinitive and any(t.low == "yet" for t in scene.tokens[max(0, verb.first - 1) : verb.main]):
        return Stage.PROPOSED, Modality.NEGATED
    if verb.modal in {"may", "shall"} and verb.passive and not verb.negated and _determined(scene):
        return Stage.AUTHORISED, Modality.ASSERTED
    if verb.lemma == "direct" and not lawmaking.HEREBY.isdisjoint(
        t.low for t in scene.tokens[max(0, verb.first - 1) : verb.main]
    ):
        return Stage.AUTHORISED, Modality.ASSERTED
    stage, modality = of_tense(scene, verb, act, thing)
    if absolute_subject(scene, verb):
        return stage, modality
    if (verb.infinitive and not _is_to(scene, verb)) or (verb.form == "ing" and not verb.progressive):
        return _controlled(scene, verb, act, (stage, modality), thing)
    if stage is Stage.PLEDGED and modality is Modality.ASSERTED and _announced_later(scene, verb):
        return stage, Modality.PLANNED
    return stage, modality


def _is_to(scene: Scene, verb: VerbGroup) -> bool:
    """ "is to send": a promise, not an infinitive that another verb governs."""
    return verb.finite and scene.tokens[verb.first].low in words.BE


def _announced_later(scene: Scene, verb: VerbGroup) -> bool:
    """Whether the promise stands under an announcement that is still to come: "will announce that ... is providing"."""
    for outer in scene.verbs_before(verb.start):
        if outer.finite and outer.modal in {"will", "shall"} and outer.lemma in _TELLING:
            return True
        if outer.finite and outer.lemma in stages.REPORTING:
            return False
    return False


def _controlled(
    scene: Scene, verb: VerbGroup, act: Act, own: tuple[Stage, Modality], thing: Thing
) -> tuple[Stage, Modality]:
    """An infinitive or gerund: what the verb, noun or adjective before it makes of the act."""
    beside = _readiness(scene, verb) or _contracted(scene, verb, act, thing)
    if beside is not None:
        return beside
    if verb.infinitive and (_empowered(scene, verb) or _determined(scene)):
        return Stage.AUTHORISED, Modality.ASSERTED
    noun, outer = noun_before(scene, verb), _outer(scene, verb)
    if noun is not None:
        return _by_noun(noun, own, outer)
    return own if outer is None else _by_outer(scene, outer, act, own, thing)


def _by_outer(
    scene: Scene, outer: VerbGroup, act: Act, own: tuple[Stage, Modality], thing: Thing
) -> tuple[Stage, Modality]:
    """What the governing verb makes of the act."""
    if giving.ACTS.get(outer.lemma) is Act.AUTHORISE and act is not Act.AUTHORISE and outer.lemma != "adopt":
        return of_fixed(scene, outer, Act.AUTHORISE)
    if outer.lemma in {"begin", "start"} and is_done(scene, outer) and act in {Act.GIVE, Act.BRING, Act.PAY}:
        return done_stage(act, thing), Modality.ASSERTED
    if outer.lemma == "prepare" and outer.passive:
        return Stage.PLEDGED, Modality.PLANNED
    if outer.lemma not in stages.OPERATIVE:
        return _by_control(outer, act, own)
    if outer.infinitive or outer.form == "ing":
        return _controlled(scene, outer, act, own, thing)
    return own if not outer.negated else (Stage.PROPOSED, Modality.NEGATED)


def _readiness(scene: Scene, verb: VerbGroup) -> tuple[Stage, Modality] | None:
    """ "unable to provide", "ready to send"."""
    before = scene.tokens[verb.first - 1].low if verb.first and verb.infinitive else ""
    if before in stages.UNABLE:
        return Stage.PROPOSED, Modality.NEGATED
    return (Stage.PLEDGED, Modality.PLANNED) if before in stages.READY else None


def _contracted(scene: Scene, verb: VerbGroup, act: Act, thing: Thing) -> tuple[Stage, Modality] | None:
    """ "they're sending": the auxiliary hides in the word before."""
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
    return given and bool(lawmaking.AUTHORITIES & set(words))


def _determined(scene: Scene) -> bool:
    """ "I hereby determine that it is important to furnish assistance": a legal act."""
    if not scene.says(lawmaking.RULING):
        return False
    lows = [t.low for t in scene.tokens]
    return any(low in _RULING_LEADS and lawmaking.RULING & set(lows[i + 1 : i + 2]) for i, low in enumerate(lows)) and (
        scene.says(lawmaking.HEREBY) or lows[:2] in (["i", "further"], ["i", "also"], ["i", "determine"])
    )


_WISHING: Final = frozenset({"want", "wish", "need", "like"})
"""Before an infinitive of approval somebody else is meant to approve: "wants Congress to approve"."""


def _by_control(outer: VerbGroup, act: Act, own: tuple[Stage, Modality]) -> tuple[Stage, Modality]:
    """What a verb of wanting, promising, refusing or asking makes of the act that it governs."""
    if outer.lemma in stages.REFUSING or (outer.negated and outer.lemma in _UNDONE_BY_NOT):
        return Stage.PROPOSED, Modality.NEGATED
    if outer.lemma in stages.MUSING:
        return Stage.PROPOSED, Modality.POSSIBLE
    if outer.lemma in stages.ASKING and not (outer.passive and outer.lemma == "ask"):
        return Stage.REQUESTED, Modality.ASSERTED
    if outer.lemma in _WISHING and act is Act.AUTHORISE:
        return Stage.REQUESTED, Modality.ASSERTED
    if outer.lemma == "expect" and outer.passive and act in {Act.PLEDGE, Act.AUTHORISE}:
        return Stage.PROPOSED, Modality.POSSIBLE
    if outer.lemma in stages.INTENDING and act in {Act.GIVE, Act.BRING, Act.PAY, Act.PLEDGE, Act.CONTRACT}:
        return Stage.PLEDGED, Modality.PLANNED
    if outer.lemma in stages.PROMISING and act in {Act.GIVE, Act.BRING, Act.PAY, Act.PLEDGE, Act.CONTRACT}:
        planned = outer.modal == "will" and announces(outer)
        return Stage.PLEDGED, Modality.PLANNED if planned else Modality.ASSERTED
    return own


def _by_noun(noun: str, own: tuple[Stage, Modality], outer: VerbGroup | None) -> tuple[Stage, Modality]:
    """What "the intent to", "a commitment to", "the request to" make of the act."""
    if noun in stages.INTENT_NOUNS:
        return Stage.PLEDGED, Modality.PLANNED
    if noun in giving.CONTRACTS:
        return Stage.CONTRACTED, Modality.ASSERTED
    if noun in stages.REQUEST_NOUNS:
        return Stage.REQUESTED, Modality.ASSERTED
    negated = outer is not None and outer.negated
    return (Stage.PROPOSED, Modality.NEGATED) if negated else own


def noun_before(scene: Scene, verb: VerbGroup) -> str | None:
    """The noun of intent, promise or request on which an infinitive hangs."""
    at = verb.first - 1
    while at >= 0 and scene.tokens[at].low in _SKIPPED:
        at -= 1
    owner = scene.party_at(scene.tokens[at].start) if at >= 0 else None
    if owner is not None:
        at = scene.index(owner.start) - 1
        while at >= 0 and scene.tokens[at].low in {"by", "of", "the"}:
            at -= 1
    low = scene.tokens[at].low if at >= 0 else ""
    if low not in _NOUNS or at in scene.verb_main:
        return None
    in_order = low == "order" and at > 0 and scene.tokens[at - 1].low == "in"
    return None if in_order else low


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
