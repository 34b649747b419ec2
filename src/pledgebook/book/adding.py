"""`Book.add`: sources in, facts stored batch by batch, a summary out."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Generator, Iterable, Iterator
from dataclasses import asdict, dataclass, field, fields
from datetime import date
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any, Final, Protocol

from pledgebook.book.crew import Done, Task, read_all
from pledgebook.book.rules import rules_version
from pledgebook.book.scans import Scan
from pledgebook.book.sources import Loaded, expand, load
from pledgebook.errors import Misuse
from pledgebook.model.ids import document_id
from pledgebook.read.limits import DEFAULT, Limits
from pledgebook.store import Shelf
from pledgebook.store.derived import mark_pending
from pledgebook.store.facts import (
    Entry,
    append,
    append_refusal,
    append_sources,
    begin_run,
    known_documents,
)
from pledgebook.version import __version__

if TYPE_CHECKING:
    from sqlalchemy import Connection

BATCH: Final = 200
"""Documents in one transaction: longer ones would keep others waiting."""
BATCH_BYTES: Final = 32_000_000


class Progress(Protocol):
    """Told of every source when it is done with: what became of it, and its address."""

    def __call__(self, status: str, address: str, detail: str, /) -> None:
        """`status`: read, empty, failed, skipped, unstated or ignored."""


@dataclass(slots=True)
class Added:
    """What became of the sources of one `add`."""

    read: int = 0
    """New, and they state something."""
    empty: int = 0
    """New, read, and they state nothing."""
    failed: int = 0
    """Could not be read; kept with the reason where their bytes could be had."""
    skipped: int = 0
    """In the book already, byte for byte."""
    unstated: int = 0
    """Reports of a scan that state nothing; of them the scan kept nothing to be added."""
    ignored: int = 0
    """Files of a folder that are no reports by their ending."""
    claims: int = 0
    failures: list[tuple[str, str]] = field(default_factory=list)
    """Address and reason."""
    endings: Counter[str] = field(default_factory=Counter)
    """Endings of the files that were ignored."""


@dataclass(frozen=True, slots=True)
class How:
    """Options of adding."""

    published: date | None = None
    jobs: int = 1
    limits: Limits = DEFAULT

    def given(self, address: str) -> dict[str, Any]:
        """What is kept of them beside a document, so that it can be read again as it was."""
        known: dict[str, Any] = {"name": address if "://" in address else PurePath(address).name}
        if self.published:
            known["published"] = self.published.isoformat()
        if changed := _changed(self.limits):
            known["limits"] = changed
        return known


def _changed(limits: Limits) -> dict[str, Any]:
    return {f.name: value for f in fields(limits) if (value := getattr(limits, f.name)) != getattr(DEFAULT, f.name)}


class Adding:
    """One run of `add`."""

    def __init__(self, shelf: Shelf, now: Callable[[], str], how: How, progress: Progress | None) -> None:
        """`now` gives the time as the book keeps it."""
        self._shelf = shelf
        self._now = now
        self._how = how
        self._progress = progress or _silent
        self._runs: dict[str, int] = {}
        """By the rules that read: a scan may have been made by others."""
        self._scans: list[Scan] = []
        self._waiting: set[str] = set()
        """Documents that are being read and not yet stored."""
        self._elsewhere: list[tuple[str, str]] = []
        """Further addresses of documents that the book holds, or soon will."""
        self.summary = Added()

    def batches(self, sources: Iterable[str | os.PathLike[str]]) -> Generator[None, None, None]:
        """Store the sources, batch by batch; the caller links what was stored while the next ones are read."""
        yield from self.taken(self._loaded(sources))
        for scan in self._scans:
            yield from self._stored(self._scanned(scan, rules := scan.rules), rules)

    def taken(self, found: Iterable[Loaded]) -> Generator[None, None, None]:
        """The same for bytes that the caller has, with their addresses."""
        done = read_all(self._tasks(found), self._how.jobs)
        yield from self._stored(map(entry_of, done), rules_version())

    def _stored(self, entries: Iterable[Entry], rules: str) -> Generator[None, None, None]:
        """Store entries that were read by these rules, batch by batch."""
        batch: list[Entry] = []
        size = 0
        for entry in entries:
            batch.append(entry)
            size += len(entry.raw)
            if len(batch) >= BATCH or size >= BATCH_BYTES:
                self._store(batch, rules)
                batch, size = [], 0
                yield
        if batch or self._elsewhere:
            self._store(batch, rules)
            yield

    def _loaded(self, sources: Iterable[str | os.PathLike[str]]) -> Iterator[Loaded]:
        """The reports of the sources; scans are put aside."""
        for found in expand(sources):
            if found.scanned:
                if self._how.published:
                    raise Misuse("published", self._how.published, "nothing where scans are added: they have been read")
                self._scans.append(Scan(Path(found.address)))
            elif found.ignored:
                self._ignore(found.address)
            else:
                yield from load(found.address, self._how.limits)

    def _tasks(self, found: Iterable[Loaded]) -> Iterator[Task]:
        """What has to be read."""
        for loaded in found:
            if loaded.fault is not None:
                self._refuse(loaded.address, *loaded.fault, rules_version())
            elif self._is_new(identity := document_id(loaded.raw), loaded.address):
                given = self._how.given(loaded.address)
                yield (identity, loaded.address, given), loaded.raw, {**given, "limits": asdict(self._how.limits)}

    def _scanned(self, scan: Scan, rules: str) -> Iterator[Entry]:
        """What a scan has read."""
        for entry in scan.entries(self._is_new):
            if entry.status == "read":
                yield entry
            elif entry.status == "failed":
                self._refuse(entry.address, *_reason(entry), rules)
            else:
                self.summary.unstated += 1
                self._progress("unstated", entry.address, "")

    def _is_new(self, identity: str, address: str) -> bool:
        """Whether a report is still to be stored; where it is not, its address is kept."""
        if self._has(identity):
            self._skip(identity, address)
            return False
        self._waiting.add(identity)
        return True

    def _skip(self, identity: str, address: str) -> None:
        """In the book already: only where it was found is new."""
        self._elsewhere.append((identity, address))
        self.summary.skipped += 1
        self._progress("skipped", address, "")

    def _has(self, identity: str) -> bool:
        if identity in self._waiting:
            return True
        with self._shelf.reading() as connection:
            return bool(known_documents(connection, [identity]))

    def _store(self, batch: list[Entry], rules: str) -> None:
        """One transaction. What another process has stored meanwhile is left as it is."""
        now = self._now()
        elsewhere, self._elsewhere = self._elsewhere, []
        with self._shelf.writing() as connection:
            there = known_documents(connection, [entry.document_id for entry in batch])
            new = [entry for entry in batch if entry.document_id not in there]
            elsewhere += [(entry.document_id, entry.address) for entry in batch if entry.document_id in there]
            if new:
                append(connection, self._begun(connection, rules, now), new, now=now)
            touched = {entry.document_id for entry in new}
            touched |= append_sources(connection, elsewhere, now=now)
            mark_pending(connection, sorted(touched))
        for entry in batch:
            self._count(entry, known=entry.document_id in there)
            self._waiting.discard(entry.document_id)

    def _begun(self, connection: Connection, rules: str, now: str) -> int:
        if rules not in self._runs:
            self._runs[rules] = begin_run(connection, task="add", rules=rules, software=__version__, now=now)
        return self._runs[rules]

    def _count(self, entry: Entry, *, known: bool) -> None:
        status = "skipped" if known else entry.status
        setattr(self.summary, status, getattr(self.summary, status) + 1)
        if not known:
            self.summary.claims += len(entry.claims)
            if status == "failed":
                self.summary.failures.append((entry.address, entry.detail))
        self._progress(status, entry.address, entry.detail)

    def _ignore(self, address: str) -> None:
        self.summary.ignored += 1
        self.summary.endings[PurePath(address).suffix.lower() or "no ending"] += 1
        self._progress("ignored", address, "")

    def _refuse(self, address: str, code: str, detail: str, rules: str) -> None:
        """The bytes could not be had: written down, and on to the next."""
        now = self._now()
        with self._shelf.writing() as connection:
            run = self._begun(connection, rules, now)
            append_refusal(connection, run, address=address, code=code, detail=detail, now=now)
        self.summary.failed += 1
        self.summary.failures.append((address, detail))
        self._progress("failed", address, detail)


def entry_of(done: Done) -> Entry:
    """What a worker gave, as the store takes it."""
    (identity, address, given), raw, read = done
    return Entry(
        document_id=identity,
        address=address,
        raw=raw,
        given=given,
        status=read["status"],
        detail=read.get("detail", ""),
        reader=read.get("reader", ""),
        text=read.get("text"),
        meta=read.get("meta"),
        claims=tuple(read.get("claims", ())),
        issues=tuple(read.get("issues", ())),
        figures=tuple(read.get("figures", ())),
    )


def _reason(entry: Entry) -> tuple[str, str]:
    """Why a scan could not read a report: code and words."""
    return next(((str(issue["code"]), entry.detail) for issue in entry.issues), ("document.unread", entry.detail))


def _silent(status: str, address: str, detail: str, /) -> None:
    """Nobody watches."""
