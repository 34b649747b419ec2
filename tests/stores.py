"""Where the tests keep their books: in files, and, marked `server`, in a PostgreSQL that lives as long as the tests run."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from cluster import Cluster

_SERVERS: Final[list[Cluster]] = []
"""The one in use, where books lie on a server now."""


def address(path: Path) -> str:
    """Where the book lies that would be the file at a path: in that file, or on the server."""
    return _SERVERS[-1].address(str(path)) if _SERVERS else str(path)


@contextmanager
def on(cluster: Cluster) -> Iterator[None]:
    """Let books lie on a server."""
    _SERVERS.append(cluster)
    try:
        yield
    finally:
        _SERVERS.pop()


def tamper(path: Path, *statements: str) -> None:
    """Change a book behind our own back. `DROP TRIGGER x ON y` does so on both stores."""
    if _SERVERS:
        schema = address(path).partition("search_path%3D")[2]
        with _SERVERS[-1].connected() as connection:
            connection.execute(f"SET search_path = {schema}")
            for statement in statements:
                connection.execute(statement)
        return
    with sqlite3.connect(path) as connection:
        for statement in statements:
            kept = statement.partition(" ON ")[0] if statement.startswith("DROP TRIGGER") else statement
            connection.execute(kept)
    connection.close()
