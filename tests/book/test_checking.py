"""A whole book is checked, and every sort of damage is found and told."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from pledgebook.book import Book
from pledgebook.errors import PledgebookError, StoreError
from tests.book.worlds import NORLAND, SECOND, Clock, book_of, files, world

DAMAGE = [
    ("document", "UPDATE document SET raw = (SELECT raw FROM document ORDER BY size DESC LIMIT 1)", "document.changed"),
    ("wording", "UPDATE wording SET text = replace(text, 'Norway', 'Norwey')", "text.changed"),
    ("claim", "UPDATE claim SET body = replace(body, '50000000', '60000000')", "claim.unfounded"),
    ("claim", "DELETE FROM claim WHERE kind = 'item'", "claim.unfounded"),
    ("", "DELETE FROM member", "derived.differs"),
    ("", "UPDATE record SET body = replace(body, '\"pledged\"', '\"delivered\"')", "derived.differs"),
    ("", "INSERT INTO pending SELECT document_id FROM report", None),
]


@pytest.mark.parametrize(("table", "damage", "code"), DAMAGE, ids=[d[1][:40] for d in DAMAGE])
def test_damage_is_found(tmp_path: Path, table: str, damage: str, code: str | None) -> None:
    book_of(tmp_path, {"a.txt": NORLAND, "b.txt": SECOND}).close()
    with sqlite3.connect(tmp_path / "test.book") as raw:
        if table:
            raw.execute(f"DROP TRIGGER {table}_no_{'delete' if damage.startswith('DELETE') else 'update'}")
        raw.execute(damage)
    raw.close()
    with Book(str(tmp_path / "test.book")) as book:
        found = {fault.code for fault in book.check()}
    assert (code in found) if code else found == set()


def test_a_sound_book_has_nothing_wrong(tmp_path: Path) -> None:
    with book_of(tmp_path, world(1, 8)) as book:
        assert book.check() == []


def test_rebuilding_mends_what_is_derived(tmp_path: Path) -> None:
    book_of(tmp_path, {"a.txt": NORLAND}).close()
    with sqlite3.connect(tmp_path / "test.book") as raw:
        raw.execute("DELETE FROM record")
    raw.close()
    with Book(str(tmp_path / "test.book")) as book:
        assert book.check()
        book.rebuild()
        assert book.check() == []


@pytest.mark.parametrize("share", [0.3, 0.7, 0.95])
def test_a_book_that_was_cut_off_is_never_taken_for_whole(tmp_path: Path, share: float) -> None:
    book_of(tmp_path, world(2, 12)).close()
    path = tmp_path / "test.book"
    whole = path.read_bytes()
    path.write_bytes(whole[: int(len(whole) * share)])
    try:
        with Book(str(path)) as book:
            assert [fault for fault in book.check() if fault.grave]
    except PledgebookError as error:
        assert "damaged" in str(error) or "no book" in str(error)  # noqa: PT017  (either way it is told)


def limit(book: Book, pages: int) -> None:
    """Let the file grow to so many pages and no more, as on a full disk."""
    with book.shelf.reading() as connection:
        connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")


def test_a_full_disk_loses_nothing(tmp_path: Path) -> None:
    with book_of(tmp_path, {"a.txt": NORLAND}) as book:
        before = book.ledger()
        with book.shelf.reading() as connection:
            pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        limit(book, pages + 4)
        with pytest.raises(StoreError, match="the disk is full"):
            book.add([files(tmp_path / "more", world(3, 12))], jobs=1)
        limit(book, 1 << 30)
        assert book.ledger() == before
        assert book.add([tmp_path / "more"], jobs=1).read == 12
        assert book.check() == []


def test_two_writers_take_turns(tmp_path: Path) -> None:
    path, texts = str(tmp_path / "t.book"), world(4, 8)
    with Book(path, clock=Clock()) as one, Book(path, clock=Clock()) as other:
        one.add([files(tmp_path / "in", dict(list(texts.items())[:4]))], jobs=1)
        other.add([files(tmp_path / "in", texts)], jobs=1)
        one.add([tmp_path / "in"], jobs=1)
        assert len(one.reports()) == len(other.reports()) == len(set(texts.values()))
        assert one.check() == []


def test_days_at_the_ends_of_time_and_sums_beyond_a_quintillion(tmp_path: Path) -> None:
    text = "---\ndate: {}\n---\n\nNorway pledged {} euros to Ukraine.\n"
    texts = {
        "a.txt": text.format("0001-01-01", "50 million"),
        "b.txt": text.format("9999-12-31", "60 million"),
        "c.txt": text.format("2023-01-01", "5,000,000,000,000,000,000,000"),
    }
    with book_of(tmp_path, texts) as book:
        assert book.ledger().records
        assert book.check() == []


def test_a_book_in_a_folder_where_nothing_may_be_written(tmp_path: Path) -> None:
    folder = tmp_path / "still"
    folder.mkdir()
    book_of(folder, {"a.txt": NORLAND}).close()
    folder.chmod(0o555)
    try:
        with Book(str(folder / "test.book"), readonly=True) as book:
            assert book.ledger().records
    finally:
        folder.chmod(0o755)
