"""Versions of the tables: a new book gets the newest, an older one is brought forward, a newer one is refused."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from sqlalchemy import Connection, inspect, text

from pledgebook.errors import StoreError

HEAD: Final = "0001"
"""The revision that this Pledgebook writes."""
_KNOWN: Final = ("0001",)
"""Every revision it can read from, oldest first."""
_TABLE: Final = "alembic_version"


def revision(connection: Connection) -> str | None:
    """The revision of a book; None where there are no tables yet."""
    if not inspect(connection).has_table(_TABLE):
        return None
    found = connection.execute(text(f"SELECT version_num FROM {_TABLE}")).scalar_one_or_none()  # noqa: S608
    return None if found is None else str(found)


def refuse_newer(connection: Connection, address: str) -> str | None:
    """The revision of the book. Raises StoreError where a newer Pledgebook made it, or it is something else."""
    found = revision(connection)
    if found is None and inspect(connection).get_table_names():
        raise StoreError(address, "is no book (a database of something else)")
    if found is not None and found not in _KNOWN:
        reason = f"was made by a newer Pledgebook (tables {found}, this one knows {HEAD}); install the newer one"
        raise StoreError(address, reason)
    return found


def upgrade(connection: Connection) -> None:
    """Make or bring forward the tables, inside the caller's transaction."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
