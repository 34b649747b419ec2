"""Two statements compared: who speaks, and the words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from rapidfuzz import fuzz

from pledgebook.link.days import time
from pledgebook.link.meetings import one_person
from pledgebook.link.reason import Reason
from pledgebook.link.sketch import Sketch

_CLOSE: Final = 90
"""From this likeness (0 to 100) of the words one statement is told twice."""
_SHORT: Final = 12
"""Characters: shorter ones are phrases that anybody says."""


def statements(a: Sketch, b: Sketch) -> Iterator[Reason]:
    """Every reason for or against two statements being one."""
    yield _speaker(a, b)
    if a.words == b.words and len(a.words) > _SHORT:
        yield Reason("content.same", a.words[:60])
    else:
        close = min(len(a.words), len(b.words)) > _SHORT and fuzz.ratio(a.words, b.words) >= _CLOSE
        yield Reason("content.close" if close else "content.other", a.words[:60], b.words[:60])
    told = time(a, b, None, None)
    if told:
        again = told.name in {"told.apart", "told.far"}
        yield Reason("told.said_again", told.left, told.right) if again else told
    if a.report == b.report:
        yield Reason("report.same")


def _speaker(a: Sketch, b: Sketch) -> Reason:
    p, q = a.people[0], b.people[0]
    shown = (p.full or p.role, q.full or q.role)
    if not (p.full and q.full):
        return Reason("speaker.unknown", *shown)
    return Reason("speaker.same" if one_person(p, q) else "speaker.other", *shown)
