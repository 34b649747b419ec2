"""Spellings of one name."""

from __future__ import annotations

import pytest

from pledgebook.catalogue.folding import fold, skeleton


@pytest.mark.parametrize(
    "spellings",
    [
        ("Zaluzhnyi", "Zaluzhny", "Zaluzhnyy"),
        ("Zelenskyy", "Zelensky", "Zelenskiy", "Zelenskyi"),
        ("Oleksii", "Oleksiy"),
        ("Valerii", "Valery", "Valeriy"),
        ("Erdoğan", "Erdogan"),
    ],
)
def test_one_person_however_written(spellings: tuple[str, ...]) -> None:
    assert len({skeleton(s) for s in spellings}) == 1


def test_different_names_stay_apart() -> None:
    assert skeleton("Lavrov") != skeleton("Lavrin")
    assert skeleton("Berg") != skeleton("Borg")


def test_folding_leaves_letters_only_in_lower_case() -> None:
    assert fold("Łukasz O’Néill-Støre") == "lukasz oneillstore"
