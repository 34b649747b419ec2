"""Records written anew where a claim, a witness, a ruling or a record they name has changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection

from pledgebook.book.refresh import stages
from pledgebook.book.refresh.rows import forget
from pledgebook.book.refresh.source import Source
from pledgebook.model.claims import Claim, Item, Meeting, Party, Person, Statement, Total, Transfer
from pledgebook.model.decisions import Decision
from pledgebook.model.ledger_rows import record_row
from pledgebook.model.records import Record
from pledgebook.store import derived as d
from pledgebook.store import search
from pledgebook.store.dialect import put
from pledgebook.store.facts import dump


def render(connection: Connection, source: Source, ids: set[str], rulings: Sequence[Decision]) -> list[Record]:
    """Write these records anew; those that no claim belongs to any more are taken out."""
    members = source.members(ids)
    told = source.told(claim for claims in members.values() for claim in claims)
    by_claim = _by_claim(rulings)
    witness_of = source.witness_of({t.report.id for t in told.values()})
    record_of = source.record_of(p for t in told.values() if (p := stages.points_to(t.claim)))
    made = []
    for _, claims in sorted(members.items()):
        own = {i: x for claim in claims for i, x in by_claim.get(claim, {}).items()}
        ruled = [own[i] for i in sorted(own)]
        made.append(stages.record([told[claim] for claim in sorted(claims)], witness_of, ruled, record_of))
    _write(connection, ids, made)
    return made


def _by_claim(rulings: Sequence[Decision]) -> dict[str, dict[int, Decision]]:
    """The rulings on each claim, by their place in time."""
    found: dict[str, dict[int, Decision]] = defaultdict(dict)
    for place, ruling in enumerate(rulings):
        for target in ruling.targets:
            found[target.id][place] = ruling
    return found


def _write(connection: Connection, ids: Iterable[str], made: Sequence[Record]) -> None:
    every = set(ids)
    forget(connection, d.record.c.id, every)
    forget(connection, d.party.c.record_id, every)
    put(connection, d.record, [_row(record) for record in made])
    put(connection, d.party, [row for record in made for row in _parties(record)])
    search.forget(connection, every - {record.id for record in made})
    search.put(connection, [(record.id, words(record)) for record in made])


def _row(record: Record) -> dict[str, Any]:
    view: Any = record.view
    when = getattr(view, "date", None)
    told = record.first_told.isoformat() if record.first_told else None
    return {
        "id": record.id,
        "kind": record.kind,
        "stage": _word(view, "stage") or _word(view, "status"),
        "modality": view.modality.value,
        "aid": _word(view, "aid"),
        "instrument": _word(view, "instrument"),
        "first_day": when.first.isoformat() if when else told,
        "last_day": when.last.isoformat() if when else told,
        "told_first": told,
        "told_last": record.last_told.isoformat() if record.last_told else None,
        "body": dump(record_row(record)),
    }


def _word(view: Any, name: str) -> str | None:  # noqa: ANN401  (a claim of any kind)
    value = getattr(view, name, None)
    return None if value is None else str(value.value)


def _parties(record: Record) -> list[dict[str, str]]:
    found = {(role, code) for role, party in _named(record.view) if (code := party.code or party.name)}
    return [{"role": role, "code": code, "record_id": record.id} for role, code in sorted(found)]


def _named(view: Claim) -> list[tuple[str, Party | Person]]:
    """Who plays a part, and which."""
    match view:
        case Transfer() | Total():
            return [*(("donor", p) for p in view.donors), *(("recipient", p) for p in view.recipients)]
        case Meeting():
            place = [("place", view.place)] if view.place else []
            return [*(("person", p) for p in view.participants), *place]
        case Statement():
            return [("person", view.speaker)]
        case Item():
            return []


def words(record: Record) -> str:
    """What a record is found by: the words of its view and of every value seen."""
    view = record.view
    found: dict[str, None] = {" ".join(e.quote.split()): None for e in view.evidence}
    found.update((name, None) for _, p in _named(view) for name in (p.name, p.code) if name)
    for field in record.fields:
        for seen in field.seen:
            found.update((text, None) for text in _texts(seen.value))
    return "\n".join(found)


def _texts(value: object) -> Iterable[str]:
    """The strings inside a value."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, Mapping):
        return [text for part in value.values() for text in _texts(part)]
    if isinstance(value, list | tuple):
        return [text for part in value for text in _texts(part)]
    return []
