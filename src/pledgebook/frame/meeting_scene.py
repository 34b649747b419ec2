"""A sentence in which a meeting may be named: its words, verbs, and who or what stands where."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pledgebook.lang.en import words
from pledgebook.lang.en.meetings import LIST_LINKS, SHORT_ADVERBIALS
from pledgebook.segment.clauses import verbs_of
from pledgebook.segment.tokens import tokens_of

if TYPE_CHECKING:
    from pledgebook.model.reading import Reading
    from pledgebook.model.text import Sentence, Token
    from pledgebook.segment.clauses import VerbGroup

STOPS: Final = frozenset({";", ":", "\u2014", "\u2013", "--", "..."})
DASHES: Final = frozenset({"\u2013", "\u2014", "--"})
QUOTES: Final = frozenset({'"', "\u201c", "\u201d", "\u00ab", "\u00bb"})
_CLAUSE_OPENERS: Final = (words.SUBORDINATORS | words.RELATIVES) - {"as", "since", "before", "after", "until", "till"}


@dataclass(frozen=True, slots=True)
class Scene:
    """The words and verbs of one sentence. Positions are those of tokens unless a name says offset."""

    reading: Reading
    sentence: Sentence
    tokens: tuple[Token, ...]
    verbs: tuple[VerbGroup, ...]
    starts: tuple[int, ...]

    @classmethod
    def of(cls, reading: Reading, sentence: Sentence) -> Scene:
        """The scene of a sentence."""
        tokens = tokens_of(reading, sentence)
        return cls(reading, sentence, tokens, verbs_of(reading, sentence), tuple(t.start for t in tokens))

    def at(self, offset: int) -> int:
        """Position of the first token that starts at or after an offset."""
        return bisect_left(self.starts, offset)

    def low(self, position: int) -> str:
        """The word at a position in lower case; empty outside the sentence."""
        return self.tokens[position].low if 0 <= position < len(self.tokens) else ""

    def end_of(self, position: int) -> int:
        """Offset at which the token before `position` ends."""
        return self.tokens[position - 1].end if position else self.sentence.start

    def offset(self, position: int) -> int:
        """Offset at which a token starts, or the end of the sentence."""
        return self.tokens[position].start if position < len(self.tokens) else self.sentence.end

    def verb_before(self, position: int, *, finite: bool = False) -> VerbGroup | None:
        """The nearest verb group that ends before a position."""
        return next((g for g in reversed(self.verbs) if g.main < position and (g.finite or not finite)), None)

    def verb_after(self, position: int, *, finite: bool = False) -> VerbGroup | None:
        """The nearest verb group that begins at or after a position."""
        return next((g for g in self.verbs if g.first >= position and (g.finite or not finite)), None)

    def verb_on(self, position: int) -> VerbGroup | None:
        """The verb group whose main verb stands at a position."""
        return next((g for g in self.verbs if g.main == position), None)

    def clause_end(self, position: int, *, purpose: bool = True) -> int:
        """Where the words that belong to what stands before `position` stop: at a verb, a mark, "that", "which" ...

        With `purpose` also at "to discuss", without it only at what has a verb of its own.
        """
        for k in range(position, len(self.tokens)):
            low = self.tokens[k].low
            if low in STOPS or low in QUOTES or low in _CLAUSE_OPENERS:
                return k
            group = next((g for g in self.verbs if g.first == k), None)
            if group is not None and not self._company(group) and (purpose or group.finite):
                return self._before_subject(k, position)
        return len(self.tokens)

    def _company(self, group: VerbGroup) -> bool:
        """Whether a participle only adds people: joined by, accompanied by, alongside."""
        return not group.finite and group.form == "part" and (group.lemma, self.low(group.main + 1)) in {
            ("join", "by"), ("accompany", "by"), ("flank", "by"),
        }

    def _before_subject(self, verb: int, since: int) -> int:
        """The comma or conjunction before the subject of the verb at `verb`, or the verb."""
        group = next(g for g in self.verbs if g.first == verb)
        if group.subject is None or group.shares_subject or group.relative or not group.finite:
            return verb
        begin = self.at(group.subject[0])
        if begin < since:
            return verb
        return begin - 1 if begin > since and self.low(begin - 1) in words.CONJUNCTIONS | {","} else begin

    def clause_begin(self, position: int) -> int:
        """Where the clause of the verb or noun at `position` begins: after another clause's verb, a mark or "that"."""
        begin = 0
        for k in range(position - 1, -1, -1):
            low = self.tokens[k].low
            if low in STOPS or low in QUOTES or (low in _CLAUSE_OPENERS and k + 1 < position):
                begin = k + 1
                break
            group = next((g for g in self.verbs if g.main == k and g.finite), None)
            if group is not None:
                begin = k + 1
                break
        return begin

    def link_at(self, position: int) -> int | None:
        """Where the next member of a list begins after a comma, "and", "as well as" ... at `position`."""
        k = position
        if self.low(k) == ",":
            k += 1
        for link in LIST_LINKS:
            if all(self.low(k + n) == word for n, word in enumerate(link)):
                k += len(link)
                return k + 1 if self.low(k) == "with" else k
        return k if k > position else None

    def skip_adverbials(self, position: int) -> int:
        """After dates, durations and short adverbs: "today", "by phone", "separately", "for an hour", "again"."""
        k, moved = position, True
        while moved and k < len(self.tokens):
            moved = False
            if self.low(k) in SHORT_ADVERBIALS or (self.low(k).endswith("ly") and self.low(k) != "only"):
                k, moved = k + 1, True
                continue
            for index in (self.reading.dates, self.reading.durations):
                found = index.after(self.offset(k), until=self.sentence.end)
                if found is not None and k < len(self.tokens) and found.start <= self.tokens[k].start < found.end:
                    k, moved = self.at(found.end), True
                elif found is not None and found.start <= self.offset(k + 1) and self.low(k) in {"for", "on", "in", "of"}:
                    k, moved = self.at(found.end), True
        return k
