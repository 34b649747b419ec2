"""Whose president it is."""

from __future__ import annotations

import pytest

from pledgebook.catalogue.officials import state_of_leader


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Emmanuel Macron", "FRA"),
        ("Joseph R. Biden, Jr.", "USA"),
        ("Volodymyr Zelenskiy", "UKR"),
        ("Ursula von der Leyen", "EU"),
        ("Kishida Fumio", "JPN"),
        ("Xi Jinping", "CHN"),
        ("Abdel Fattah el-Sisi", "EGY"),
    ],
)
def test_a_full_name_tells(name: str, code: str) -> None:
    assert state_of_leader(name, titled=False) == code


def test_a_family_name_tells_only_with_a_title() -> None:
    assert state_of_leader("Macron", titled=True) == "FRA"
    assert state_of_leader("Macron", titled=False) is None


def test_a_family_name_of_leaders_of_two_states_tells_nothing() -> None:
    assert state_of_leader("Harris", titled=True) is None
    assert state_of_leader("Lee", titled=True) is None


def test_another_given_name_is_another_person() -> None:
    assert state_of_leader("Penny Wong", titled=True) is None


def test_somebody_unknown() -> None:
    assert state_of_leader("Anna Lind", titled=True) is None
    assert state_of_leader("", titled=True) is None
