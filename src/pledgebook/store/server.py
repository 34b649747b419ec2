"""A book in PostgreSQL: its connections, and who waits for whom.

A book is a schema of a database (`public`, where the address names none). Those that write take turns by a lock that the server
keeps; those that read have a snapshot and wait for nobody, but while derived tables are dropped and made anew: tables are
dropped for everybody at once, whatever snapshot he has, so readers and the one who drops keep apart by a lock on a table that
is never dropped.
"""

from __future__ import annotations

from importlib.util import find_spec
from typing import Any, Final

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from pledgebook.errors import MissingPart, StoreError
from pledgebook.store.address import shown

NAME: Final = "postgresql"
"""Of the dialect."""
KINDS: Final = frozenset({"postgresql", "postgres", "postgresql+psycopg"})
"""How addresses of a server begin."""
READING: Final[dict[str, Any]] = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
# each statement sees what was stored before it; nobody else writes while the lock is held
WRITING: Final[dict[str, Any]] = {"isolation_level": "READ COMMITTED", "postgresql_readonly": False}
_CONNECTING_SECONDS: Final = 10
_POOL: Final = 10
_GATE: Final = "alembic_version"
"""The table whose lock says that derived tables are in use, or are being dropped."""
_LOCK: Final = 0x504C4442
"""`PLDB`: tells the lock of a book from those of other programs."""


def engine(address: str) -> Engine:
    """An engine for a book on a server. Raises StoreError for an address that is none, MissingPart without psycopg."""
    url = _url(address)
    if find_spec("psycopg") is None:
        raise MissingPart("a book in PostgreSQL", "postgres")
    made = create_engine(url, pool_pre_ping=True, pool_size=_POOL, max_overflow=_POOL, hide_parameters=True)
    event.listen(made, "connect", _connected)
    return made


def _connected(raw: Any, _record: object) -> None:  # noqa: ANN401 (psycopg's own)
    """A new connection: compiling queries takes longer than our queries do."""
    raw.execute("SET jit TO off")
    raw.commit()


def _url(address: str) -> URL:
    try:
        url = make_url(address)
    except (ArgumentError, ValueError) as error:
        raise StoreError(shown(address), f"is no address of a server ({error})") from None
    if url.drivername not in KINDS:
        kind = f"names a server of the kind {url.drivername!r}"
        raise StoreError(
            shown(address), f"{kind}; a book is a file, or lies in PostgreSQL: postgresql://USER@HOST/DATABASE"
        )
    usual = {"connect_timeout": str(_CONNECTING_SECONDS)} | dict(url.query) | {"client_encoding": "utf8"}
    return url.set(drivername="postgresql+psycopg", query=usual)


def begin_reading(connection: Connection) -> None:
    """First of all in a transaction that reads: the snapshot is taken by what comes next."""
    connection.exec_driver_sql(f"LOCK TABLE {_GATE} IN ACCESS SHARE MODE")


def begin_writing(connection: Connection, patience: float) -> None:
    """First of all in a transaction that writes: wait for the others that write, at most so many seconds."""
    connection.exec_driver_sql(f"SET LOCAL lock_timeout = {max(1, round(patience * 1000))}")
    connection.execute(text("SELECT pg_advisory_xact_lock(:book, hashtext(current_schema()))"), {"book": _LOCK})


def keep_readers_out(connection: Connection) -> None:
    """Wait until nobody reads, and let nobody begin before the end of the transaction."""
    connection.exec_driver_sql(f"LOCK TABLE {_GATE} IN ACCESS EXCLUSIVE MODE")


def refuse_what_cannot_be(connection: Connection, address: str) -> None:
    """Raise StoreError for a database that cannot hold every character, or a schema that is not there."""
    if (found := connection.exec_driver_sql("SHOW server_encoding").scalar_one()) != "UTF8":
        reason = f"keeps text as {found}, which has not every character; make a database with the encoding UTF8"
        raise StoreError(shown(address), reason)
    if connection.exec_driver_sql("SELECT current_schema()").scalar_one() is None:
        raise StoreError(shown(address), "names a schema that is not there; make it, or leave `search_path` out")


def forbid_changes(tables: tuple[str, ...]) -> list[str]:
    """Statements that make tables append-only."""
    function = (
        "CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS "
        "$$BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END$$"
    )
    return [function] + [
        f"CREATE TRIGGER {name}_no_{word.lower()} BEFORE {word} ON {name} FOR EACH {each} EXECUTE FUNCTION refuse_change()"
        for name in tables
        for word, each in (("UPDATE", "ROW"), ("DELETE", "ROW"), ("TRUNCATE", "STATEMENT"))
    ]


def long_keys(table: str, exact: str, long: str) -> list[str]:
    """Statements for a primary key with a text longer than an index takes (2,700 bytes): its digest stands for it."""
    return [
        f"ALTER TABLE {table} DROP CONSTRAINT pk_{table}",
        f"CREATE UNIQUE INDEX uq_{table}_{long} ON {table} ({exact}, md5({long}))",
    ]
