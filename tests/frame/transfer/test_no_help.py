"""Amounts that are no help: prices, budgets, trade, losses, wages, spending at home."""

from __future__ import annotations

import pytest

from tests.frame.transfer.told import told


@pytest.mark.parametrize(
    "plain",
    [
        "Trade between Kenya and Ghana was worth 5 billion dollars last year.",
        "Norway's aid budget for 2024 amounts to NOK 48 billion.",
        "Germany's own defence budget comes to 50 billion euros.",
        "Oil sold at 80 dollars a barrel, and Kenya spent 600 million dollars on imports.",
        "The floods caused 30 billion dollars in damage in Pakistan.",
        "Poland will spend 4 billion zloty on new plants at home.",
        "The court fined the company 5 million euros.",
        "Foreign investors withdrew 3 billion dollars from the market in Egypt.",
        "The programme gives American families $2,000 in tax credits.",
        "Companies have announced $85 billion in investments in Vietnam.",
        "Sri Lanka owes China 6 billion dollars.",
        "He earns less than 75,000 euros a year in Belgium.",
        "The government gave each household 300 euros.",
    ],
)
def test_no_help(plain: str) -> None:
    assert told(plain) == plain


@pytest.mark.parametrize(
    "text",
    [
        "Spain opened 20 new hotels in Cuba; guests get towels.",
        "Russia has built 40 bunkers in Crimea and deployed 300 soldiers there.",
        "India accepted the delivery of three Rafale jets from France under a $8.7 billion contract.",
        "Hungary's 12 Gripen fighters left Kecskemet for an exercise in Sweden.",
        "The United States also sanctioned three television stations in Russia.",
        "The chef taught 20 students from Italy how to make noodles in Osaka.",
        "China built three artificial islands in the sea and opened a naval base in Djibouti.",
    ],
)
def test_verbs_that_give_only_sometimes(text: str) -> None:
    assert "«" not in told(text)
