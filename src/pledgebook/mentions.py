"""Every mention of a document: recognised, and settled on whom and what it means.

The order matters: names first (they say whose dollars and whose fiscal year are meant), then dates and figures (a
year is no count), then goods (a thing is known by its count and is no name).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pledgebook.model.reading import Index
from pledgebook.normalise.home import home_of
from pledgebook.normalise.parties import settle_parties
from pledgebook.normalise.people import settle_people
from pledgebook.recognise.count import find_counts
from pledgebook.recognise.date import find_dates
from pledgebook.recognise.duration import find_durations
from pledgebook.recognise.goods import find_goods
from pledgebook.recognise.money import find_money
from pledgebook.recognise.number import find_numbers
from pledgebook.recognise.ordinal import find_ordinals
from pledgebook.recognise.party import find_parties
from pledgebook.recognise.person import find_people, people_in
from pledgebook.segment.tokens import tokenise

if TYPE_CHECKING:
    from datetime import date

    from pledgebook.model.evidence import Span
    from pledgebook.model.mentions import CountMention, DurationMention, MoneyMention, OrdinalMention
    from pledgebook.model.reading import Reading

_MOST_STATES = 8
"""How many of the states that a document names may decide an ambiguous currency."""


def with_mentions(reading: Reading) -> Reading:
    """The reading with its indices of mentions filled."""
    reading, home = _with_names(reading)
    reading = _with_figures(reading, home)
    return replace(reading, goods=Index.of(find_goods(reading)))


def _with_names(reading: Reading) -> tuple[Reading, str | None]:
    """The reading with parties and people, and the state that speaks in the document."""
    title = reading.document.title or ""
    title_people = tuple(people_in(tokenise(title, 0, len(title)), title))
    raw, phrases = find_parties(reading), find_people(reading)
    home = home_of(reading, raw, phrases, title_people)
    parties = settle_parties(reading, raw, home)
    people = settle_people(reading, phrases, title_people, home)
    return replace(reading, parties=Index.of(parties), people=Index.of(people)), home.code


def _with_figures(reading: Reading, home: str | None) -> Reading:
    """The reading with dates, durations, amounts, counts and ordinals."""
    dates = find_dates(reading.plain, ((s.start, s.end) for s in reading.sentences), reference=_reference(reading),
                       state=home)
    index = Index.of(dates)
    near = _states(reading)
    money: list[MoneyMention] = []
    counts: list[CountMention] = []
    durations: list[DurationMention] = []
    ordinals: list[OrdinalMention] = []
    for sentence in reading.sentences:
        start, end = sentence.start, sentence.end
        numbers = find_numbers(reading.plain, start, end)
        taken: list[Span] = [d.span for d in index.within(start, end)]
        ordinals += find_ordinals(reading.plain, start, end, taken=taken)
        amounts = find_money(reading.plain, start, end, home=home, near=near, numbers=numbers) if numbers else []
        spans = find_durations(reading.plain, start, end, numbers=numbers)
        taken += [m.span for m in amounts] + [s for m in amounts for s in m.equivalents] + [d.span for d in spans]
        counts += find_counts(reading.plain, start, end, taken=taken, numbers=numbers)
        money += amounts
        durations += spans
    return replace(reading, dates=index, money=Index.of(money), counts=Index.of(counts), durations=Index.of(durations),
                   ordinals=Index.of(ordinals))


def _reference(reading: Reading) -> date | None:
    """The day from which today, Tuesday and last month are counted: the dateline's, else that of publication."""
    return reading.document.published


def _states(reading: Reading) -> tuple[str, ...]:
    """States that the document names, in the order in which it names them."""
    found = (m.party.code for m in reading.parties.all if m.party.code and len(m.party.code) == 3)  # noqa: PLR2004
    return tuple(dict.fromkeys(found))[:_MOST_STATES]
