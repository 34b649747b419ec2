"""Looking rows up by many keys at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import Column, Connection, Row, Select, delete, select
from sqlalchemy.sql.elements import ColumnElement

from pledgebook.store.dialect import portions


def among(
    connection: Connection, asked: Select[Any], column: ColumnElement[Any], keys: Iterable[str]
) -> Iterator[Row[Any]]:
    """The rows of a query whose column holds one of the keys."""
    for portion in portions(sorted(set(keys))):
        yield from connection.execute(asked.where(column.in_(portion)))


def values(connection: Connection, wanted: Column[Any], column: Column[Any], keys: Iterable[str]) -> set[str]:
    """What one column holds where another holds one of the keys."""
    return {row[0] for row in among(connection, select(wanted), column, keys)}


def forget(connection: Connection, column: Column[Any], keys: Iterable[str]) -> None:
    """Delete the rows whose column holds one of the keys."""
    for portion in portions(sorted(set(keys))):
        connection.execute(delete(column.table).where(column.in_(portion)))
