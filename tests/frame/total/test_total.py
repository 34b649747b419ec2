"""Running sums: since, to date, in a year, bringing the total to; and what only looks like one."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "transfer"))
from tests.frame.transfer.told import framed, told


@pytest.mark.parametrize(
    "marked",
    [
        "This brings Norway's total aid to Sudan to «NOK 900 million|total NOR>SDN».",
        "Japan has given Ukraine «$5 billion|total JPN>UKR» in aid since February 2022.",
        "Finland gave Ukraine «EUR 600 million|total FIN>UKR» in military aid in 2023.",
        "So far this year, Norway has provided «NOK 540 million|total NOR>SDN» in aid to Sudan.",
        "Over the course of the war, Japan has sent Ukraine «more than $7 billion|total JPN>UKR» in aid.",
        "The total value of equipment donated by Finland to Ukraine is now «EUR 2.2 billion|total FIN>UKR».",
        "Canada has given Haiti «CAD 80 million|total CAN>HTI» in aid since 2016, including «CAD 9 million|total CAN>HTI» for schools.",
        "India has donated «4 million doses|delivered IND>NPL» to Nepal, bringing the total to «9 million doses|total IND>NPL».",
        "To date, Oman has shipped «300 tonnes of food|total OMN>YEM» to Yemen.",
        "Between 2011 and 2015, Finland provided Mali with «EUR 13 million|total FIN>MLI».",
        "Over the past decade, Japan has given Nepal «$80 million|total JPN>NPL» in aid.",
        "UK aid to Chad now stands at «GBP 22 million|total GBR>TCD».",
        "Combined civil and military support from Poland to Ukraine is worth a total of «€4.3 billion|total POL>UKR».",
        "Norway's overall commitments to Niger amount to «NOK 300 million|total NOR>NER».",
        "Austria has now provided Moldova with «EUR 30 million|total AUT>MDA».",
        "Total assistance to Mali from all donors, inside and outside the appeal, has reached «$242 million|total >MLI».",
        "The value of Lithuania's military support to Ukraine has passed «EUR 465 million|total LTU>UKR».",
        "The UN flash appeal for Chad has received «$134 million|total >TCD», or 66 per cent.",
        "## Polish aid to Belarus\n\n- 2021: «PLN 52 million|total POL>BLR»\n- 2022 (to date): «PLN 61 million|total POL>BLR»",
        "China has now supplied Nepal with «5 million doses of vaccine|total CHN>NPL».",
        "Oman has sent Yemen «300 tonnes of food|total OMN>YEM» since May.",
        "Since 2022, Sweden has given Ukraine:\n\n- «SEK 17 billion|total SWE>UKR» in arms\n- «SEK 2 billion|total SWE>UKR» in aid",
        "## Pledges for Sudan\n\n- Oman: «$2 million|pledged OMN>SDN»\n- Peru: «$1 million|pledged PER>SDN»\n- Total: «$3 million|total >SDN»",
        "Overall, Malta has provided Libya with «EUR 9 million|total MLT>LBY» in aid.",
    ],
)
def test_total(marked: str) -> None:
    assert told(marked) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "Norway will give Sudan «NOK 90 million|pledged NOR>SDN» in 2025.",
        "Norway will give Sudan total funding of «NOK 90 million|pledged NOR>SDN».",
        "Norway's new commitment to Sudan now amounts to «NOK 90 million|pledged NOR>SDN».",
        "The total value of the luxury exports to Chad was nearly $550 million.",
        "Norway announced its largest package since 2014, «NOK 90 million|pledged NOR>SDN» in aid to Sudan.",
        "Norway's new package amounts to «NOK 90 million|pledged NOR>UKR» in aid to Ukraine.",
    ],
)
def test_no_total(marked: str) -> None:
    assert not framed(marked)[1]


@pytest.mark.parametrize(
    ("text", "since", "until"),
    [
        ("Japan has given Ukraine $5 billion in aid since February 2022.", date(2022, 2, 1), None),
        ("Finland gave Ukraine EUR 600 million in aid last year.", date(2023, 1, 1), date(2023, 12, 31)),
        ("Finland has given Ukraine EUR 600 million in aid this year.", date(2024, 1, 1), None),
        ("Finland has given Ukraine EUR 600 million in aid since the war began.", None, None),
    ],
)
def test_span(text: str, since: date | None, until: date | None) -> None:
    _, totals = framed(text)
    assert [(t.since, t.until) for t in totals] == [(since, until)]


def test_a_sum_that_was_raised_is_a_total_whatever_was_approved() -> None:
    """The verb inside says of the parts how far they have come, not of the sum."""
    raised = "That brought the total security assistance Norway approved for Moldova to $90 million."
    assert [str(t.amount.quantity.nominal) for t in framed(raised)[1] if t.amount] == ["90000000"]
    assert not framed("The bill would bring the total aid that Norway approved for Moldova to $90 million.")[1]


@pytest.mark.parametrize(
    "text",
    [
        "Since May three in four Peruvians have received a vaccine.",
        "Since May Peru has sent 4 million litres of water to Peru.",
        "To date, Peru has distributed 300 tonnes of food.",
    ],
)
def test_goods_at_home_sum_nothing_up(text: str) -> None:
    assert framed(text)[1] == []
