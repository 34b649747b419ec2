"""Sources cut into tasks: each small enough to be done again when a worker dies, large enough to be worth a file."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, Final

from pledgebook.book.rules import rules_version
from pledgebook.book.sources import expand
from pledgebook.errors import NotFound, PledgebookError
from pledgebook.read.archive import is_archive
from pledgebook.read.archive.stretch import can_be_cut
from pledgebook.read.limits import DEFAULT, Limits

FILES: Final = 200
"""Single reports in one task."""
_BYTES: Final = 32_000_000
ROWS: Final = 2_000
"""Rows of a table in one task."""
SPLIT: Final = 256_000_000
"""Bytes of an archive of the web in one task."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A file, the rows of a table from `first` on, `count` of them, or the records of an archive between two bytes."""

    path: str
    size: int
    first: int = 0
    count: int | None = None
    begin: int = 0
    end: int | None = None
    exact: bool = False
    """Whether a record is known to begin at `begin`."""

    @property
    def stretch(self) -> bool:
        """Whether it is a part of an archive of the web."""
        return self.end is not None


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

    def beginning_at(self, byte: int) -> Task:
        """The same stretch of an archive, where a record is known to begin."""
        piece = self.pieces[0]
        return replace(self, pieces=(replace(piece, begin=byte, end=max(byte, piece.end or 0), exact=True),))

    def to_json(self) -> str:
        """For a worker on another machine."""
        pieces = [asdict(piece) for piece in self.pieces]
        return json.dumps({"id": self.id, "pieces": pieces, "limits": asdict(self.limits)})

    @classmethod
    def from_json(cls, text: str) -> Task:
        """What `to_json` wrote. Raises PledgebookError where it was written by other rules: the results would not fit."""
        said: dict[str, Any] = json.loads(text)
        task = cls(tuple(Piece(**piece) for piece in said["pieces"]), Limits(**said["limits"]))
        if task.id != said["id"]:
            raise PledgebookError(
                "a worker reads by other rules than the plan was made with; use one Pledgebook everywhere"
            )
        return task


def plan(
    sources: Iterable[str | os.PathLike[str]], *, limits: Limits = DEFAULT, rows: int = ROWS, split: int = SPLIT
) -> list[Task]:
    """The tasks for files, folders and patterns, in a fixed order. Raises NotFound where there is nothing to read.

    Tables are cut after `rows` rows, archives of the web that are larger than `split` bytes about there.
    """
    tasks: list[Task] = []
    single: list[Piece] = []
    for found in expand(sources):
        path = Path(found.address)
        if not path.is_file():
            raise NotFound("file", found.address)
        if is_archive(path):
            tasks.extend(Task((piece,), limits) for piece in _pieces(path, rows, split))
        elif not found.ignored:
            single.append(Piece(found.address, path.stat().st_size))
    tasks.extend(Task(tuple(group), limits) for group in _grouped(single))
    if not tasks:
        raise NotFound("report to read", ", ".join(os.fspath(source) for source in sources))
    return sorted(tasks, key=lambda task: (task.pieces[0].path, task.pieces[0].first, task.pieces[0].begin))


def _pieces(path: Path, rows: int, split: int) -> Iterator[Piece]:
    """A Parquet table by rows, a large archive of the web by bytes, any other as a whole: nobody can begin in its middle."""
    size = path.stat().st_size
    count = _parquet_rows(path)
    if count is None and size > split and can_be_cut(path, split):
        cuts = range(0, size, split)
        yield from (Piece(str(path), size, begin=begin, end=min(size, begin + split)) for begin in cuts)
        return
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
