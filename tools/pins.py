"""The pinned scores of the gate: what the reader has reached on the gold, and may not fall behind.

Pinned are strict F1 and the ids of the gold claims that are right in all key fields; never words of the texts.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from gold import BENCH, HELD, KINDS, PROJECT, Json, Outcome, digest

if TYPE_CHECKING:
    from collections.abc import Iterator

PINNED = PROJECT / "tests" / "gate" / "pinned.json"
_EXACT = 9
"""Decimal places of a pinned score; no more tolerance than rounding needs."""


@dataclass(frozen=True, slots=True)
class Fall:
    """A score below its pin."""

    where: str
    pinned: float
    reached: float

    def __str__(self) -> str:
        """One line for people."""
        return f"{self.where}: {self.reached:.4f}, pinned {self.pinned:.4f}"


def snapshot(outcomes: list[Outcome]) -> Json:
    """What is pinned of a run."""
    return {
        "corpus": digest(BENCH),
        "scores": {o.folder: {k: round(o.strict(k), _EXACT) for k in KINDS} for o in outcomes},
        "right": {o.folder: sorted(right(o)) for o in outcomes},
    }


def right(outcome: Outcome) -> dict[str, str]:
    """Gold claims that are right in all key fields: `document id` to what the line of a report shows."""
    return {
        f"{d.document} {d.gold['id']}": f"{d.kind} «{' '.join(d.gold['evidence'][0]['quote'].split())}»"
        for d in outcome.differences
        if d.what == "found" and d.gold is not None
    }


def load(path: Path = PINNED) -> Json:
    """The pins, empty where there are none yet."""
    if not path.exists():
        return {"corpus": None, "scores": {}, "right": {}}
    return json.loads(path.read_text(encoding="utf-8"))  # type: ignore[no-any-return]


def save(pins: Json, path: Path = PINNED) -> None:
    """Write the pins, one claim on a line, so that a diff shows which moved."""
    path.write_text(json.dumps(pins, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def falls(pins: Json, reached: Json) -> list[Fall]:
    """The scores that lie below their pins."""
    return [
        Fall(f"{folder} {kind}", pinned, reached["scores"].get(folder, {}).get(kind, 0.0))
        for folder, kinds in pins["scores"].items()
        for kind, pinned in kinds.items()
        if reached["scores"].get(folder, {}).get(kind, 0.0) < pinned
    ]


def moves(pins: Json, outcomes: list[Outcome]) -> Iterator[str]:
    """Claims gained (+) and lost (-) since the pins were set, one per line; of the held-out reports how many."""
    for outcome in outcomes:
        before = set(pins["right"].get(outcome.folder, ()))
        now = right(outcome)
        known = now | {f"{d.document} {d.gold['id']}": _lost(d.what, d.gold) for d in outcome.differences if d.gold}
        if outcome.folder == HELD:
            yield from _counted(before, set(now))
            continue
        for name in sorted(before ^ now.keys()):
            sign = "+" if name in now else "-"
            yield f"{sign} {outcome.folder}/{name} {now.get(name) or known.get(name, 'no longer in the gold')}"


def _counted(before: set[str], now: set[str]) -> Iterator[str]:
    if before != now:
        yield f"+{len(now - before)} -{len(before - now)} {HELD}, which nobody looks at"


def _lost(what: str, claim: Json) -> str:
    return f"{claim['kind']} «{' '.join(claim['evidence'][0]['quote'].split())}» ({what})"
