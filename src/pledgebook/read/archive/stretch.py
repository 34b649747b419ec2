"""A stretch of a web archive: where in the file it begins and ends, and where records stand in it.

A large archive is read by several workers, each a stretch of bytes. A worker looks for the first record in its stretch and reads
all that begin in it. Where a record begins is told by its first bytes, which could also stand inside a page. So each worker
notes the first record that it took and the first that it left to the next one: where these do not meet, the look was deceived,
and the stretch is read again from where the one before it ended (`scale.manifest`).
"""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_GZIP: Final = b"\x1f\x8b\x08"
_HEAD: Final = re.compile(rb"WARC/[01]\.\d{1,2}\r?\n[A-Za-z-]{1,40}:")
_START: Final = re.compile(rb"\x1f\x8b\x08|WARC/[01]\.")
_CHUNK: Final = 1 << 20
_SAMPLE: Final = 4_096
"""Bytes of a candidate that are looked at."""


@dataclass(slots=True)
class Stretch:
    """Which records are read: those that begin at `begin` or later and before `end`; and what was found."""

    begin: int = 0
    end: int | None = None
    exact: bool = False
    """Whether a record is known to begin at `begin`."""
    first: int | None = None
    """Where the first record of a page begins that is not before the stretch; the size of the file where none does."""
    after: int | None = None
    """The same behind the stretch; None where the archive could not be read so far."""
    reached: int = 0
    """Where the record begins that was read last."""


def next_record(path: Path, position: int, end: int | None = None) -> int | None:
    """Where the first record begins at `position` or later, and before `end`; None where none does."""
    with path.open("rb") as file:
        while end is None or position < end:
            file.seek(position)
            chunk = file.read(_CHUNK + _SAMPLE)
            for found in _START.finditer(chunk, 0, min(len(chunk), _CHUNK + len(_GZIP))):
                at = position + found.start()
                if (end is None or at < end) and _is_record(chunk[found.start() : found.start() + _SAMPLE]):
                    return at
            if len(chunk) < _CHUNK + _SAMPLE:
                return None
            position += _CHUNK
    return None


def _is_record(head: bytes) -> bool:
    """Whether bytes are the beginning of a record, packed by itself or plain."""
    if head.startswith(_GZIP):
        try:
            head = zlib.decompressobj(31).decompress(head, 200)
        except zlib.error:
            return False
    return _HEAD.match(head) is not None


def can_be_cut(path: Path, size: int) -> bool:
    """Whether the records of an archive can be read from the middle on: plain, or each packed by itself.

    Asked for archives of more than `size` bytes; one whose second record does not begin within these is read as a whole.
    """
    with path.open("rb") as file:
        begins = _is_record(file.read(_SAMPLE))
    return begins and next_record(path, 1, size) is not None
