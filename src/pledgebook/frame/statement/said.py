"""What was said, before it becomes a claim."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pledgebook.frame.draft import draft_id
from pledgebook.model.claims import Modality, Speech, Statement
from pledgebook.model.evidence import without_repeats

if TYPE_CHECKING:
    from pledgebook.frame.statement.voice import Voice
    from pledgebook.model.reading import Reading


@dataclass(frozen=True, slots=True)
class Said:
    """One stretch of somebody's words, own or reported."""

    start: int
    end: int
    type: Speech
    voice: Voice
    rule: str
    cue: tuple[int, int] | None = None
    """Where the verb or phrase stands that tells of it."""
    modality: Modality = Modality.ASSERTED

    def claim(self, reading: Reading) -> Statement:
        """The claim, with its evidence cut from the document."""
        cite = reading.document.cite
        spans = [(self.start, self.end), (self.voice.start, self.voice.end), *([self.cue] if self.cue else [])]
        return Statement(
            id=draft_id("statement", self.start, self.end),
            evidence=without_repeats(cite(start, end) for start, end in spans),
            modality=self.modality,
            made_by=f"statement.{self.rule}",
            speaker=self.voice.person,
            type=self.type,
        )
