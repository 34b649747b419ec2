"""Search in the words of records: FTS5 on SQLite, a text search vector on PostgreSQL. Both find the same records.

What a word is does FTS5's tokenizer say on the one; on the other the words are cut here, by the same rules: runs of letters
and digits, without accents, in lower case. A server's own parser would see addresses, versions and hyphenated words.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
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
        'CREATE TABLE IF NOT EXISTS words (rowid BIGINT PRIMARY KEY, record_id TEXT COLLATE "C" NOT NULL, body tsvector NOT NULL)',
        "CREATE INDEX IF NOT EXISTS ix_words_body ON words USING GIN (body)",
    ),
}
_INSERT: Final = {
    "sqlite": "INSERT INTO words (rowid, record_id, body) VALUES (:number, :record, :body)",
    "postgresql": "INSERT INTO words (rowid, record_id, body) VALUES (:number, :record, CAST(:body AS tsvector))",
}
_FIND: Final = {
    "sqlite": "SELECT record_id FROM words WHERE words MATCH :asked ORDER BY rank, record_id LIMIT :most",
    "postgresql": (
        # 1: words of a longer record weigh less
        "SELECT record_id FROM words, CAST(:asked AS tsquery) AS query WHERE body @@ query "
        "ORDER BY ts_rank(body, query, 1) DESC, record_id LIMIT :most"
    ),
}
_WORDS: Final = re.compile(r'"[^"]{1,200}"\*?|[^\s"]{1,100}')
_MOST_WORDS: Final = 40
"""Of one search; more are left out."""
_WORD: Final = re.compile(r"[^\W_]+")
_ACCENTS: Final = frozenset(0x300 + n for n in range(50) if 0x361F808029FDF >> n & 1)
"""The marks that FTS5 takes off letters."""
_ONE_LETTER: Final = {"ς": "σ", "ſ": "s"}
_AFTER_LATIN: Final = "\u0250"
_LONGEST: Final = 250
"""Characters of one word; a server takes 2,046 bytes."""
_PLACES: Final = 16_383
"""As many places of words a vector knows; what comes after is found, but not in phrases."""
_LARGEST: Final = 500_000
"""Characters of one vector; a server takes a million bytes."""


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
        kind = connection.dialect.name
        given = [
            {"number": number(record), "record": record, "body": body if kind == "sqlite" else vector(body)}
            for record, body in rows
        ]
        connection.execute(text(_INSERT[kind]), given)


def forget(connection: Connection, records: Iterable[str]) -> None:
    """Take records out of the index."""
    given = [{"number": number(record)} for record in records]
    if given:
        connection.execute(text("DELETE FROM words WHERE rowid = :number"), given)


def find(connection: Connection, words: str, most: int) -> list[str]:
    """Ids of the records that hold all the words (`"two words"` for a phrase, `tank*` for a beginning), best first."""
    asked = _asked_of_file(words) if connection.dialect.name == "sqlite" else _asked_of_server(words)
    if not asked:
        return []
    return list(connection.scalars(text(_FIND[connection.dialect.name]), {"asked": asked, "most": most}))


def number(record: str) -> int:
    """Where a record stands in the index: 63 bits of a hash, so that it needs no table to be found again."""
    return int.from_bytes(hashlib.sha256(record.encode()).digest()[:8], "big") >> 1


def tokens(words: str) -> list[str]:
    """The words of a text as FTS5 cuts them: runs of letters and digits, without accents, in lower case."""
    plain = words.lower() if words.isascii() else words.translate(_PLAIN)
    return [found[:_LONGEST] for found in _WORD.findall(plain)]


class _Plain(dict[int, str]):
    """Each character as it stands in the index: Latin letters lose what is on and below them, other alphabets keep it."""

    def __missing__(self, code: int) -> str:
        """A character that was not met before."""
        if code in _ACCENTS:
            return self.setdefault(code, "")
        character = chr(code)
        bare = unicodedata.normalize("NFD", character)[0]
        letter = (bare if bare < _AFTER_LATIN else character).lower()
        return self.setdefault(code, _ONE_LETTER.get(letter, letter))


_PLAIN: Final = _Plain()


def vector(words: str) -> str:
    """A text as PostgreSQL keeps it: each word with its place."""
    parts, size = [], 0
    for place, token in enumerate(tokens(words), 1):
        parts.append(f"'{token}':{min(place, _PLACES)}")
        size += len(parts[-1])
        if size > _LARGEST:
            break
    return " ".join(parts)


def _phrases(words: str) -> list[tuple[str, bool]]:
    """What people typed, part by part: the words of a part, and whether a star says that the last is a beginning."""
    found = []
    for part in _WORDS.findall(words)[:_MOST_WORDS]:
        bare = part.strip('"*').replace('"', "").replace("\x00", " ")
        if tokens(bare):
            found.append((bare, part.endswith("*")))
    return found


def _asked_of_file(words: str) -> str:
    """As FTS5 understands it: nothing in it is an operator."""
    return " ".join(f'"{bare}"{"*" * star}' for bare, star in _phrases(words))


def _asked_of_server(words: str) -> str:
    """As PostgreSQL understands it."""
    parts = []
    for bare, star in _phrases(words):
        phrase = " <-> ".join(f"'{token}'" for token in tokens(bare))
        parts.append(f"({phrase}{':*' * star})")
    return " & ".join(parts)
