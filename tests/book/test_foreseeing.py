"""What a ruling would change is told, and nothing of it is kept."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from pledgebook.book import Book
from pledgebook.book.ruling import Ruling
from pledgebook.errors import Misuse, NotFound
from pledgebook.model.decisions import Action
from tests.stores import address

pytestmark = pytest.mark.usefixtures("each_store")

ONE = """Norway helps Moldova

OSLO, 14 March 2025 - Norway will give Moldova air defence worth NOK 1.2 billion, the Ministry of Defence said on Friday.
"""
TWO = """Air defence for Moldova

CHISINAU, 15 March 2025 - Norway will give Moldova air defence worth NOK 1.2 billion, the government in Chisinau said on Saturday.
"""


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    for name, text in (("one", ONE), ("two", TWO)):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    with Book(address(tmp_path / "aid.book")) as book:
        book.add([tmp_path / "one.txt", tmp_path / "two.txt"], jobs=1)
        yield book


def transfer(book: Book) -> tuple[str, ...]:
    (record,) = (r for r in book.ledger().records if r.kind == "transfer")
    return record.claims


def test_it_foretells_what_the_decision_does(book: Book) -> None:
    ruling = Ruling(action=Action.DIFFERENT, targets=transfer(book), who="Ada")
    before = book.ledger()
    found = book.foresee(ruling)
    assert book.ledger() == before
    assert book.decisions() == ()
    assert [(c.before is None, c.after is None) for c in found.records].count((True, False)) == 1
    (change,) = found.sums
    assert (change.group.key, change.group.unit) == (("NOR", "MDA"), "NOK")
    assert (str(change.before.stated), str(change.after.stated)) == ("1200000000", "2400000000")

    made = book.decide(ruling)
    after = {r.id: r for r in book.ledger().records}
    assert {c.after.id: c.after for c in found.records if c.after}.items() <= after.items()
    back = book.foresee(Ruling(action=Action.UNDO, targets=[made.id], who="Ada"))
    assert [(c.before, c.after) for c in back.sums] == [(change.after, change.before)]
    book.undo(made.id, who="Ada")
    assert book.ledger() == before


def test_what_cannot_be_ruled_cannot_be_foreseen(book: Book) -> None:
    with pytest.raises(NotFound):
        book.foresee(Ruling(action=Action.WRONG, targets=["c1-nothing"], who="Ada"))
    with pytest.raises(Misuse):
        book.foresee(Ruling(action=Action.SAME, targets=transfer(book)[:1], who="Ada"))
    assert book.decisions() == ()
