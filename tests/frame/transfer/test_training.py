"""People who are taught, teams that are sent, and what is built abroad."""

from __future__ import annotations

import pytest

from tests.frame.transfer.told import told


@pytest.mark.parametrize(
    "marked",
    [
        "Portugal will train «90 Angolan judges|pledged PRT>AGO» in Lisbon.",
        "«Forty Bhutanese nurses|delivered IND>BTN» were trained by India in March.",
        "Ukraine said «300 Ukrainian sappers|delivered CHE>UKR» had been trained by Switzerland.",
    ],
)
def test_those_who_are_taught(marked: str) -> None:
    assert told(marked) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "Cuba has seconded «14 field surgeons|delivered CUB>AGO» to Angola.",
        "Rwanda dispatched a team of «20 doctors and 8 tonnes of medicine|delivered RWA>MWI» to Malawi.",
    ],
)
def test_teams_are_given(marked: str) -> None:
    assert told(marked) == marked


def test_building_gives_only_to_another_state() -> None:
    marked = "Turkey built «12 boreholes|delivered TUR>SOM» in Somalia. Turkey built 12 schools in Ankara."
    assert told(marked) == marked
    assert told("Israel built 40 prefabricated houses in a settlement in the West Bank.").count("«") == 0


def test_a_class_at_home_is_no_help() -> None:
    assert told("The Polish army trained 400 soldiers in Warsaw.").count("«") == 0


@pytest.mark.parametrize(
    "marked",
    [
        "Canada will train «Ukrainian combat engineers|pledged CAN>UKR» in Poland.",
        "Norway will teach «150 Kosovo Security Force members|pledged NOR>XKX» demining.",
    ],
)
def test_those_of_another_state_need_no_number(marked: str) -> None:
    assert told(marked) == marked
