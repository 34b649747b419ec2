"""Who gives and who gets, where the words name them in roundabout ways."""

from __future__ import annotations

import pytest

from tests.frame.transfer.told import told


@pytest.mark.parametrize(
    "marked",
    [
        "Microsoft has pledged «$40 million|pledged Microsoft>MNG» to Mongolia.",
        "The city of Oslo has pledged «NOK 4 million|pledged NOR>UKR» to Ukraine.",
        "Germany, together with the Netherlands and Denmark, has pledged «EUR 9 million|pledged DEU+NLD+DNK>MLI» to Mali.",
        "China, Ethiopia's largest creditor, has pledged «$40 million|pledged CHN>ETH» to Ethiopia.",
        "Brussels has pledged «EUR 40 million|pledged EU>MDA» to Moldova.",
    ],
)
def test_who_gives(marked: str) -> None:
    assert told(marked) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "Latvia gave «EUR 3 million|disbursed LVA>MDA» to support the Moldovan economy.",
        "Spain has pledged «EUR 2 million|pledged ESP>GMB» to build a hospital in the Gambia.",
        "Norway will send «50 tents|pledged NOR>JOR+LBN» for Syrian refugees in Jordan and Lebanon.",
        "Qatar gave «$5 million|disbursed QAT>Sudan Humanitarian Fund+SDN» to the Sudan Humanitarian Fund.",
        "Seoul granted Laos and Cambodia «$12 million|pledged KOR>LAO» and «$9 million|pledged KOR>KHM» respectively.",
        "Norway gave Chad «$5 million|disbursed NOR>TCD», the two ministers said.",
    ],
)
def test_who_gets(marked: str) -> None:
    assert told(marked) == marked


def test_the_body_through_which_it_comes_may_be_told_later() -> None:
    marked = "Japan will give Chad «$9 million|pledged JPN>TCD+WFP». The grant will be implemented by the World Food Programme."
    assert told(marked) == marked


def test_what_the_one_who_gets_adds_is_no_transfer() -> None:
    marked = "Norway gave Ghana «$9 million|disbursed NOR>GHA» for a road. The government of Ghana will contribute $2 million."
    assert told(marked) == marked


def test_a_loan_that_was_signed_is_contracted() -> None:
    marked = "A «$9 million|contracted WB>GHA» loan from the World Bank to Ghana was signed in Paris on 3 May."
    assert told(marked) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "UNRWA thanked Ireland for its additional contribution of «EUR 20 million|pledged IRL>UNRWA».",
        "The president wants Congress to approve «$14 billion|requested USA>ISR» for Israel.",
        "On Chad, Britain gave «GBP 7 million|disbursed GBR>TCD» to help Sudanese refugees there.",
        "Romania, which borders Moldova, gave «EUR 9 million|disbursed ROU>MDA» to its neighbour.",
        "Britain gave «GBP 9 million|disbursed GBR>SDN+the region» to Sudan and the region.",
    ],
)
def test_sides_told_by_thanks_wishes_and_small_words(marked: str) -> None:
    assert told(marked) == marked


def test_a_body_asks_for_those_of_whom_the_text_speaks() -> None:
    marked = (
        "Germany gave «EUR 2 million|disbursed DEU>YEM» to Yemen. The UN had asked for «$9 million|requested >YEM»."
    )
    assert told(marked) == marked
