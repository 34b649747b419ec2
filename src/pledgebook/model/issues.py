"""Problems in data are values: collected, shown, stored; never raised."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Issue:
    """Something that a person should know about a document or about a place in it."""

    code: str
    """Stable, dotted, lower case: `date.open`, `metadata.published.conflict`, `claim.refused`."""
    detail: str
    """One sentence for people: what was seen and what was done about it."""
    start: int | None = None
    end: int | None = None

    def to_json(self) -> dict[str, Any]:
        """Field by field."""
        return {"code": self.code, "detail": self.detail, "start": self.start, "end": self.end}
