"""Stretches of time that are told from where the text stands: last month, two weeks ago, the past year."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final

from pledgebook.model.lazy import lazy_pattern
from pledgebook.model.values import DateRange
from pledgebook.recognise import calendar as cal
from pledgebook.recognise.dateform import (
    COUNT,
    EVENT,
    GAP,
    OPEN,
    UNDECIDED,
    Form,
    Meaning,
    Setting,
    number_of,
    on_day,
)
from pledgebook.recognise.literal import Holds

_I: Final = re.IGNORECASE

_PERIOD: Final = lazy_pattern(
    rf"(?<![\w-])(?:(?P<part>earlier|later|early|late|mid|the{GAP}end{GAP}of|the{GAP}beginning{GAP}of|the{GAP}start{GAP}of|end{GAP}of|"
    rf"the{GAP}middle{GAP}of|the{GAP}rest{GAP}of|the{GAP}remainder{GAP}of|the{GAP}close{GAP}of)(?:-|{GAP}(?:in{GAP})?))?"
    rf"(?P<when>this|last|next|the|the{GAP}(?:current|past|last|previous|coming|next|same)|that|the{GAP}following){GAP}"
    rf"(?:(?P<fiscal>fiscal{GAP}|financial{GAP}|budget{GAP}|calendar{GAP})?(?P<unit>week|month|year|weekend|decade))(?P<poss>['’]s)?(?![\w-])",
    _I,
)

_YEAREND: Final = lazy_pattern(rf"(?<![\w-])(?:year|month)[-\s]end(?!\w)|(?<![\w-])the{GAP}new{GAP}year(?!\w)", _I)

_END_YEAR: Final = lazy_pattern(r"(?<![\w-])end[-\s](?P<y>(?:19|20)\d\d)(?!\w)", _I)

_AGO: Final = lazy_pattern(
    rf"(?<![\w-])(?:(?:some|about|around|nearly|almost|just|only|exactly|roughly|more{GAP}than|over|less{GAP}than){GAP})?"
    rf"(?:{COUNT}|(?P<few>several|a{GAP}few|many|some)){GAP}(?P<unit>day|week|month|year|decade|hour|minute)s?{GAP}(?P<side>ago|earlier|later|after|before|following|from{GAP}now|previously)(?!\w)",
    _I,
)

_LAPSE: Final = lazy_pattern(
    rf"(?<![\w-])(?:the{GAP}|these{GAP})?(?P<side>past|last|next|coming|previous|preceding){GAP}(?:{COUNT}{GAP})?(?P<few>few{GAP}|several{GAP}|couple{GAP}of{GAP})?"
    rf"(?P<unit>day|week|month|year|decade|hour)(?P<many>s?)(?!\w)",
    _I,
)

_IN_UNITS: Final = lazy_pattern(
    rf"(?<![\w-])in{GAP}{COUNT}{GAP}(?P<unit>day|week|month|year)s?['’]?(?:{GAP}time)?(?!\w)", _I
)


def _period(found: re.Match[str], setting: Setting) -> Meaning | None:
    if setting.reference is None:
        return OPEN
    when = found["when"].lower().split()[-1]
    part = " ".join((found["part"] or "").lower().split())
    if when == "the" and not part and _unit_of(found) != "weekend":
        return None
    if when in ("that", "same", "following"):
        return Meaning(None, UNDECIDED)
    unit = ("fiscal" if found["fiscal"] and not found["fiscal"].lower().startswith("calendar") else "") + found[
        "unit"
    ].lower()
    whole = _whole(unit, when, setting)
    if (
        found["when"].lower().startswith("the")
        and when in ("past", "last", "next", "coming")
        and not part
        and not found["fiscal"]
    ):
        return _lapse_of(unit, 1, when, setting.reference)
    return Meaning(_part_of(whole, part, setting.reference), relative=True)


def _unit_of(found: re.Match[str]) -> str:
    """week, month, year, weekend or decade."""
    return found["unit"].lower()


def _whole(unit: str, when: str, setting: Setting) -> DateRange:
    """The week, month or year meant."""
    assert setting.reference is not None  # noqa: S101  asked by the caller
    reference = setting.reference
    shift = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1}.get(when, 0)
    if unit == "week":
        return cal.week_of(reference + timedelta(weeks=shift))
    if unit == "weekend":
        own = cal.weekend_of(reference)
        passed = when == "the" and setting.future is not True and reference < own.first
        return cal.weekend_of(reference + timedelta(weeks=shift - passed))
    if unit == "month":
        first = cal.shift_months(reference.replace(day=1), shift)
        return cal.month_of(first.year, first.month)
    if unit == "fiscalyear":
        return cal.fiscal_year(cal.fiscal_label(reference, setting.state) + shift, setting.state)
    if unit == "decade":
        decade = reference.year // 10 * 10 + 10 * shift
        return DateRange(date(decade, 1, 1), date(decade + 9, 12, 31))
    return cal.year_of(reference.year + shift)


def _part_of(whole: DateRange, part: str, reference: date) -> DateRange:
    """Earlier this month, later this year, the end of the week."""
    inside = whole.first <= reference <= whole.last
    if part in ("earlier", "early") and inside:
        return DateRange(whole.first, reference)
    if part in ("later", "late", "the rest of", "the remainder of") and inside:
        return DateRange(reference, whole.last)
    third = (whole.last - whole.first).days // 3
    if part in ("early", "earlier", "the beginning of", "the start of"):
        return DateRange(whole.first, whole.first + timedelta(days=third))
    if part in ("late", "later", "end of", "the end of", "the close of"):
        return DateRange(max(whole.first, whole.last - timedelta(days=third)), whole.last)
    if part in ("mid", "the middle of"):
        return DateRange(whole.first + timedelta(days=third + 1), whole.last - timedelta(days=third))
    return whole


def _year_end(found: re.Match[str], setting: Setting) -> Meaning:
    words = " ".join(found[0].lower().split())
    if setting.reference is None:
        return OPEN
    if words.startswith("month"):
        return Meaning(cal.month_of(setting.reference.year, setting.reference.month, "late"), relative=True)
    if words.endswith("new year"):
        return Meaning(None, UNDECIDED)
    return Meaning(cal.year_of(setting.reference.year, "late"), relative=True)


def _end_year(found: re.Match[str], _setting: Setting) -> Meaning:
    return Meaning(cal.year_of(int(found["y"]), "late"))


def _ago(found: re.Match[str], setting: Setting) -> Meaning | None:
    side, unit = " ".join(found["side"].lower().split()), found["unit"].lower()
    if unit in ("hour", "minute"):
        return Meaning(None, UNDECIDED) if side != "ago" or setting.reference is None else on_day(setting.reference)
    if found["few"]:
        return Meaning(None, UNDECIDED)
    number = number_of(found["n"])
    if side in ("ago", "from now"):
        return _back(setting.reference, number if side == "ago" else -number, unit) if setting.reference else OPEN
    if setting.anchor is None and setting.reference is None:
        return OPEN
    if setting.anchor is None and side in ("after", "before", "following"):
        return Meaning(None, EVENT)
    sign = 1 if side in ("earlier", "after", "following", "previously") else -1
    anchor = setting.anchor or setting.reference
    return _back(anchor, sign * number, unit) if anchor else OPEN


def _back(day: date, number: int, unit: str) -> Meaning:
    """So many units before a day: a day for days, the whole unit around it for the larger ones."""
    if unit == "day":
        return on_day(day - timedelta(days=number))
    if unit == "week":
        return Meaning(cal.week_of(day - timedelta(weeks=number)), relative=True)
    if unit == "month":
        then = cal.shift_months(day.replace(day=1), -number)
        return Meaning(cal.month_of(then.year, then.month), relative=True)
    years = number * (10 if unit == "decade" else 1)
    return Meaning(cal.year_of(day.year - years), relative=True) if day.year > years else Meaning(None, UNDECIDED)


def _lapse(found: re.Match[str], setting: Setting) -> Meaning:
    if setting.reference is None:
        return OPEN
    if found["few"] or (not found["n"] and found["many"]):
        return Meaning(None, UNDECIDED)
    number = number_of(found["n"]) if found["n"] else 1
    return _lapse_of(found["unit"].lower(), number, found["side"].lower(), setting.reference)


def _lapse_of(unit: str, number: int, side: str, reference: date) -> Meaning:
    """So many units up to the reference, or from it on."""
    if unit == "hour":
        return Meaning(None, UNDECIDED)
    sign = 1 if side in ("next", "coming") else -1
    if unit in ("day", "week", "weekend"):
        far = reference + sign * timedelta(days=number * (1 if unit == "day" else 7))
    else:
        far = cal.shift_months(reference, sign * number * {"month": 1, "year": 12}.get(unit, 120))
    return Meaning(DateRange(min(far, reference), max(far, reference)), relative=True)


def _in_units(found: re.Match[str], setting: Setting) -> Meaning | None:
    """`in two weeks`: ahead of the reference, if the sentence looks ahead; else how long something took."""
    if not setting.future:
        return None
    if setting.reference is None:
        return OPEN
    return _back(setting.reference, -number_of(found["n"]), found["unit"].lower())


FORMS: Final[tuple[Form, ...]] = (
    Form(_AGO, _ago, Holds.STRETCH | Holds.AGO),
    Form(_PERIOD, _period, Holds.STRETCH, tensed=True),
    Form(_LAPSE, _lapse, Holds.STRETCH | Holds.PAST),
    Form(_YEAREND, _year_end, Holds.STRETCH | Holds.EDGE),
    Form(_END_YEAR, _end_year, Holds.YEAR),
    Form(_IN_UNITS, _in_units, Holds.STRETCH, tensed=True),
)
"""Weeks, months, years that need the document's date. The longest match at a place counts; of equal ones the first."""
