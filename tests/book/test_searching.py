"""Search in the words of records."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from pledgebook.book import Book
from tests.book.worlds import book_of, world

pytestmark = pytest.mark.usefixtures("each_store")


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with book_of(tmp_path, world(11, 10)) as made:
        yield made


def test_words_are_found_in_every_form_people_type(book: Book) -> None:
    assert all("boats" in str(record) for record in book.search('"patrol boats"'))
    assert {r.id for r in book.search("patrol")} == {r.id for r in book.search("patr*")} != set()
    assert {r.kind for r in book.search("patrol boats")} == {"item"}


@pytest.mark.parametrize("odd", ["", "   ", '"', "AND OR NOT", "a:b (c", "*", "NEAR(x y)", "'; DROP TABLE words"])
def test_nothing_that_is_typed_breaks_the_search(book: Book, odd: str) -> None:
    assert book.search(odd) == []
