"""Who lends and who borrows where an agreement is signed: "the Bank and Rwanda signed a 75 million loan agreement"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pledgebook.frame.giving.actors import agents_in, subjects_of
from pledgebook.lang.en import giving

if TYPE_CHECKING:
    from pledgebook.frame.giving.actors import Actor
    from pledgebook.frame.giving.scene import Scene
    from pledgebook.segment.clauses import VerbGroup


_TWO: Final = 2


def signers(scene: Scene, verb: VerbGroup | None) -> tuple[list[Actor], list[Actor]] | None:
    """Those who give and those who get by an agreement; None where nothing is signed by two sides.

    Banks and funds give to states; of two states the one that signs "with" the other gives.
    """
    if verb is None or verb.lemma not in giving.SIGNING | {"agree"} or verb.passive:
        return None
    subjects = subjects_of(scene, verb)
    others = agents_in(scene, verb.end, scene.end, "with", any_noun=True)
    everyone = [*subjects, *others]
    bodies = [a for a in everyone if _is_body(scene, a)]
    states = [a for a in everyone if a not in bodies]
    if bodies and states:
        return bodies, states
    if verb.lemma == "exchange" and not others and len(subjects) == _TWO:
        return subjects[:1], subjects[1:]  # notes: the one named first gives
    return (subjects, others) if subjects and others else None


_LENDING: Final = frozenset({"WB", "IMF", "EU"})


def _is_body(scene: Scene, actor: Actor) -> bool:
    """Whether it is a bank or a fund, which gives, and no state or agency."""
    mention = scene.party_at(actor.start)
    if mention is None:
        return False
    name = set((mention.party.name or "").lower().split())
    return mention.party.code in _LENDING or bool(name & giving.LENDERS)
