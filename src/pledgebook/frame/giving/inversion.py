"""Clauses whose subject stands behind the verb: "To the coast guard of Vanuatu goes a patrol boat"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pledgebook.lang.en import words

if TYPE_CHECKING:
    from pledgebook.frame.giving.scene import Scene
    from pledgebook.segment.clauses import VerbGroup

_VERBS: Final = frozenset({"go", "come", "arrive", "be", "flow", "follow"})
_OPENERS: Final = frozenset({"to", "for", "into", "towards", "toward"})
_NEAR: Final = 5
"""Most words between the verb and what stands behind it."""


def is_inverted(scene: Scene, verb: VerbGroup, start: int) -> bool:
    """Whether what begins at `start` is the subject of a verb before it, whose clause opens with "to" or "for"."""
    if not verb.finite or verb.lemma not in _VERBS or verb.subject is None or verb.relative or verb.end > start:
        return False
    if verb.lemma == "be" and not verb.passive:
        return False
    opener = scene.slice(*verb.subject)
    if not opener or opener[0].low not in _OPENERS:
        return False
    gap = scene.slice(verb.end, start)
    return len(gap) <= _NEAR and not any(t.low in words.PREPOSITIONS for t in gap)
