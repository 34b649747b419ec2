"""Meetings that a verb holds: held talks, took part in a summit, hosted X for a session, is due in Z for a meeting."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from pledgebook.frame.meeting.actor import actors
from pledgebook.frame.meeting.around import days_in
from pledgebook.frame.meeting.echo import echo, failed
from pledgebook.frame.meeting.inside import FURTHEST, named_by_meeting
from pledgebook.frame.meeting.listing import list_at
from pledgebook.frame.meeting.occasion import Trigger, clause_of, occasion
from pledgebook.frame.meeting.place import place_from
from pledgebook.frame.meeting.prospect import Prospect, prospect, recurs, supposed
from pledgebook.frame.meeting.seat import unique
from pledgebook.lang.en import words
from pledgebook.lang.en.meetings import (
    ATTENDING,
    EXPECTED,
    GOING,
    GUESTS_FOR,
    HOLDING,
    HOLDING_IN,
    LASTING,
    RECEIVING,
    TAKING_PART,
    Sort,
)

if TYPE_CHECKING:
    from pledgebook.frame.meeting.occasion import Occasion
    from pledgebook.frame.meeting.phrase import Phrase
    from pledgebook.frame.meeting.place import Placed
    from pledgebook.frame.meeting.scene import Scene
    from pledgebook.frame.meeting.seat import Seat
    from pledgebook.segment.verbgroup import VerbGroup

_BEING_THERE: Final = frozenset({"attend", "join", "participate", "take"})
_QUARTER: Final = 92
"""Days: a date wider than this does not tell one meeting from others."""
_PART: Final = TAKING_PART | {"part"}
_BRINGING: Final = GUESTS_FOR | GOING


def holder_of(scene: Scene, phrase: Phrase) -> tuple[VerbGroup, tuple[Seat, ...]] | None:
    """The verb that holds the meeting, with those who act and its guests."""
    k = scene.before_adverbials(phrase.outer) - 1
    if scene.low(k) in {"in", "over", "at", "to"}:
        inner = k - 1 - (scene.low(k - 1) in _PART)
        group = scene.verb_main.get(inner)
        if group is not None and group.lemma in HOLDING_IN:
            return group, actors(scene, group)
    group = scene.verb_main.get(k)
    if group is not None and group.lemma in HOLDING and not group.passive:
        return group, actors(scene, group)
    return _guests_for(scene, phrase, k)


def _guests_for(scene: Scene, phrase: Phrase, k: int) -> tuple[VerbGroup, tuple[Seat, ...]] | None:
    """The verb that brings people to a meeting: hosted X for it, will join X at it, is due in Z for it."""
    preposition = scene.low(k)
    group = scene.verb_before(k) if preposition in {"for", "at", "to", "in", "during"} else None
    if group is None or phrase.outer - group.main > FURTHEST or (group.passive and group.lemma not in GUESTS_FOR):
        return None
    if group.lemma == "be":
        due = preposition == "for" and scene.words_in(group.main + 1, k) & EXPECTED
        return (group, actors(scene, group)) if due else None
    if group.lemma not in _BRINGING or (preposition in {"in", "during"} and group.lemma != "join"):
        return None
    guests = list_at(scene, group.main + 1)
    if guests is None and group.lemma not in GOING:
        return None
    return group, (*actors(scene, group), *(guests.seats if guests else ()))


def held_by(scene: Scene, phrase: Phrase, group: VerbGroup, seats: tuple[Seat, ...], after: int) -> Occasion | None:
    """The meeting that a verb holds; one who attends a dated meeting is enough, as others came too."""
    rule = "meeting.noun.held"
    begin, end = clause_of(scene, group, max(after, phrase.end))
    fate = prospect(scene, group)
    if fate is Prospect.UNREAL or supposed(scene, begin) or recurs(scene, begin, end) or phrase.described & LASTING:
        return failed(scene, phrase, rule, "not said to happen, or a habit")
    nowhere = "to" not in scene.words_in(phrase.end, end) and scene.low(phrase.end) != "in" and len(seats) < 2
    if phrase.sort is Sort.VISIT and nowhere:
        return failed(scene, phrase, rule, "a journey to nowhere that is named")
    if not enough(seats, phrase):
        if seats and group.lemma in ATTENDING and is_dated(scene, begin, end):
            seats = unique((*seats, *named_by_meeting(scene, phrase)))
        elif not is_crowd(scene, seats, begin, end):
            if phrase.is_definite:
                told = echo(scene, phrase, begin, end)
                hosts = seats if group.lemma in ATTENDING else ()
                return replace(told, seats=hosts) if told is not None else None
            return failed(scene, phrase, rule, "fewer than two take part")
    if phrase.determiner == "the" and group.lemma in _BEING_THERE and phrase.noun == phrase.first:
        again = echo(scene, phrase, begin, end)
        if again is not None:
            return replace(again, seats=seats)
    direct = scene.low(phrase.outer - 1) not in words.PREPOSITIONS and phrase.end - group.main < FURTHEST
    trigger = Trigger(
        start=scene.tokens[group.main].start if direct else scene.offset(phrase.first), end=scene.end_of(phrase.end),
        at=phrase.noun, first=begin, last=end, rule=rule, sort=phrase.sort, group=group,
    )  # fmt: skip
    return occasion(
        scene,
        trigger,
        seats,
        fate,
        upcoming=phrase.is_upcoming,
        fallback=_welcomed_to(scene, group, seats) or visited(scene, phrase),
    )


def _welcomed_to(scene: Scene, group: VerbGroup, seats: tuple[Seat, ...]) -> Placed | None:
    """Where guests were welcomed: behind them, after "to"."""
    if group.lemma not in RECEIVING:
        return None
    after = (scene.at(s.end) for s in seats if s.start > group.end)
    return place_from(scene, max(after, default=group.main + 1) + 1)


def visited(scene: Scene, phrase: Phrase) -> Placed | None:
    """Where a visit went: behind "to"."""
    if phrase.sort is not Sort.VISIT or scene.low(phrase.end) not in {"to", "in"}:
        return None
    return place_from(scene, phrase.end + 1)


def enough(seats: tuple[Seat, ...], phrase: Phrase) -> bool:
    """Whether those named can have met."""
    return len(seats) > 1 or (bool(seats) and phrase.sort is Sort.VISIT)


def is_dated(scene: Scene, begin: int, end: int) -> bool:
    """Whether a day, month or quarter is told."""
    return any((d.last - d.first).days <= _QUARTER for d in days_in(scene, begin, end))


def is_crowd(scene: Scene, seats: tuple[Seat, ...], begin: int, end: int) -> bool:
    """Whether one group met within itself on a day that is told."""
    return any(s.several for s in seats) and is_dated(scene, begin, end)
