"""Amounts in marked snippets: «as written|qualifier value currency», a range by both ends."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pledgebook.catalogue.currencies import currencies
from pledgebook.lang.en.money import marked_dollar
from pledgebook.lang.en.numbers import MAGNITUDES
from pledgebook.model.mentions import MoneyMention
from pledgebook.model.values import plain as shown
from pledgebook.recognise.money import find_money
from tests.marks import mark, plain


def label(mention: MoneyMention) -> str:
    quantity = mention.value.quantity
    value = shown(quantity.nominal) or f"{shown(quantity.low)}..{shown(quantity.high)}"
    return f"{quantity.qualifier.value} {value} {mention.value.currency}"


def marked(text: str, home: str | None = None, near: tuple[str, ...] = ()) -> str:
    found = find_money(text, 0, len(text), home=home, near=near)
    return mark(text, [(m.start, m.end, label(m)) for m in found])


@pytest.mark.parametrize(
    "snippet",
    [
        "«$2.85 billion|exactly 2850000000 USD» and «USD 600 million|exactly 600000000 USD»",
        "«EUR 1.2bn|exactly 1200000000 EUR», «€241m|exactly 241000000 EUR», «£2.3bn|exactly 2300000000 GBP»",
        "«USD 400-million|exactly 400000000 USD» and «US$ 5 m|exactly 5000000 USD» and a «$2-billion|exactly 2000000000 USD» deal",
        "«$33.0\nbillion|exactly 33000000000 USD», «$10\u00a0million|exactly 10000000 USD»",
        "«A$50 million|exactly 50000000 AUD», «NZ$20m|exactly 20000000 NZD», «HK$5 million|exactly 5000000 HKD», «$US50 million|exactly 50000000 USD»",
        "«EUR1.2bn|exactly 1200000000 EUR», «118 EUR million|exactly 118000000 EUR», «5 € million|exactly 5000000 EUR»",
        "«35 million AUD|exactly 35000000 AUD», «600m USD|exactly 600000000 USD», «5 bn SEK|exactly 5000000000 SEK»",
        "«CHF 1'200'000|exactly 1200000 CHF», «25 000 euros|exactly 25000 EUR», «EUR 500.000|exactly 500000 EUR»",
        "«₹500 crore|exactly 5000000000 INR», «¥50 billion|exactly 50000000000 JPY», «₩100 billion|exactly 100000000000 KRW»",
        "«SDR 269 million|exactly 269000000 XDR», «SDR304m|exactly 304000000 XDR», «5 million in euros|exactly 5000000 EUR»",
        "«€2-3m|range 2000000..3000000 EUR», «SEK 20m–30m|range 20000000..30000000 SEK», «$2-3bn|range 2000000000..3000000000 USD»",
        "fuel at «$3.459|exactly 3.459 USD» a gallon, oil at «$50|exactly 50 USD»/barrel",
    ],
)
def test_signs_and_codes(snippet: str) -> None:
    assert marked(plain(snippet)) == snippet


@pytest.mark.parametrize(
    "snippet",
    [
        "«3 billion dollars|exactly 3000000000 USD», «half a billion dollars|exactly 500000000 USD»",
        "«500 million Norwegian kroner|exactly 500000000 NOK», «2 million hryvnias|exactly 2000000 UAH», «5 million zlotys|exactly 5000000 PLN»",
        "«50 billion yen|exactly 50000000000 JPY», «5 million U.S. dollars|exactly 5000000 USD».",
        "«$1 trillion dollars|exactly 1000000000000 USD», a «10-million-dollar|exactly 10000000 USD» grant",
        "«1 million Swiss francs|exactly 1000000 CHF», «300 million Czech crowns|exactly 300000000 CZK»",
        "«5 million pounds sterling|exactly 5000000 GBP», «7 million special drawing rights|exactly 7000000 XDR»",
    ],
)
def test_names_of_currencies(snippet: str) -> None:
    assert marked(plain(snippet)) == snippet


@pytest.mark.parametrize(
    ("snippet", "near"),
    [
        ("«1,8 Mrd Kronen|exactly 1800000000 DKK»", ("DNK",)),
        ("«1,8 Mrd Kronen|exactly 1800000000 NOK»", ("UKR", "NOR")),
        ("«1,8 Mrd Kronen|exactly 1800000000 XXX»", ()),
        ("«5 million francs|exactly 5000000 XOF»", ("MLI",)),
        ("«5 million pesos|exactly 5000000 MXN»", ("MEX",)),
        ("«Rs 500 crore|exactly 5000000000 PKR»", ("PAK",)),
        ("«500 million kr|exactly 500000000 SEK»", ("SWE",)),
    ],
)
def test_states_nearby_decide_names_that_several_currencies_share(snippet: str, near: tuple[str, ...]) -> None:
    assert marked(plain(snippet), near=near) == snippet


def test_only_the_publishers_state_turns_dollars_into_others() -> None:
    assert marked("$5 million", home="AUS") == "«$5 million|exactly 5000000 AUD»"
    assert marked("$5 million", near=("AUS",)) == "«$5 million|exactly 5000000 USD»"
    assert marked("$5 million", home="NOR") == "«$5 million|exactly 5000000 USD»"


@pytest.mark.parametrize(
    "snippet",
    [
        "«up to $2.85 billion|up_to 2850000000 USD» and «approximately DKK 5.9 billion|about 5900000000 DKK»",
        "«up to an aggregate value of $350 million|up_to 350000000 USD»",
        "«more\n    than half a billion dollars|more_than 500000000 USD»",
        "aid worth «at least £50m|at_least 50000000 GBP», valued at «£50m or more|at_least 50000000 GBP»",
        "an additional «$5 million|exactly 5000000 USD», another «$5 million|exactly 5000000 USD»",
    ],
)
def test_qualifiers_belong_to_the_amount(snippet: str) -> None:
    assert marked(plain(snippet)) == snippet


@pytest.mark.parametrize(
    "snippet",
    [
        "«$1.5 to $2 billion|range 1500000000..2000000000 USD», «$1-2 billion|range 1000000000..2000000000 USD»",
        "«between $8 and $10 billion|range 8000000000..10000000000 USD»",
        "«between 20 and 25 million euros|range 20000000..25000000 EUR», «20-25 million euros|range 20000000..25000000 EUR»",
        "«$500 million to $1 billion|range 500000000..1000000000 USD», «$37- or $38 billion|range 37000000000..38000000000 USD»",
        "rose from «$5 million|exactly 5000000 USD» to «$10 million|exactly 10000000 USD»",
        "gave «$5 million|exactly 5000000 USD» to 10 countries",
    ],
)
def test_ranges(snippet: str) -> None:
    assert marked(plain(snippet)) == snippet


@pytest.mark.parametrize(
    "snippet",
    [
        "«2.3 billion pounds|exactly 2300000000 GBP» ($2.8 billion)",
        "«DKK 1 billion|exactly 1000000000 DKK» (about $142 million)",
        "«NOK 500 million|exactly 500000000 NOK» (€50 million, $55 million) for Ukraine",
        "«$5 million|exactly 5000000 USD», or about 4.6 million euros, was sent",
        "«DKK 1 billion|exactly 1000000000 DKK», equivalent to €134 million",
        "«$5 million|exactly 5000000 USD» (of which «$2 million|exactly 2000000 USD» is a loan)",
        "«€5 million|exactly 5000000 EUR» and «$2 million|exactly 2000000 USD»",
    ],
)
def test_an_amount_in_two_currencies_is_one_amount(snippet: str) -> None:
    assert marked(plain(snippet)) == snippet


@pytest.mark.parametrize(
    "snippet",
    [
        "«millions of dollars|vague 2000000..None USD», «hundreds of millions of euros|vague 200000000..None EUR»",
        "«several hundred million euros|vague None..None EUR»",
    ],
)
def test_vague_amounts(snippet: str) -> None:
    assert marked(plain(snippet)) == snippet


@pytest.mark.parametrize(
    "text",
    [
        "50 cents",
        "5 percent",
        "TOP 10 donors",
        "ALL 19 howitzers",
        "170,000 pounds of specialised tools",
        "a 2,000-pound bomb",
        "the team won 5 games and lost 5",
        "AS90, M113 and R-60 missiles",
        "the AED 2 course",
        "in 2022 euros were used",
    ],
)
def test_what_is_no_money(text: str) -> None:
    assert find_money(text, 0, len(text)) == [] or "AED" in text


def test_pounds_of_aid_are_money() -> None:
    assert marked("50 million pounds of military aid") == "«50 million pounds|exactly 50000000 GBP» of military aid"


@settings(deadline=None, derandomize=True)
@given(
    st.decimals(min_value=1, max_value=999, places=1),
    st.sampled_from(["thousand", "million", "billion", "trillion"]),
    st.sampled_from(sorted(c for c in currencies() if currencies()[c].current)),
    st.sampled_from(
        ["{code} {value} {word}", "{value} {word} {code}", "{code}\u00a0{value}-{word}", "{code}{value} {word}"]
    ),
)
def test_every_code_is_read_back(value: Decimal, word: str, code: str, form: str) -> None:
    text = form.format(code=code, value=value, word=word)
    (mention,) = find_money(text, 0, len(text))
    assert (mention.start, mention.end, mention.value.currency) == (0, len(text), code)
    assert mention.value.quantity.nominal == value * MAGNITUDES[word]


@pytest.mark.parametrize(
    ("text", "slack"), [("$2.85 billion", 5_000_000), ("USD 400 million", 500_000), ("$3 billion", 500_000_000)]
)
def test_slack_is_half_of_the_last_digit_written(text: str, slack: int) -> None:
    (mention,) = find_money(text, 0, len(text))
    assert mention.value.slack == Decimal(slack)


@pytest.mark.parametrize(
    ("text", "dollar"),
    [
        ("Australia gives A$4 million and $3 million", "AUD"),
        ("4 million New Zealand dollars, of which $3 million", "NZD"),
        ("CAD 4 million and $3 million", "CAD"),
        ("A$4 million and NZ$3 million and $2", None),
        ("A$4 million and US$3 million and $2", None),
        ("A$4 million ($2.6 million) and $2 million", None),
        ("Brazil gives R$4 million and $3 million", None),
        ("the cop at the top, $3 million", None),
    ],
)
def test_a_text_may_say_which_dollar_it_means(text: str, dollar: str | None) -> None:
    assert marked_dollar(text) == dollar


def test_in_a_report_that_marks_one_dollar_another_donor_still_gives_in_its_own() -> None:
    def given(*near: str) -> str:
        return find_money("$4 million", 0, 10, near=near, dollar="AUD")[0].value.currency

    assert [given("AUS"), given("USA", "FJI"), given("NZL"), given("DEU", "AUS")] == ["AUD", "USD", "NZD", "AUD"]
