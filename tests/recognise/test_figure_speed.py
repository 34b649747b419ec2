"""No pattern for figures backtracks: long runs of what they almost match stay cheap."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date

import pytest

from pledgebook.recognise.count import find_counts
from pledgebook.recognise.date import find_dates
from pledgebook.recognise.duration import find_durations
from pledgebook.recognise.money import find_money
from pledgebook.recognise.number import find_numbers
from pledgebook.recognise.ordinal import find_ordinals
from pledgebook.verify import verify_claim
from tests.verify.written import exactly, transfer

SHAPES = [
    "1,", "1 ", "1 000 ", "$", " ", '"', "5 ", "one and ", "hundred and ", "a half of a ", "up to ", "$5 million, ", "in January ",
    "January 5 and ", "on Friday ", "since ", "last ", "1-", "to 5 ", "about ", "two ", "2022 ", "(", "no ", "the same day ", "\n",
    "1.", "$1 to ", "several hundred ", "two hours and ", "Jan. ", "from ", "EUR ", "of ", "x", "12:", "ninth ", "a ", "the past ",
]  # fmt: skip
LENGTH = 20_000
SECONDS = 1.5
"""Of this process alone, so that a busy machine does not matter: some times what the slowest needs; a quadratic pattern needs minutes."""

FINDERS: dict[str, Callable[[str], object]] = {
    "numbers": lambda t: find_numbers(t, 0, len(t)),
    "money": lambda t: find_money(t, 0, len(t)),
    "counts": lambda t: find_counts(t, 0, len(t)),
    "ordinals": lambda t: find_ordinals(t, 0, len(t)),
    "durations": lambda t: find_durations(t, 0, len(t)),
    "dates": lambda t: find_dates(t, [(0, len(t))], reference=date(2023, 1, 18)),
}


@pytest.mark.parametrize("finder", FINDERS.values(), ids=FINDERS.keys())
def test_finders_are_linear(finder: Callable[[str], object]) -> None:
    for shape in SHAPES:
        text = shape * (LENGTH // len(shape))
        started = time.process_time()
        finder(text)
        assert time.process_time() - started < SECONDS, shape


def test_the_check_is_linear() -> None:
    for shape in SHAPES:
        text = f"Norway gave $5 million {shape * (LENGTH // len(shape))}"
        claim = transfer(
            text,
            "$5 million",
            amount=exactly(5_000_000, currency="USD"),
            date={"from": "2023-01-13", "to": "2023-01-13"},
        )
        started = time.process_time()
        verify_claim(claim, text, published=date(2023, 1, 18))
        assert time.process_time() - started < SECONDS, shape
