"""One task, start to end: reports in, Parquet files out. A pure function of its pieces and the rules, apart from where it writes."""

from __future__ import annotations

import hashlib
import json
import os
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import asdict
from itertools import islice
from pathlib import Path
from typing import Any, Final, Self

import pyarrow as pa
from pyarrow.parquet import ParquetWriter

from pledgebook.book.adding import How
from pledgebook.book.reading import failed, read_report
from pledgebook.errors import PledgebookError
from pledgebook.model.ids import document_id
from pledgebook.read.archive import Gap, Member, members
from pledgebook.read.archive.stretch import Stretch
from pledgebook.read.archive.web import web_members
from pledgebook.scale.plan import Piece, Task
from pledgebook.scale.tables import TABLES, Row, rows_of
from pledgebook.scale.worth import may_be_worth

DONE: Final = "tasks"
_BATCH: Final = 500
"""Rows held before they are written."""
_COMPRESSION: Final = "zstd"
Reader = Callable[[bytes, dict[str, Any]], dict[str, Any]]


def run_guarded(payload: bytes, options: dict[str, Any]) -> dict[str, Any]:
    """What a worker process runs: the task as JSON, and the folder to write to."""
    return run(Task.from_json(payload.decode()), Path(options["out"]))


def run(task: Task, out: Path, *, reader: Reader = read_report, begin: int | None = None) -> dict[str, Any]:
    """Do a task unless it is done; gives what `manifest` keeps of it.

    `begin` is where the first record of a stretch of an archive is known to begin: then what was done before is done anew.
    Everything is written beside its place and moved there at the end, the note that the task is done last of all: whoever is
    killed on the way leaves nothing that counts, and whoever does a task twice writes the same bytes.
    """
    note = out / DONE / f"{task.id}.json"
    if begin is not None:
        note.unlink(missing_ok=True)
        task = task.beginning_at(begin)
    if note.exists():
        known: dict[str, Any] = json.loads(note.read_bytes())
        return known
    parts = {name: out / name / f"part-{note.stem}.parquet" for name in TABLES}
    counts: Counter[str] = Counter()
    stretches: list[Stretch] = []
    with ExitStack() as stack:
        writers = {name: stack.enter_context(_Writer(path, TABLES[name])) for name, path in parts.items()}
        for rows in _reports(task, stretches, reader):
            counts[rows["documents"][0]["status"]] += 1
            for name, writer in writers.items():
                writer.add(rows[name])
    said: dict[str, Any] = {
        "id": note.stem,
        "pieces": [asdict(piece) for piece in task.pieces],
        "statuses": dict(sorted(counts.items())),
        "files": {name: writer.about for name, writer in writers.items()},
    }
    if stretches:
        said["records"] = [stretches[0].first, stretches[0].after]
    put(note, json.dumps(said, indent=1, sort_keys=True).encode())
    return said


def _reports(task: Task, stretches: list[Stretch], reader: Reader) -> Iterator[dict[str, list[Row]]]:
    """The rows of each report of a task, in its order."""
    limits, how = asdict(task.limits), How(limits=task.limits)
    for piece in task.pieces:
        for name, raw, trouble in _members(piece, task, stretches):
            given = how.given(name)
            if trouble is not None:
                yield rows_of(
                    document_id(f"{piece.path}\x00{name}".encode()),
                    name,
                    b"",
                    given,
                    failed(trouble.code, trouble.detail),
                )
            elif may_be_worth(raw):
                yield rows_of(document_id(raw), name, raw, given, reader(raw, {**given, "limits": limits}))
            else:
                yield rows_of(document_id(raw), name, raw, given, {"status": "idle"})


def _members(piece: Piece, task: Task, stretches: list[Stretch]) -> Iterator[tuple[str, bytes, Gap | None]]:
    """Name and bytes of each report in a piece, or what is wrong with it. A file that cannot be opened is a gap.

    Where the piece is a stretch of an archive, it is put to `stretches`, which learns where its records begin and end.
    """
    try:
        if piece.stretch:
            stretches.append(Stretch(piece.begin, piece.end, exact=piece.exact))
            found = web_members(Path(piece.path), task.limits, stretches[-1])
        else:
            found = members(piece.path, limits=task.limits)
        for member in islice(found, piece.first, None if piece.count is None else piece.first + piece.count):
            if isinstance(member, Member):
                yield member.name, member.raw, None
            else:
                yield member.name, b"", member
    except PledgebookError as error:
        yield piece.path, b"", Gap(piece.path, "source.unread", str(error))
    except OSError as error:
        yield piece.path, b"", Gap(piece.path, "source.unread", error.strerror or str(error))


class _Writer:
    """One Parquet file that appears under its name when it is whole."""

    def __init__(self, path: Path, schema: pa.Schema) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._path = path
        self._hidden = path.with_name(f".{path.name}.{os.getpid()}.tmp")
        self._schema = schema
        self._rows: list[Row] = []
        self._count = 0
        self._parquet = ParquetWriter(self._hidden, schema, compression=_COMPRESSION)
        self.about: dict[str, Any] = {}
        """Path below the folder, rows and sha256, once it is whole."""

    def __enter__(self) -> Self:
        return self

    def add(self, rows: list[Row]) -> None:
        """More rows."""
        self._rows.extend(rows)
        if len(self._rows) >= _BATCH:
            self._flush()

    def _flush(self) -> None:
        self._count += len(self._rows)
        self._parquet.write_table(pa.Table.from_pylist(self._rows, schema=self._schema))
        self._rows = []

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is None and self._rows:
            self._flush()
        self._parquet.close()
        if kind is not None:
            self._hidden.unlink(missing_ok=True)
            return
        digest = hashlib.sha256(self._hidden.read_bytes()).hexdigest()
        self._hidden.replace(self._path)
        self.about = {"path": f"{self._path.parent.name}/{self._path.name}", "rows": self._count, "sha256": digest}


def put(path: Path, content: bytes) -> None:
    """A small file that is there as a whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    hidden = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    with hidden.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    hidden.replace(path)
