"""What comparing needs of a claim, so that no comparison opens the text again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Sketch:
    """One claim as the linker sees it."""

    claim: str
    report: str
    kind: str
    published: date | None
    keys: tuple[str, ...]
    """Block keys: two claims that share none are never compared."""
