"""Somebody who takes part in a meeting, and where the people and parties of a document begin."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pledgebook.model.claims import Person
    from pledgebook.model.mentions import PartyMention, PersonMention
    from pledgebook.model.reading import Reading


class Seat(NamedTuple):
    """Somebody who takes part, and the words that say so."""

    person: Person
    key: str
    """The same for the same person or body in one document."""
    start: int
    end: int
    several: bool = False
    """Whether more than one is meant: leaders, a delegation, an alliance."""
    general: bool = False
    """Whether it is "we", which may be anybody of a state."""

    @property
    def is_party(self) -> bool:
        """Whether a state, organ or body takes part under its own name."""
        return self.key.startswith("party:")

    @property
    def is_named(self) -> bool:
        """Whether it is a person whose name is known."""
        return self.person.name is not None and not self.is_party


class Listed(NamedTuple):
    """A list of people and the position after it."""

    seats: tuple[Seat, ...]
    end: int


def unique(seats: tuple[Seat, ...]) -> tuple[Seat, ...]:
    """Each person or body once, in the order of the text."""
    first: dict[str, Seat] = {}
    for seat in seats:
        first.setdefault(seat.key, seat)
    return tuple(first.values())


def keys_of(seats: tuple[Seat, ...]) -> set[str]:
    """Who they are."""
    return {s.key for s in seats}


def cast_of(reading: Reading) -> dict[str, Person]:
    """Everybody in the document by key."""
    known: dict[str, Person] | None = reading.memo.get(("meeting.cast", 0))
    if known is None:
        known = reading.memo["meeting.cast", 0] = {m.key: m.person for m in reading.people.all if not m.members}
    return known


def person_starting(reading: Reading, offset: int) -> PersonMention | None:
    """The longest mention of a person that begins at an offset."""
    table: dict[int, PersonMention] | None = reading.memo.get(("meeting.people", 0))
    if table is None:
        table = reading.memo["meeting.people", 0] = {m.start: m for m in reversed(reading.people.all)}
    return table.get(offset)


def party_starting(reading: Reading, offset: int) -> PartyMention | None:
    """The longest mention of a party that begins at an offset."""
    table: dict[int, PartyMention] | None = reading.memo.get(("meeting.parties", 0))
    if table is None:
        table = reading.memo["meeting.parties", 0] = {m.start: m for m in reversed(reading.parties.all)}
    return table.get(offset)
