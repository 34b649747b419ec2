"""Finds what the characters say: amounts, counts, dates, parties, people, goods.

Takes a `Reading` cut into sentences. Gives the same reading with its indices of mentions filled.
Does not decide which mention belongs to which, and does not know other documents.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pledgebook.model.reading import Index
from pledgebook.recognise.count import find_counts
from pledgebook.recognise.money import find_money
from pledgebook.recognise.number import find_numbers
from pledgebook.recognise.ordinal import find_ordinals
from pledgebook.recognise.party import find_parties

if TYPE_CHECKING:
    from pledgebook.model.mentions import CountMention, MoneyMention, OrdinalMention
    from pledgebook.model.reading import Reading


def recognise(reading: Reading) -> Reading:
    """The reading with everything that was recognised in it."""
    reading = replace(reading, parties=Index.of(find_parties(reading)))
    return _figures(reading)


def _figures(reading: Reading) -> Reading:
    """The reading with amounts, counts and ordinals."""
    money: list[MoneyMention] = []
    counts: list[CountMention] = []
    ordinals: list[OrdinalMention] = []
    for sentence in reading.sentences:
        start, end = sentence.start, sentence.end
        numbers = find_numbers(reading.plain, start, end)
        money += (amounts := find_money(reading.plain, start, end, numbers=numbers))
        taken = [m.span for m in amounts] + [s for m in amounts for s in m.equivalents]
        counts += find_counts(reading.plain, start, end, taken=taken, numbers=numbers)
        ordinals += find_ordinals(reading.plain, start, end, taken=taken)
    return replace(reading, money=Index.of(money), counts=Index.of(counts), ordinals=Index.of(ordinals))
