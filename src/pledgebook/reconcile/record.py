"""One cluster becomes one record: every value seen, the chosen ones, and a view that says them as one claim."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from pledgebook.model.claims import Claim, Modality, kind_of
from pledgebook.model.decisions import Decision
from pledgebook.model.ids import record_id
from pledgebook.model.records import Field, Record, Seen
from pledgebook.model.reports import Told
from pledgebook.reconcile.choice import choose
from pledgebook.reconcile.fields import FIELDS, POINTERS, Value, value_of
from pledgebook.reconcile.meaning import agree
from pledgebook.reconcile.rulings import Ruled
from pledgebook.reconcile.seen import Group, groups, witnesses

_NOWHERE: Mapping[str, str] = {}


def record(
    told: Sequence[Told],
    witness_of: Mapping[str, str],
    rulings: Sequence[Decision] = (),
    record_of: Mapping[str, str] = _NOWHERE,
) -> Record:
    """The record of one cluster.

    `witness_of` gives for a report the id of its witness group (itself where it is missing), `rulings` the decisions in force,
    `record_of` the record of each claim, so that `of` and `part_of` name records; without it they name claims.
    A record whose claims were all ruled wrong stays, denied: its address goes on working, and no sum takes it.
    """
    ruled = Ruled.of(rulings, told)
    ordered = sorted((ruled.corrected(t) for t in told if t.claim.id not in ruled.wrong), key=_by_order)
    if not ordered:
        ordered = [Told(replace(t.claim, modality=Modality.NEGATED), t.report) for t in sorted(told, key=_by_order)]
    first = min(told, key=_by_order).claim
    fields = tuple(_fields(ordered, witness_of, ruled, record_of))
    days = [t.report.published for t in told if t.report.published]
    return Record(
        id=record_id(first.id),
        kind=kind_of(first),
        view=_view(first, ordered[0].claim, fields),
        claims=tuple(t.claim.id for t in sorted(told, key=_by_order)),
        witnesses=len(witnesses(told, witness_of)),
        fields=tuple(field for field, _ in fields),
        first_told=min(days, default=None),
        last_told=max(days, default=None),
    )


def _by_order(told: Told) -> tuple[str, str]:
    return told.order


def _fields(
    told: Sequence[Told], witness_of: Mapping[str, str], ruled: Ruled, record_of: Mapping[str, str]
) -> list[tuple[Field, Any]]:
    """Each field of which something was said, with the chosen value as such."""
    found: list[tuple[Field, Any]] = []
    amount = _amount(told, witness_of, ruled)
    for name in FIELDS[kind_of(told[0].claim)]:
        seen = groups(told, name, witness_of)
        if name in POINTERS:
            seen = _renamed(seen, record_of)
        if seen or name in ruled.values:
            able = _whole(seen, amount) if name == "stage" else seen
            found.append(_field(name, seen, able, told, ruled))
    return found


def _amount(told: Sequence[Told], witness_of: Mapping[str, str], ruled: Ruled) -> Value:
    """The amount that the record will have."""
    if "amount" in ruled.values:
        return ruled.values["amount"][0]
    seen = groups(told, "amount", witness_of) if "amount" in FIELDS[kind_of(told[0].claim)] else ()
    return choose("amount", seen, told).group.value if seen else None


def _whole(seen: Sequence[Group], amount: object) -> Sequence[Group]:
    """The stages that are told of the whole amount: five million delivered do not make twelve delivered."""
    of_all = [g for g in seen if any(_of_all(t, amount) for t in g.tellers)]
    return of_all or seen


def _of_all(told: Told, amount: object) -> bool:
    stated = value_of(told.claim, "amount")
    return amount is None or stated is None or agree(stated, amount)


def _field(
    name: str, seen: Sequence[Group], able: Sequence[Group], told: Sequence[Told], ruled: Ruled
) -> tuple[Field, Any]:
    if name in ruled.values:
        return _ruled(name, seen, ruled)
    chosen, rule = choose(name, able, told)
    rule = "furthest" if rule == "only" and len(seen) > len(able) else rule
    rule = "ruling" if name in ruled.corrections and rule == "only" else rule
    others = sorted((g for g in seen if g is not chosen), key=lambda g: (-len(g.witnesses), g.tellers[0].order))
    return Field(name, rule, (chosen.seen(), *(g.seen() for g in others))), chosen.value


def _ruled(name: str, seen: Sequence[Group], ruled: Ruled) -> tuple[Field, Any]:
    """What a person said is right, whoever else says so; the values seen stand behind it."""
    value, as_json = ruled.values[name]
    first = next((g.seen() for g in seen if g.seen().value == as_json), Seen(as_json, 0, ()))
    others = sorted(
        (g for g in seen if g.seen().value != as_json), key=lambda g: (-len(g.witnesses), g.tellers[0].order)
    )
    return Field(name, "ruling", (first, *(g.seen() for g in others))), value


def _renamed(seen: Sequence[Group], record_of: Mapping[str, str]) -> tuple[Group, ...]:
    """Values that name claims, put so that they name records; those that then are one are joined."""
    joined: dict[str, Group] = {}
    for group in seen:
        name = record_of.get(group.value, group.value)
        before = joined.get(name)
        tellers = sorted((*(before.tellers if before else ()), *group.tellers), key=_by_order)
        who = group.witnesses | (before.witnesses if before else frozenset())
        joined[name] = Group(name, tuple(tellers), who)
    return tuple(joined.values())


def _view(first: Claim, standing: Claim, fields: Sequence[tuple[Field, Any]]) -> Claim:
    """The chosen values as one claim; fields of which nothing was said are empty as in the first claim."""
    values = {field.name: value for field, value in fields}
    return replace(standing, id=record_id(first.id), evidence=first.evidence, made_by=first.made_by, **values)
