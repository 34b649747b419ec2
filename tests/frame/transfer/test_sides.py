"""Who gives and who gets: subjects, agents, owners, channels, lists, what is inherited from the package spoken of."""

from __future__ import annotations

import pytest

from tests.frame.transfer.told import told


@pytest.mark.parametrize(
    "marked",
    [
        "«EUR 5 million|disbursed NLD>SYR» was provided by the Netherlands to Syria.",
        "Kenya received a loan of «500 million dollars|disbursed WB>KEN» from the World Bank.",
        "An American package of «$400 million|pledged USA>UKR» for Ukraine was announced on Monday.",
        "Norway and Denmark will give Ukraine «EUR 30 million|pledged NOR+DNK>UKR» in aid.",
        "Romanian officials said that Italy would give Moldova «EUR 10 million|pledged ITA>MDA» in aid.",
        "Minister of Foreign Affairs Espen Barth Eide of Norway announced «NOK 5 million|pledged NOR>PSE» in aid to Gaza.",
    ],
)
def test_donors(marked: str) -> None:
    assert told(marked) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "Norway will give «NOK 9 million|pledged NOR>ETH+KEN+SOM» in aid to Ethiopia, Kenya and Somalia.",
        "Norway will give «NOK 9 million|pledged NOR>UNICEF+SDN» to UNICEF to help children in Sudan.",
        "Norway will give «NOK 9 million|pledged NOR>SDN+WFP» in food aid to Sudan through the World Food Programme.",
        "Norway will give «NOK 9 million|pledged NOR>UKR» in aid to Ukraine after Russia's invasion.",
        "Norway will give «NOK 9 million|pledged NOR>Acme Relief» to Acme Relief.",
        "Norway will give Jordan «NOK 9 million|pledged NOR>JOR» and Lebanon «NOK 4 million|pledged NOR>LBN» in aid.",
        "Norway announced «NOK 9 million|pledged NOR>JOR» for Jordan and «NOK 4 million|pledged NOR>LBN» for Lebanon in aid.",
        "Norway announced «NOK 9 million|pledged NOR>TCD» in military and «NOK 4 million|pledged NOR>TCD» in civilian aid to Chad.",
    ],
)
def test_recipients(marked: str) -> None:
    assert told(marked) == marked


def test_own_people_get_no_help_from_abroad() -> None:
    text = "The United States is providing $5 million in assistance to American citizens."
    assert told(text) == text


@pytest.mark.parametrize(
    "marked",
    [
        "Denmark will give Ukraine «DKK 900 million|pledged DNK>UKR» in aid, of which «DKK 300 million|pledged DNK>UKR» is for ammunition.",
        (
            "Norway will give Sudan «NOK 90 million|pledged NOR>SDN» in aid. Of this, «NOK 30 million|pledged NOR>WFP+SDN» "
            "will go to the World Food Programme and «NOK 20 million|pledged NOR>UNICEF+SDN» to UNICEF."
        ),
        (
            "The EU announced a package of «EUR 1 billion|pledged EU>LBN» for Lebanon. The bulk, «EUR 736 million|pledged EU>LBN», "
            "is meant for refugees."
        ),
        "Sweden is sending a new support package to Ukraine. The package is worth «SEK 3 billion|pledged SWE>UKR».",
        "Norway gave Mali «NOK 4 million|disbursed NOR>MLI» in aid in May. Denmark gave «DKK 3 million|disbursed DNK>MLI» in aid.",
        (
            "Germany will give Jordan «EUR 9 million|pledged DEU>JOR» in aid. Switzerland, which is no member, will give Lebanon "
            "«CHF 2 million|pledged CHE>LBN» in aid."
        ),
    ],
)
def test_package_spoken_of(marked: str) -> None:
    assert told(marked) == marked


def test_list_hangs_on_its_lead() -> None:
    marked = """Norway will also give Sudan:

- «NOK 5 million|pledged NOR>SDN» for food;
- «NOK 6 million|pledged NOR>SDN» for tents;
- «NOK 6 million|pledged NOR>UNICEF» to UNICEF.
"""
    assert told(marked) == marked


def test_title_says_for_whom() -> None:
    marked = "Canada will provide «CAD 3 million|pledged CAN>HTI» to train police officers."
    assert told(marked, title="Canada announces support for Haiti") == marked


def test_amount_told_twice_is_one_transfer() -> None:
    marked = "Norway will give Sudan «NOK 90 million|pledged NOR>SDN» in aid. The NOK 90 million in aid to Sudan will be paid in June."
    assert told(marked) == marked


def test_correction_negates_the_wrong_figure() -> None:
    marked = (
        "Our report put Norway's aid to Sudan at «NOK 9 million|pledged negated NOR>SDN». "
        "Norway will in fact give Sudan «NOK 90 million|pledged NOR>SDN» in aid."
    )
    assert told(marked, title="Correction: Norway's aid to Sudan") == marked
