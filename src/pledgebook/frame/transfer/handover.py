"""Goods given in a noun: "a ceremony for the handover of 27 vehicles", "the delivery of 5 tonnes of rice took place"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pledgebook.frame.giving.stage import Standing
from pledgebook.frame.giving.verb import act_at, is_done
from pledgebook.lang.en import stages
from pledgebook.lang.en.giving import Act
from pledgebook.model.claims import Modality, Stage

if TYPE_CHECKING:
    from pledgebook.frame.giving.scene import Scene
    from pledgebook.frame.transfer.phrase import Phrase
    from pledgebook.segment.clauses import VerbGroup

_REACH: Final = 4
"""Most words from the noun to the goods: "the handover of the first 27 vehicles"."""


def handed_over(scene: Scene, phrase: Phrase, verb: VerbGroup | None) -> Standing | None:
    """Delivered, where a noun of handing over leads to the goods and the verb tells of the occasion, which is past."""
    if phrase.head or (verb is not None and act_at(scene, verb) is not None):
        return None
    at = scene.index(phrase.start)
    own = scene.tokens[at].low if at < len(scene.tokens) else ""
    near = scene.tokens[max(0, at - _REACH) : at]
    nouns = [i for i, t in enumerate(near) if t.low in stages.HANDING and "of" in {u.low for u in near[i + 1 :]}]
    if not nouns and own not in stages.HANDING:
        return None
    occasion = _occasion(scene, phrase, verb)
    if occasion is None or not is_done(scene, occasion) or occasion.negated:
        return None
    noun = near[nouns[-1]] if nouns else scene.tokens[at]
    return Standing(Stage.DELIVERED, Modality.ASSERTED, Act.BRING, None, noun.start, noun.end)


def _occasion(scene: Scene, phrase: Phrase, verb: VerbGroup | None) -> VerbGroup | None:
    """The verb that says that it took place, was attended, was marked."""
    before = next((v for v in scene.verbs_before(phrase.start) if v.finite), None)
    after = next((v for v in scene.verbs_from(phrase.end) if v.finite and not v.relative), None)
    for found in (verb, before, after):
        if found is not None and found.lemma in stages.HELD:
            return found
    return None
