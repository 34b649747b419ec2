"""Two meetings compared: people, day, way, place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from rapidfuzz import fuzz

from pledgebook.lang.en.role_words import COMMON_ROLES
from pledgebook.link.days import time
from pledgebook.link.reason import Reason
from pledgebook.link.sketch import Sketch, Someone

_ALIKE: Final = 88
"""From this likeness (0 to 100) two spellings are taken for one name."""


def meetings(a: Sketch, b: Sketch) -> Iterator[Reason]:
    """Every reason for or against two meetings being one."""
    yield _people(a, b)
    found = (_day(a, b), _mode(a.mode, b.mode), _place(a, b))
    yield from (r for r in found if r)
    if a.report == b.report:
        yield Reason("report.same")


def _day(a: Sketch, b: Sketch) -> Reason | None:
    """The reason that the days give; a meeting is on one day, and the next day's is another."""
    found = time(a, b, a.when, b.when)
    return Reason("date.next", found.left, found.right) if found and found.name == "date.near" else found


def one_person(p: Someone, q: Someone) -> bool:
    """Whether two names can be one person's or body's."""
    if not (p.full and q.full) or (p.code and q.code and p.code != q.code):
        return False
    if p.name == q.name or fuzz.ratio(p.name, q.name) >= _ALIKE:
        first_p, first_q = p.full.split()[0], q.full.split()[0]
        short = p.full == p.name or q.full == q.name
        return short or first_p[0] == first_q[0] or fuzz.ratio(first_p, first_q) >= _ALIKE
    return fuzz.token_sort_ratio(p.full, q.full) >= _ALIKE


def _people(a: Sketch, b: Sketch) -> Reason:
    shown = tuple(", ".join(p.full or p.role for p in s.people) for s in (a, b))
    pairs, rest_a, rest_b = _matched(a.people, b.people)
    if len(pairs) > 1:
        return Reason("people.two", *shown)
    if pairs:
        return Reason(f"people.{_with_one(pairs[0][0], rest_a, rest_b)}", *shown)
    if all(any(p.full for p in s.people) for s in (a, b)):
        return Reason("people.other", *shown)
    states = {p.code for p in a.people if p.code} & {p.code for p in b.people if p.code}
    return Reason("people.sides" if len(states) > 1 else "people.roles", *shown)


def _matched(
    these: Sequence[Someone], those: Sequence[Someone]
) -> tuple[list[tuple[Someone, Someone]], list[Someone], list[Someone]]:
    """People who are named on both sides, and who is left on either."""
    pairs: list[tuple[Someone, Someone]] = []
    left, free = [], list(those)
    for person in these:
        match = next((q for q in free if one_person(person, q)), None)
        if match is None:
            left.append(person)
        else:
            free.remove(match)
            pairs.append((person, match))
    return pairs, left, free


def _with_one(same: Someone, these: Sequence[Someone], those: Sequence[Someone]) -> str:
    """How far the others can be the same, where one person is."""
    if not (these and those):
        return "one"
    if any(p.code and p.code == q.code != same.code for p in these for q in those):
        return "one_and_state"
    if any(_role_words(p) & _role_words(q) for p in these for q in those):
        return "one_and_role"
    return "others"


def _role_words(person: Someone) -> set[str]:
    """Words of a role or a body's name that tell it from others."""
    return {w[:7] for w in f"{person.role} {person.full}".split() if len(w) > 3 and w not in COMMON_ROLES}


def _mode(x: str, y: str) -> Reason | None:
    if "unknown" in {x, y}:
        return None
    return Reason("mode.same" if x == y else "mode.other", x, y)


def _place(a: Sketch, b: Sketch) -> Reason | None:
    if not ((a.place or a.place_code) and (b.place or b.place_code)):
        return None
    shown = (a.place or a.place_code, b.place or b.place_code)
    if a.place_code and b.place_code and a.place_code != b.place_code:
        return Reason("place.other", *shown)
    if a.place and b.place and fuzz.token_set_ratio(a.place, b.place) >= _ALIKE:
        return Reason("place.same", *shown)
    return Reason("place.country", *shown) if a.place_code and a.place_code == b.place_code else None
