"""Where a book lies: a file of its own, or a database of a server."""

from __future__ import annotations

import os
import sqlite3
import warnings
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import create_engine, event

from pledgebook.errors import StoreError

if TYPE_CHECKING:
    from sqlalchemy import Engine

APPLICATION_ID: Final = 0x504C4442
"""`PLDB` in the header of the file: tells a book from any other SQLite file."""
_BUSY_SECONDS: Final = 30
_WAL_RESET_FIXED: Final = (3, 51, 3)
_NETWORK_FILE_SYSTEMS: Final = frozenset({"nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "9p", "afs"})


def is_server(address: str) -> bool:
    """Whether the address names a database of a server rather than a file."""
    return "://" in address


def connect(address: str, *, readonly: bool) -> Engine:
    """An engine for a book. Raises StoreError where the file is no book or lies where WAL cannot work."""
    if is_server(address):
        return create_engine(address.replace("postgresql://", "postgresql+psycopg://", 1))
    path = Path(address)
    _refuse_foreign(path)
    _refuse_network(path)
    engine = create_engine("sqlite://", creator=lambda: _open(path, readonly=readonly))
    event.listen(engine, "begin", _begin_readonly if readonly else _begin_immediate)
    return engine


def _open(path: Path, *, readonly: bool) -> sqlite3.Connection:
    """A connection with the pragmas that a book needs; transactions are begun by hand."""
    mode = "ro" if readonly else "rwc"
    uri = f"{path.resolve().as_uri()}?mode={mode}"
    try:
        connection = sqlite3.connect(uri, uri=True, timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False)
        connection.execute("PRAGMA foreign_keys=ON")
        connection.execute("PRAGMA trusted_schema=OFF")
        if not readonly:
            connection.execute("PRAGMA journal_mode=WAL")
            connection.execute("PRAGMA synchronous=FULL")
            connection.execute("PRAGMA journal_size_limit=16777216")
    except sqlite3.Error as error:
        raise StoreError(str(path), f"cannot be opened ({error})") from error
    return connection


def _begin_immediate(connection: Any) -> None:
    """Take the write lock at once: a read that turns into a write would be refused whatever the timeout."""
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _begin_readonly(connection: Any) -> None:
    """A snapshot for the length of the transaction."""
    connection.exec_driver_sql("BEGIN")


def _refuse_foreign(path: Path) -> None:
    """Raise where the path is a folder or a file that is no SQLite database."""
    if path.is_dir():
        raise StoreError(str(path), "is a folder; name a file for the book")
    if path.exists() and path.stat().st_size:
        try:
            with path.open("rb") as handle:
                head = handle.read(100)
        except OSError as error:
            raise StoreError(str(path), f"cannot be read ({error.strerror})") from error
        if not head.startswith(b"SQLite format 3\x00"):
            raise StoreError(str(path), "is no book (not an SQLite file)")
    elif not path.parent.is_dir():
        raise StoreError(str(path), f"cannot be made: there is no folder {path.parent}")


def _refuse_network(path: Path) -> None:
    """Raise on a network file system: write-ahead logging needs shared memory of one machine."""
    kind = _file_system(path.resolve())
    if kind in _NETWORK_FILE_SYSTEMS:
        raise StoreError(str(path), f"lies on a network file system ({kind}), where a book can be damaged; "
                                    "keep it on a local disk or use postgresql://")


def _file_system(path: Path) -> str:
    """Type of the file system that holds the path, empty where that cannot be told."""
    try:
        mounts = Path("/proc/self/mounts").read_text(encoding="utf-8").splitlines()
    except OSError:
        return ""
    best, kind = "", ""
    for line in mounts:
        _, point, found, *_ = line.split(" ")
        inside = str(path) == point or str(path).startswith(point.rstrip("/") + "/")
        if inside and len(point) >= len(best):
            best, kind = point, found
    return kind


def warn_of_old_sqlite() -> None:
    """Warn once where SQLite still has the WAL-reset bug and two processes write the same book."""
    if sqlite3.sqlite_version_info < _WAL_RESET_FIXED and not os.environ.get("PLEDGEBOOK_QUIET"):
        warnings.warn(f"SQLite {sqlite3.sqlite_version} is older than 3.51.3; let one process at a time write a book",
                      stacklevel=2)
