"""The look before parsing turns nothing away that would have been read."""

from __future__ import annotations

from pathlib import Path

import pytest

from pledgebook.book.reading import read_report
from pledgebook.scale.worth import may_be_worth

SHARED = Path(__file__).resolve().parents[3] / "shared" / "bench" / "texts"
TEXTS = [
    *sorted(SHARED.rglob("*.*")),
    *sorted((Path(__file__).resolve().parents[1] / "gate" / "own" / "texts").glob("*")),
]


@pytest.mark.parametrize(
    "page",
    [
        b"<p>T&uuml;rkiye</p>",
        b"<p>Nor<b>way</b> gave 5 tanks</p>",
        b"<p>Nor<b><i>way</i></b> gave 5 tanks</p>",
        b"<p><i>Nor</i><x-mark><b>way</b> gave 5 tanks</p>",
        b"<p>Nor&shy;way gave 5 tanks</p>",
        "<p>Nor\u00adway gave 5 tanks</p>".encode(),
        b'<script type="application/ld+json">{"articleBody": "T\\u00fcrkiye"}</script>',
        "Norway".encode("utf-16"),
        "Côte d'Ivoire".encode("cp1252"),
        b"%PDF-1.7",
        b"From: a@b\nSubject: x\n\nTm9yd2F5",
    ],
)
def test_what_hides_a_name_is_looked_at(page: bytes) -> None:
    assert may_be_worth(page)


def test_what_is_of_no_interest_is_not() -> None:
    assert not may_be_worth(b"<html><body><p>Beat 3 eggs with 200&nbsp;g of sugar &amp; serve.</p></body></html>")


@pytest.mark.skipif(not TEXTS, reason="no texts beside the project")
def test_no_claim_is_lost_on_the_texts_at_hand() -> None:
    lost = [
        path.name
        for path in TEXTS
        if not may_be_worth(path.read_bytes()) and read_report(path.read_bytes(), {}).get("claims")
    ]
    assert lost == []
