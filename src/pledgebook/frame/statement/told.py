"""A verb of saying whose speaker is known, and the place of what it tells."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pledgebook.frame.statement.extent import sentence_end
from pledgebook.frame.statement.scene import QUOTES, quotation_at
from pledgebook.model.claims import Modality

if TYPE_CHECKING:
    from pledgebook.frame.statement.cue import Cue
    from pledgebook.frame.statement.scene import Scene
    from pledgebook.frame.statement.voice import Voice

POSSIBLE: Final = frozenset({"may", "might", "could"})
PLANNED: Final = frozenset({"will", "shall", "'ll"})


@dataclass(slots=True)
class Told:
    """A cue in the chain of a sentence, its speaker, and how far its content may reach."""

    cue: Cue
    voice: Voice
    kind: str
    """finite, purpose, participle, inverted, quoted or set off."""
    start: int
    """Offsets of its content; empty for bare cues. The end moves while later verbs are looked at."""
    end: int

    @property
    def span(self) -> tuple[int, int]:
        """Where the verb stands."""
        return self.cue.group.start, self.cue.group.end

    @property
    def modality(self) -> Modality:
        """Will say, may say, said."""
        if self.cue.group.modal in PLANNED:
            return Modality.PLANNED
        return Modality.POSSIBLE if self.cue.group.modal in POSSIBLE else Modality.ASSERTED

    def holds(self, offset: int) -> bool:
        """Whether a place lies in its content, as far as that is known to reach."""
        return self.start <= offset < self.end


def opened(scene: Scene, cue: Cue, voice: Voice, kind: str) -> Told:
    """A cue whose content reaches to the end of the sentence or quotation as far as is known yet."""
    if cue.pattern == "bare":
        return Told(cue, voice, kind, cue.group.end, cue.group.end)
    start, end = scene.tokens[cue.content].start, sentence_end(scene, cue.content)
    if (colon := _colon_before_quotation(scene, cue.content)) is not None:
        end = min(end, scene.tokens[colon - 1].end)
    if (source := _trailing_source(scene, cue.content)) is not None:
        end = min(end, scene.tokens[source - 1].end)
    around = quotation_at(scene.reading, start)
    if around is not None and around.end < end:
        end = scene.tokens[scene.ending(around.end) - 1].end
    return Told(cue, voice, kind, start, end)


def _trailing_source(scene: Scene, since: int) -> int | None:
    """Position of the comma before ", according to ..."."""
    for k in range(since + 1, len(scene.tokens) - 2):
        if scene.low(k) == "," and scene.low(k + 1) == "according" and scene.low(k + 2) == "to":
            return k
    return None


def _colon_before_quotation(scene: Scene, since: int) -> int | None:
    """Position of a colon that leads from the content over to a quotation."""
    for k in range(since + 1, len(scene.tokens) - 1):
        if scene.low(k) == ":" and scene.low(k + 1) in QUOTES:
            return k
    return None
