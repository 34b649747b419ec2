"""The first tables: documents, readings, claims, decisions."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from pledgebook.store.columns import Number, Text
from pledgebook.store.dialect import forbid_changes, long_keys, mark

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make them. What stands here never changes again: a later revision says what became different."""
    _documents()
    _readings()
    _findings_of_readings()
    _decisions()
    facts = ("document", "source", "wording", "run", "refusal", "reading", "claim", "issue", "figure", "decision")
    bind = op.get_bind()
    dialect = bind.dialect.name
    for statement in (*long_keys("source", "document_id", "address", dialect), *forbid_changes(facts, dialect)):
        op.execute(statement)
    mark(bind)


def _text(name: str, **options: object) -> sa.Column[str]:
    return sa.Column(name, Text, **({"nullable": False} | options))  # type: ignore[arg-type]


def _number(name: str, *parts: object, **options: object) -> sa.Column[int]:
    return sa.Column(name, Number, *parts, **({"nullable": False} | options))  # type: ignore[arg-type]


def _of(target: str, name: str, table: str) -> sa.ForeignKey:
    return sa.ForeignKey(target, name=f"fk_{table}_{name}")


def _documents() -> None:
    op.create_table(
        "document",
        _text("id"),
        sa.Column("raw", sa.LargeBinary, nullable=False),
        _number("size"),
        _text("given"),
        _text("added_at"),
        sa.PrimaryKeyConstraint("id", name="pk_document"),
        sqlite_strict=True,
    )
    op.create_table(
        "source",
        sa.Column("document_id", Text, _of("document.id", "document_id", "source"), nullable=False),
        _text("address"),
        _text("added_at"),
        sa.PrimaryKeyConstraint("document_id", "address", name="pk_source"),
        sqlite_strict=True,
    )
    op.create_table(
        "wording",
        sa.Column("id", Number, autoincrement=True, nullable=False),
        sa.Column("document_id", Text, _of("document.id", "document_id", "wording"), nullable=False),
        _text("hash"),
        _text("reader"),
        _text("text"),
        _text("meta"),
        sa.PrimaryKeyConstraint("id", name="pk_wording"),
        sa.UniqueConstraint("document_id", "hash", name="uq_wording_document_id"),
        sqlite_strict=True,
    )


def _readings() -> None:
    op.create_table(
        "run",
        sa.Column("id", Number, autoincrement=True, nullable=False),
        _text("task"),
        _text("rules"),
        _text("software"),
        _text("started_at"),
        sa.PrimaryKeyConstraint("id", name="pk_run"),
        sqlite_strict=True,
    )
    op.create_table(
        "refusal",
        sa.Column("id", Number, autoincrement=True, nullable=False),
        _number("run_id", _of("run.id", "run_id", "refusal")),
        _text("address"),
        _text("code"),
        _text("detail"),
        _text("at_time"),
        sa.PrimaryKeyConstraint("id", name="pk_refusal"),
        sqlite_strict=True,
    )
    op.create_table(
        "reading",
        sa.Column("id", Number, autoincrement=True, nullable=False),
        _number("run_id", _of("run.id", "run_id", "reading")),
        sa.Column("document_id", Text, _of("document.id", "document_id", "reading"), nullable=False),
        _number("wording_id", _of("wording.id", "wording_id", "reading"), nullable=True),
        _text("status"),
        _text("detail", server_default=""),
        _number("same_as", _of("reading.id", "same_as", "reading"), nullable=True),
        _text("hash"),
        _text("read_at"),
        sa.PrimaryKeyConstraint("id", name="pk_reading"),
        sqlite_strict=True,
    )
    op.create_index("ix_reading_document_id", "reading", ["document_id", "id"])


def _findings_of_readings() -> None:
    op.create_table(
        "claim",
        _number("reading_id", _of("reading.id", "reading_id", "claim")),
        _text("id"),
        _text("kind"),
        _number("start"),
        _text("body"),
        sa.PrimaryKeyConstraint("reading_id", "id", name="pk_claim"),
        sqlite_strict=True,
    )
    op.create_index("ix_claim_id", "claim", ["id"])
    op.create_table(
        "issue",
        _number("reading_id", _of("reading.id", "reading_id", "issue")),
        sa.Column("position", sa.Integer, nullable=False),
        _text("code"),
        _text("detail"),
        _number("start", nullable=True),
        _number("stop", nullable=True),
        sa.PrimaryKeyConstraint("reading_id", "position", name="pk_issue"),
        sqlite_strict=True,
    )
    op.create_table(
        "figure",
        _number("reading_id", _of("reading.id", "reading_id", "figure")),
        sa.Column("position", sa.Integer, nullable=False),
        _text("kind"),
        _number("start"),
        _number("stop"),
        _text("quote"),
        sa.PrimaryKeyConstraint("reading_id", "position", name="pk_figure"),
        sqlite_strict=True,
    )


def _decisions() -> None:
    op.create_table(
        "decision",
        _text("id"),
        _text("made_at"),
        _text("recorded_at"),
        _text("who"),
        _text("action"),
        _text("body"),
        sa.PrimaryKeyConstraint("id", name="pk_decision"),
        sqlite_strict=True,
    )
