"""What the second check accepts and what it refuses, each case a snippet and a claim."""

from __future__ import annotations

from datetime import date

import pytest

from pledgebook.verify import verify_claim
from tests.verify.written import Json, exactly, figure, item, meeting, span, statement, total, transfer

WEDNESDAY = date(2023, 1, 18)


def ok(claim: Json, text: str) -> bool:
    return verify_claim(claim, text, published=WEDNESDAY).ok


def why(claim: Json, text: str) -> str:
    return verify_claim(claim, text, published=WEDNESDAY).why


PLEDGE = "Norway pledged up to $2.85 billion on Friday, and NOK 500 million (about €45 million) for Moldova."


@pytest.mark.parametrize(
    ("anchor", "amount"),
    [
        ("up to $2.85 billion", figure("up_to", "2850000000", "0", "2850000000", currency="USD")),
        ("NOK 500 million", exactly(500_000_000, currency="NOK")),
    ],
)
def test_amounts_that_stand_in_their_anchor(anchor: str, amount: Json) -> None:
    assert ok(transfer(PLEDGE, anchor, amount=amount), PLEDGE)


@pytest.mark.parametrize(
    ("anchor", "amount", "because"),
    [
        ("$2.85 billion", exactly(2_850_000_000, currency="USD"), "a qualifier stands before the anchor: up to"),
        ("up to $2.85 billion", figure("up_to", "2750000000", "0", "2750000000", currency="USD"), "nominal reads"),
        ("up to $2.85 billion", figure("up_to", "2850000000", "1", "2850000000", currency="USD"), "low reads"),
        ("up to $2.85 billion", figure("up_to", "2850000000", "0", "2850000000", currency="EUR"), "'$' is not EUR"),
        ("up to $2.85 billion", exactly(500_000_000, currency="NOK"), "the qualifier reads up_to"),
        ("up to $2.85", figure("up_to", "2.85", "0", "2.85", currency="USD"), "goes on behind"),
        ("500 million", exactly(500_000_000, currency="NOK"), "no single amount"),
        ("NOK 500", exactly(500, currency="NOK"), "goes on behind"),
        ("NOK 50", exactly(50, currency="NOK"), "cuts a word or a number"),
        ("NOK 500 million", None, "the amount is left out"),
    ],
)
def test_amounts_that_do_not(anchor: str, amount: Json | None, because: str) -> None:
    assert because in why(transfer(PLEDGE, anchor, amount=amount), PLEDGE)


@pytest.mark.parametrize(
    ("text", "states", "currency", "fits"),
    [
        ("Denmark gives 1,8 Mrd Kronen.", ["DNK"], "DKK", True),
        ("Denmark gives 1,8 Mrd Kronen.", ["DNK"], "NOK", False),
        ("It gives 1,8 Mrd Kronen.", [], "XXX", True),
        ("Australia gives $5 million.", ["AUS"], "AUD", True),
        ("The United States and Australia give $5 million, said the United States.", ["AUS", "USA"], "AUD", False),
        ("It gives €5 million.", ["AUS"], "AUD", False),
    ],
)
def test_names_that_several_currencies_share(text: str, states: list[str], currency: str, *, fits: bool) -> None:
    anchor = text[text.index("give") :].split(" ", 1)[1].rstrip(".").split(",  ")[0]
    anchor = anchor.split(", said")[0]
    number = 1_800_000_000 if "Mrd" in text else 5_000_000
    donors = [{"name": None, "code": code} for code in states]
    assert ok(transfer(text, anchor, amount=exactly(number, currency=currency), donors=donors), text) is fits


GOODS = (
    "The package holds at least 50 M2-A2 Bradley vehicles, 18 155 mm howitzers, 250,000 rounds of ammunition, "
    "an ambulance, radios, and trucks, up to 100, plus Fourteen (14) Challenger 2 tanks."
)


@pytest.mark.parametrize(
    ("anchor", "designation", "quantity", "unit"),
    [
        ("at least 50 M2-A2 Bradley vehicles", "M2-A2 Bradley vehicles", figure("at_least", "50", "50", None), None),
        ("18 155 mm howitzers", "155 mm howitzers", exactly(18), None),
        ("250,000 rounds of ammunition", "rounds of ammunition", exactly(250_000), "rounds"),
        ("an ambulance", "ambulance", exactly(1), None),
        ("radios", "radios", None, None),
        ("trucks, up to 100", "trucks", figure("up_to", "100", "0", "100"), None),
        ("Fourteen (14) Challenger 2 tanks", "Challenger 2 tanks", exactly(14), None),
    ],
)
def test_goods_that_follow(anchor: str, designation: str, quantity: Json | None, unit: str | None) -> None:
    assert why(item(GOODS, anchor, designation, quantity, unit=unit), GOODS) == ""


@pytest.mark.parametrize(
    ("anchor", "designation", "quantity", "unit"),
    [
        ("18 155 mm howitzers", "155 mm howitzers", exactly(155), None),
        ("18 155 mm howitzers", "155 mm howitzers", exactly(18_155), None),
        ("18 155 mm howitzers", "155 mm howitzers", None, None),
        ("155 mm howitzers", "155 mm howitzers", None, None),
        ("18 155 mm howitzers", "howitzers", exactly(18), None),
        ("18 155 mm howitzers", "Bradley vehicles", exactly(18), None),
        ("50 M2-A2 Bradley vehicles", "M2-A2 Bradley vehicles", exactly(50), None),
        ("at least 50 M2-A2 Bradley vehicles", "Bradley vehicles", figure("at_least", "50", "50", None), None),
        ("at least 50 M2-A2 Bradley vehicles", "M2-A2 Bradley", figure("at_least", "50", "50", None), None),
        ("250,000 rounds of ammunition", "rounds of ammunition", exactly(250_000), "tonnes"),
        ("250,000 rounds of ammunition", "rounds of ammunition", exactly(250_000), None),
        ("an ambulance", "ambulance", None, None),
        ("an ambulance", "ambulance", exactly(2), None),
        ("radios", "radios", exactly(14), None),
        ("Fourteen (14) Challenger 2 tanks", "Challenger 2 tanks", exactly(2), None),
    ],
)
def test_goods_that_do_not(anchor: str, designation: str, quantity: Json | None, unit: str | None) -> None:
    assert not ok(item(GOODS, anchor, designation, quantity, unit=unit), GOODS)


def test_a_designation_may_stand_in_other_evidence() -> None:
    text = "They sent 50 field tents in May and 59 more in June, beside 20 boats."
    assert ok(item(text, "59 more", "field tents", exactly(59), "50 field tents"), text)
    assert not ok(item(text, "59 more", "boats", exactly(59)), text)


SPEECH = '"We will help," the minister said, "and soon." He said that \'this is war\', and that tents were coming.'


@pytest.mark.parametrize(
    ("anchor", "kind", "fits"),
    [
        ("We will help,", "direct", True),
        ("and soon.", "direct", True),
        ("this is war", "direct", True),
        ("tents were coming", "indirect", True),
        ("will help,", "direct", False),
        ("We will help", "direct", False),
        ("We will help,", "indirect", False),
        ("tents were coming", "direct", False),
        ("ents were coming", "indirect", False),
        ('We will help," the minister said, "and soon.', "direct", False),
    ],
)
def test_speech(anchor: str, kind: str, *, fits: bool) -> None:
    assert ok(statement(SPEECH, anchor, kind), SPEECH) is fits


@pytest.mark.parametrize(
    ("text", "anchor", "denied"),
    [
        ("Germany has not decided to send Leopard tanks.", "Leopard tanks", True),
        ("He said no decision on American tanks had been taken.", "American tanks", True),
        ("They refused to supply aircraft.", "aircraft", True),
        ("Leopard tanks are not part of the package.", "Leopard tanks", True),
        ("Berlin, whose Leopard tanks are many, has not agreed to supply them.", "Leopard tanks", True),
        ("Whether Leopard tanks follow is open.", "Leopard tanks", True),
        ("Vanuatu has not asked for military aid.", "military aid", True),
        ("Norway sends tents. It has not decided on boats.", "tents", False),
        ("It sends not only tents but boats.", "tents", False),
        ("Kyiv has not received an answer to its request for aircraft.", "aircraft", False),
        ("To show that sanctions will not prevent help, Norway sends tents.", "tents", False),
        ("No fewer than 50 tents were sent.", "tents", False),
    ],
)
def test_denials(text: str, anchor: str, *, denied: bool) -> None:
    asserted = transfer(text, anchor)
    assert ok(asserted, text) is not denied
    assert ok(asserted | {"modality": "negated"}, text) is denied


def test_a_debt_that_is_cancelled_is_not_denied() -> None:
    five = figure("exactly", "5000000", "5000000", "5000000", currency="USD")
    text = "China has cancelled $5 million of Sudanese debt."
    assert ok(transfer(text, "$5 million", "has cancelled", amount=five), text)
    text = "China has cancelled $5 million in aid to Sudan."
    assert not ok(transfer(text, "$5 million", "has cancelled", amount=five), text)


@pytest.mark.parametrize(
    ("words", "first", "last", "fits"),
    [
        ("on Friday", "2023-01-13", "2023-01-13", True),
        ("on Friday", "2023-01-20", "2023-01-20", True),
        ("on Friday", "2023-01-14", "2023-01-14", False),
        ("on January 6", "2023-01-06", "2023-01-06", True),
        ("on January 6", "2021-01-06", "2021-01-06", False),
        ("on 6 January 2021", "2021-01-06", "2021-01-06", True),
        ("yesterday", "2023-01-17", "2023-01-17", True),
        ("yesterday", "2023-01-16", "2023-01-16", False),
        ("last month", "2022-12-01", "2022-12-31", True),
        ("last month", "2022-11-01", "2022-11-30", False),
        ("earlier this month", "2023-01-01", "2023-01-18", True),
        ("last week", "2023-01-09", "2023-01-15", True),
        ("in October", "2022-10-01", "2022-10-31", True),
        ("in late June", "2022-06-21", "2022-06-30", True),
        ("in 2021", "2021-01-01", "2021-12-31", True),
        ("in 2021", "2020-01-01", "2020-12-31", False),
        ("in the past year", "2022-01-18", "2023-01-18", True),
        ("in FY 2022", "2021-10-01", "2022-09-30", True),
        ("in the summer", "2023-06-01", "2023-08-31", True),
        ("by the end of the week", "2023-01-18", "2023-01-22", True),
        ("three days ago", "2023-01-15", "2023-01-15", True),
        ("on Thursday or Friday", "2023-01-19", "2023-01-20", True),
    ],
)
def test_days(words: str, first: str, last: str, *, fits: bool) -> None:
    text = f"Norway sent $5 million {words}."
    claim = transfer(
        text, "$5 million", words, amount=exactly(5_000_000, currency="USD"), date={"from": first, "to": last}
    )
    assert ok(claim, text) is fits


def test_without_a_publication_date_nothing_relative_follows() -> None:
    text = "Norway sent tents on Friday."
    claim = transfer(text, "tents", "on Friday", date={"from": "2023-01-13", "to": "2023-01-13"})
    assert not verify_claim(claim, text).ok


def test_ordinals_and_durations() -> None:
    text = "The ninth drawdown was agreed. They met for close to two hours."
    assert ok(transfer(text, "drawdown", "ninth", ordinal=9), text)
    assert not ok(transfer(text, "drawdown", "ninth", ordinal=8), text)
    assert ok(meeting(text, "met", "close to two hours", duration_min=[None, 120]), text)
    assert not ok(meeting(text, "met", "close to two hours", duration_min=[120, 120]), text)


def test_totals() -> None:
    text = "That brings aid to more than $24.2 billion since February 24, 2022."
    amount = figure("more_than", "24200000000", "24200000000", None, currency="USD")
    true = total(text, "more than $24.2 billion", "since February 24, 2022", amount=amount, since="2022-02-24")
    assert ok(true, text)
    assert not ok(true | {"since": "2021-02-24"}, text)
    assert not ok(true | {"amount": None}, text)


def test_names_stand_in_the_text_with_the_catalogues_codes() -> None:
    text = "Norway and the U.S. sent tents to Ukraine."
    assert ok(
        transfer(text, "tents", donors=[{"name": "Norway", "code": "NOR"}, {"name": "United States", "code": "USA"}]),
        text,
    )
    assert not ok(transfer(text, "tents", donors=[{"name": "Norway", "code": "SWE"}]), text)
    assert not ok(transfer(text, "tents", donors=[{"name": "Ministry of Tents", "code": None}]), text)


def test_evidence_without_offsets_is_looked_for() -> None:
    text = "Norway pledged\n   $5 million."
    claim = transfer(text, "$5 million", amount=exactly(5_000_000, currency="USD"))
    claim["evidence"][0] |= {"start": None, "end": None}
    assert ok(claim, text)
    claim["evidence"][0]["quote"] = "$6 million"
    assert not ok(claim, text)


@pytest.mark.parametrize(
    "broken",
    [
        {},
        {"kind": "transfer"},
        {"kind": "gift", "evidence": []},
        {"kind": "transfer", "evidence": [{"start": 0, "end": 3, "quote": "We "}], "amount": 5},
        {"kind": "item", "evidence": [{"start": "0", "end": 3, "quote": "We "}]},
        {
            "kind": "transfer",
            "evidence": [{"start": True, "end": 2, "quote": "e"}],
            "amount": None,
            "date": {"from": "x", "to": "y"},
        },
        {"kind": "transfer", "evidence": 5},
    ],
)
def test_what_is_no_claim_is_refused_and_raises_nothing(broken: Json) -> None:
    assert not verify_claim(broken, "We help.").ok


def test_the_offsets_must_be_those_of_the_quote() -> None:
    text = "We pledge $5 million and $5 million."
    claim = transfer(text, "$5 million", amount=exactly(5_000_000, currency="USD"))
    assert ok(claim, text)
    for start in (0, 9, 11, -1, 1000):
        moved = claim | {"evidence": [span(text, "$5 million") | {"start": start, "end": start + 10}]}
        assert not ok(moved, text)


TABLE = "| Donor | Amount (NOK million) |\n|---|---|\n| Japan | 14.2 |\n| Peru | 300 |\n"


@pytest.mark.parametrize(
    ("anchor", "heads", "amount", "fits"),
    [
        ("14.2", ["Amount (NOK million)"], exactly(14_200_000, currency="NOK"), True),
        ("14.2", ["Amount (NOK million)"], exactly(14_200_000, currency="SEK"), False),
        ("14.2", ["Amount (NOK million)"], exactly(14_200, currency="NOK"), False),
        ("300", ["Amount (NOK million)"], exactly(14_200_000, currency="NOK"), False),
        ("14.2", [], exactly(14_200_000, currency="NOK"), False),
        ("14.2", ["Japan"], exactly(14_200_000, currency="NOK"), False),
    ],
)
def test_a_number_in_a_table_takes_its_unit_from_the_head(
    anchor: str, heads: list[str], amount: Json, *, fits: bool
) -> None:
    assert ok(transfer(TABLE, anchor, *heads, amount=amount), TABLE) is fits


def test_a_number_does_not_go_on_in_the_next_line_of_a_list() -> None:
    text = "Aid:\n- 2021: NOK 52 million\n- 2022: NOK 61 million\n"
    assert ok(transfer(text, "NOK 52 million", amount=exactly(52_000_000, currency="NOK")), text)
    wrapped = "It gives NOK 52\n- 61 million to Chad."
    assert not ok(transfer(wrapped, "NOK 52", amount=exactly(52, currency="NOK")), wrapped)
