"""Why goods or help named without a sum are no transfer of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pledgebook.frame.giving.scene import sentence_index
from pledgebook.frame.transfer.side import FAR, NEAR, NOBODY, OWN, Side
from pledgebook.lang.en import giving
from pledgebook.lang.en.giving import Act
from pledgebook.model.claims import Modality, Party, Stage

if TYPE_CHECKING:

    from pledgebook.frame.giving.memory import Memory
    from pledgebook.frame.giving.scene import Scene
    from pledgebook.frame.giving.stage import Standing
    from pledgebook.frame.giving.zone import Zone
    from pledgebook.frame.transfer.phrase import Phrase
    from pledgebook.model.claims import Transfer

_RECENT: Final = 12
_SHORT_DOCUMENT: Final = 60
"""Sentences of a document that speaks of one matter."""
_DEFINITE: Final = frozenset({"the", "this", "that", "these", "those", "such"})
_APART: Final = frozenset("promise pledge announce commit approve authorise authorize".split())
_PROGRESS: Final = {
    Stage.PLEDGED: 1, Stage.AUTHORISED: 1, Stage.PROPOSED: 0, Stage.REQUESTED: 2, Stage.CONTRACTED: 3, Stage.DELIVERED: 4,
    Stage.DISBURSED: 4, Stage.CANCELLED: 5,
}  # fmt: skip
"""Stages between which goods may still be those of the package told before."""


def implied_donors(scene: Scene, zone: Zone, standing: Standing, memory: Memory) -> Side:
    """Donors where the words name none: the package's, or the document's own state."""
    del zone
    whole = memory.whole
    if whole is not None and whole.donors and sentence_index(scene.reading, scene.sentence) - memory.whole_at <= _RECENT:
        return Side(whole.donors, (), NEAR)
    if standing.act is Act.RECEIVE:
        return NOBODY
    return Side((Party(memory.home, memory.home),), (), FAR) if memory.home else NOBODY


def unfounded(
    scene: Scene, phrase: Phrase, standing: Standing, givers: Side, getters: Side, memory: Memory, here: list[Transfer]
) -> str | None:
    """Why the phrase is no transfer of its own, or None."""
    codes = {p.code for p in givers.parties if p.code}
    if not getters.parties or {p.code for p in getters.parties} <= codes:
        return "nobody else gets it"
    if standing.act is not Act.REQUEST and givers.level < NEAR:
        return "nobody gives it"
    if standing.act is Act.RECEIVE and standing.modality is Modality.NEGATED and givers.level < OWN:
        return "kept from somebody, by nobody"
    if phrase.head and not codes and standing.act is not Act.REQUEST:
        return "no state or body gives it"
    foes = {p.code for p in getters.parties} & memory.adversaries
    if standing.modality is Modality.NEGATED and foes:
        return "kept from an aggressor"
    if foes and any(t.low in giving.SANCTIONING for t in scene.tokens):
        return "a matter of sanctions"
    if getters.level < OWN and not _focused(scene, getters, memory):
        return "for nobody named"
    if standing.act in {Act.CONTRACT, Act.PAY} and getters.level < OWN and not memory.titled:
        return "for nobody named"
    if not phrase.head and standing.act is not Act.REQUEST and standing.modality is not Modality.NEGATED and _is_definite(scene, phrase):
        return "goods spoken of before"
    if not phrase.certain and standing.modality is not Modality.NEGATED and getters.level < OWN:
        return "too little said"
    if phrase.head and (getters.level < NEAR or givers.level < OWN) and standing.modality is Modality.ASSERTED and not phrase.is_package:
        return "help named without both sides"
    if here and _same_act(here[-1], standing, givers) and not phrase.head:
        return "goods of the transfer before"
    return _goes_on(scene, phrase, standing, givers, getters, memory)


def _focused(scene: Scene, getters: Side, memory: Memory) -> bool:
    """Whether a document is short, or its title about those who get, so that they need not be named again."""
    titled = {p.code for p in memory.titled}
    if titled & {p.code for p in getters.parties}:
        return True
    if memory.whole is None and not memory.made:
        return getters.level >= NEAR
    return len(scene.reading.sentences) <= _SHORT_DOCUMENT


def _same_act(made: Transfer, standing: Standing, givers: Side) -> bool:
    return made.stage is standing.stage and {p.code for p in made.donors} == {p.code for p in givers.parties}


def _goes_on(scene: Scene, phrase: Phrase, standing: Standing, givers: Side, getters: Side, memory: Memory) -> str | None:
    """Goods that belong to a package told before, or help named again."""
    whole = memory.whole
    if whole is None:
        return None
    if phrase.head and _is_definite(scene, phrase):
        return "the package told before"
    if standing.modality is Modality.NEGATED or standing.act in {Act.REQUEST, Act.CANCEL}:
        return None
    if _PROGRESS.get(whole.stage) != _PROGRESS.get(standing.stage):
        return None
    if standing.stage in {Stage.DELIVERED, Stage.DISBURSED} and whole.amount is None:
        return None
    recent = sentence_index(scene.reading, scene.sentence) - memory.whole_at <= _RECENT
    same = {p.code for p in whole.donors} == {p.code for p in givers.parties}
    overlap = {p.code or p.name for p in whole.recipients} & {p.code or p.name for p in getters.parties}
    if recent and same and overlap and not _announced_apart(scene, standing):
        return "goods of the package told before"
    return None


def _announced_apart(scene: Scene, standing: Standing) -> bool:
    """Whether a promise or approval in the past makes it an act of its own: "has also promised a course"."""
    del scene
    return standing.verb is not None and standing.verb.lemma in _APART and standing.verb.form in {"past", "part"}


def _is_definite(scene: Scene, phrase: Phrase) -> bool:
    before = scene.token_before(phrase.start)
    return before is not None and before.low in _DEFINITE
