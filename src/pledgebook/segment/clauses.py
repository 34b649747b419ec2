"""The verbs of a sentence: tense, voice, negation, and the words that may hold their subject.

A shallow reading by word classes and order, without a parser. Frames ask it which verb governs a place, whether
that verb is negated or only possible, and where to look for the one who acts. `auxiliaries` gathers the groups,
`bare_verbs` tells verbs from nouns, `participles` and `subjects` settle what only the whole sentence shows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pledgebook.segment.auxiliaries import verb_groups
from pledgebook.segment.participles import settle_participles
from pledgebook.segment.subjects import with_subjects
from pledgebook.segment.tokens import tokens_of
from pledgebook.segment.verbgroup import VerbGroup

if TYPE_CHECKING:
    from pledgebook.model.reading import Reading
    from pledgebook.model.text import Sentence, Token

__all__ = ["VerbGroup", "find_verbs", "verbs_of"]


def verbs_of(reading: Reading, sentence: Sentence) -> tuple[VerbGroup, ...]:
    """The verb groups of a sentence in text order, worked out once per reading."""
    key = ("verbs", sentence.start)
    found: tuple[VerbGroup, ...] | None = reading.memo.get(key)
    if found is None:
        found = reading.memo[key] = find_verbs(tokens_of(reading, sentence))
    return found


def find_verbs(tokens: tuple[Token, ...]) -> tuple[VerbGroup, ...]:
    """The verb groups of a sentence."""
    return tuple(with_subjects(tokens, settle_participles(tokens, verb_groups(tokens))))
