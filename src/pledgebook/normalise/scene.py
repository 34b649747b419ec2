"""What is known while a document is read from top to bottom: its people, and who was spoken of last."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from pledgebook.model.lazy import lazy_pattern
from pledgebook.normalise.cast import Cast, Figure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pledgebook.model.phrases import PersonPhrase
    from pledgebook.model.reading import Reading
    from pledgebook.normalise.home import Home

REACH: Final = 4
"""How many sentences back a pronoun may look."""
_SAYING: Final = frozenset(
    "said says told tells added adds wrote writes stated announced explained noted confirmed".split()
)
_LONGEST_LEAD: Final = 160
_JOINING: Final = lazy_pattern(
    r"\b(?:joined|accompanied|flanked|assisted|supported)\s{1,3}(?:\w{1,20}\s{1,3})?by\b", re.IGNORECASE
)
"""After it stand those who came along."""
_ASKED: Final = lazy_pattern(r"(?:When\s{1,3}|If\s{1,3})?(?:[Aa]sked|Pressed|Questioned|Challenged|Quizzed|Prodded)\b")
"""How a sentence begins whose subject answers."""
_MEMORY: Final = 120
"""How many mentions back anything may look, so that reading takes time in proportion to the text."""


@dataclass(frozen=True, slots=True)
class Seen:
    """One mention of a person, for finding what a later pronoun means."""

    figure: Figure
    sentence: int
    subject: bool
    quoted: bool
    speaks: bool = False
    """Whether a verb of speech follows."""
    aside: bool = False
    """Whether only an office is named, as part of another name (the office of the Chairman), or somebody who joined others."""
    agent: bool = False
    """Whether somebody does something to the subject: pressed by X."""


@dataclass(slots=True)
class Scene:
    """The people of a document and who was spoken of last."""

    reading: Reading
    home: Home
    cast: Cast = field(default_factory=Cast)
    titled: set[str] = field(default_factory=set)
    """Keys of those whom the title names."""
    author: Figure | None = None
    """Who says "I" outside quotations."""
    seen: deque[Seen] = field(default_factory=lambda: deque(maxlen=_MEMORY))
    named: dict[int, list[tuple[str | None, str]]] = field(default_factory=dict)
    """By sentence, the offices with which people are named there, and their keys."""
    acting: dict[int, list[PersonPhrase]] = field(default_factory=dict)
    """By sentence, the phrases outside quotations that are subjects of verbs."""
    quotes: list[tuple[int, int]] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    """Where the sentences begin."""
    blocks: list[int] = field(default_factory=list)
    """Where the blocks begin."""

    @classmethod
    def of(cls, reading: Reading, home: Home) -> Scene:
        """An empty scene."""
        quotes = sorted((q.start, q.end) for q in reading.quotations if q.depth == 0)
        starts, blocks = [s.start for s in reading.sentences], [b.start for b in reading.blocks]
        return cls(reading, home, quotes=quotes, starts=starts, blocks=blocks)

    def sentence_of(self, phrase: PersonPhrase) -> int:
        """Position of the sentence in which a phrase stands."""
        return bisect_right(self.starts, phrase.start) - 1

    def opens_asked(self, sentence: int) -> bool:
        """Whether a sentence begins with "Asked", "Pressed": its subject is no one named in the question."""
        return sentence >= 0 and _ASKED.match(self.reading.plain, self.starts[sentence]) is not None

    def quoted(self, phrase: PersonPhrase) -> bool:
        """Whether a phrase stands in a quotation."""
        at = bisect_right(self.quotes, (phrase.start, len(self.reading.plain))) - 1
        return at >= 0 and phrase.start < self.quotes[at][1]

    def remember(self, figure: Figure, phrase: PersonPhrase) -> None:
        """Note that a person was spoken of."""
        before = self.reading.plain[max(0, phrase.start - 8) : phrase.start].split()
        sentence = self.sentence_of(phrase)
        since = max(self.starts[sentence] if sentence >= 0 else 0, phrase.start - _LONGEST_LEAD)
        joins = _JOINING.search(self.reading.plain, since, phrase.start) is not None
        after = self.reading.plain[phrase.end : phrase.end + 16].replace(",", " ").split()
        self.seen.append(
            Seen(
                figure,
                sentence,
                phrase.acts,
                self.quoted(phrase),
                speaks=bool(after) and after[0] in _SAYING,
                aside=joins or (figure.name is None and bool(before) and before[-1] == "of"),
                agent=bool(before) and before[-1] == "by",
            )
        )
        figure.seen = phrase.start

    def back_to(self, sentence: int) -> Iterator[Seen]:
        """The mentions from the last one back to a sentence."""
        for seen in reversed(self.seen):
            if seen.sentence < sentence:
                return
            yield seen

    def in_sentence(self, sentence: int) -> list[Seen]:
        """The mentions in one sentence so far, in text order."""
        return [s for s in self.back_to(sentence) if s.sentence == sentence][::-1]
