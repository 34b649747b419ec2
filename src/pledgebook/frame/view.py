"""A sentence as its words and verbs: what the scenes of all rooms are made of."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from pledgebook.segment.clauses import verbs_of
from pledgebook.segment.tokens import tokens_of, words_of

if TYPE_CHECKING:
    from typing import Self

    from pledgebook.model.reading import Reading
    from pledgebook.model.text import Sentence, Token
    from pledgebook.segment.verbgroup import VerbGroup


@dataclass(frozen=True, eq=False)
class View:
    """One sentence; each part is worked out when it is first asked for, for most sentences hold nothing to ask for."""

    reading: Reading
    sentence: Sentence
    memo: dict[Any, Any] = field(default_factory=dict, repr=False)
    """What rules worked out about places in this sentence, so that the next rule need not."""

    @classmethod
    def of(cls, reading: Reading, sentence: Sentence) -> Self:
        """The sentence as this room sees it, made once per reading."""
        key = (cls.__module__, sentence.start)
        found: Self | None = reading.memo.get(key)
        if found is None:
            found = reading.memo[key] = cls(reading, sentence)
        return found

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """Its words and marks."""
        return tokens_of(self.reading, self.sentence)

    @property
    def words(self) -> frozenset[str]:
        """Its different words in lower case."""
        return words_of(self.reading, self.sentence)

    @cached_property
    def verbs(self) -> tuple[VerbGroup, ...]:
        """Its verb groups."""
        return verbs_of(self.reading, self.sentence)

    @cached_property
    def verb_main(self) -> dict[int, VerbGroup]:
        """Its verb groups by the position of the main verb among the tokens."""
        return {v.main: v for v in self.verbs}

    @cached_property
    def verb_first(self) -> dict[int, VerbGroup]:
        """Its verb groups by the position of their first word."""
        return {v.first: v for v in self.verbs}
