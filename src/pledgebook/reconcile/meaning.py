"""When two values of a field mean the same, and when they can both be true."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable
from datetime import date
from typing import Any, Final

from rapidfuzz import fuzz

from pledgebook.catalogue.folding import fold, skeleton
from pledgebook.lang.en.compass import directions
from pledgebook.lang.en.plurals import SMALL, singular
from pledgebook.model.claims import Party, Person
from pledgebook.model.values import DateRange, Money, Quantity
from pledgebook.reconcile.reach import reach

_WORD: Final = re.compile(r"[a-z0-9]+")
_ZONES: Final = 1
"""Day. An evening in one place is the next morning in another, and "on Friday" is often the day of the report."""
_ONE_NAME = 75
"""Likeness of two spellings of one family name (0 to 100)."""


def key(value: object) -> Hashable:
    """What makes a value the value it is: 2.85 billion and 2,850,000,000 have one key, whatever digits were written."""
    match value:
        case Money():
            return (value.currency, key(value.quantity))
        case Quantity():
            return (value.qualifier.value, value.nominal, value.low, value.high)
        case Party():
            return (value.code, fold(value.name or ""))
        case Person():
            return _called(value)
        case tuple() if value and isinstance(value[0], Party | Person):
            return tuple(sorted({_called(v) for v in value}))
        case str():
            return fold(" ".join(value.split()))
    return value  # days, numbers and words of closed lists are their own keys


def _called(value: Party | Person) -> str:
    """A state or body by its code, everybody else by name or role."""
    if isinstance(value, Person) and value.name:
        return skeleton(value.name)
    return value.code or fold(value.name or (value.role if isinstance(value, Person) else None) or "")


def agree(a: object, b: object) -> bool:
    """Whether both can be true: roundings, open ends, a day within a month or beside another, one list in the other."""
    match a, b:
        case (Money(), Money()):
            return a.currency != b.currency or reach(a).meets(reach(b))
        case (Quantity(), Quantity()):
            return reach(a).meets(reach(b))
        case (DateRange(), DateRange()):
            return _gap(a, b) <= _ZONES
        case (date(), date()):
            return a == b
        case (Party(), Party()):
            return _one_place(a, b)
        case (tuple(), tuple()) if _of(a, Party) and _of(b, Party):
            return _nested(_codes(a), _codes(b))
        case (tuple(), tuple()) if _of(a, Person) and _of(b, Person):
            return _same_company(a, b)
        case (tuple(), tuple()):
            return _overlap(a, b)
    return key(a) == key(b)


def _gap(a: DateRange, b: DateRange) -> int:
    """Days from the end of the earlier range to the beginning of the later one; less than nothing where they meet."""
    return max(a.first.toordinal() - b.last.toordinal(), b.first.toordinal() - a.last.toordinal())


def _of(values: tuple[Any, ...], kind: type) -> bool:
    return bool(values) and isinstance(values[0], kind)


def _codes(values: Iterable[Party | Person]) -> frozenset[str]:
    return frozenset(v.code for v in values if v.code)


def _nested(a: frozenset[str], b: frozenset[str]) -> bool:
    """One list within the other; names without a code say nothing."""
    return not a or not b or a <= b or b <= a


def _one_place(a: Party, b: Party) -> bool:
    """No other state, and not another part of the same one."""
    if a.code and b.code and a.code != b.code:
        return False
    here, there = directions(a.name or ""), directions(b.name or "")
    return not here or not there or here == there


def _same_company(a: tuple[Person, ...], b: tuple[Person, ...]) -> bool:
    """Where both name exactly one person of a state, it is the same person; otherwise one list may be the fuller."""
    for code in _codes(a) & _codes(b):
        here, there = _named(a, code), _named(b, code)
        if len(here) == len(there) == 1 and not (_among(here[0], b) or _among(there[0], a)):
            return False
    return bool(_codes(a) & _codes(b)) or not _codes(a) or not _codes(b)


def _named(people: tuple[Person, ...], code: str) -> list[str]:
    return [p.name for p in people if p.code == code and p.name]


def _among(name: str, people: tuple[Person, ...]) -> bool:
    """Whether somebody of this name is in a list, with whatever state or none."""
    return any(p.name and _one_family_name(name, p.name) for p in people)


def _one_family_name(a: str, b: str) -> bool:
    """Whether two names can be one person's: a word of one is, but for its spelling, a word of the other."""
    ours, theirs = (tuple(skeleton(word) for word in name.split()) for name in (a, b))
    return any(fuzz.ratio(x, y) >= _ONE_NAME for x in ours for y in theirs)


def _overlap(a: tuple[int | None, int | None], b: tuple[int | None, int | None]) -> bool:
    """Minutes from – to, open ends open; a quarter of an hour either way is the same length to people."""
    spare = 15
    below = a[1] is not None and b[0] is not None and a[1] + spare < b[0]
    above = a[0] is not None and b[1] is not None and b[1] + spare < a[0]
    return not (below or above)


def one_kind(general: str, particular: str) -> bool:
    """Whether goods under one name are of the kind that another names: M2A2 Bradley vehicles are Bradleys.

    >>> one_kind("Bradleys", "M2-A2 Bradley Fighting Vehicles"), one_kind("Bradleys", "Stryker vehicles")
    (True, False)
    """
    wanted = _goods_words(general)
    return bool(wanted) and wanted <= _goods_words(particular)


def _goods_words(name: str) -> frozenset[str]:
    """The words of a name, without the ending of the plural."""
    return frozenset(singular(word) for word in _WORD.findall(fold(name))) - SMALL
