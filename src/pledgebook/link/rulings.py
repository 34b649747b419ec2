"""What people ruled about sameness: pairs that are one thing, pairs that are two."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

from pledgebook.model.decisions import Action, Decision, TargetKind, in_force

Pair = tuple[str, str]
_RULED = {Action.SAME, Action.DIFFERENT, Action.UNSURE}


@dataclass(frozen=True, slots=True)
class Rulings:
    """Pairs of claim ids, and of document ids, on which people ruled. Each pair stands in its order."""

    ruled: tuple[tuple[str, str, Action], ...] = ()
    """Two ids and the last ruling on them; the last ruling made comes first."""

    @classmethod
    def of(cls, decisions: Iterable[Decision]) -> Rulings:
        """The rulings on sameness that hold. On each pair the last one counts; `unsure` takes an earlier one back."""
        last: dict[Pair, Action] = {}
        for decision in reversed(in_force(decisions)):
            if decision.action in _RULED:
                for pair in _pairs(decision):
                    last.setdefault(pair, decision.action)
        return cls(tuple((a, b, action) for (a, b), action in last.items() if action is not Action.UNSURE))

    def among(self, ids: frozenset[str]) -> Rulings:
        """Those whose both sides are among `ids`."""
        return Rulings(tuple(r for r in self.ruled if r[0] in ids and r[1] in ids))

    @property
    def same(self) -> tuple[Pair, ...]:
        """Pairs that are one thing."""
        return tuple((a, b) for a, b, action in self.ruled if action is Action.SAME)

    def between(self, a: str, b: str) -> Action | None:
        """What was ruled on these two themselves."""
        pair = (min(a, b), max(a, b))
        return next((action for x, y, action in self.ruled if (x, y) == pair), None)


def _pairs(decision: Decision) -> list[Pair]:
    """Every two targets of a ruling, claims with claims and documents with documents."""
    kinds = (TargetKind.CLAIM, TargetKind.DOCUMENT)
    return [
        pair for kind in kinds for pair in combinations(sorted({t.id for t in decision.targets if t.kind is kind}), 2)
    ]
