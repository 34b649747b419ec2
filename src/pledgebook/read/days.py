"""Days as machines write them: ISO 8601, RFC 2822, plain figures, seconds since 1970; and the day in an address."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Final

from pledgebook.lang.en.datelines import WrittenDay, written_day
from pledgebook.model.lazy import lazy_pattern

_ISO: Final = lazy_pattern(
    r"(?P<year>\d{4})-?(?P<month>\d{2})-?(?P<day>\d{2})(?:[T ]+(?P<clock>\d{2}:?\d{2}(?::?\d{2})?)(?:[.,]\d{1,9})?"
    r"\s?(?P<zone>Z|UTC|GMT|[+-]\d{2}:?(?:\d{2})?)?)?(?!\d)"
)
_SECONDS: Final = lazy_pattern(r"\d{10}(?:\d{3})?")
_WEEKDAY: Final = lazy_pattern(r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+", re.IGNORECASE)
_IN_ADDRESS: Final = lazy_pattern(
    r"[/_-](?P<year>(?:19|20)\d{2})[/_-](?P<month>\d{2})[/_-](?P<day>\d{2})(?![\d])|[/_-](?P<solid>(?:19|20)\d{6})(?!\d)"
)
_FIRST_YEAR: Final = 1900
_NO_ZONE: Final = frozenset({"Z", "UTC", "GMT", "+00:00", "+0000", "+00"})


@dataclass(frozen=True, slots=True)
class Stamp:
    """A day as a machine wrote it, in the zone it was written in."""

    day: date
    utc: bool = False
    """Written in UTC, which need not be the publisher's own zone."""
    midnight: bool = True
    """No time of day, or 00:00: what generators write where they know nothing better."""

    @property
    def looks_default(self) -> bool:
        """The first of January without a time: more often a filled-in blank than a day of news."""
        return self.midnight and (self.day.month, self.day.day) == (1, 1)


def stamp(value: str) -> Stamp | None:
    """The day that a machine-readable value names, or None where it names none that exists."""
    value = " ".join(value.split())[:100]
    iso = _ISO.match(value)
    if iso:
        day = _day(int(iso["year"]), int(iso["month"]), int(iso["day"]))
        clock = (iso["clock"] or "").replace(":", "")
        return Stamp(day, (iso["zone"] or "") in _NO_ZONE, not clock.strip("0")) if day else None
    if _SECONDS.fullmatch(value):
        moment = datetime.fromtimestamp(int(value[:10]), tz=UTC)
        return Stamp(moment.date(), utc=True, midnight=False)
    return _from_mail(value) or _from_words(value)


def day_in_address(url: str) -> date | None:
    """The day in an address such as `/2023/01/18/title`; a year and month alone say too little."""
    match = _IN_ADDRESS.search(url)
    if match is None:
        return None
    if match["solid"]:
        return _day(int(match["solid"][:4]), int(match["solid"][4:6]), int(match["solid"][6:]))
    return _day(int(match["year"]), int(match["month"]), int(match["day"]))


def full_day(written: WrittenDay, year: int | None = None) -> date | None:
    """A written day as a date, in `year` where it names none itself; None where that does not exist."""
    year = written.year or year
    return _day(year, written.month, written.day) if year else None


def swapped(written: WrittenDay) -> WrittenDay:
    """The same figures with day and month changed over."""
    return WrittenDay(written.month, written.day, written.year, ambiguous=True)


def nearest_year(written: WrittenDay, anchor: date, *, latest: timedelta) -> date | None:
    """The written day in the year that brings it nearest to `anchor` without lying more than `latest` behind it."""
    years = (written.year,) if written.year else (anchor.year - 1, anchor.year, anchor.year + 1)
    days = [day for day in (full_day(written, year) for year in years) if day and day - anchor <= latest]
    return min(days, key=lambda day: abs(day - anchor), default=None)


def _day(year: int, month: int, day: int) -> date | None:
    if year < _FIRST_YEAR:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _from_mail(value: str) -> Stamp | None:
    """`Wed, 18 Jan 2023 06:12:00 +0100`."""
    if ":" not in value or "," not in value:
        return None
    from email.utils import parsedate_to_datetime  # here, because few documents write their day like mail

    try:
        moment = parsedate_to_datetime(value)
    except (TypeError, ValueError, OverflowError):
        return None
    zone = moment.utcoffset()
    return Stamp(moment.date(), utc=not zone, midnight=False) if moment.year >= _FIRST_YEAR else None


def _from_words(value: str) -> Stamp | None:
    """`January 18, 2023`, `18.01.2023 06:12`: as people write it, if only one reading is possible."""
    written = written_day(_WEEKDAY.sub("", value, count=1))
    if written is None or written.ambiguous:
        return None
    day = full_day(written)
    return Stamp(day, midnight=":" not in value) if day else None
