"""Sums that leave their currency to another one, marked in their sentences: «80 million|exactly 80000000 NOK»."""

from __future__ import annotations

import pytest

from pledgebook.mentions import with_mentions
from pledgebook.read import read
from pledgebook.segment.cut import cut
from tests.marks import mark, plain
from tests.recognise.test_money import label


def marked(text: str) -> str:
    reading = with_mentions(cut(read(text.encode())))
    return mark(text, [(m.start, m.end, label(m)) for m in reading.money.all if m.unit is not None])


@pytest.mark.parametrize(
    "snippet",
    [
        "Norway gives NOK 200 million to Sudan and a further «80 million|exactly 80000000 NOK» to Chad.",
        "Canada pledged C$50 million, of which «12 million|exactly 12000000 CAD» will be paid this year.",
        "Germany gives EUR 20 million to Jordan, EUR 15 million to Lebanon and «5 million|exactly 5000000 EUR» to Egypt.",
        "Japan will lend Kenya 3 billion yen. The first «half a billion|exactly 500000000 JPY» was paid in May.",
        "Italy gave 8m euros to Mali, and «up to 2 million|up_to 2000000 EUR» more to Niger.",
    ],
)
def test_the_currency_stands_with_another_sum(snippet: str) -> None:
    assert marked(plain(snippet)) == snippet


@pytest.mark.parametrize(
    "text",
    [
        "Japan gave 3 billion yen to the Philippines, where 4 million are homeless.",
        "Sweden gave Somalia SEK 30 million, reaching 2 million in need.",
        "The EU pledged EUR 5 million to a country with a population of 110 million.",
        "Spain paid EUR 9 million for vaccines for 4 million children, and 3 million were vaccinated.",
        "Some 4 million had fled. A further 2 million is expected to follow.",
        "India sent rice worth $5 million. Exports were 30 million tonnes.",
    ],
)
def test_people_and_things_are_no_money(text: str) -> None:
    assert marked(text) == text
