"""How far help has come by the tense, mood and negation of one verb."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pledgebook.frame.giving.verb import announces, by_one_chamber, in_first_person, is_done
from pledgebook.lang.en import stages
from pledgebook.lang.en.giving import Act
from pledgebook.model.claims import Modality, Stage

if TYPE_CHECKING:
    from pledgebook.frame.giving.scene import Scene
    from pledgebook.segment.clauses import VerbGroup

_DECIDERS: Final = frozenset({"decide", "agree", "commit", "approve", "announce", "promise"})
_FIXED: Final = {
    Act.AUTHORISE: Stage.AUTHORISED,
    Act.CONTRACT: Stage.CONTRACTED,
    Act.REQUEST: Stage.REQUESTED,
    Act.PROPOSE: Stage.PROPOSED,
    Act.MUSE: Stage.PROPOSED,
    Act.CANCEL: Stage.CANCELLED,
}


_IN_HAND: Final = frozenset({"secure", "obtain", "clinch", "land"})
"""Who secures a loan has the promise of it, not yet the money."""


@dataclass(frozen=True, slots=True)
class Thing:
    """What the anchor is, as far as the stage depends on it."""

    helped: bool
    """Whether a word of help or a recipient stands with it."""
    paid: bool
    """Whether it is a plain sum of money; a package of goods is delivered, not disbursed."""


def of_tense(scene: Scene, verb: VerbGroup, act: Act, thing: Thing) -> tuple[Stage, Modality]:
    """Stage and modality by the verb's own tense, mood and negation."""
    if act in _FIXED:
        return of_fixed(scene, verb, act)
    done = is_done(scene, verb)
    if verb.negated:
        late = done and act is not Act.PLEDGE and verb.lemma not in _DECIDERS
        return (done_stage(act, thing) if late else Stage.PROPOSED), Modality.NEGATED
    if verb.modal in stages.POSSIBLE_MODALS and not (act is Act.PLEDGE and in_first_person(scene, verb)):
        return Stage.PROPOSED, Modality.POSSIBLE
    if act is Act.PLEDGE:
        return Stage.PLEDGED, Modality.PLANNED if verb.modal == "will" and announces(verb) else Modality.ASSERTED
    if verb.lemma in _IN_HAND:
        return Stage.PLEDGED, Modality.ASSERTED
    if done or (act is Act.BRING and (verb.progressive or _is_being(scene, verb))):
        return done_stage(act, thing), Modality.ASSERTED
    return Stage.PLEDGED, Modality.ASSERTED


def _is_being(scene: Scene, verb: VerbGroup) -> bool:
    """ "are being installed": a passive under way."""
    return verb.passive and any(t.low == "being" for t in scene.tokens[verb.first : verb.main])


def done_stage(act: Act, thing: Thing) -> Stage:
    """Delivered for goods and packages, disbursed for sums of money."""
    if act is Act.PAY:
        return Stage.DISBURSED
    if act is Act.BRING:
        return Stage.DISBURSED if thing.paid else Stage.DELIVERED
    if act is Act.PLEDGE:
        return Stage.PLEDGED
    return Stage.DISBURSED if thing.paid else Stage.DELIVERED


def of_fixed(scene: Scene, verb: VerbGroup, act: Act) -> tuple[Stage, Modality]:
    """Acts whose stage does not hang on the tense."""
    stage = _FIXED[act]
    if act is Act.AUTHORISE and by_one_chamber(scene, verb):
        stage = Stage.PROPOSED
    if verb.negated:
        return (Stage.PROPOSED if act in {Act.AUTHORISE, Act.CONTRACT} else stage), Modality.NEGATED
    if verb.lemma == "prepare" and verb.passive:
        return Stage.PLEDGED, Modality.PLANNED
    if act is Act.MUSE or (verb.modal in stages.POSSIBLE_MODALS and act is not Act.REQUEST):
        return Stage.PROPOSED, Modality.POSSIBLE
    if act in {Act.AUTHORISE, Act.CONTRACT} and verb.modal == "will":
        return (Stage.PROPOSED if act is Act.AUTHORISE else Stage.PLEDGED), Modality.PLANNED
    return stage, Modality.ASSERTED
