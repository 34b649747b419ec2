"""Days written with their month: January 17, 17-18 January 2023, Tuesday, 17 January, 2023-01-17."""

from __future__ import annotations

import re
from typing import Final

from pledgebook.lang.en import dates as en
from pledgebook.model.lazy import lazy_pattern
from pledgebook.model.values import DateRange
from pledgebook.recognise import calendar as cal
from pledgebook.recognise.dateform import (
    DAY,
    GAP,
    MONTH,
    OPEN,
    TO,
    WEEKDAY,
    YEAR,
    Form,
    Meaning,
    Setting,
    leading_digits,
    month_number,
    on_day,
)
from pledgebook.recognise.literal import Holds

_HEAD: Final = rf"(?:(?P<weekday>{WEEKDAY})(?:['’]s)?(?:,?{GAP}|{GAP}\())?"

_MONTH_DAY: Final = lazy_pattern(
    rf"(?<![\w]){_HEAD}(?P<m>{MONTH}){GAP}(?P<d>{DAY})(?:{TO}(?:(?P<m2>{MONTH}){GAP})?(?P<d2>{DAY})(?!{GAP}{MONTH}))?(?:,?{GAP}(?P<y>{YEAR}))?\)?"
)

DAY_MONTH: Final = lazy_pattern(
    rf"(?<![\w.,:/-]){_HEAD}(?:the{GAP})?(?P<d>{DAY})(?:(?:{GAP}(?P<m>{MONTH}))?(?P<to>{TO})(?:the{GAP})?(?P<d2>{DAY}))?{GAP}?(?:of{GAP})?"
    rf"[-\s]?(?P<m2>{MONTH})(?:(?:,?{GAP}|-)(?P<y>{YEAR}))?\)?"
)

_ISO: Final = lazy_pattern(r"(?<![\w/.-])(?P<y>(?:19|20)\d\d)-(?P<m>0[1-9]|1[0-2])-(?P<d>0[1-9]|[12]\d|3[01])(?![\w-])")

_NUMERIC: Final = lazy_pattern(
    r"(?<![\w/.-])(?P<a>\d{1,2})(?P<sep>[./])(?P<b>\d{1,2})(?P=sep)(?P<y>(?:19|20)\d\d)(?![\w/-])"
)


def _month_day(found: re.Match[str], setting: Setting) -> Meaning:
    first = (month_number(found["m"]), leading_digits(found["d"]))
    last = (
        (month_number(found["m2"]) if found["m2"] else first[0], leading_digits(found["d2"])) if found["d2"] else first
    )
    return _days(first, last, found["y"], found["weekday"], setting)


def _day_month(found: re.Match[str], setting: Setting) -> Meaning:
    last = (month_number(found["m2"]), leading_digits(found["d2"] or found["d"]))
    first = (month_number(found["m"]) if found["m"] else last[0], leading_digits(found["d"]))
    return _days(first, last, found["y"], found["weekday"], setting)


def _days(
    first: tuple[int, int], last: tuple[int, int], written: str | None, weekday: str | None, setting: Setting
) -> Meaning:
    """From one day of a month to another, both of them one day mostly."""
    if written:
        end_year = int(written)
        start_year = end_year - (first > last)
    else:
        if setting.reference is None:
            return OPEN
        named = en.WEEKDAYS.get(weekday.lower().rstrip(".")) if weekday else None
        start_year = cal.nearest_year(
            setting.reference, *first, future=setting.future, began=setting.began, weekday=named
        )
        end_year = start_year + (first > last)
    begin, end = cal.valid(start_year, *first), cal.valid(end_year, *last)
    if begin is None or end is None or end < begin:
        return Meaning(None, "no such day")
    return Meaning(DateRange(begin, end), relative=not written)


def _iso(found: re.Match[str], _setting: Setting) -> Meaning:
    day = cal.valid(int(found["y"]), int(found["m"]), int(found["d"]))
    return on_day(day, relative=False) if day else Meaning(None, "no such day")


def _numeric(found: re.Match[str], _setting: Setting) -> Meaning:
    """Day first unless that cannot be; a slash with both readings possible stays open."""
    a, b, year = int(found["a"]), int(found["b"]), int(found["y"])
    both = a <= cal.DECEMBER and b <= cal.DECEMBER and a != b and found["sep"] == "/"
    day = None if both else cal.valid(year, b, a) or cal.valid(year, a, b)
    return (
        on_day(day, relative=False)
        if day
        else Meaning(None, "day and month in either order" if both else "no such day")
    )


FORMS: Final[tuple[Form, ...]] = (
    Form(_ISO, _iso, Holds.YEAR),
    Form(_NUMERIC, _numeric, Holds.YEAR),
    Form(_MONTH_DAY, _month_day, Holds.MONTH | Holds.DIGIT, tensed=True),
    Form(DAY_MONTH, _day_month, Holds.MONTH | Holds.DIGIT, tensed=True),
)
"""Days of the calendar."""
