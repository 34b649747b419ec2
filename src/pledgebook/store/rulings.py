"""Decisions of people, on disk: appended, read back, never changed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, replace
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, select

from pledgebook.model.decisions import Action, Decision, Target, TargetKind
from pledgebook.store import tables as t
from pledgebook.store.dialect import portions, put
from pledgebook.store.facts import dump


def stamp(moment: datetime) -> str:
    """A time as the book keeps it: UTC with microseconds, so that it sorts as text."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def moment(text: str) -> datetime:
    """A time back from how the book keeps it, or from any ISO 8601 with a time zone. Raises ValueError without one."""
    found = datetime.fromisoformat(text)
    if found.tzinfo is None:
        raise ValueError(f"a time without a time zone: {text}")
    return found.astimezone(UTC)


def to_json(decision: Decision) -> dict[str, Any]:
    """One decision, ready for `json.dumps`."""
    targets = [{k: v for k, v in asdict(target).items() if v not in {None, ""}} for target in decision.targets]
    fields: dict[str, Any] = {
        "id": decision.id,
        "made_at": stamp(decision.made_at),
        "who": decision.who,
        "action": decision.action.value,
        "targets": [{**target, "kind": str(target["kind"])} for target in targets],
        "field": decision.field,
        "value": decision.value,
        "basis": decision.basis,
        "why": decision.why,
    }
    return {name: value for name, value in fields.items() if value is not None}


def from_json(fields: Mapping[str, Any]) -> Decision:
    """A decision that `to_json` wrote. Raises KeyError, TypeError or ValueError where it is none."""
    targets = tuple(Target(**{**target, "kind": TargetKind(target["kind"])}) for target in fields["targets"])
    decision = Decision(
        id="",
        made_at=moment(fields["made_at"]),
        who=str(fields["who"]),
        action=Action(fields["action"]),
        targets=targets,
        field=fields.get("field"),
        value=fields.get("value"),
        basis=fields.get("basis"),
        why=str(fields.get("why", "")),
    )
    return with_id(decision)


def with_id(decision: Decision) -> Decision:
    """The decision with the id that follows from everything else in it."""
    fields = to_json(replace(decision, id=""))
    return replace(decision, id="d1-" + hashlib.sha256(dump(fields).encode()).hexdigest()[:20])


def append_decisions(connection: Connection, decisions: Iterable[Decision], *, now: str) -> list[str]:
    """Add those that the book does not hold; gives their ids."""
    wanted = {decision.id: decision for decision in decisions}
    there: set[str] = set()
    for portion in portions(wanted):
        there.update(connection.scalars(select(t.decision.c.id).where(t.decision.c.id.in_(portion))))
    rows = [
        {
            "id": decision.id,
            "made_at": stamp(decision.made_at),
            "recorded_at": now,
            "who": decision.who,
            "action": decision.action.value,
            "body": dump(to_json(decision)),
        }
        for decision in wanted.values()
        if decision.id not in there
    ]
    put(connection, t.decision, rows)
    return [row["id"] for row in rows]


def decisions(connection: Connection, *, known: str | None = None) -> tuple[Decision, ...]:
    """All that were recorded (by `known`), by the time they were made."""
    asked = select(t.decision.c.body).order_by(t.decision.c.made_at, t.decision.c.id)
    if known is not None:
        asked = asked.where(t.decision.c.recorded_at <= known)
    return tuple(from_json(json.loads(body)) for body in connection.scalars(asked))
