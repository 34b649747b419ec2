"""Months, seasons, quarters, years and fiscal years by name: late June, last September, winter 2022-23, FY2023."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final

from pledgebook.lang.en import dates as en
from pledgebook.model.lazy import lazy_pattern
from pledgebook.model.values import DateRange
from pledgebook.recognise import calendar as cal
from pledgebook.recognise.dateform import GAP, MONTH, OPEN, TO, UNDECIDED, YEAR, Form, Meaning, Setting, month_number
from pledgebook.recognise.literal import Holds

_WHEN: Final = (
    rf"(?P<when>[Ll]ast|[Tt]his|[Nn]ext|[Tt]his{GAP}(?:coming|past)|[Tt]he{GAP}coming|"
    rf"(?:[Ll]ate|[Ee]arly){GAP}(?:last|next))"
)
_PIECE_OF: Final = (
    rf"(?:(?P<piece>[Ee]arly|[Mm]id|[Ll]ate|[Ee]nd(?=[-‐‑]))(?:[-‐‑]|{GAP}(?:in{GAP})?)"
    rf"|(?:the{GAP})?(?P<edge>beginning|start|middle|end|close){GAP}of{GAP})?"
)

_MONTH_ALONE: Final = lazy_pattern(
    rf"(?<![\w]){_PIECE_OF}(?:{_WHEN}{GAP})?(?P<m>{MONTH})(?:,?{GAP}(?:of{GAP})?(?P<y>{YEAR}))?(?![\s]{{1,3}}\d{{1,2}}(?!\d))"
)

_MONTHS: Final = lazy_pattern(
    rf"(?<![\w])(?P<m>{MONTH})(?:{GAP}(?P<y>{YEAR}))?{TO}(?P<m2>{MONTH})(?:,?{GAP}(?:of{GAP})?(?P<y2>{YEAR}))?(?![\s]{{1,3}}\d{{1,2}}(?!\d))"
)

_SEASON: Final = lazy_pattern(
    rf"(?<![\w])(?:(?P<piece>[Ee]arly|[Mm]id|[Ll]ate)(?:[-‐‑]|{GAP}))?(?:{_WHEN}{GAP}|(?P<the>the{GAP}(?:coming{GAP}|past{GAP}|upcoming{GAP})?))?"
    rf"(?P<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)(?:{GAP}(?:of{GAP})?(?P<y>{YEAR})(?:[-–/](?P<y2>\d\d(?:\d\d)?))?)?(?!\w)"
)

_YEAR: Final = lazy_pattern(
    rf"(?<![\w$€£.,:/-]){_PIECE_OF.replace('beginning', 'beginning|outset|turn')}(?:(?:calendar{GAP})?[Yy]ear{GAP})?"
    rf"(?P<y>{YEAR})(?:[-–/](?P<y2>(?:20)?\d\d)(?!\w))?(?!['’]?s\b)"
)

_YEARS: Final = lazy_pattern(rf"(?<![\w$€£.,:/-])(?P<y>{YEAR}){TO}(?P<y2>{YEAR})")

_DECADE: Final = lazy_pattern(
    r"(?<![\w$€£.,])(?:the\s{1,12})?(?:(?P<piece>early|mid|late)[-\s])?(?P<y>(?:19|20)\d0)['’]?s(?!\w)"
)

_FISCAL: Final = lazy_pattern(
    rf"(?<![\w])(?:FYs?\s?['’]?|[Ff]iscal(?:{GAP}[Yy]ears?)?{GAP}|[Ff]inancial{GAP}[Yy]ears?{GAP}|[Bb]udget{GAP}[Yy]ears?{GAP})"
    rf"(?P<y>(?:20)?\d\d)(?:\s?[-–/]\s?(?P<y2>(?:20)?\d\d)|{GAP}(?:to|through|and){GAP}(?:FY\s?)?(?P<y3>(?:20)?\d\d))?(?!\w)"
)

_QUARTER: Final = lazy_pattern(
    rf"(?<![\w])(?:the{GAP})?(?:(?P<q>first|second|third|fourth|last|1st|2nd|3rd|4th){GAP}(?P<kind>quarter|half)|Q(?P<qd>[1-4])|H(?P<hd>[12]))"
    rf"(?:{GAP}of)?(?:{GAP}(?:(?P<y>{YEAR})|(?P<rel>this{GAP}year|last{GAP}year|next{GAP}year|the{GAP}year)))(?!\w)"
)

_ORDER: Final = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "last": 4}


def _piece(found: re.Match[str]) -> str | None:
    """early, mid or late."""
    if found["piece"]:
        return {"end": "late"}.get(found["piece"].lower(), found["piece"].lower())
    edge = found.groupdict().get("edge")
    return (
        {"beginning": "early", "start": "early", "outset": "early", "turn": "early", "middle": "mid"}.get(edge, "late")
        if edge
        else None
    )


def _month_alone(found: re.Match[str], setting: Setting) -> Meaning:
    month, piece = month_number(found["m"]), _piece(found)
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
    first, last = month_number(found["m"]), month_number(found["m2"])
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
        last = int(found["y2"]) if len(found["y2"]) == 4 else first // 100 * 100 + int(found["y2"])
        if first < last <= first + 100:
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
    return int(written) if len(written) == 4 else 2000 + int(written)


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
    return setting.reference.year + {"last": -1, "next": 1}.get(words.split(maxsplit=1)[0], 0)


BARE_MONTH: Final = _MONTH_ALONE
BARE_YEARS: Final = frozenset({_YEAR.pattern, _YEARS.pattern})
"""Forms that are often something else: a name, a count."""

FORMS: Final[tuple[Form, ...]] = (
    Form(_MONTHS, _months, Holds.MONTH, tensed=True),
    Form(_MONTH_ALONE, _month_alone, Holds.MONTH, tensed=True),
    Form(_QUARTER, _quarter, Holds.QUARTER),
    Form(_FISCAL, _fiscal, Holds.FISCAL | Holds.DIGIT),
    Form(_SEASON, _season, Holds.SEASON, tensed=True),
    Form(_YEARS, _years, Holds.YEAR),
    Form(_DECADE, _decade, Holds.YEAR),
    Form(_YEAR, _year, Holds.YEAR),
)
"""Longer stretches of the calendar. The longest match at a place counts; of equal ones the first here."""
