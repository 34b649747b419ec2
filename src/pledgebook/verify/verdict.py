"""What the check says about one claim."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a claim follows from its evidence; if not, `why` says in one sentence what does not."""

    id: str
    ok: bool
    why: str = ""

    def to_json(self) -> dict[str, str | bool]:
        """The line that `pledgebook verify --format jsonl` prints."""
        return {"id": self.id, "ok": self.ok, "why": self.why}
