"""A book in a file: what no book is, a file that was cut off, a full disk, a folder where nothing may be written."""

from __future__ import annotations

from pathlib import Path

import pytest

from pledgebook.book import Book
from pledgebook.errors import PledgebookError, StoreError
from tests.book.worlds import NORLAND, book_of, files, world


def test_a_file_that_is_no_book(tmp_path: Path) -> None:
    path = tmp_path / "t.book"
    path.write_text("a letter", encoding="utf-8")
    with pytest.raises(StoreError, match="is no book"):
        Book(str(path))
    assert path.read_text(encoding="utf-8") == "a letter"


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
