"""Mailboxes in the mbox format: one message after the other, each behind a line that begins with `From `."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Final

from pledgebook.read.archive.member import Gap, Member
from pledgebook.read.limits import Limits

_SEPARATOR: Final = re.compile(rb"From [^\r\n]{0,200}\d{4}\s*\Z")
_QUOTED: Final = re.compile(rb"^>(>*From )", re.MULTILINE)
_LONGEST_LINE: Final = 1_000_000


def mailbox_members(path: Path, limits: Limits) -> Iterator[Member | Gap]:
    """The messages of a mailbox as `.eml` files, numbered from 1."""
    with path.open("rb") as file:
        for number, (raw, whole) in enumerate(_messages(file, limits.file_bytes), 1):
            name = f"{path.name}#{number}"
            if not whole:
                yield Gap(name, "archive.too_large", f"the message has more than {limits.file_bytes:,} bytes")
            elif raw.strip():
                yield Member(name, _QUOTED.sub(rb"\1", raw))


def _messages(file: IO[bytes], most: int) -> Iterator[tuple[bytes, bool]]:
    """Each message and whether all of it is there; of one that is too large nothing is kept."""
    lines: list[bytes] = []
    size, started, blank = 0, False, True
    while line := file.readline(_LONGEST_LINE):
        if blank and _SEPARATOR.match(line.rstrip()):
            if started:
                yield b"".join(lines), size <= most
            lines, size, started, blank = [], 0, True, False
            continue
        size += len(line)
        if size <= most:
            lines.append(line)
        else:
            lines.clear()
        blank = not line.strip()
    if started:
        yield b"".join(lines), size <= most
