"""A span of a document's text, and the exact characters that stand there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open range of Unicode code points in a document's text."""

    start: int
    end: int

    def __post_init__(self) -> None:
        """Refuse ranges that cannot be."""
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def __len__(self) -> int:
        """How many code points it holds."""
        return self.end - self.start

    def contains(self, other: Span) -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """Characters of a document that a claim rests on. Made only by `Document.cite`."""

    start: int
    end: int
    quote: str

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)

    def stands_in(self, text: str) -> bool:
        """Whether `text` has exactly these characters at this place."""
        return self.start < self.end and text[self.start : self.end] == self.quote


def without_repeats(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """The same evidence in the same order, each span once (the first is the anchor and stays first)."""
    return tuple(dict.fromkeys(evidence))
