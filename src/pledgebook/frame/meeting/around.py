"""How, when, where and how long: the words around the name of a meeting."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pledgebook.frame.meeting.place import place_in
from pledgebook.lang.en import words
from pledgebook.lang.en.meeting_setting import MODE, MODES, NO_LENGTH
from pledgebook.model.mentions import DateForm
from pledgebook.model.values import DateRange

if TYPE_CHECKING:
    from pledgebook.frame.meeting.scene import Scene
    from pledgebook.model.claims import Mode, Party
    from pledgebook.model.mentions import DateMention

_LONGEST: Final = 3 * 24 * 60
"""A meeting of more minutes than this is no meeting but a time in which people met."""
_PLAIN: Final = words.PREPOSITIONS | words.CONJUNCTIONS | words.ADVERBS_IN_VERBS | words.SUBORDINATORS
_BEFORE_NAME: Final = words.DETERMINERS | words.POSSESSIVES
Minutes = tuple[int | None, int | None]


@dataclass(frozen=True, slots=True)
class Circumstance:
    """What the words around a meeting say of it; None where they say nothing."""

    mode: Mode | None = None
    when: DateRange | None = None
    where: Party | None = None
    minutes: Minutes | None = None
    support: tuple[tuple[int, int], ...] = ()
    """Offsets of the words."""


def circumstance(
    scene: Scene, begin: int, end: int, *, trigger: int, taken: tuple[tuple[int, int], ...]
) -> Circumstance:
    """What the words between two positions say; `taken` are offsets of participants, in which no place is meant."""
    mode = mode_in(scene, begin, end)
    when = _date(scene, begin, end, trigger)
    where = place_in(scene, begin, end, trigger, taken)
    minutes = _minutes(scene, begin, end)
    return Circumstance(
        mode[0] if mode else None,
        when[0] if when else None,
        where[0] if where else None,
        minutes[0] if minutes else None,
        tuple(found[1] for found in (mode, when, where, minutes) if found is not None),
    )


def mode_in(scene: Scene, begin: int, end: int) -> tuple[Mode, tuple[int, int]] | None:
    """How they met, if words between the two positions say so."""
    start, stop = scene.offset(begin), scene.end_of(end)
    found = MODE.search(scene.reading.plain, start, max(start, stop))
    return (MODES[found.lastgroup], found.span()) if found is not None and found.lastgroup is not None else None


def days_in(scene: Scene, begin: int, end: int) -> list[DateRange]:
    """The resolved dates between two positions."""
    return [m.value for m in scene.reading.dates.within(scene.offset(begin), scene.end_of(end)) if m.value is not None]


def _date(scene: Scene, begin: int, end: int, trigger: int) -> tuple[DateRange, tuple[int, int]] | None:
    """The date that stands nearest to the trigger, or follows from "just"."""
    here = scene.offset(trigger)
    dates = (
        m for m in scene.reading.dates.within(scene.offset(begin), scene.end_of(end))
        if m.form is DateForm.ON and m.value is not None and not _describes(scene, m, trigger)
    )  # fmt: skip
    best = min(dates, key=lambda m: _distance(m, here), default=None)
    if best is None or best.value is None:
        return _just(scene, trigger)
    return best.value, (best.start, best.end)


def _distance(mention: DateMention, here: int) -> int:
    """How far a date stands from the trigger."""
    return mention.start - here if mention.start > here else here - mention.end


def _describes(scene: Scene, mention: DateMention, trigger: int) -> bool:
    """Whether a date only tells which thing is meant, not when people met: "the April 2022 visit", "its 2050 strategy"."""
    after, start = scene.at(mention.end), scene.at(mention.start)
    before = scene.low(start) if scene.low(start) in words.DETERMINERS else scene.low(start - 1)
    if after <= trigger and not scene.words_in(after, trigger) & words.PREPOSITIONS:
        return False
    if not scene.is_word(after) or before not in _BEFORE_NAME:
        return scene.low(after) == "'s"
    return scene.low(after) not in _PLAIN and after not in scene.verb_first


def _just(scene: Scene, trigger: int) -> tuple[DateRange, tuple[int, int]] | None:
    """ "I just spoke": on the day of the document."""
    published = scene.reading.document.published
    if scene.low(trigger - 1) != "just" or published is None:
        return None
    return DateRange.day(published), (scene.offset(trigger - 1), scene.end_of(trigger))


def _minutes(scene: Scene, begin: int, end: int) -> tuple[Minutes, tuple[int, int]] | None:
    """How long it took."""
    for mention in scene.reading.durations.within(scene.offset(begin), scene.end_of(end)):
        known = [v for v in (mention.low, mention.high) if v is not None]
        if known and max(known) <= _LONGEST and scene.low(scene.at(mention.end)) not in NO_LENGTH:
            low, high = (None if v is None else int(v) for v in (mention.low, mention.high))
            return (low, high), (mention.start, mention.end)
    return None
