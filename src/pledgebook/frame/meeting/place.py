"""Where people met."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pledgebook.lang.en import words
from pledgebook.lang.en.meeting_setting import VENUES
from pledgebook.lang.en.names import CALENDAR
from pledgebook.model.claims import Party
from pledgebook.model.mentions import PartyForm

if TYPE_CHECKING:
    from pledgebook.frame.meeting.scene import Scene
    from pledgebook.model.mentions import PartyMention

PLACES: Final = frozenset({PartyForm.CITY, PartyForm.STATE, PartyForm.PLACE, PartyForm.ORGAN})
Placed = tuple[Party, tuple[int, int]]
"""A place and the offsets of its words."""
_WHERE: Final = frozenset({"in", "at", "near", "outside", "aboard", "inside"})
_TOPIC: Final = frozenset({"about", "regarding", "concerning", "over", "against"})
_STATES: Final = frozenset({PartyForm.STATE, PartyForm.CITY, PartyForm.PLACE})
_LONGEST: Final = 8
_REACHED: Final = PLACES | {PartyForm.BODY}
_TOWARDS: Final = words.PREPOSITIONS | {"to"}
_BEFORE_PLACE: Final = words.PREPOSITIONS | {","}
_PARTING: Final = words.PREPOSITIONS | words.CONJUNCTIONS


def place_in(scene: Scene, begin: int, end: int, trigger: int, taken: tuple[tuple[int, int], ...]) -> Placed | None:
    """The place named between two positions: after the trigger, else before it. In `taken` no place is meant."""
    topic = next((k for k in range(trigger, end) if scene.low(k) in _TOPIC), end)
    for first, last in ((trigger, topic), (begin, trigger)):
        for mention in scene.reading.parties.within(scene.offset(first), scene.end_of(last)):
            if _is_venue(scene, mention) and not any(s <= mention.start < e for s, e in taken):
                found = _phrase_of_place(scene, mention, first)
                if found is not None:
                    return found
    return _unknown_place(scene, trigger, topic)


def place_from(scene: Scene, position: int) -> Placed | None:
    """The place named by the words right after a verb of going: "visited Wellington, New Zealand"."""
    mention = scene.reading.parties.after(scene.offset(position), until=scene.sentence.end)
    if mention is None or mention.form not in _REACHED or scene.at(mention.start) > position + _LONGEST:
        return None
    k = scene.at(mention.start)
    while k > position and scene.low(k - 1) not in _TOWARDS:
        k -= 1
    return _named(scene, k, _place_end(scene, mention), mention.party.code)


def _named(scene: Scene, first: int, end: int, code: str | None) -> Placed:
    """The place in the words from a position to an offset."""
    start = scene.offset(first)
    return Party(" ".join(scene.reading.plain[start:end].split()), code), (start, end)


def _is_venue(scene: Scene, mention: PartyMention) -> bool:
    """Whether something can be where people meet: a place, or an organ that has a house."""
    if mention.form is PartyForm.ORGAN:
        return not VENUES.isdisjoint(scene.words_in(scene.at(mention.start), scene.at(mention.end)))
    return mention.form in PLACES


def _phrase_of_place(scene: Scene, mention: PartyMention, floor: int) -> Placed | None:
    """The words after "in" or "at" that hold a place's name: "a base in southeastern Poland", "Jeddah, Saudi Arabia"."""
    at = k = scene.at(mention.start)
    while k > floor and at - k < _LONGEST and scene.low(k - 1) not in _BEFORE_PLACE:
        if k - 1 in scene.verb_main or scene.low(k - 1) in words.CONJUNCTIONS:
            return None
        k -= 1
    if scene.low(k - 1) not in _WHERE:
        return None
    while k - 2 >= floor and (outer := _outer(scene, k - 1, floor)) is not None:
        k = outer
    return _named(scene, k, _place_end(scene, mention), mention.party.code)


def _outer(scene: Scene, preposition: int, floor: int) -> int | None:
    """Where the noun phrase before an "in" begins, if an "at" or "in" stands before it: "at a base in southern Poland"."""
    k = preposition - 1
    while k > floor and preposition - k < _LONGEST and scene.tokens[k].text[0].isalnum():
        low = scene.low(k)
        if low in _WHERE:
            dated = scene.reading.dates.within(scene.offset(k), scene.end_of(preposition))
            return k + 1 if k + 1 < preposition and not dated else None
        if low in _PARTING or k in scene.verb_main:
            return None
        k -= 1
    return None


def _place_end(scene: Scene, mention: PartyMention) -> int:
    """Offset of the end of a place with its state: "Jeddah, Saudi Arabia", "Ramstein Air Base in Germany"."""
    following = scene.reading.parties.after(mention.end, until=scene.sentence.end)
    if following is None or following.form not in _STATES:
        return mention.end
    between = scene.reading.plain[mention.end : following.start].strip().removesuffix("the").strip()
    owns = scene.low(scene.at(following.end)) == "'s"
    inside = mention.party.code is None or mention.party.code == following.party.code
    return following.end if inside and between in {",", "in", "of"} and not owns else mention.end


def _unknown_place(scene: Scene, trigger: int, end: int) -> Placed | None:
    """A place that no catalogue knows, right after the verb or noun: "gathered in Niigata", "met at Ditchley Park"."""
    k = scene.skip_adverbials(trigger + 1)
    if scene.low(k) not in {"in", "at"} or k + 1 >= end:
        return None
    first = last = k + 1 + (scene.low(k + 1) == "the")
    while last < end and scene.is_capital(last) and scene.low(last) not in CALENDAR:
        last += 1
    start, stop = scene.offset(first), scene.end_of(last)
    if last == first or (scene.reading.people.within(start, scene.sentence.end)[:1] and _is_person(scene, start)):
        return None
    return _named(scene, first, stop, None)


def _is_person(scene: Scene, offset: int) -> bool:
    """Whether a person is named at an offset."""
    return any(m.start == offset for m in scene.reading.people.within(offset, scene.sentence.end)[:1])
