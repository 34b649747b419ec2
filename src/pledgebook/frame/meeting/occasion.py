"""A meeting as one sentence names it, before the mentions of one meeting are put together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pledgebook.frame.meeting.around import circumstance
from pledgebook.frame.meeting.prospect import Prospect
from pledgebook.frame.meeting.when import date_apart
from pledgebook.lang.en import words
from pledgebook.lang.en.meeting_setting import AGAIN
from pledgebook.lang.en.meetings import RECEIVING, Sort
from pledgebook.model.claims import Modality, Mode

if TYPE_CHECKING:
    from pledgebook.frame.meeting.around import Minutes
    from pledgebook.frame.meeting.place import Placed
    from pledgebook.frame.meeting.scene import Scene
    from pledgebook.frame.meeting.seat import Seat
    from pledgebook.model.claims import Party
    from pledgebook.model.values import DateRange
    from pledgebook.segment.verbgroup import VerbGroup

_MONTH: Final = 31
_DEEPEST: Final = 6
"""Verbs by which one may hang on another: hopes to be able to agree to meet."""


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
    minutes: Minutes | None = None
    support: tuple[tuple[int, int], ...] = ()
    planned: bool = False
    other: bool = False
    """Whether it is said to be another one than those told of: had spoken before, will meet again."""
    definite: bool = False
    """Whether it is said to be known: "the meeting between the two ministers"."""
    leans_on: int | None = None
    """Where the main verb of its clause begins, where the meeting is only named beside it: "met in Oslo for talks"."""
    echo: bool = False
    """Whether it takes up a meeting named before: "the meeting", "Tuesday's session"."""
    named_day: bool = False
    """Whether its phrase holds the day by which it is told from others: "Tuesday's session", "the April visit"."""
    next_one: bool = False
    """Whether it is the next of a row: "the second round of talks"."""
    journey: bool = False
    """Whether only a way there is told (will travel to Kyiv), which is no meeting unless one follows."""

    @property
    def mode(self) -> Mode:
        """The mode that is said, else the one that follows from the trigger."""
        return self.said or self.default


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """What names a meeting, and the words around it that belong to it. Positions are those of tokens."""

    start: int
    """Offset of the first word of the anchor."""
    end: int
    """Offset of its end."""
    at: int
    """Position of the verb or noun."""
    first: int
    """Position of the first word of its clause."""
    last: int
    """Position after the last one."""
    rule: str
    sort: Sort
    group: VerbGroup | None = None
    """The verb that names or holds it."""


def clause_of(scene: Scene, group: VerbGroup, after: int) -> tuple[int, int]:
    """Positions between which words belong to a verb; an infinitive's begin with the verb it hangs on."""
    outer = group
    for _ in range(_DEEPEST):
        before = scene.verb_before(outer.first) if not outer.finite else None
        if before is None:
            break
        outer = before
    return scene.clause_begin(outer.first), scene.clause_end(max(after, group.main + 1))


def occasion(
    scene: Scene,
    trigger: Trigger,
    seats: tuple[Seat, ...],
    fate: Prospect,
    *,
    upcoming: bool = False,
    fallback: Placed | None = None,
) -> Occasion | None:
    """The meeting with its circumstances; `fallback` is where it was, if no word beside it says so."""
    taken = () if trigger.sort is Sort.VISIT else tuple((s.start, s.end) for s in seats)
    around = circumstance(scene, trigger.first, trigger.last, trigger=trigger.at, taken=taken)
    support, when = around.support, around.when
    if when is None and (apart := date_apart(scene, trigger.last, trigger.group)) is not None:
        when, support = apart.value, (*support, (apart.start, apart.end))
    if around.where is None and fallback is not None:
        support = (*support, fallback[1])
    where = around.where or (fallback[0] if fallback else None)
    if (why := _no_event(trigger.group, seats, fate, when)) is not None:
        scene.reading.trace.failed(trigger.rule, trigger.start, trigger.end, why)
        return None
    planned = upcoming or _is_planned(scene, fate, when, verbless=trigger.group is None)
    return Occasion(
        start=trigger.start, end=trigger.end, rule=trigger.rule, sort=trigger.sort, seats=seats,
        modality=_modality(fate, planned=planned), said=around.mode,
        default=_default_mode(trigger, seats, planned=planned, placed=where is not None),
        when=when, where=where, minutes=around.minutes, support=support, planned=planned,
        other=_is_another(scene, trigger),
    )  # fmt: skip


def _no_event(group: VerbGroup | None, seats: tuple[Seat, ...], fate: Prospect, when: DateRange | None) -> str | None:
    """Why this is no single meeting, if it is none."""
    if when is None and (fate is Prospect.PRESENT or (group is not None and group.progressive and group.perfect)):
        return "goes on without a date"
    if any(s.general for s in seats) and (when is None or (when.last - when.first).days > _MONTH):
        return "we, and no day"
    return None


def _is_planned(scene: Scene, fate: Prospect, when: DateRange | None, *, verbless: bool) -> bool:
    """Whether it is still to come: by its verb, or by a date after the document's."""
    if fate in (Prospect.PLANNED, Prospect.POSSIBLE):
        return True
    published = scene.reading.document.published
    if when is None or published is None:
        return False
    return when.last > published if fate is Prospect.PRESENT else verbless and when.first > published


def _modality(fate: Prospect, *, planned: bool) -> Modality:
    """How the document puts it."""
    if fate is Prospect.POSSIBLE:
        return Modality.POSSIBLE
    return Modality.PLANNED if planned else Modality.ASSERTED


def _default_mode(trigger: Trigger, seats: tuple[Seat, ...], *, planned: bool, placed: bool) -> Mode:
    """The mode where no word says it: people who met were in one room, what is planned may be anything."""
    if trigger.sort is Sort.CALL:
        return Mode.PHONE
    received = trigger.group is not None and trigger.group.lemma in RECEIVING
    if trigger.sort is Sort.VISIT or placed or received:
        return Mode.IN_PERSON
    if planned or trigger.sort is Sort.TALK or all(s.several for s in seats):
        return Mode.UNKNOWN
    return Mode.IN_PERSON


def _is_another(scene: Scene, trigger: Trigger) -> bool:
    """Whether this is said to be before or after those told of: had spoken, again, many times."""
    group = trigger.group
    if group is not None and group.perfect and scene.low(group.first) in {"had", "'d"}:
        return True
    around = scene.words_in(trigger.first, trigger.last)
    return bool(around & AGAIN) and not around & words.NEGATIONS
