"""The one place that knows which database it talks to: connections, triggers, inserts that skip what is there."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, Engine, Table, create_engine, event
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.pool import QueuePool

from pledgebook.store import server
from pledgebook.store.address import is_server, refuse_what_cannot_be
from pledgebook.store.faults import translated

APPLICATION_ID: Final = 0x504C4442
"""`PLDB` in the header of the file: tells a book from any other SQLite file."""
PATIENCE: Final = 30.0
"""Seconds."""
SAFE: Final = (3, 51, 3)
"""From here on SQLite cannot damage a file whose log two connections begin anew at once."""
_PARAMETERS: Final = 30_000
"""SQLite takes 32,766 in one statement, PostgreSQL 65,535."""


def engine_for(address: str, *, readonly: bool, patience: float = PATIENCE) -> Engine:
    """An engine for a book, which waits `patience` seconds for others that write. Raises StoreError where there can be none."""
    if is_server(address):
        return server.engine(address)
    path = Path(address)
    refuse_what_cannot_be(path)
    engine = create_engine(
        "sqlite://", creator=lambda: _open(path, readonly=readonly, patience=patience), poolclass=QueuePool
    )
    event.listen(engine, "begin", _begin)
    return engine


def caution(address: str) -> str | None:
    """What to know before writing with this SQLite; None where there is nothing."""
    if is_server(address) or sqlite3.sqlite_version_info >= SAFE:
        return None
    return f"SQLite {sqlite3.sqlite_version} is older than {'.'.join(map(str, SAFE))}: let no other program write to the book"


def _open(path: Path, *, readonly: bool, patience: float) -> sqlite3.Connection:
    """A connection with the pragmas that a book needs; transactions are begun by hand."""
    with translated(str(path)):
        connection = sqlite3.connect(
            f"{path.resolve().as_uri()}?{_mode(path, readonly=readonly)}",
            uri=True,
            timeout=patience,
            isolation_level=None,
            check_same_thread=False,
        )
        connection.execute("PRAGMA foreign_keys=ON")
        connection.execute("PRAGMA trusted_schema=OFF")
        connection.execute("PRAGMA cache_size=-32000")
        if not readonly:
            connection.execute("PRAGMA journal_mode=WAL")
            connection.execute("PRAGMA synchronous=FULL")
            connection.execute("PRAGMA journal_size_limit=16777216")
            # only the process that holds the lock of `checkpoint` moves pages back into the file
            connection.execute("PRAGMA wal_autocheckpoint=0")
    return connection


def _mode(path: Path, *, readonly: bool) -> str:
    """How the file is opened. In a folder where nothing may be written there can be no shared memory either."""
    if not readonly:
        return "mode=rwc"
    waiting = Path(f"{path}-wal")
    still = not os.access(path.parent, os.W_OK) and not (waiting.exists() and waiting.stat().st_size)
    return "mode=ro&immutable=1" if still else "mode=ro"


def _begin(connection: Connection) -> None:
    """Writers take the lock at once: a read that turns into a write would be refused whatever the timeout."""
    writing = connection.get_execution_options().get("writing")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


@contextmanager
def transaction(
    engine: Engine, *, writing: bool = False, made: bool = True, patience: float = PATIENCE
) -> Iterator[Connection]:
    """A snapshot for reading, or the one transaction that writes. `made`: whether the book has its tables."""
    on_server = engine.dialect.name == server.NAME
    options = (server.WRITING if writing else server.READING) if on_server else {}
    with engine.connect() as idle:
        connection = idle.execution_options(writing=writing, **options)
        with connection.begin():
            if on_server and writing:
                server.begin_writing(connection, patience)
            elif on_server and made:
                server.begin_reading(connection)
            yield connection


def refuse_server(connection: Connection, address: str) -> None:
    """Raise StoreError where a database of a server can hold no book; a file was looked at before it was opened."""
    if connection.dialect.name == server.NAME:
        server.refuse_what_cannot_be(connection, address)


def wait_for_readers(connection: Connection) -> None:
    """Before tables are dropped: on a server they would be gone for those who are reading."""
    if connection.dialect.name == server.NAME:
        server.keep_readers_out(connection)


def put(connection: Connection, target: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert rows; those whose key is there already are left as they are."""
    if not rows:
        return
    dialect: Any = postgresql if connection.dialect.name == server.NAME else sqlite
    connection.execute(dialect.insert(target).on_conflict_do_nothing(), list(rows))


def replace_rows(connection: Connection, target: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert rows; those whose key is there already are overwritten."""
    if not rows:
        return
    dialect: Any = postgresql if connection.dialect.name == server.NAME else sqlite
    insert = dialect.insert(target)
    keys = [column.name for column in target.primary_key]
    others = {c.name: insert.excluded[c.name] for c in target.columns if c.name not in keys}
    rule = insert.on_conflict_do_update(index_elements=keys, set_=others)
    connection.execute(rule if others else insert.on_conflict_do_nothing(), list(rows))


def portions(values: Iterable[str], size: int = 900) -> list[list[str]]:
    """Values in portions that fit into one statement."""
    every = list(values)
    return [every[begin : begin + size] for begin in range(0, len(every), size)]


def mark(connection: Connection) -> None:
    """Write into the file that it is a book."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")


def forbid_changes(tables: tuple[str, ...], dialect: str) -> list[str]:
    """Statements that make tables append-only."""
    if dialect == server.NAME:
        return server.forbid_changes(tables)
    return [
        f"CREATE TRIGGER {name}_no_{word.lower()} BEFORE {word} ON {name} "
        f"BEGIN SELECT RAISE(ABORT, '{name} is append-only'); END"
        for name in tables
        for word in ("UPDATE", "DELETE")
    ]


def long_keys(table: str, exact: str, long: str, dialect: str) -> list[str]:
    """Statements that let the second column of a primary key be of any length."""
    return server.long_keys(table, exact, long) if dialect == server.NAME else []


def checkpoint(engine: Engine, address: str) -> None:
    """Move what was written back into the file, if nobody else is at it: between batches, never inside one."""
    if engine.dialect.name != "sqlite":
        return
    import fcntl

    with Path(f"{address}.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return
        raw = engine.raw_connection()
        try:
            raw.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        except sqlite3.OperationalError:
            return  # readers are in the way: the next batch tries again
        finally:
            raw.close()


def sound(connection: Connection) -> list[str]:
    """What the database itself says is wrong with the file; empty where all is well."""
    if connection.dialect.name != "sqlite":
        return []
    rows = connection.exec_driver_sql("PRAGMA integrity_check(20)").fetchall()
    return [str(row[0]) for row in rows if row[0] != "ok"]
