"""Who does what a verb says, and whether it was done, is to come, or may never be."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from pledgebook.frame.meeting_people import Seat, list_at, unique
from pledgebook.frame.meeting_scene import DASHES
from pledgebook.lang.en import words
from pledgebook.lang.en.meetings import CHANCES, PLANNING, RECURRING, UNREAL

if TYPE_CHECKING:
    from pledgebook.frame.meeting_scene import Scene
    from pledgebook.segment.clauses import VerbGroup

_ASKED: Final = frozenset("invite ask urge encourage expect allow direct order instruct tell press request want send".split())
"""After them the object does what the infinitive says: invited X to visit."""
_NOT_SUBJECT: Final = words.PREPOSITIONS - {"including", "with", "alongside", "along"}
_DEEPEST: Final = 4
_OPENERS: Final = frozenset({"as", "since", "before", "after", "until", "while", "and", "but"})


class Prospect(StrEnum):
    """Whether something happened."""

    HELD = "held"
    PLANNED = "planned"
    POSSIBLE = "possible"
    PRESENT = "present"
    """In the present tense: planned if dated, else a habit."""
    UNREAL = "unreal"
    """Asked for, refused, negated, supposed: nobody says that it happens."""


def actors(scene: Scene, group: VerbGroup, *, depth: int = 0) -> tuple[Seat, ...]:
    """Those who do what the verb says."""
    if depth > _DEEPEST:
        return ()
    if group.relative and group.subject is not None:
        return _antecedent(scene, group.subject[0])
    if group.finite:
        return _subject(scene, group)
    before = scene.verb_before(group.first)
    if group.infinitive:
        if before is None:
            return ()
        if before.lemma in _ASKED and not before.passive and group.first - before.main > 1:
            return ending_at(scene, group.first, since=before.main + 1)
        return actors(scene, before, depth=depth + 1)
    return _of_participle(scene, group, before, depth)


def _of_participle(scene: Scene, group: VerbGroup, before: VerbGroup | None, depth: int) -> tuple[Seat, ...]:
    """Who is meant by "meeting with X, Y said", "Y and Z meeting in W", "Y looked forward to hosting"."""
    since = before.main + 1 if before is not None else 0
    if scene.low(group.first - 2) == "forward" and (hopeful := ending_at(scene, group.first - 3, since=0)):
        return hopeful
    if group.passive:
        return ending_at(scene, group.first - (scene.low(group.first - 1) == ","), since=since)
    if scene.low(group.first - 1) not in words.PREPOSITIONS | {"to", ","} and group.first > since:
        near = ending_at(scene, group.first, since=since)
        if near:
            return near
    if before is not None:
        return actors(scene, before, depth=depth + 1)
    after = scene.verb_after(group.main + 1, finite=True)
    return _subject(scene, after) if after is not None else ()


def _subject(scene: Scene, group: VerbGroup) -> tuple[Seat, ...]:
    """The people and bodies in the place of a subject, those behind a preposition left out."""
    if scene.low(group.first - 1) in DASHES:
        return _before_dash(scene, group.first - 1)
    if group.subject is None:
        return ()
    begin, end = scene.at(group.subject[0]), scene.at(group.subject[1])
    if not group.shares_subject and (near := _right_before(scene, group)):
        return near
    found = lists_in(scene, begin, end, own=group.main)
    return found[-1] if found else ()


def _right_before(scene: Scene, group: VerbGroup) -> tuple[Seat, ...]:
    """The longest list that ends before the verb: "Milley and Zaluzhnyi finally met", also after "as" and "that"."""
    end = group.first
    while end > 0 and (scene.low(end - 1) in words.ADVERBS_IN_VERBS or scene.skip_adverbials(end - 1) == end):
        end -= 1
    before = scene.verb_before(group.first, finite=True)
    since = before.main + 1 if before is not None else 0
    for k in range(since, end):
        low = scene.low(k - 1)
        opens = k == 0 or low in _OPENERS or not low[:1].isalnum() or low in words.SUBORDINATORS | {"that"}
        found = list_at(scene, k, own=group.main) if opens and scene.tokens[k].text[0].isalpha() else None
        if found is not None and found.end == end and found.seats and not (low == "," and _behind(scene, k - 1)):
            return found.seats
    return ()


def _behind(scene: Scene, comma: int) -> bool:
    """Whether a list before a comma stands behind a preposition, so that what follows goes on with it: "with X, Y and Z"."""
    for k in range(comma - 1, max(-1, comma - 8), -1):
        found = list_at(scene, k) if scene.tokens[k].text[0].isalpha() else None
        if found is not None and found.end > comma:
            return scene.low(k - 1) in words.PREPOSITIONS
    return False


def _before_dash(scene: Scene, dash: int) -> tuple[Seat, ...]:
    """The people named between two dashes, where a verb follows the second: "A team – led by X, Y and Z – visited"."""
    first = next((k for k in range(dash - 1, -1, -1) if scene.low(k) in DASHES), None)
    if first is None:
        return ()
    named = [s for k in range(first + 1, dash) if (found := list_at(scene, k)) is not None for s in found.seats if not s.several]
    return unique(tuple(named)) or ending_at(scene, first, since=0)


def lists_in(scene: Scene, begin: int, end: int, *, own: int | None = None) -> list[tuple[Seat, ...]]:
    """The lists of people between two positions, without those behind a preposition or before a possessive."""
    found: list[tuple[Seat, ...]] = []
    k = begin
    while k < end:
        low = scene.low(k)
        listed = list_at(scene, k, own=own) if scene.tokens[k].text[0].isalpha() else None
        if listed is None or listed.end > end:
            k += 1
            continue
        behind = scene.low(k - 1) in _NOT_SUBJECT or low in words.PREPOSITIONS
        if listed.seats and not behind:
            joined = bool(found) and scene.low(k - 1) in {"by", "with"}
            found.append(unique((*found[-1], *listed.seats)) if joined else listed.seats)
        k = max(listed.end, k + 1)
    return found


def _antecedent(scene: Scene, offset: int) -> tuple[Seat, ...]:
    """The one whom "who" or "which" means."""
    stop = scene.at(offset)
    if scene.low(stop - 1) == ",":
        stop -= 1
    return ending_at(scene, stop, since=0)[-1:]


def ending_at(scene: Scene, position: int, *, since: int, owners: bool = False) -> tuple[Seat, ...]:
    """The list that ends right before a position; with `owners` it owns what follows: "Biden's"."""
    for k in range(since, position):
        if not scene.tokens[k].text[0].isalpha():
            continue
        found = list_at(scene, k, owners=owners)
        if found is not None and found.end == position and found.seats:
            return found.seats
    return ()


def prospect(scene: Scene, group: VerbGroup, *, depth: int = 0) -> Prospect:
    """Whether what the verb says happened."""
    if group.negated or depth > _DEEPEST:
        return Prospect.UNREAL
    if (said := _of_modal(group)) is not None:
        return said
    if group.finite:
        if group.infinitive:
            return Prospect.PLANNED if scene.low(group.first) in words.BE else Prospect.UNREAL
        present = group.form in {"s", "base"} or (group.progressive and scene.low(group.first) in {"is", "are", "am", "'re", "'m", "'s"})
        return Prospect.PRESENT if present and not group.perfect else Prospect.HELD
    return _of_nonfinite(scene, group, depth)


def _of_modal(group: VerbGroup) -> Prospect | None:
    """What will, may, should ... make of it."""
    if group.modal in {"will", "shall", "would", "'ll", "'d"}:
        return Prospect.PLANNED
    if group.modal in {"may", "might", "could", "can"}:
        return Prospect.POSSIBLE
    return Prospect.UNREAL if group.modal else None


def _of_nonfinite(scene: Scene, group: VerbGroup, depth: int) -> Prospect:
    """An infinitive, gerund or participle is as real as what it hangs on."""
    before = scene.verb_before(group.first)
    governor = scene.low(group.first - 1)
    if group.infinitive or governor == "to":
        said = _of_governor(scene, group, before, governor)
        if said is not None:
            return said
    if before is None:
        return Prospect.HELD if group.form == "ing" else Prospect.UNREAL
    outer = prospect(scene, before, depth=depth + 1)
    return Prospect.HELD if outer is Prospect.PRESENT and not group.infinitive else outer


def _of_governor(scene: Scene, group: VerbGroup, before: VerbGroup | None, governor: str) -> Prospect | None:
    """What the word before "to" makes of the infinitive after it: due to, plans to, refused to, intention to."""
    negated = before is not None and before.negated
    near = {scene.low(k) for k in range(max(0, group.first - 3), group.first)}
    if governor in PLANNING or governor.removesuffix("s") in PLANNING or near & {"forward"}:
        return Prospect.UNREAL if negated else Prospect.PLANNED
    if near & CHANCES:
        return None
    if before is None:
        return Prospect.UNREAL
    if governor in {"intention", "decision", "agreement", "desire", "readiness", "commitment", "invitation", "plans", "plan", "intent"} or before.lemma in PLANNING:
        return Prospect.UNREAL if negated else Prospect.PLANNED
    return Prospect.UNREAL if before.lemma in UNREAL or negated or "for" in near else None


def recurs(scene: Scene, begin: int, end: int) -> bool:
    """Whether the words tell of a habit and not of one meeting."""
    return any(scene.low(k) in RECURRING for k in range(begin, end))


def supposed(scene: Scene, begin: int) -> bool:
    """Whether a clause opens with "if" or "whether", or the sentence asks."""
    opener = {scene.low(k) for k in range(max(0, begin - 2), begin + 1)}
    return bool(opener & {"if", "unless"}) or scene.low(len(scene.tokens) - 1) == "?"
