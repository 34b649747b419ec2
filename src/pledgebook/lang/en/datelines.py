"""How English pages and reports write the day on which they appeared: date lines and datelines.

A *date line* is a line that says nothing but a day: `Posted on 17th January, 2023 by World Desk`. A *dateline* opens a
report: `GENEVA, 3 May (Wire) - The ...`. Both are read without knowing any other date, so a year may be missing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            *("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug"),
            *("september sept sep", "october oct", "november nov", "december dec"),
        ),
        start=1,
    )
    for name in names.split()
}
_MONTH: Final = "(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
_WEEKDAY: Final = r"(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\b\.?"
_YEAR: Final = r"(?:\d{4}|['\u2019]\d{2})(?!\d)"
_DAY: Final = r"\d{1,2}(?:st|nd|rd|th)?"
_SPACE: Final = r"[ \u00a0-]\s?"
_WRITTEN: Final = rf"""(?<![\w.,/-])(?:
      (?P<month_first>{_MONTH})[ \u00a0-]?\s?(?P<day_after>{_DAY})\b(?:\s?,?{_SPACE}(?P<year_1>{_YEAR}))?
    | (?P<day_first>{_DAY})(?:{_SPACE}(?:of[ ])?|\.\s?)(?P<month_after>{_MONTH})(?:\s?,?{_SPACE}(?P<year_2>{_YEAR}))?
    | (?P<year_3>\d{{4}})[-/.](?P<month_3>\d{{1,2}})[-/.](?P<day_3>\d{{1,2}})(?!\d)
    | (?P<first>\d{{1,2}})(?P<mark>[./-])\s?(?P<second>\d{{1,2}})(?P=mark)\s?(?P<year_4>\d{{4}})(?!\d)
    )"""
_APPEARED: Final = r"""(?:(?:for[ ])?(?:immediate[ ]release|embargoed[ ]until)
    |(?:press[ ])?release[ ]no\.?:?[ ][\w/-]{1,12}[ ]?[/,|-]
    |(?:first[ ])?(?:posted|published|issued|released|created|delivered|debated|publication[ ]date|release[ ]date
    |date(?:[ ](?:of[ ]publication|published|posted|issued))?))"""
_CHANGED: Final = r"(?:(?:last[ ])?(?:updated|modified|revised|changed|reviewed|edited)|last[ ]update|update)"
_CLOCK: Final = r"(?:\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?m\b\.?)?|\d{1,2}\s?[ap]\.?m\b\.?)"
_ZONE: Final = r"""(?:\(?(?:GMT|UTC|BST|IST|C?EST?|C?EDT|[ECMP][SD]T|CEST|EEST|MSK|JST|SGT|AE[SD]T|local[ ]time|hrs?|Z)
    (?:\s?[+-]\s?\d{1,2}(?::?\d{2})?)?\)?)"""
_BREAK: Final = r"[|\u2022\u00b7\u2013\u2014\u203a>/-]"
_NAME: Final = r"[^\W\d_][^\W\d_ .'\u2019-]{1,30}"
# what may stand before the day in a line that says nothing else, and what after it
_BEFORE: Final = rf"""\W{{0,3}}
    (?:[^|\u2022\u00b7\u2013\u2014.!?\d]{{1,50}}[ ]?{_BREAK}\s{{0,3}}){{0,2}}
    (?:(?:press|news|media)[ ](?:release|statement|note)\s|(?:statement|speech|news|article|remarks|memo)\s)?
    (?:by[ ][^|\d.]{{2,60}}[,|\u2022\u00b7\u2013\u2014\s-]\s?)?
    (?: .{{0,80}}\b(?P<changed>{_CHANGED})(?:[ ](?:on|at))?\s?:?\s?
      | (?:.{{0,80}}\b)?{_APPEARED}(?:[ ](?:on|at))?\s?[:,]?\s?
      | {_NAME}(?:,[ ]{_NAME})?,\s)?
    (?:the[ ])?(?:{_WEEKDAY}\s?,?\s?{_BREAK}?\s?)?(?:the[ ])?
    (?:{_CLOCK}(?:\s?{_ZONE})?\s?,?\s?(?:on[ ])?{_BREAK}?\s?)?\Z"""
_AFTER: Final = rf"""[\s,.]{{0,3}}(?:{_WEEKDAY}[\s,]{{0,3}})?(?:(?:at|{_BREAK}|,)\s?)?(?:{_CLOCK}\s?{_ZONE}?)?\W{{0,3}}
    (?: \Z
      | \([^()]{{0,60}}\)\W{{0,3}}\Z
      | (?<=[\s,])(?-i:[A-Z][\w.'\u2019-]{{1,20}}(?:[ ][A-Z][\w.'\u2019-]{{1,20}}){{0,2}})\Z
      | (?<=[\s|,])(?:[|\u2022\u00b7]|(?:by|in|from|{_APPEARED}|{_CHANGED})\b)(?:[^.!?]|(?<=\d)\.(?=\d)){{0,80}}\Z
      | (?<=[\s,]){_BREAK}(?:\s?[^\s.!?]{{1,20}}){{1,5}}\Z)"""
_LONGEST_LINE: Final = 160

_DASH: Final = r"(?:[\u2013\u2014]|-{1,3})"
_OPENING: Final = rf"""[\s(\[*_]{{0,6}}
    (?P<place>[^\W\d_][^\d()\u2013\u2014:;!?\n"\u201c]{{1,70}}?)
    (?:[,.]?\s{{0,3}}[(/]?(?:{_WEEKDAY}[\s,]{{1,3}})?
      (?P<date>{_DAY}[ \u00a0]{_MONTH}(?:,?\s{_YEAR})?|{_MONTH}\s?{_DAY}(?:,?\s{_YEAR})?
        |\d{{1,2}}\.\d{{1,2}}\.\d{{4}}|\d{{4}}-\d{{2}}-\d{{2}})[)]?)?
    (?:,\s?[A-Z]{{2,7}}(?=\s?[-\u2013\u2014:]))?[.,]?\s{{0,3}}(?:(?P<agency>\([^()\n]{{2,60}}\))|(?P<wire>/[A-Z\u0400-\u042f ]{{2,20}}/))?\.?
    [)\]*_]{{0,3}}\s{{0,3}}(?P<mark>{_DASH}|:|(?(wire)(?:(?<=/\.)|(?<=/))|(?!)))[*_]{{0,2}}(?=\s|(?<=\u2014)|(?<=\u2013)|(?<=--))"""
_NO_PLACE: Final = frozenset(
    """FACT SHEET READOUT REMARKS STATEMENT UPDATE UPDATED BREAKING EXCLUSIVE CORRECTION RELEASE MEMORANDUM FILE PHOTO
    PHOTOS VIDEO LIVE WATCH ANALYSIS OPINION EXPLAINER SUBJECT Q A PRESS NEWS NOTE ANNEX WIRE DEVELOPING JUST""".split()
)
_SMALL: Final = frozenset("of the and in on at de la le du da do dos del al el es St near".split())
_OPENS_WITHIN: Final = 180
_NEAR_MARK: Final = r"[\u2013\u2014:/-]"
_NEAR_DATE: Final = r"[\d(/]"
"""What every date, agency and wire has."""


@dataclass(frozen=True, slots=True)
class WrittenDay:
    """A day as written. `ambiguous` where day and month could change places (03/04/2023)."""

    day: int
    month: int
    year: int | None
    ambiguous: bool = False


@dataclass(frozen=True, slots=True)
class DateLine:
    """What a date line says: when the page appeared, or when it was last changed."""

    day: WrittenDay
    changed: bool = False


@dataclass(frozen=True, slots=True)
class Dateline:
    """The opening of a report up to and with its dash."""

    end: int
    place: str
    day: WrittenDay | None


def date_line(line: str) -> DateLine | None:
    """The day that a line states if it states nothing else. The day of appearance wins over that of a change."""
    line = " ".join(line[: 4 * _LONGEST_LINE].split())
    if len(line) > _LONGEST_LINE:
        return None
    changed: DateLine | None = None
    for match in _compiled(_WRITTEN).finditer(line):
        day = _written_day(match)
        before = _compiled(_BEFORE).match(line[: match.start()])
        if day is None or before is None or _compiled(_AFTER).match(line[match.end() :]) is None:
            continue
        if not before["changed"]:
            return DateLine(day)
        changed = changed or DateLine(day, changed=True)
    return changed


def written_day(text: str) -> WrittenDay | None:
    """The day that `text` begins with, in words or figures."""
    match = _compiled(_WRITTEN).match(text.strip())
    return _written_day(match) if match else None


def find_dateline(text: str, start: int = 0) -> Dateline | None:
    """The dateline at `start`, where a report begins: place, perhaps day and agency, dash."""
    match = _compiled(_OPENING).match(text, start, start + _OPENS_WITHIN) if _may_open(text, start) else None
    if match is None:
        return None
    place = " ".join(match["place"].split()).strip(" ,.")
    dated = match["date"] is not None or match["agency"] is not None or match["wire"] is not None
    follows = text[match.end() : match.end() + 2].lstrip()[:1]
    if not dated and (match["mark"] == ":" or follows.islower()):
        return None
    if not _is_place(place, shouted=not dated):
        return None
    return Dateline(match.end(), place, written_day(match["date"]) if match["date"] else None)


def _may_open(text: str, start: int) -> bool:
    """Whether a mark stands near, and a date or agency near it or a word in capitals first: most paragraphs are told no."""
    head = text[start : start + _OPENS_WITHIN]
    if _compiled(_NEAR_MARK).search(head) is None:
        return False
    first = _compiled(r"[\s(\[*_]{0,6}([^\W\d_]+)").match(head)
    return first is not None and (first[1] == first[1].upper() or _compiled(_NEAR_DATE).search(head) is not None)


def _is_place(name: str, *, shouted: bool) -> bool:
    """Capitalised throughout; in capitals at least up to a comma where nothing else shows a dateline."""
    words = re.findall(r"[^\W\d_][^\s,/]*", name)
    if not words or len(words) > 8 or not all(w[0].isupper() or w in _SMALL for w in words):
        return False
    if not _NO_PLACE.isdisjoint(words):
        return False
    city = re.split(r"[,/]", name, maxsplit=1)[0]
    return not shouted or (city == city.upper() and len(city) > 2)


@cache
def _compiled(written: str) -> re.Pattern[str]:
    """Compiled when first asked for: most runs meet few date lines."""
    return re.compile(written, re.IGNORECASE | re.VERBOSE)


def _written_day(match: re.Match[str]) -> WrittenDay | None:
    """The day in a match, or None where there is no such day."""
    year = next((match[f"year_{i}"] for i in (1, 2, 3, 4) if match[f"year_{i}"]), None)
    if match["first"]:
        return _in_figures(int(match["first"]), int(match["second"]), int(match["year_4"]), sure=match["mark"] == ".")
    if match["year_3"]:
        day, month = int(match["day_3"]), int(match["month_3"])
    else:
        day = int(re.sub(r"\D", "", match["day_after"] or match["day_first"]))
        month = MONTHS[(match["month_first"] or match["month_after"]).lower().rstrip(".")]
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return None
    return WrittenDay(day, month, _full_year(year))


def _in_figures(first: int, second: int, year: int, *, sure: bool) -> WrittenDay | None:
    """Day first, unless that cannot be; points are only ever written day first."""
    if not sure and second > 12 >= first >= 1 and second <= 31:
        return WrittenDay(second, first, year)
    if not (1 <= first <= 31 and 1 <= second <= 12):
        return None
    return WrittenDay(first, second, year, ambiguous=not sure and first <= 12 and first != second)


def _full_year(written: str | None) -> int | None:
    """`2023`, and `'23` in this century."""
    if written is None:
        return None
    return int(written) if written.isdecimal() else 2000 + int(written[1:])
