"""The result of a scan in a book: the ledger is that of the sources themselves."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import pytest
from click.testing import CliRunner

from pledgebook.book import Book
from pledgebook.book.scans import MANIFEST
from pledgebook.cli.app import app
from pledgebook.errors import Misuse, StoreError
from tests.book.worlds import files, world
from tests.scale.test_scan import scanned

pytest.importorskip("pyarrow.parquet", reason="Parquet needs the extra `archive`")


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """Reports that tell of the same things, one of them twice, one of no interest, one that is broken, one in a table."""
    folder = files(tmp_path / "archive", world(3, 14))
    texts = sorted(folder.iterdir())
    (folder / "copy.txt").write_bytes(texts[0].read_bytes())
    (folder / "cake.txt").write_text("Beat 3 eggs with 200 g of sugar.", encoding="utf-8")
    (folder / "coast.txt").write_text("Norway has a long coast.", encoding="utf-8")
    (folder / "broken.pdf").write_bytes(b"%PDF-1.4 nothing")
    row = {"text": "Norway will give Moldova 9 radars.", "date": "2025-03-14", "url": "https://fjord.example/radars"}
    (folder / "mails.mbox").write_text(
        f"From a@b Fri Mar 14 2025\nSubject: x\nFrom: a@fjord.example\n\n{row['text']}\n", encoding="utf-8"
    )
    return folder


def ledger(book: Book) -> str:
    """Everything that is derived, as bytes."""
    return json.dumps(asdict(book.ledger()), default=str, sort_keys=True)


def taken(path: Path, *sources: Path) -> Book:
    book = Book(str(path))
    book.add(sources, jobs=1)
    return book


def test_the_ledger_is_that_of_the_sources(archive: Path, tmp_path: Path) -> None:
    out = scanned(archive, tmp_path / "out")
    with taken(tmp_path / "direct.book", archive) as direct, taken(tmp_path / "scan.book", out) as by_scan:
        assert direct.ledger().records
        assert ledger(direct) == ledger(by_scan)
        assert list(direct.told()) == list(by_scan.told())
        assert not by_scan.check()


def test_what_became_of_each_report(archive: Path, tmp_path: Path) -> None:
    out = scanned(archive, tmp_path / "out")
    with Book(str(tmp_path / "scan.book")) as book:
        added = book.add([out], jobs=1)
        assert (added.read, added.skipped, added.unstated, added.failed) == (15, 1, 2, 1)
        assert added.failures[0][0].endswith("broken.pdf")
        again = book.add([out], jobs=1)
        assert (again.read, again.skipped) == (0, 16)


def test_a_scan_and_its_sources_together_are_stored_once(archive: Path, tmp_path: Path) -> None:
    out = scanned(archive, tmp_path / "out")
    with taken(tmp_path / "both.book", archive, out) as both, taken(tmp_path / "direct.book", archive) as direct:
        assert ledger(both) == ledger(direct)
        assert len(both.reports()) == len(direct.reports())


def test_a_scan_that_was_altered_is_refused(archive: Path, tmp_path: Path) -> None:
    out = scanned(archive, tmp_path / "out")
    victim = next((out / "claims").glob("*.parquet"))
    victim.write_bytes(victim.read_bytes()[:-1] + b"X")
    with Book(str(tmp_path / "scan.book")) as book:
        with pytest.raises(StoreError, match="not as the scan wrote it"):
            book.add([out], jobs=1)
        assert not book.reports()


def test_a_scan_by_other_rules_is_taken_and_read_again_later(archive: Path, tmp_path: Path) -> None:
    out = scanned(archive, tmp_path / "out")
    said = json.loads((out / MANIFEST).read_bytes())
    (out / MANIFEST).write_text(json.dumps({**said, "rules": "0.0.1+old"}), encoding="utf-8")
    with taken(tmp_path / "scan.book", out) as book:
        assert book.reread(jobs=1).same == 15


def test_a_day_of_publication_comes_too_late_for_a_scan(archive: Path, tmp_path: Path) -> None:
    from datetime import date

    out = scanned(archive, tmp_path / "out")
    with Book(str(tmp_path / "scan.book")) as book, pytest.raises(Misuse, match="have been read"):
        book.add([out], published=date(2025, 3, 14), jobs=1)


def test_the_command(archive: Path, tmp_path: Path) -> None:
    out, book = scanned(archive, tmp_path / "out"), tmp_path / "scan.book"
    result = CliRunner().invoke(app, ["add", str(out), "--book", str(book), "--jobs", "1"])
    assert result.exit_code == 2  # the broken PDF is told
    assert "15 read" in result.output
    assert "2 in scans state nothing" in result.output
