"""Sources cut into tasks: each small enough to be done again when a worker dies, large enough to be worth a file."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

from pledgebook.book.rules import rules_version
from pledgebook.book.sources import expand
from pledgebook.errors import NotFound
from pledgebook.read.archive import is_archive
from pledgebook.read.limits import DEFAULT, Limits

FILES: Final = 200
"""Single reports in one task."""
_BYTES: Final = 32_000_000
ROWS: Final = 2_000
"""Rows of a table in one task."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A file, or the rows of a table from `first` on, `count` of them."""

    path: str
    size: int
    first: int = 0
    count: int | None = None


@dataclass(frozen=True, slots=True)
class Task:
    """What one worker does at a time."""

    pieces: tuple[Piece, ...]
    limits: Limits = DEFAULT

    @property
    def id(self) -> str:
        """Names the files of its result: from the pieces, the limits and the rules, so that old results are not taken for new."""
        parts = [rules_version(), asdict(self.limits), [asdict(piece) for piece in self.pieces]]
        return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()[:20]

    def to_json(self) -> str:
        """For a worker on another machine."""
        return json.dumps({"pieces": [asdict(piece) for piece in self.pieces], "limits": asdict(self.limits)})

    @classmethod
    def from_json(cls, text: str) -> Task:
        """What `to_json` wrote."""
        said: dict[str, Any] = json.loads(text)
        return cls(tuple(Piece(**piece) for piece in said["pieces"]), Limits(**said["limits"]))


def plan(sources: Iterable[str | os.PathLike[str]], *, limits: Limits = DEFAULT, rows: int = ROWS) -> list[Task]:
    """The tasks for files, folders and patterns, in a fixed order. Raises NotFound where there is nothing to read."""
    tasks: list[Task] = []
    single: list[Piece] = []
    for found in expand(sources):
        path = Path(found.address)
        if not path.is_file():
            raise NotFound("file", found.address)
        if is_archive(path):
            tasks.extend(Task((piece,), limits) for piece in _pieces(path, rows))
        elif not found.ignored:
            single.append(Piece(found.address, path.stat().st_size))
    tasks.extend(Task(tuple(group), limits) for group in _grouped(single))
    if not tasks:
        raise NotFound("report to read", ", ".join(os.fspath(source) for source in sources))
    return sorted(tasks, key=lambda task: (task.pieces[0].path, task.pieces[0].first))


def _pieces(path: Path, rows: int) -> Iterator[Piece]:
    """An archive as a whole, a Parquet table by rows: only there a worker can begin in the middle."""
    size = path.stat().st_size
    count = _parquet_rows(path)
    if count is None:
        yield Piece(str(path), size)
        return
    for first in range(0, max(count, 1), rows):
        yield Piece(str(path), size, first, min(rows, count - first))


def _parquet_rows(path: Path) -> int | None:
    """How many rows a Parquet file has; None for any other file, or a broken one."""
    if path.suffix.lower() != ".parquet":
        return None
    from pyarrow import ArrowException
    from pyarrow.parquet import ParquetFile

    try:
        return int(ParquetFile(path).metadata.num_rows)
    except (ArrowException, OSError):
        return None


def _grouped(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    """Single reports in groups of a bounded number and size."""
    group: list[Piece] = []
    size = 0
    for piece in sorted(pieces, key=lambda piece: piece.path):
        if group and (len(group) >= FILES or size + piece.size > _BYTES):
            yield group
            group, size = [], 0
        group.append(piece)
        size += piece.size
    if group:
        yield group
