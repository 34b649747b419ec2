"""A sentence as its words, verbs and amounts."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property
from typing import TYPE_CHECKING, Final

from pledgebook.frame.giving.above import lead_of
from pledgebook.frame.giving.begun import begun
from pledgebook.frame.giving.verbs_here import settled
from pledgebook.frame.view import View
from pledgebook.model.text import BlockKind
from pledgebook.segment.clauses import verbs_of
from pledgebook.segment.tokens import first_from

if TYPE_CHECKING:
    from pledgebook.model.mentions import MoneyMention, PartyMention
    from pledgebook.model.reading import Reading
    from pledgebook.model.text import Sentence, Token
    from pledgebook.segment.clauses import VerbGroup

_TELLING: Final = frozenset("say tell note add report state estimate claim believe think show know".split())
_LEAD: Final = 60
"""Characters at the end of a lead that may hold the auxiliary of its lines."""
_VERBS: Final = 64
"""How many verbs to one side of a place may have to do with it: keeps endless sentences linear."""


class Scene(View):
    """One sentence with everything that rules about giving ask of it."""

    @cached_property
    def verbs(self) -> tuple[VerbGroup, ...]:
        """Its verb groups; none inside a name of goods, and an opening participle joined to its "were"."""
        goods = self.reading.goods.within(self.start, self.end)
        found = settled(self.tokens, verbs_of(self.reading, self.sentence), goods)
        return begun(self.tokens, found, self._lead()) if self.opens_line else found

    @property
    def opens_line(self) -> bool:
        """Whether it is the first sentence of a line of a list."""
        block = self.reading.blocks[self.sentence.block]
        return block.kind is BlockKind.ITEM and self.reading.plain[block.start : self.start].strip() == ""

    def _lead(self) -> list[str]:
        """The last words of the sentence that leads to the list in which this one stands."""
        lead = lead_of(self.reading, self.sentence)
        return self.reading.plain[max(lead.start, lead.end - _LEAD) : lead.end].lower().split() if lead else []

    def says(self, wanted: frozenset[str]) -> bool:
        """Whether one of these words stands in it; `words` only tells which rules need not be tried."""
        return any(t.low in wanted for t in self.tokens)

    @cached_property
    def verb_ends(self) -> tuple[int, ...]:
        """Where its verb groups end."""
        return tuple(v.end for v in self.verbs)

    @cached_property
    def money(self) -> tuple[MoneyMention, ...]:
        """Its amounts."""
        return self.reading.money.within(self.start, self.end)

    @cached_property
    def parties(self) -> tuple[PartyMention, ...]:
        """The parties it names."""
        return self.reading.parties.within(self.start, self.end)

    @property
    def start(self) -> int:
        """Where the sentence begins."""
        return self.sentence.start

    @property
    def end(self) -> int:
        """Where the sentence ends."""
        return self.sentence.end

    def slice(self, start: int, end: int) -> tuple[Token, ...]:
        """The tokens that begin in `start:end`."""
        return self.tokens[first_from(self.tokens, start) : first_from(self.tokens, end)]

    def index(self, position: int) -> int:
        """Position of the first token that begins at or after `position`."""
        return first_from(self.tokens, position)

    def token_before(self, position: int) -> Token | None:
        """The last token that begins before `position`."""
        at = first_from(self.tokens, position) - 1
        return self.tokens[at] if at >= 0 else None

    def low(self, start: int, end: int) -> str:
        """The words of a stretch in lower case, joined by single spaces."""
        return " ".join(t.low for t in self.slice(start, end))

    def parties_in(self, start: int, end: int) -> tuple[PartyMention, ...]:
        """The parties that the sentence names wholly in `start:end`, in text order."""
        return self.reading.parties.within(max(start, self.start), min(end, self.end))

    def party_at(self, position: int) -> PartyMention | None:
        """The first party in text order that covers `position`."""
        return next((p for p in self.reading.parties.covering(position) if p.start >= self.start), None)

    def money_before(self, position: int) -> MoneyMention | None:
        """The last amount that ends at or before `position`."""
        return self.reading.money.before(position, since=self.start)

    def money_after(self, position: int) -> MoneyMention | None:
        """The first amount that begins at or after `position`."""
        return self.reading.money.after(position, until=self.end)

    def money_from(self, position: int, most: int) -> tuple[MoneyMention, ...]:
        """The first amounts that begin at or after `position`."""
        at = bisect_left(self.money, position, key=_start_of)
        return self.money[at : at + most]

    def verbs_before(self, position: int) -> tuple[VerbGroup, ...]:
        """Verb groups that end at or before `position`, the nearest first."""
        at = bisect_right(self.verb_ends, position)
        return self.verbs[max(0, at - _VERBS) : at][::-1]

    def verb_before(self, position: int) -> VerbGroup | None:
        """The nearest verb group that ends at or before `position`."""
        at = bisect_right(self.verb_ends, position) - 1
        return self.verbs[at] if at >= 0 else None

    def verbs_from(self, position: int) -> tuple[VerbGroup, ...]:
        """Verb groups that begin at or after `position`, in text order."""
        at = bisect_left(self.verbs, position, key=_start_of)
        return self.verbs[at : at + _VERBS]

    def verb_over(self, position: int) -> VerbGroup | None:
        """The finite verb whose subject holds `position`, if no other verb stands between."""
        at = bisect_right(self.verb_ends, position)
        for verb in self.verbs[at : at + _VERBS]:
            if not verb.finite or (verb.relative and verb.subject is not None and verb.subject[0] > position):
                continue
            if verb.subject and not verb.shares_subject and verb.subject[0] <= position < verb.subject[1]:
                return None if self.describes(verb) or self._in_opening(verb, position) else verb
            return None
        return None

    def _in_opening(self, verb: VerbGroup, position: int) -> bool:
        """Whether a place belongs to a form that opens the clause, and is no subject: "Having sent 20 tents, Oslo plans"."""
        start, end = verb.subject or (verb.start, verb.start)
        opening = next((v for v in self.verbs if v.start >= start and not v.finite), None)
        if opening is None or opening.start > start or opening.end > position:
            return False
        commas = [t.start for t in self.slice(opening.end, end) if t.low == ","]
        return bool(commas) and commas[0] > position

    def describes(self, verb: VerbGroup) -> bool:
        """Whether a bare past form only describes the object of the verb before: "includes 5 million dedicated to"."""
        if verb.form != "past" or verb.first != verb.main or verb.subject is None:
            return False
        before = next((v for v in self.verbs_before(verb.subject[0] + 1) if v.finite), None)
        if before is None or before.lemma in _TELLING:
            return False
        return self.index(verb.subject[0]) - before.main <= 2


scene_of: Final = Scene.of


def sentence_index(reading: Reading, sentence: Sentence) -> int:
    """Position of a sentence among all."""
    return bisect_right(reading.sentences, sentence.start, key=lambda s: s.start) - 1


def _start_of(part: VerbGroup | MoneyMention) -> int:
    return part.start
