"""Numbers in marked snippets: «as written|value», a vague number by its lower end or "?"."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pledgebook.lang.en import numbers as en
from pledgebook.model.values import plain as shown
from pledgebook.recognise.number import find_numbers
from tests.marks import mark, plain


def marked(text: str) -> str:
    found = find_numbers(text, 0, len(text))
    return mark(text, [(n.start, n.end, shown(n.value) or f"{shown(n.low) or '?'}+") for n in found])


@pytest.mark.parametrize(
    "snippet",
    [
        "«2,800|2800» tents and «1,8 Mrd|1800000000» and «2,8 billion|2800000000»",
        "«1 200 000|1200000» or «1\u00a0200\u00a0000|1200000» or «1\u2009200|1200» or «1'200'000|1200000» or «1.200.000|1200000»",
        "«12,34,567|1234567» and «3 lakh|300000» and «500 crore|5000000000» and «2 lakh crore|2000000000000»",
        "«0.5|0.5» and «.5|0.5» and «1.234,56|1234.56» and «1,234.56|1234.56»",
        "«100 thousand|100000» «2.5 million|2500000» «400-million|400000000» «33.0\n    billion|33000000000»",
        "«5 mln|5000000» «5 Mio|5000000» «1.2bn|1200000000» «3 trn|3000000000000» «7 mn|7000000»",
        "«1 trillion 900 billion|1900000000000» and «2 million 300 thousand|2300000»",
        "«2½ million|2500000»",
    ],
)
def test_numerals(snippet: str) -> None:
    assert marked(plain(snippet)) == snippet


@pytest.mark.parametrize(
    "snippet",
    [
        "«fourteen|14» and «thirty-six|36» and «Twenty five|25»",
        "«two hundred and fifty|250» of them, «two hundred fifty thousand|250000» more",
        "from «two hundred|200» and «five hundred|500»",
        "«half a dozen|6», «a dozen|12», «two dozen|24», «a half-dozen|6»",
        "«half a billion|500000000», «a quarter of a million|250000», «three quarters of a million|750000»",
        "«one and a half million|1500000», «a million and a half|1500000», «two and a half billion|2500000000»",
        "«a hundred|100», «a couple of|2» tents, «a couple hundred|200»",
        "«one hundred and twenty-three thousand four hundred and fifty-six|123456»",
        "«a thousand million|1000000000»",
        "«one|1» or «two|2», «seven|7» and «eight|8»",
    ],
)
def test_words(snippet: str) -> None:
    assert marked(plain(snippet)) == snippet


@pytest.mark.parametrize(
    "snippet",
    [
        "«dozens|24+», «scores|40+» of them, «hundreds|200+» of tents",
        "«tens of thousands|20000+» of shells, «hundreds of millions|200000000+»",
        "«several|?+» tents, «several hundred thousand|?+» rounds, «a few hundred|?+», «a number of|?+» tents",
    ],
)
def test_vague_numbers(snippet: str) -> None:
    assert marked(plain(snippet)) == snippet


@pytest.mark.parametrize(
    "text",
    [
        "T-72",
        "M113",
        "COVID-19",
        "9/11",
        "10:30",
        "a1",
        "+49",
        "1,2,3,4",
        "1.2.3.4.5",
        "#5",
        "someone",
        "often",
        "weightless",
    ],
)
def test_what_is_no_number(text: str) -> None:
    assert find_numbers(text, 0, len(text)) == []


@pytest.mark.parametrize(
    "snippet",
    [
        "«18|18» «155|155» mm howitzers",
        "«18|18» «155|155»mm howitzers",
        "«25 000|25000» rounds",
        "«25 000|25000» mm of rain",
        "on March «3|3» «500|500» soldiers left",
    ],
)
def test_spaces_group_digits_only_where_they_can(snippet: str) -> None:
    assert marked(plain(snippet)) == snippet


def test_the_step_is_what_one_in_the_last_digit_is_worth() -> None:
    (number,) = find_numbers("2.85 billion", 0, 12)
    assert number.step == Decimal(10_000_000)


@settings(deadline=None, derandomize=True)
@given(st.integers(min_value=1, max_value=999_999_999), st.sampled_from([",", " ", "\u00a0", "\u202f", "'", "’", ""]))
def test_any_grouping_is_read_back(value: int, separator: str) -> None:
    text = f"{value:,}".replace(",", separator)
    numbers = find_numbers(text + " tents", 0, len(text) + 6)
    assert [(n.value, n.end) for n in numbers] == [(Decimal(value), len(text))]


@settings(deadline=None, derandomize=True)
@given(
    st.decimals(min_value=Decimal("0.1"), max_value=Decimal(999), places=2),
    st.sampled_from([*en.MAGNITUDES, *en.ABBREVIATED]),
    st.sampled_from([" ", "\n", "\u00a0", "-"]),
)
def test_any_magnitude_is_read_back(value: Decimal, word: str, gap: str) -> None:
    text = f"{value}{gap}{word}"
    factor = {**en.MAGNITUDES, **en.ABBREVIATED}[word]
    assert [n.value for n in find_numbers(text, 0, len(text))] == [value * factor]


@settings(deadline=None, derandomize=True)
@given(st.integers(min_value=1, max_value=999_999_999))
def test_any_number_in_words_is_read_back(value: int) -> None:
    text = spelled(value)
    assert [(n.value, n.end) for n in find_numbers(text, 0, len(text))] == [(Decimal(value), len(text))]


def spelled(value: int) -> str:
    """British English."""
    units = {int(n): w for w, n in en.UNITS.items()}
    tens = {int(n): w for w, n in en.TENS.items() if w != "fourty"}
    for scale, word in ((10**6, "million"), (10**3, "thousand")):
        if value >= scale:
            rest = value % scale
            joint = " and " if 0 < rest < 100 else " "
            return f"{spelled(value // scale)} {word}" + (joint + spelled(rest) if rest else "")
    if value >= 100:
        return f"{units[value // 100]} hundred" + (f" and {spelled(value % 100)}" if value % 100 else "")
    if value >= 20:
        return tens[value - value % 10] + (f"-{units[value % 10]}" if value % 10 else "")
    return units[value]
