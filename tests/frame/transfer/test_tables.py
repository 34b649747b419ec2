"""Amounts in tables and fact sheets: the heads say who gives, who gets, and how far it is."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.frame.transfer.told import framed, told


@pytest.mark.parametrize(
    ("title", "marked"),
    [
        (
            "Pledges for Sudan",
            (
                "| Donor | Amount | Recipient |\n|---|---|---|\n| Qatar | «USD 50 million|pledged QAT>SDN» | Sudan |\n"
                "| Kuwait | «USD 2 million|pledged KWT>TCD» | Chad |\n"
            ),
        ),
        (
            "Support for Somalia",
            "| Donor | Pledged | Disbursed |\n|---|---|---|\n| Italy | «€8 million|pledged ITA>SOM» | «€5 million|disbursed ITA>SOM» |\n",
        ),
        (
            "German aid to Afghanistan",
            "| Organisation | Amount |\n|---|---|\n| UNHCR | «EUR 20 million|pledged DEU>UNHCR+AFG» |\n",
        ),
        (
            "Tsunami pledges to Indonesia",
            "Country\tAmount\nChina\t«$63 million|pledged CHN>IDN»\nPeru\t«$1 million|pledged PER>IDN»\n",
        ),
        ("Project", "Country: Bangladesh\nDonor: Japan\nFunding: «US$ 112 million|pledged JPN>BGD»\n"),
    ],
)
def test_rows(title: str, marked: str) -> None:
    text = f"# {title}\n\n{marked}"
    assert told(text, title=title) == text


def test_the_head_of_a_column_holds_currency_and_magnitude() -> None:
    text = "# Pledges for Nepal\n\n| Donor | Amount (NOK million) |\n|---|---|\n| Japan | 14.2 |\n| Peru | 1,300 |\n"
    made, _ = framed(text, title="Pledges for Nepal")
    amounts = [t.amount for t in made]
    assert [(a.currency, a.quantity.nominal) for a in amounts if a] == [
        ("NOK", Decimal(14_200_000)),
        ("NOK", Decimal(1_300_000_000)),
    ]
    assert all(any("NOK million" in e.quote for e in t.evidence) for t in made)


@pytest.mark.parametrize(
    "text",
    [
        "# Budget 2022\n\n| Ministry | Allocation |\n|---|---|\n| Health | $14 million |\n| Defence | $128 million |\n",
        "# Exports of Peru\n\n| Country | Value |\n|---|---|\n| Japan | $14 million |\n| Chile | $128 million |\n",
    ],
)
def test_tables_of_other_things(text: str) -> None:
    assert framed(text, title=text.split("\n", maxsplit=1)[0].strip("# "))[0] == []
