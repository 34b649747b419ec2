"""A web archive read in stretches gives the records of the whole, each once."""

from __future__ import annotations

import gzip
import zlib
from pathlib import Path

import pytest

pytest.importorskip("fastwarc", reason="web archives need the extra `formats`")

from pledgebook.read.archive import Gap, Member
from pledgebook.read.archive.stretch import Stretch, can_be_cut, next_record
from pledgebook.read.archive.web import web_members
from pledgebook.read.limits import DEFAULT
from tests.read.archive.test_archives import record

PAGES = [f"<p>Norway will give Moldova {n} radars.</p>".encode() for n in range(2, 14)]


def archive(path: Path, *, packed: bool, pages: list[bytes] = PAGES) -> Path:
    records = [record(f"https://fjord.example/{n}", page) for n, page in enumerate(pages)]
    path.write_bytes(b"".join(map(gzip.compress, records) if packed else records))
    return path


def found(path: Path, stretch: Stretch | None = None) -> list[str]:
    """Names of pages and gaps."""
    return [m.name if isinstance(m, Member) else f"{m.code} {m.name}" for m in web_members(path, DEFAULT, stretch)]


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("size", [1, 100, 333, 5_000])
def test_stretches_meet(tmp_path: Path, size: int, *, packed: bool) -> None:
    path = archive(tmp_path / "a.warc", packed=packed)
    stretches = [Stretch(at, at + size) for at in range(0, path.stat().st_size, size)]
    assert [name for stretch in stretches for name in found(path, stretch)] == found(path)
    assert len(found(path)) == len(PAGES)
    assert [one.after for one in stretches[:-1]] == [one.first for one in stretches[1:]]


@pytest.mark.parametrize("packed", [False, True])
def test_an_archive_inside_a_page_is_no_record(tmp_path: Path, *, packed: bool) -> None:
    inner = archive(tmp_path / "inner.warc", packed=packed).read_bytes()
    stored = gzip.compress(record("https://fjord.example/big", b"x" * 50 + inner + b"x" * 50), 0)  # as it is
    plain = record("https://fjord.example/big", b"x" * 50 + inner + b"x" * 50)
    path = tmp_path / "a.warc"
    path.write_bytes(
        (stored if packed else plain) + (gzip.compress if packed else bytes)(record("https://z.example", b"z"))
    )
    first, second = Stretch(0, 30), Stretch(30, 10_000)
    assert found(path, first) == ["https://fjord.example/big"]
    assert len(found(path, second)) > 1
    assert first.after != second.first  # so that the second is read again
    again = Stretch(first.after or 0, 10_000, exact=True)
    assert found(path, again) == ["https://z.example"]


def test_behind_a_damaged_place_reading_goes_on(tmp_path: Path) -> None:
    path = archive(tmp_path / "a.warc.gz", packed=True)
    raw = bytearray(path.read_bytes())
    second = next_record(path, 1)
    assert second is not None
    raw[second + 40 : second + 60] = bytes(20)
    path.write_bytes(raw)
    names = found(path)
    assert names[0] == "https://fjord.example/0"
    assert names[1].startswith("archive.damaged a.warc.gz@")
    assert names[2:] == [f"https://fjord.example/{n}" for n in range(2, 12)]


def test_what_can_be_cut(tmp_path: Path) -> None:
    assert can_be_cut(archive(tmp_path / "a.warc", packed=True), 10_000)
    assert can_be_cut(archive(tmp_path / "b.warc", packed=False), 10_000)
    whole = tmp_path / "c.warc.gz"
    whole.write_bytes(gzip.compress((tmp_path / "b.warc").read_bytes()))
    assert not can_be_cut(whole, 10_000)
    assert not can_be_cut(tmp_path / "a.warc", 50)
    noise = tmp_path / "d.warc"
    noise.write_bytes(zlib.compress(b"nothing") * 50)
    assert not can_be_cut(noise, 100)
    assert isinstance(next(web_members(noise, DEFAULT), None), Gap | None)
