"""Who else was in the room: "Mr. Sullivan, joined by Dr. Sherwood-Randall, praised ..." in the report of a meeting."""

from __future__ import annotations

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
    """The meeting that a report is about, with those who are said later to have joined one of its people."""
    if not occasions or occasions[0].planned or TITLE_MODE.search(reading.document.title or "") is None:
        return occasions
    main = occasions[0]
    for found in islice(COMPANY.finditer(reading.plain, main.end), _MOST):
        sentence = reading.sentence_at(found.start())
        if sentence is not None:
            main = _joined(Scene.of(reading, sentence), main, found.start(), found.end())
    return [main, *occasions[1:]]


def _joined(scene: Scene, meeting: Occasion, start: int, end: int) -> Occasion:
    """The meeting with those behind "joined by", if one of its people stands before."""
    known = keys_of(meeting.seats)
    at = scene.at(start)
    for k in range(max(0, at - _WITHIN), at):
        found = list_at(scene, k)
        if found is not None and found.end > scene.at(end) and found.seats and found.seats[0].key in known:
            return replace(meeting, seats=unique((*meeting.seats, *found.seats)))
    return meeting
