"""A meeting as one sentence names it, before the mentions of one meeting are put together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pledgebook.frame.meeting_actor import Prospect
from pledgebook.frame.meeting_circumstance import circumstance
from pledgebook.lang.en import words
from pledgebook.lang.en.meetings import AGAIN, Sort
from pledgebook.model.claims import Modality, Mode
from pledgebook.model.mentions import DateForm

if TYPE_CHECKING:
    from pledgebook.frame.meeting_people import Seat
    from pledgebook.frame.meeting_scene import Scene
    from pledgebook.model.claims import Party
    from pledgebook.model.mentions import DateMention
    from pledgebook.model.values import DateRange
    from pledgebook.segment.clauses import VerbGroup


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """Offsets are those of the text."""

    start: int
    end: int
    """The trigger with the words of its mode."""
    rule: str
    sort: Sort
    seats: tuple[Seat, ...]
    modality: Modality
    said: Mode | None = None
    """The mode that words say."""
    default: Mode = Mode.UNKNOWN
    """The mode that follows from the trigger where no word says it."""
    when: DateRange | None = None
    where: Party | None = None
    minutes: tuple[int | None, int | None] | None = None
    support: tuple[tuple[int, int], ...] = ()
    planned: bool = False
    echo: bool = False
    """Whether it takes up a meeting named before: "the meeting", "Tuesday's session"."""
    named_day: bool = False
    """Whether its phrase holds the day by which it is told from others: "Tuesday's session", "the April visit"."""
    leans_on: int | None = None
    """Where the main verb of its clause begins, where the meeting is only named beside it: "met in Oslo for talks"."""
    next_one: bool = False
    """Whether it is the next of a row: "the second round of talks"."""
    definite: bool = False
    """Whether it is said to be known: "the meeting between the two ministers"."""
    other: bool = False
    """Whether it is said to be another one than those told of: a previous call, had spoken before, will meet again."""


def clause_of(scene: Scene, group: VerbGroup, after: int) -> tuple[int, int]:
    """Positions between which words belong to a verb; an infinitive's begin with the verb it hangs on."""
    outer = group
    while not outer.finite and (before := scene.verb_before(outer.first)) is not None:
        outer = before
    return scene.clause_begin(outer.first), scene.clause_end(max(after, group.main + 1))


def occasion(
    scene: Scene, anchor: tuple[int, int], rule: str, sort: Sort, seats: tuple[Seat, ...], fate: Prospect, *,
    begin: int, end: int, trigger: int, group: VerbGroup | None = None, alone: bool = False,
    fallback: tuple[Party, tuple[int, int]] | None = None, upcoming: bool = False, definite: bool = False,
) -> Occasion | None:
    """The meeting with its circumstances; `alone` for a visit, whose guests stand where a place would."""
    taken = [] if alone else [(s.start, s.end) for s in seats]
    around = circumstance(scene, begin, end, trigger=trigger, own=taken)
    when, when_at = (around.when, ()) if around.when else _later_date(scene, end, group)
    where = around.where or (fallback[0] if fallback else None)
    planned = upcoming or _planned(scene, fate, when)
    if when is None and (fate is Prospect.PRESENT or _going_on(group)):
        scene.reading.trace.failed(rule, *anchor, "goes on without a date")
        return None
    if any(s.general for s in seats) and (when is None or (when.last - when.first).days > _WEEKS):
        scene.reading.trace.failed(rule, *anchor, "we, and no day")
        return None
    return Occasion(
        start=anchor[0], end=anchor[1], rule=rule, sort=sort, seats=seats, modality=_modality(fate, planned=planned),
        said=around.mode, default=_default_mode(sort, seats, group, planned=planned, placed=where is not None), when=when, where=where,
        minutes=around.minutes, support=(*around.support, *when_at, *((fallback[1],) if fallback and not around.where else ())),
        planned=planned, definite=definite, other=_another(scene, group, begin, end),
    )


_WEEKS: Final = 31


def _going_on(group: VerbGroup | None) -> bool:
    """Whether a verb tells of something that goes on: have been talking."""
    return group is not None and group.progressive and group.perfect


def _planned(scene: Scene, fate: Prospect, when: DateRange | None) -> bool:
    """Whether it is still to come: by its verb, or by a date after the document's."""
    if fate in (Prospect.PLANNED, Prospect.POSSIBLE):
        return True
    published = scene.reading.document.published
    return fate is Prospect.PRESENT and when is not None and published is not None and when.last > published


def _modality(fate: Prospect, *, planned: bool) -> Modality:
    """How the document puts it."""
    if fate is Prospect.POSSIBLE:
        return Modality.POSSIBLE
    return Modality.PLANNED if planned else Modality.ASSERTED


def _later_date(
    scene: Scene, end: int, group: VerbGroup | None
) -> tuple[DateRange | None, tuple[tuple[int, int], ...]]:
    """A date behind "to discuss ...", or before the verb with which this one shares its subject."""
    stop = scene.clause_end(end, purpose=False)
    dates = scene.reading.dates.within(scene.offset(end), scene.end_of(stop))
    told = [m for m in dates if m.form is DateForm.ON and m.by_document and m.value is not None and _closes(scene, m.end)]
    if not told and group is not None and group.shares_subject:
        first = scene.reading.dates.after(scene.sentence.start, until=scene.offset(group.first))
        told = [first] if first and first.form is DateForm.ON and scene.at(first.start) <= 1 and first.value else []
    if not told and group is not None and (at := scene.clause_begin(group.first)) and scene.low(at - 1) == "when":
        before = scene.reading.dates.before(scene.offset(at - 1), since=scene.sentence.start)
        near = before is not None and before.form is DateForm.ON and at - 1 - scene.at(before.end) <= 1
        told = [before] if before is not None and near and before.value is not None else []
    if not told and group is not None and (opening := _opening_date(scene, group)) is not None:
        told = [opening]
    return (told[-1].value, ((told[-1].start, told[-1].end),)) if told else (None, ())


def _opening_date(scene: Scene, group: VerbGroup) -> DateMention | None:
    """A date that opens the sentence, where only relative clauses stand between it and the verb."""
    first = scene.reading.dates.after(scene.sentence.start, until=scene.offset(group.first))
    if first is None or first.form is not DateForm.ON or first.value is None or scene.at(first.start) > 1:
        return None
    between = [g for g in scene.verbs if g.finite and scene.at(first.end) <= g.first < group.first]
    inner = all(g.relative or g.subject and scene.low(scene.at(g.subject[0]) - 1) in words.RELATIVES for g in between)
    return first if inner else None


def _closes(scene: Scene, offset: int) -> bool:
    """Whether a clause ends at an offset."""
    return scene.low(scene.at(offset)) in {".", ",", ";", "", "and"}


def _default_mode(sort: Sort, seats: tuple[Seat, ...], group: VerbGroup | None, *, planned: bool, placed: bool) -> Mode:
    """The mode where no word says it: people who met were in one room, what is planned may be anything."""
    if sort is Sort.CALL:
        return Mode.PHONE
    if sort is Sort.VISIT or placed or (group is not None and group.lemma in {"host", "welcome", "receive", "greet"}):
        return Mode.IN_PERSON
    if planned or sort is Sort.TALK or all(s.several for s in seats):
        return Mode.UNKNOWN
    return Mode.IN_PERSON


def _another(scene: Scene, group: VerbGroup | None, begin: int, end: int) -> bool:
    """Whether this is said to be before or after those told of: had spoken, again, many times."""
    if group is not None and group.perfect and scene.low(group.first) in {"had", "'d"}:
        return True
    return any(scene.low(k) in AGAIN for k in range(begin, end)) and not words.NEGATIONS & {scene.low(k) for k in range(begin, end)}
