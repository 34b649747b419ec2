"""Figures: what rounding and qualifiers leave open."""

from __future__ import annotations

from decimal import Decimal

import pytest

from pledgebook.link.sums import Closeness, closeness, of_count, of_money
from pledgebook.model.values import Money, Qualifier, Quantity

EXACTLY, NEARLY, ABOUT, UP_TO, MORE = (
    Qualifier.EXACTLY, Qualifier.NEARLY, Qualifier.ABOUT, Qualifier.UP_TO, Qualifier.MORE_THAN,
)  # fmt: skip


def billion(written: str, qualifier: Qualifier = EXACTLY, currency: str = "NOK") -> Money:
    """An amount in billions, with half of its last digit as slack."""
    number = Decimal(written)
    last = Decimal(1).scaleb(int(number.as_tuple().exponent))
    return Money(Quantity.of(qualifier, number * 10**9), currency, last * 10**9 / 2)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (billion("2.85"), billion("2.85", UP_TO), Closeness.SAME),
        (billion("2.8"), billion("2.85"), Closeness.ROUNDED),
        (billion("3", NEARLY), billion("2.85"), Closeness.ROUNDED),
        (billion("3.1", NEARLY), billion("3.075"), Closeness.ROUNDED),
        (billion("1.4", ABOUT), billion("1.38"), Closeness.ROUNDED),
        (billion("3"), billion("3.75"), Closeness.NEAR),
        (billion("2.5"), billion("2.85"), Closeness.OTHER),
        (billion("1"), billion("0.900"), Closeness.NEAR),
        (billion("24.2", MORE), billion("24.9"), Closeness.OTHER),
        (billion("5"), billion("5", currency="SEK"), None),
    ],
)
def test_two_amounts(one: Money, other: Money, expected: Closeness | None) -> None:
    assert closeness(of_money(one), of_money(other)) == expected
    assert closeness(of_money(other), of_money(one)) == expected


def test_dozens_can_be_fifty_five() -> None:
    dozens = Quantity(Qualifier.VAGUE, None, Decimal(24), None)
    assert closeness(of_count(dozens), of_count(Quantity.of(EXACTLY, Decimal(55)))) is Closeness.ROUNDED
    assert closeness(of_count(dozens), of_count(Quantity.of(EXACTLY, Decimal(8)))) is Closeness.OTHER
