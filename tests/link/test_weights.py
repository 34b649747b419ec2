"""The weights are whole, named, and the page shows them as they are."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import weights_table
from pledgebook.link.compare import HOPELESS
from pledgebook.link.weights import DIMENSIONS, GREY, SAME, WEIGHTS

SOURCE = Path(__file__).resolve().parents[2] / "src" / "pledgebook" / "link"


def test_the_page_shows_the_weights_as_they_are() -> None:
    assert weights_table.shown() == weights_table.table()


def test_every_reason_that_the_code_gives_has_a_weight() -> None:
    text = "\n".join(p.read_text(encoding="utf-8") for p in SOURCE.glob("*.py") if p.name != "weights.py")
    given = set(re.findall(r'Reason\(\s*"([a-z_.]+)"', text))
    assert given <= set(WEIGHTS)


def test_every_contradiction_belongs_to_a_matter() -> None:
    prefixes = tuple(p for _, starts in DIMENSIONS for p in starts.split())
    against = {name for name, weight in WEIGHTS.items() if weight.against}
    assert {name for name in against if not name.startswith(prefixes)} == {"kind.other"}


def test_no_single_reason_about_parties_and_days_makes_two_claims_one() -> None:
    """Who, to whom and when is not enough: something particular must be in common."""
    best = (
        "donors.same",
        "recipients.same",
        "aid.same",
        "instrument.same",
        "date.same",
        "stage.same",
        "particular.none",
    )
    assert sum(WEIGHTS[name].points for name in best) < SAME
    assert GREY < SAME


MOST = {
    "item": ("good.same", "count.same", "package.same"),
    "total": ("amount.same", "good.same", "donors.same", "recipients.same", "aid.same", "since.same", "told.together"),
    "meeting": ("people.two", "date.same", "mode.same", "place.same"),
    "statement": ("speaker.same", "content.same", "told.together"),
}
"""For each kind every reason for sameness at its best, one of each matter."""


@pytest.mark.parametrize("kind", sorted(MOST))
def test_what_is_called_hopeless_is(kind: str) -> None:
    for reason in HOPELESS[kind]:
        matter = reason.partition(".")[0]
        best = sum(WEIGHTS[name].points for name in MOST[kind] if name.partition(".")[0] != matter)
        assert best + WEIGHTS[reason].points < SAME
