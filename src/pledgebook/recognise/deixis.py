"""Days that are told from where the text stands: today, on Tuesday, the same day, on the eve of."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final

from pledgebook.lang.en import dates as en
from pledgebook.model.lazy import lazy_pattern
from pledgebook.model.values import DateRange
from pledgebook.recognise import calendar as cal
from pledgebook.recognise.dateform import (
    EVENT,
    FULL_WEEKDAY,
    GAP,
    OPEN,
    PART_OF_DAY,
    Form,
    Meaning,
    Setting,
    on_day,
)
from pledgebook.recognise.literal import Holds

_I: Final = re.IGNORECASE

_FEW_DAYS: Final = 7

_TODAY: Final = lazy_pattern(
    rf"(?<![\w-])(?:(?:earlier|later|late|early){GAP}today|(?:as{GAP}of{GAP})?today|tonight|this{GAP}(?:morning|afternoon|evening|day)|"
    rf"yesterday(?:{GAP}(?:morning|afternoon|evening))?|tomorrow(?:{GAP}(?:morning|afternoon|evening|night))?|last{GAP}night|overnight|"
    rf"the{GAP}day{GAP}before{GAP}yesterday|the{GAP}day{GAP}after{GAP}tomorrow|in{GAP}the{GAP}evening|(?:to|until|up{GAP}to){GAP}date)(?!\w)(?!{GAP}and{GAP}age)",
    _I,
)

_SAME: Final = lazy_pattern(
    rf"(?<![\w-])(?:(?:on{GAP})?(?:the|that){GAP}(?:very{GAP})?same{GAP}day|(?:on{GAP})?that{GAP}(?:day|morning|afternoon|evening|night)|"
    rf"(?:earlier|later){GAP}(?:in|on|during){GAP}the{GAP}(?:same{GAP})?day|earlier{GAP}that{GAP}day|later{GAP}that{GAP}day)(?!\w)",
    _I,
)

_EVE: Final = lazy_pattern(rf"(?<![\w-])on{GAP}the{GAP}eve{GAP}of(?!\w)", _I)

_NEXT_DAY: Final = lazy_pattern(
    rf"(?<![\w-])the{GAP}(?P<which>next|following|previous){GAP}day(?!\w)|(?<![\w-])the{GAP}day{GAP}(?P<side>before|after|earlier)(?!\w)",
    _I,
)

_WEEKDAY: Final = lazy_pattern(
    rf"(?<![\w-])(?:(?P<when>[Ll]ast|[Tt]his|[Nn]ext|[Tt]his{GAP}coming|[Tt]he{GAP}(?:previous|following|coming)|[Cc]oming|[Tt]his{GAP}past|"
    rf"[Ee]arlier|[Ll]ate|[Ee]arly|[Ll]ater){GAP})?(?P<w>{FULL_WEEKDAY})(?:(?:{GAP}(?:or|and|to){GAP}|\s?[-–]\s?)(?P<w2>{FULL_WEEKDAY}))?"
    rf"(?P<poss>['’]s)?{PART_OF_DAY}(?:{GAP}(?P<late>of{GAP}next{GAP}week|of{GAP}this{GAP}week|of{GAP}last{GAP}week|last{GAP}week|next{GAP}week))?"
)


def _today(found: re.Match[str], setting: Setting) -> Meaning:
    if setting.reference is None:
        return OPEN
    words = found[0].lower()
    shift = 0
    if "day before yesterday" in " ".join(words.split()):
        shift = -2
    elif "after tomorrow" in " ".join(words.split()):
        shift = 2
    elif "yesterday" in words or words.startswith("last"):
        shift = -1
    elif "tomorrow" in words:
        shift = 1
    return on_day(setting.reference + timedelta(days=shift))


def _anchored(setting: Setting, days: int) -> Meaning:
    """So many days from the day that the text named last, else from the document's."""
    anchor = setting.anchor or setting.reference
    return on_day(anchor + timedelta(days=days)) if anchor else OPEN


def _same(_found: re.Match[str], setting: Setting) -> Meaning:
    return _anchored(setting, 0)


def _eve(_found: re.Match[str], setting: Setting) -> Meaning:
    """The day of the event that follows the words: one after the day told about."""
    return _anchored(setting, 1)


def _next_day(found: re.Match[str], setting: Setting) -> Meaning:
    if setting.anchor is None:
        return Meaning(None, EVENT)
    back = (found["which"] and found["which"].lower() == "previous") or (
        found["side"] and found["side"].lower() != "after"
    )
    return _anchored(setting, -1 if back else 1)


def _weekday(found: re.Match[str], setting: Setting) -> Meaning:
    if setting.reference is None:
        return OPEN
    when = " ".join((found["when"] or "").lower().split())
    late = " ".join((found["late"] or "").lower().split()).removeprefix("of ")
    first = _one_weekday(en.WEEKDAYS[found["w"].lower()], when, late, setting.reference, setting.future)
    if not found["w2"]:
        return on_day(first)
    last = first + timedelta(days=(en.WEEKDAYS[found["w2"].lower()] - first.weekday()) % _FEW_DAYS)
    return Meaning(DateRange(first, last), relative=True)


def _one_weekday(weekday: int, when: str, late: str, reference: date, future: bool | None) -> date:  # noqa: FBT001
    """The day that a weekday's name means, seen from the reference."""
    if late:
        shift = {"last week": -1, "next week": 1}.get(late, 0)
        return cal.week_of(reference + timedelta(weeks=shift)).first + timedelta(days=weekday)
    if when == "next":
        return cal.week_of(reference + timedelta(weeks=1)).first + timedelta(days=weekday)
    if when in ("this", "this coming", "coming", "the coming", "the following"):
        day = cal.week_of(reference).first + timedelta(days=weekday)
        return day if when == "this" or day > reference else day + timedelta(weeks=1)
    if when in ("last", "the previous", "this past"):
        return cal.weekday_near(reference - timedelta(days=1), weekday, future=False)
    return cal.weekday_near(reference, weekday, future=bool(future))


FORMS: Final[tuple[Form, ...]] = (
    Form(_TODAY, _today, Holds.DAY),
    Form(_SAME, _same, Holds.DAY | Holds.BACK),
    Form(_EVE, _eve, Holds.EVE),
    Form(_NEXT_DAY, _next_day, Holds.DAY | Holds.BESIDE),
    Form(_WEEKDAY, _weekday, Holds.WEEKDAY, tensed=True),
)
"""Days that need the document's."""
