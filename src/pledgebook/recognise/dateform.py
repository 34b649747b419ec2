"""The forms that dates are written in, each with the pattern that finds it and the days that it means.

A form says what its own characters mean; prepositions before it and the choice between overlapping forms are
`date`'s. Years are never guessed: without a reference, what needs one stays open.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from pledgebook.lang.en import dates as en
from pledgebook.model.values import DateRange
from pledgebook.recognise import calendar as cal

if TYPE_CHECKING:
    from collections.abc import Callable

NO_REFERENCE: Final = "no publication date"
EVENT: Final = "counted from an event"
UNDECIDED: Final = "the text does not decide it"


@dataclass(frozen=True, slots=True)
class Setting:
    """What a form may need besides its own characters."""

    reference: date | None
    """The document's date."""
    future: bool | None
    """Whether the sentence looks ahead; None where it does not tell."""
    anchor: date | None
    """The last day in the past that the text named, for `the same day`, `two days later`."""
    state: str
    """Whose fiscal year."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """Days, or why there are none. `relative`: whether the document's date was needed."""

    value: DateRange | None
    open: str | None = None
    relative: bool = False


def on_day(day: date, *, relative: bool = True) -> Meaning:
    return Meaning(DateRange.day(day), relative=relative)


OPEN: Final = Meaning(None, NO_REFERENCE)


def _either(words: object) -> str:
    return "|".join(sorted((str(w) for w in words), key=len, reverse=True))  # type: ignore[attr-defined]


GAP: Final = r"[\s]{1,12}"
_M: Final = r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|" \
    r"Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|" \
    r"NOVEMBER|DECEMBER)(?![\w])"
_D: Final = r"(?:3[01]|[12]\d|0?[1-9])(?:<sup>)?(?:st|nd|rd|th)?(?:</sup>)?(?![\w])(?![.,:/]\d)(?!\s?%)"
_Y: Final = r"(?:19|20)\d\d(?![\w])(?![.,]\d)"
_W: Final = rf"(?:{_either(d.capitalize() for d in en.WEEKDAYS)}|{_either(d.upper() for d in en.FULL_WEEKDAYS)})(?![\w])\.?"
FULL_WEEKDAY: Final = rf"(?:{_either(d.capitalize() for d in en.FULL_WEEKDAYS)}|{_either(d.upper() for d in en.FULL_WEEKDAYS)})(?!\w)"
_TO: Final = r"(?:\s{0,3}[-–—‐‑]\s{0,3}|\s{1,12}(?:to|and|or|through|until|till)\s{1,12}|\s?&\s?)"
PART_OF_DAY: Final = rf"(?:{GAP}(?:{_either(en.PARTS_OF_DAY)})(?!\w))?"
_HEAD: Final = rf"(?:(?P<weekday>{_W})(?:['’]s)?(?:,?{GAP}|{GAP}\())?"
COUNT: Final = rf"(?P<n>\d{{1,3}}|{_either(en.NUMBERS)}(?:{GAP}of)?)"
_UNIT: Final = r"(?P<unit>day|week|month|year|decade|weekend)s?"


def _month(word: str) -> int:
    return en.MONTHS[word.lower().rstrip(".")]


def number_of(word: str) -> int:
    first = word.split()[0].lower()
    return int(first) if first.isdigit() else en.NUMBERS[first]


def _digits(word: str) -> int:
    found = re.match(r"\d{1,2}", word)
    return int(found[0]) if found else 0


# ------------------------------------------------------------------ days with a month

_MONTH_DAY: Final = re.compile(
    rf"(?<![\w]){_HEAD}(?P<m>{_M}){GAP}(?P<d>{_D})(?:{_TO}(?:(?P<m2>{_M}){GAP})?(?P<d2>{_D}))?(?:,?{GAP}(?P<y>{_Y}))?\)?"
)
_DAY_MONTH: Final = re.compile(
    rf"(?<![\w.,:/-]){_HEAD}(?:the{GAP})?(?P<d>{_D})(?:(?:{GAP}(?P<m>{_M}))?(?P<to>{_TO})(?:the{GAP})?(?P<d2>{_D}))?{GAP}?(?:of{GAP})?"
    rf"[-\s]?(?P<m2>{_M})(?:(?:,?{GAP}|-)(?P<y>{_Y}))?\)?"
)
_ISO: Final = re.compile(r"(?<![\w/.-])(?P<y>(?:19|20)\d\d)-(?P<m>0[1-9]|1[0-2])-(?P<d>0[1-9]|[12]\d|3[01])(?![\w-])")
_NUMERIC: Final = re.compile(r"(?<![\w/.-])(?P<a>\d{1,2})(?P<sep>[./])(?P<b>\d{1,2})(?P=sep)(?P<y>(?:19|20)\d\d)(?![\w/-])")


def _month_day(found: re.Match[str], setting: Setting) -> Meaning:
    first = (_month(found["m"]), _digits(found["d"]))
    last = (_month(found["m2"]) if found["m2"] else first[0], _digits(found["d2"])) if found["d2"] else first
    return _days(first, last, found["y"], found["weekday"], setting)


def _day_month(found: re.Match[str], setting: Setting) -> Meaning:
    last = (_month(found["m2"]), _digits(found["d2"] or found["d"]))
    first = (_month(found["m"]) if found["m"] else last[0], _digits(found["d"]))
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
        start_year = cal.nearest_year(setting.reference, *first, future=setting.future, weekday=named)
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
    return on_day(day, relative=False) if day else Meaning(None, "day and month in either order" if both else "no such day")


# ------------------------------------------------------------------ months, seasons, years

_WHEN: Final = r"(?P<when>[Ll]ast|[Tt]his|[Nn]ext|[Tt]his{g}coming|[Tt]his{g}past|[Tt]he{g}coming|[Ll]ate{g}last|[Ee]arly{g}last|[Ee]arly{g}next|[Ll]ate{g}next)".replace(
    "{g}", GAP
)
_PIECE_OF: Final = (
    rf"(?:(?P<piece>[Ee]arly|[Mm]id|[Ll]ate)(?:[-‐‑]|{GAP}(?:in{GAP})?)"
    rf"|(?:the{GAP})?(?P<edge>beginning|start|middle|end|close){GAP}of{GAP})?"
)
_MONTH_ALONE: Final = re.compile(rf"(?<![\w]){_PIECE_OF}(?:{_WHEN}{GAP})?(?P<m>{_M})(?:,?{GAP}(?:of{GAP})?(?P<y>{_Y}))?(?![\s]{{1,3}}\d{{1,2}}(?!\d))")
_MONTHS: Final = re.compile(rf"(?<![\w])(?P<m>{_M})(?:{GAP}(?P<y>{_Y}))?{_TO}(?P<m2>{_M})(?:,?{GAP}(?:of{GAP})?(?P<y2>{_Y}))?(?![\s]{{1,3}}\d{{1,2}}(?!\d))")
_SEASON: Final = re.compile(
    rf"(?<![\w])(?:(?P<piece>[Ee]arly|[Mm]id|[Ll]ate)(?:[-‐‑]|{GAP}))?(?:{_WHEN}{GAP}|(?P<the>the{GAP}(?:coming{GAP}|past{GAP}|upcoming{GAP})?))?"
    rf"(?P<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)(?:{GAP}(?:of{GAP})?(?P<y>{_Y})(?:[-–/](?P<y2>\d\d(?:\d\d)?))?)?(?!\w)"
)
_YEAR: Final = re.compile(
    rf"(?<![\w$€£.,:/-]){_PIECE_OF.replace('beginning', 'beginning|outset|turn')}(?:(?:calendar{GAP})?[Yy]ear{GAP})?(?P<y>{_Y})(?:[-–/](?P<y2>(?:20)?\d\d)(?!\w))?(?!['’]?s\b)"
)
_YEARS: Final = re.compile(rf"(?<![\w$€£.,:/-])(?P<y>{_Y}){_TO}(?P<y2>{_Y})")
_DECADE: Final = re.compile(r"(?<![\w$€£.,])(?:the\s{1,12})?(?:(?P<piece>early|mid|late)[-\s])?(?P<y>(?:19|20)\d0)['’]?s(?!\w)")
_FISCAL: Final = re.compile(
    rf"(?<![\w])(?:FYs?\s?['’]?|[Ff]iscal(?:{GAP}[Yy]ears?)?{GAP}|[Ff]inancial{GAP}[Yy]ears?{GAP}|[Bb]udget{GAP}[Yy]ears?{GAP})"
    rf"(?P<y>(?:20)?\d\d)(?:\s?[-–/]\s?(?P<y2>(?:20)?\d\d)|{GAP}(?:to|through|and){GAP}(?:FY\s?)?(?P<y3>(?:20)?\d\d))?(?!\w)"
)
_QUARTER: Final = re.compile(
    rf"(?<![\w])(?:the{GAP})?(?:(?P<q>first|second|third|fourth|last|1st|2nd|3rd|4th){GAP}(?P<kind>quarter|half)|Q(?P<qd>[1-4])|H(?P<hd>[12]))"
    rf"(?:{GAP}of)?(?:{GAP}(?:(?P<y>{_Y})|(?P<rel>this{GAP}year|last{GAP}year|next{GAP}year|the{GAP}year)))(?!\w)"
)
_ORDER: Final = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "last": 4}


def _piece(found: re.Match[str]) -> str | None:
    """early, mid or late."""
    if found["piece"]:
        return found["piece"].lower()
    edge = found.groupdict().get("edge")
    return {"beginning": "early", "start": "early", "outset": "early", "turn": "early", "middle": "mid"}.get(edge, "late") if edge else None


def _month_alone(found: re.Match[str], setting: Setting) -> Meaning:
    month, piece = _month(found["m"]), _piece(found)
    if found["y"]:
        return Meaning(cal.month_of(int(found["y"]), month, piece))
    if setting.reference is None:
        return OPEN
    when = " ".join((found["when"] or "").lower().split())
    return Meaning(cal.month_of(_year_of_month(setting, month, when), month, piece), relative=True)


def _year_of_month(setting: Setting, month: int, when: str) -> int:
    """The year of a month written without one."""
    assert setting.reference is not None  # noqa: S101  asked by the callers
    year, now = setting.reference.year, setting.reference.month
    if "last" in when or "past" in when:
        return year if month < now else year - 1
    if "next" in when or "coming" in when:
        return year if month > now else year + 1
    if when == "this":
        return year
    past = year if month <= now else year - 1
    coming = year if month >= now else year + 1
    back, ahead = (now - month) % 12, (month - now) % 12
    return coming if setting.future or (setting.future is None and 2 * ahead < back) else past


def _months(found: re.Match[str], setting: Setting) -> Meaning:
    first, last = _month(found["m"]), _month(found["m2"])
    if found["y2"]:
        end_year = int(found["y2"])
        start_year = int(found["y"]) if found["y"] else end_year - (first > last)
    elif setting.reference is None:
        return OPEN
    else:
        end_year = _year_of_month(setting, last, "")
        start_year = int(found["y"]) if found["y"] else end_year - (first > last)
    begin, end = cal.month_of(start_year, first).first, cal.month_of(end_year, last).last
    return Meaning(DateRange(begin, end), relative=not found["y2"]) if begin <= end else Meaning(None, UNDECIDED)


def _season(found: re.Match[str], setting: Setting) -> Meaning:
    name = found["season"].lower()
    if found["y"]:
        return Meaning(cal.season_of(int(found["y"]), name))
    if setting.reference is None:
        return OPEN
    when = " ".join((found["when"] or found["the"] or "").lower().split())
    spans = [cal.season_of(setting.reference.year + k, name) for k in (-2, -1, 0, 1)]
    if "last" in when or "past" in when:
        chosen = [s for s in spans if s.last < setting.reference][-1]
    elif "next" in when or "coming" in when:
        chosen = next(s for s in spans if s.first > setting.reference)
    elif setting.future is False and when != "this":
        chosen = [s for s in spans if s.first <= setting.reference][-1]
    elif setting.future or when == "this":
        chosen = next(s for s in spans if s.last >= setting.reference)
    else:
        return Meaning(None, UNDECIDED)
    return Meaning(chosen, relative=True)


def _year(found: re.Match[str], _setting: Setting) -> Meaning:
    first = int(found["y"])
    if found["y2"]:
        last = int(found["y2"]) if len(found["y2"]) == 4 else first // 100 * 100 + int(found["y2"])  # noqa: PLR2004
        if first < last <= first + 100:  # noqa: PLR2004
            return Meaning(DateRange(date(first, 1, 1), date(last, 12, 31)))
        return Meaning(None, UNDECIDED)
    return Meaning(cal.year_of(first, _piece(found)))


def _years(found: re.Match[str], _setting: Setting) -> Meaning:
    first, last = int(found["y"]), int(found["y2"])
    return Meaning(DateRange(date(first, 1, 1), date(last, 12, 31))) if first <= last else Meaning(None, UNDECIDED)


def _decade(found: re.Match[str], _setting: Setting) -> Meaning:
    year = int(found["y"])
    return Meaning(DateRange(date(year, 1, 1), date(year + 9, 12, 31)))


def _label(written: str) -> int:
    return int(written) if len(written) == 4 else 2000 + int(written)  # noqa: PLR2004


def _fiscal(found: re.Match[str], setting: Setting) -> Meaning:
    first = _label(found["y"])
    if found["y2"]:
        begins, _ = en.FISCAL_STARTS.get(setting.state, (4, 0))
        start = date(first, begins, 1)
        return Meaning(DateRange(start, cal.shift_months(start, 12) - timedelta(days=1)))
    last = _label(found["y3"]) if found["y3"] else first
    if last < first:
        return Meaning(None, UNDECIDED)
    return Meaning(DateRange(cal.fiscal_year(first, setting.state).first, cal.fiscal_year(last, setting.state).last))


def _quarter(found: re.Match[str], setting: Setting) -> Meaning:
    if not found["y"] and setting.reference is None:
        return OPEN
    year = int(found["y"]) if found["y"] else _relative_year(found["rel"], setting)
    if found["hd"] or found["kind"] == "half":
        number = min(int(found["hd"] or _ORDER[found["q"]]), 2)
        return Meaning(cal.half_of(year, number), relative=not found["y"])
    return Meaning(cal.quarter_of(year, int(found["qd"] or _ORDER[found["q"]])), relative=not found["y"])


def _relative_year(words: str, setting: Setting) -> int:
    assert setting.reference is not None  # noqa: S101  asked by the caller
    return setting.reference.year + {"last": -1, "next": 1}.get(words.split()[0], 0)


FORMS: Final[tuple[tuple[re.Pattern[str], Callable[[re.Match[str], Setting], Meaning | None]], ...]] = (
    (_ISO, _iso),
    (_NUMERIC, _numeric),
    (_MONTH_DAY, _month_day),
    (_DAY_MONTH, _day_month),
    (_MONTHS, _months),
    (_MONTH_ALONE, _month_alone),
    (_QUARTER, _quarter),
    (_FISCAL, _fiscal),
    (_SEASON, _season),
    (_YEARS, _years),
    (_DECADE, _decade),
    (_YEAR, _year),
)
"""Dates of the calendar. The longest match at a place counts; of equal ones the first here."""
