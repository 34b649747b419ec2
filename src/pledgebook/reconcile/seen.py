"""The values that the claims of a record state of one field, grouped by what they mean, with those who say them."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from pledgebook.model.claims import Modality, Stage, Transfer
from pledgebook.model.records import Seen
from pledgebook.model.reports import Told
from pledgebook.model.values import Money
from pledgebook.reconcile.fields import Value, to_json, value_of
from pledgebook.reconcile.meaning import key

_PREVIEWS = frozenset({Modality.POSSIBLE, Modality.CONDITIONAL, Modality.PLANNED})
_EARLY = frozenset({Stage.REQUESTED, Stage.PROPOSED})


@dataclass(frozen=True, slots=True)
class Group:
    """One value of a field and the claims that state it, by publication day, then claim id."""

    value: Value
    tellers: tuple[Told, ...]
    witnesses: frozenset[str]
    """Independent ones. A claim that denies the value is no witness for it, unless all of them deny it."""

    @property
    def claims(self) -> tuple[str, ...]:
        """Ids of the claims."""
        return tuple(t.claim.id for t in self.tellers)

    @property
    def early(self) -> bool:
        """Whether it was only ever said beforehand: proposed, planned, possible."""
        return all(is_early(t) for t in self.tellers)

    def seen(self) -> Seen:
        """For the record."""
        return Seen(to_json(self.value), len(self.witnesses), self.claims)


def is_early(told: Told) -> bool:
    """Whether a claim tells of something that has not been decided."""
    claim = told.claim
    return claim.modality in _PREVIEWS or (isinstance(claim, Transfer) and claim.stage in _EARLY)


def denies(told: Told) -> bool:
    """Whether a claim says that it is not so."""
    return told.claim.modality is Modality.NEGATED


def groups(told: Sequence[Told], field: str, witness_of: Mapping[str, str]) -> tuple[Group, ...]:
    """The values of one field. `told` stands by publication day, then claim id; so do the groups, by their first claim."""
    by_key: dict[Hashable, list[Told]] = {}
    for one in told:
        value = value_of(one.claim, field)
        if value is not None:
            by_key.setdefault(key(value), []).append(one)
    return tuple(_group(tellers, field, witness_of) for tellers in by_key.values())


def _group(tellers: list[Told], field: str, witness_of: Mapping[str, str]) -> Group:
    affirm = [t for t in tellers if not denies(t)] or tellers
    value = _finest([value_of(t.claim, field) for t in affirm])
    return Group(value, tuple(tellers), witnesses(affirm, witness_of))


def witnesses(told: Sequence[Told], witness_of: Mapping[str, str]) -> frozenset[str]:
    """The independent ones among the reports of some claims: copies of one another are one."""
    return frozenset(witness_of.get(t.report.id, t.report.id) for t in told)


def _finest(values: list[Value]) -> Value:
    """The first of equal values, written with the most digits: 2,850,000,000 rather than 2.85 billion."""
    if isinstance(values[0], Money):
        return min(values, key=lambda value: value.slack)
    return values[0]


def slack_of(value: object) -> Decimal:
    """Half of the last digit written, for money; nothing else is rounded."""
    return value.slack if isinstance(value, Money) else Decimal(0)
