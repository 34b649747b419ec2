"""Currencies: codes, states, and names that several share."""

from __future__ import annotations

import pytest

from pledgebook.catalogue.currencies import currencies, is_currency, resolve_currency, used_in
from pledgebook.lang.en.money import currency_names, currency_signs


def test_codes() -> None:
    assert all(is_currency(c) for c in ("USD", "EUR", "NOK", "UAH", "XOF", "XDR", "HRK"))
    assert not any(is_currency(c) for c in ("ABC", "usd", "US", ""))


def test_states() -> None:
    assert used_in("DKK", "DNK")
    assert used_in("USD", "USA")
    assert used_in("EUR", "XKX")
    assert not used_in("EUR", "NOR")


@pytest.mark.parametrize(
    ("candidates", "states", "code"),
    [
        (("NOK", "DKK"), ("DNK",), "DKK"),
        (("NOK", "DKK"), ("UKR", "NOR", "DNK"), "NOK"),
        (("NOK", "DKK"), ("UKR",), None),
        (("EUR",), (), "EUR"),
    ],
)
def test_the_first_state_that_uses_one_decides(
    candidates: tuple[str, ...], states: tuple[str, ...], code: str | None
) -> None:
    assert resolve_currency(candidates, states) == code


def test_every_current_currency_has_a_name_that_finds_it() -> None:
    for currency in currencies().values():
        if currency.current and currency.names:
            assert currency.code in currency_names()[currency.names[-1]], currency


def test_every_sign_means_a_known_currency() -> None:
    for sign, codes in currency_signs().items():
        assert codes, sign
        assert all(is_currency(c) for c in codes), sign
