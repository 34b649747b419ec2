"""Whom pronouns and groups mean: "the two", "the two countries", "I" in a quotation."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from typing import TYPE_CHECKING, Final

from pledgebook.frame.meeting.seat import Seat, cast_of
from pledgebook.lang.en.meeting_setting import WORDS_FOR_STATES
from pledgebook.model.claims import Person
from pledgebook.model.mentions import PartyForm, PersonForm

if TYPE_CHECKING:
    from pledgebook.frame.meeting.scene import Scene
    from pledgebook.model.mentions import PersonMention
    from pledgebook.model.reading import Reading

_NESTED: Final = 4
_REACH: Final = 600
"""Characters within which a speaker stands, and back in which "the two countries" were named."""


def seats_of(scene: Scene, mention: PersonMention) -> tuple[Seat, ...]:
    """The person, or the members of a group as far as they are known."""
    if mention.form is PersonForm.GROUP and scene.low(scene.at(mention.end) - 1) in WORDS_FOR_STATES:
        return _two_states(scene, mention)
    if mention.members:
        known = cast_of(scene.reading)
        return tuple(Seat(known[k], k, mention.start, mention.end) for k in mention.members if k in known)
    if mention.key.startswith("quote:") and not mention.plural:
        return _speaker_of(scene, mention)
    person = mention.person
    if mention.form is PersonForm.PRONOUN and person.name is None and person.role is None:
        return ()
    return (Seat(person, mention.key, mention.start, mention.end, mention.plural, mention.key == "author:we"),)


def _speaker_of(scene: Scene, mention: PersonMention) -> tuple[Seat, ...]:
    """Who says "I" in a quotation: the only person in the sentence outside it."""
    quotes = scene.reading.quotations
    at = bisect_right(quotes, mention.start, key=lambda q: q.start)
    around = next((q for q in reversed(quotes[max(0, at - _NESTED) : at]) if mention.start < q.end), None)
    if around is None:
        return ()
    first, last = max(scene.sentence.start, around.start - _REACH), min(scene.sentence.end, around.end + _REACH)
    people = scene.reading.people.within(first, last)
    outside = {m.key: m for m in people if not around.start <= m.start < around.end and not m.plural and m.person.name}
    if len(outside) != 1:
        return ()
    key, speaker = outside.popitem()
    return (Seat(speaker.person, key, mention.start, mention.end),)


def _two_states(scene: Scene, mention: PersonMention) -> tuple[Seat, ...]:
    """The states meant by "the two countries": the one named last before, and the one most named in the document."""
    named, most = _states_of(scene.reading)
    before = scene.reading.parties.within(max(0, mention.start - _REACH), mention.start)
    near = list(dict.fromkeys(m.party.code for m in reversed(before) if m.form is PartyForm.STATE and m.party.code))
    codes = dict.fromkeys([*near[: 1 + (len(named) == 2)], *most])
    return tuple(Seat(Person(named[c], None, c), f"party:{c}", mention.start, mention.end) for c in list(codes)[:2])


def _states_of(reading: Reading) -> tuple[dict[str, str | None], list[str]]:
    """The states named in a document by code, and those most named."""
    found: tuple[dict[str, str | None], list[str]] | None = reading.memo.get(("meeting.states", 0))
    if found is None:
        states = [m.party for m in reading.parties.all if m.form is PartyForm.STATE and m.party.code]
        counted = Counter(p.code for p in states if p.code)
        named = {p.code: p.name for p in reversed(states) if p.code}
        found = reading.memo["meeting.states", 0] = (named, [code for code, _ in counted.most_common(3)])
    return found
