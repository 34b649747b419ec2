"""Help without a sum: goods, training, help by name."""

from __future__ import annotations

import pytest

from tests.frame.transfer.told import told


@pytest.mark.parametrize(
    "marked",
    [
        "Spain will send «six Leopard tanks and 20 armoured vehicles|pledged ESP>UKR» to Ukraine.",
        "«Four MiG-29 fighter jets|pledged SVK>UKR» will be handed over to Ukraine by Slovakia.",
        "«Six tanks|pledged ESP>UKR» that Spain is donating to Ukraine left the port.",
        "India dispatched «27 tonnes of relief assistance|delivered IND>AFG» to Afghanistan.",
        "Turkey is providing «humanitarian assistance|pledged TUR>SYR» to Syria.",
        "A delegation welcomed Kosovo's provision of «humanitarian assistance|pledged XKX>UKR» to the people of Ukraine.",
        "The two welcomed ongoing efforts by Canada to provide «military assistance|pledged CAN>UKR» to Ukraine.",
        "Kyiv renewed its request for «fighter aircraft|requested >UKR».",
        "The Swedish government has taken no decision on sending «Gripen jets|proposed negated SWE>UKR» to Ukraine.",
        "Ukraine will receive «200 vehicles|pledged FRA>UKR» from France.",
    ],
)
def test_goods(marked: str) -> None:
    assert told(marked) == marked


def test_goods_of_a_package_with_a_sum_are_items() -> None:
    marked = "Norway will give Ukraine «NOK 90 million|pledged NOR>UKR» in arms, including 20 guns. It will also send 30 trucks."
    assert told(marked) == marked


def test_own_forces_are_no_help() -> None:
    text = "France has deployed two battalions to Romania."
    assert told(text) == text


def test_pronoun_stands_for_goods_before_the_verb() -> None:
    marked = "Germany, whose «Leopard tanks|proposed negated DEU>UKR» many armies use, has not agreed to supply them to Ukraine."
    assert told(marked) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "Denmark will send Ukraine «20 armoured vehicles with spare parts|pledged DNK>UKR».",
        "Denmark will send Ukraine «six helicopters with spare parts|pledged DNK>UKR».",
        "Denmark sent Chad two lorries with «40 tons of rice|delivered DNK>TCD».",
    ],
)
def test_what_comes_along_is_no_cargo(marked: str) -> None:
    assert told(marked) == marked
