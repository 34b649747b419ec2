"""Clauses with the giver, the verb or the goods in an unusual place."""

from __future__ import annotations

import pytest

from tests.frame.transfer.told import told


@pytest.mark.parametrize(
    "marked",
    [
        "To the navy of Palau goes «a patrol boat|pledged NZL>PLW», paid for by New Zealand.",
        "To Mongolia went «$5 million|disbursed JPN>MNG» from Japan.",
    ],
)
def test_what_is_given_stands_behind_the_verb(marked: str) -> None:
    assert told(marked) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "Dhaka is to get «12 dredgers|pledged NLD>BGD», bought by the Netherlands.",
        "Belize will receive «two ambulances|pledged TWN>BLZ» donated by Taiwan.",
    ],
)
def test_a_participle_tells_who_paid(marked: str) -> None:
    assert told(marked) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "Among the equipment handed to Niger by Italy were «14 jeeps and radio sets|delivered ITA>NER».",
        "Having already supplied «20 generators|delivered SVN>UKR», Slovenia will now repair roads in Ukraine.",
        "A ship with «5,000 tonnes of Russian fertiliser|delivered RUS>ZWE» for Zimbabwe has docked in Beira.",
        "The «22 ambulances|delivered JPN>YEM», which were bought by Japan, have been turned over to Yemen.",
        "Fiji will hand Tonga «two fire engines|pledged FJI>TON».",
    ],
)
def test_goods_before_and_behind_other_clauses(marked: str) -> None:
    assert told(marked) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "A ceremony was held for the handover of «27 lorries|delivered JPN>LAO», provided under Japan's Grant Aid to Laos.",
        "Mexico's navy ship sailed from Veracruz for Havana with «800 tonnes of beans|delivered MEX>CUB» for Cuba.",
        "«46 rescuers|delivered FRA>GRC» from France are on their way to Greece.",
        "Kenya secured a «$941 million|pledged IMF>KEN» loan from the IMF, of which «$624 million|disbursed IMF>KEN» was paid out.",
        "Chile offered to send «a mobile hospital and a brigade of 60 rescuers|pledged CHL>ECU» to Ecuador.",
    ],
)
def test_nouns_of_handing_over_and_things_on_their_way(marked: str) -> None:
    assert told(marked) == marked


def test_companies_give_nothing() -> None:
    assert told("The sanctions hit Iranian firms that supplied drone engines to Russia.").count("«") == 0


def test_another_giver_behind_with() -> None:
    marked = "Canada gave «$25 million|disbursed CAN>TON» for farming in Tonga, with New Zealand chipping in «$4 million|pledged NZL>TON»."
    assert told(marked) == marked


def test_a_package_told_of_first_by_what_it_holds() -> None:
    marked = "Korea's «gift|pledged KOR>FJI» to Fiji comprises four X-ray units and a mobile clinic."
    assert told(marked) == marked


def test_and_joins_what_is_said() -> None:
    marked = "The ministry said «10 million baht|pledged THA>LAO» and food would be given to Laos by Thailand."
    assert told(marked) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "Japan presented Samoa's health ministry with «five scanners|delivered JPN>WSM» and pledged «20 laptops|pledged JPN>WSM».",
        "The South Sudanese army took «delivery of 30 pickup trucks|delivered UGA>SSD» from Uganda.",
        "A second Il-76 of the Russian emergencies ministry brought «27 tonnes of medicines|delivered RUS>PSE» for Gaza.",
        "With the help of Finland, «60 wells|delivered FIN>ZMB» were restored in Zambia.",
        "Nepal has yet to receive «12 fire engines|pledged CHN>NPL» promised by Beijing.",
        "Kuwait has waived «12 million dollars|disbursed KWT>SYC» in interest on loans to the Seychelles.",
    ],
)
def test_other_ways_to_tell_of_it(marked: str) -> None:
    assert told(marked) == marked
