"""Whether days follow from date words: the claimed days are given, and the words are asked whether they can mean them.

The reader goes from words to days; this goes from days to words, so that the two share nothing but the calendar.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from pledgebook.lang.en.dates import FISCAL_STARTS, NUMBERS, SEASONS

if TYPE_CHECKING:
    from collections.abc import Sequence

_MONTHS: Final = "january february march april may june july august september october november december".split()
_WEEKDAYS: Final = "monday tuesday wednesday thursday friday saturday sunday".split()
_ANY: Final = re.compile(
    rf"\b(?:{'|'.join(m[:3] for m in _MONTHS)})[a-z]{{0,6}}\b|\b(?:{'|'.join(_WEEKDAYS)})|\b(?:19|20)\d\d\b|\b(?:today|tonight|yesterday|tomorrow|"
    r"week|month|year|decade|morning|afternoon|evening|night|summer|winter|spring|autumn|fall|fiscal|fy|ago|eve|to date|(?:same|that|next|previous|following|[a-z]+|\d+) days?(?= (?:ago|after|before|earlier|later|following)| \||$)|weekend|hereby|quarter|half)\b",
    re.IGNORECASE,
)
_PURPOSE: Final = re.compile(r"\bfor\s+(?:the\s+)?(?:(?:fiscal|calendar)\s+year\s+|FY\s?)?(?:19|20)\d\d\b", re.IGNORECASE)
_LAPSE: Final = re.compile(rf"\b(\d{{1,3}}|{'|'.join(NUMBERS)})\s+(?:of\s+)?(day|week|month|year)s?\s+(ago|after|before|earlier|later|following|from now)", re.IGNORECASE)
_SPAN: Final = re.compile(rf"\b(?:past|last|next|coming|previous)\s+(?:(\d{{1,3}}|{'|'.join(NUMBERS)})\s+)?(day|week|month|year|decade)s?\b", re.IGNORECASE)
_SAME: Final = re.compile(r"\b(?:same day|that (?:day|evening|morning|afternoon|night)|(?:earlier|later) (?:in|that|on|the)|next day|following day|previous day|day (?:before|after|earlier)|eve of)", re.IGNORECASE)
_LATE: Final = {"early": (1, 10), "mid": (11, 20), "late": (21, 31), "end": (21, 31), "beginning": (1, 10), "start": (1, 10)}


def check_days(first: date, last: date, evidence: Sequence[str], sentence: str, text: str, published: date | None) -> str | None:
    """Why the days do not follow from the date words of the evidence, of the sentence, or of the whole text."""
    cited = " | ".join(" ".join(e.split()) for e in evidence)
    stated = _ANY.search(_PURPOSE.sub(" ", cited))
    scopes = [cited] if stated else [" ".join(sentence.split()), " ".join(text.split())]
    for scope in scopes:
        if follow(first, last, scope, published):
            return None
    if _anaphoric(first, last, cited if stated else scopes[0], text, published):
        return None
    if not stated and published and first == last == published:
        return None
    return f"no date words mean {first} to {last}"


def follow(first: date, last: date, words: str, published: date | None) -> bool:
    """Whether words can mean exactly these days."""
    low = words.lower()
    if first == last and _day(first, low, published):
        return True
    if first != last and _day(first, low, published) and _day(last, low, published):
        return True
    if _month(first, last, low, published) or _year(first, last, low, published) or _season(first, last, low, published):
        return True
    return published is not None and (_week(first, last, low, published) or _bounded(first, last, low, published))


def begins(day: date, words: str, published: date | None) -> bool:
    """Whether words can mean that something goes on since this day: it, or a month, year or season it begins."""
    low = words.lower()
    if _day(day, low, published) or (day.day == 15 and re.search(rf"\bmid-?\s?{_named(day)}", low)):  # noqa: PLR2004
        return True
    ends = (_month_end(day), date(day.year, 12, 31))
    return any(follow(day, end, low, published) for end in ends) or _fiscal(day, low, published)


def ends(day: date, words: str, published: date | None) -> bool:
    """Whether words can mean that something goes on until this day."""
    low = words.lower()
    if _day(day, low, published) or (published == day and _ANY.search(low)):
        return True
    return any(follow(start, day, low, published) for start in (day.replace(day=1), date(day.year, 1, 1), date(day.year - 1, 10, 1)))


def _named(day: date) -> str:
    name = _MONTHS[day.month - 1]
    return rf"(?:{name}|{name[:3]}t?\.?)(?![a-z])"


def _near(day: date, published: date | None, years: tuple[str, ...]) -> bool:
    """Without a year the day must lie within one of the document; with one, the year must be right."""
    stated = [y for y in years if y]
    if stated:
        return str(day.year) in stated
    return published is not None and abs((day - published).days) <= 366  # noqa: PLR2004


def _day(day: date, low: str, published: date | None) -> bool:
    return _written(day, low, published) or (published is not None and _told(day, low, published))


def _written(day: date, low: str, published: date | None) -> bool:
    """Month and day, ISO and numeric forms."""
    number = rf"0?{day.day}(?:<sup>)?(?:st|nd|rd|th)?(?:</sup>)?(?!\d)"
    others = r"(?:\s?(?:-|–|—|to|through|and|or|&)\s?(?:the )?\d{1,2}(?:st|nd|rd|th)?)?"
    before = r"(?:\d{1,2}(?:st|nd|rd|th)?\s?(?:-|–|—|to|through|and|or|&)\s?)?"
    year = r"(?:,?\s?(?:of )?((?:19|20)\d\d))?"
    for pattern in (
        rf"\b{_named(day)}\s+{before}{number}{others}{year}",
        rf"(?<!\d){number}(?:\s?(?:-|–|to|through|and|or)\s?\d{{1,2}}(?:st|nd|rd|th)?)?(?: of)?[\s-]+{_named(day)}(?:-|{year})",
    ):
        for found in re.finditer(pattern, low):
            late = re.match(r"\s?(?:-|–|—|to|through|and)\s?[a-z]+\.? \d{1,2},? ((?:19|20)\d\d)", low[found.end() : found.end() + 30])
            if _near(day, published, (found[1] or (late[1] if late else ""),)):
                return True
    dotted = (f"{day.day}.{day.month}.{day.year}", day.strftime("%d.%m.%Y"), day.strftime("%d/%m/%Y"), day.strftime("%m/%d/%Y"))
    ambiguous = day.day <= 12 and day.day != day.month  # noqa: PLR2004
    return day.isoformat() in low or any(f in low for f in (dotted[:2] if ambiguous else dotted))


def _told(day: date, low: str, published: date) -> bool:
    """Today, yesterday, weekdays, so many days ago."""
    shift = (day - published).days
    if shift == 0 and re.search(r"\b(?:today|tonight|this (?:morning|afternoon|evening|day)|overnight|hereby|just|now|to date|in the evening|earlier today|hours? (?:ago|earlier))\b", low):
        return True
    words = {-1: r"\b(?:yesterday|last night|overnight)\b", 1: r"\btomorrow\b", -2: r"day before yesterday", 2: r"day after tomorrow"}
    if shift in words and re.search(words[shift], low):
        return True
    name = _WEEKDAYS[day.weekday()]
    if -7 <= shift <= 7 and re.search(rf"\b(?:{name}|{name[:3]}\b)", low):  # noqa: PLR2004
        return abs(shift) < 7 or bool(re.search(r"\b(?:last|next|previous|week)\b", low))  # noqa: PLR2004
    if -14 <= shift <= 14 and re.search(rf"\b(?:last|next|previous)\b.{{0,16}}\b{name}|\b{name}\b.{{0,8}}\bweek", low):  # noqa: PLR2004
        return True
    for number, unit, side in _LAPSE.findall(low):
        sign = -1 if side in ("ago", "earlier", "before") else 1
        if unit == "day" and side in ("ago", "from now") and shift == sign * _number(number):
            return True
    return False


def _number(word: str) -> int:
    return int(word) if word.isdigit() else NUMBERS[word]


def _month_end(day: date) -> date:
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


def _back(day: date, months: int) -> date:
    index = day.year * 12 + day.month - 1 - months
    start = date(index // 12, index % 12 + 1, 1)
    return start.replace(day=min(day.day, _month_end(start).day))


def _month(first: date, last: date, low: str, published: date | None) -> bool:
    """A whole month or a third of one; several months."""
    if first.day == 1 and last == _month_end(first):
        for found in re.finditer(rf"\b{_named(first)}(?:,?\s?(?:of )?((?:19|20)\d\d))?(?!\s+\d{{1,2}}\b(?!\d))", low):
            if _near(first, published, (found[1],)):
                return True
        if published:
            months = (first.year - published.year) * 12 + first.month - published.month
            words = {-1: r"\b(?:last|past|previous) month", 0: r"\b(?:this|the|of the) month", 1: r"\b(?:next|coming) month"}
            if months in words and re.search(words[months], low):
                return True
            if any(u == "month" and s in ("ago", "earlier") and _number(n) == -months for n, u, s in _LAPSE.findall(low)):
                return True
    if first.month == last.month and first.year == last.year:
        for word, (begin, end) in _LATE.items():
            if first.day == begin and last.day == min(end, _month_end(first).day):
                return bool(re.search(rf"\b{word}\b[\s-]*(?:of |in )?(?:last |this |next )?{_named(first)}", low)) and _near_or_said(first, low, published)
    many = first.day == 1 and last == _month_end(last) and (first.year, first.month) < (last.year, last.month)
    named = many and re.search(rf"{_named(first)}.{{0,12}}(?:-|–|—|to|and|through|until) ?{_named(last)}", low)
    return bool(named) and _near_or_said(last, low, published)


def _near_or_said(day: date, low: str, published: date | None) -> bool:
    return str(day.year) in low or _near(day, published, ())


def _year(first: date, last: date, low: str, published: date | None) -> bool:
    """Whole years, thirds, halves, quarters, fiscal years."""
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        if first.year == last.year and re.search(rf"\b{first.year}\b", low):
            return True
        if first.year != last.year and str(first.year) in low:
            return str(last.year) in low or f"{last.year % 100:02d}" in low or f"{first.year}s" in low
        if published:
            words = {-1: r"\b(?:last|past|previous) (?:calendar )?year", 0: r"\b(?:this|the) (?:calendar )?year", 1: r"\b(?:next|coming) year"}
            shift = first.year - published.year
            ago = any(u == "year" and s in ("ago", "earlier") and _number(n) == -shift for n, u, s in _LAPSE.findall(low))
            return first.year == last.year and (ago or (shift in words and bool(re.search(words[shift], low))))
        return False
    if first.day == 1 and last == _month_end(last) and first.year == last.year and (first.month, last.month) in _PARTS:
        return bool(re.search(_PARTS[first.month, last.month], low)) and _near_or_said(first, low, published)
    return _fiscal(first, low, published) and (last - first).days in (364, 365)


_PARTS: Final = {
    (1, 4): r"\b(?:early|beginning|start|outset|turn)\b", (5, 8): r"\bmid|\bmiddle", (9, 12): r"\b(?:late|end|close)\b|year-end|\bend-",
    (1, 3): r"\b(?:first|1st) quarter|\bq1\b", (4, 6): r"\b(?:second|2nd) quarter|\bq2\b", (7, 9): r"\b(?:third|3rd) quarter|\bq3\b",
    (10, 12): r"\b(?:fourth|last|4th) quarter|\bq4\b", (1, 6): r"\bfirst half|\bh1\b", (7, 12): r"\b(?:second|last) half|\bh2\b",
}  # fmt: skip


def _fiscal(first: date, low: str, published: date | None) -> bool:
    """Whether a fiscal year that the words name can begin on this day."""
    if first.day != 1 or not re.search(r"\bfy|\bfiscal\b|\bfinancial year|\bbudget year", low):
        return False
    starts = {start for start, _ in FISCAL_STARTS.values()}
    if first.month not in starts | {1}:
        return False
    labels = {first.year, first.year + 1}
    if any(re.search(rf"(?:fy|year|fiscal)\s?['’]?(?:{y}|{y % 100:02d})\b|\b{y}[-/–]", low) for y in labels):
        return True
    relative = re.search(r"\b(this|current|last|next|previous) (?:fiscal|financial|budget)", low)
    return bool(relative) and published is not None and abs((first - published).days) <= 731  # noqa: PLR2004


def _season(first: date, last: date, low: str, published: date | None) -> bool:
    for name, (begin, end) in SEASONS.items():
        whole = first.day == 1 and first.month == begin and last.month == end and last == _month_end(last)
        if whole and re.search(rf"\b{name}\b", low) and (last - first).days < 100:  # noqa: PLR2004
            return str(first.year) in low or (published is not None and abs((first - published).days) <= 550)  # noqa: PLR2004
    return False


def _week(first: date, last: date, low: str, published: date) -> bool:
    """Monday to Sunday, or a weekend, near the document."""
    monday = published - timedelta(days=published.weekday())
    shift, days = (first - monday).days, (last - first).days
    if days == 1 and first.weekday() == 5:  # noqa: PLR2004
        return "weekend" in low and -14 <= shift <= 14  # noqa: PLR2004
    if days != 6 or first.weekday():  # noqa: PLR2004
        return False
    words = {-7: r"\b(?:last|past|previous) week", 0: r"\b(?:this|the) week", 7: r"\b(?:next|coming) week"}
    if shift in words and re.search(words[shift], low):
        return True
    sides = [(n, s) for n, u, s in _LAPSE.findall(low) if u == "week"]
    return any(shift == (-7 if s in ("ago", "earlier") else 7) * _number(n) for n, s in sides)


def _bounded(first: date, last: date, low: str, published: date) -> bool:
    """From or to the document's day: earlier this month, later this year, by the end of the week, the past year."""
    if published not in (first, last):
        return _part_of_week(first, last, low, published)
    other = first if last == published else last
    edges = r"\b(?:earlier|early|so far|since|past|last|this|to date)\b" if last == published else r"\b(?:later|late|by|until|till|end|rest|remainder|next|coming|before|this)\b"
    if re.search(edges, low):
        monday = published - timedelta(days=published.weekday())
        marks = {
            "week": (monday, monday + timedelta(days=6)), "month": (published.replace(day=1), _month_end(published)),
            "year": (date(published.year, 1, 1), date(published.year, 12, 31)),
        }  # fmt: skip
        if any(unit in low and other in days for unit, days in marks.items()):
            return True
        if first == published and (_month_end(other) == other or _written(other, low, published)) and (_written(other, low, published) or _near_or_said(other, low, published)):
            return bool(re.search(_named(other), low)) or str(other.year) in low
    for number, unit in _SPAN.findall(low):
        count = _number(number) if number else 1
        days = {"day": 1, "week": 7}.get(unit)
        sign = -1 if last == published else 1
        if days and other == published + timedelta(days=sign * days * count):
            return True
        if not days and other == _back(published, -sign * count * {"month": 1, "year": 12, "decade": 120}[unit]):
            return True
    return False


def _part_of_week(first: date, last: date, low: str, published: date) -> bool:
    """A part of a named week, month or year that does not touch the document's day."""
    whole = re.search(r"\b(?:early|earlier|late|later|end|beginning|start|mid|middle)\b.{0,10}\b(?:week|month|year)", low)
    return bool(whole) and (last - first).days <= 130 and abs((first - published).days) <= 731  # noqa: PLR2004


def _anaphoric(first: date, last: date, words: str, text: str, published: date | None) -> bool:
    """`The same day`, `two days after`: counted from another day of the text."""
    if first != last:
        return False
    flat = " ".join(text.split())
    shifts = {0, 1, -1} if _SAME.search(words) else set()
    for number, unit, side in _LAPSE.findall(words.lower()):
        if unit == "day":
            # the claimed day may be either of the two that lie so far apart
            shifts |= {_number(number), -_number(number)}
        del side
    return any(_day(first + timedelta(days=s), flat.lower(), published) for s in shifts) or (bool(shifts & {0}) and first == published)
