"""The tables of a book, the same on SQLite and PostgreSQL.

Facts are append-only (triggers refuse updates and deletions). Times are ISO 8601 in UTC, days ISO 8601, figures
decimal text; nothing is a float.
"""

from __future__ import annotations

from typing import Final

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

METADATA: Final = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)
_KEY: Final = BigInteger().with_variant(Integer, "sqlite")

document = Table(
    "document",
    METADATA,
    Column("id", Text, primary_key=True, comment="sha256 of the raw bytes"),
    Column("raw", LargeBinary, nullable=False, comment="the bytes, zlib"),
    Column("size", _KEY, nullable=False, comment="of the raw bytes"),
    Column("added_at", Text, nullable=False),
)
"""Reports as they came."""

source = Table(
    "source",
    METADATA,
    Column("document_id", Text, ForeignKey("document.id"), primary_key=True),
    Column("address", Text, primary_key=True, comment="path or URL it was added from"),
    Column("added_at", Text, nullable=False),
)
"""Where a document was found; the same bytes may come from several places."""

wording = Table(
    "wording",
    METADATA,
    Column("id", _KEY, primary_key=True, autoincrement=True),
    Column("document_id", Text, ForeignKey("document.id"), nullable=False),
    Column("hash", Text, nullable=False, comment="sha256 of everything below"),
    Column("reader", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("meta", Text, nullable=False, comment="JSON: title, publisher, published, url, lang, author, source map"),
    UniqueConstraint("document_id", "hash"),
)
"""The text that a reader made of a document; a better reader adds another one."""

run = Table(
    "run",
    METADATA,
    Column("id", _KEY, primary_key=True, autoincrement=True),
    Column("rules", Text, nullable=False, comment="version of the reading rules"),
    Column("software", Text, nullable=False),
    Column("started_at", Text, nullable=False),
)
"""One go of adding or re-reading."""

reading = Table(
    "reading",
    METADATA,
    Column("id", _KEY, primary_key=True, autoincrement=True),
    Column("run_id", _KEY, ForeignKey("run.id"), nullable=False),
    Column("document_id", Text, ForeignKey("document.id"), nullable=False),
    Column("wording_id", _KEY, ForeignKey("wording.id")),
    Column("status", Text, nullable=False, comment="read, empty, failed, skipped"),
    Column("detail", Text, nullable=False, server_default=""),
    Column("read_at", Text, nullable=False),
    Index("ix_reading_document_id", "document_id", "id"),
)
"""What one run made of one document. The newest reading of a document counts."""

claim = Table(
    "claim",
    METADATA,
    Column("reading_id", _KEY, ForeignKey("reading.id"), primary_key=True),
    Column("id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("start", _KEY, nullable=False, comment="of the anchor"),
    Column("body", Text, nullable=False, comment="JSON of the contract"),
    Index("ix_claim_id", "id"),
)

issue = Table(
    "issue",
    METADATA,
    Column("reading_id", _KEY, ForeignKey("reading.id"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("code", Text, nullable=False),
    Column("detail", Text, nullable=False),
    Column("start", _KEY),
    Column("stop", _KEY),
)

figure = Table(
    "figure",
    METADATA,
    Column("reading_id", _KEY, ForeignKey("reading.id"), primary_key=True),
    Column("start", _KEY, primary_key=True),
    Column("stop", _KEY, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("quote", Text, nullable=False),
)
"""Figures that no claim accounts for."""

decision = Table(
    "decision",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("made_at", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("body", Text, nullable=False, comment="JSON: action, target, value, why, what it retires"),
)
"""What people ruled. An undoing is a decision too."""

FACTS: Final = (document, source, wording, run, reading, claim, issue, figure, decision)
"""Append-only, in an order in which they can be filled."""
