"""Adding facts to a book, a batch to a transaction, and asking what it holds."""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

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
    return _added(connection, t.run, [values])[0]


def append(connection: Connection, run_id: int, entries: Iterable[Entry], *, now: str) -> None:
    """Add reports with their readings. What the book already holds is left as it is."""
    every = list(entries)
    rows = [
        {
            "id": entry.document_id,
            "raw": zlib.compress(entry.raw, _LEVEL),
            "size": len(entry.raw),
            "given": dump(entry.given),
            "added_at": now,
        }
        for entry in every
    ]
    put(connection, t.document, rows)
    append_sources(connection, [(entry.document_id, entry.address) for entry in every], now=now)
    append_readings(connection, run_id, every, now=now)


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


def append_readings(connection: Connection, run_id: int, entries: Sequence[Entry], *, now: str) -> None:
    """The readings of reports that the book holds, each of another report.

    What an earlier reading gave in the same words is not kept twice.
    """
    contents = [_Content.of(entry) for entry in entries]
    wordings = _wordings(connection, entries)
    earlier = _earlier(connection, [entry.document_id for entry in entries])
    rows = []
    for entry, content in zip(entries, contents, strict=True):
        wording = wordings.get(entry.document_id)
        rows.append(
            {
                "run_id": run_id,
                "document_id": entry.document_id,
                "wording_id": wording,
                "status": entry.status,
                "detail": entry.detail,
                "same_as": earlier.get((entry.document_id, wording, content.hash)),
                "hash": content.hash,
                "read_at": now,
            }
        )
    new = [
        (reading, content)
        for reading, row, content in zip(_added(connection, t.reading, rows), rows, contents, strict=True)
        if row["same_as"] is None
    ]
    for table in (t.claim, t.issue, t.figure):
        rows = [row for reading, content in new for row in content.rows(table, reading)]
        if rows:
            connection.execute(table.insert(), rows)


class _Content(NamedTuple):
    """What a reading gave, as it is kept."""

    entry: Entry
    claims: list[tuple[str, Mapping[str, Any]]]
    """JSON and claim, in the order of the JSON."""
    hash: str

    @classmethod
    def of(cls, entry: Entry) -> _Content:
        """Of one report."""
        claims = sorted(((dump(c), c) for c in entry.claims), key=lambda pair: pair[0])
        parts = (entry.status, entry.detail, [body for body, _ in claims], entry.issues, entry.figures)
        return cls(entry, claims, hashlib.sha256(dump(parts).encode("utf-8", "surrogatepass")).hexdigest())

    def rows(self, table: Table, reading: int) -> Iterator[dict[str, Any]]:
        """The rows of claims, issues or figures."""
        of = {"reading_id": reading}
        if table is t.claim:
            for body, c in self.claims:
                yield {**of, "id": c["id"], "kind": c["kind"], "start": c["evidence"][0]["start"], "body": body}
        elif table is t.issue:
            for n, i in enumerate(self.entry.issues):
                yield {
                    **of,
                    "position": n,
                    "code": i["code"],
                    "detail": i["detail"],
                    "start": i["start"],
                    "stop": i["end"],
                }
        else:
            for n, f in enumerate(self.entry.figures):
                yield {
                    **of,
                    "position": n,
                    "kind": f["kind"],
                    "start": f["start"],
                    "stop": f["end"],
                    "quote": f["quote"],
                }


def _earlier(connection: Connection, documents: Iterable[str]) -> dict[tuple[str, int | None, str], int]:
    """The readings that hold content of their own, by document, text and hash; the first of equal ones."""
    r, found = t.reading.c, {}
    asked = select(r.id, r.document_id, r.wording_id, r.hash).where(r.same_as.is_(None)).order_by(r.id.desc())
    for portion in portions(documents):
        for row in connection.execute(asked.where(r.document_id.in_(portion))):
            found[row.document_id, row.wording_id, row.hash] = row.id
    return found


def _wordings(connection: Connection, entries: Sequence[Entry]) -> dict[str, int]:
    """The number of each report's text, which is stored once for each reader that made another one of it; by report."""
    rows = {}
    for entry in entries:
        if entry.text is not None:
            meta = dump(entry.meta or {})
            digest = wording_hash(entry.reader, meta, entry.text)
            row = {"document_id": entry.document_id, "hash": digest, "reader": entry.reader, "text": entry.text}
            rows[entry.document_id, digest] = row | {"meta": meta}
    put(connection, t.wording, list(rows.values()))
    w, found = t.wording.c, {}
    for portion in portions({document for document, _ in rows}):
        for kept in connection.execute(select(w.id, w.document_id, w.hash).where(w.document_id.in_(portion))):
            if (kept.document_id, kept.hash) in rows:
                found[str(kept.document_id)] = int(kept.id)
    return found


def wording_hash(reader: str, meta: str, text: str) -> str:
    """sha256 of a text with what is known of it."""
    return hashlib.sha256(f"{reader}\x1f{meta}\x1f{text}".encode("utf-8", "surrogatepass")).hexdigest()


def _added(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> list[int]:
    """Insert rows; gives their numbers in the same order."""
    if not rows:
        return []
    rule = table.insert().returning(table.c.id, sort_by_parameter_order=True)
    return [int(number) for number in connection.scalars(rule, list(rows))]


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
