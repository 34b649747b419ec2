"""Rough rates: of the year, near enough to see that two sums can be one."""

from __future__ import annotations

from decimal import Decimal

from pledgebook.catalogue.rough_rates import euros_for_one


def test_a_dollar_of_2022_was_about_a_euro() -> None:
    rate = euros_for_one("USD", 2022)
    assert rate is not None
    assert Decimal("0.9") < rate < Decimal("1.0")


def test_years_to_come_have_the_last_rate_and_years_before_none() -> None:
    assert euros_for_one("USD", 2999) is not None
    assert euros_for_one("USD", 1900) is None


def test_a_currency_without_rates_has_none() -> None:
    assert euros_for_one("ETB", 2022) is None
    assert euros_for_one("EUR", 1900) == 1
