"""Acronyms that a document explains."""

from __future__ import annotations

from pledgebook.model.text import Document
from pledgebook.recognise.acronym import with_acronyms
from pledgebook.recognise.party import find_parties
from pledgebook.segment.cut import cut


def test_an_explained_acronym_stands_for_its_name() -> None:
    text = "The Lakes Peace Facility (LPF) gave Kenya tents. Uganda thanked the LPF; its (LPF) rules hold."
    reading = cut(Document(id="d", text=text))
    names = [(m.party.name, text[m.start : m.end]) for m in with_acronyms(reading, find_parties(reading))]
    assert names == [
        ("Lakes Peace Facility", "Lakes Peace Facility (LPF)"),
        ("Kenya", "Kenya"),
        ("Uganda", "Uganda"),
        ("Lakes Peace Facility", "LPF"),
    ]


def test_unexplained_capitals_are_nobody() -> None:
    reading = cut(Document(id="d", text="The LPF gave Kenya tents."))
    assert [m.party.name for m in with_acronyms(reading, find_parties(reading))] == ["Kenya"]
