"""Adding facts to a book, a batch to a transaction, and asking what it holds."""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, Table, func, select

from pledgebook.store import tables as t
from pledgebook.store.dialect import portions, put

_LEVEL: Final = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One report on its way into the book: its bytes, and what reading it gave."""

    document_id: str
    address: str
    raw: bytes
    given: Mapping[str, Any]
    """What the adder knew better than the file: `published`, `name`."""
    status: str
    """`read`, `empty` (read, and it states nothing) or `failed`."""
    detail: str = ""
    """Why it failed, in words."""
    reader: str = ""
    text: str | None = None
    meta: Mapping[str, Any] | None = None
    claims: tuple[Mapping[str, Any], ...] = ()
    issues: tuple[Mapping[str, Any], ...] = ()
    figures: tuple[Mapping[str, Any], ...] = ()


def dump(value: object) -> str:
    """JSON as the book keeps it: sorted keys, no spaces, characters as they are."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def begin_run(connection: Connection, *, task: str, rules: str, software: str, now: str) -> int:
    """A new run of adding or re-reading; gives its number."""
    values = {"task": task, "rules": rules, "software": software, "started_at": now}
    return _added(connection, t.run, values)


def append(connection: Connection, run_id: int, entries: Iterable[Entry], *, now: str) -> None:
    """Add reports with their readings. What the book already holds is left as it is."""
    for entry in entries:
        row = {
            "id": entry.document_id,
            "raw": zlib.compress(entry.raw, _LEVEL),
            "size": len(entry.raw),
            "given": dump(entry.given),
            "added_at": now,
        }
        put(connection, t.document, [row])
        append_sources(connection, [(entry.document_id, entry.address)], now=now)
        append_reading(connection, run_id, entry, now=now)


def append_sources(connection: Connection, found: Iterable[tuple[str, str]], *, now: str) -> set[str]:
    """Where documents were found: (document, address). Gives the documents that have another first address now."""
    pairs = sorted(set(found))
    before = _first_addresses(connection, (document for document, _ in pairs))
    rows = [{"document_id": document, "address": address, "added_at": now} for document, address in pairs]
    put(connection, t.source, rows)
    return {document for document, address in pairs if document not in before or address < before[document]}


def _first_addresses(connection: Connection, documents: Iterable[str]) -> dict[str, str]:
    s, found = t.source.c, {}
    for portion in portions(documents):
        asked = select(s.document_id, func.min(s.address)).where(s.document_id.in_(portion)).group_by(s.document_id)
        found.update({row[0]: row[1] for row in connection.execute(asked)})
    return found


def append_refusal(connection: Connection, run_id: int, *, address: str, code: str, detail: str, now: str) -> None:
    """An address whose bytes could not be had."""
    row = {"run_id": run_id, "address": address, "code": code, "detail": detail, "at_time": now}
    connection.execute(t.refusal.insert(), [row])


def append_reading(connection: Connection, run_id: int, entry: Entry, *, now: str) -> None:
    """The reading of a report that the book holds. What an earlier reading gave in the same words is not kept twice."""
    claims = sorted(((dump(c), c) for c in entry.claims), key=lambda pair: pair[0])
    parts = (entry.status, entry.detail, [body for body, _ in claims], entry.issues, entry.figures)
    digest = hashlib.sha256(dump(parts).encode("utf-8", "surrogatepass")).hexdigest()
    wording = _wording(connection, entry)
    same = _equal_reading(connection, entry.document_id, digest, wording)
    reading = _added(
        connection,
        t.reading,
        {
            "run_id": run_id,
            "document_id": entry.document_id,
            "wording_id": wording,
            "status": entry.status,
            "detail": entry.detail,
            "same_as": same,
            "hash": digest,
            "read_at": now,
        },
    )
    if same is None:
        _append_content(connection, reading, entry, claims)


def _append_content(
    connection: Connection, reading: int, entry: Entry, claims: Sequence[tuple[str, Mapping[str, Any]]]
) -> None:
    """Claims, issues and figures of one reading."""
    of = {"reading_id": reading}
    kept = [
        {**of, "id": c["id"], "kind": c["kind"], "start": c["evidence"][0]["start"], "body": body} for body, c in claims
    ]
    issues = [
        {**of, "position": n, "code": i["code"], "detail": i["detail"], "start": i["start"], "stop": i["end"]}
        for n, i in enumerate(entry.issues)
    ]
    figures = [
        {**of, "position": n, "kind": f["kind"], "start": f["start"], "stop": f["end"], "quote": f["quote"]}
        for n, f in enumerate(entry.figures)
    ]
    for table, rows in ((t.claim, kept), (t.issue, issues), (t.figure, figures)):
        if rows:
            connection.execute(table.insert(), rows)


def _equal_reading(connection: Connection, document: str, digest: str, wording: int | None) -> int | None:
    """An earlier reading of the same text that gave exactly the same."""
    r = t.reading.c
    same_text = r.wording_id.is_(None) if wording is None else r.wording_id == wording
    found = select(r.id).where(r.document_id == document, r.hash == digest, same_text, r.same_as.is_(None))
    same: int | None = connection.execute(found.limit(1)).scalar_one_or_none()
    return same


def _wording(connection: Connection, entry: Entry) -> int | None:
    """The text of a report, stored once for each reader that made another one of it."""
    if entry.text is None:
        return None
    meta = dump(entry.meta or {})
    digest = wording_hash(entry.reader, meta, entry.text)
    w = t.wording.c
    found = select(w.id).where(w.document_id == entry.document_id, w.hash == digest)
    known: int | None = connection.execute(found).scalar_one_or_none()
    if known is not None:
        return known
    row = {"document_id": entry.document_id, "hash": digest, "reader": entry.reader, "text": entry.text, "meta": meta}
    return _added(connection, t.wording, row)


def wording_hash(reader: str, meta: str, text: str) -> str:
    """sha256 of a text with what is known of it."""
    return hashlib.sha256(f"{reader}\x1f{meta}\x1f{text}".encode("utf-8", "surrogatepass")).hexdigest()


def _added(connection: Connection, table: Table, values: Mapping[str, Any]) -> int:
    made: Any = connection.execute(table.insert().values(**values)).inserted_primary_key
    return int(made[0])


def known_documents(connection: Connection, ids: Iterable[str]) -> set[str]:
    """Those of the ids that the book holds."""
    found: set[str] = set()
    for portion in portions(ids):
        rows = connection.execute(select(t.document.c.id).where(t.document.c.id.in_(portion)))
        found.update(row[0] for row in rows)
    return found


def raw_bytes(connection: Connection, document_id: str) -> bytes | None:
    """The bytes of a document as they came, or None where the book has no such document."""
    stored = connection.execute(select(t.document.c.raw).where(t.document.c.id == document_id)).scalar_one_or_none()
    return None if stored is None else zlib.decompress(stored)
