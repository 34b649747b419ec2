"""What people rule: kept, undone, handed over, and carried along when a text is read otherwise."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from pledgebook.book import Book
from pledgebook.book.ruling import BadDecision, Ruling
from pledgebook.errors import Misuse, NotFound
from pledgebook.model.decisions import Action
from pledgebook.model.records import Record
from tests.book.test_refresh import same
from tests.book.worlds import Clock, book_of
from tests.stores import address

pytestmark = pytest.mark.usefixtures("each_store")

ONE = "Norway pledged 50 million euros to Ukraine on 3 March 2023.\n"
OTHER = "Norway pledged 90 million dollars to Moldova on 5 April 2023, the ministry said.\n"


def transfers(book: Book) -> list[Record]:
    return [record for record in book.ledger().records if record.kind == "transfer"]


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with book_of(tmp_path, {"a.txt": ONE, "b.txt": OTHER}) as made:
        yield made


def rule(book: Book, action: Action, targets: list[str], **more: object) -> str:
    return book.decide(Ruling(action=action, targets=targets, who="Ada", **more)).id  # type: ignore[arg-type]


def test_two_records_ruled_to_be_one_are_one_until_that_is_undone(book: Book) -> None:
    before = book.ledger()
    made = rule(book, Action.SAME, [r.id for r in transfers(book)])
    assert len(transfers(book)) == 1
    same(book)
    undone = book.undo(made, who="Ada", why="a slip")
    assert book.ledger() == before
    book.undo(undone.id, who="Ada")
    assert len(transfers(book)) == 1
    same(book)
    assert [d.action.value for d in book.decisions()] == ["same", "undo", "undo"]


def test_a_value_that_is_ruled_is_the_chosen_one(book: Book) -> None:
    record = transfers(book)[0]
    rule(book, Action.VALUE, [record.id], field="stage", value="delivered")
    now = next(r for r in transfers(book) if r.id == record.id)
    field = now.field("stage")
    assert field is not None
    assert (field.chosen_by, field.seen[0].value) == ("ruling", "delivered")
    same(book)


def test_a_value_needs_its_form_and_its_words(book: Book) -> None:
    record = next(r for r in transfers(book) if "50 million" in r.view.anchor.quote)
    amount = {"qualifier": "exactly", "nominal": "60000000", "low": "60000000", "high": "60000000", "currency": "EUR"}
    with pytest.raises(Misuse, match="the form that amount has"):
        rule(book, Action.VALUE, [record.id], field="amount", value="sixty")
    with pytest.raises(Misuse, match="field is 'colour'"):
        rule(book, Action.VALUE, [record.id], field="colour", value="red")
    with pytest.raises(Misuse, match="words of the same report"):
        rule(book, Action.VALUE, [record.id], field="amount", value=amount, basis="60 million euros")
    with pytest.raises(Misuse, match="words that say the value"):
        rule(book, Action.VALUE, [record.id], field="amount", value=amount, basis="50 million euros")
    assert book.decisions() == ()
    rule(book, Action.VALUE, [record.id], field="amount", value=amount, why="the minister told me")
    same(book)


@pytest.mark.parametrize("missing", ["r1-00000000000000000000", "c1-0", "f1-0", "d1-0", "0" * 64])
def test_what_does_not_exist_cannot_be_ruled_on(book: Book, missing: str) -> None:
    action = {"f": Action.SETTLED, "d": Action.UNDO}.get(missing[0], Action.WRONG)
    with pytest.raises(NotFound, match=missing):
        rule(book, action, [missing])
    assert book.decisions() == ()


def test_one_thing_alone_is_not_the_same_as_anything(book: Book) -> None:
    with pytest.raises(Misuse, match="two or more"):
        rule(book, Action.SAME, [transfers(book)[0].id])


def test_decisions_go_from_book_to_book_and_twice_does_no_harm(book: Book, tmp_path: Path) -> None:
    rule(book, Action.SAME, [r.id for r in transfers(book)], why="one package")
    lines = book.export_decisions()
    (tmp_path / "there").mkdir()
    with book_of(tmp_path / "there", {"a.txt": ONE, "b.txt": OTHER}) as there:
        assert there.import_decisions(lines) == 1
        assert there.import_decisions(lines) == 0
        assert there.export_decisions() == lines
        assert there.ledger() == _elsewhere(book, there)


def _elsewhere(book: Book, there: Book) -> object:
    """The ledger of a book with the same texts in another folder: its records say nothing of where they lie."""
    assert {r.id for r in book.ledger().records} == {r.id for r in there.ledger().records}
    return there.ledger()


def test_decisions_that_come_before_their_reports_wait_for_them(book: Book, tmp_path: Path) -> None:
    rule(book, Action.SAME, [r.id for r in transfers(book)])
    with Book(address(tmp_path / "late.book"), clock=Clock()) as late:
        late.import_decisions(book.export_decisions())
        late.add([tmp_path / "reports"], jobs=1)
        assert len(transfers(late)) == 1
        same(late)


def test_a_line_that_is_no_decision_takes_nothing_over(book: Book) -> None:
    rule(book, Action.WRONG, [transfers(book)[0].id])
    line = book.export_decisions()[0]
    changed = json.dumps(json.loads(line) | {"who": "Eve"})
    with pytest.raises(BadDecision, match="line 2: was changed"):
        book.import_decisions([line, changed])
    with pytest.raises(BadDecision, match="line 1: is no decision"):
        book.import_decisions(['{"action": "same"}'])


def test_what_was_ruled_when(tmp_path: Path) -> None:
    clock = Clock()
    with book_of(tmp_path, {"a.txt": ONE, "b.txt": OTHER}, clock=clock) as book:
        before = clock()
        rule(book, Action.SAME, [r.id for r in transfers(book)])
        assert len([r for r in book.ledger(known=before).records if r.kind == "transfer"]) == 2
