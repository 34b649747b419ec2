"""Who does what a verb says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pledgebook.frame.meeting.listing import ending_at, list_at
from pledgebook.frame.meeting.scene import DASHES, WIDEST
from pledgebook.frame.meeting.seat import Seat, keys_of, unique
from pledgebook.lang.en import names, words
from pledgebook.lang.en.meeting_setting import ASKED

if TYPE_CHECKING:
    from pledgebook.frame.meeting.scene import Scene
    from pledgebook.segment.verbgroup import VerbGroup

_DEEPEST: Final = 4
_NOT_SUBJECT: Final = words.PREPOSITIONS - {"including", "with", "alongside", "along"}
_OPENERS: Final = words.SUBORDINATORS | {"as", "since", "before", "after", "until", "while", "and", "but", "that"}
_DAYS: Final = (names.CALENDAR - {"may", "march"}) | {"today", "yesterday", "tomorrow"}
_LONGEST_SUBJECT: Final = 60
_WITHIN: Final = 8
"""Tokens back in which a list before a comma begins."""
_BEFORE_OTHERS: Final = words.PREPOSITIONS | {"to", ","}


def actors(scene: Scene, group: VerbGroup, *, depth: int = 0) -> tuple[Seat, ...]:
    """Those who do what the verb says."""
    if depth > _DEEPEST:
        return ()
    if group.relative and group.subject is not None:
        return _antecedent(scene, group.subject[0])
    if group.finite:
        return subject_of(scene, group)
    before = scene.verb_before(group.first)
    if not group.infinitive:
        return _of_participle(scene, group, before, depth)
    if before is None:
        return ()
    if before.lemma in ASKED and not before.passive and group.first - before.main > 1:
        return ending_at(scene, group.first, since=before.main + 1)  # invited X to visit
    return actors(scene, before, depth=depth + 1)


def _of_participle(scene: Scene, group: VerbGroup, before: VerbGroup | None, depth: int) -> tuple[Seat, ...]:
    """Who is meant by "meeting with X, Y said", "Y and Z meeting in W", "Y looked forward to hosting"."""
    since, low = before.main + 1 if before is not None else 0, scene.low(group.first - 1)
    if scene.low(group.first - 2) == "forward" and (hopeful := ending_at(scene, group.first - 3)):
        return hopeful
    if group.passive:
        return ending_at(scene, group.first - (low == ","), since=since)
    if low not in _BEFORE_OTHERS and group.first > since:
        near = ending_at(scene, group.first, since=since)
        if near:
            return near
    if before is not None:
        return actors(scene, before, depth=depth + 1)
    after = scene.verb_after(group.main + 1, finite=True)
    return subject_of(scene, after) if after is not None else ()


def subject_of(scene: Scene, group: VerbGroup) -> tuple[Seat, ...]:
    """The people and bodies in the place of a subject, those behind a preposition left out."""
    if scene.low(group.first - 1) in DASHES:
        return _before_dash(scene, group.first - 1)
    if group.subject is None:
        return ()
    if not group.shares_subject and (head := _before_relative(scene, group)):
        return head
    if not group.shares_subject and (near := _right_before(scene, group)):
        return near
    end = scene.at(group.subject[1])
    found = _lists_in(scene, max(scene.at(group.subject[0]), end - WIDEST), end, own=group.main)
    return found[-1] if found else ()


def _before_relative(scene: Scene, group: VerbGroup) -> tuple[Seat, ...]:
    """The subject before a relative clause that a comma closes: "Lind, who led a delegation, held talks"."""
    if group.subject is None or scene.low(group.first - 1) != ",":
        return ()
    begin = scene.at(group.subject[0])
    by = next(
        (k for k in range(begin + 1, group.first - 2) if scene.low(k) in _COMING and scene.low(k + 1) == "by"), None
    )
    if by is not None and scene.low(by - 1) == ",":
        company = list_at(scene, by + 2)
        return unique((*ending_at(scene, by - 1), *(company.seats if company else ())))
    who = next((k for k in range(begin + 1, group.first - 1) if scene.low(k) in {"who", "whose"}), None)
    return ending_at(scene, who - 1) if who is not None and scene.low(who - 1) == "," else ()


_COMING: Final = frozenset({"accompanied", "joined", "flanked"})


def _right_before(scene: Scene, group: VerbGroup) -> tuple[Seat, ...]:
    """The longest list that ends before the verb: "Milley and Zaluzhnyi finally met", also after "as" and "that"."""
    end = group.first
    while end > 0 and (scene.low(end - 1) in words.ADVERBS_IN_VERBS or scene.skip_adverbials(end - 1) == end):
        end -= 1
    before = scene.verb_before(group.first, finite=True)
    since = before.main + 1 if before is not None else 0
    for k in range(max(since, end - _LONGEST_SUBJECT), end):
        low = scene.low(k - 1)
        if k and low[0].isalnum() and low not in _OPENERS and low not in _DAYS:
            continue
        found = list_at(scene, k, own=group.main)
        if found is not None and found.end == end and found.seats and not (low == "," and _behind(scene, k - 1)):
            return found.seats
    return ()


def _behind(scene: Scene, comma: int) -> bool:
    """Whether a list that goes on over a comma stands behind a preposition: "with X, Y and Z"."""
    for k in range(comma - 1, max(-1, comma - _WITHIN), -1):
        found = list_at(scene, k)
        if found is not None and found.end > comma:
            return scene.low(k - 1) in words.PREPOSITIONS
    return False


def _before_dash(scene: Scene, dash: int) -> tuple[Seat, ...]:
    """The people named between two dashes, where a verb follows the second: "A team – led by X, Y and Z – visited"."""
    first = next((k for k in range(dash - 1, max(-1, dash - WIDEST), -1) if scene.low(k) in DASHES), None)
    if first is None:
        return ()
    lists = [found.seats for k in range(first + 1, dash) if (found := list_at(scene, k)) is not None]
    named = unique(tuple(seat for seats in lists for seat in seats if not seat.several))
    return tuple(s for s in named if s.person.name is not None and not s.is_party) or ending_at(scene, first)


def _lists_in(scene: Scene, begin: int, end: int, *, own: int) -> list[tuple[Seat, ...]]:
    """The lists of people between two positions, without those behind a preposition or before a possessive."""
    found: list[tuple[Seat, ...]] = []
    k = begin
    while k < end:
        listed = list_at(scene, k, own=own)
        if listed is None or listed.end > end:
            k += 1
            continue
        low = scene.low(k - 1)
        if listed.seats and low not in _NOT_SUBJECT and scene.low(k) not in words.PREPOSITIONS:
            joined = bool(found) and low in {"by", "with"}
            found.append(unique((*found[-1], *listed.seats)) if joined else listed.seats)
        k = max(listed.end, k + 1)
    return found


def _antecedent(scene: Scene, offset: int) -> tuple[Seat, ...]:
    """The one whom "who" or "which" means."""
    stop = scene.at(offset)
    return ending_at(scene, stop - (scene.low(stop - 1) == ","))[-1:]


def apart(seats: tuple[Seat, ...], others: tuple[Seat, ...]) -> bool:
    """Whether none of the first are among the others."""
    return keys_of(seats).isdisjoint(keys_of(others))
