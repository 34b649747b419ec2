"""Meetings that a verb names: met, spoke with, called, received, visited, convened."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from pledgebook.frame.meeting.actor import actors
from pledgebook.frame.meeting.around import mode_in
from pledgebook.frame.meeting.guests import guests_of
from pledgebook.frame.meeting.listing import ending_at, list_at
from pledgebook.frame.meeting.occasion import Trigger, clause_of, occasion
from pledgebook.frame.meeting.place import place_from
from pledgebook.frame.meeting.prospect import Prospect, prospect, recurs, supposed
from pledgebook.frame.meeting.seat import unique
from pledgebook.lang.en import words
from pledgebook.lang.en.meeting_setting import MODE
from pledgebook.lang.en.meetings import (
    CONVENING,
    LOOSE,
    NEEDS_PARTICLE,
    STAYING,
    TOWARDS,
    VERBS,
    Act,
    Sort,
    trigger_verbs,
)
from pledgebook.lang.en.names import PEOPLE
from pledgebook.segment.verbgroup import VerbGroup

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pledgebook.frame.meeting.occasion import Occasion
    from pledgebook.frame.meeting.place import Placed
    from pledgebook.frame.meeting.scene import Scene
    from pledgebook.frame.meeting.seat import Seat

_SORTS: Final = {
    Act.MEET: Sort.MEETING,
    Act.SPEAK: Sort.TALK,
    Act.CALL: Sort.CALL,
    Act.RECEIVE: Sort.MEETING,
    Act.VISIT: Sort.VISIT,
    Act.CONVENE: Sort.SUMMIT,
}
_BEFORE_GERUND: Final = words.PREPOSITIONS | words.CONJUNCTIONS | words.ADVERBS_IN_VERBS | words.SUBORDINATORS | {"to"}
_BEFORE_MEETING: Final = words.PREPOSITIONS | words.SUBORDINATORS | {","}


def verb_occasions(scene: Scene) -> Iterator[Occasion]:
    """The meetings that the verbs of a sentence name."""
    if scene.words.isdisjoint(trigger_verbs()):
        return
    for group in (*scene.verbs, *_gerunds(scene)):
        act = VERBS.get(group.lemma)
        if act is None and group.lemma not in CONVENING:
            continue
        found = _occasion(scene, group, act)
        if found is not None:
            yield found


def _gerunds(scene: Scene) -> Iterator[VerbGroup]:
    """ "After meeting the Prime Minister": a form that elsewhere is a noun, with somebody as its object."""
    if "meeting" not in scene.words:
        return
    for k, token in enumerate(scene.tokens):
        if token.low != "meeting" or scene.verb_over(k) is not None:
            continue
        if k == 0 or scene.low(k - 1) in _BEFORE_MEETING:
            found = list_at(scene, k + 1 + (k == 0 and scene.low(k + 1) == "with"))
            if found is not None and found.seats:
                yield VerbGroup(token.start, token.end, k, k, "meet", "ing", finite=False)


def _occasion(scene: Scene, group: VerbGroup, act: Act | None) -> Occasion | None:
    """The meeting that one verb names, if it names one."""
    particle = NEEDS_PARTICLE.get(group.lemma)
    if (particle is not None and scene.low(group.main + 1) != particle) or scene.low(group.first - 1) in STAYING:
        return None
    if group.form == "ing" and not group.finite and not _stands_free(scene, group):
        return None
    guests = guests_of(scene, group, act)
    if guests is None:
        return None
    act, rule = guests.act, f"meeting.verb.{guests.act.value}"
    hosts = actors(scene, group)
    if group.passive:
        hosts = tuple(s for s in hosts if not s.is_party)
    seats = unique((*hosts, *guests.seats))
    begin, end = clause_of(scene, group, guests.end)
    fate = prospect(scene, group)
    why = _no_meeting(scene, act, hosts, seats)
    if why is None and (fate is Prospect.UNREAL or supposed(scene, begin) or recurs(scene, begin, end)):
        why = "not said to happen, or a habit"
    if why is None and group.lemma in LOOSE and not _is_firm(scene, seats, begin, end):
        why = "talk in the abstract"
    placed = _destination(scene, group) if act is Act.VISIT or _journey(scene, group) else None
    if why is None and act is Act.VISIT and placed is not None and all(s.person.code == placed[0].code for s in seats):
        why = "a journey at home"
    start = scene.tokens[group.main].start
    if why is not None:
        scene.reading.trace.failed(rule, start, group.end, why)
        return None
    trigger = Trigger(
        start=start, end=_anchor_end(scene, group), at=group.main, first=begin, last=end, rule=rule, sort=_SORTS[act],
        group=group,
    )  # fmt: skip
    found = occasion(scene, trigger, seats, fate, fallback=placed)
    return replace(found, journey=group.lemma in TOWARDS) if found is not None else None


def _stands_free(scene: Scene, group: VerbGroup) -> bool:
    """Whether a form in -ing acts as a verb and does not follow a noun that it belongs to: "a forum meeting"."""
    before = scene.low(group.first - 1)
    if not before or not before[0].isalpha() or before in _BEFORE_GERUND or before.endswith("ly"):
        return True
    return bool(ending_at(scene, group.first))


def _no_meeting(scene: Scene, act: Act, hosts: tuple[Seat, ...], seats: tuple[Seat, ...]) -> str | None:
    """Why those named cannot have met, if they cannot: two are needed, or a group, or one who goes somewhere."""
    del scene
    if act is Act.VISIT:
        many = all(s.several and not PEOPLE.isdisjoint((s.person.role or "").lower().split()) for s in hosts)
        return "many people of no office" if many else None
    if not hosts:
        return "nobody is said to act"
    enough = len(seats) > 1 or (act is Act.MEET and any(s.several for s in seats))
    return None if enough else "fewer than two take part"


def _is_firm(scene: Scene, seats: tuple[Seat, ...], begin: int, end: int) -> bool:
    """Whether a loose verb (engage, consult) tells of one meeting: a person is named, or a day or mode."""
    if any(s.is_named for s in seats):
        return True
    if len({s.person.code for s in seats}) == 1:
        return False  # the government and its own parliament
    dated = scene.reading.dates.within(scene.offset(begin), scene.end_of(end))
    return bool(dated) or mode_in(scene, begin, end) is not None


def _anchor_end(scene: Scene, group: VerbGroup) -> int:
    """The verb with its particle and the words of its mode right after it: "met virtually", "spoke by phone"."""
    k = group.main + (2 if group.lemma in NEEDS_PARTICLE else 1)
    found = MODE.match(scene.reading.plain, scene.offset(k)) if k < len(scene.tokens) else None
    close = found is not None and found.end() <= scene.sentence.end and not found.group().lower().endswith("of")
    return found.end() if found is not None and close else scene.end_of(k)


def _journey(scene: Scene, group: VerbGroup) -> VerbGroup | None:
    """The verb of going on which an infinitive hangs: travelled to Kyiv to meet with X."""
    before = scene.verb_before(group.first) if group.infinitive else None
    return before if before is not None and VERBS.get(before.lemma) is Act.VISIT else None


def _destination(scene: Scene, group: VerbGroup) -> Placed | None:
    """The place after a verb of going."""
    going = _journey(scene, group) or group
    return place_from(scene, going.main + 1)
