"""How far help has come: verbs by class, tense, mood, negation, and the verbs around them."""

from __future__ import annotations

import pytest

from tests.frame.transfer.told import told


@pytest.mark.parametrize(
    "marked",
    [
        "Norway is providing «NOK 80 million|pledged NOR>SDN» in aid to Sudan.",
        "Japan will give Kenya «10 million dollars|pledged JPN>KEN» in food aid.",
        "Canada pledged «CAD 5 million|pledged CAN>HTI» in aid to Haiti.",
        "Denmark has allocated «DKK 40 million|pledged DNK>MLI» in aid to Mali.",
        "Germany decided to grant Jordan «EUR 20 million|pledged DEU>JOR» in aid.",
        "France intends to give Chad «EUR 3 million|pledged planned FRA>TCD» in aid.",
        "The minister announced plans to give Chad «EUR 3 million|pledged planned FRA>TCD» in French aid.",
        "Italy will give Albania «EUR 6 million|pledged conditional ITA>ALB» in aid, subject to approval by parliament.",
        "Spain is considering giving Niger «EUR 7 million|proposed possible ESP>NER» in aid.",
        "Finland may send Ukraine «EUR 60 million|proposed possible FIN>UKR» worth of weapons.",
        "Sweden has paid «SEK 9 million|disbursed SWE>YEM» in aid to Yemen.",
        "Austria disbursed «EUR 2 million|disbursed AUT>LBN» in aid to Lebanon in March.",
        "Ireland delivered «12 ambulances|delivered IRL>MDA» to Moldova.",
        "The U.S. Senate passed a bill that includes «$4 billion|proposed USA>UKR» in aid for Ukraine.",
        "Parliament approved «EUR 30 million|authorised EST>UKR» in Estonian aid to Ukraine.",
        "Poland has signed a contract to supply Ukraine with «100 vehicles|contracted POL>UKR».",
        "Belgium cancelled «EUR 4 million|cancelled BEL>MLI» in aid to Mali.",
        "Kenya asked Japan for «20 million dollars|requested JPN>KEN» in aid.",
        "Portugal refused to send Ukraine «anti-aircraft guns|proposed negated PRT>UKR».",
        "Greece has not agreed to supply Ukraine with «S-300 missiles|proposed negated GRC>UKR».",
    ],
)
def test_stage(marked: str) -> None:
    assert told(marked) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "The board announced a «EUR 8 million|disbursed EU>TUN» disbursement from the European Union to Tunisia.",
        "Estonia began paying out «EUR 5 million|disbursed EST>UKR» in aid to Ukraine.",
        "Norway's draft budget includes «NOK 3 billion|requested NOR>UKR» in aid for Ukraine.",
        "Norway's foreign minister thanked Japan for giving Fiji «5 million dollars|pledged JPN>FJI» in aid.",
        "The agency is unable to give Mali «EUR 2 million|proposed negated EU>MLI» in EU aid.",
    ],
)
def test_around_the_verb(marked: str) -> None:
    assert told(marked) == marked


@pytest.mark.parametrize(
    "plain",
    [
        "If Norway were to send weapons to Ukraine, the army would need new ones.",
        "Why did Norway send Ukraine 20 tanks?",
        "The leaders discussed military assistance to Ukraine.",
        "The minister reaffirmed continued humanitarian assistance for Sudan.",
        "Stop sending weapons to Sudan.",
    ],
)
def test_talk_is_no_act(plain: str) -> None:
    assert told(plain) == plain
