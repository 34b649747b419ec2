"""Meetings that a noun names and no verb holds: in a call with X, the meeting between X and Y, his visit to Z."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from pledgebook.frame.meeting.actor import actors, apart
from pledgebook.frame.meeting.around import mode_in
from pledgebook.frame.meeting.echo import echo, failed, fate_of, governor_of
from pledgebook.frame.meeting.held import enough, held_by, holder_of, is_crowd, visited
from pledgebook.frame.meeting.inside import FURTHEST, named_by_meeting, named_inside
from pledgebook.frame.meeting.listing import list_at
from pledgebook.frame.meeting.occasion import Trigger, occasion
from pledgebook.frame.meeting.prospect import Prospect, recurs, supposed
from pledgebook.frame.meeting.seat import unique
from pledgebook.lang.en.meetings import (
    ALL_SIDES,
    CANCELLED,
    DURING,
    HOSTED_BY,
    LASTING,
    PLURAL_NOUNS,
    TAKING_PLACE,
    TAKING_TIME,
    YET_TO_COME,
    Sort,
)

if TYPE_CHECKING:
    from pledgebook.frame.meeting.occasion import Occasion
    from pledgebook.frame.meeting.phrase import Phrase
    from pledgebook.frame.meeting.scene import Scene
    from pledgebook.frame.meeting.seat import Seat
    from pledgebook.segment.verbgroup import VerbGroup

_RULE: Final = "meeting.noun.named"
_BESIDE: Final = 2
"""Tokens between the verb of a clause and its day: In a meeting with X, Y said *on Monday* that ..."""
_ON_THE_WAY: Final = frozenset({"in", "during", "on", "after", "following"})


class _Place(NamedTuple):
    """How a phrase stands in its sentence."""

    before: str
    """The preposition before it."""
    verb: VerbGroup | None
    """The verb of its clause."""
    subject: bool
    """Whether it is the subject of that verb."""


def noun_occasion(scene: Scene, phrase: Phrase) -> Occasion | None:
    """The meeting that a phrase names, or the echo of one named before."""
    inside, after = named_inside(scene, phrase)
    holder = holder_of(scene, phrase)
    if holder is not None:
        return held_by(scene, phrase, holder[0], unique((*holder[1], *inside)), after)
    return _free(scene, phrase, inside, after)


def _free(scene: Scene, phrase: Phrase, inside: tuple[Seat, ...], after: int) -> Occasion | None:
    """A meeting that no verb holds."""
    governor = governor_of(scene, phrase, after)
    verb, subject = governor if governor is not None else (None, False)
    stands = _Place(_before(scene, phrase), verb, subject)
    begin = scene.clause_begin(phrase.outer)
    end = _end_of(scene, verb) if subject and verb is not None else scene.clause_end(max(after, phrase.end))
    if len(inside) <= 1 and subject and verb is not None and verb.lemma in TAKING_PLACE:
        inside = unique((*inside, *_behind(scene, verb, end), *named_by_meeting(scene, phrase)))
    seats = inside
    if stands.before in DURING and not phrase.owner and verb is not None and (inside or phrase.sort is not Sort.SUMMIT):
        if not inside and phrase.determiner not in {"", "a", "an"} and not phrase.is_upcoming:
            return echo(scene, phrase, begin, end)
        whole = len(inside) > 1 and scene.low(phrase.end) in {"between", "among", "amongst"}  # all who met are named
        seats = inside if whole else unique((*_adjunct(scene, phrase, verb, inside), *inside))
        if seats == inside and scene.low(phrase.end) not in ALL_SIDES | {"of"}:
            return failed(scene, phrase, _RULE, "only one side is named")
    if subject and verb is not None and verb.passive and verb.lemma in HOSTED_BY - {"hold"}:
        alone = phrase.determiner == "the" and phrase.noun == phrase.first and phrase.end == verb.first
        again = echo(scene, phrase, begin, end) if alone else None
        if again is not None:
            return replace(again, seats=inside)  # "The meeting is co-hosted by X"
    many = subject and not phrase.is_definite and is_crowd(scene, seats, begin, end)
    if not many and ((phrase.sort is Sort.VISIT and not inside) or not enough(seats, phrase)):
        again = echo(scene, phrase, begin, end)
        present = verb is not None and verb.passive and verb.lemma in {"attend", "join"}
        return replace(again, seats=inside) if again is not None and present else again
    fate = fate_of(scene, verb)
    why = _no_event(scene, phrase, stands, fate) or _only_topic(scene, phrase, seats, begin, end)
    if why is not None or supposed(scene, begin):
        return failed(scene, phrase, _RULE, why or "supposed or asked")
    return _told(scene, phrase, stands, seats, fate, (begin, end))


def _behind(scene: Scene, verb: VerbGroup, end: int) -> tuple[Seat, ...]:
    """All who meet, where they are told of behind the verb: talks were held in Oslo on Monday between X and Y."""
    for k in range(verb.main + 1, min(end, verb.main + FURTHEST)):
        if scene.low(k) in ALL_SIDES:
            found = list_at(scene, k + 1)
            return found.seats if found is not None else ()
    return ()


def _end_of(scene: Scene, verb: VerbGroup) -> int:
    """Where the words about a meeting end that is the subject of a verb: took place in Oslo and "lasted two hours"."""
    end = scene.clause_end(verb.main + 1)
    following = scene.verb_after(verb.main + 1)
    if (
        following is not None
        and following.shares_subject
        and following.lemma in TAKING_TIME
        and following.first <= end + 1
    ):
        return scene.clause_end(following.main + 1)
    return end


def _told(
    scene: Scene, phrase: Phrase, stands: _Place, seats: tuple[Seat, ...], fate: Prospect, region: tuple[int, int]
) -> Occasion | None:
    """The meeting with its circumstances."""
    trigger = Trigger(
        start=scene.offset(phrase.first), end=scene.end_of(phrase.end), at=phrase.noun, first=region[0], last=region[1],
        rule=_RULE, sort=phrase.sort,
    )  # fmt: skip
    coming = stands.before in YET_TO_COME
    found = occasion(
        scene, trigger, seats, fate, upcoming=phrase.is_upcoming or coming, fallback=visited(scene, phrase)
    )
    if found is None:
        return None
    verb = stands.verb
    if found.when is None and verb is not None and stands.before in _ON_THE_WAY and phrase.end <= verb.first:
        day = scene.reading.dates.after(scene.tokens[verb.main].end, until=scene.sentence.end)
        if day is not None and day.value is not None and scene.at(day.start) - verb.main <= _BESIDE and day.by_document:
            found = replace(found, when=day.value, support=(*found.support, (day.start, day.end)))
    beside = verb is not None and not stands.subject and not coming and verb.main < phrase.outer
    leans = scene.tokens[verb.main].start if beside and verb is not None else None
    return replace(found, leans_on=leans, definite=phrase.is_definite)


def _no_event(scene: Scene, phrase: Phrase, stands: _Place, fate: Prospect) -> str | None:
    """Why nobody says that this meeting takes place, if so."""
    single = phrase.noun == phrase.first and not phrase.determiner and scene.low(phrase.noun) not in PLURAL_NOUNS
    if phrase.sort is Sort.TALK and single:
        return "talk in the abstract"
    if stands.verb is not None and stands.verb.lemma in CANCELLED:
        return "it was called off"
    if fate is Prospect.UNREAL or recurs(scene, phrase.first, phrase.noun) or phrase.described & LASTING:
        return "not said to happen, or a habit"
    return None


def _only_topic(scene: Scene, phrase: Phrase, seats: tuple[Seat, ...], begin: int, end: int) -> str | None:
    """Why talks of states, or a visit, are only spoken of and not told as an event: no person, day, mode or place."""
    if phrase.sort is Sort.VISIT:
        place = visited(scene, phrase)
        if place is None or all(s.person.code == place[0].code for s in seats):
            return "a journey at home, or to nowhere that is named"
    if (
        scene.reading.dates.within(scene.offset(begin), scene.end_of(end))
        or mode_in(scene, phrase.first, end) is not None
    ):
        return None
    if phrase.sort is Sort.VISIT:
        told = scene.low(phrase.outer - 1) in _ON_THE_WAY or phrase.is_upcoming
    else:
        told = phrase.sort is not Sort.TALK or any(s.is_named for s in seats)
    return None if told else "only a topic"


def _adjunct(scene: Scene, phrase: Phrase, verb: VerbGroup, inside: tuple[Seat, ...]) -> tuple[Seat, ...]:
    """Who acts "in a call": the subject of the clause, and the one spoken to where the phrase names nobody.

    "The two sides" in a meeting with X are a group that holds X, not one told of before; "we" may be anybody.
    """
    seats = tuple(s for s in actors(scene, verb) if not s.general)
    if inside and len({s.start for s in seats}) == 1 < len(seats) and apart(seats, inside):
        return ()
    if not inside:
        fronted = phrase.end <= verb.first  # "During a call on Monday, X told Y"
        for k in range(verb.main + 1, verb.main + 2 if fronted else phrase.outer):
            if k == verb.main + 1 or scene.low(k - 1) in {"to", "with"}:
                found = list_at(scene, k)
                seats = (*seats, *(s for s in (found.seats if found else ()) if not s.general))
    return seats


def _before(scene: Scene, phrase: Phrase) -> str:
    """The preposition before a phrase: in, after, before; "before" too for "ahead of" and "on the eve of"."""
    low = scene.low(phrase.outer - 1)
    return "before" if low == "of" and scene.low(phrase.outer - 2) in YET_TO_COME else low
