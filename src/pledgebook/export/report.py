"""One document with what was read from it, and the short labels that people refer to claims by."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Protocol

from pledgebook.model.claims import KINDS, Claim, kind_of
from pledgebook.model.issues import Issue
from pledgebook.model.text import Document

PLURALS = {
    "transfer": "Transfers",
    "item": "Items",
    "total": "Running totals",
    "meeting": "Meetings",
    "statement": "Statements",
}
LETTERS = {"transfer": "T", "item": "I", "total": "R", "meeting": "M", "statement": "S"}


class Place(Protocol):
    """Anything that stands somewhere in the text: a mention, a span, a piece of evidence."""

    @property
    def start(self) -> int:
        """First code point."""

    @property
    def end(self) -> int:
        """Code point after the last."""


@dataclass(frozen=True)
class Report:
    """A document, where it came from and what was read from it. All exporters take this."""

    source: str
    """Path or address as the user gave it."""
    document: Document
    claims: tuple[Claim, ...]
    issues: tuple[Issue, ...] = ()
    unexplained: tuple[Place, ...] = ()
    """Figures in the text that no claim accounts for."""
    records: Mapping[str, str] = field(default_factory=dict)
    """In a book: the record that each claim is in."""

    @property
    def name(self) -> str:
        """What people call the source."""
        return "standard input" if self.source == "-" else self.source

    def of_kind(self, kind: str) -> tuple[Claim, ...]:
        """The claims of one kind, in text order."""
        return self._by_kind[kind]

    @cached_property
    def _by_kind(self) -> dict[str, tuple[Claim, ...]]:
        ordered = sorted(self.claims, key=lambda c: (c.anchor.start, c.anchor.end))
        return {kind: tuple(c for c in ordered if kind_of(c) == kind) for kind in KINDS}

    @cached_property
    def labels(self) -> dict[str, str]:
        """Claim id to short label: T1, T2 for transfers, I1 for items ... in text order."""
        return {c.id: f"{LETTERS[kind]}{n}" for kind in KINDS for n, c in enumerate(self.of_kind(kind), 1)}

    @cached_property
    def counts(self) -> Counter[str]:
        """How many claims of each kind."""
        return Counter(kind_of(c) for c in self.claims)

    @cached_property
    def _line_starts(self) -> list[int]:
        text, starts, at = self.document.text, [0], 0
        while at := text.find("\n", at) + 1:
            starts.append(at)
        return starts

    def line(self, offset: int) -> int:
        """The line of the text, counted from 1, in which a code point stands."""
        return bisect_right(self._line_starts, offset)

    def column(self, offset: int) -> int:
        """The place of a code point in its line, counted from 1."""
        return offset - self._line_starts[self.line(offset) - 1] + 1

    def offset(self, line: int, column: int) -> int:
        """The code point at a line and column, both counted from 1. Raises IndexError for a line that is not there."""
        if not 1 <= line <= len(self._line_starts):
            raise IndexError(line)
        return self._line_starts[line - 1] + column - 1

    def around(self, place: Place, width: int = 24) -> tuple[str, str, str]:
        """The words before a place, its own, and those after it, white space folded and cut between words."""
        text = self.document.text
        before, after = text[max(0, place.start - width) : place.start], text[place.end : place.end + width]
        if place.start > width:
            before = "…" + before.partition(" ")[2]
        if place.end + width < len(text):
            after = after.rpartition(" ")[0] + "…"
        return _folded(before), _folded(text[place.start : place.end]), _folded(after)


def _folded(text: str) -> str:
    """Runs of white space as one blank, at the ends too."""
    return re.sub(r"\s+", " ", text)
