"""Paths, folders, patterns and standard input -> one source after the other, in an order that no disk decides."""

from __future__ import annotations

import glob
import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pledgebook.errors import IsFolder, NoAccess, NotFound, PledgebookError, TooLarge
from pledgebook.read.limits import Limits

STANDARD_INPUT: Final = "-"
READ_ENDINGS: Final = frozenset({".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml"})
"""What is taken out of a folder. A file that is named itself is tried whatever it is called."""


@dataclass(frozen=True, slots=True)
class Found:
    """One source that was asked for."""

    address: str
    """Path as it was reached from what was typed; `-` for standard input."""
    ignored: bool = False
    """A file of a folder whose ending says that it is no report."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """The bytes of a source, or why they could not be had."""

    address: str
    raw: bytes
    fault: PledgebookError | None = None


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
        yield from _in_folder(source)
    elif glob.has_magic(source) and (matches := sorted(glob.glob(source, recursive=True))):  # noqa: PTH207 (keeps what was typed)
        for match in matches:
            yield from _in_folder(match) if Path(match).is_dir() else [Found(match)]
    else:
        yield Found(source)


def _in_folder(folder: str) -> Iterator[Found]:
    """The files below a folder; hidden ones and links to folders are left alone."""
    for here, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith("."):
                ending = os.path.splitext(name)[1].lower()  # noqa: PTH122 (a name, not a path)
                yield Found(os.path.join(here, name), ignored=ending not in READ_ENDINGS)  # noqa: PTH118 (keeps `./`)


def load(address: str, limits: Limits) -> Loaded:
    """The bytes of a source. What cannot be had is a value too: the others are still added."""
    try:
        if address == STANDARD_INPUT:
            raw = sys.stdin.buffer.read(limits.file_bytes + 1)
        else:
            with Path(address).open("rb") as file:
                raw = file.read(limits.file_bytes + 1)
    except FileNotFoundError:
        return Loaded(address, b"", NotFound("file", address))
    except IsADirectoryError:
        return Loaded(address, b"", IsFolder(address))
    except (OSError, ValueError) as error:
        return Loaded(address, b"", NoAccess(address, getattr(error, "strerror", None) or str(error)))
    if len(raw) > limits.file_bytes:
        return Loaded(address, b"", TooLarge(address, limits.file_bytes))
    return Loaded(address, raw)
