"""How, when, where and how long: the words around the name of a meeting."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pledgebook.lang.en import words
from pledgebook.lang.en.names import CALENDAR
from pledgebook.lang.en.meetings import GROUP_MODES, MODE, VENUES
from pledgebook.model.claims import Mode, Party
from pledgebook.model.mentions import DateForm, PartyForm
from pledgebook.model.values import DateRange

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pledgebook.frame.meeting_scene import Scene
    from pledgebook.model.mentions import DateMention, PartyMention

_PLACE_FORMS: Final = frozenset({PartyForm.CITY, PartyForm.STATE, PartyForm.PLACE, PartyForm.ORGAN})
_WHERE: Final = frozenset({"in", "at", "near", "outside", "aboard", "inside"})
_TOPIC: Final = frozenset({"about", "regarding", "concerning", "over", "against"})
_LONGEST: Final = 3 * 24 * 60
"""A meeting of more minutes than this is no meeting but a time in which people met."""
_NEAR: Final = 4


@dataclass(frozen=True, slots=True)
class Circumstance:
    """What the words around a meeting say of it; None where they say nothing."""

    mode: Mode | None = None
    when: DateRange | None = None
    where: Party | None = None
    minutes: tuple[int | None, int | None] | None = None
    support: tuple[tuple[int, int], ...] = ()
    """Offsets of the words."""


def circumstance(scene: Scene, begin: int, end: int, *, trigger: int, own: Iterable[tuple[int, int]] = ()) -> Circumstance:
    """What the words between two positions say; `own` are offsets of participants, in which no place is meant."""
    taken = tuple(own)
    mode = mode_in(scene, begin, end)
    when = _date(scene, begin, end, trigger)
    where = _place(scene, begin, end, trigger, taken)
    minutes = _minutes(scene, begin, end)
    spans = [found[1] for found in (mode, when, where, minutes) if found is not None]
    return Circumstance(
        mode[0] if mode else None, when[0] if when else None, where[0] if where else None, minutes[0] if minutes else None,
        tuple(spans),
    )


def mode_in(scene: Scene, begin: int, end: int) -> tuple[Mode, tuple[int, int]] | None:
    """How they met, if words between the two positions say so."""
    start, stop = scene.offset(begin), scene.end_of(end)
    found = MODE.search(scene.reading.plain, start, max(start, stop))
    if found is None or found.lastgroup is None:
        return None
    return GROUP_MODES[found.lastgroup], found.span()


def _date(scene: Scene, begin: int, end: int, trigger: int) -> tuple[DateRange, tuple[int, int]] | None:
    """The date that stands nearest to the trigger, or follows from "just"."""
    start, stop, here = scene.offset(begin), scene.end_of(end), scene.offset(trigger)
    dates = [
        m for m in scene.reading.dates.within(start, stop)
        if m.form is DateForm.ON and m.value is not None and not _describes(scene, m, trigger)
    ]
    if dates:
        best = min(dates, key=lambda m: m.start - here if m.start > here else here - m.end)
        assert best.value is not None
        return best.value, (best.start, best.end)
    return _just(scene, trigger)


def _describes(scene: Scene, mention: DateMention, trigger: int) -> bool:
    """Whether a date only tells which thing is meant, not when people met: "the April 2022 visit", "its 2050 strategy"."""
    after, before = scene.at(mention.end), scene.low(scene.at(mention.start) - 1)
    if after <= trigger and not {scene.low(k) for k in range(after, trigger)} & words.PREPOSITIONS:
        return False
    token = scene.tokens[after] if after < len(scene.tokens) else None
    if token is None or not token.text[0].isalpha() or before not in words.DETERMINERS | words.POSSESSIVES:
        return token is not None and token.low == "'s"
    plain = token.low not in words.PREPOSITIONS | words.CONJUNCTIONS | words.ADVERBS_IN_VERBS | words.SUBORDINATORS
    return plain and not any(g.first == after for g in scene.verbs)


def _just(scene: Scene, trigger: int) -> tuple[DateRange, tuple[int, int]] | None:
    """"I just spoke": on the day of the document."""
    if scene.low(trigger - 1) != "just" or scene.reading.document.published is None:
        return None
    return DateRange.day(scene.reading.document.published), (scene.offset(trigger - 1), scene.end_of(trigger))


def _place(
    scene: Scene, begin: int, end: int, trigger: int, taken: tuple[tuple[int, int], ...]
) -> tuple[Party, tuple[int, int]] | None:
    """Where: after the trigger, else before it."""
    topic = next((k for k in range(trigger, end) if scene.low(k) in _TOPIC), end)
    for first, last in ((trigger, topic), (begin, trigger)):
        for mention in scene.reading.parties.within(scene.offset(first), scene.end_of(last)):
            if _is_venue(scene, mention) and not any(s <= mention.start < e for s, e in taken):
                found = _phrase_of_place(scene, mention, first)
                if found is not None:
                    return found
    return _unknown_place(scene, trigger, topic)


def _unknown_place(scene: Scene, trigger: int, end: int) -> tuple[Party, tuple[int, int]] | None:
    """A place that no catalogue knows, right after the verb or noun: "gathered in Niigata", "met at Ditchley Park"."""
    k = scene.skip_adverbials(trigger + 1)
    if scene.low(k) not in {"in", "at"} or k + 1 >= end:
        return None
    first = k + 1 + (scene.low(k + 1) == "the")
    last = first
    while last < end and scene.tokens[last].text[0].isupper() and scene.low(last) not in CALENDAR:
        last += 1
    if last == first or any(m.start <= scene.offset(first) < m.end for m in scene.reading.people.within(scene.sentence.start, scene.sentence.end)):
        return None
    start, stop = scene.offset(first), scene.end_of(last)
    return Party(" ".join(scene.reading.plain[start:stop].split()), None), (start, stop)


def place_from(scene: Scene, position: int) -> tuple[Party, tuple[int, int]] | None:
    """The place named by the words right after a verb of going: "visited Wellington, New Zealand"."""
    mention = scene.reading.parties.after(scene.offset(position), until=scene.sentence.end)
    if mention is None or mention.form not in _PLACE_FORMS | {PartyForm.BODY} or scene.at(mention.start) > position + 8:
        return None
    k = scene.at(mention.start)
    while k > position and scene.low(k - 1) not in words.PREPOSITIONS | {"to"}:
        k -= 1
    start, end = scene.offset(k), _place_end(scene, mention)
    return Party(" ".join(scene.reading.plain[start:end].split()), mention.party.code), (start, end)


def _is_venue(scene: Scene, mention: PartyMention) -> bool:
    """Whether something can be where people meet: a place, or an organ that has a house."""
    if mention.form is PartyForm.ORGAN:
        return any(t.low in VENUES for t in scene.tokens[scene.at(mention.start) : scene.at(mention.end)])
    return mention.form in _PLACE_FORMS


def _phrase_of_place(scene: Scene, mention: PartyMention, floor: int) -> tuple[Party, tuple[int, int]] | None:
    """The words after "in" or "at" that hold a place's name: "a base in southeastern Poland", "Jeddah, Saudi Arabia"."""
    at = scene.at(mention.start)
    k = at
    while k > floor and at - k < 2 * _NEAR and scene.low(k - 1) not in words.PREPOSITIONS | {","}:
        if any(g.main == k - 1 for g in scene.verbs) or scene.low(k - 1) in words.CONJUNCTIONS:
            return None
        k -= 1
    if scene.low(k - 1) not in _WHERE:
        return None
    while k - 2 >= floor and (outer := _outer(scene, k - 1, floor)) is not None:
        k = outer
    end = _place_end(scene, mention)
    start = scene.offset(k)
    name = " ".join(scene.reading.plain[start:end].split())
    return Party(name, mention.party.code), (start, end)


def _outer(scene: Scene, preposition: int, floor: int) -> int | None:
    """Where the noun phrase before an "in" begins, if an "at" or "in" stands before it: "at a base in southern Poland"."""
    k = preposition - 1
    while k > floor and preposition - k < 2 * _NEAR and scene.tokens[k].text[0].isalnum():
        low = scene.low(k)
        if low in _WHERE:
            dated = scene.reading.dates.within(scene.offset(k), scene.end_of(preposition))
            return k + 1 if k + 1 < preposition and not dated else None
        if low in words.PREPOSITIONS | words.CONJUNCTIONS or any(g.main == k for g in scene.verbs):
            return None
        k -= 1
    return None


def _place_end(scene: Scene, mention: PartyMention) -> int:
    """End of a place with its state: "Jeddah, Saudi Arabia", "Ramstein Air Base in Germany"."""
    end = scene.at(mention.end)
    following = scene.reading.parties.after(mention.end, until=scene.sentence.end)
    if following is None or following.form not in {PartyForm.STATE, PartyForm.CITY, PartyForm.PLACE}:
        return mention.end
    between = scene.reading.plain[mention.end : following.start].strip().removesuffix("the").strip()
    last = scene.low(scene.at(following.end))
    state = mention.party.code == following.party.code or mention.party.code is None
    return following.end if state and between in {",", "in", "of"} and last != "'s" and end else mention.end


def _minutes(scene: Scene, begin: int, end: int) -> tuple[tuple[int | None, int | None], tuple[int, int]] | None:
    """How long it took."""
    for mention in scene.reading.durations.within(scene.offset(begin), scene.end_of(end)):
        known = [v for v in (mention.low, mention.high) if v is not None]
        if known and max(known) <= _LONGEST and scene.low(scene.at(mention.end)) not in {"ago", "later", "earlier", "before"}:
            low, high = (None if v is None else int(v) for v in (mention.low, mention.high))
            return (low, high), (mention.start, mention.end)
    return None
