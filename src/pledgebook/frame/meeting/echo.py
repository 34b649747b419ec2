"""A meeting named before and taken up again, and the verb on which a phrase hangs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from pledgebook.frame.meeting.occasion import Trigger, occasion
from pledgebook.frame.meeting.prospect import Prospect, prospect
from pledgebook.lang.en import words
from pledgebook.lang.en.meetings import NEXT, TAKING_PLACE, UPCOMING, Sort

if TYPE_CHECKING:
    from pledgebook.frame.meeting.occasion import Occasion
    from pledgebook.frame.meeting.phrase import Phrase
    from pledgebook.frame.meeting.scene import Scene
    from pledgebook.segment.verbgroup import VerbGroup

_PERHAPS: Final = frozenset({"would", "could", "can", "may", "might"})


def failed(scene: Scene, phrase: Phrase, rule: str, why: str) -> Occasion | None:
    """No meeting: tells the trace why."""
    scene.reading.trace.failed(rule, scene.offset(phrase.first), scene.end_of(phrase.end), why)
    return None


def governor_of(scene: Scene, phrase: Phrase, close: int = 0) -> tuple[VerbGroup, bool] | None:
    """The verb of the clause that the phrase stands in, and whether the phrase is its subject.

    `close` is where the people named in the phrase end.
    """
    before = scene.verb_before(phrase.outer, finite=True)
    after = scene.verb_after(phrase.end, finite=True)
    alone = scene.low(phrase.outer - 1) not in words.PREPOSITIONS
    if after is not None and alone:
        if phrase.end < close <= after.first <= close + 1:
            return after, True
        if after.subject is not None and not after.relative:
            begin, end = (scene.at(o) for o in after.subject)
            if begin <= phrase.outer and phrase.end <= end:
                return after, True
    if before is not None and scene.clause_begin(phrase.outer) <= before.main + 1:
        return scene.verb_before(phrase.outer) or before, False
    return (after, False) if after is not None else None


def fate_of(scene: Scene, verb: VerbGroup | None) -> Prospect:
    """A meeting named beside a verb is as real as what the verb says; the present tense says nothing of it.

    What a meeting "would allow" is no plan to hold it.
    """
    if verb is None or (verb.modal in _PERHAPS and verb.lemma not in TAKING_PLACE):
        return Prospect.HELD
    fate = prospect(scene, verb)
    return Prospect.HELD if fate is Prospect.PRESENT else fate


def echo(scene: Scene, phrase: Phrase, begin: int, end: int) -> Occasion | None:
    """A meeting named before: what is said of it here is added there."""
    definite = phrase.is_definite or (phrase.determiner == "'s" and not phrase.owner)
    following = bool(phrase.described & NEXT) and phrase.sort is not Sort.SUMMIT
    if not (definite or following) or phrase.described & UPCOMING - NEXT or scene.is_capital(phrase.noun):
        return failed(scene, phrase, "meeting.noun.named", "nobody is said to take part")
    governor = governor_of(scene, phrase)
    if governor is not None and governor[1]:
        end = max(end, scene.clause_end(governor[0].main + 1))
    trigger = Trigger(
        start=scene.offset(phrase.first), end=scene.end_of(phrase.end), at=phrase.noun, first=begin, last=end,
        rule="meeting.noun.echo", sort=phrase.sort,
    )  # fmt: skip
    found = occasion(scene, trigger, (), fate_of(scene, governor[0] if governor else None))
    if found is None:
        return None
    inner = scene.reading.dates.within(scene.offset(phrase.outer), scene.offset(phrase.noun))
    return replace(found, echo=True, named_day=bool(inner), next_one=bool(phrase.described & NEXT))
