"""A sentence in which a meeting may be named: its words, verbs, and where they belong together."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from typing import TYPE_CHECKING, Final

from pledgebook.frame.view import View
from pledgebook.lang.en import words
from pledgebook.lang.en.meeting_setting import LIST_LINKS, SHORT_ADVERBIALS
from pledgebook.segment.bare_verbs import NO_ADVERBS
from pledgebook.segment.tokens import first_from

if TYPE_CHECKING:
    from pledgebook.segment.verbgroup import VerbGroup

WIDEST: Final = 120
"""Tokens: nothing that belongs to one clause stands further apart. Keeps endless sentences from costing more than long ones."""
_LONGEST_DAY: Final = 10
"""Tokens of a date."""
DASHES: Final = frozenset({"\u2013", "\u2014", "--"})
_STOPS: Final = frozenset({";", ":", "..."}) | DASHES
_QUOTES: Final = frozenset({'"', "\u201c", "\u201d", "\u00ab", "\u00bb"})
_CLAUSE_OPENERS: Final = (words.SUBORDINATORS | words.RELATIVES) - {"as", "since", "before", "after", "until", "till"}
_BARRIERS: Final = _STOPS | _QUOTES | _CLAUSE_OPENERS
_LINK_WORDS: Final = frozenset(link[0] for link in LIST_LINKS)
_ADDING_PEOPLE: Final = frozenset({"join", "accompany", "flank"})
_JOINTS: Final = words.CONJUNCTIONS | {","}


class Scene(View):
    """The words and verbs of one sentence. Positions are those of tokens unless a name says offset."""

    @cached_property
    def mains(self) -> tuple[int, ...]:
        """The positions of the main verbs."""
        return tuple(self.verb_main)

    def at(self, offset: int) -> int:
        """Position of the first token that starts at or after an offset."""
        return first_from(self.tokens, offset)

    def low(self, position: int) -> str:
        """The word at a position in lower case; empty outside the sentence."""
        return self.tokens[position].low if 0 <= position < len(self.tokens) else ""

    def is_word(self, position: int) -> bool:
        """Whether a word stands there, and no number, mark or end."""
        return 0 <= position < len(self.tokens) and self.tokens[position].text[0].isalpha()

    def is_capital(self, position: int) -> bool:
        """Whether the word there begins with a capital."""
        return 0 <= position < len(self.tokens) and self.tokens[position].text[0].isupper()

    def end_of(self, position: int) -> int:
        """Offset at which the token before `position` ends."""
        return self.tokens[position - 1].end if position else self.sentence.start

    def offset(self, position: int) -> int:
        """Offset at which a token starts, or the end of the sentence."""
        return self.tokens[position].start if position < len(self.tokens) else self.sentence.end

    def words_in(self, begin: int, end: int) -> set[str]:
        """The words between two positions in lower case."""
        return {t.low for t in self.tokens[max(0, begin) : max(0, end)]}

    def verb_before(self, position: int, *, finite: bool = False) -> VerbGroup | None:
        """The nearest verb group that ends before a position."""
        for at in range(bisect_left(self.mains, position) - 1, -1, -1):
            if self.verbs[at].finite or not finite:
                return self.verbs[at]
        return None

    def verb_after(self, position: int, *, finite: bool = False) -> VerbGroup | None:
        """The nearest verb group that begins at or after a position."""
        for group in self.verbs[bisect_left(self.mains, position) :]:
            if group.first >= position and (group.finite or not finite):
                return group
        return None

    def verb_over(self, position: int) -> VerbGroup | None:
        """The verb group to which the word at a position belongs."""
        at = bisect_left(self.mains, position)
        return self.verbs[at] if at < len(self.verbs) and self.verbs[at].first <= position else None

    def clause_end(self, position: int, *, purpose: bool = True) -> int:
        """Where the words that belong to what stands before `position` stop: at a verb, a mark, "that", "which" ...

        With `purpose` also at "to discuss", without it only at what has a verb of its own.
        """
        stop = min(len(self.tokens), position + WIDEST)
        for k in range(position, stop):
            if self.tokens[k].low in _BARRIERS and self.tokens[k].text != "WHO" and not self._is_hour(k):
                return k
            group = self.verb_first.get(k)
            if group is not None and not self._adds_people(group) and (purpose or group.finite):
                return self._before_subject(group, position)
        return stop

    def _is_hour(self, k: int) -> bool:
        """Whether a colon stands between figures: from 10:30 a.m."""
        return self.low(k) == ":" and self.low(k - 1).isdigit() and self.low(k + 1).isdigit()

    def _adds_people(self, group: VerbGroup) -> bool:
        """Whether a participle only adds people: joined by, accompanied by."""
        return (
            not group.finite
            and group.form == "part"
            and group.lemma in _ADDING_PEOPLE
            and self.low(group.main + 1) == "by"
        )

    def _before_subject(self, group: VerbGroup, since: int) -> int:
        """The comma or conjunction before the subject of a verb, or the verb."""
        if group.subject is None or group.shares_subject or group.relative or not group.finite:
            return group.first
        begin = self.at(group.subject[0])
        if begin < since:
            return group.first
        return begin - 1 if begin > since and self.low(begin - 1) in _JOINTS else begin

    def clause_begin(self, position: int) -> int:
        """Where the clause of the verb or noun at `position` begins: after another clause's verb, a mark or "that"."""
        floor = max(0, position - WIDEST)
        for k in range(position - 1, floor - 1, -1):
            low = self.low(k)
            group = self.verb_main.get(k)
            if (
                (low in _STOPS and not self._is_hour(k))
                or low in _QUOTES
                or (low in _CLAUSE_OPENERS and k + 1 < position and self.tokens[k].text != "WHO")
                or (group and group.finite)
            ):
                return k + 1
        return floor

    def link_at(self, position: int) -> int | None:
        """Where the next member of a list begins after a comma, "and", "as well as" ... at `position`."""
        k = position + (self.low(position) == ",")
        if self.low(k) not in _LINK_WORDS:
            return k if k > position else None
        for link in LIST_LINKS:
            if all(self.low(k + n) == word for n, word in enumerate(link)):
                k += len(link)
                return k + 1 if self.low(k) == "with" else k
        return k if k > position else None

    def skip_adverbials(self, position: int) -> int:
        """After dates, durations and short adverbs: "today", "separately", "for an hour", "again"."""
        k = position
        while k < len(self.tokens):
            following = self._after_adverbial(k)
            if following == k:
                break
            k = following
        return k

    def before_adverbials(self, position: int) -> int:
        """Where the dates and short adverbs begin that end at a position: chaired *today* a meeting."""
        k = position
        while k > 0:
            date = self.reading.dates.before(self.end_of(k), since=self.offset(max(0, k - _LONGEST_DAY)))
            if self.low(k - 1) in SHORT_ADVERBIALS:
                k -= 1
            elif date is not None and date.end == self.end_of(k):
                k = self.at(date.start) - (self.low(self.at(date.start) - 1) == "on")
            else:
                break
        return k

    def _after_adverbial(self, k: int) -> int:
        """Position after the adverb, date or duration at `k`; `k` itself where none stands."""
        low = self.low(k)
        if low in SHORT_ADVERBIALS or (low.endswith("ly") and low != "only" and low not in NO_ADVERBS):
            return k + 1
        for index in (self.reading.dates, self.reading.durations):
            found = index.after(self.offset(k), until=self.sentence.end)
            if found is None:
                continue
            opens = low in {"for", "on", "in", "of"} and found.start <= self.offset(k + 1)
            if found.start <= self.tokens[k].start < found.end or opens:
                return max(k + 1, self.at(found.end))
        return k
