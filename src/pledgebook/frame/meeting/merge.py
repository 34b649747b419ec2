"""Mentions of one meeting put together: the first clear one is the anchor, the others add what they know."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from pledgebook.frame.meeting.seat import keys_of, unique
from pledgebook.lang.en.meetings import Sort
from pledgebook.model.claims import Mode

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pledgebook.frame.meeting.occasion import Occasion

_NEAR: Final = 60
"""Characters within which a verb of meeting follows the verb of going that leads to it."""
_NEAR_BY: Final = 600
"""Characters within which "X hosted the meeting" is about the meeting just told of."""
_MEMORY: Final = 200
"""How many meetings back a mention may reach."""


def merged(occasions: Sequence[Occasion]) -> list[Occasion]:
    """Each meeting once, in text order of its first mention."""
    kept: list[Occasion] = []
    for occasion in occasions:
        at = _same_as(kept, occasion)
        if at is not None:
            kept[at] = _joined(kept[at], occasion)
        elif not occasion.echo or (len(occasion.seats) > 1 and not kept):
            kept.append(replace(occasion, echo=False))
        elif occasion.next_one and occasion.when is not None and (before := _row(kept)) is not None:
            kept.append(replace(occasion, seats=before.seats, echo=False, rule="meeting.noun.next"))
    return [k for k in kept if not k.journey]


def _row(kept: Sequence[Occasion]) -> Occasion | None:
    """The meeting before, of which an occasion is the next."""
    return next((k for k in reversed(kept[-_MEMORY:]) if k.sort is not Sort.VISIT and k.sort is not Sort.CALL), None)


def _same_as(kept: Sequence[Occasion], occasion: Occasion) -> int | None:
    """Position of the meeting that an occasion names again: on the same day rather than on an unknown one."""
    fits = _echoes if occasion.echo else _same
    since = max(0, len(kept) - _MEMORY)
    found = [at for at in range(len(kept) - 1, since - 1, -1) if fits(kept[at], occasion)]
    dated = [at for at in found if occasion.when is not None and kept[at].when == occasion.when]
    first = [at for at in found if not kept[at].other] if occasion.echo else []
    return next(iter(dated or first or found), None)


def _echoes(earlier: Occasion, echo: Occasion) -> bool:
    """Whether "the session", "Tuesday's talks" can mean a meeting told of."""
    if echo.next_one or (echo.named_day and earlier.when is None):
        return False
    if earlier.planned != echo.planned and not (echo.seats and echo.when is None):  # "The meeting is hosted by X"
        return False
    if not (_dates_agree(earlier, echo) and _modes_agree(earlier, echo)):
        return False
    if Sort.VISIT in {echo.sort, earlier.sort}:
        return echo.sort is earlier.sort
    if echo.sort is Sort.CALL:
        return earlier.mode is not Mode.IN_PERSON or (earlier.said is None and earlier.sort is Sort.TALK)
    return echo.sort is Sort.TALK or earlier.mode is not Mode.PHONE


def _same(earlier: Occasion, later: Occasion) -> bool:
    """Whether two mentions with people can be of one meeting."""
    if later.other or earlier.other != later.other or earlier.planned != later.planned:
        return False
    if not (_dates_agree(earlier, later) and _modes_agree(earlier, later)):
        return False
    a, b = keys_of(earlier.seats), keys_of(later.seats)
    shared = a & b
    if Sort.VISIT in {earlier.sort, later.sort}:
        return bool(shared) and (_places_agree(earlier, later) or _one_journey(earlier, later))
    unnamed = all(s.person.name is None for s in later.seats)
    if later.definite and (shared or unnamed) and _codes(earlier) == _codes(later):
        return True
    return (len(shared) > 1 and shared == b) or a == b


def _one_journey(visit: Occasion, later: Occasion) -> bool:
    """Whether a meeting is the purpose of a visit named shortly before: will travel to Kyiv, where she will meet X."""
    near = visit.sort is Sort.VISIT is not later.sort and 0 < later.start - visit.end < _NEAR
    return near and (later.where is None or later.where == visit.where)


def _codes(occasion: Occasion) -> set[str | None]:
    """The states and bodies whose people met."""
    return {s.person.code for s in occasion.seats}


def _dates_agree(earlier: Occasion, later: Occasion) -> bool:
    """Whether the days are the same, or only one is known."""
    a, b = earlier.when, later.when
    return a is None or b is None or (a.first <= b.last and b.first <= a.last)


def _modes_agree(earlier: Occasion, later: Occasion) -> bool:
    """Whether the modes are the same, or one of them is not said."""
    a, b = earlier.mode, later.mode
    if a is b or Mode.UNKNOWN in {a, b}:
        return True
    return earlier.said is None and later.said is None and Mode.PHONE not in {a, b}


def _places_agree(earlier: Occasion, later: Occasion) -> bool:
    """Whether both were in one state, as far as is said."""
    a, b = earlier.where, later.where
    return a is not None and b is not None and a.code == b.code


def _joined(earlier: Occasion, later: Occasion) -> Occasion:
    """The earlier mention with what the later one adds; who travels to meet somebody has met."""
    if earlier.sort is Sort.VISIT and later.sort is not Sort.VISIT and not later.echo:
        earlier, later = later, earlier
    hosts = later.echo and later.start - earlier.end < _NEAR_BY  # "X hosted the meeting"
    more = later.sort is Sort.VISIT or hosts
    seats = unique((*earlier.seats, *later.seats)) if more else earlier.seats
    return replace(
        earlier,
        seats=seats,
        said=earlier.said or later.said or _mode_told(earlier, later),
        when=earlier.when or later.when,
        where=earlier.where or later.where,
        minutes=earlier.minutes or later.minutes,
        support=(*earlier.support, *((s.start, s.end) for s in later.seats), (later.start, later.end), *later.support),
    )


def _mode_told(earlier: Occasion, later: Occasion) -> Mode | None:
    """The mode that a later mention's trigger implies, where the earlier one leaves it open."""
    if earlier.default is not Mode.UNKNOWN:
        return None
    if later.sort is Sort.CALL:
        return Mode.PHONE
    return later.default if later.default is not Mode.UNKNOWN and not later.echo else None
