"""How long something took: hours and minutes, in minutes."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from pledgebook.model.lazy import lazy_pattern
from pledgebook.model.mentions import DurationMention
from pledgebook.model.values import Qualifier
from pledgebook.recognise.number import Number, find_numbers, joined
from pledgebook.recognise.qualifier import qualify

if TYPE_CHECKING:
    from collections.abc import Sequence

_UNIT: Final = lazy_pattern(
    r"(?:[\s]{1,12}|\s?[-‐‑]\s?)(?P<unit>hour|minute|hr|min)s?(?![\w])(?:[-\s]{1,3}long(?!\w))?(?P<half>[\s]{1,12}and[\s]{1,12}a[\s]{1,12}half(?!\w))?",
    re.IGNORECASE,
)
_PHRASE: Final = lazy_pattern(
    r"(?<![\w-])(?:(?P<half>half[\s]{1,12}an[\s]{1,12}hour|(?:a[\s]{1,12})?half[-\s]hour)|(?P<quarter>(?:a[\s]{1,12})?quarter[\s]{1,12}of[\s]{1,12}an[\s]{1,12}hour)|"
    r"(?P<threequarters>three[\s-]{1,12}quarters[\s]{1,12}of[\s]{1,12}an[\s]{1,12}hour)|"
    r"(?P<one>an[\s]{1,12}hour(?![-‐]long)|hour[-‐]?long|hour-long)(?P<and>[\s]{1,12}and[\s]{1,12}a[\s]{1,12}half)?)(?![\w])",
    re.IGNORECASE,
)
_AND_MINUTES: Final = lazy_pattern(r"(?:[\s]{1,12}and|,)?[\s]{1,12}\Z", re.IGNORECASE)
_HALF_BETWEEN: Final = lazy_pattern(r"[\s]{1,12}and[\s]{1,12}a[\s]{1,12}half(?=[\s-]{1,12}hours?(?!\w))", re.IGNORECASE)
_RATE: Final = lazy_pattern(
    r"[\s]{0,3}(?:ago|earlier|later|after|before|from now|per|of the|notice|a day|a week|drive|away)(?!\w)",
    re.IGNORECASE,
)
_RATE_BEFORE: Final = lazy_pattern(
    r"(?<!\w)(?:per|every|an|miles|kilometres|kilometers|km|a)[\s]{1,12}\Z", re.IGNORECASE
)
_SIXTY: Final = Decimal(60)


def find_durations(
    text: str, start: int, end: int, *, numbers: Sequence[Number] | None = None
) -> list[DurationMention]:
    """The durations in `text[start:end]`, in order."""
    found = [n for n in (numbers if numbers is not None else find_numbers(text, start, end)) if n.value is not None]
    pieces = sorted([*_phrases(text, start, end), *_counted(text, found, start, end)], key=lambda p: p[0])
    return _assembled(text, pieces, start, end)


_Piece = tuple[int, int, Decimal, Decimal]
"""Start, end, least and most minutes."""


def _phrases(text: str, start: int, end: int) -> list[_Piece]:
    """An hour, half an hour, an hour and a half."""
    pieces = []
    for found in _PHRASE.finditer(text, start, end):
        if _RATE.match(text, found.end(), end) or re.search(
            r"\d\s{0,3}(?:km|kilomet\w{1,8}|miles)\s{1,3}\Z", text[max(start, found.start() - 20) : found.start()]
        ):
            continue
        minutes = Decimal(30 if found["half"] else 15 if found["quarter"] else 45 if found["threequarters"] else 60)
        minutes += 30 if found["and"] else 0
        pieces.append((found.start(), found.end(), minutes, minutes))
    return pieces


def _counted(text: str, numbers: list[Number], start: int, end: int) -> list[_Piece]:
    """Two hours, 90 minutes, two to three hours, two and a half hours."""
    pieces: list[_Piece] = []
    for at, number in enumerate(numbers):
        stop, value = number.end, number.value or Decimal(0)
        if half := _HALF_BETWEEN.match(text, stop, end):
            stop, value = half.end(), value + Decimal("0.5")
        unit = _UNIT.match(text, stop, end)
        if (
            unit is None
            or (unit["unit"][0].isupper() and number.digits)
            or _RATE.match(text, unit.end(), end)
            or value > 1000
        ):
            continue
        factor = _SIXTY if unit["unit"].lower().startswith("h") else Decimal(1)
        value += Decimal("0.5") if unit["half"] else Decimal(0)
        low, begin = value, number.start
        before = numbers[at - 1] if at else None
        if before is not None and before.value is not None and before.value < value:
            span = joined(text, before.start, before.end, number.start, floor=start)
            low, begin = (before.value, span) if span is not None else (low, begin)
        pieces.append((begin, unit.end(), low * factor, value * factor))
    return pieces


def _assembled(text: str, pieces: list[_Piece], start: int, end: int) -> list[DurationMention]:
    """Pieces put together (an hour and 20 minutes) and qualified."""
    mentions: list[DurationMention] = []
    at = 0
    while at < len(pieces):
        begin, stop, low, high = pieces[at]
        at += 1
        if mentions and begin < mentions[-1].end:
            continue
        if at < len(pieces) and low == high >= _SIXTY > pieces[at][3] and _minutes_follow(text, stop, pieces[at]):
            low, high, stop = low + pieces[at][2], high + pieces[at][3], pieces[at][1]
            at += 1
        mentions.append(_qualified(text, begin, stop, low, high, mentions[-1].end if mentions else start, end))
    return mentions


def _minutes_follow(text: str, stop: int, following: _Piece) -> bool:
    """Whether the next piece is minutes that belong to these hours."""
    return bool(_AND_MINUTES.fullmatch(text, stop, following[0])) and "min" in text[following[0] : following[1]].lower()


def _qualified(
    text: str, begin: int, stop: int, low: Decimal, high: Decimal, floor: int, ceiling: int
) -> DurationMention:
    """About two hours is two hours; close to two hours has no lower end."""
    whole = qualify(text, begin, stop, floor=floor, ceiling=ceiling)
    least: Decimal | None = low
    most: Decimal | None = high
    if whole.qualifier in (Qualifier.NEARLY, Qualifier.LESS_THAN, Qualifier.UP_TO):
        least = None
    elif whole.qualifier in (Qualifier.AT_LEAST, Qualifier.MORE_THAN):
        most = None
    return DurationMention(start=whole.start, end=whole.end, low=least, high=most)
