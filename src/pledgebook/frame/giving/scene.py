"""A sentence as its words, verbs and amounts."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pledgebook.segment.clauses import verbs_of
from pledgebook.segment.tokens import tokens_of

if TYPE_CHECKING:
    from pledgebook.model.mentions import MoneyMention, PartyMention
    from pledgebook.model.reading import Reading
    from pledgebook.model.text import Sentence, Token
    from pledgebook.segment.clauses import VerbGroup

_TELLING: Final = frozenset("say tell note add report state estimate claim believe think show know".split())
_SENTENCES_KEPT: Final = "scene"


@dataclass(frozen=True, slots=True)
class Scene:
    """One sentence with everything that frames ask about it."""

    reading: Reading
    sentence: Sentence
    tokens: tuple[Token, ...]
    starts: tuple[int, ...]
    verbs: tuple[VerbGroup, ...]
    money: tuple[MoneyMention, ...]
    parties: tuple[PartyMention, ...]

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
        return self.tokens[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def index(self, position: int) -> int:
        """Position of the first token that begins at or after `position`."""
        return bisect_left(self.starts, position)

    def token_before(self, position: int) -> Token | None:
        """The last token that begins before `position`."""
        at = bisect_left(self.starts, position) - 1
        return self.tokens[at] if at >= 0 else None

    def low(self, start: int, end: int) -> str:
        """The words of a stretch in lower case, joined by single spaces."""
        return " ".join(t.low for t in self.slice(start, end))

    def verbs_before(self, position: int) -> tuple[VerbGroup, ...]:
        """Verb groups that end at or before `position`, the nearest first."""
        return tuple(v for v in reversed(self.verbs) if v.end <= position)

    def verb_over(self, position: int) -> VerbGroup | None:
        """The finite verb whose subject holds `position`, if no other verb stands between."""
        for verb in self.verbs:
            if verb.end <= position or not verb.finite:
                continue
            if verb.subject and not verb.shares_subject and verb.subject[0] <= position < verb.subject[1]:
                return None if self.describes(verb) else verb
            return None
        return None

    def describes(self, verb: VerbGroup) -> bool:
        """Whether a bare past form only describes the object of the verb before: "includes 5 million dedicated to"."""
        if verb.form != "past" or verb.first != verb.main or verb.subject is None:
            return False
        before = next((v for v in self.verbs_before(verb.subject[0] + 1) if v.finite), None)
        if before is None or before.lemma in _TELLING:
            return False
        return self.index(verb.subject[0]) - before.main <= 2


def scene_of(reading: Reading, sentence: Sentence) -> Scene:
    """The sentence's scene, made once per reading."""
    key = (_SENTENCES_KEPT, sentence.start)
    found: Scene | None = reading.memo.get(key)
    if found is None:
        tokens = tokens_of(reading, sentence)
        found = reading.memo[key] = Scene(
            reading,
            sentence,
            tokens,
            tuple(t.start for t in tokens),
            verbs_of(reading, sentence),
            reading.money.within(sentence.start, sentence.end),
            reading.parties.within(sentence.start, sentence.end),
        )
    return found


def sentence_index(reading: Reading, sentence: Sentence) -> int:
    """Position of a sentence among all."""
    return bisect_right(reading.sentences, sentence.start, key=lambda s: s.start) - 1
