"""Who else was in the room: "Mr. Sullivan, joined by Dr. Sherwood-Randall, praised ..." in the report of a meeting."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pledgebook.frame.meeting_people import list_at, unique
from pledgebook.frame.meeting_scene import Scene
from pledgebook.lang.en.meetings import COMPANY, TITLE_MODE

if TYPE_CHECKING:
    from pledgebook.frame.meeting_occasion import Occasion
    from pledgebook.model.reading import Reading


def with_company(reading: Reading, occasions: list[Occasion]) -> list[Occasion]:
    """The meeting that a report is about, with those who are said later to have joined one of its people."""
    if not occasions or occasions[0].planned or TITLE_MODE.search(reading.document.title or "") is None:
        return occasions
    main = occasions[0]
    for found in COMPANY.finditer(reading.plain, main.end):
        sentence = reading.sentence_at(found.start())
        if sentence is not None:
            main = _joined(Scene.of(reading, sentence), main, found.start(), found.end())
    return [main, *occasions[1:]]


def _joined(scene: Scene, meeting: Occasion, start: int, end: int) -> Occasion:
    """The meeting with those behind "joined by", if one of its people stands before."""
    known = {s.key for s in meeting.seats}
    for k in range(scene.at(start)):
        found = list_at(scene, k)
        if found is not None and found.end > scene.at(end) and found.seats[0].key in known:
            return replace(meeting, seats=unique((*meeting.seats, *found.seats)))
    return meeting
