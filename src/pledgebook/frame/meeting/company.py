"""Who else was in the room: "Mr. Sullivan, joined by Dr. Sherwood-Randall, praised ..." in the report of a meeting."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, Final

from pledgebook.frame.meeting.listing import list_at
from pledgebook.frame.meeting.scene import Scene
from pledgebook.frame.meeting.seat import keys_of, unique
from pledgebook.lang.en.meeting_setting import COMPANY, TITLE_MODE

if TYPE_CHECKING:
    from pledgebook.frame.meeting.occasion import Occasion
    from pledgebook.model.reading import Reading

_MOST: Final = 10
_WITHIN: Final = 30


def with_company(reading: Reading, occasions: list[Occasion]) -> list[Occasion]:
    """The meetings with those who are said soon after to have joined, and the one a report is about with those told later."""
    if not occasions:
        return occasions
    main = occasions[0]
    about = not main.planned and TITLE_MODE.search(reading.document.title or "") is not None
    told, starts = list(occasions), [o.start for o in occasions]
    for found in islice(COMPANY.finditer(reading.plain, main.end), _MOST):
        sentence = reading.sentence_at(found.start())
        if sentence is None:
            continue
        scene, at = Scene.of(reading, sentence), bisect_left(starts, found.start()) - 1
        joined = _they_were(scene, told[at], found.start(), found.end())
        if joined is not None:
            told[at] = joined
        elif about:
            told[0] = _joined(scene, told[0], found.start(), found.end())
    return told


def _they_were(scene: Scene, meeting: Occasion, start: int, end: int) -> Occasion | None:
    """The meeting just told of with those behind "They were joined by", "The minister was accompanied by"."""
    group = scene.verb_over(scene.at(start))
    if group is None or not group.finite or group.subject is None or not 0 < start - meeting.end < _SOON:
        return None
    first = scene.at(group.subject[0])
    host = list_at(scene, first)
    known = host is not None and not keys_of(host.seats).isdisjoint(keys_of(meeting.seats))
    company = list_at(scene, scene.at(end)) if known or scene.low(first) in {"they", "both"} else None
    if company is None:
        return None
    return replace(meeting, seats=unique((*meeting.seats, *company.seats)))


_SOON: Final = 400
"""Characters between a meeting and the sentence that tells who came along."""


def _joined(scene: Scene, meeting: Occasion, start: int, end: int) -> Occasion:
    """The meeting with those behind "joined by", if one of its people stands before."""
    known = keys_of(meeting.seats)
    at = scene.at(start)
    for k in range(max(0, at - _WITHIN), at):
        found = list_at(scene, k)
        if found is not None and found.end > scene.at(end) and found.seats and found.seats[0].key in known:
            return replace(meeting, seats=unique((*meeting.seats, *found.seats)))
    return meeting
