"""Whether words can mean exactly these days: a month, a year, a season, a week, up to or from the document's day."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final

from pledgebook.lang.en.dates import FISCAL_STARTS, NUMBERS, SEASONS
from pledgebook.model.lazy import lazy_pattern
from pledgebook.verify.oneday import LAPSE, called, month_end, named, near, near_or_said, number, written

_SPAN: Final = lazy_pattern(
    rf"\b(?:past|last|next|coming|previous)\s+(?:(\d{{1,3}}|{'|'.join(NUMBERS)})\s+)?(day|week|month|year|decade)s?\b",
    re.IGNORECASE,
)

_LATE: Final = {
    "early": (1, 10),
    "mid": (11, 20),
    "late": (21, 31),
    "end": (21, 31),
    "beginning": (1, 10),
    "start": (1, 10),
}


def _back(day: date, months: int) -> date:
    index = day.year * 12 + day.month - 1 - months
    start = date(index // 12, index % 12 + 1, 1)
    return start.replace(day=min(day.day, month_end(start).day))


def means_month(first: date, last: date, low: str, published: date | None) -> bool:
    """A whole month or a third of one; several months."""
    if first.day == 1 and last == month_end(first):
        if called(first, low) and _month_named(first, low, published):
            return True
        if published:
            months = (first.year - published.year) * 12 + first.month - published.month
            words = {
                -1: r"\b(?:last|past|previous) month",
                0: r"\b(?:this|the|of the) month",
                1: r"\b(?:next|coming) month",
            }
            if months in words and re.search(words[months], low):
                return True
            if any(u == "month" and s in ("ago", "earlier") and number(n) == -months for n, u, s in LAPSE.findall(low)):
                return True
    if first.month == last.month and first.year == last.year:
        for word, (begin, end) in _LATE.items():
            if first.day == begin and last.day == min(end, month_end(first).day):
                said = word in low and called(first, low)
                return (
                    said
                    and bool(re.search(rf"\b{word}\b[\s-]*(?:of |in )?(?:last |this |next )?{named(first)}", low))
                    and near_or_said(first, low, published)
                )
    many = (
        called(first, low)
        and first.day == 1
        and last == month_end(last)
        and (first.year, first.month) < (last.year, last.month)
    )
    spelled = many and re.search(rf"{named(first)}.{{0,12}}(?:-|–|—|to|and|through|until) ?{named(last)}", low)
    return bool(spelled) and near_or_said(last, low, published)


def _month_named(first: date, low: str, published: date | None) -> bool:
    """A month by its name, with the right year or none: May, May 2022, but not May 5."""
    pattern = rf"\b{named(first)}(?:,?\s?(?:of )?((?:19|20)\d\d))?(?!\s+\d{{1,2}}\b(?!\d))"
    return any(near(first, published, (found[1],)) for found in re.finditer(pattern, low))


def means_year(first: date, last: date, low: str, published: date | None) -> bool:
    """Whole years, thirds, halves, quarters, fiscal years."""
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        if first.year == last.year and re.search(rf"\b{first.year}\b", low):
            return True
        if first.year != last.year and str(first.year) in low:
            return str(last.year) in low or f"{last.year % 100:02d}" in low or f"{first.year}s" in low
        if published:
            words = {
                -1: r"\b(?:last|past|previous) (?:calendar |fiscal |financial |budget )?year",
                0: r"\b(?:this|the) (?:calendar |fiscal |financial |budget )?year",
                1: r"\b(?:next|coming) (?:fiscal |financial |budget )?year",
            }
            shift = first.year - published.year
            ago = any(u == "year" and s in ("ago", "earlier") and number(n) == -shift for n, u, s in LAPSE.findall(low))
            return first.year == last.year and (ago or (shift in words and bool(re.search(words[shift], low))))
        return False
    if first.day == 1 and last == month_end(last) and first.year == last.year and (first.month, last.month) in _PARTS:
        return bool(re.search(_PARTS[first.month, last.month], low)) and near_or_said(first, low, published)
    return means_fiscal(first, low, published) and (last - first).days in (364, 365)


_PARTS: Final = {
    (1, 4): r"\b(?:early|beginning|start|outset|turn)\b", (5, 8): r"\bmid|\bmiddle", (9, 12): r"\b(?:late|end|close)\b|year-end|\bend-",
    (1, 3): r"\b(?:first|1st) quarter|\bq1\b", (4, 6): r"\b(?:second|2nd) quarter|\bq2\b", (7, 9): r"\b(?:third|3rd) quarter|\bq3\b",
    (10, 12): r"\b(?:fourth|last|4th) quarter|\bq4\b", (1, 6): r"\bfirst half|\bh1\b", (7, 12): r"\b(?:second|last) half|\bh2\b",
}  # fmt: skip


def means_fiscal(first: date, low: str, published: date | None) -> bool:
    """Whether a fiscal year that the words name can begin on this day."""
    if first.day != 1 or not re.search(r"\bfy|\bfiscal\b|\bfinancial year|\bbudget year", low):
        return False
    starts = {start for start, _ in FISCAL_STARTS.values()}
    if first.month not in starts | {1}:
        return False
    labels = {first.year, first.year + 1}
    if any(re.search(rf"(?:fy|year|fiscal)\s?['’]?(?:{y}|{y % 100:02d})\b|\b{y}[-/–]", low) for y in labels):
        return True
    relative = re.search(r"\b(this|current|last|past|next|coming|previous|present) (?:fiscal|financial|budget)", low)
    return bool(relative) and published is not None and abs((first - published).days) <= 731


def means_season(first: date, last: date, low: str, published: date | None) -> bool:
    """A whole season."""
    for name, (begin, end) in SEASONS.items():
        whole = first.day == 1 and first.month == begin and last.month == end and last == month_end(last)
        if whole and re.search(rf"\b{name}\b", low) and (last - first).days < 100:
            return str(first.year) in low or (published is not None and abs((first - published).days) <= 550)
    return False


def means_week(first: date, last: date, low: str, published: date) -> bool:
    """Monday to Sunday, or a weekend, near the document."""
    monday = published - timedelta(days=published.weekday())
    shift, days = (first - monday).days, (last - first).days
    if days == 1 and first.weekday() == 5:
        return "weekend" in low and -14 <= shift <= 14
    if days != 6 or first.weekday():
        return False
    words = {-7: r"\b(?:last|past|previous) week", 0: r"\b(?:this|the) week", 7: r"\b(?:next|coming) week"}
    if shift in words and re.search(words[shift], low):
        return True
    sides = [(n, s) for n, u, s in LAPSE.findall(low) if u == "week"]
    return any(shift == (-7 if s in ("ago", "earlier") else 7) * number(n) for n, s in sides)


def means_bounded(first: date, last: date, low: str, published: date) -> bool:
    """From or to the document's day: earlier this month, later this year, by the end of the week, the past year."""
    if published not in (first, last):
        return _part_of_week(first, last, low, published)
    other = first if last == published else last
    edges = (
        r"\b(?:earlier|early|so far|since|past|last|this|to date)\b"
        if last == published
        else r"\b(?:later|late|by|until|till|end|rest|remainder|next|coming|before|this)\b"
    )
    if re.search(edges, low):
        monday = published - timedelta(days=published.weekday())
        marks = {
            "week": (monday, monday + timedelta(days=6)), "month": (published.replace(day=1), month_end(published)),
            "year": (date(published.year, 1, 1), date(published.year, 12, 31)),
        }  # fmt: skip
        if any(unit in low and other in days for unit, days in marks.items()):
            return True
        if (
            first == published
            and (month_end(other) == other or written(other, low, published))
            and (written(other, low, published) or near_or_said(other, low, published))
        ):
            return bool(re.search(named(other), low)) or str(other.year) in low
    for many, unit in _SPAN.findall(low):
        count = number(many) if many else 1
        days = {"day": 1, "week": 7}.get(unit)
        sign = -1 if last == published else 1
        if days and other == published + timedelta(days=sign * days * count):
            return True
        if not days and other == _back(published, -sign * count * {"month": 1, "year": 12, "decade": 120}[unit]):
            return True
    return False


def _part_of_week(first: date, last: date, low: str, published: date) -> bool:
    """A part of a named week, month or year that does not touch the document's day."""
    for unit in re.findall(
        r"\b(?:early|earlier|late|later|end|beginning|start|mid|middle)\b.{0,16}?\b(week|month|year)", low
    ):
        months = 12 * (first.year - published.year) + first.month - published.month
        fits = {
            "week": (last - first).days <= 3 and abs((first - published).days) <= 14,
            "month": (last - first).days <= 11 and first.month == last.month and abs(months) <= 1,
            "year": (last - first).days <= 130 and first.year == last.year and abs(first.year - published.year) <= 1,
        }
        if fits[unit]:
            return True
    return False
