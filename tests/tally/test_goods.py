"""What goods are told apart by."""

from __future__ import annotations

import pytest

from pledgebook.tally.goods import goods_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("M2-A2 Bradley", "M2A2 Bradleys"),
        ("Leopard 2A4", "Leopard 2A4 main battle tanks"),
        ("Bradley infantry fighting vehicles", "Bradley fighting vehicle"),
        ("Bradleys", "Bradley fighting vehicles"),
        ("armoured vehicles", "Armored Vehicle"),
        ("ambulances", "ambulance"),
        ("rifles ", "Rifles"),
    ],
)
def test_the_same_thing_in_other_letters(one: str, other: str) -> None:
    assert goods_of(one, None) == goods_of(other, None)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Javelin", "Javelin training rounds"),
        ("HIMARS", "ammunition for HIMARS"),
        ("Bradley fighting vehicles", "infantry fighting vehicles"),
        ("Leopard 1A5 tanks", "Leopard 2A4 tanks"),
        ("Leopard 2A4 tanks", "tanks"),
        ("155mm artillery rounds", "105mm artillery rounds"),
        ("drones", "unmanned aerial vehicles"),
        ("howitzers", "guns"),
    ],
)
def test_what_is_not_known_to_be_the_same_stays_apart(one: str, other: str) -> None:
    assert goods_of(one, None).key != goods_of(other, None).key


def test_families_are_told_only_of_what_the_catalogue_names() -> None:
    assert goods_of("Challenger 2 tanks", None).family == "tank"
    assert goods_of("NASAMS", None).family == "air defence"
    assert goods_of("tanks", None).family == ""
    assert goods_of("spare parts for Challenger 2 tanks", None).family == ""


def test_units_keep_apart_what_is_measured_differently() -> None:
    assert goods_of("flour", "tonnes").unit == goods_of("flour", "tonne").unit
    assert goods_of("flour", "tonnes") != goods_of("flour", "bags")
    assert goods_of("", None).key == ""
