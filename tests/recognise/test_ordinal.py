"""Ordinals in marked snippets."""

from __future__ import annotations

import pytest

from pledgebook.recognise.ordinal import find_ordinals
from tests.marks import mark, plain


def marked(text: str) -> str:
    return mark(text, [(m.start, m.end, str(m.value)) for m in find_ordinals(text, 0, len(text))])


@pytest.mark.parametrize(
    "snippet",
    [
        "the «29th|29» drawdown, a «ninth|9» donation, the «Second|2» tranche",
        "the «twenty-first|21» package, the «163rd|163» Infantry",
        "the «27<sup>th</sup>|27» conference",
    ],
)
def test_places_in_a_row(snippet: str) -> None:
    assert marked(plain(snippet)) == snippet


@pytest.mark.parametrize(
    "text",
    [
        "December 7th",
        "the 7th of December",
        "17th January",
        "the 21st century",
        "the First Lady",
        "the first half",
        "one second",
    ],
)
def test_what_ranks_nothing(text: str) -> None:
    assert marked(text) == text
