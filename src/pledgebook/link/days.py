"""When two claims say that it happened, compared; where no day is given, by when it was told."""

from __future__ import annotations

from datetime import date
from typing import Final, NamedTuple

from pledgebook.link.keys import slipped
from pledgebook.link.reason import Reason
from pledgebook.link.sketch import Sketch
from pledgebook.model.values import DateRange

_AHEAD: Final = frozenset({"planned", "possible", "conditional"})
_SHORT: Final = 45
"""Days: longer ranges say nothing about sameness."""


class _ToldOn(NamedTuple):
    """The day of a report, put into words only when it is shown."""

    day: date

    def __str__(self) -> str:
        """For people."""
        return f"told on {self.day}"


def time(a: Sketch, b: Sketch, when_a: DateRange | None, when_b: DateRange | None) -> Reason | None:
    """The reason that the days of two claims give."""
    if when_a and when_b:
        return _both(a, b, when_a, when_b)
    if when_a or when_b:
        one, other, when = (a, b, when_a) if when_a else (b, a, when_b)
        return _one(one, other, when) if when and other.published else None
    if a.published and b.published:
        return _told(a.published, b.published)
    return None


def _both(a: Sketch, b: Sketch, x: DateRange, y: DateRange) -> Reason | None:
    shown = (x, y)
    if _long(x) or _long(y):
        return None if x.first <= y.last and y.first <= x.last else Reason("date.far", *shown)
    gap = max(x.first, y.first).toordinal() - min(x.last, y.last).toordinal()
    if gap <= 0:
        return Reason("date.same" if x == y and x.first == x.last else "date.within", *shown)
    if gap <= 2:
        return Reason("date.near", *shown)
    if _slip(a, x, y) or _slip(b, y, x):
        return Reason("date.slip", *shown)
    return Reason("date.days" if gap < 7 else "date.far", *shown)


def _slip(sketch: Sketch, when: DateRange, other: DateRange) -> bool:
    """Whether `when` is `other` with the year before, in a report that was published then."""
    if not (sketch.published and slipped(when, sketch.published)):
        return False
    return abs((other.first - when.first).days - 365) <= 3


def _one(dated: Sketch, other: Sketch, when: DateRange) -> Reason | None:
    told = other.published
    if told is None or _long(when):
        return None
    shown = (when, _ToldOn(told))
    after = (told - when.last).days
    if after < -1:
        ahead = other.modality in _AHEAD or other.stage in {"proposed", "planned"}
        return Reason("told.before" if ahead and after >= -14 else "told.early", *shown)
    if dated.published and slipped(when, dated.published) and abs((told - dated.published).days) <= 3:
        return Reason("date.slip", *shown)
    name = "soon" if after <= 3 else "later" if after <= 10 else "season" if after <= 35 else "late"
    return Reason(f"told.{name}", *shown)


def _told(x: date, y: date) -> Reason:
    apart = abs((x - y).days)
    name = "together" if apart <= 2 else "week" if apart <= 7 else "apart" if apart <= 21 else "far"
    return Reason(f"told.{name}", x, y)


def _long(when: DateRange) -> bool:
    return _length(when) > _SHORT


def _length(when: DateRange) -> int:
    """Days beyond the first."""
    return (when.last - when.first).days
