"""The records of a scan without a book: those of the book, on one machine and on a cluster, byte for byte."""

from __future__ import annotations

import json
import shutil
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import pytest
from click.testing import CliRunner

pytest.importorskip("pyarrow.parquet", reason="Parquet needs the extra `archive`")

from pledgebook.book import Book
from pledgebook.cli.app import app
from pledgebook.model.ledger_rows import record_row
from pledgebook.scale.linking import records_here
from tests.book.worlds import files, world
from tests.scale.test_scan import scanned


@pytest.fixture(scope="module")
def scan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Invented reports of one world, some of which tell of the same; one stands there twice, one is cut short."""
    place = tmp_path_factory.mktemp("linking")
    archive = files(place / "archive", world(3, 30))
    texts = sorted(archive.iterdir())
    (archive / "a-copy.txt").write_bytes(texts[0].read_bytes())
    (archive / "cake.txt").write_text("Beat 3 eggs with 200 g of sugar.", encoding="utf-8")
    return scanned(archive, place / "out")


def test_the_records_are_those_of_a_book(scan: Path, tmp_path: Path) -> None:
    with Book(str(tmp_path / "aid.book")) as book:
        book.add([scan], jobs=1)
        records = book.ledger().records
    assert any(len(record.claims) > 1 for record in records)
    assert [json.loads(line) for line in records_here(scan)] == [record_row(record) for record in records]


@pytest.mark.skipif(shutil.which("java") is None, reason="Spark needs Java")
@pytest.mark.skipif(find_spec("pyspark") is None, reason="needs the extra `spark`")
def test_a_cluster_writes_the_same_bytes(scan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where blocks and bands are too large to be compared through: here from a few members on."""
    from pledgebook.scale import spark_link

    # the room names functions after these modules
    blocks, copies = (import_module(f"pledgebook.link.{name}") for name in ("blocks", "copies"))
    whole = list(records_here(scan))
    for module in (blocks, spark_link):
        monkeypatch.setattr(module, "FULL", 3)
        monkeypatch.setattr(module, "LEADERS", 1)
    monkeypatch.setattr(copies, "FULL", 2)
    monkeypatch.setattr(spark_link, "COPIES_FULL", 2)
    capped = list(records_here(scan))
    assert capped != whole
    assert list(spark_link.records_there(scan, master="local[2]")) == capped


def test_the_command(scan: Path, tmp_path: Path) -> None:
    out = tmp_path / "records.jsonl"
    result = CliRunner().invoke(app, ["link", str(scan), "--out", str(out)])
    assert result.exit_code == 0, result.output
    assert out.read_text(encoding="utf-8").splitlines() == list(records_here(scan))
    assert CliRunner().invoke(app, ["link", str(tmp_path), "--out", str(out)]).exit_code == 2
    assert len(list(tmp_path.iterdir())) == 1
