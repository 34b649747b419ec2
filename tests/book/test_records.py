"""Records and findings by the indexes are those of the whole ledger."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from pledgebook.book import Book
from pledgebook.book.looking import Wanted
from tests.cli.test_ledger import RELEASE, RETOLD
from tests.stores import address


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory, each_store: str) -> Iterator[Book]:
    """Two reports."""
    folder = tmp_path_factory.mktemp(each_store)
    for name, text in (("retold.md", RETOLD), ("release.md", RELEASE)):
        (folder / name).write_text(text, encoding="utf-8")
    with Book(address(folder / "aid.book")) as made:
        made.add([str(folder)], jobs=1)
        yield made


@pytest.mark.parametrize(
    "wanted",
    [
        Wanted(),
        Wanted(frozenset({"transfer"})),
        Wanted(frozenset({"transfer"}), stage="pledged", instrument="grant"),
        Wanted(donor="NOR", recipient="MDA"),
        Wanted(stage="pledged"),
        Wanted(since=date(2024, 4, 3)),
        Wanted(text="moldova norway"),
    ],
)
def test_the_wanted_records_are_those_that_the_ledger_holds(book: Book, wanted: Wanted) -> None:
    ledger, told = book.ledger(), {t.claim.id: t for t in book.told()}
    by_id = {r.id: r for r in ledger.records}
    found = book.records(wanted)
    assert list(found.records) == [r for r in ledger.records if wanted.holds(r, by_id, told)]
    assert found.records
    for record in found.records:
        assert list(found.links[record.id]) == [link for link in ledger.links if link.source == record.id]
        assert {
            c.evidence for link in found.links[record.id] for c in link.evidence if c.claim not in found.told
        } == set()


def test_findings_are_those_of_the_ledger(book: Book) -> None:
    seen = book.findings()
    assert {f.id for f in seen.open} == {f.id for f in book.ledger().findings}
    assert {r for f in seen.open for r in f.records} == set(seen.records)
    assert {c.claim for f in seen.open for c in f.evidence} <= set(seen.told)
    assert not seen.settled
