"""The records that some words lead to, straight from the index: quick in a book of any size."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pledgebook.book.refresh.source import Source
from pledgebook.store import search as index

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from pledgebook.model.records import Record


def search(connection: Connection, words: str, most: int) -> list[Record]:
    """The records that hold all the words, best first."""
    ids = index.find(connection, words, most)
    records = Source(connection).records(ids)
    return [records[i] for i in ids if i in records]
