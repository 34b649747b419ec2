"""Amounts and goods in lists and under headings: what stands over a line says who gives and who gets."""

from __future__ import annotations

import pytest

from tests.frame.transfer.told import framed, told


@pytest.mark.parametrize(
    ("title", "marked"),
    [
        (
            "Pledges for Haiti",
            (
                "## Canada: «$390 million|pledged CAN>HTI»\n\nOver two years, for schools.\n\n## Spain\n\n"
                "«EUR 346 million|pledged ESP>HTI» over three years, most of it for water.\n"
            ),
        ),
        (
            "Aid for the Philippines",
            "Japan: «US$ 10 million|pledged JPN>PHL»\nNew Zealand: «NZ$ 2 million|pledged NZL>PHL»\n",
        ),
        (
            "Swiss support for neighbours of Syria",
            "- Lebanon: «CHF 20 million|pledged CHE>LBN»\n- Jordan: «CHF 30 million|pledged CHE>JOR»\n",
        ),
        (
            None,
            (
                "The Netherlands is stepping up its support:\n\n- For Ukraine:\n  - «EUR 65 million|pledged NLD>UKR» for budget support\n"
                "- For Moldova:\n  - «EUR 10 million|pledged NLD>UNICEF+MDA» for UNICEF's work with refugees\n"
            ),
        ),
    ],
)
def test_amounts_under_names(title: str | None, marked: str) -> None:
    text = f"# {title}\n\n{marked}" if title else marked
    assert told(text, title=title) == text


@pytest.mark.parametrize(
    "marked",
    [
        "Denmark will send Ukraine:\n\n- «19 howitzers|pledged DNK>UKR»\n- six field hospitals\n- winter clothing\n",
        "Oman has delivered to Yemen:\n\n- «300 tents|delivered OMN>YEM»\n- 20 water pumps\n",
        "Among those who are sending help to Nepal:\n\n- 40 tents\n",
        "Norway is sending:\n\n- «40 tents|pledged NOR>TCD» to Chad\n- «20 pumps|pledged NOR>NER» to Niger\n- 300 blankets to Niger\n",
    ],
)
def test_goods_under_a_lead(marked: str) -> None:
    assert told(marked) == marked


def test_goods_under_a_heading_that_names_both_sides() -> None:
    marked = "## Equipment delivered by Slovakia to Ukraine\n\n- «12 tanks|delivered SVK>UKR»\n- diesel\n"
    assert told(f"A table\n\n{marked}") == f"A table\n\n{marked}"


@pytest.mark.parametrize(
    "text",
    [
        "The package includes:\n\n- 40 tents\n- 20 pumps\n",
        "The flood has destroyed in Ghana:\n\n- 40 schools\n- 20 pumps\n",
        "Kenya's budget for 2024\n\n- Education: KES 544 billion\n- Defence: KES 128 billion\n",
        "Norway has not sent Ukraine:\n\n- 14 tanks\n",
    ],
)
def test_lists_of_what_is_not_given(text: str) -> None:
    assert framed(text)[0] == []


@pytest.mark.parametrize(
    "marked",
    [
        "The United States will:\n\n- Provide «$20 million|pledged USA>KEN» to Kenya for relief;\n- deliver «400 tents|pledged USA>SOM» to Somalia.\n",
        "Japan's support to the Pacific includes:\n\n- Sending «two patrol boats|pledged JPN>PLW» to Palau\n",
        "Since May Norway has:\n\n- Provided «NOK 50 million|disbursed NOR>MWI» to Malawi\n- Delivered «30 generators|delivered NOR>MOZ» to Mozambique\n",
        "The Government of Angola has decided:\n\n1. to grant Guinea-Bissau «US$ 12 million|pledged AGO>GNB» for its hospitals;\n",
        "## What Canada is doing for Haiti\n\n- Deploying «20 tents|pledged CAN>HTI» to Haiti\n",
    ],
)
def test_lines_that_begin_with_the_verb(marked: str) -> None:
    assert told(marked) == marked


@pytest.mark.parametrize(
    "text",
    [
        "Vietnam's exports in August by market:\n\n- United States: $9.3 billion\n- Japan: $2.1 billion\n",
        "The ministry advises travellers to Kenya to:\n\n- Carry $200 in cash\n- Order tickets for $3 million visitors\n",
    ],
)
def test_lines_of_other_lists(text: str) -> None:
    assert framed(text)[0] == []


@pytest.mark.parametrize(
    "marked",
    [
        (
            "The EU is mobilising support for its neighbours.\n\n**Lebanon**: «€15 million|pledged EU>LBN» for hospitals.\n\n"
            "**Jordan**: «€8 million|pledged EU>JOR» for clinics.\n"
        ),
        (
            "Sweden announced three measures for Iraq. First, «SEK 50 million|pledged SWE>IRQ» for its hospitals. "
            "Second, «SEK 30 million|pledged SWE>IRQ» for mine clearance.\n"
        ),
        "Donors meeting in Oslo pledged to help Chad:\n\n- Finland: «€7 million|pledged FIN>TCD»\n- Peru: «$1 million|pledged PER>TCD»\n",
        "The World Bank approved two projects in Tajikistan:\n\n- a «$30 million|authorised WB>TJK» grant for roads\n",
        "Assistance for Haiti announced today by the Government of Brazil:\n\n- «$15 million|pledged BRA>HTI» for schools\n",
    ],
)
def test_what_was_announced_before(marked: str) -> None:
    assert told(marked) == marked


@pytest.mark.parametrize(
    ("title", "marked"),
    [
        (
            "Gulf states rush aid to Beirut",
            "- Kuwait: two planes with «36 tonnes of medical supplies|pledged KWT>LBN»\n- Oman: «12 tonnes of medicine|pledged OMN>LBN»\n",
        ),
        (
            "What others send",
            "What others are sending to Haiti:\n\n- Cuba: «40 tents|pledged CUB>HTI»\n- Senegal: «$1 million|pledged SEN>HTI»\n",
        ),
        (
            "Commitments made in Brussels",
            "Peru: «EUR 9 million|pledged PER>LBN» for Lebanon.\nChad: «$1 million|pledged TCD>JOR» in loans to Jordan.\n",
        ),
        (
            "More aid to Gaza",
            (
                "Norway is increasing its aid to Gaza by «NOK 120 million|pledged NOR>PSE». The funds are distributed as follows:\n\n"
                "- «NOK 50 million|pledged NOR>WFP+PSE» to the World Food Programme\n"
            ),
        ),
    ],
)
def test_each_line_has_its_own_giver(title: str, marked: str) -> None:
    assert told(f"# {title}\n\n{marked}", title=title) == f"# {title}\n\n{marked}"


def test_forces_that_are_stationed_are_no_goods() -> None:
    text = "The United States will send Spain:\n\n- two squadrons of fighters\n- an agreement to station 40 tanks in Rota\n"
    assert framed(text)[0] == []


def test_the_name_that_heads_a_line_is_the_subject_of_its_verb() -> None:
    marked = "Commitments:\n\n- **France:** Will provide «EUR 220 million|pledged FRA>GHA» to Ghana.\n- **Japan**: Pledged «$5 million|pledged JPN>TGO» to Togo.\n"
    assert told(marked) == marked
