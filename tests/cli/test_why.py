"""`pledgebook why`: reasons, both sentences, what decided."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import pledgebook
from tests.cli.conftest import Run

TOLD = {
    "ministry": "published: 2023-05-02\n---\nNorway will provide Ukraine with NOK 1.38 billion in military support, the Norwegian government announced today.",
    "wire": "published: 2023-05-03\n---\nOSLO, May 3 - Norway announced on Tuesday nearly 1.4 billion kroner in military aid for Ukraine.",
    "later": "published: 2023-08-22\n---\nNorway announced on Tuesday NOK 300 million in military aid for Ukraine.",
}


@pytest.fixture
def book(tmp_path: Path) -> str:
    """A book of three reports."""
    for name, text in TOLD.items():
        (tmp_path / f"{name}.txt").write_text(f"---\n{text}\n", encoding="utf-8")
    address = str(tmp_path / "aid.book")
    with pledgebook.open(address) as opened:
        opened.add([tmp_path / f"{name}.txt" for name in TOLD], jobs=1)
    return address


def transfers(address: str) -> dict[str, list[str]]:
    """Records of transfers and their claims, by the first anchor."""
    with pledgebook.open(address, readonly=True) as opened:
        records = [r for r in opened.ledger().records if r.kind == "transfer"]
        return {r.view.anchor.quote: [r.id, *r.claims] for r in records}


def test_two_claims_of_one_record_show_why_they_were_joined(book: str, run: Run) -> None:
    _, one, other = transfers(book)["NOK 1.38 billion"]
    shown = run("why", one, other, "--book", book)
    assert shown.exit_code == 0
    assert "one record" in shown.stdout
    assert "“nearly 1.4 billion kroner”" in shown.stdout
    assert "+28  amount.rounded" in shown.stdout
    assert "1 of 1 pairs of claims are the same by themselves." in shown.stdout


def test_two_records_show_why_they_were_not_joined(book: str, run: Run) -> None:
    found = transfers(book)
    shown = run("why", found["NOK 1.38 billion"][0], found["NOK 300 million"][0], "--book", book, "--format", "json")
    answer = json.loads(shown.stdout)
    assert not answer["joined"]
    assert answer["verdict"] == "different"
    assert {f["name"]: f["weight"] for f in answer["features"]}["amount.other"] == -60
    assert "They contradict each other in amount: 2 of 2 pairs." in answer["grounds"]


def test_a_record_that_is_not_there_is_named(book: str, run: Run) -> None:
    shown = run("why", "r1-ffffff", "r1-ffffff", "--book", book)
    assert shown.exit_code == 2
    assert "r1-ffffff: no such record in the book" in shown.stderr
