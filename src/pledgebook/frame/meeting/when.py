"""The day of a meeting, where it does not stand beside its name."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from pledgebook.frame.meeting.seat import keys_of
from pledgebook.lang.en import words
from pledgebook.lang.en.meeting_setting import ON_VISIT, RELATIVE_DAY, RELATIVE_DAYS
from pledgebook.lang.en.meetings import Sort
from pledgebook.model.claims import Mode
from pledgebook.model.mentions import DateForm
from pledgebook.model.values import DateRange

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pledgebook.frame.meeting.occasion import Occasion
    from pledgebook.frame.meeting.scene import Scene
    from pledgebook.model.mentions import DateMention
    from pledgebook.model.reading import Reading
    from pledgebook.segment.verbgroup import VerbGroup


_RECENT: Final = 4
_CLOSE: Final = 600
"""Characters between a visit and a meeting on it."""
_NEXT: Final = 2
"""Characters between one sentence and the next of the same paragraph."""
_NEAR: Final = 90
"""Characters around the name of a meeting in which its day is told."""


def date_apart(scene: Scene, end: int, group: VerbGroup | None) -> DateMention | None:
    """A date behind "to discuss ...", before "when", or at the head of the sentence."""
    stop = scene.clause_end(end, purpose=False)
    behind = scene.reading.dates.within(scene.offset(end), scene.end_of(stop))
    told = [m for m in behind if _is_day(m) and m.by_document and _closes(scene, m.end)]
    if told:
        return told[-1]
    return (_before_when(scene, group) or _opening(scene, group)) if group is not None else None


def with_days_of_others(reading: Reading, occasions: Sequence[Occasion]) -> list[Occasion]:
    """The meetings, with the day where it is told from the one before: met again the same evening, the day before."""
    settled: list[Occasion] = []
    for occasion in occasions:
        earlier = next((o.when for o in reversed(settled) if o.when is not None and o.when.first == o.when.last), None)
        if occasion.when is None and earlier is not None and (apart := _days_apart(reading, occasion)) is not None:
            day = earlier.first + timedelta(days=apart)
            settled.append(replace(occasion, when=DateRange(day, day)))
        else:
            settled.append(_on_visit(reading, occasion, settled))
    return settled


def _on_visit(reading: Reading, occasion: Occasion, before: Sequence[Occasion]) -> Occasion:
    """A meeting on a journey told of shortly before, with its days and place: visits Kyiv on Monday; there he will meet X."""
    visit = next((o for o in reversed(before[-_RECENT:]) if o.sort is Sort.VISIT), None)
    if visit is None or occasion.sort in {Sort.VISIT, Sort.CALL} or occasion.when is not None or occasion.other:
        return occasion
    shared = not keys_of(visit.seats).isdisjoint(keys_of(occasion.seats))
    elsewhere = occasion.where is not None and visit.where is not None and occasion.where.code != visit.where.code
    if not shared or elsewhere or visit.planned != occasion.planned or occasion.said in {Mode.PHONE, Mode.VIDEO}:
        return occasion
    if occasion.start - visit.end > _CLOSE or not _says_there(reading, visit, occasion):
        return occasion
    where = occasion.where or visit.where
    return replace(occasion, when=visit.when, where=where, default=Mode.IN_PERSON)


def _says_there(reading: Reading, visit: Occasion, occasion: Occasion) -> bool:
    """Whether a meeting is said to be on the visit, or told of in the sentence after it."""
    sentence = reading.sentence_at(occasion.start)
    if sentence is None:
        return False
    if ON_VISIT.search(reading.plain, sentence.start, sentence.end):
        return True
    told = reading.sentence_at(visit.start)
    return told is not None and 0 <= sentence.start - told.end <= _NEXT


def _days_apart(reading: Reading, occasion: Occasion) -> int | None:
    """How many days after the meeting before, where the sentence says so near the name of this one."""
    sentence = reading.sentence_at(occasion.start)
    if sentence is None:
        return None
    begin, end = max(sentence.start, occasion.start - _NEAR), min(sentence.end, occasion.end + _NEAR)
    found = RELATIVE_DAY.search(reading.plain, begin, end)
    return None if found is None else RELATIVE_DAYS[str(found.lastgroup)]


def _is_day(mention: DateMention | None) -> bool:
    """Whether a date tells a day, month or year on which something is."""
    return mention is not None and mention.form is DateForm.ON and mention.value is not None


def _closes(scene: Scene, offset: int) -> bool:
    """Whether a clause ends at an offset."""
    return scene.low(scene.at(offset)) in {".", ",", ";", "", "and"}


def _before_when(scene: Scene, group: VerbGroup) -> DateMention | None:
    """A date before the "when" that opens the clause: "on Friday, when ministers gather"."""
    at = scene.clause_begin(group.first)
    if scene.low(at - 1) != "when":
        return None
    before = scene.reading.dates.before(scene.offset(at - 1), since=scene.sentence.start)
    near = before is not None and at - 1 - scene.at(before.end) <= 1
    return before if near and _is_day(before) else None


def _opening(scene: Scene, group: VerbGroup) -> DateMention | None:
    """A date at the head of the sentence, where only relative clauses or a verb of the same subject stand between."""
    first = scene.reading.dates.after(scene.sentence.start, until=scene.offset(group.first))
    if first is None or not _is_day(first) or scene.at(first.start) > 1:
        return None
    if group.shares_subject:
        return first
    between = [g for g in scene.verbs if g.finite and scene.at(first.end) <= g.first < group.first]
    return first if all(g.relative or _opened_by_relative(scene, g) for g in between) else None


def _opened_by_relative(scene: Scene, group: VerbGroup) -> bool:
    """Whether "that", "which" ... stands before the subject of a verb."""
    return group.subject is not None and scene.low(scene.at(group.subject[0]) - 1) in words.RELATIVES
