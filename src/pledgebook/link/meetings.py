"""Two meetings compared: people, day, way, place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from rapidfuzz import fuzz

from pledgebook.link.days import time
from pledgebook.link.reason import Reason
from pledgebook.link.sketch import Sketch, Someone

_ALIKE: Final = 88
"""From this likeness (0 to 100) two spellings are taken for one name."""


def meetings(a: Sketch, b: Sketch) -> Iterator[Reason]:
    """Every reason for or against two meetings being one."""
    yield _people(a, b)
    found = (time(a, b, a.when, b.when), _mode(a.mode, b.mode), _place(a, b))
    yield from (r for r in found if r)
    if a.report == b.report:
        yield Reason("report.same")


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
    free, matched = list(b.people), 0
    for person in a.people:
        match = next((q for q in free if one_person(person, q)), None)
        if match:
            free.remove(match)
            matched += 1
    fewest = min(sum(bool(p.full) for p in s.people) for s in (a, b))
    if matched > 1:
        return Reason("people.two", *shown)
    if matched and fewest == 1:
        return Reason("people.all" if min(len(a.people), len(b.people)) > 1 else "people.one", *shown)
    if matched:
        return Reason("people.one", *shown)
    sides_a, sides_b = ({p.code for p in s.people if p.code} for s in (a, b))
    if not fewest:
        return Reason("people.sides" if len(sides_a & sides_b) > 1 else "people.roles", *shown)
    return Reason("people.other", *shown)


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
