"""Packages told of first by what they hold: "Korea's gift comprises four X-ray units", "The consignment includes"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pledgebook.frame.giving.stage import Standing
from pledgebook.frame.transfer.phrase import Phrase
from pledgebook.lang.en import listing, stages, words
from pledgebook.lang.en.giving import Act
from pledgebook.model.claims import Modality, Stage
from pledgebook.model.mentions import PartyForm

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pledgebook.frame.giving.scene import Scene
    from pledgebook.segment.clauses import VerbGroup

_HEADS: Final = listing.PARCELS | frozenset({"contribution"})
_NEAR: Final = 8
"""Most words between the verb and the first goods."""
_OWNED: Final = frozenset({PartyForm.STATE, PartyForm.DEMONYM, PartyForm.BODY, PartyForm.ORGAN})
_SKIPPED: Final = (
    words.DETERMINERS | words.POSSESSIVES | frozenset({"'s", "new", "latest", "first", "second", "entire"})
)


def parcels(scene: Scene) -> Iterator[Phrase]:
    """Names of packages that are the subject of a verb of containing, with goods behind it."""
    if scene.words.isdisjoint(_HEADS) or not scene.reading.goods.within(scene.start, scene.end):
        return
    for verb in scene.verbs:
        at = _head(scene, verb)
        if at is not None:
            yield Phrase(
                scene.tokens[_first(scene, at)].start, scene.tokens[at].end, scene.tokens[at].low, certain=True
            )


def parcel_standing(scene: Scene, phrase: Phrase) -> Standing | None:
    """How far such a package has come by the noun alone: a shipment is on its way, a donation is promised."""
    if phrase.head not in _HEADS:
        return None
    for verb in scene.verbs_from(phrase.end):
        at = _head(scene, verb)
        if at is not None and scene.tokens[at].end == phrase.end:
            brought = stages.STAGE_NOUNS.get(phrase.head) is Act.BRING
            stage = Stage.DELIVERED if brought else Stage.PLEDGED
            act = Act.BRING if brought else Act.PLEDGE
            return Standing(stage, Modality.ASSERTED, act, None, scene.tokens[at].start, scene.tokens[at].end)
    return None


def _head(scene: Scene, verb: VerbGroup) -> int | None:
    """Position of the name of a package that a verb says to hold goods."""
    holds = verb.lemma in listing.CONTAINING and not verb.passive
    holds = holds or (verb.passive and verb.lemma in listing.COMPOSED)
    if not holds or not verb.finite or verb.negated or verb.subject is None or verb.relative or verb.shares_subject:
        return None
    goods = scene.reading.goods.after(verb.end, until=scene.end)
    if goods is None or scene.index(goods.start) - verb.main > _NEAR:
        return None
    found = [i for i, t in enumerate(scene.tokens[: verb.first]) if t.start >= verb.subject[0] and t.low in _HEADS]
    return found[0] if found and not _is_inside(scene, found[0]) else None


def _is_inside(scene: Scene, at: int) -> bool:
    """Whether a preposition leads to the noun, so that it is no subject."""
    at -= 1
    while at >= 0 and scene.tokens[at].low in _SKIPPED:
        at -= 1
    return at >= 0 and scene.tokens[at].low in words.PREPOSITIONS


def _first(scene: Scene, at: int) -> int:
    """Where the words begin that describe the package: its giver is left out."""
    while at > 0 and scene.tokens[at - 1].text.isalpha() and scene.tokens[at - 1].low not in _SKIPPED:
        party = scene.party_at(scene.tokens[at - 1].start)
        if party is not None and party.form in _OWNED:
            break
        at -= 1
    return at
