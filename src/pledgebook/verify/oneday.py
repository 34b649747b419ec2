"""Whether words can mean exactly one day: month and day, weekday, today, three days ago."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final

from pledgebook.lang.en.dates import NUMBERS
from pledgebook.model.lazy import lazy_pattern

MONTHS: Final = "january february march april may june july august september october november december".split()

WEEKDAYS: Final = "monday tuesday wednesday thursday friday saturday sunday".split()

LAPSE: Final = lazy_pattern(
    rf"\b(\d{{1,3}}|{'|'.join(NUMBERS)})\s+(?:of\s+)?(day|week|month|year)s?\s+(ago|after|before|earlier|later|following|from now)",
    re.IGNORECASE,
)

_ON_THE_DAY: Final = (
    r"\b(?:today|tonight|this (?:morning|afternoon|evening|day)|overnight|hereby|just|now|to date|in the evening|"
    r"earlier today|(?:hours?|minutes?|moments?) (?:ago|earlier))\b"
)


def named(day: date) -> str:
    """The month of a day by name or abbreviation, as a pattern."""
    name = MONTHS[day.month - 1]
    return rf"(?:{name}|{name[:3]}t?\.?)(?![a-z])"


def called(day: date, low: str) -> bool:
    """Whether the words can name the month of a day at all."""
    return MONTHS[day.month - 1][:3] in low


def near(day: date, published: date | None, years: tuple[str, ...]) -> bool:
    """Without a year the day must lie within one of the document; with one, the year must be right."""
    stated = [y for y in years if y]
    if stated:
        return str(day.year) in stated
    return published is not None and abs((day - published).days) <= 366


def means_day(day: date, low: str, published: date | None) -> bool:
    """Whether the words can mean this day."""
    return written(day, low, published) or (published is not None and _told(day, low, published))


def written(day: date, low: str, published: date | None) -> bool:
    """Month and day, ISO and numeric forms."""
    return (called(day, low) and str(day.day) in low and _spelled(day, low, published)) or _numeric(day, low)


def _spelled(day: date, low: str, published: date | None) -> bool:
    """The 5th of May, May 5, 2022."""
    number = rf"0?{day.day}(?:<sup>)?(?:st|nd|rd|th)?(?:</sup>)?(?!\d)"
    others = r"(?:\s?(?:-|–|—|to|through|and|or|&)\s?(?:the )?\d{1,2}(?:st|nd|rd|th)?)?"
    before = r"(?:\d{1,2}(?:st|nd|rd|th)?\s?(?:-|–|—|to|through|and|or|&)\s?)?"
    year = r"(?:,?\s?(?:of )?((?:19|20)\d\d))?"
    for pattern in (
        rf"\b{named(day)}\s+{before}{number}{others}{year}",
        rf"(?<!\d){number}(?:\s?(?:-|–|to|through|and|or)\s?\d{{1,2}}(?:st|nd|rd|th)?)?(?: of)?[\s-]+{named(day)}(?:-|{year})",
    ):
        for found in re.finditer(pattern, low):
            late = re.match(
                r"\s?(?:-|–|—|to|through|and)\s?[a-z]+\.? \d{1,2},? ((?:19|20)\d\d)",
                low[found.end() : found.end() + 30],
            )
            if near(day, published, (found[1] or (late[1] if late else ""),)):
                return True
    return False


def _numeric(day: date, low: str) -> bool:
    """2022-05-05, 5.5.2022, 05/05/2022."""
    dotted = (
        f"{day.day}.{day.month}.{day.year}",
        day.strftime("%d.%m.%Y"),
        day.strftime("%d/%m/%Y"),
        day.strftime("%m/%d/%Y"),
    )
    ambiguous = day.day <= 12 and day.day != day.month
    return day.isoformat() in low or any(f in low for f in (dotted[:2] if ambiguous else dotted))


def _told(day: date, low: str, published: date) -> bool:
    """Today, yesterday, weekdays, so many days ago."""
    shift = (day - published).days
    if shift == 0 and re.search(
        _ON_THE_DAY,
        low,
    ):
        return True
    words = {
        -1: r"\b(?:yesterday|last night|overnight)\b",
        1: r"\btomorrow\b",
        -2: r"day before yesterday",
        2: r"day after tomorrow",
    }
    if shift in words and re.search(words[shift], low):
        return True
    name = WEEKDAYS[day.weekday()]
    if name[:3] not in low:
        return _lapsed(shift, low)
    if -7 <= shift <= 7 and re.search(rf"\b(?:{name}|{name[:3]}\b)", low):
        return abs(shift) < 7 or bool(re.search(r"\b(?:last|next|previous|week)\b", low))
    if -14 <= shift <= 14 and re.search(rf"\b(?:last|next|previous)\b.{{0,16}}\b{name}|\b{name}\b.{{0,8}}\bweek", low):
        return True
    return _lapsed(shift, low)


def _lapsed(shift: int, low: str) -> bool:
    """Three days ago, two days from now."""
    for count, unit, side in LAPSE.findall(low):
        sign = -1 if side in ("ago", "earlier", "before") else 1
        if unit == "day" and side in ("ago", "from now") and shift == sign * number(count):
            return True
    return False


def number(word: str) -> int:
    """The value of a number of days, weeks, months."""
    return int(word) if word.isdigit() else NUMBERS[word]


def near_or_said(day: date, low: str, published: date | None) -> bool:
    """Whether the year is written, or the day lies within a year of the document."""
    return str(day.year) in low or near(day, published, ())


def month_end(day: date) -> date:
    """The last day of the month."""
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
