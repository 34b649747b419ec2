"""Goods by what they are called."""

from __future__ import annotations

import pytest

from pledgebook.link.goods import Likeness, alike, named

SAME, ALIKE, OTHER = Likeness.SAME, Likeness.ALIKE, Likeness.OTHER


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Leopard 2 tanks", "Leopard 2A6 tanks", SAME),
        ("Leopard 1 tanks", "Leopard 2 tanks", OTHER),
        ("M2A2 Bradley infantry fighting vehicles", "Bradleys", SAME),
        ("MRAPs", "mine-resistant vehicles", SAME),
        ("Humvees", "High Mobility Multipurpose Wheeled Vehicles (HMMWVs)", SAME),
        ("AS90 self-propelled guns", "self-propelled AS-90 units", SAME),
        ("towed 105mm guns", "105 mm howitzers", ALIKE),
        ("155mm artillery rounds", "105mm artillery rounds", OTHER),
        ("artillery shells", "artillery ammunition", SAME),
        ("howitzers", "M109 howitzers", ALIKE),
        ("machine guns", "howitzers", OTHER),
        ("ammunition for HIMARS", "HIMARS", OTHER),
        ("tonnes of rice", "rice", SAME),
        ("doses of vaccine", "vaccine doses", SAME),
        ("generators", "power generators", SAME),
        ("tents", "hangar tents", ALIKE),
        ("armoured vehicles", "armored vehicles", SAME),
        ("armoured vehicles", "armoured recovery and repair vehicles", ALIKE),
        ("medical equipment", "engineering equipment", OTHER),
        ("Taurus missiles", "Tornado jets", OTHER),
    ],
)
def test_two_names(one: str, other: str, expected: Likeness) -> None:
    assert alike(named(one), named(other)) is expected
    assert alike(named(other), named(one)) is expected
