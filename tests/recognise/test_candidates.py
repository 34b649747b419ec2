"""What is passed over could not have been found: with every word as a candidate the mentions are the same."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import pytest

from pledgebook.model.reading import Reading
from pledgebook.read import read
from pledgebook.recognise import party, person
from pledgebook.recognise.figure import with_figures
from pledgebook.recognise.goods import core, find_goods
from pledgebook.recognise.party import find_parties
from pledgebook.recognise.person import find_people
from pledgebook.segment.cut import cut
from pledgebook.segment.tokens import row_of, tokenise, tokens_of

TESTS = Path(__file__).parents[1]
TEXTS: Final = sorted(
    path
    for folder in (TESTS.parent / "examples", TESTS / "gate" / "own")
    for path in folder.rglob("*")
    if path.suffix in {".txt", ".md"} and path.name != "README.md"
)
ODD: Final = (
    b"Both leaders met al-Masri. The two spoke; in his view the U.S.-funded camp of the Hague, the Supreme Court of "
    b"Justice and THE UNITED STATES OF AMERICA gave 12 micro-drones, Leopard-2R tanks and JOHN\xe2\x80\x99S guns. "
    b"Q  Does she? MS. LIND: I\xe2\x80\x99ll go. Gen. J. O\xe2\x80\x99Brien and these officials of the Bank of Lind said it."
)
ALL: Final = re.compile(b".", re.DOTALL)


def cut_texts() -> list[Reading]:
    """Every text at hand, cut."""
    sources: list[Path | bytes] = [*TEXTS, ODD]
    return [cut(read(source)) for source in sources]


def test_parties(monkeypatch: pytest.MonkeyPatch) -> None:
    few = [find_parties(reading) for reading in cut_texts()]
    monkeypatch.setattr(party, "_CANDIDATE", ALL)
    assert any(few)
    assert few == [find_parties(reading) for reading in cut_texts()]


def test_people(monkeypatch: pytest.MonkeyPatch) -> None:
    few = [find_people(reading) for reading in cut_texts()]
    monkeypatch.setattr(person, "_CANDIDATE", ALL)
    assert any(few)
    assert few == [find_people(reading) for reading in cut_texts()]


def test_goods(monkeypatch: pytest.MonkeyPatch) -> None:
    readings = [with_figures(reading) for reading in cut_texts()]
    few = [find_goods(reading) for reading in readings]
    monkeypatch.setattr(core, "_CANDIDATE", ALL)
    monkeypatch.setattr(core, "_SPEAKS", dict.fromkeys((t.text for r in readings for t in row_of(r).tokens), 1))
    assert any(few)
    assert few == [find_goods(reading) for reading in readings]


def test_figures() -> None:
    for reading in cut_texts():
        few, everywhere = with_figures(reading), with_figures(reading, literals_first=False)
        for kind in ("money", "counts", "ordinals", "dates", "durations"):
            assert getattr(few, kind) == getattr(everywhere, kind), kind


def test_tokens_of_a_document_are_those_of_its_sentences() -> None:
    for reading in cut_texts():
        for sentence in reading.sentences:
            assert tokens_of(reading, sentence) == tokenise(reading.plain, sentence.start, sentence.end)


@pytest.mark.parametrize(
    "text",
    [
        "x" * 9_000 + " Oslo gave 5 tents",
        "**Q** Norway's. \u201cIt\u201d \u2014 U.S.",
        "Norway ' s 5 .",
        "\u2019s\u2019",
    ],
)
def test_sentences_that_end_inside_a_word(text: str) -> None:
    reading = cut(read(text.encode()))
    assert [tokens_of(reading, s) for s in reading.sentences] == [
        tokenise(reading.plain, s.start, s.end) for s in reading.sentences
    ]
