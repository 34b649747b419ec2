"""What all forms of dates share: what they are given, what they mean, and the pieces of their patterns.

A form says what its own characters mean; prepositions before it and the choice between overlapping forms are
`date`'s. Years are never guessed: without a reference, what needs one stays open.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from pledgebook.lang.en import dates as en
from pledgebook.model.values import DateRange

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
    began: bool = False
    """Whether `since` stands before: then it lies behind, however far."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """Days, or why there are none. `relative`: whether the document's date was needed."""

    value: DateRange | None
    open: str | None = None
    relative: bool = False


@dataclass(frozen=True, slots=True)
class Form:
    """One way to write a date: its pattern, what it means, and what a sentence must hold for it to match."""

    pattern: re.Pattern[str]
    read: Callable[[re.Match[str], Setting], Meaning | None]
    needs: int
    tensed: bool = False
    """Whether it means other days where the sentence looks ahead."""


OPEN: Final = Meaning(None, NO_REFERENCE)


def on_day(day: date, *, relative: bool = True) -> Meaning:
    """One day."""
    return Meaning(DateRange.day(day), relative=relative)


def either(words: Iterable[str]) -> str:
    """An alternation of words, longest first."""
    return "|".join(sorted(words, key=len, reverse=True))


GAP: Final = r"[\s]{1,12}"

MONTH: Final = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June|Jun\.?|July|Jul\.?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|"
    r"Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|"
    r"NOVEMBER|DECEMBER)(?![\w])"
)

DAY: Final = r"(?:3[01]|[12]\d|0?[1-9])(?:<sup>)?(?:st|nd|rd|th)?(?:</sup>)?(?![\w])(?![.,:/]\d)(?!\s?%)"

YEAR: Final = r"(?:19|20)\d\d(?![\w])(?![.,]\d)"

WEEKDAY: Final = (
    rf"(?:{either(d.capitalize() for d in en.WEEKDAYS)}|{either(d.upper() for d in en.FULL_WEEKDAYS)})(?![\w])\.?"
)

FULL_WEEKDAY: Final = (
    rf"(?:{either(d.capitalize() for d in en.FULL_WEEKDAYS)}|{either(d.upper() for d in en.FULL_WEEKDAYS)})(?!\w)"
)

TO: Final = r"(?:\s{0,3}[-–—‐‑]\s{0,3}|\s{1,12}(?:to|and|or|through|until|till)\s{1,12}|\s?&\s?)"

PART_OF_DAY: Final = rf"(?:{GAP}(?:{either(en.PARTS_OF_DAY)})(?!\w))?"

COUNT: Final = rf"(?P<n>\d{{1,3}}|{either(en.NUMBERS)}(?:{GAP}of)?)"


def month_number(word: str) -> int:
    """1 to 12."""
    return en.MONTHS[word.lower().rstrip(".")]


def number_of(word: str) -> int:
    """How many days, weeks, months the words say."""
    first = word.split(maxsplit=1)[0].lower()
    return int(first) if first.isdigit() else en.NUMBERS[first]


def leading_digits(word: str) -> int:
    """The day of `17th`."""
    found = re.match(r"\d{1,2}", word)
    return int(found[0]) if found else 0
