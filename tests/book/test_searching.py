"""Search in the words of records."""

from __future__ import annotations

from pathlib import Path

import pytest

from pledgebook.book import Book
from tests.book.worlds import book_of, world


@pytest.fixture
def book(tmp_path: Path) -> Book:
    return book_of(tmp_path, world(11, 10))


def test_words_are_found_in_every_form_people_type(book: Book) -> None:
    assert all("boats" in str(record) for record in book.search('"patrol boats"'))
    assert {r.id for r in book.search("patrol")} == {r.id for r in book.search("patr*")} != set()
    assert {r.kind for r in book.search("patrol boats")} == {"item"}


@pytest.mark.parametrize("odd", ["", "   ", '"', "AND OR NOT", "a:b (c", "*", "NEAR(x y)", "'; DROP TABLE words"])
def test_nothing_that_is_typed_breaks_the_search(book: Book, odd: str) -> None:
    assert book.search(odd) == []
