"""`Book.reread`: the documents once more, with the rules of today. Nothing is lost: old readings stay."""

from __future__ import annotations

import json
from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import Connection, func, select

from pledgebook.book.adding import BATCH, Progress, entry_of
from pledgebook.book.crew import Task, read_all
from pledgebook.book.rules import rules_version
from pledgebook.read.limits import DEFAULT
from pledgebook.store import Shelf, readings
from pledgebook.store import tables as t
from pledgebook.store.derived import mark_pending
from pledgebook.store.dialect import portions
from pledgebook.store.facts import Entry, append_readings, begin_run, raw_bytes
from pledgebook.version import __version__


@dataclass(slots=True)
class Reread:
    """What became of the documents of a book."""

    same: int = 0
    """Read again, and it came out as before."""
    changed: int = 0
    current: int = 0
    """Read by these rules already."""
    failed: int = 0
    """Could not be read; what an earlier reading gave stays."""
    found: int = 0
    """Claims that are new."""
    retired: int = 0
    """Claims that are no longer found; they are kept, and count no more."""


class Rereading:
    """One run of `reread`."""

    def __init__(
        self, shelf: Shelf, now: Callable[[], str], jobs: int, progress: Progress | None, *, every: bool
    ) -> None:
        """With `every` also the documents that these rules have read already."""
        self._shelf = shelf
        self._now = now
        self._jobs = jobs
        self._progress = progress
        self._every = every
        self._run: int | None = None
        self.summary = Reread()

    def batches(self) -> Generator[None, None, None]:
        """Read again and store, batch by batch."""
        batch: list[Entry] = []
        for done in read_all(self._tasks(), self._jobs):
            batch.append(entry_of(done))
            if len(batch) >= BATCH:
                self._store(batch)
                batch = []
                yield
        if batch:
            self._store(batch)
            yield

    def _tasks(self) -> Iterator[Task]:
        with self._shelf.reading() as connection:
            ids = readings.document_ids(connection)
        for portion in portions(ids, BATCH):
            with self._shelf.reading() as connection:
                newest = newest_rules(connection, portion)
            for document in portion:
                if newest.get(document) == rules_version() and not self._every:
                    self.summary.current += 1
                    continue
                with self._shelf.reading() as connection:
                    raw, given, address = _again(connection, document)
                options = {**given, "limits": {**asdict(DEFAULT), **given.get("limits", {})}}
                yield (document, address, given), raw, options

    def _store(self, batch: list[Entry]) -> None:
        now = self._now()
        with self._shelf.writing() as connection:
            if self._run is None:
                self._run = begin_run(connection, task="reread", rules=rules_version(), software=__version__, now=now)
            before = _claims(connection, [entry.document_id for entry in batch])
            append_readings(connection, self._run, batch, now=now)
            mark_pending(connection, [entry.document_id for entry in batch if entry.status != "failed"])
        for entry in batch:
            self._count(entry, before.get(entry.document_id, {}))

    def _count(self, entry: Entry, before: dict[str, Any]) -> None:
        now = {claim["id"]: dict(claim) for claim in entry.claims}
        if entry.status == "failed":
            status = "failed"
        else:
            status = "same" if now == before else "changed"
            self.summary.found += len(now.keys() - before.keys())
            self.summary.retired += len(before.keys() - now.keys())
        setattr(self.summary, status, getattr(self.summary, status) + 1)
        if self._progress:
            self._progress(status, entry.address, entry.detail)


def newest_rules(connection: Connection, documents: Sequence[str]) -> dict[str, str]:
    """The rules of the newest reading of each document, failed or not."""
    r, found = t.reading.c, {}
    for portion in portions(documents):
        last = select(func.max(r.id).label("id")).where(r.document_id.in_(portion)).group_by(r.document_id).subquery()
        asked = select(r.document_id, t.run.c.rules).join(last, last.c.id == r.id).join(t.run, t.run.c.id == r.run_id)
        found.update({row.document_id: str(row.rules) for row in connection.execute(asked)})
    return found


def _again(connection: Connection, document: str) -> tuple[bytes, dict[str, Any], str]:
    """What is needed to read a document as it was read."""
    given = json.loads(connection.execute(select(t.document.c.given).where(t.document.c.id == document)).scalar_one())
    first = select(func.min(t.source.c.address)).where(t.source.c.document_id == document)
    return raw_bytes(connection, document) or b"", given, connection.execute(first).scalar_one() or ""


def _claims(connection: Connection, documents: list[str]) -> dict[str, dict[str, Any]]:
    """The claims of some documents as they count before, by document and id."""
    kept = list(readings.kept(connection, documents))
    by_reading = {document.reading: document.report.id for document in kept}
    found: dict[str, dict[str, Any]] = {document: {} for document in by_reading.values()}
    c = t.claim.c
    for row in connection.execute(select(c.reading_id, c.id, c.body).where(c.reading_id.in_(list(by_reading)))):
        found[by_reading[row.reading_id]][row.id] = json.loads(row.body)
    return found
