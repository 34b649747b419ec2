"""Whether days follow from date words: the claimed days are given, and the words are asked whether they can mean them.

The reader goes from words to days; this goes from days to words, so that the two share nothing but the calendar.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from pledgebook.model.lazy import lazy_pattern
from pledgebook.verify.oneday import LAPSE, MONTHS, WEEKDAYS, means_day, month_end, named, number
from pledgebook.verify.stretch import means_bounded, means_fiscal, means_month, means_season, means_week, means_year
from pledgebook.verify.whole import flat_low

_ASKED: Final = 256
"""How many days asked of whole texts are remembered."""
_RELATIVE: Final = (
    "today|tonight|yesterday|tomorrow|weeks?|months?|years?|decades?|morning|afternoon|evening|night|summer|winter|autumn|"
    "(?:in|last|this|next|the) (?:the )?(?:fall|spring)|fiscal|fy|ago|eve|to date|weekend|hereby|"
    "(?:first|second|third|fourth|last) (?:quarter|half)"
)
_SO_MANY_DAYS: Final = (
    r"(?:same|that|next|previous|following|[a-z]+|\d+) days?(?= (?:ago|after|before|earlier|later|following)| \||$)"
)
_ANY: Final = lazy_pattern(
    rf"\b(?:{'|'.join(m for m in MONTHS if m not in ('may', 'march'))}|jan|feb|apr|jun|jul|aug|sept?|oct|nov|dec)\b|"
    rf"(?-i:\b(?:May|March|Mar)\b)|\b(?:{'|'.join(WEEKDAYS)})|\b(?:19|20)\d\d\b|\b(?:{_RELATIVE}|{_SO_MANY_DAYS})\b",
    re.IGNORECASE,
)
"""What any date is told with."""

_PURPOSE: Final = lazy_pattern(
    r"\bfor\s+(?:the\s+)?(?:(?:fiscal|calendar)\s+year\s+|FY\s?)?(?:19|20)\d\d\b", re.IGNORECASE
)

_SAME: Final = lazy_pattern(
    r"\b(?:same day|that (?:day|evening|morning|afternoon|night)|(?:earlier|later) (?:in|that|on|the)|"
    r"next day|following day|previous day|day (?:before|after|earlier)|eve of)",
    re.IGNORECASE,
)


def check_days(
    first: date, last: date, evidence: Sequence[str], sentence: str, text: str, published: date | None
) -> str | None:
    """Why the days do not follow from the date words of the evidence, of the sentence, or of the whole text."""
    cited = " | ".join(" ".join(e.split()) for e in evidence)
    stated = _ANY.search(_PURPOSE.sub(" ", cited))
    scopes = [cited] if stated else [" ".join(sentence.split())]
    if follow(first, last, scopes[0], published):
        return None
    if not stated and _elsewhere(first, last, text, published):
        return None
    if _anaphoric(first, last, cited if stated else scopes[0], text, published):
        return None
    if not stated and published and first == last == published:
        return None
    return f"no date words mean {first} to {last}"


@lru_cache(maxsize=_ASKED)
def _elsewhere(first: date, last: date, text: str, published: date | None) -> bool:
    """Days carried over from another sentence: one day, or a month or year."""
    low = flat_low(text)
    return (
        (first == last and means_day(first, low, published))
        or means_month(first, last, low, published)
        or (means_year(first, last, low, published))
    )


def follow(first: date, last: date, words: str, published: date | None) -> bool:
    """Whether words can mean exactly these days."""
    low = words.lower()
    if first == last and means_day(first, low, published):
        return True
    if (
        first != last
        and means_day(first, low, published)
        and (means_day(last, low, published) or _later(first, last, low))
    ):
        return True
    if (
        means_month(first, last, low, published)
        or means_year(first, last, low, published)
        or means_season(first, last, low, published)
    ):
        return True
    return published is not None and (
        means_week(first, last, low, published) or means_bounded(first, last, low, published)
    )


def _later(first: date, last: date, low: str) -> bool:
    """`On Thursday and Friday`: the second day follows the first, wherever that is."""
    return (last - first).days < 7 and WEEKDAYS[last.weekday()] in low


def begins(day: date, words: str, published: date | None) -> bool:
    """Whether words can mean that something goes on since this day: it, or a month, year or season it begins."""
    low = words.lower()
    if means_day(day, low, published) or (day.day == 15 and re.search(rf"\bmid-?\s?{named(day)}", low)):
        return True
    if published is not None and means_bounded(day, published, low, published):
        return True
    ends = (month_end(day), date(day.year, 12, 31))
    return any(follow(day, end, low, published) for end in ends) or means_fiscal(day, low, published)


def ends(day: date, words: str, published: date | None) -> bool:
    """Whether words can mean that something goes on until this day."""
    low = words.lower()
    if means_day(day, low, published) or (published == day and _ANY.search(low)):
        return True
    return any(
        follow(start, day, low, published)
        for start in (day.replace(day=1), date(day.year, 1, 1), date(day.year - 1, 10, 1))
    )


@lru_cache(maxsize=_ASKED)
def _somewhere(day: date, text: str, published: date | None) -> bool:
    """Whether the text names a day."""
    return means_day(day, flat_low(text), published)


def _anaphoric(first: date, last: date, words: str, text: str, published: date | None) -> bool:
    """`The same day`, `two days after`: counted from another day of the text."""
    if first != last:
        return False
    shifts = {0, 1, -1} if _SAME.search(words) else set()
    for count, unit, side in LAPSE.findall(words.lower()):
        if unit == "day":
            # the claimed day may be either of the two that lie so far apart
            shifts |= {number(count), -number(count)}
        del side
    return any(_somewhere(first + timedelta(days=s), text, published) for s in shifts) or (
        bool(shifts & {0}) and first == published
    )
