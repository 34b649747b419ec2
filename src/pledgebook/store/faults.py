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
    if code is None:
        return " ".join(str(error).split())
    said = _SAYINGS.get(code & 0xFF)
    return said or f"refuses ({error})"
