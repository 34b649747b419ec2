"""One record's page: the same from the derived tables and from the whole ledger."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from pledgebook.book import Book
from pledgebook.book.page import _worked_out
from pledgebook.errors import Misuse, NotFound
from tests.cli.test_ledger import RELEASE, RETOLD
from tests.stores import address

pytestmark = pytest.mark.usefixtures("each_store")


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    """Two reports, the later one first."""
    with Book(address(tmp_path / "aid.book")) as made:
        for name, text in (("retold.md", RETOLD), ("release.md", RELEASE)):
            (tmp_path / name).write_text(text, encoding="utf-8")
            made.add([str(tmp_path / name)], jobs=1)
        yield made


def test_every_page_is_the_same_either_way(book: Book) -> None:
    records = book.ledger().records
    assert len(records) > 4
    for record in records:
        assert book.page(record.id) == _worked_out(book, record.id)


def test_a_record_is_found_by_former_ids_beginnings_and_claims(book: Book) -> None:
    ledger = book.ledger()
    [record] = [r for r in ledger.records if len(r.claims) > 1 and r.kind == "transfer"]
    former = [old for old, new in ledger.aliases if new == record.id]
    assert former
    for name in (*former, record.id[3:12], *record.claims):
        assert book.page(name).record == record


def test_what_cannot_be_found_is_said(book: Book) -> None:
    with pytest.raises(NotFound):
        book.page("nothing")
    with pytest.raises(NotFound):
        book.page("")
    with pytest.raises(Misuse, match="several begin so"):
        book.page("r1-")
