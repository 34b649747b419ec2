"""Whether something was done, is to come, or may never be."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from pledgebook.lang.en import words
from pledgebook.lang.en.meeting_setting import CHANCES, INTENTIONS, PLANNING, RECURRING, UNABLE, UNREAL

if TYPE_CHECKING:
    from pledgebook.frame.meeting.scene import Scene
    from pledgebook.segment.verbgroup import VerbGroup

_DEEPEST: Final = 4
_NOW: Final = frozenset({"is", "are", "am", "'re", "'m", "'s"})
_THEN: Final = frozenset({"was", "were", "had", "did"})
_TO_COME: Final = frozenset({"will", "shall", "would", "'ll", "'d"})
_PERHAPS: Final = frozenset({"may", "might", "could", "can"})


class Prospect(StrEnum):
    """Whether something happened."""

    HELD = "held"
    PLANNED = "planned"
    POSSIBLE = "possible"
    PRESENT = "present"
    """In the present tense: planned if dated, else a habit."""
    UNREAL = "unreal"
    """Asked for, refused, negated, supposed: nobody says that it happens."""


def prospect(scene: Scene, group: VerbGroup, *, depth: int = 0) -> Prospect:
    """Whether what the verb says happened."""
    if group.negated or depth > _DEEPEST:
        return Prospect.UNREAL
    if group.modal is not None:
        return _of_modal(group.modal)
    if not group.finite:
        return _of_nonfinite(scene, group, depth)
    if group.infinitive:
        return Prospect.PLANNED if scene.low(group.first) in words.BE else Prospect.UNREAL
    present = group.form in {"s", "base"} or (group.progressive and scene.low(group.first) in _NOW)
    present = present and scene.low(group.main) not in _THEN
    return Prospect.PRESENT if present and not group.perfect else Prospect.HELD


def _of_modal(modal: str) -> Prospect:
    """What will, may, should ... make of it."""
    if modal in _TO_COME:
        return Prospect.PLANNED
    return Prospect.POSSIBLE if modal in _PERHAPS else Prospect.UNREAL


def _of_nonfinite(scene: Scene, group: VerbGroup, depth: int) -> Prospect:
    """An infinitive, gerund or participle is as real as what it hangs on."""
    before = scene.verb_before(group.first)
    if group.infinitive or scene.low(group.first - 1) == "to":
        said = _of_governor(scene, group, before)
        if said is not None:
            return said
    if before is None:
        return Prospect.HELD if group.form == "ing" else Prospect.UNREAL
    outer = prospect(scene, before, depth=depth + 1)
    return Prospect.HELD if outer is Prospect.PRESENT and not group.infinitive else outer


def _of_governor(scene: Scene, group: VerbGroup, before: VerbGroup | None) -> Prospect | None:
    """What the word before "to" makes of the infinitive after it: due to, plans to, refused to, intention to."""
    planned = Prospect.UNREAL if before is not None and before.negated else Prospect.PLANNED
    governor, near = scene.low(group.first - 1), scene.words_in(group.first - 3, group.first)
    if governor in PLANNING or governor.removesuffix("s") in PLANNING or "forward" in near:
        return planned
    if near & CHANCES:
        return None
    if governor in UNABLE:
        return Prospect.UNREAL
    if before is None:
        return Prospect.UNREAL
    if governor in INTENTIONS or before.lemma in PLANNING:
        return planned
    return Prospect.UNREAL if before.lemma in UNREAL or before.negated or "for" in near else None


def recurs(scene: Scene, begin: int, end: int) -> bool:
    """Whether the words tell of a habit and not of one meeting."""
    return not RECURRING.isdisjoint(scene.words_in(begin, end))


def supposed(scene: Scene, begin: int) -> bool:
    """Whether a clause opens with "if" or "unless", or the sentence asks."""
    return bool(scene.words_in(begin - 2, begin + 1) & {"if", "unless"}) or scene.low(len(scene.tokens) - 1) == "?"
