"""A whole book is checked, and every sort of damage is found and told."""

from __future__ import annotations

from pathlib import Path

import pytest

from pledgebook.book import Book
from tests.book.worlds import NORLAND, SECOND, Clock, book_of, files, world
from tests.stores import address, tamper

pytestmark = pytest.mark.usefixtures("each_store")

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
    word = "delete" if damage.startswith("DELETE") else "update"
    tamper(tmp_path / "test.book", *([f"DROP TRIGGER {table}_no_{word} ON {table}"] if table else []), damage)
    with Book(address(tmp_path / "test.book")) as book:
        found = {fault.code for fault in book.check()}
    assert (code in found) if code else found == set()


def test_a_sound_book_has_nothing_wrong(tmp_path: Path) -> None:
    with book_of(tmp_path, world(1, 8)) as book:
        assert book.check() == []


def test_rebuilding_mends_what_is_derived(tmp_path: Path) -> None:
    book_of(tmp_path, {"a.txt": NORLAND}).close()
    tamper(tmp_path / "test.book", "DELETE FROM record")
    with Book(address(tmp_path / "test.book")) as book:
        assert book.check()
        book.rebuild()
        assert book.check() == []


def test_two_writers_take_turns(tmp_path: Path) -> None:
    path, texts = address(tmp_path / "t.book"), world(4, 8)
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
