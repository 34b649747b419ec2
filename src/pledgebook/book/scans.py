"""The folder that a scan leaves behind (`pledgebook scan`), read back report by report, so that a book takes it over unread.

A report of which the scan kept bytes and text becomes an entry as if it had been read now. Reports that state nothing were
only counted by the scan: there is nothing of them to be taken. Nothing is taken from a file that is not, byte for byte,
what the scan wrote.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from pledgebook.errors import MissingPart, StoreError
from pledgebook.model.ids import document_id
from pledgebook.store.facts import Entry

if TYPE_CHECKING:
    from collections.abc import Callable

MANIFEST: Final = "manifest.json"
FORMAT: Final = "pledgebook scan/1"
_BATCH: Final = 200
"""Rows held at a time."""
Row = dict[str, Any]


def is_scan(path: Path) -> bool:
    """Whether a folder holds the whole result of a scan."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        return bool(json.loads((path / MANIFEST).read_bytes()).get("format") == FORMAT)
    return False


@dataclass(frozen=True, slots=True)
class Scan:
    """A result of a scan. Raises StoreError where its manifest cannot be read, MissingPart without pyarrow."""

    folder: Path

    @property
    def manifest(self) -> Mapping[str, Any]:
        """What the scan says of itself."""
        try:
            said: dict[str, Any] = json.loads((self.folder / MANIFEST).read_bytes())
        except (OSError, ValueError) as error:
            raise StoreError(str(self.folder), f"the manifest of the scan cannot be read ({error})") from None
        return said

    @property
    def rules(self) -> str:
        """The rules that read: a book keeps them with the readings, so that `reread` knows what is old."""
        return str(self.manifest["rules"])

    def entries(self, wanted: Callable[[str, str], bool]) -> Iterator[Entry]:
        """The reports in the scan's order; of those that `wanted` (id, address) turns down only the row is looked at.

        `status` is `read`, `failed` (without bytes), `empty` or `idle` (the last two without bytes, text and claims).
        """
        for task in self.manifest["tasks"]:
            yield from self.entries_of(task, wanted)

    def entries_of(self, task: Mapping[str, Any], wanted: Callable[[str, str], bool]) -> Iterator[Entry]:
        """The same for one task of the manifest."""
        if find_spec("pyarrow") is None:
            raise MissingPart("taking over a scan", "archive")
        parts = {name: self._checked(file) for name, file in task["files"].items()}
        follow = [_Following(parts[name], name) for name in ("claims", "issues", "figures")]
        for row in _rows(parts["documents"], "documents"):
            claims, issues, figures = (rows.of(row["id"]) for rows in follow)
            if row["status"] != "read" or wanted(row["id"], row["address"]):
                yield self._entry(row, claims, issues, figures)

    def _checked(self, file: Mapping[str, Any]) -> Path:
        """A file of the result, once it is sure that it is as the scan wrote it."""
        path = self.folder / str(file["path"])
        try:
            with path.open("rb") as opened:
                digest = hashlib.file_digest(opened, "sha256").hexdigest()
        except OSError as error:
            reason = f"{file['path']} cannot be opened ({error.strerror})"
            raise StoreError(str(self.folder), f"{reason}; scan the sources again") from None
        if digest != file["sha256"]:
            raise StoreError(str(self.folder), f"{file['path']} is not as the scan wrote it; scan the sources again")
        return path

    def _entry(self, row: Row, claims: list[Row], issues: list[Row], figures: list[Row]) -> Entry:
        """A report as the book stores it. Raises StoreError where the bytes are not those that the id names."""
        raw = zlib.decompress(row["raw"]) if row["raw"] is not None else b""
        if row["status"] == "read" and document_id(raw) != row["id"]:
            raise StoreError(str(self.folder), f"the bytes of {row['address']} are not those that were read")
        return Entry(
            document_id=row["id"],
            address=row["address"],
            raw=raw,
            given=json.loads(row["given"]),
            status=row["status"],
            detail=row["detail"],
            reader=row["reader"] or "",
            text=row["text"],
            meta=json.loads(row["meta"]) if row["meta"] else None,
            claims=tuple(json.loads(claim["body"]) for claim in claims),
            issues=tuple(_without(issue) for issue in issues),
            figures=tuple(_without(figure) for figure in figures),
        )


class _Following:
    """Rows of a table that stand in the order of their documents: the next of them, as documents come by."""

    def __init__(self, path: Path, table: str) -> None:
        self._rows = _rows(path, table)
        self._next: Row | None = next(self._rows, None)

    def of(self, document: str) -> list[Row]:
        """The rows of a document. The same document twice in a row has its rows twice: the positions tell them apart."""
        found: list[Row] = []
        while self._next and self._next["document"] == document and self._next["position"] == len(found):
            found.append(self._next)
            self._next = next(self._rows, None)
        return found


def _rows(path: Path, table: str) -> Iterator[Row]:
    """The rows of a Parquet file, a batch at a time."""
    from pyarrow import ArrowException
    from pyarrow.parquet import ParquetFile

    try:
        for batch in ParquetFile(path).iter_batches(batch_size=_BATCH):
            yield from batch.to_pylist()
    except (ArrowException, OSError) as error:
        raise StoreError(str(path), f"the {table} of the scan cannot be read ({error})") from None


def _without(row: Row) -> Row:
    """A row as it was read, without what ties it to its document."""
    return {name: value for name, value in row.items() if name not in {"document", "position"}}
