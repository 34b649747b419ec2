"""A book whose ledger other rules made, or that waits, is brought up to date once by whoever looks, where it can be written."""

from __future__ import annotations

from pathlib import Path

import pytest

from pledgebook.book import Book
from pledgebook.book.current import bring_up_to_date
from pledgebook.store.derived import mark_pending, set_version
from tests.book.worlds import NORLAND, SECOND, book_of


def by_other_rules(book: Book) -> None:
    """As a Pledgebook with other rules leaves it."""
    with book.shelf.writing() as connection:
        set_version(connection, "0.0.0+other")


def waiting(book: Book) -> None:
    """As a run leaves it that was stopped."""
    with book.shelf.writing() as connection:
        mark_pending(connection, [report.id for report in book.reports()])


@pytest.fixture
def address(tmp_path: Path) -> str:
    book_of(tmp_path, {"a.txt": NORLAND, "b.txt": SECOND}).close()
    return str(tmp_path / "test.book")


def test_a_book_that_is_up_to_date_is_left_alone(address: str) -> None:
    told: list[str] = []
    before = Path(address).stat().st_mtime_ns
    bring_up_to_date(address, told.append)
    assert (told, Path(address).stat().st_mtime_ns) == ([], before)


@pytest.mark.parametrize("leave", [by_other_rules, waiting])
def test_what_is_missing_is_worked_out_once_and_kept(address: str, leave: object) -> None:
    with Book(address) as book:
        before = book.ledger()
        leave(book)  # type: ignore[operator]
    bring_up_to_date(address)
    with Book(address, readonly=True) as book:
        lacking = book.behind()
        assert (lacking.anew, lacking.reports) == (False, 0)
        assert book.ledger() == before


def test_where_it_cannot_be_kept_it_is_worked_out_and_told(address: str) -> None:
    with Book(address) as writer:
        before = writer.ledger()
        by_other_rules(writer)
        told: list[str] = []
        with writer.shelf.writing():
            bring_up_to_date(address, told.append)
    assert [words.split(":")[0] for words in told] == [
        "the ledger of this book was made by other rules",
        "it cannot be kept, and is worked out for this command alone",
    ]
    with Book(address, readonly=True) as book:
        assert book.ledger() == before


def test_beside_somebody_who_adds_the_ledger_without_what_waits_is_shown(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pledgebook.book.deriving.consolidate", lambda *_: pytest.fail("worked out in memory"))
    with Book(address) as writer:
        before = writer.ledger()
        waiting(writer)
        told: list[str] = []
        with writer.shelf.writing():
            bring_up_to_date(address, told.append)
            with Book(address, readonly=True) as book:
                assert book.ledger() == before
    assert told == ["2 reports are still to be worked in, and are not in what follows"]


def test_a_ledger_that_is_being_made_anew_is_not_shown_in_part(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with Book(address) as writer:
        before = writer.ledger()
        monkeypatch.setattr("pledgebook.book.refresh.batch._one_batch", lambda _: False)
        writer.rebuild()
    with Book(address, readonly=True) as book:
        assert book.behind().anew
        assert book.ledger() == before
    monkeypatch.undo()
    bring_up_to_date(address)
    with Book(address, readonly=True) as book:
        assert not book.behind().anew
        assert book.ledger() == before
