"""Durations in marked snippets: «as written|least-most minutes»."""

from __future__ import annotations

import pytest

from pledgebook.model.values import plain as shown
from pledgebook.recognise.duration import find_durations
from tests.marks import mark, plain


def marked(text: str) -> str:
    found = find_durations(text, 0, len(text))
    return mark(text, [(m.start, m.end, f"{shown(m.low) or '?'}-{shown(m.high) or '?'}") for m in found])


@pytest.mark.parametrize(
    "snippet",
    [
        "lasted «about two hours|120-120», «close to two hours|?-120», «nearly three hours|?-180»",
        "a «90-minute|90-90» call, «two-hour|120-120» talks, an «hour-long|60-60» call",
        "«a couple of hours|120-120», «half an hour|30-30», «an hour and a half|90-90», «two and a half hours|150-150»",
        "«more than an hour|60-?», «over two hours|120-?», «less than an hour|?-60»",
        "«an hour and 20 minutes|80-80», «two hours and twenty minutes|140-140», «two to three hours|120-180»",
    ],
)
def test_how_long_it_took(snippet: str) -> None:
    assert marked(plain(snippet)) == snippet


@pytest.mark.parametrize("text", ["two hours ago", "three hours later", "90 km an hour", "two days", "miles per hour"])
def test_what_took_no_time(text: str) -> None:
    assert marked(text) == text
