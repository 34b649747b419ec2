"""Help that somebody is asked to give: "called on partners to provide aircraft", "was asked to send tanks"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pledgebook.frame.giving.actors import Actor, named_in, subjects_of
from pledgebook.lang.en import stages

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pledgebook.frame.giving.scene import Scene
    from pledgebook.segment.clauses import VerbGroup

_REACH: Final = 16
"""Most words between asking and what is asked for."""
_LEADS: Final = frozenset({"on", "upon", "to", "for", "from"})


@dataclass(frozen=True, slots=True)
class Demand:
    """Who asks, and who is asked."""

    askers: tuple[Actor, ...]
    asked: tuple[Actor, ...]


def demand_of(scene: Scene, verb: VerbGroup) -> Demand | None:
    """The demand of which an infinitive says what is asked for."""
    if not verb.infinitive:
        return None
    outer = next((v for v in scene.verbs_before(verb.start) if v.lemma in stages.ASKING), None)
    if outer is None or verb.first - outer.main > _REACH:
        return None
    subject = tuple(subjects_of(scene, outer))
    if outer.passive:
        by = [a for a in named_in(scene, outer.end, verb.start) if _word_before(scene, a) == "by"]
        return Demand(tuple(by), subject)
    return Demand(subject, tuple(_asked(scene, outer, verb)))


def _asked(scene: Scene, outer: VerbGroup, verb: VerbGroup) -> Sequence[Actor]:
    """Those named between asking and the act, unless a preposition makes them something else."""
    found = named_in(scene, outer.end, verb.start)
    return [a for i, a in enumerate(found) if i or _word_before(scene, a) in _LEADS | {scene.tokens[outer.main].low}]


def _word_before(scene: Scene, actor: Actor) -> str:
    """The word before an actor, articles skipped."""
    at = scene.index(actor.start) - 1
    while at > 0 and scene.tokens[at].low in {"the", "its", "their", "other", "all", "international", "donor"}:
        at -= 1
    return scene.tokens[at].low if at >= 0 else ""
