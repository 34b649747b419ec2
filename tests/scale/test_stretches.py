"""A large web archive, read in stretches by several workers: each page once, the same bytes, nothing believed too soon."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

pytest.importorskip("fastwarc", reason="web archives need the extra `formats`")
pytest.importorskip("pyarrow.parquet", reason="Parquet needs the extra `archive`")

from pledgebook.scale import local
from pledgebook.scale.manifest import begin, finish
from pledgebook.scale.plan import plan
from tests.read.archive.test_archives import record
from tests.read.archive.test_stretch import PAGES, archive
from tests.scale.test_scan import column, content


def scanned(path: Path, out: Path, *, split: int, jobs: int = 1) -> Path:
    tasks = plan([path], split=split)
    done = begin(out, tasks)
    local.run_all([each for each in tasks if each.id not in done], out, jobs=jobs, told=lambda _: None)
    finish(out, tasks)
    return out


def test_every_page_once_and_the_same_bytes(tmp_path: Path) -> None:
    path = archive(tmp_path / "crawl.warc.gz", packed=True)
    one = scanned(path, tmp_path / "one", split=900)
    assert len(list((one / "tasks").glob("*.json"))) > 2
    addresses = sorted(map(str, column(one, "documents", "address")))
    assert addresses == sorted(f"https://fjord.example/{n}" for n in range(len(PAGES)))
    assert content(one) == content(scanned(path, tmp_path / "two", split=900, jobs=2))
    whole = scanned(path, tmp_path / "whole", split=10**9)
    assert sorted(map(str, column(whole, "claims", "id"))) == sorted(map(str, column(one, "claims", "id")))


def test_a_stretch_that_began_inside_a_page_is_read_again(tmp_path: Path) -> None:
    inner = archive(tmp_path / "inner.warc.gz", packed=True).read_bytes()
    path = tmp_path / "crawl.warc.gz"
    first = gzip.compress(record("https://fjord.example/first", PAGES[0]))
    big = gzip.compress(record("https://fjord.example/big", b"x" * 800 + inner + b"x" * 50, kind="text/plain"), 0)
    path.write_bytes(
        first + big + gzip.compress(record("https://fjord.example/last", b"<p>Norway gives Fiji 5 boats.</p>"))
    )
    out = scanned(path, tmp_path / "out", split=len(first) + 600)
    assert set(map(str, column(out, "documents", "address"))) == {
        f"https://fjord.example/{name}" for name in ("first", "big", "last")
    }
    before = content(out)
    tasks = plan([path], split=len(first) + 600)
    assert begin(out, tasks) == {task.id for task in tasks}  # what was read again is no result of other sources
    finish(out, tasks)
    assert content(out) == before
    said = json.loads((out / "manifest.json").read_bytes())
    assert sum(said["documents"].values()) == 3
