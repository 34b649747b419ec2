"""A document with its names settled, for the tests of this room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pledgebook.model.text import Document
from pledgebook.normalise.home import Home, home_of
from pledgebook.normalise.parties import settle_parties
from pledgebook.normalise.people import settle_people
from pledgebook.recognise.party import find_parties, find_parties_in_head
from pledgebook.recognise.person import find_people, find_people_in_title
from pledgebook.segment.cut import cut

if TYPE_CHECKING:
    from pledgebook.model.mentions import PartyMention, PersonMention


class Named:
    """Parties, people and home of one text."""

    def __init__(
        self, text: str, title: str | None = None, url: str | None = None, publisher: str | None = None
    ) -> None:
        """Read the names of `text`."""
        document = Document(id="d", text=text, title=title, url=url, publisher=publisher)
        reading = cut(document)
        raw, phrases, titled = find_parties(reading), find_people(reading), find_people_in_title(reading)
        self.text = text
        self.home: Home = home_of(reading, raw, phrases, titled)
        self.parties: tuple[PartyMention, ...] = settle_parties(reading, raw, self.home, find_parties_in_head(reading))
        self.people: tuple[PersonMention, ...] = settle_people(reading, phrases, titled, self.home)

    def codes(self) -> dict[str, str | None]:
        """The code of every party, by its words."""
        return {self.text[m.start : m.end]: m.party.code for m in self.parties}

    def who(self, words: str, nth: int = 0) -> str:
        """Who is meant by the nth mention with these words: name, or office where there is none."""
        mention = [m for m in self.people if " ".join(self.text[m.start : m.end].split()) == words][nth]
        if mention.members:
            return " + ".join(self.by_key(key) for key in mention.members)
        return mention.person.name or mention.person.role or "?"

    def by_key(self, key: str) -> str:
        """The name or office of a person."""
        person = next(m.person for m in self.people if m.key == key)
        return person.name or person.role or "?"

    def state_of(self, words: str) -> str | None:
        """The state of the person meant by the first mention with these words."""
        return next(m.person.code for m in self.people if self.text[m.start : m.end] == words)
