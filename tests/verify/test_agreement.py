"""Two independent readings of the same figures: the recognisers and the check agree, however a figure is written."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pledgebook.recognise.count import find_counts
from pledgebook.recognise.money import find_money
from pledgebook.verify import verify_claim
from tests.verify.written import item, transfer

AMOUNTS = [
    "USD 400-million", "1,8 Mrd euros", "half a billion dollars", "$1.5 to $2 billion", "between €20 and €25 million", "€20m-€25m",
    "$37- or $38 billion", "118 EUR million", "$US50 million", "A$50 million", "Rs 500 crore", "CHF 1'200'000", "25 000 euros",
    "EUR 500.000", "several hundred million euros", "hundreds of millions of dollars", "up to an aggregate value of $350 million",
    "more than an additional $5 million", "£50m or more", "$5 million+", "a billion-dollar", "two and a half billion euros",
    "1 trillion 900 billion dollars", "Czech crowns 1.2 billion", "N500 million", "NT$1.6 billion", "~$5 million", "$.5 million",
    "nearly $1 trillion dollars", "no less than 5 million pounds", "US$1,250 million", "₹12,34,567",
]  # fmt: skip


@pytest.mark.parametrize("amount", AMOUNTS)
def test_amounts(amount: str) -> None:
    text = f"The government gave {amount} in aid."
    (mention,) = find_money(text, 0, len(text), near=("IND", "CZE"))
    assert text[mention.start : mention.end] == amount
    donors = [{"name": None, "code": "IND"}, {"name": None, "code": "CZE"}]
    assert verify_claim(transfer(text, amount, amount=mention.value.to_json(), donors=donors), text).why == ""


@settings(deadline=None, derandomize=True)
@given(
    st.sampled_from(["", "up to ", "at least ", "more than ", "nearly ", "about ", "less than ", "some "]),
    st.decimals(min_value=Decimal("1.1"), max_value=Decimal("999.9"), places=1),
    st.sampled_from(["thousand", "million", "billion", "mln", "bn", "crore"]),
    st.sampled_from(["EUR", "NOK", "UAH", "JPY"]),
)
def test_any_amount(qualifier: str, value: Decimal, word: str, code: str) -> None:
    anchor = f"{qualifier}{code} {value} {word}"
    text = f"It gave {anchor} in aid."
    (mention,) = find_money(text, 0, len(text))
    assert verify_claim(transfer(text, anchor, amount=mention.value.to_json()), text).why == ""


@settings(deadline=None, derandomize=True)
@given(
    st.sampled_from(["", "up to ", "no fewer than ", "over ", "almost ", "approximately "]),
    st.integers(min_value=2, max_value=2_000_000),
    st.sampled_from(
        ["tents", "155mm shells", "M113 carriers", "Leopard 2 tanks", "rounds of ammunition", "155 mm howitzers"]
    ),
)
def test_any_count(qualifier: str, value: int, thing: str) -> None:
    anchor = f"{qualifier}{value:,} {thing}"
    text = f"It gave {anchor}."
    mention = next(c for c in find_counts(text, 0, len(text)) if not c.article)
    claim = item(text, anchor, thing, mention.value.to_json(), unit=mention.unit)
    assert verify_claim(claim, text).why == ""
