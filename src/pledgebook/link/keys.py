"""Block keys: what two claims must have in common to be compared at all.

Each claim has several, so that a rounded sum, a donor left out or a missing day does not hide it. Windows of days and
buckets of sums come in two rows, half a step apart: what lies close together shares one of them.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import Final

from pledgebook.link.goods import named
from pledgebook.link.sketch import Good, Sketch
from pledgebook.link.sums import Sum
from pledgebook.model.values import DateRange

_STEP: Final = Decimal("1.5").ln()
_HALF: Final = Decimal("0.5")
"""Width of a bucket of sums: two sums share one if the larger is less than a fifth larger."""
MONTH: Final = 30
WEEK: Final = 8
SEASON: Final = 120
_MOST_GOODS: Final = 8
_MOST_PARTIES: Final = 4
_PARTICULAR: Final = 3
_BROAD: Final = 45
"""Days: a longer range says too little to look in."""


def keys_of(sketch: Sketch) -> tuple[str, ...]:
    """All block keys of a claim, in order."""
    make = {"transfer": _transfer, "item": _item, "total": _total, "meeting": _meeting, "statement": _statement}
    return tuple(sorted(set(make[sketch.kind](sketch))))


def _transfer(s: Sketch) -> Iterator[str]:
    recipients, donors = s.recipients[:_MOST_PARTIES], s.donors[:_MOST_PARTIES]
    windows = list(spans(_days(s.when, s.published), MONTH))
    for bucket in (b for one in s.sums for b in _buckets(one)):
        for window in windows:
            yield from (f"t>{to} {bucket} {window}" for to in recipients)
            yield from (f"t<{by} {bucket} {window}" for by in donors)
    for stem in {stem for good in s.goods[:_MOST_GOODS] for stem in stems(good)}:
        yield from (f"t>{to} {stem} {window}" for to in recipients for window in windows)
    for by in donors:
        for to in recipients:
            # a report without a day can only be found by a sum that is like no other
            yield from (f"t={by} {to} {one.unit} {one.nominal}" for one in s.sums if particular(one))
            if s.ordinal is not None:
                yield from (f"t#{by} {to} {s.ordinal} {w}" for w in spans(_days(s.when, s.published), SEASON))
            if s.when and s.when.first == s.when.last:
                yield f"t@{by} {to} {s.when.first}"
    if not (s.sums or s.goods or s.ordinal):
        yield from (f"tw{s.words} {window}" for window in windows)


def _item(s: Sketch) -> Iterator[str]:
    package = s.package
    recipients = package.recipients[:_MOST_PARTIES] if package else ()
    donors = package.donors[:_MOST_PARTIES] if package else ()
    windows = list(spans(_days(package.when if package else None, s.published), MONTH))
    for stem in stems(s.good) if s.good else ():
        for window in windows:
            yield from (f"i>{to} {stem} {window}" for to in recipients or ("?",))
            yield from (f"i<{by} {stem} {window}" for by in donors)


def _total(s: Sketch) -> Iterator[str]:
    windows = list(spans(_days(None, s.published), MONTH))
    names = [bucket for one in s.sums for bucket in _buckets(one)]
    names += stems(s.good) if s.good else []
    for name in names:
        yield from (f"o>{to} {name} {window}" for to in s.recipients[:_MOST_PARTIES] or ("?",) for window in windows)
        yield from (f"o<{by} {name} {window}" for by in s.donors[:_MOST_PARTIES] for window in windows)


def _meeting(s: Sketch) -> Iterator[str]:
    days = _days(s.when, s.published)
    windows = list(spans(days, WEEK))
    yield from (f"mp{p.name} {window}" for p in s.people if p.name for window in windows)
    codes = sorted({p.code for p in s.people if p.code})[:_MOST_PARTIES]
    yield from (f"mc{a} {b} {w}" for i, a in enumerate(codes) for b in codes[i + 1 :] for w in windows)
    if s.place_code and s.when:
        yield from (f"ml{s.place_code} {day}" for day in days)


def _statement(s: Sketch) -> Iterator[str]:
    words = ["".join(c for c in word if c.isalnum()) for word in s.words.split()]
    for part in (words[:5], words[-5:]):
        yield from (f"s{' '.join(part)} {window}" for window in spans(_days(None, s.published), MONTH))


def stems(good: Good) -> list[str]:
    """What goods are looked up by: makes and models, and the word that says what they are."""
    taken = named(good.name)
    return sorted({*taken.makes, taken.head} - {""})


def _days(when: DateRange | None, published: date | None) -> list[date]:
    """The days around which a claim is looked for."""
    if when is None or (when.last - when.first).days > _BROAD:
        return [published] if published else []
    days = [when.first, when.last]
    if published and slipped(when, published):
        days.append(published)
    return days


def slipped(when: DateRange, published: date) -> bool:
    """Whether a day lies just one year before publication: a slip of the pen that January brings."""
    return abs((published - when.first).days - 365) <= 10


def spans(days: Sequence[date], width: int) -> Iterator[str]:
    """Windows of `width` days, in two rows half a width apart; claims without any day share one window."""
    if not days:
        yield f"{width}?"
    for number in sorted({day.toordinal() for day in days}):
        yield f"{width}a{number // width}"
        yield f"{width}b{(number + width // 2) // width}"


def particular(one: Sum) -> bool:
    """Whether a sum is written with three digits or more: 3.75 billion, 225 million."""
    return one.nominal is not None and len(one.nominal.normalize().as_tuple().digits) >= _PARTICULAR


def _buckets(one: Sum) -> Iterator[str]:
    """Buckets of sums, in two rows half a bucket apart."""
    size = one.nominal if one.nominal is not None else one.least
    if size > 0:
        step = size.ln() / _STEP
        yield f"{one.unit} a{math.floor(step)}"
        yield f"{one.unit} b{math.floor(step + _HALF)}"
