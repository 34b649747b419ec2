"""Which documents are looked at."""

from __future__ import annotations

import pytest

from pledgebook.model.text import Document
from pledgebook.pipeline import extract
from pledgebook.recognise.trigger import of_interest

IDLE = "Whisk 3 eggs into the butter. \u201cIt must not boil,\u201d said the cook, who sold 200 tarts for $400."


@pytest.mark.parametrize(
    "text",
    [
        "The tents went to Malawi.",
        "DENMARK GIVES MORE",
        "A Kenyan clinic got 40 beds.",
        "The ministry sent six lorries.",
        "UNICEF called.",
        "x" * 5_000 + " and then it went to Oslo.",
    ],
)
def test_looked_at(text: str) -> None:
    assert of_interest(text)


@pytest.mark.parametrize("text", ["", IDLE, "Omanisation, Chadwick and Nigerias", IDLE * 400])
def test_not_looked_at(text: str) -> None:
    assert not of_interest(text)


def test_nothing_is_claimed_and_no_figure_missed_in_an_idle_document() -> None:
    extraction = extract(Document(id="d", text=IDLE))
    assert (extraction.claims, extraction.unexplained) == ((), ())
