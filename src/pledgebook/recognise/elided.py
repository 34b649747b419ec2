"""Sums that leave their currency to another sum beside them: "220 million kronor for Mali and a further 80 million for Niger"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from pledgebook.lang.en.elision import AMOUNT_GOES_ON, COUNTED_BEFORE, DEFINITE, MAGNITUDE, PEOPLE_BEHIND
from pledgebook.model.evidence import Span
from pledgebook.model.mentions import Mention, MoneyMention
from pledgebook.model.reading import Index
from pledgebook.model.values import Money, Quantity
from pledgebook.recognise.number import find_numbers
from pledgebook.recognise.qualifier import qualify

if TYPE_CHECKING:
    from pledgebook.model.reading import Reading

_LONGEST: Final = 32
"""Characters of a number in front of its magnitude."""
_LEAST: Final = 1_000_000
_BEFORE: Final = 24
_REACH: Final = 4
"""Sentences back in which a definite sum ("the first 4 million") finds its currency."""


def with_elided(reading: Reading) -> Reading:
    """The reading with such sums among its amounts."""
    if not reading.money.all:
        return reading
    aside = Index.of(Mention(start=s.start, end=s.end) for m in reading.money.all for s in m.equivalents)
    found = [
        amount
        for position, sentence in enumerate(reading.sentences)
        for match in MAGNITUDE.finditer(reading.plain, sentence.start, sentence.end)
        if reading.money.at(match.start()) is None
        and aside.at(match.start()) is None
        and (amount := _amount(reading, position, match.start()))
    ]
    if not found:
        return reading
    # what counts nothing is counted no more
    money = Index.of(found)
    counts = Index.of(c for c in reading.counts.all if not money.covering(c.core_start))
    return replace(reading, money=Index.of([*reading.money.all, *found]), counts=counts)


def _amount(reading: Reading, position: int, magnitude: int) -> MoneyMention | None:
    """The sum whose magnitude stands here, if it is one."""
    text, sentence = reading.plain, reading.sentences[position]
    floor = max(sentence.start, magnitude - _LONGEST)
    number = next((n for n in find_numbers(text, floor, sentence.end) if n.start < magnitude < n.end), None)
    if number is None or number.value is None or number.scale < _LEAST:
        return None
    before = text[max(sentence.start, number.start - _BEFORE) : number.start]
    if not AMOUNT_GOES_ON.match(text, number.end, sentence.end) or PEOPLE_BEHIND.match(text, number.end, sentence.end):
        return None
    if COUNTED_BEFORE.search(before):
        return None
    other = _beside(reading, position, number.start, definite=DEFINITE.search(before) is not None)
    if other is None:
        return None
    whole = qualify(text, number.start, number.end, floor=sentence.start, ceiling=sentence.end)
    value = Money(Quantity.of(whole.qualifier, number.value), other.value.currency, number.step / 2)
    return MoneyMention(
        start=whole.start, end=whole.end, value=value, core_start=number.start, unit=Span(other.core_start, other.end)
    )


def _beside(reading: Reading, position: int, at: int, *, definite: bool) -> MoneyMention | None:
    """The sum that lends its currency: before it in the sentence, or, for a definite one, in a sentence before."""
    first = reading.sentences[max(0, position - _REACH) if definite else position].start
    return max((m for m in reading.money.within(first, at) if m.unit is None), key=lambda m: m.end, default=None)
