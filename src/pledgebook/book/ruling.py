"""What people rule, into the book and out of it again.

Every ruling is checked before it is kept: what it speaks of must be there, a value must have the form of its field, and
words that it is said to follow from must stand in the report and say so.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, select

from pledgebook.book.anchors import target_of
from pledgebook.errors import Misuse, NotFound, PledgebookError
from pledgebook.model.claims import Claim, kind_of, to_json
from pledgebook.model.decisions import Action, Decision, Target, TargetKind
from pledgebook.model.restored import kept, restored
from pledgebook.reconcile.fields import FIELDS
from pledgebook.store import derived as d
from pledgebook.store import readings
from pledgebook.store import tables as t
from pledgebook.store.derived import mark_pending
from pledgebook.store.rulings import append_decisions, decisions, from_json, stamp, with_id
from pledgebook.store.rulings import to_json as decision_json
from pledgebook.verify import verify_claim

_PAIRS: Final = {Action.SAME, Action.DIFFERENT, Action.UNSURE}
_SHA256: Final = 64


class BadDecision(PledgebookError, ValueError):
    """A line of a file of decisions that is none; nothing of the file was taken over."""

    def __init__(self, line: int, reason: str) -> None:
        """`line` counts from 1."""
        super().__init__(f"line {line}: {reason}; nothing of the file was taken over")
        self.line = line


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """What somebody rules, before it is checked."""

    action: Action
    targets: Sequence[str]
    """Ids of records, claims, documents, findings or decisions."""
    who: str
    why: str = ""
    field: str | None = None
    value: Any = None
    basis: str | None = None


def decide(connection: Connection, ruling: Ruling, made_at: datetime) -> Decision:
    """Check a ruling and keep it. Raises NotFound for what is not there, Misuse for what makes no sense."""
    if not ruling.who.strip():
        raise Misuse("who", ruling.who, "a name")
    targets = tuple(dict.fromkeys(_target(connection, name) for name in ruling.targets))
    _refuse_senseless(ruling, targets)
    if ruling.field is not None:
        for target in targets:
            _refuse_value(connection, ruling, target)
    decision = with_id(
        Decision(
            id="",
            made_at=made_at,
            who=ruling.who,
            action=ruling.action,
            targets=targets,
            field=ruling.field,
            value=ruling.value,
            basis=ruling.basis,
            why=ruling.why,
        )
    )
    take_in(connection, [decision], stamp(made_at))
    return decision


def take_in(connection: Connection, new: Sequence[Decision], now: str) -> list[str]:
    """Keep decisions that the book does not hold, and say what has to be worked out anew; gives their ids."""
    added = append_decisions(connection, new, now=now)
    known = {decision.id: decision for decision in decisions(connection)}
    touched = {document for i in added for document in _documents(known[i], known)}
    there = [i for i in readings.document_ids(connection) if i in touched]
    mark_pending(connection, there)
    return added


def _documents(decision: Decision, known: dict[str, Decision]) -> set[str]:
    """The documents whose ledger a decision touches; an undoing touches what it undoes."""
    found: set[str] = set()
    for target in decision.targets:
        if target.kind is TargetKind.DOCUMENT:
            found.add(target.id)
        elif target.kind is TargetKind.CLAIM and target.document:
            found.add(target.document)
        elif target.kind is TargetKind.DECISION and target.id in known:
            found |= _documents(known[target.id], known)
    return found


def _target(connection: Connection, name: str) -> Target:
    """What somebody means by an id."""
    if name.startswith("d1-"):
        if name not in {decision.id for decision in decisions(connection)}:
            raise NotFound("decision in the book", name)
        return Target(TargetKind.DECISION, name)
    if name.startswith("f1-"):
        if connection.execute(select(d.finding.c.id).where(d.finding.c.id == name).limit(1)).first() is None:
            raise NotFound("finding in the book (any more)", name)
        return Target(TargetKind.FINDING, name)
    if len(name) == _SHA256 and "-" not in name:
        if connection.execute(select(t.document.c.id).where(t.document.c.id == name)).first() is None:
            raise NotFound("report in the book", name)
        return Target(TargetKind.DOCUMENT, name)
    return _claim_target(connection, _claim_id(connection, name) if name.startswith("r1-") else name)


def _claim_id(connection: Connection, record: str) -> str:
    """The claim by which a record is meant: its first, or the one that gave it a former id."""
    m = d.member.c
    former = connection.execute(select(m.claim_id).where(m.own_id == record)).scalar_one_or_none()
    if former is None:
        raise NotFound("record in the book", record)
    return str(former)


def _claim_target(connection: Connection, claim: str) -> Target:
    found = connection.execute(select(d.sketch.c.document_id).where(d.sketch.c.claim_id == claim)).scalar_one_or_none()
    if found is None:
        retired = connection.execute(select(t.claim.c.id).where(t.claim.c.id == claim).limit(1)).first()
        what = "claim any more: its report is read otherwise now" if retired else "claim, record or report in the book"
        raise NotFound(what, claim)
    for document, claims in readings.with_claims(connection, [found]):
        for one in claims:
            if one.id == claim:
                return target_of(one, document.report.id, document.text)
    raise NotFound("claim in the book", claim)


def _refuse_senseless(ruling: Ruling, targets: Sequence[Target]) -> None:
    kinds = {target.kind for target in targets}
    given = ", ".join(ruling.targets) or "nothing"
    wanted = {
        Action.SETTLED: ({TargetKind.FINDING}, "findings"),
        Action.UNDO: ({TargetKind.DECISION}, "decisions"),
        Action.VALUE: ({TargetKind.CLAIM}, "a record or claim"),
        Action.WRONG: ({TargetKind.CLAIM}, "claims"),
    }
    if ruling.action in _PAIRS:
        if len(targets) < 2 or kinds not in ({TargetKind.CLAIM}, {TargetKind.DOCUMENT}):
            raise Misuse("targets", given, "two or more records or claims, or two or more reports")
    elif not targets or kinds != wanted[ruling.action][0]:
        raise Misuse("targets", given, wanted[ruling.action][1])
    if ruling.action is Action.VALUE and ruling.field is None:
        raise Misuse("field", None, "the field that the value is of")
    if ruling.action not in {Action.VALUE, Action.WRONG} and ruling.field is not None:
        raise Misuse("field", ruling.field, f"nothing where the ruling is `{ruling.action}`")


def _refuse_value(connection: Connection, ruling: Ruling, target: Target) -> None:
    """Raise where the field is none of this claim, the value has not its form, or the words do not say it."""
    for document, claims in readings.with_claims(connection, [target.document or ""]):
        for claim in claims:
            if claim.id == target.id:
                corrected = _corrected(claim, ruling)
                if ruling.basis and ruling.value is not None:
                    _refuse_words(corrected, ruling.basis, document.text, document.report.published)


def _corrected(claim: Claim, ruling: Ruling) -> Claim:
    fields = FIELDS[kind_of(claim)]
    if ruling.field not in fields:
        raise Misuse("field", ruling.field, f"one of {', '.join(fields)} for a {kind_of(claim)}")
    try:
        value = (
            {"donors": [], "recipients": [], "participants": []}.get(ruling.field)
            if ruling.value is None
            else ruling.value
        )
        return restored(kept(claim) | {ruling.field: value})
    except (KeyError, TypeError, ValueError, ArithmeticError, AttributeError) as error:
        if ruling.value is None:
            return claim
        raise Misuse("value", ruling.value, f"the form that {ruling.field} has in docs/claims.md") from error


def _refuse_words(claim: Claim, basis: str, text: str, published: Any) -> None:  # noqa: ANN401  (a day or None)
    """Raise where the words do not stand in the report, or do not say the value."""
    start = text.find(basis)
    if start < 0:
        raise Misuse("basis", basis, "words of the same report, exactly as they stand there")
    fields = to_json(claim)
    anchor = {"start": start, "end": start + len(basis), "quote": basis}
    verdict = verify_claim(fields | {"evidence": [anchor, *fields["evidence"][1:]]}, text, published=published)
    if not verdict.ok:
        raise Misuse("basis", basis, f"words that say the value ({verdict.why})")


def export(connection: Connection) -> Iterable[str]:
    """Every decision as one line of JSON, by time."""
    for decision in decisions(connection):
        yield json.dumps(decision_json(decision), ensure_ascii=False, sort_keys=True)


def parse(lines: Iterable[str]) -> list[Decision]:
    """Decisions from lines that `export` wrote, by anybody. Raises BadDecision for the first line that is none."""
    found = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            fields = json.loads(line)
            decision = from_json(fields)
        except (KeyError, TypeError, ValueError, RecursionError) as error:
            raise BadDecision(number, f"is no decision ({type(error).__name__}: {error})") from None
        if fields.get("id") not in {None, decision.id}:
            raise BadDecision(number, f"was changed after it was written: its id is not {decision.id}")
        found.append(decision)
    return found
