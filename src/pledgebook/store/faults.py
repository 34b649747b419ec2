"""What a database complains of, said so that an analyst knows what happened and what to do."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from sqlalchemy.exc import DBAPIError

from pledgebook.errors import StoreError

_UNTOUCHED: Final = "what was stored before is untouched"
_SAYINGS: Final = {
    sqlite3.SQLITE_FULL: f"the disk is full; the last step was not stored, {_UNTOUCHED}; make room and run it again",
    sqlite3.SQLITE_READONLY: f"may only be read (permissions of the file or its folder); {_UNTOUCHED}",
    sqlite3.SQLITE_BUSY: f"another process is writing for too long; {_UNTOUCHED}; run it again",
    sqlite3.SQLITE_LOCKED: f"another process is writing for too long; {_UNTOUCHED}; run it again",
    sqlite3.SQLITE_CORRUPT: "is damaged (cut off, or overwritten); put back a backup, then add what came after it",
    sqlite3.SQLITE_NOTADB: "is no book (not an SQLite file)",
    sqlite3.SQLITE_CANTOPEN: "cannot be opened (is there such a folder, and may you write in it?)",
    sqlite3.SQLITE_IOERR: f"the disk reports an error; the last step was not stored, {_UNTOUCHED}",
}
_OF_A_SERVER: Final = {
    "53100": _SAYINGS[sqlite3.SQLITE_FULL],
    "25006": f"may only be read (rights of the user, or a server that only follows another); {_UNTOUCHED}",
    "42501": f"may not be used so by this user (ask for rights on the schema and its tables); {_UNTOUCHED}",
    "55P03": _SAYINGS[sqlite3.SQLITE_BUSY],
    "40P01": f"two that work on it stood in each other's way; {_UNTOUCHED}; run it again",
    "57P01": f"the server was stopped; the last step was not stored, {_UNTOUCHED}; run it again",
    "57P03": "the server is starting or stopping; try again later",
    "XX001": _SAYINGS[sqlite3.SQLITE_CORRUPT],
    "XX002": _SAYINGS[sqlite3.SQLITE_CORRUPT],
}
"""By the codes of PostgreSQL."""


@contextmanager
def translated(address: str) -> Iterator[None]:
    """Turn what the driver raises inside into a StoreError that says what, where and what to do."""
    try:
        yield
    except sqlite3.Error as error:
        raise StoreError(address, saying(error)) from error
    except DBAPIError as error:
        raise StoreError(address, saying(error.orig or error)) from error


def saying(error: BaseException) -> str:
    """The complaint in words."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is not None:
        said = _SAYINGS.get(code & 0xFF)
        return said or f"refuses ({error})"
    words = " ".join(str(error).split())
    state = getattr(error, "sqlstate", None)
    if state is None and "connect" in words:
        return f"the server cannot be reached, or does not let you in ({words})"
    return _OF_A_SERVER.get(state or "") or f"refuses ({words})"
