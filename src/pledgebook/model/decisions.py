"""What a person ruled. Append-only: an undoing is a decision too."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime


class Action(StrEnum):
    """What can be ruled."""

    SAME = "same"
    """The targets are one thing (claims), or one witness (documents)."""
    DIFFERENT = "different"
    UNSURE = "unsure"
    """Looked at, and left open: it no longer stands in the queue."""
    VALUE = "value"
    """This value of this field is right for the record that holds the target claim."""
    WRONG = "wrong"
    """The target claim is wrong, with or without a corrected value."""
    SETTLED = "settled"
    """The target finding has been looked at and needs nothing more."""
    UNDO = "undo"
    """The target decision no longer holds."""


class TargetKind(StrEnum):
    """What a decision speaks of."""

    CLAIM = "claim"
    DOCUMENT = "document"
    FINDING = "finding"
    DECISION = "decision"


@dataclass(frozen=True, slots=True)
class Target:
    """What a decision speaks of, by content: it survives re-reading.

    A record is meant through one of its claims. `quote`, `prefix` and `suffix` are the words around the claim's anchor when
    the decision was made; they find it again in another version of the text.
    """

    kind: TargetKind
    id: str
    document: str | None = None
    quote: str = ""
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Decision:
    """One ruling: who, when, what, why."""

    id: str
    """Hash of everything else."""
    made_at: datetime
    """With its time zone, UTC."""
    who: str
    action: Action
    targets: tuple[Target, ...]
    field: str | None = None
    """For `value` and `wrong`: the field that is ruled on, `None` for the whole claim."""
    value: Any = None
    """The value in the form of the contract."""
    basis: str | None = None
    """The words of the same document that the value was read from; None marks a ruling without evidence of its own."""
    why: str = ""


def in_force(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """The decisions that hold, by time and id: none that is undone, no undoing itself.

    An undoing can be undone, and then what it undid holds again.
    """
    known = {decision.id: decision for decision in decisions}
    undone: set[str] = set()
    # an undoing names what it undoes by a hash, so it is always the later one: latest first settles each in one pass
    for decision in sorted(known.values(), key=lambda d: (d.made_at, d.id), reverse=True):
        if decision.action is Action.UNDO and decision.id not in undone:
            undone.update(target.id for target in decision.targets)
    held = (d for d in known.values() if d.id not in undone and d.action is not Action.UNDO)
    return tuple(sorted(held, key=lambda d: (d.made_at, d.id)))
