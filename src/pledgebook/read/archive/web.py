"""Web archives (WARC): the pages that a crawler fetched."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final

from pledgebook.errors import MissingPart
from pledgebook.read.archive.member import Gap, Member
from pledgebook.read.archive.stretch import Stretch, next_record
from pledgebook.read.limits import Limits

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord

_READ: Final = ("text/html", "application/xhtml+xml", "text/plain", "application/pdf")
_FETCHED: Final = 200
_TRIES: Final = 100
"""Damaged places in a stretch behind which reading goes on."""


def web_members(path: Path, limits: Limits, stretch: Stretch | None = None) -> Iterator[Member | Gap]:
    """The pages of a web archive, or of a stretch of it, that were fetched and can be read, and its gaps.

    An archive that was cut off ends without a word in the library: the length of each record and the end of the file are
    compared with what was read. Behind a place that cannot be read the next record is looked for. `stretch` is told where the
    first record in it begins, and the first one behind it.
    """
    if find_spec("fastwarc") is None:
        raise MissingPart("reading web archives", "formats")
    return _members(path, limits, stretch or Stretch())


def _members(path: Path, limits: Limits, stretch: Stretch) -> Iterator[Member | Gap]:
    """Reads on behind every damaged place, as long as there are not too many."""
    at = _start(path, stretch)
    for _ in range(_TRIES):
        if at is None:
            return
        try:
            yield from _from(path, at, limits, stretch)
        except (OSError, ValueError, EOFError) as error:
            detail = f"cannot be read on from byte {stretch.reached:,} ({error})"
            yield Gap(f"{path.name}@{stretch.reached}", "archive.damaged", detail)
            at = next_record(path, stretch.reached + 1, stretch.end)
        else:
            return
    detail = f"has more than {_TRIES} damaged places; nothing behind byte {at or stretch.reached:,} was read"
    yield Gap(path.name, "archive.damaged", detail)


def _start(path: Path, stretch: Stretch) -> int | None:
    """Where the first record of a stretch begins; None where none does."""
    if stretch.exact or not stretch.begin:
        return stretch.begin
    at = next_record(path, stretch.begin)
    if at is None:
        stretch.first = stretch.after = path.stat().st_size
    return at


def _from(path: Path, at: int, limits: Limits, stretch: Stretch) -> Iterator[Member | Gap]:
    """The pages from a record on; raises what the library raises at a damaged place."""
    size = path.stat().st_size
    stretch.reached = at
    with path.open("rb") as file:
        file.seek(at)
        for record in _records(file):
            stretch.reached = record.stream_pos
            if stretch.first is None:
                stretch.first = stretch.reached
            if stretch.end is not None and stretch.reached >= stretch.end:
                stretch.after = stretch.reached
                return
            found = _member(record, f"{path.name}@{stretch.reached}", limits)
            if found is not None:
                yield found
        left = size - file.tell()
    stretch.first, stretch.after = size if stretch.first is None else stretch.first, size
    if left > 0:
        yield Gap(path.name, "archive.damaged", f"the last {left:,} bytes hold no record that can be read")


def _records(file: IO[bytes]) -> Iterator[WarcRecord]:
    """Records of pages, from where the file stands."""
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    kinds = WarcRecordType.response | WarcRecordType.resource
    yield from ArchiveIterator(file, record_types=kinds, parse_http=False)


def _member(record: WarcRecord, place: str, limits: Limits) -> Member | Gap | None:
    """A record as a report; None where it is no page that was fetched."""
    address = (record.headers.get("WARC-Target-URI") or "").strip("<> ") or place
    promised = record.content_length
    if promised > limits.file_bytes:
        return Gap(address, "archive.too_large", f"the record has {promised:,} bytes, more than {limits.file_bytes:,}")
    block = record.reader.read(promised)
    if len(block) < promised:
        detail = f"the record says {promised:,} bytes and {len(block):,} are there: the archive was cut off"
        return Gap(address, "archive.truncated", detail)
    raw = _page(record, block, limits.file_bytes + 1)
    if raw is None:
        return None
    if len(raw) > limits.file_bytes:
        return Gap(address, "archive.too_large", f"the page unpacks to more than {limits.file_bytes:,} bytes")
    return Member(address, raw) if raw.strip() else None


def _page(record: WarcRecord, block: bytes, most: int) -> bytes | None:
    """The bytes of a page without the headers of the web server; None where there is no page to be read."""
    if not record.is_http:
        kind = (record.headers.get("Content-Type") or "").partition(";")[0].strip().lower()
        return block if kind in _READ else None
    record.set_bytes_content(block)
    record.parse_http(auto_decode="all")
    answer = record.http_headers
    if answer is None or answer.status_code != _FETCHED or (record.http_content_type or _READ[0]).lower() not in _READ:
        return None
    return bytes(record.reader.read(most))
