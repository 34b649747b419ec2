"""The tables that follow from the facts. They can be dropped at any time and are rebuilt to the same bytes.

They have no migrations: where their shape, or a rule of the second half, has changed, they are dropped and filled anew.
"""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import Column, Connection, Index, MetaData, Table, delete, func, inspect, select

from pledgebook.store import search
from pledgebook.store.columns import Number, Text
from pledgebook.store.dialect import portions, put, replace_rows, wait_for_readers
from pledgebook.store.tables import METADATA, table

DERIVED: Final = MetaData(naming_convention=METADATA.naming_convention)

NOT_FILLED: Final = ""
"""The version of tables that were made and hold nothing yet."""

state = table("state", DERIVED, Column("name", Text, primary_key=True), Column("value", Text, nullable=False))
"""`version`: the rules that the derived tables were made with. `anew`: they are being filled, and do not hold every report yet."""

pending = table("pending", DERIVED, Column("document_id", Text, primary_key=True))
"""Documents whose readings or rulings have changed since the derived tables were last refreshed."""

report = table(
    "report",
    DERIVED,
    Column("document_id", Text, primary_key=True),
    Column("reading_id", Number, nullable=False, comment="the reading that counts"),
    Column("published", Text),
    Column("witness_id", Text, nullable=False),
    Column("fingerprint", Text, nullable=False, comment="JSON; empty for reports that state nothing"),
    Column("body", Text, nullable=False, comment="JSON"),
    Index("ix_report_witness_id", "witness_id"),
)
"""Documents that were read, and the witness that each belongs to."""

NO_WITNESS: Final = ""
"""The fingerprint of a report that states nothing: it is nobody's copy, and no witness to anything."""


def _blocks(name: str, *more: Column[Any]) -> Table:
    """What two members must share to be compared; within a key in the order of `link.blocks`."""
    return table(
        name,
        DERIVED,
        Column("key", Text, primary_key=True),
        Column("told", Text, primary_key=True, comment="day of publication"),
        Column("member_id", Text, primary_key=True),
        *more,
        Index(f"ix_{name}_member_id", "member_id"),
        sqlite_with_rowid=False,
    )


def _edges(name: str) -> Table:
    """Pairs of members that by themselves are one."""
    return table(
        name,
        DERIVED,
        Column("first", Text, primary_key=True),
        Column("second", Text, primary_key=True),
        Column("score", Number, nullable=False),
        Column("binding", Number, nullable=False),
        Index(f"ix_{name}_second", "second"),
        sqlite_with_rowid=False,
    )


band, likeness = _blocks("band"), _edges("likeness")
"""Documents: what two of them share, and which are copies."""
block, edge = _blocks("block"), _edges("edge")
"""Claims: what two of them share, and which are one thing."""
trail = _blocks("trail", Column("role", Text, nullable=False, comment="JSON: what decides which links it can have"))
"""Records behind one key, by the day of the act: each is held against those just before it."""

sketch = table(
    "sketch",
    DERIVED,
    Column("claim_id", Text, primary_key=True),
    Column("document_id", Text, nullable=False),
    Column("reading_id", Number, nullable=False),
    Column("kind", Text, nullable=False),
    Column("points_to", Text, comment="the claim that `of` or `part_of` names"),
    Column("body", Text, nullable=False, comment="JSON"),
    Index("ix_sketch_document_id", "document_id"),
    Index("ix_sketch_points_to", "points_to"),
)
"""Every claim that counts, as the linker sees it."""

member = table(
    "member",
    DERIVED,
    Column("claim_id", Text, primary_key=True),
    Column("record_id", Text, nullable=False),
    Column("own_id", Text, nullable=False, comment="id of the record if this claim were its first: a former address"),
    Index("ix_member_record_id", "record_id"),
    Index("ix_member_own_id", "own_id"),
)
"""The record that each claim belongs to."""

record = table(
    "record",
    DERIVED,
    Column("id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("stage", Text),
    Column("modality", Text),
    Column("aid", Text),
    Column("instrument", Text),
    Column("first_day", Text, comment="of the act; of the first report where nobody tells"),
    Column("last_day", Text),
    Column("told_first", Text),
    Column("told_last", Text),
    Column("body", Text, nullable=False, comment="JSON"),
    Index("ix_record_kind", "kind", "first_day"),
    Index("ix_record_instrument", "instrument", "first_day"),
)
"""Records with the columns that they are filtered by."""

party = table(
    "party",
    DERIVED,
    Column("role", Text, primary_key=True, comment="donor, recipient, person, place"),
    Column("code", Text, primary_key=True),
    Column("record_id", Text, primary_key=True),
    Index("ix_party_record_id", "record_id"),
    sqlite_with_rowid=False,
)
"""Who gives and who receives, for filters."""

tie = table(
    "tie",
    DERIVED,
    Column("source", Text, primary_key=True),
    Column("target", Text, primary_key=True),
    Column("type", Text, primary_key=True),
    Column("score", Number, nullable=False),
    Column("apart", Number, nullable=False, comment="days"),
    Column("body", Text, nullable=False, comment="JSON"),
    Index("ix_tie_target", "target"),
)
"""Every link that scores enough; of a record and type only the best becomes a link."""

link = table(
    "link",
    DERIVED,
    Column("source", Text, primary_key=True),
    Column("target", Text, primary_key=True),
    Column("type", Text, primary_key=True),
    Column("body", Text, nullable=False, comment="JSON"),
    Index("ix_link_target", "target"),
)
"""How records hang together."""

scope = table(
    "scope",
    DERIVED,
    Column("name", Text, primary_key=True),
    Column("record_id", Text, primary_key=True),
    Column("kind", Text, comment="in the account of a donor and a recipient: transfer, item, money, goods"),
    Column("day", Text, comment="of a transfer or of goods; the last one of a total"),
    Column("since", Text, comment="the first day of a total"),
    Index("ix_scope_record_id", "record_id"),
    Index("ix_scope_account", "name", "kind", "day"),
    sqlite_with_rowid=False,
)
"""The records that a finding may look at."""

finding = table(
    "finding",
    DERIVED,
    Column("scope", Text, primary_key=True),
    Column("id", Text, primary_key=True),
    Column("code", Text, nullable=False),
    Column("body", Text, nullable=False, comment="JSON"),
    Index("ix_finding_id", "id"),
)
"""What was noticed in each scope; a finding that two scopes show stands here twice.

Findings on stated totals stand under the name of the account and the id of the total: `total:USA>UKR#r1-...`.
"""

entry = table(
    "entry",
    DERIVED,
    Column("record_id", Text, primary_key=True),
    Column("section", Text, primary_key=True),
    Column("chain_id", Text, nullable=False, comment="everything that hangs together with it"),
    Column("points_to", Text, comment="the record that `of` or `part_of` names"),
    Column("body", Text, nullable=False, comment="JSON"),
    Index("ix_entry_chain_id", "chain_id"),
    Index("ix_entry_points_to", "points_to"),
)
"""As what each transfer, line of goods and stated total enters the sums, or why it does not."""

roll = table(
    "roll",
    DERIVED,
    Column("key", Text, primary_key=True, comment="JSON: section, unit, and the values of the shape"),
    Column("shape", Text, primary_key=True, comment="what is grouped by"),
    Column("measure", Text, primary_key=True, comment="money or goods"),
    *(Column(name, Text, nullable=False) for name in ("low", "stated", "high", "unsure")),
    *(Column(name, Number, nullable=False) for name in ("lines", "open_low", "open_high", "without")),
    Index("ix_roll_shape", "shape", "measure"),
)
"""Sums of the default convention kept ready, each currency by itself."""

anchor = table(
    "anchor",
    DERIVED,
    Column("decision_id", Text, primary_key=True),
    Column("position", Number, primary_key=True),
    Column("document_id", Text, nullable=False),
    Column("state", Text, nullable=False, comment="held, moved or open"),
    Column("claim_id", Text, comment="the claim that the ruling is on now"),
    Index("ix_anchor_document_id", "document_id"),
)
"""Where each target of a decision stands in the text that counts now."""


def make(connection: Connection) -> None:
    """Make the tables where they are not there."""
    DERIVED.create_all(connection)
    search.make(connection)


def drop(connection: Connection) -> None:
    """Drop them all, once nobody reads them."""
    wait_for_readers(connection)
    search.drop(connection)
    DERIVED.drop_all(connection)


def version(connection: Connection) -> str | None:
    """The rules that the tables were made with; None where there are none."""
    if not inspect(connection).has_table("state"):
        return None
    found = connection.execute(select(state.c.value).where(state.c.name == "version")).scalar_one_or_none()
    return None if found is None else str(found)


def set_version(connection: Connection, value: str) -> None:
    """Write down the rules that the tables are made with."""
    replace_rows(connection, state, [{"name": "version", "value": value}])


def begin_anew(connection: Connection) -> None:
    """Write down that the tables are being filled."""
    replace_rows(connection, state, [{"name": "anew", "value": "begun"}])


def end_anew(connection: Connection) -> None:
    """They are filled."""
    connection.execute(delete(state).where(state.c.name == "anew"))


def unfinished(connection: Connection) -> bool:
    """Whether somebody has begun to fill the tables and not ended yet."""
    return connection.execute(select(state.c.name).where(state.c.name == "anew")).first() is not None


def count_pending(connection: Connection) -> int:
    """How many documents wait."""
    return int(connection.execute(select(func.count()).select_from(pending)).scalar_one())


def mark_pending(connection: Connection, documents: list[str]) -> None:
    """Say that what follows from these documents has to be worked out anew."""
    put(connection, pending, [{"document_id": document} for document in sorted(set(documents))])


def next_pending(connection: Connection, most: int) -> list[str]:
    """The next documents to work on, in order."""
    return list(connection.scalars(select(pending.c.document_id).order_by(pending.c.document_id).limit(most)))


def settle(connection: Connection, documents: list[str]) -> None:
    """These are done."""
    for portion in portions(documents):
        connection.execute(delete(pending).where(pending.c.document_id.in_(portion)))
