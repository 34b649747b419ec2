"""Adding facts to a book, a batch to a transaction, and reading them back."""

from __future__ import annotations

import hashlib
import json
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import Connection, Row, func, select
from sqlalchemy.dialects import postgresql, sqlite

from pledgebook.store import tables as t

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sqlalchemy import Table

_LEVEL: Final = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One report on its way into the book: its bytes, and what reading it gave."""

    document_id: str
    address: str
    raw: bytes
    status: str
    """`read`, `empty` (read, and it states nothing), `failed` or `skipped`."""
    detail: str = ""
    reader: str = ""
    text: str | None = None
    meta: dict[str, Any] | None = None
    claims: tuple[dict[str, Any], ...] = ()
    issues: tuple[dict[str, Any], ...] = ()
    figures: tuple[dict[str, Any], ...] = ()


def begin_run(connection: Connection, *, rules: str, software: str, now: str) -> int:
    """A new run of adding or re-reading; gives its number."""
    made = connection.execute(t.run.insert().values(rules=rules, software=software, started_at=now))
    return int(made.inserted_primary_key[0])


def append(connection: Connection, run_id: int, entries: Iterable[Entry], *, now: str) -> None:
    """Add reports with their readings. What the book already holds is left as it is."""
    for entry in entries:
        _put(connection, t.document, id=entry.document_id, raw=zlib.compress(entry.raw, _LEVEL), size=len(entry.raw),
             added_at=now)
        _put(connection, t.source, document_id=entry.document_id, address=entry.address, added_at=now)
        _append_reading(connection, run_id, entry, now)


def _append_reading(connection: Connection, run_id: int, entry: Entry, now: str) -> None:
    """The reading of one report with its claims, issues and figures."""
    made = connection.execute(
        t.reading.insert().values(run_id=run_id, document_id=entry.document_id, wording_id=_wording(connection, entry),
                                  status=entry.status, detail=entry.detail, read_at=now)
    )
    reading_id = made.inserted_primary_key[0]
    _insert(connection, t.claim, [
        {"reading_id": reading_id, "id": c["id"], "kind": c["kind"], "start": c["evidence"][0]["start"],
         "body": dump(c)} for c in entry.claims
    ])
    _insert(connection, t.issue, [
        {"reading_id": reading_id, "position": n, "code": i["code"], "detail": i["detail"], "start": i["start"],
         "stop": i["end"]} for n, i in enumerate(entry.issues)
    ])
    _insert(connection, t.figure, [
        {"reading_id": reading_id, "start": f["start"], "stop": f["end"], "kind": f["kind"], "quote": f["quote"]}
        for f in entry.figures
    ])


def _wording(connection: Connection, entry: Entry) -> int | None:
    """The text of a report, stored once for each reader that made another one of it."""
    if entry.text is None:
        return None
    meta = dump(entry.meta or {})
    digest = hashlib.sha256("\x1f".join((entry.reader, meta, entry.text)).encode("utf-8", "surrogatepass")).hexdigest()
    _put(connection, t.wording, document_id=entry.document_id, hash=digest, reader=entry.reader, text=entry.text,
         meta=meta)
    found = connection.execute(
        select(t.wording.c.id).where(t.wording.c.document_id == entry.document_id, t.wording.c.hash == digest)
    )
    return int(found.scalar_one())


def dump(value: object) -> str:
    """JSON as the book keeps it: sorted keys, no spaces, characters as they are."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _insert(connection: Connection, table: Table, rows: Sequence[dict[str, Any]]) -> None:
    if rows:
        connection.execute(table.insert(), rows)


def _put(connection: Connection, table: Table, **row: Any) -> None:
    """Insert a row unless its key is there."""
    dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
    connection.execute(dialect.insert(table).values(**row).on_conflict_do_nothing())


def known_addresses(connection: Connection) -> dict[str, str]:
    """Document id of every address from which something was added."""
    rows = connection.execute(select(t.source.c.address, t.source.c.document_id))
    return {address: document_id for address, document_id in rows}


def known_documents(connection: Connection, ids: Sequence[str]) -> set[str]:
    """Those of the ids that the book holds."""
    found: set[str] = set()
    for begin in range(0, len(ids), 500):
        rows = connection.execute(select(t.document.c.id).where(t.document.c.id.in_(ids[begin : begin + 500])))
        found.update(row[0] for row in rows)
    return found


def latest_readings(connection: Connection) -> Iterator[Row[Any]]:
    """The reading of each document that counts now, in the order of document ids."""
    newest = (
        select(func.max(t.reading.c.id).label("id")).where(t.reading.c.status != "skipped")
        .group_by(t.reading.c.document_id).subquery()
    )
    rows = connection.execute(
        select(t.reading, t.wording.c.text, t.wording.c.meta, t.wording.c.reader)
        .join(newest, newest.c.id == t.reading.c.id)
        .outerjoin(t.wording, t.wording.c.id == t.reading.c.wording_id)
        .order_by(t.reading.c.document_id)
    )
    yield from rows


def raw_bytes(connection: Connection, document_id: str) -> bytes | None:
    """The bytes of a document as they came, or None where the book has no such document."""
    stored = connection.execute(select(t.document.c.raw).where(t.document.c.id == document_id)).scalar_one_or_none()
    return None if stored is None else zlib.decompress(stored)
