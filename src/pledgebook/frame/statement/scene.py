"""One sentence laid out for statements: tokens by position, verbs by their first token, small walks over words."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from pledgebook.frame.view import View
from pledgebook.lang.en import words
from pledgebook.segment.bare_verbs import NO_ADVERBS
from pledgebook.segment.tokens import first_from, tokens_of

if TYPE_CHECKING:
    from pledgebook.model.reading import Reading
    from pledgebook.model.text import Quotation, Sentence
    from pledgebook.segment.clauses import VerbGroup

QUOTES: Final = frozenset({'"', "\u201c", "\u201d", "\u201e", "\u00ab", "\u00bb", "``", "''"})
_DAYS: Final = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight mon tue wed thu fri sat
    sun earlier later recently again too afterwards afterward separately now meanwhile early late night morning
    afternoon evening here""".split()
)
_LONGEST: Final = 1500
"""Tokens of a sentence; what is longer is none."""
_NESTING: Final = 50
_PREPOSITIONS: Final = words.PREPOSITIONS - {"like", "outside", "past"}
_CLOSED: Final = words.CONJUNCTIONS | words.SUBORDINATORS | words.AUXILIARIES
_NO_NOUN: Final = (_CLOSED | {"to", "not", "there"}) - {"both", "that"}
_BEFORE_DAY: Final = frozenset({"on", "in", "late", "early"})
_BEFORE_PERIOD: Final = frozenset({"this", "last", "next", "that", "earlier", "later"})
_COUNTING: Final = frozenset({"both", "all", "either"})
_FIGURES: Final = frozenset("0123456789$\u20ac\u00a3")
_PERIODS: Final = _DAYS | frozenset("week weekend month year day hour quarter spring summer autumn fall winter".split())
_IN_PERIOD: Final = _PERIODS | {"the"}


class Scene(View):
    """A sentence with its words and verbs."""

    def low(self, at: int) -> str:
        """The word at a position in lower case; empty outside the sentence."""
        return self.tokens[at].low if 0 <= at < len(self.tokens) else ""

    def at(self, offset: int) -> int:
        """Position of the first token that starts at or after `offset`."""
        return first_from(self.tokens, offset)

    def ending(self, offset: int) -> int:
        """Position after the last token that ends at or before `offset`."""
        return bisect_right(self.tokens, offset, key=lambda t: t.end)

    def verb_at(self, at: int) -> VerbGroup | None:
        """The verb group whose first token stands at a position."""
        return self.verb_first.get(at)

    def is_adverb(self, at: int) -> bool:
        """Whether the word at a position only colours a verb: also, strongly, once more."""
        low = self.low(at)
        if low in _COUNTING or (self.low(at + 1)[:1] in _FIGURES and low not in {"also", "now"}):
            return False
        return low in words.ADVERBS_IN_VERBS or (
            low.endswith("ly") and len(low) > 4 and low not in NO_ADVERBS and self.verb_at(at) is None
        )

    def past_adverbs(self, at: int) -> int:
        """The next position that is no adverb."""
        while self.is_adverb(at):
            at += 1
        return at

    def past_time(self, at: int) -> int:
        """The next position that is no adverb, weekday or date: said *on Friday evening* ..."""
        while at < len(self.tokens):
            start = self.tokens[at].start
            date = self.reading.dates.starting(start)
            inside = date is not None and date.end <= self.sentence.end
            following = self.at(date.end) if date is not None and inside else at + self._time_words(at)
            if following == at:
                break
            at = following
        return at

    def _time_words(self, at: int) -> int:
        """How many words from a position on name a time: Friday, this week, earlier in the day."""
        low, second, third = self.low(at), self.low(at + 1), self.low(at + 2)
        if low in {"earlier", "later"} and second in {"this", "in"} and third in _IN_PERIOD:
            return 4 if third == "the" else 3
        if low == "the" and (second, third) in {("other", "day"), ("same", "day"), ("next", "day")}:
            return 3
        if (low in _BEFORE_DAY and second in _DAYS) or (low in _BEFORE_PERIOD and second in _PERIODS):
            return 2
        return 1 if low in _DAYS or self.is_adverb(at) else 0

    def begins_noun(self, at: int) -> bool:
        """Whether a noun phrase may begin here: a determiner, a pronoun, a figure, any word of an open class."""
        low = self.low(at)
        if low in _NO_NOUN or not low:
            return False
        if low in _PREPOSITIONS:
            return low in {"about", "around", "over", "under", "up"} and self.low(at + 1)[:1].isdigit()
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


scene_of: Final = Scene.of


def scene_at(reading: Reading, offset: int) -> Scene | None:
    """The sentence at an offset laid out; None outside sentences, and for what is too long to be one."""
    sentence = reading.sentence_at(offset)
    return None if sentence is None or is_endless(reading, sentence) else scene_of(reading, sentence)


def is_endless(reading: Reading, sentence: Sentence) -> bool:
    """Whether a sentence is too long to be one: a file without line ends, a table run together."""
    return len(tokens_of(reading, sentence)) > _LONGEST


def quotation_at(reading: Reading, offset: int) -> Quotation | None:
    """The outermost quotation that covers an offset."""
    at = bisect_right(reading.quotations, offset, key=lambda q: q.start) - 1
    for k in range(at, max(-1, at - _NESTING), -1):
        if reading.quotations[k].depth == 0:
            return reading.quotations[k] if offset < reading.quotations[k].end else None
    return None
