"""Tables for people."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pledgebook.export.report import Report
from pledgebook.export.table import plain
from pledgebook.model.evidence import Span
from pledgebook.model.text import Document
from tests.export.sample import report


def row(label: str, text: str) -> str:
    """The first line of a claim's row, single spaces."""
    return next(" ".join(line.split()) for line in text.splitlines() if line.startswith(f"{label} "))


@pytest.mark.parametrize(
    ("label", "cells"),
    [
        ("T1", "T1 pledged up to 2.85 billion Norland (NOR) Estmark (EST) military 2024-03-04 3"),
        ("I1", "I1 12 howitzers T1 8"),
        ("I2", "I2 5,000 rounds of 155 mm ammunition (conditional) T1 9"),
        ("R1", "R1 more than 9 billion Norland (NOR) Estmark (EST) 12"),
        ("S1", "S1 defence minister (NOR) own words “Of this, 225 million kroner go to fuel,” 11"),
    ],
)
def test_a_claim_of_each_kind(label: str, cells: str) -> None:
    assert row(label, plain(report())) == cells


def test_figures_left_over_and_issues_stand_below() -> None:
    text = plain(report())
    below = text[text.index("Figures that no claim accounts for") :]
    assert "1,400" in below
    assert below.index("1,400") < below.index("date.open")


def test_plain_text_fits_100_columns_and_holds_no_escapes() -> None:
    text = plain(report())
    assert max(map(len, text.splitlines())) <= 100
    assert "\x1b" not in text


def test_a_hostile_title_cannot_steer_the_terminal() -> None:
    document = replace(report().document, title="\x1b]0;owned\x07[bold]not markup[/bold]")
    text = plain(replace(report(), document=document))
    assert "\x1b" not in text
    assert "[bold]not markup[/bold]" in text


def test_a_document_without_anything() -> None:
    text = plain(Report("empty.txt", Document(id="0" * 64, text="Nothing here."), ()))
    assert "no claims" in text
    assert "Every figure in the text is accounted for." in text


def test_thousands_of_figures_left_over_are_counted_and_not_listed() -> None:
    figures = tuple(Span(n, n + 1) for n in range(150))
    text = plain(Report("x", Document(id="0" * 64, text="5 " * 150), (), unexplained=figures))
    assert "and 50 more" in text
    assert "150" not in text
