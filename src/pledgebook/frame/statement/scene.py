"""One sentence laid out for statements: tokens by position, verbs by their first token, small walks over words."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pledgebook.lang.en import words
from pledgebook.segment.clauses import verbs_of
from pledgebook.segment.tokens import tokens_of

if TYPE_CHECKING:
    from pledgebook.model.reading import Reading
    from pledgebook.model.text import Sentence, Token
    from pledgebook.segment.clauses import VerbGroup

QUOTES: Final = frozenset({'"', "\u201c", "\u201d", "\u201e", "\u00ab", "\u00bb", "``", "''"})
_DAYS: Final = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight mon tue wed thu fri sat
    sun earlier later recently again too afterwards afterward separately now meanwhile early late night morning
    afternoon evening""".split()
)
_COUNTING: Final = frozenset({"both", "all", "either"})
_FIGURES: Final = frozenset("0123456789$\u20ac\u00a3")
_PERIODS: Final = _DAYS | frozenset("week weekend month year day hour quarter spring summer autumn fall winter".split())


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence with its words and verbs."""

    reading: Reading
    sentence: Sentence
    tokens: tuple[Token, ...]
    verbs: tuple[VerbGroup, ...]

    def low(self, at: int) -> str:
        """The word at a position in lower case; empty outside the sentence."""
        return self.tokens[at].low if 0 <= at < len(self.tokens) else ""

    def at(self, offset: int) -> int:
        """Position of the first token that starts at or after `offset`."""
        return bisect_left(self.tokens, offset, key=lambda t: t.start)

    def ending(self, offset: int) -> int:
        """Position after the last token that ends at or before `offset`."""
        return bisect_right(self.tokens, offset, key=lambda t: t.end)

    def verb_at(self, at: int) -> VerbGroup | None:
        """The verb group whose first token stands at a position."""
        return next((v for v in self.verbs if v.first == at), None)

    def is_adverb(self, at: int) -> bool:
        """Whether the word at a position only colours a verb: also, strongly, once more."""
        low = self.low(at)
        if low in _COUNTING or (self.low(at + 1)[:1] in _FIGURES and low not in {"also", "now"}):
            return False
        return low in words.ADVERBS_IN_VERBS or (low.endswith("ly") and len(low) > 4 and self.verb_at(at) is None)

    def past_adverbs(self, at: int) -> int:
        """The next position that is no adverb."""
        while self.is_adverb(at):
            at += 1
        return at

    def past_time(self, at: int) -> int:
        """The next position that is no adverb, weekday or date: said *on Friday evening* ..."""
        while at < len(self.tokens):
            start = self.tokens[at].start
            date = next((d for d in self.reading.dates.within(start, self.sentence.end) if d.start == start), None)
            if date is not None:
                at = self.at(date.end)
            elif self.low(at) in _DAYS or self.is_adverb(at):
                at += 1
            elif (self.low(at) in {"on", "in", "late", "early"} and self.low(at + 1) in _DAYS) or (self.low(at) in {"this", "last", "next", "that", "earlier", "later"} and self.low(at + 1) in _PERIODS):
                at += 2
            elif self.low(at) in {"earlier", "later"} and self.low(at + 1) in {"this", "in"} and self.low(at + 2) in _PERIODS | {"the"}:
                at += 3 + (self.low(at + 2) == "the")
            else:
                break
        return at

    def begins_noun(self, at: int) -> bool:
        """Whether a noun phrase may begin here: a determiner, a pronoun, a figure, any word of an open class."""
        low = self.low(at)
        if not low:
            return False
        if low in words.PREPOSITIONS - {"like", "outside", "past"}:
            return low in {"about", "around", "over", "under", "up"} and self.low(at + 1)[:1].isdigit()
        closed = words.CONJUNCTIONS | words.SUBORDINATORS | words.AUXILIARIES | {"to", "not", "there"}
        if low in closed and low not in {"both", "that"}:
            return False
        return low[0].isalnum() or low[0] in "$\u20ac\u00a3\u00a5'" or low in QUOTES

    def clause_verb(self, at: int) -> VerbGroup | None:
        """The finite verb of a clause that begins at a position, its subject between the two; None if there is none."""
        for verb in self.verbs:
            if verb.first <= at or not verb.finite:
                continue
            if verb.relative or verb.subject is None or verb.shares_subject:
                return None
            return verb if verb.subject[1] > self.tokens[at].start else None
        return None


def scene_of(reading: Reading, sentence: Sentence) -> Scene:
    """A sentence laid out, worked out once per reading."""
    key = ("statement scene", sentence.start)
    found: Scene | None = reading.memo.get(key)
    if found is None:
        found = reading.memo[key] = Scene(reading, sentence, tokens_of(reading, sentence), verbs_of(reading, sentence))
    return found
