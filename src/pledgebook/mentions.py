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
from pledgebook.normalise.voice import heard
from pledgebook.recognise.acronym import with_acronyms
from pledgebook.recognise.elided import with_elided
from pledgebook.recognise.figure import with_figures
from pledgebook.recognise.goods import find_goods
from pledgebook.recognise.party import find_parties, find_parties_in_head
from pledgebook.recognise.person import find_people, people_in
from pledgebook.recognise.tabled import with_tabled
from pledgebook.segment.tokens import tokenise

if TYPE_CHECKING:
    from pledgebook.model.mentions import PartyMention
    from pledgebook.model.reading import Reading
    from pledgebook.normalise.home import Home


def with_mentions(reading: Reading) -> Reading:
    """The reading with its indices of mentions filled."""
    reading, home = _with_names(reading)
    reading = with_figures(reading, home=home.code if home.sure else None, speaker=home.code)
    reading = with_elided(with_tabled(reading))
    reading = replace(reading, parties=Index.of(m for m in reading.parties.all if not _in_amount(reading, m)))
    return replace(reading, goods=Index.of(find_goods(reading)))


def _with_names(reading: Reading) -> tuple[Reading, Home]:
    """The reading with parties and people, and who speaks in the document."""
    title = reading.document.title or ""
    title_people = tuple(people_in(tokenise(title, 0, len(title)), title))
    raw, phrases = with_acronyms(reading, find_parties(reading)), find_people(reading)
    home = home_of(reading, raw, phrases, title_people)
    parties = settle_parties(reading, raw, home, find_parties_in_head(reading))
    people = settle_people(reading, phrases, title_people, home)
    parties = heard(reading, parties, people)
    return replace(reading, parties=Index.of(parties), people=Index.of(people)), home


def _in_amount(reading: Reading, mention: PartyMention) -> bool:
    """Whether a name is only part of a currency: the US of "US$ 65 million", the Danish of "Danish kroner"."""
    amount = reading.money.at(mention.start)
    return amount is not None and mention.end <= amount.end
