"""The words before a date: on, since or until; and `since` with an event between it and its date."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from pledgebook.model.lazy import lazy_pattern
from pledgebook.model.mentions import DateForm, DateMention
from pledgebook.recognise.dateform import EVENT

BEFORE: Final = lazy_pattern(
    r"(?<![\w-])(?:(?P<since>since(?:\s{1,12}at\s{1,12}least)?|starting(?:\s{1,12}(?:on|in|from))?|beginning(?:\s{1,12}(?:on|in))?|after|following|"
    r"dating\s{1,12}(?:back\s{1,12})?to|effective)|"
    r"(?P<until>until|till|by|through|before|as\s{1,12}of|up\s{1,12}to|prior\s{1,12}to|no\s{1,12}later\s{1,12}than|not\s{1,12}later\s{1,12}than|up\s{1,12}until)|"
    r"(?P<on>(?:(?:earlier|later|late|early|back|on\s{1,12}or\s{1,12}about|sometime)\s{1,12})?(?:on|in|during|over|within|throughout|for|at|around|between|from)"
    r"(?:\s{1,12}the\s{1,12}course\s{1,12}of)?))\s{1,12}(?:the\s{1,12}(?=\d))?\Z",
    re.IGNORECASE,
)

_ONWARD: Final = lazy_pattern(
    r"\s{1,12}(?:on\b(?!\s{1,12}(?:the|a|its|his|their)\b)|onwards?\b|forwards?\b|to\b|until\b|through\b)",
    re.IGNORECASE,
)

_JOINS: Final = lazy_pattern(r"\d[\s]{0,12}[-–—][\s]{0,12}[\dA-Z]|(?<!\w)(?:to|and|until|through|or)(?!\w)")

_SINCE: Final = lazy_pattern(r"(?<![\w-])since(?!\w)", re.IGNORECASE)

_EVENT: Final = lazy_pattern(
    r"\s{1,12}(?:then|(?:the|its|his|her|their|that|taking|coming|assuming|becoming|[A-Z][\w]{1,24}['’]s?)(?:[\s]{1,12}(?!in\b|on\b)[\w'’-]{1,24}){0,7})(?!\w)"
)

_LINKED: Final = 90
"""How far a date may stand from the `since` that it explains."""


def form_before(text: str, before: re.Match[str] | None, begin: int, stop: int) -> DateForm:
    """On, since or until, by the words before the date."""
    if before is None:
        return DateForm.ON
    word = before[0].split()[-1].lower()
    if word in ("from", "between"):
        single = not _JOINS.search(text, begin, stop)
        return DateForm.SINCE if word == "from" and single and _ONWARD.match(text, stop) else DateForm.ON
    possessive = text[stop : stop + 2] in ("'s", "’s")
    if before["since"]:
        return DateForm.ON if possessive else DateForm.SINCE
    return DateForm.UNTIL if before["until"] and not possessive else DateForm.ON


def with_since(
    text: str, start: int, end: int, made: list[tuple[DateMention, bool]]
) -> Iterator[tuple[DateMention, bool]]:
    """Mentions, with `since Russia's invasion began in February` as one, and `since the war began` as an open one."""
    extra: list[tuple[DateMention, bool]] = []
    starts = [m.start for m, _ in made]
    for found in _SINCE.finditer(text, start, end):
        at = bisect_left(starts, found.end())
        if at and made[at - 1][0].end > found.start():
            continue
        if at < len(made) and _same_clause(text, found.end(), made[at][0]):
            mention, ahead = made[at]
            made[at] = (replace(mention, start=found.start(), form=DateForm.SINCE), ahead)
        elif (event := _EVENT.match(text, found.end(), end)) and (at == len(made) or made[at][0].start >= event.end()):
            extra.append((_open(found, event), False))
    yield from sorted([*made, *extra], key=lambda pair: pair[0].start)


def _open(found: re.Match[str], event: re.Match[str]) -> DateMention:
    """`since the war began`."""
    return DateMention(
        start=found.start(), end=event.end(), form=DateForm.SINCE, value=None, core_start=found.end() + 1, open=EVENT
    )


def _same_clause(text: str, position: int, mention: DateMention) -> bool:
    between = text[position : mention.start]
    return mention.form is DateForm.ON and len(between) <= _LINKED and not re.search(r"[,;:()—]", between)
