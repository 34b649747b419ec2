"""What only looks like a meeting."""

from __future__ import annotations

import pytest

from tests.frame.meeting.telling import told

TEXTS = [
    "Flights between Oslo and Paris were full on Monday.",
    "Minister Anna Lind of Norway met Sudanese refugees on Monday.",
    "The programme must meet the needs of two million people and meets all the criteria set by donors.",
    "The minister called on Russia to withdraw and called the attack a crime.",
    "Minister Anna Lind spoke to reporters in Oslo on Monday.",
    "President Anna Lind of Norway did not meet President Kofi Mensah of Ghana on Monday.",
    "Minister Lind urged President Mensah of Ghana to meet President Doe of Togo.",
    "The two ministries regularly consult with each other.",
    "Did President Lind of Norway speak with President Mensah of Ghana on Monday?",
    "President Biden visited Ohio on Monday.",
    "The minister's meeting with President Mensah of Ghana, planned for Friday, was postponed.",
    "The press conference with President Mensah of Ghana was held on Monday.",
    "Turkey's continued direct talks with Sweden and Finland matter.",
    "She received a master of arts from the university.",
]


@pytest.mark.parametrize("text", TEXTS)
def test_no_meeting(text: str) -> None:
    """Nothing is told: needs met, demands, refusals, habits, questions, journeys at home."""
    assert told(text) == []
