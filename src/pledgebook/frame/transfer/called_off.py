"""What comes of a transfer in the sentence after it: "The delivery was cancelled in March"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from pledgebook.frame.giving.scene import sentence_index
from pledgebook.frame.giving.verb import act_at
from pledgebook.lang.en import giving, words
from pledgebook.lang.en.giving import Act
from pledgebook.lang.en.verbs import inflections
from pledgebook.model.claims import Modality, Stage
from pledgebook.model.evidence import without_repeats
from pledgebook.segment.tokens import sentences_holding

if TYPE_CHECKING:
    from pledgebook.frame.giving.memory import Memory
    from pledgebook.frame.giving.scene import Scene
    from pledgebook.model.claims import Transfer
    from pledgebook.model.reading import Reading
    from pledgebook.segment.clauses import VerbGroup

_NEXT: Final = 1
"""Sentences after the transfer in which it may be called off."""
_LONGEST: Final = 5
"""Most words of the subject that means it."""
_DEFINITE: Final = words.DETERMINERS | words.POSSESSIVES
_FORMS: Final = frozenset(
    form
    for lemma in [
        *(k for k, act in giving.ACTS.items() if act is Act.CANCEL),
        *(k for k, _ in giving.FAILING),
        "call",
        "pull",
    ]
    for form in inflections(lemma)
)
"""Where none of them stands, nothing is called off."""
_OPEN: Final = frozenset({Stage.PLEDGED, Stage.AUTHORISED, Stage.CONTRACTED, Stage.PROPOSED})


def may_call_off(reading: Reading) -> list[int]:
    """Positions of the sentences that can say so, by their words alone."""
    return sentences_holding(reading, _FORMS)


def call_off(scene: Scene, memory: Memory) -> None:
    """Make the transfer of the sentence before a cancelled one, where this sentence says so of it."""
    last = memory.last
    if last is None or last.stage not in _OPEN or last.modality is Modality.NEGATED:
        return
    before = scene.reading.sentence_at(last.anchor.start)
    if before is None or sentence_index(scene.reading, scene.sentence) - sentence_index(scene.reading, before) != _NEXT:
        return
    verb = next((v for v in scene.verbs if v.finite), None)
    if verb is None or not _ends(scene, verb) or not _means(scene, verb, last):
        return
    told = scene.reading.document.cite(verb.start, verb.end)
    ended = replace(last, stage=Stage.CANCELLED, evidence=without_repeats((*last.evidence, told)))
    memory.made.change(ended)
    if memory.whole is not None and memory.whole.id == ended.id:
        memory.whole = ended


def _ends(scene: Scene, verb: VerbGroup) -> bool:
    """Whether the verb says that something is called off, in the passive or by itself ("fell through")."""
    if verb.negated or verb.modal is not None or verb.infinitive:
        return False
    if verb.passive:
        return act_at(scene, verb) is Act.CANCEL
    after = scene.tokens[verb.main + 1].low if verb.main + 1 < len(scene.tokens) else ""
    return (verb.lemma, after) in giving.FAILING


def _means(scene: Scene, verb: VerbGroup, last: Transfer) -> bool:
    """Whether the subject is the transfer told before: "it", "the delivery", "the two aircraft"."""
    if verb.subject is None:
        return False
    lows = [t.low for t in scene.slice(*verb.subject)]
    while lows and lows[0] in {"but", "however", ",", "and", "later", "yet"}:
        lows.pop(0)
    if not lows or len(lows) > _LONGEST or scene.parties_in(*verb.subject):
        return False
    if len(lows) == 1 and lows[0] in {"it", "they", "this"}:
        return True
    named = set(last.anchor.quote.lower().split())
    return lows[0] in _DEFINITE and (lows[-1] in giving.DEEDS or lows[-1] in named)
