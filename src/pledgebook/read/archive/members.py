"""The reports in a file of many, whatever its format."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from pledgebook.errors import IsFolder, NoAccess, NotFound, TooLarge
from pledgebook.read.archive.member import Gap, Member
from pledgebook.read.limits import DEFAULT, Limits

__all__ = ["Gap", "Member", "is_archive", "members"]

_HEAD: Final = 4_096
_WEB: Final = (".warc", ".warc.gz", ".warc.zst", ".warc.lz4")
_TABLES: Final = (".parquet", ".jsonl", ".ndjson", ".jsonl.gz", ".csv", ".tsv")
_FEEDS: Final = (".rss", ".atom")
_MAILBOXES: Final = (".mbox", ".mbx")


def is_archive(path: str | os.PathLike[str]) -> bool:
    """Whether a file holds many reports rather than one, by its name and first bytes."""
    return _form(Path(path)) is not None


def members(path: str | os.PathLike[str], *, limits: Limits = DEFAULT) -> Iterator[Member | Gap]:
    """The reports in a file of many, in its order, and its gaps.

    A file that is no archive gives itself as its only member. Raises `ReadError` or `NotFound` where it cannot be opened, and
    `MissingPart` where the library for its format is not installed.
    """
    path = Path(path)
    form = _form(path)
    if form == "web":
        from pledgebook.read.archive.web import web_members

        return web_members(path, limits)
    if form == "mailbox":
        from pledgebook.read.archive.mailbox import mailbox_members

        return mailbox_members(path, limits)
    if form == "feed":
        from pledgebook.read.archive.feed import feed_members

        return feed_members(_whole(path, limits), path.name, limits)
    if form == "table":
        from pledgebook.read.archive.table import table_members

        return table_members(path, limits)
    return iter((Member(os.fspath(path), _whole(path, limits)),))


def _form(path: Path) -> str | None:
    """`web`, `mailbox`, `feed`, `table`, or None for a single report."""
    name = path.name.lower()
    head = _head(path)
    if head.startswith((b"WARC/", b"\x1f\x8b")) and (head.startswith(b"WARC/") or name.endswith(_WEB)):
        return "web"
    if name.endswith(_WEB):
        return "web"
    if head.startswith(b"PAR1") or name.endswith(_TABLES):
        return "table"
    if head.startswith(b"From ") and b"\n" in head and (name.endswith(_MAILBOXES) or b"\nSubject:" in head):
        return "mailbox"
    if name.endswith(_FEEDS) or (name.endswith(".xml") and (b"<rss" in head or b"<feed" in head)):
        return "feed"
    return None


def _whole(path: Path, limits: Limits) -> bytes:
    """All bytes of a file that is one report or feed. Raises TooLarge before more than allowed are held."""
    with path.open("rb") as file:
        raw = file.read(limits.file_bytes + 1)
    if len(raw) > limits.file_bytes:
        raise TooLarge(str(path), limits.file_bytes)
    return raw


def _head(path: Path) -> bytes:
    """The first bytes."""
    try:
        with path.open("rb") as file:
            return file.read(_HEAD)
    except FileNotFoundError:
        raise NotFound("file", str(path)) from None
    except IsADirectoryError:
        raise IsFolder(str(path)) from None
    except OSError as error:
        raise NoAccess(str(path), error.strerror or str(error)) from None
