"""All that is known about one document between recognising and framing."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Any, Final, Generic, TypeVar

from pledgebook.model.mentions import (
    CountMention,
    DateMention,
    DurationMention,
    GoodsMention,
    Mention,
    MoneyMention,
    OrdinalMention,
    PartyMention,
    PersonMention,
)
from pledgebook.model.text import Block, Document, Quotation, Sentence
from pledgebook.model.trace import SILENT, Trace

M = TypeVar("M", bound=Mention)
_START: Final = attrgetter("start")
_BLOCK: Final = attrgetter("block")


@dataclass(frozen=True, slots=True)
class Index(Generic[M]):
    """Mentions of one kind in text order, found by place."""

    all: tuple[M, ...]
    starts: tuple[int, ...]
    reach: int = 0
    """Length of the longest."""

    @classmethod
    def of(cls, mentions: Iterable[M]) -> Index[M]:
        """Sorted by start, then longest first."""
        ordered = tuple(sorted(mentions, key=lambda m: (m.start, -m.end)))
        reach = max((m.end - m.start for m in ordered), default=0)
        return cls(ordered, tuple(m.start for m in ordered), reach)

    def within(self, start: int, end: int) -> tuple[M, ...]:
        """Those that lie wholly in `start:end`."""
        first = bisect_left(self.starts, start)
        last = bisect_left(self.starts, end, first) if end > start else first
        return () if first == last else tuple([m for m in self.all[first:last] if m.end <= end])

    def before(self, position: int, *, since: int = 0) -> M | None:
        """The nearest that ends at or before `position` and starts at or after `since`."""
        for at in range(bisect_right(self.starts, position) - 1, bisect_left(self.starts, since) - 1, -1):
            if self.all[at].end <= position:
                return self.all[at]
        return None

    def after(self, position: int, *, until: int | None = None) -> M | None:
        """The nearest that starts at or after `position` and ends at or before `until`."""
        at = bisect_left(self.starts, position)
        if at == len(self.all) or (until is not None and self.all[at].end > until):
            return None
        return self.all[at]

    def at(self, position: int) -> M | None:
        """The longest that covers `position`."""
        return max(self.covering(position), key=lambda m: m.end - m.start, default=None)

    def starting(self, position: int) -> M | None:
        """The longest that starts exactly at `position`."""
        at = bisect_left(self.starts, position)
        return self.all[at] if at < len(self.all) and self.starts[at] == position else None

    def touches(self, start: int, end: int) -> bool:
        """Whether one shares characters with `start:end`."""
        first, last = bisect_right(self.starts, start - self.reach), bisect_left(self.starts, end)
        return any(start < m.end for m in self.all[first:last])

    def covering(self, position: int) -> list[M]:
        """All that cover `position`, in text order."""
        first, last = bisect_right(self.starts, position - self.reach), bisect_right(self.starts, position)
        return [m for m in self.all[first:last] if position < m.end]


@dataclass(frozen=True, slots=True)
class Reading:
    """A document cut into parts, with what was recognised in them. Frames only read it."""

    document: Document
    plain: str
    """The text without mark-up, as long as `document.text` and with the same offsets; match patterns on this."""
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    """Only of blocks that speak, in text order."""
    quotations: tuple[Quotation, ...] = ()
    money: Index[MoneyMention] = field(default_factory=lambda: Index((), ()))
    counts: Index[CountMention] = field(default_factory=lambda: Index((), ()))
    ordinals: Index[OrdinalMention] = field(default_factory=lambda: Index((), ()))
    dates: Index[DateMention] = field(default_factory=lambda: Index((), ()))
    durations: Index[DurationMention] = field(default_factory=lambda: Index((), ()))
    parties: Index[PartyMention] = field(default_factory=lambda: Index((), ()))
    people: Index[PersonMention] = field(default_factory=lambda: Index((), ()))
    goods: Index[GoodsMention] = field(default_factory=lambda: Index((), ()))
    trace: Trace = field(default_factory=lambda: SILENT)
    memo: dict[tuple[str, int], Any] = field(default_factory=dict, compare=False, repr=False)
    """What was worked out once per sentence (tokens, verbs), so that several frames share it."""

    def sentence_at(self, position: int) -> Sentence | None:
        """The sentence that covers `position`, if a block that speaks does."""
        at = bisect_right(self.sentences, position, key=_START) - 1
        return self.sentences[at] if at >= 0 and position < self.sentences[at].end else None

    def sentences_of(self, block: int) -> tuple[Sentence, ...]:
        """The sentences of one block."""
        first = bisect_left(self.sentences, block, key=_BLOCK)
        last = bisect_right(self.sentences, block, key=_BLOCK)
        return self.sentences[first:last]

    def holding(self, *indices: Index[Any]) -> frozenset[int]:
        """Positions of the sentences in which a mention of these kinds begins: where a rule about them can hold."""
        begins = [s.start for s in self.sentences]
        return frozenset([bisect_right(begins, start) - 1 for index in indices for start in index.starts]) - {-1}

    def last_sentence_of(self, block: int) -> Sentence | None:
        """The last sentence of one block."""
        at = bisect_right(self.sentences, block, key=_BLOCK) - 1
        return self.sentences[at] if at >= 0 and self.sentences[at].block == block else None

    @property
    def text(self) -> str:
        """The document's text."""
        return self.document.text
