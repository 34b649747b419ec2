"""Reading again by other rules: what is found, what is retired, what becomes of rulings."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from pledgebook.book import Book
from pledgebook.book import reading as book_reading
from pledgebook.book.ruling import Ruling
from pledgebook.model.decisions import Action
from tests.book.test_refresh import same
from tests.book.worlds import book_of

pytestmark = pytest.mark.usefixtures("each_store")

TEXT = "Norway pledged 50 million euros to Ukraine on 3 March 2023.\n\nDenmark gave Moldova 20 field hospitals.\n"
real_read = book_reading.read_report


def other_rules(monkeypatch: pytest.MonkeyPatch, change: Any) -> None:  # noqa: ANN401  (claims to claims)
    """From now on another version reads, which makes something else of the claims."""

    def read(raw: bytes, options: dict[str, Any]) -> dict[str, Any]:
        found = real_read(raw, options)
        return found if found["status"] == "failed" else found | {"claims": change(found["claims"])}

    monkeypatch.setattr("pledgebook.book.crew.read_report", read)
    for module in ("rereading", "coverage", "checking"):
        monkeypatch.setattr(f"pledgebook.book.{module}.rules_version", lambda: "other")


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with book_of(tmp_path, {"a.txt": TEXT}) as made:
        yield made


def test_the_same_rules_have_nothing_to_do(book: Book) -> None:
    done = book.reread(jobs=1)
    assert (done.current, done.same, done.changed) == (1, 0, 0)
    assert book.reread(jobs=1, every=True).same == 1


def test_claims_that_older_rules_read_wait_to_be_read_again_and_are_no_faults(
    book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    other_rules(monkeypatch, lambda claims: claims)
    monkeypatch.setattr("pledgebook.book.checking.verify_claims", lambda *_, **__: pytest.fail("asked of older claims"))
    (found,) = book.check()
    assert (found.code, found.grave) == ("rules.older", False)
    assert "1 report was read by older rules: run `pledgebook reread`" in found.detail
    monkeypatch.setattr("pledgebook.book.checking.verify_claims", lambda *_, **__: ())
    book.reread(jobs=1)
    assert book.check() == []


def test_claims_that_are_no_longer_found_are_retired_and_not_deleted(
    book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, clock = list(book.told()), book.clock
    earlier = clock()
    other_rules(monkeypatch, lambda claims: [c for c in claims if c["kind"] != "item"])
    done = book.reread(jobs=1)
    gone = [told.claim.id for told in before if told.claim.id not in {t.claim.id for t in book.told()}]
    assert (done.changed, done.retired, done.found) == (1, len(gone), 0)
    assert gone
    assert list(book.told(known=earlier)) == before, "what the book knew then is still to be had"
    same(book)
    assert not [fault for fault in book.check() if fault.grave]


def test_a_ruling_on_a_claim_that_is_gone_is_open_again(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    item = next(record for record in book.ledger().records if record.kind == "item")
    made = book.decide(Ruling(action=Action.WRONG, targets=[item.id], who="Ada"))
    other_rules(monkeypatch, lambda claims: [c for c in claims if c["kind"] != "item"])
    book.reread(jobs=1)
    assert [(fault.code, fault.where) for fault in book.check()] == [("ruling.open", made.id)]
    assert book.findings().waiting == (made.id,)
    same(book)


def test_a_report_that_can_no_longer_be_read_keeps_its_reading(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    before = book.ledger()
    other_rules(monkeypatch, lambda claims: claims)
    monkeypatch.setattr("pledgebook.book.crew.read_report", lambda *_: book_reading.failed("document.fault", "broken"))
    assert book.reread(jobs=1).failed == 1
    assert book.ledger() == before
    assert [covered.status for covered in book.coverage().documents] == ["failed"]


def test_coverage_tells_what_was_left_over(tmp_path: Path) -> None:
    texts = {"a.txt": TEXT, "b.txt": "The river rose by 900 units.\n", "c.txt": "\x00\x01" * 90}
    with book_of(tmp_path, texts) as book:
        book.add(["nowhere.txt"], jobs=1)
        found = book.coverage()
        assert {Path(c.address).name: c.status for c in found.documents} == {
            "a.txt": "read",
            "b.txt": "empty",
            "c.txt": "failed",
        }
        assert [address for address, _ in found.refused] == ["nowhere.txt"]
        assert all(covered.current for covered in found.documents)


def test_coverage_tells_where_not_every_two_claims_were_compared(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = "Norway gave Jordan $10 million in humanitarian aid on 9 April 2024."
    with book_of(tmp_path, {f"{n}.txt": f"{told} Report {n}.\n" for n in range(3)}) as book:
        book.ledger()
        assert book.coverage().capped == []
        monkeypatch.setattr("pledgebook.book.coverage.FULL", 2)
        assert {block.claims for block in book.coverage().capped} == {3}
