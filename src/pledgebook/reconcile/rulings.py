"""What people ruled about the claims of one record: values that are right, claims that are wrong."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from pledgebook.model.claims import Claim, kind_of
from pledgebook.model.decisions import Action, Decision, TargetKind
from pledgebook.model.reports import Told
from pledgebook.model.restored import kept, restored
from pledgebook.reconcile.fields import FIELDS, Value


@dataclass(frozen=True, slots=True)
class Ruled:
    """The rulings that touch one record."""

    wrong: frozenset[str]
    """Claims that are wrong as a whole."""
    values: Mapping[str, tuple[Any, Any]]
    """For a field the value that is right, as such and in the form of the contract."""
    changed: Mapping[str, Mapping[str, Any]]
    """For a claim the fields that were read wrongly, with what stands there instead (None: nothing)."""

    @classmethod
    def of(cls, decisions: Sequence[Decision], told: Sequence[Told]) -> Ruled:
        """Those of `decisions` (the ones in force, by time) that speak of these claims; the last word counts."""
        claims = {t.claim.id: t.claim for t in told}
        wrong: set[str] = set()
        values: dict[str, tuple[Any, Any]] = {}
        changed: dict[str, dict[str, Any]] = {}
        for decision in decisions:
            for target in decision.targets:
                claim = claims.get(target.id) if target.kind is TargetKind.CLAIM else None
                if claim is None:
                    continue
                if decision.action is Action.WRONG and decision.field is None:
                    wrong.add(claim.id)
                elif decision.field not in FIELDS[kind_of(claim)]:
                    continue
                elif decision.action is Action.WRONG:
                    changed.setdefault(claim.id, {})[decision.field] = _stated(claim, decision.field, decision.value)
                elif decision.action is Action.VALUE:
                    values[decision.field] = (_stated(claim, decision.field, decision.value), decision.value)
        return cls(frozenset(wrong), values, changed)

    def corrected(self, told: Told) -> Told:
        """A claim with what was ruled on its fields."""
        changed = self.changed.get(told.claim.id)
        return Told(replace(told.claim, **changed), told.report) if changed else told

    @property
    def corrections(self) -> frozenset[str]:
        """Fields in which some claim was corrected."""
        return frozenset(field for fields in self.changed.values() for field in fields)


_EMPTY: Mapping[str, Any] = {"donors": [], "recipients": [], "participants": []}


def _stated(claim: Claim, field: str, value: Value) -> Value:
    """A value in the form of the contract as the claim's own type; a word that cannot be empty keeps what it was."""
    if value is None:
        value = _EMPTY.get(field)
        if value is None and field in {"stage", "modality", "mode", "status", "type", "speaker", "designation"}:
            return getattr(claim, field)
    return getattr(restored(kept(claim) | {field: value}), field)
