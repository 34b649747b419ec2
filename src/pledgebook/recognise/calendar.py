"""Arithmetic of days: weeks, months, seasons, fiscal years. Pure functions of dates."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import Final

from pledgebook.lang.en.dates import FISCAL_STARTS, SEASONS
from pledgebook.model.values import DateRange

DECEMBER: Final = 12
_FAR: Final = timedelta(days=270)
_NEAR: Final = timedelta(days=45)
"""A day without a year is rather this near against the tense of its sentence than that far with it."""
_THIRDS: Final = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}
_YEAR_THIRDS: Final = {"early": (1, 4), "mid": (5, 8), "late": (9, 12)}


def valid(year: int, month: int, day: int) -> date | None:
    """The day, or None where there is none (31 June)."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def month_of(year: int, month: int, part: str | None = None) -> DateRange:
    """A month, or its `early`, `mid` or `late` third."""
    last = monthrange(year, month)[1]
    first, final = _THIRDS.get(part or "", (1, last))
    return DateRange(date(year, month, first), date(year, month, min(final, last)))


def year_of(year: int, part: str | None = None) -> DateRange:
    """A year, or its `early`, `mid` or `late` third."""
    first, final = _YEAR_THIRDS.get(part or "", (1, DECEMBER))
    return DateRange(date(year, first, 1), date(year, final, monthrange(year, final)[1]))


def week_of(day: date) -> DateRange:
    """Monday to Sunday."""
    monday = day - timedelta(days=day.weekday())
    return DateRange(monday, monday + timedelta(days=6))


def weekend_of(day: date) -> DateRange:
    """Saturday and Sunday of the week of this day."""
    sunday = week_of(day).last
    return DateRange(sunday - timedelta(days=1), sunday)


def shift_months(day: date, months: int) -> date:
    """The same day so many months later; the last of the month where there is no such day."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def season_of(year: int, name: str) -> DateRange:
    """Meteorological season that begins in this year."""
    first, last = SEASONS[name]
    ends = year + (last < first)
    return DateRange(date(year, first, 1), date(ends, last, monthrange(ends, last)[1]))


def quarter_of(year: int, number: int) -> DateRange:
    """One of the four quarters."""
    return DateRange(date(year, 3 * number - 2, 1), month_of(year, 3 * number).last)


def half_of(year: int, number: int) -> DateRange:
    """First or second half."""
    return DateRange(date(year, 6 * number - 5, 1), month_of(year, 6 * number).last)


def fiscal_year(label: int, state: str) -> DateRange:
    """The fiscal year that a state calls by this number; the calendar year where the state's rule is not known."""
    month, shift = FISCAL_STARTS.get(state, (1, 0))
    first = date(label + shift, month, 1)
    return DateRange(first, shift_months(first, 12) - timedelta(days=1))


def fiscal_label(day: date, state: str) -> int:
    """The number of the fiscal year that this day is in."""
    for label in (day.year - 1, day.year, day.year + 1):
        span = fiscal_year(label, state)
        if span.first <= day <= span.last:
            return label
    return day.year


def weekday_near(reference: date, weekday: int, *, future: bool) -> date:
    """The nearest such day on or before the reference, or on or after it."""
    if future:
        return reference + timedelta(days=(weekday - reference.weekday()) % 7)
    return reference - timedelta(days=(reference.weekday() - weekday) % 7)


def nearest_year(
    reference: date, month: int, day: int, *, future: bool | None, began: bool = False, weekday: int | None = None
) -> int:
    """The year of a day written without one. `future` None: the nearer one, the past counting double."""
    found = [d for y in range(reference.year - 4, reference.year + 5) if (d := valid(y, month, day))]
    if weekday is not None:
        return min(
            (d for d in found if d.weekday() == weekday), key=lambda d: abs(d - reference), default=reference
        ).year
    past = max((d for d in found if d <= reference), default=reference)
    coming = min((d for d in found if d >= reference), default=reference)
    if future and coming - reference > _FAR and reference - past < _NEAR:
        future = False
    elif future is False and not began and reference - past > _FAR and coming - reference < _NEAR:
        future = True
    elif future is None:
        future = 2 * (coming - reference) < reference - past
    return (coming if future else past).year
