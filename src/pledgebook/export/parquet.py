"""Records as Parquet: the rows of the sheet, every column text, as figures are decimal strings in the contract."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO

from pledgebook.errors import MissingPart
from pledgebook.export.records import Json
from pledgebook.export.sheet import RECORD_HEADS, record_row


def record_parquet(records: Iterable[Json]) -> bytes:
    """A file of records (as `record_json` gives them). Raises MissingPart where pyarrow is not installed."""
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError:
        raise MissingPart("Parquet", "archive") from None
    rows = [record_row(record) for record in records]
    columns = {head: pa.array([_text(row.get(head)) for row in rows], pa.string()) for head in RECORD_HEADS}
    out = BytesIO()
    pq.write_table(pa.table(columns), out, compression="zstd")
    return out.getvalue()


def _text(value: object) -> str | None:
    return None if value is None else str(value)
