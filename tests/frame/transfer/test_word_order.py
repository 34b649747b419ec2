"""Clauses with the giver, the verb or the goods in an unusual place."""

from __future__ import annotations

import pytest

from tests.frame.transfer.told import told


@pytest.mark.parametrize(
    "marked",
    [
        "To the navy of Palau goes «a patrol boat|pledged NZL>PLW», paid for by New Zealand.",
        "To Mongolia went «$5 million|disbursed JPN>MNG» from Japan.",
    ],
)
def test_what_is_given_stands_behind_the_verb(marked: str) -> None:
    assert told(marked) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "Dhaka is to get «12 dredgers|pledged NLD>BGD», bought by the Netherlands.",
        "Belize will receive «two ambulances|pledged TWN>BLZ» donated by Taiwan.",
    ],
)
def test_a_participle_tells_who_paid(marked: str) -> None:
    assert told(marked) == marked


def test_and_joins_what_is_said() -> None:
    marked = "The ministry said «10 million baht|pledged THA>LAO» and food would be given to Laos by Thailand."
    assert told(marked) == marked
