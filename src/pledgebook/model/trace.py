"""Which rules were tried where, and why they held or did not: what `pledgebook explain` shows."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Step:
    """One rule tried at one place."""

    rule: str
    start: int
    end: int
    held: bool
    why: str


@dataclass(slots=True)
class Trace:
    """Collects steps; the silent one costs a call and keeps nothing."""

    steps: list[Step] | None = field(default_factory=list)

    def held(self, rule: str, start: int, end: int, why: str = "") -> None:
        """The rule held at `start:end` and made what `why` says."""
        if self.steps is not None:
            self.steps.append(Step(rule, start, end, True, why))

    def failed(self, rule: str, start: int, end: int, why: str) -> None:
        """The rule was tried at `start:end` and did not hold, because of `why`."""
        if self.steps is not None:
            self.steps.append(Step(rule, start, end, False, why))


SILENT = Trace(None)
"""Keeps nothing."""
