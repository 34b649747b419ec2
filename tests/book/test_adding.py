"""Adding reports: what is read, skipped, empty, failed, and what the book then holds."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

import psycopg
import pytest

import pledgebook
from pledgebook.book import Book
from pledgebook.errors import NotFound, StoreError
from pledgebook.model.claims import to_json
from tests.book.worlds import NORLAND, QUIET, SECOND, Clock, book_of, files
from tests.stores import address, tamper

pytestmark = pytest.mark.usefixtures("each_store")


def test_each_report_is_counted_once_by_what_became_of_it(tmp_path: Path) -> None:
    folder = files(
        tmp_path / "in", {"a.txt": NORLAND, "b.md": SECOND, "c.txt": QUIET, "copy.txt": NORLAND, "x.xlsx": "?"}
    )
    (folder / "broken.txt").write_bytes(b"\x00\x01\x02\x03\xff\xfe\x00" * 50)
    with Book(address(tmp_path / "t.book")) as book:
        added = book.add([folder, str(folder / "nowhere.txt")], jobs=1)
        assert (added.read, added.empty, added.skipped, added.ignored, added.failed) == (2, 1, 1, 1, 2)
        assert [address for address, _ in added.failures] == [str(folder / "nowhere.txt"), str(folder / "broken.txt")]
        assert {report.address for report in book.reports()} == {str(folder / n) for n in ("a.txt", "b.md", "c.txt")}


def test_what_the_book_has_is_skipped(tmp_path: Path) -> None:
    with book_of(tmp_path, {"a.txt": NORLAND, "b.txt": SECOND}) as book:
        before = list(book.told())
        again = book.add([tmp_path / "reports"], jobs=1)
        assert (again.read, again.skipped) == (0, 2)
        assert list(book.told()) == before


def test_claims_come_back_as_they_were_read(tmp_path: Path) -> None:
    with book_of(tmp_path, {"a.txt": NORLAND}) as book:
        document = pledgebook.read(tmp_path / "reports" / "a.txt")
        claims = [told.claim for told in book.told()]
        assert claims == list(pledgebook.extract(document).claims)
        assert book.text(document.id) == document.text
        assert [to_json(c) for c in claims]


def test_processes_and_one_process_store_the_same(tmp_path: Path) -> None:
    texts = {f"{n}.txt": NORLAND.replace("50", str(n + 50)) for n in range(9)}
    folder = files(tmp_path / "in", texts)
    with Book(address(tmp_path / "1.book")) as one, Book(address(tmp_path / "2.book")) as two:
        assert one.add([folder], jobs=1) == two.add([folder], jobs=2)
        assert list(one.told()) == list(two.told())


def test_a_day_that_the_adder_knows(tmp_path: Path) -> None:
    from datetime import date

    folder = files(tmp_path / "in", {"a.txt": NORLAND})
    with Book(address(tmp_path / "t.book")) as book:
        book.add([folder], published=date(2023, 3, 4), jobs=1)
        assert [report.published for report in book.reports()] == [date(2023, 3, 4)]
        assert book.reports(as_of=date(2023, 3, 3)) == []


def test_what_the_book_knew_when(tmp_path: Path) -> None:
    clock = Clock()
    with Book(address(tmp_path / "t.book"), clock=clock) as book:
        book.add([files(tmp_path / "one", {"a.txt": NORLAND})], jobs=1)
        between = clock()
        book.add([files(tmp_path / "two", {"b.txt": SECOND})], jobs=1)
        assert len(book.reports(known=between)) == 1
        assert len(book.reports()) == 2


def test_facts_are_append_only(tmp_path: Path, each_store: str) -> None:
    refused = sqlite3.IntegrityError if each_store == "file" else psycopg.errors.RaiseException
    book_of(tmp_path, {"a.txt": NORLAND}).close()
    for table in ("document", "source", "wording", "run", "reading", "claim"):
        with pytest.raises(refused, match="append-only"):
            tamper(tmp_path / "test.book", f"DELETE FROM {table}")  # noqa: S608  (our own names)


def test_a_database_of_something_else(tmp_path: Path) -> None:
    tamper(tmp_path / "t.book", "CREATE TABLE letters (a TEXT)")
    with pytest.raises(StoreError, match="of something else"):
        Book(address(tmp_path / "t.book"))


def test_a_book_of_a_newer_version_is_refused(tmp_path: Path) -> None:
    book_of(tmp_path, {}).close()
    tamper(tmp_path / "test.book", "UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(StoreError, match="newer Pledgebook"):
        Book(address(tmp_path / "test.book"))


@pytest.mark.parametrize("how", [{"readonly": True}, {"create": False}])
def test_a_book_that_is_not_there_is_not_made_by_looking(tmp_path: Path, how: dict[str, Any]) -> None:
    for _ in range(2):
        with pytest.raises(NotFound, match="no such book"):
            Book(address(tmp_path / "t.book"), **how)
    assert not list(tmp_path.iterdir())


def test_a_book_opened_for_reading_cannot_be_written(tmp_path: Path) -> None:
    book_of(tmp_path, {"a.txt": NORLAND}).close()
    with Book(address(tmp_path / "test.book"), readonly=True) as book:
        assert book.reports()
        with pytest.raises(StoreError, match="for reading only"):
            book.add([files(tmp_path / "more", {"b.txt": SECOND})], jobs=1)


def test_the_newest_tables_are_those_of_the_code(tmp_path: Path) -> None:
    """The migrations, one after the other, make exactly the tables that the code describes."""
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    from pledgebook.store.tables import METADATA

    with book_of(tmp_path, {}) as book, book.shelf.reading() as connection:
        found = compare_metadata(MigrationContext.configure(connection), METADATA)
    differences = [each for one in found for each in (one if isinstance(one, list) else [one])]
    # derived tables have no migrations, comments are for those who read the code
    assert [d for d in differences if d[0] not in {"remove_table", "remove_index", "modify_comment"}] == []
