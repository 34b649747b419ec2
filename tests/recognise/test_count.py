"""Counts in marked snippets: «as written|qualifier value unit»; bare articles are tested apart."""

from __future__ import annotations

import pytest

from pledgebook.model.mentions import CountMention
from pledgebook.model.values import plain as shown
from pledgebook.recognise.count import find_articles, find_counts
from pledgebook.recognise.money import find_money
from tests.marks import mark, plain


def counts(text: str) -> list[CountMention]:
    taken = [m.span for m in find_money(text, 0, len(text))]
    return [c for c in find_counts(text, 0, len(text), taken=taken) if not c.article]


def label(mention: CountMention) -> str:
    value = mention.value
    number = shown(value.nominal) or (
        f"{shown(value.low)}-{shown(value.high)}" if value.high else f"{shown(value.low) or '?'}+"
    )
    return " ".join(filter(None, (value.qualifier.value, number, mention.unit)))


def marked(text: str) -> str:
    return mark(text, [(m.start, m.end, label(m)) for m in counts(text)])


@pytest.mark.parametrize(
    "snippet",
    [
        "«18|exactly 18» 155 mm self-propelled howitzers and «36|exactly 36» 105mm guns",
        "«50|exactly 50» M2-A2 vehicles, «100|exactly 100» M113 carriers, «31|exactly 31» M1 tanks",
        "«20,000|exactly 20000» 155mm shells, «70,000|exactly 70000» 155 mm rounds",
        "«14|exactly 14» Challenger 2 tanks, «eight|exactly 8» AS90 guns and Leopard 2 tanks",
        "T-72 tanks, MiG-29 jets, F-16 jets, Boeing 737 jets, Mirage 2000 jets",
        "Germany: «14|exactly 14» Leopard 2A6 tanks, the IRIS-T SLM 2",
    ],
)
def test_numbers_in_names_are_not_counted(snippet: str) -> None:
    assert marked(plain(snippet)) == snippet


@pytest.mark.parametrize(
    "snippet",
    [
        "«at least 50|at_least 50» tents, «Approximately 2,000|about 2000» rockets, «over 300,000|more_than 300000» soldiers",
        "«Between 8 and 10|range 8-10» launchers, «600-700|range 600-700» vehicles, «20 to 25|range 20-25» tanks",
        "trucks, «up to 100|up_to 100». «50+|more_than 50» drones",
        "«half a dozen|exactly 6» tents, «a couple of|exactly 2» boats, «Fourteen (14)|exactly 14» tanks",
        "«dozens of|vague 24+» trucks, «dozens|vague 24+» more, «several|vague ?+» tents, «a number of|vague ?+» boats",
        "shells «by the hundred|vague 200+»",
        "all «19|exactly 19» of its guns, a total of «38|exactly 38» guns, «59|exactly 59» more",
        "«5m|exactly 5000000 doses» doses and «300k|exactly 300000 rounds» rounds, «1.500|exactly 1500» helmets",
    ],
)
def test_counts(snippet: str) -> None:
    assert marked(plain(snippet)) == snippet


@pytest.mark.parametrize(
    "snippet",
    [
        "«26 tonnes of|exactly 26 tonnes» blankets, «40 pairs of|exactly 40 pairs» boots",
        "«500 metric tons of|exactly 500 metric tons» wheat, «2.5 tonnes of|exactly 2.5 tonnes» rice",
        "«several hundred thousand rounds of|vague ?+ rounds» ammunition",
        "«4.3 million|exactly 4300000 doses» doses, «170,000 pounds of|exactly 170000 pounds» tools",
        "«several months’ worth of|vague ?+ months’ worth» medicine, «30 kilometres of|exactly 30 kilometres» cable",
    ],
)
def test_measure_words(snippet: str) -> None:
    assert marked(plain(snippet)) == snippet


@pytest.mark.parametrize(
    "text",
    [
        "in 2022, on January 17, 2023, by the 2022 elections",
        "50 percent, 30%, 5 per cent, 3 percentage points",
        "at 10:30 a.m., at 5 p.m., 0600 hours",
        "aged 5, a 37-year-old, two-hour talks, 10,000-strong",
        "Article 5, section 506(a)(1), No. 5, H.R. 2471, Resolution 2585, Phase 2, the G7, COVID-19",
        "60 days, three years, four times, 30, 40 or 50 years",
        "one of them, no one, the one, one day, number two",
        "one in five, two out of three, one third",
        "1. First\n2. Second (3) third",
        "the Senate voted 51-50",
        "call 555-1234",
        "the Group of Seven",
        "42 U.S.C. 2014",
        "155mm, 25-mm, .50 calibre",
        "24/7 and 9/11",
        "300 km and 15 MW",
    ],
)
def test_what_counts_nothing(text: str) -> None:
    assert marked(text) == text


@pytest.mark.parametrize(
    "snippet",
    [
        "gave Ukraine «50|exactly 50» tanks and Poland «8|exactly 8»",
        "In January «50|exactly 50» tanks arrived",
        "«2000|exactly 2000» soldiers, «about 2000|about 2000» shells",
        "Sent «2|exactly 2» ambulances",
        "- «3|exactly 3» ambulances",
    ],
)
def test_counts_after_capitals_and_like_years(snippet: str) -> None:
    assert marked(plain(snippet)) == snippet


def articles(text: str) -> list[str]:
    return [text[c.end :].split(maxsplit=1)[0].strip(",") for c in find_articles(text, [(0, len(text))])]


def test_articles_only_before_what_could_be_a_thing() -> None:
    assert articles(
        "a Patriot battery, a meeting, a few, an ambulance, a day, a very good talk, a commitment, a newly built shelter"
    ) == ["Patriot", "ambulance", "newly"]
