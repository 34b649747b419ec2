"""Rows for spreadsheets."""

from __future__ import annotations

import pytest

from pledgebook.export.excerpt import sentence
from pledgebook.export.ledger_table import short_ids
from pledgebook.export.sheet import record_rows


@pytest.mark.parametrize("evil", ["=cmd()", "+1+2", "@sum(a1)", "-2+3"])
def test_a_cell_that_would_be_run_is_text(evil: str) -> None:
    row = {"id": "r1", "designation": evil, "claims": [{"document": "d", "source": "a.txt"}]}
    assert f"'{evil}" in record_rows([row])


def test_a_number_below_zero_stays_a_number() -> None:
    row = {"id": "r1", "designation": "-5", "claims": [{"document": "d", "source": "a.txt"}]}
    assert ",-5," in record_rows([row])


def test_short_ids_are_as_long_as_they_must_be() -> None:
    assert short_ids(["r1-aaaaaaaaaa1", "r1-aaaaaaaaaa2", "r1-bbbbbbbbbbb"]) == {
        "r1-aaaaaaaaaa1": "r1-aaaaaaaaaa1",
        "r1-aaaaaaaaaa2": "r1-aaaaaaaaaa2",
        "r1-bbbbbbbbbbb": "r1-bbbbbbbb",
    }
    assert short_ids(["r1-0123456789"]) == {"r1-0123456789": "r1-01234567"}


@pytest.mark.parametrize(
    ("text", "own", "before", "after"),
    [
        (
            "Oslo gave more. Gen. Berg said NOK 5 million\nwould follow. Nothing else.",
            "NOK 5 million",
            "Gen. Berg said ",
            " would follow.",
        ),
        ("---\ntitle: x\n---\nNorway gives NOK 5 million.", "NOK 5 million", "Norway gives ", "."),
        ("The list:\n- NOK 5 million for Mali\n- NOK 6 million for Chad", "NOK 5 million", "- ", " for Mali"),
    ],
)
def test_the_sentence_around_some_characters(text: str, own: str, before: str, after: str) -> None:
    start = text.index(own)
    assert sentence(text, start, start + len(own)) == (before, own, after)


def test_a_text_without_sentences_is_cut_off() -> None:
    text = "word " * 1000
    before, own, after = sentence(text, 2500, 2504)
    assert before.startswith("… ")
    assert after.endswith(" …")
    assert len(before) + len(own) + len(after) < 1300
