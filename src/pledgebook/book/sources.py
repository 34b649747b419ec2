"""Paths, folders, patterns and standard input -> one source after the other, in an order that no disk decides."""

from __future__ import annotations

import glob
import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final

from pledgebook.book.scans import is_scan
from pledgebook.errors import NoAccess, PledgebookError, TooLarge
from pledgebook.read.archive import Gap, is_archive, members
from pledgebook.read.limits import Limits

STANDARD_INPUT: Final = "-"
READ_ENDINGS: Final = frozenset(
    ".txt .text .md .markdown .html .htm .xhtml .pdf .docx .eml .mbox .mbx .rss .atom .warc .warc.gz".split()
)
"""What is taken out of a folder. A file that is named itself (a table of articles, say) is tried whatever it is called."""


@dataclass(frozen=True, slots=True)
class Found:
    """One source that was asked for."""

    address: str
    """Path as it was reached from what was typed; `-` for standard input."""
    ignored: bool = False
    """A file of a folder whose ending says that it is no report."""
    scanned: bool = False
    """The folder of a scan: its reports have been read."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """The bytes of a source, or why they could not be had."""

    address: str
    raw: bytes
    fault: tuple[str, str] | None = None
    """Code and reason, in words."""


def expand(sources: Iterable[str | os.PathLike[str]]) -> Iterator[Found]:
    """Every file that the sources name, each once."""
    seen: set[str] = set()
    for source in sources:
        for found in _expand_one(os.fspath(source)):
            if found.address not in seen:
                seen.add(found.address)
                yield found


def _expand_one(source: str) -> Iterator[Found]:
    path = Path(source)
    if source == STANDARD_INPUT or path.is_file():
        yield Found(source)
    elif path.is_dir():
        yield from [Found(source, scanned=True)] if is_scan(path) else _in_folder(source)
    elif glob.has_magic(source) and (matches := sorted(glob.glob(source, recursive=True))):  # noqa: PTH207 (keeps what was typed)
        for match in matches:
            yield from _expand_one(match) if Path(match).is_dir() else [Found(match)]
    else:
        yield Found(source)


def _in_folder(folder: str) -> Iterator[Found]:
    """The files below a folder; hidden ones and links to folders are left alone."""
    for here, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith("."):
                taken = name.lower().endswith(tuple(READ_ENDINGS))
                yield Found(os.path.join(here, name), ignored=not taken)  # noqa: PTH118 (keeps `./`)


def load(address: str, limits: Limits) -> Iterator[Loaded]:
    """The report of a source, or all those of a mailbox, feed, table or web archive.

    What cannot be had is a value too: the others are still added.
    """
    try:
        if address == STANDARD_INPUT:
            yield Loaded(address, _whole(sys.stdin.buffer, address, limits))
        elif is_archive(address):
            yield from _each_in(address, limits)
        else:
            with Path(address).open("rb") as file:
                yield Loaded(address, _whole(file, address, limits))
    except PledgebookError as error:
        yield Loaded(address, b"", ("source.unread", str(error)))
    except (OSError, ValueError) as error:
        reason = str(NoAccess(address, getattr(error, "strerror", None) or str(error)))
        yield Loaded(address, b"", ("source.unread", reason))


def _whole(file: IO[bytes], address: str, limits: Limits) -> bytes:
    raw = file.read(limits.file_bytes + 1)
    if len(raw) > limits.file_bytes:
        raise TooLarge(address, limits.file_bytes)
    return raw


def _each_in(address: str, limits: Limits) -> Iterator[Loaded]:
    """The reports of a file of many, and its gaps."""
    for member in members(address, limits=limits):
        if isinstance(member, Gap):
            yield Loaded(member.name, b"", (member.code, member.detail))
        else:
            yield Loaded(member.name, member.raw)
