"""Reported speech whose source stands beside it: «what was said|by whom»."""

from __future__ import annotations

import pytest

from tests.frame.statement.snippets import marked, statements

CASES = [
    "Berlin, Minister Ana Ruiz promised, «would not cut its share|Ana Ruiz».",
    "The trucks, according to Minister Ana Ruiz, «had yet to arrive|Ana Ruiz».",
    "Minister Ana Ruiz spoke in Lima. In her view, «the rains were late|Ana Ruiz».",
    "«Norway will send trucks to Chad|Kari Holm», Minister Kari Holm said on Monday.",
    "«Norway will send trucks to Chad|Kari Holm», said Minister Kari Holm, who leads the party.",
    "OSLO, May 3 (Wire) - «Norway will send trucks to Chad|Kari Holm», Minister Kari Holm said.",
    "«The trucks are old|defence ministry», the defence ministry said in a statement, because of their age.",
    "«The trucks are old|government», as the government on Monday communicated.",
    "«The trucks are old|defence ministry», according to the defence ministry.",
    "According to the defence ministry, «the trucks are old|defence ministry».",
    "Geneva \u2013 «The trucks are old|Kari Holm», Minister Kari Holm said.",
    "«The trucks are old|sources», sources close to the talks told Kyodo.",
    "As reported by the defence ministry, «the trucks are old|defence ministry».",
    "As Minister Kari Holm told reporters when they met, «the trucks are old|Kari Holm».",
    "«The trucks are old|Kari Holm», in the words of Kari Holm.",
    "As Minister Kari Holm said on Monday, «the trucks are old|Kari Holm».",
    "China, Minister Kari Holm said, «had always been on the side of peace|Kari Holm».",
    "«The trucks are old|three people», three people familiar with the talks said.",
    "According to two people briefed on the talks, «the trucks are old|two people».",
    "«The trucks are old|Merkur», according to the news magazine Merkur.",
    "«The trucks will come by May|Kari Holm», Minister Kari Holm said here today.",
    "«The trucks are old|Kari Holm», Minister Kari Holm told the Morgenpost in an interview published on Friday.",
    "When talks began, Minister Kari Holm said nothing.",
    "Minister Kari Holm said that «Chad had closed the road|Kari Holm», it added.",
]


@pytest.mark.parametrize("snippet", CASES)
def test_the_rest_of_the_sentence_is_what_the_source_says(snippet: str) -> None:
    assert marked(snippet) == snippet


def test_what_somebody_else_says_in_it_is_a_second_statement() -> None:
    """The ministry tells what the minister has said."""
    found = statements("Minister Ana Ruiz urged Togo to act, the ministry said.")
    assert [(s.speaker.name or s.speaker.role, s.anchor.quote) for s in found] == [
        ("ministry", "Minister Ana Ruiz urged Togo to act"),
        ("Ana Ruiz", "Togo to act"),
    ]
