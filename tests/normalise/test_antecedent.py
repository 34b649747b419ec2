"""Whom "the Bank", "it" and "the three countries" mean."""

from __future__ import annotations

import pytest

from tests.normalise.named import Named


def last(text: str) -> str:
    """The party of the last mention before the money, by name."""
    return Named(text).parties[-1].party.name or "?"


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("The World Bank met Kenya's envoys. The Bank will lend more.", "World Bank"),
        ("The International Monetary Fund spoke to Ghana. The Fund will pay in May.", "International Monetary Fund"),
        ("Ghana spoke to the IMF. The fund will pay in May.", "IMF"),
        ("The European Commission met. Norway came. The Commission will pay.", "European Commission"),
        ("Officials of the Asian Development Bank came. The bank will lend.", "Asian Development Bank"),
        ("The African Union met. Kenya came. The bloc will pay.", "African Union"),
    ],
)
def test_a_noun_stands_for_the_body_that_was_named_with_it(text: str, meant: str) -> None:
    assert last(text) == meant


def test_the_noun_alone_is_nobody() -> None:
    assert [m.party.name for m in Named("The fund will help Kenya. The bank is shut.").parties] == ["Kenya"]
    assert last("The World Bank met Kenya. The bank of the river broke.") == "Kenya"


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("In talks with Poland, Slovakia offered help. It will send lorries.", "Slovakia"),
        ("On Monday, Ghana met Togo's envoys. It will send rice.", "Ghana"),
        ("Ghana met Togo. Its contribution is rice.", "Ghana"),
    ],
)
def test_it_is_the_subject_of_the_sentence_before(text: str, meant: str) -> None:
    assert last(text) == meant


def test_it_is_nobody_after_a_subject_that_is_no_party() -> None:
    assert last("The money, Norway hopes, will help Togo. It will buy rice.") == "Togo"


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Norway, Denmark and Sweden met. The three countries will pay.", "NOR DNK SWE"),
        ("Latvia and Estonia met Poland. Both countries will pay.", "LVA EST"),
        ("Kenya met Uganda on Friday. The two neighbours will pay.", "KEN UGA"),
        ("Canada, Japan, Norway and Qatar met. The four donors will pay.", "CAN JPN NOR QAT"),
        ("Canada, Japan, Norway and Qatar met. The two donors will pay.", ""),
        ("Norway and Denmark met. Two countries stayed away.", ""),
    ],
)
def test_several_are_those_just_named(text: str, meant: str) -> None:
    assert " ".join(p.code or "?" for p in Named(text).parties[-1].members) == meant
