"""Search in the words of records: FTS5 on SQLite, a text search vector on PostgreSQL."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from typing import Final

from sqlalchemy import Connection, text

_MAKE: Final = {
    "sqlite": (
        (
            "CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5("
            "record_id UNINDEXED, body, tokenize = 'unicode61 remove_diacritics 2')"
        ),
    ),
    "postgresql": (
        (
            "CREATE TABLE IF NOT EXISTS words (number BIGINT PRIMARY KEY, record_id TEXT NOT NULL, body TEXT NOT NULL, "
            "vector tsvector GENERATED ALWAYS AS (to_tsvector('simple', body)) STORED)"
        ),
        "CREATE INDEX IF NOT EXISTS ix_words_vector ON words USING GIN (vector)",
    ),
}
_NUMBER: Final = {"sqlite": "rowid", "postgresql": "number"}
_FIND: Final = {
    "sqlite": "SELECT record_id FROM words WHERE words MATCH :asked ORDER BY rank, record_id LIMIT :most",
    "postgresql": (
        "SELECT record_id FROM words, websearch_to_tsquery('simple', :asked) AS query WHERE vector @@ query "
        "ORDER BY ts_rank(vector, query) DESC, record_id LIMIT :most"
    ),
}
_WORDS: Final = re.compile(r'"[^"]{1,200}"|[^\s"]{1,100}')


def make(connection: Connection) -> None:
    """Make the index where it is not there."""
    for statement in _MAKE[connection.dialect.name]:
        connection.exec_driver_sql(statement)


def drop(connection: Connection) -> None:
    """Drop it."""
    connection.exec_driver_sql("DROP TABLE IF EXISTS words")


def put(connection: Connection, rows: Sequence[tuple[str, str]]) -> None:
    """Index the words of records (id, words); what was there of them is replaced."""
    forget(connection, [record for record, _ in rows])
    if rows:
        name = _NUMBER[connection.dialect.name]
        given = [{"number": number(record), "record": record, "body": body} for record, body in rows]
        insert = f"INSERT INTO words ({name}, record_id, body) VALUES (:number, :record, :body)"  # noqa: S608
        connection.execute(text(insert), given)


def forget(connection: Connection, records: Iterable[str]) -> None:
    """Take records out of the index."""
    given = [{"number": number(record)} for record in records]
    if given:
        name = _NUMBER[connection.dialect.name]
        connection.execute(text(f"DELETE FROM words WHERE {name} = :number"), given)  # noqa: S608


def find(connection: Connection, words: str, most: int) -> list[str]:
    """Ids of the records that hold all the words (`"two words"` for a phrase, `tank*` for a beginning), best first."""
    asked = _query(words) if connection.dialect.name == "sqlite" else words
    if not asked.strip():
        return []
    return list(connection.scalars(text(_FIND[connection.dialect.name]), {"asked": asked, "most": most}))


def number(record: str) -> int:
    """Where a record stands in the index: 63 bits of a hash, so that it needs no table to be found again."""
    return int.from_bytes(hashlib.sha256(record.encode()).digest()[:8], "big") >> 1


def _query(words: str) -> str:
    """What people type as FTS5 understands it: nothing in it is an operator, a final star is a beginning."""
    parts = []
    for found in _WORDS.findall(words):
        star = "*" if found.endswith("*") else ""
        bare = found.strip('"*').replace('"', "")
        if any(c.isalnum() for c in bare):
            parts.append(f'"{bare}"{star}')
    return " ".join(parts)
