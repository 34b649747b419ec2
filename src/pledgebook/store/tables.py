"""The tables of facts, the same on SQLite and PostgreSQL.

Facts are append-only: triggers refuse updates and deletions. Times are ISO 8601 in UTC with microseconds, so that they
sort as text; days are ISO 8601; figures are decimal text inside JSON. Nothing is a float.
"""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import Column, ForeignKey, Index, Integer, LargeBinary, MetaData, UniqueConstraint
from sqlalchemy import Table as _Table

from pledgebook.store.columns import Number, Text

METADATA: Final = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def table(name: str, metadata: MetaData, *parts: Any, **options: Any) -> _Table:  # noqa: ANN401 (SQLAlchemy's own)
    """A table whose columns hold only what they say, on SQLite too."""
    return _Table(name, metadata, *parts, sqlite_strict=True, **options)


document = table(
    "document",
    METADATA,
    Column("id", Text, primary_key=True, comment="sha256 of the raw bytes"),
    Column("raw", LargeBinary, nullable=False, comment="the bytes, zlib"),
    Column("size", Number, nullable=False, comment="of the raw bytes"),
    Column("given", Text, nullable=False, comment="JSON: what the adder knew better than the file: published, name"),
    Column("added_at", Text, nullable=False),
)
"""Reports as they came."""

source = table(
    "source",
    METADATA,
    Column("document_id", Text, ForeignKey("document.id"), primary_key=True),
    Column("address", Text, primary_key=True, comment="path or URL it was added from"),
    Column("added_at", Text, nullable=False),
)
"""Where a document was found; the same bytes may come from several places."""

wording = table(
    "wording",
    METADATA,
    Column("id", Number, primary_key=True, autoincrement=True),
    Column("document_id", Text, ForeignKey("document.id"), nullable=False),
    Column("hash", Text, nullable=False, comment="sha256 of reader, meta and text"),
    Column("reader", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("meta", Text, nullable=False, comment="JSON: title, publisher, published, url, lang, author, source map"),
    UniqueConstraint("document_id", "hash"),
)
"""The text that a reader made of a document; a better reader adds another one."""

run = table(
    "run",
    METADATA,
    Column("id", Number, primary_key=True, autoincrement=True),
    Column("task", Text, nullable=False, comment="add or reread"),
    Column("rules", Text, nullable=False, comment="version of the reading rules, with the hash of their files"),
    Column("software", Text, nullable=False),
    Column("started_at", Text, nullable=False),
)
"""One go of adding or re-reading."""

refusal = table(
    "refusal",
    METADATA,
    Column("id", Number, primary_key=True, autoincrement=True),
    Column("run_id", Number, ForeignKey("run.id"), nullable=False),
    Column("address", Text, nullable=False),
    Column("code", Text, nullable=False),
    Column("detail", Text, nullable=False),
    Column("at_time", Text, nullable=False),
)
"""Addresses whose bytes could not even be had: no such file, no permission, too large."""

reading = table(
    "reading",
    METADATA,
    Column("id", Number, primary_key=True, autoincrement=True),
    Column("run_id", Number, ForeignKey("run.id"), nullable=False),
    Column("document_id", Text, ForeignKey("document.id"), nullable=False),
    Column("wording_id", Number, ForeignKey("wording.id")),
    Column("status", Text, nullable=False, comment="read, empty, failed"),
    Column("detail", Text, nullable=False, server_default=""),
    Column("same_as", Number, ForeignKey("reading.id"), comment="the earlier reading that gave exactly this"),
    Column("hash", Text, nullable=False, comment="sha256 of claims, issues and figures"),
    Column("read_at", Text, nullable=False),
    Index("ix_reading_document_id", "document_id", "id"),
)
"""What one run made of one document. The newest reading that did not fail counts."""

claim = table(
    "claim",
    METADATA,
    Column("reading_id", Number, ForeignKey("reading.id"), primary_key=True),
    Column("id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("start", Number, nullable=False, comment="of the anchor"),
    Column("body", Text, nullable=False, comment="JSON of the contract, with slack"),
    Index("ix_claim_id", "id"),
)
"""What a reading found."""

issue = table(
    "issue",
    METADATA,
    Column("reading_id", Number, ForeignKey("reading.id"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("code", Text, nullable=False),
    Column("detail", Text, nullable=False),
    Column("start", Number),
    Column("stop", Number),
)
"""What was odd about a document."""

figure = table(
    "figure",
    METADATA,
    Column("reading_id", Number, ForeignKey("reading.id"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("start", Number, nullable=False),
    Column("stop", Number, nullable=False),
    Column("quote", Text, nullable=False),
)
"""Figures that no claim accounts for."""

decision = table(
    "decision",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("made_at", Text, nullable=False, comment="when the person ruled"),
    Column("recorded_at", Text, nullable=False, comment="when this book learnt of it"),
    Column("who", Text, nullable=False),
    Column("action", Text, nullable=False),
    Column("body", Text, nullable=False, comment="JSON: targets, field, value, basis, why"),
)
"""What people ruled. An undoing is a decision too."""

FACTS: Final = (document, source, wording, run, refusal, reading, claim, issue, figure, decision)
"""Append-only, in an order in which they can be filled."""
