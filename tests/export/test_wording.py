"""Values in words."""

from __future__ import annotations

from decimal import Decimal

import pytest

from pledgebook.export import wording
from pledgebook.model.values import Money, Qualifier, Quantity


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2850000000", "2.85 billion"),
        ("225000000", "225 million"),
        ("26000000000000", "26 trillion"),
        ("1234567", "1,234,567"),  # "1.235 million" would lose digits
        ("5000", "5,000"),
        ("0.5", "0.5"),
        ("0", "0"),
        ("999999", "999,999"),
    ],
)
def test_numbers_are_scaled_only_where_no_digit_is_lost(value: str, words: str) -> None:
    assert wording.number(Decimal(value)) == words


@pytest.mark.parametrize(
    ("qualifier", "words"),
    [
        (Qualifier.EXACTLY, "50"),
        (Qualifier.AT_LEAST, "at least 50"),
        (Qualifier.MORE_THAN, "more than 50"),
        (Qualifier.UP_TO, "up to 50"),
        (Qualifier.LESS_THAN, "less than 50"),
        (Qualifier.NEARLY, "nearly 50"),
        (Qualifier.ABOUT, "about 50"),
    ],
)
def test_every_qualifier_keeps_its_word(qualifier: Qualifier, words: str) -> None:
    assert wording.quantity(Quantity.of(qualifier, Decimal(50))) == words


def test_ranges_and_vague_numbers_invent_nothing() -> None:
    assert wording.quantity(Quantity.between(Decimal(8), Decimal(10))) == "8 to 10"
    assert wording.quantity(Quantity.vague(Decimal(200))) == "200 or more, not counted"
    assert wording.quantity(Quantity.vague(None)) == "some"


def test_money_names_its_currency() -> None:
    assert wording.money(Money(Quantity.of(Qualifier.UP_TO, Decimal(10**9)), "SEK")) == "up to 1 billion SEK"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("two\nlines  and\ttabs", "two lines and tabs"),
        ("colour \x1b[31mred", "colour �[31mred"),
        ("turned \u202egnorw", "turned gnorw"),
        ("bell\x07", "bell�"),
        ("मदद\u200dकी", "मदद\u200dकी"),  # joiners belong to the script
    ],
)
def test_nothing_steers_the_terminal(text: str, shown: str) -> None:
    assert wording.printable(text) == shown


@pytest.mark.parametrize(
    ("minutes", "words"),
    [((120, 120), "120 min"), ((90, 120), "90–120 min"), ((90, None), "90 min or more"), (None, "")],
)
def test_durations(minutes: tuple[int | None, int | None] | None, words: str) -> None:
    assert wording.duration(minutes) == words
