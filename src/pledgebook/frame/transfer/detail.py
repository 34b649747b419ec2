"""What a sentence right after a package adds to it: from whose stocks it comes, the how-manieth it is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from pledgebook.frame.giving.kind import instrument_of
from pledgebook.frame.giving.zone import Zone
from pledgebook.frame.transfer.channel import channelled
from pledgebook.frame.transfer.claim import ordinal_in
from pledgebook.lang.en import aid
from pledgebook.model.claims import Instrument
from pledgebook.model.evidence import without_repeats

if TYPE_CHECKING:
    from pledgebook.frame.giving.memory import Memory
    from pledgebook.frame.giving.scene import Scene

_NEAR: Final = 2
_SOURCES: Final = frozenset({Instrument.DRAWDOWN, Instrument.USAI, Instrument.FMF})
_SAYING_WHENCE: Final = frozenset({"come", "be", "draw", "take", "fund", "finance", "provide", "pull"})
_SUBJECTS: Final = aid.PACKAGES | frozenset({"it", "equipment", "weapons", "this", "items", "money", "assistance"})


def may_refine(position: int, memory: Memory) -> bool:
    """Whether a package with an amount is spoken of in one of the sentences just before."""
    whole = memory.whole
    return whole is not None and 0 < position - memory.whole_at <= _NEAR


def refine(scene: Scene, position: int, memory: Memory) -> None:
    """Give the package spoken of the form and number that this sentence tells."""
    whole = memory.whole
    if whole is None or not may_refine(position, memory):
        return
    channelled(scene, memory)
    whole = memory.whole
    if whole is None or whole.amount is None:
        return
    verb = next((v for v in scene.verbs if v.finite), None)
    if verb is None or verb.subject is None or verb.lemma not in _SAYING_WHENCE or verb.negated:
        return
    if not any(t.low in _SUBJECTS for t in scene.slice(*verb.subject)):
        return
    zone = Zone(scene.start, verb.start, verb.end, scene.end, scene.end)
    form = instrument_of(scene, zone)
    number = ordinal_in(scene, zone)
    if (form in _SOURCES and whole.instrument is None) or (number and whole.ordinal is None):
        told = scene.reading.document.cite(
            verb.start, max(verb.end, scene.tokens[-2].end if len(scene.tokens) > 1 else verb.end)
        )
        memory.detail(
            replace(
                whole,
                evidence=without_repeats((*whole.evidence, told)),
                instrument=whole.instrument or (form if form in _SOURCES else None),
                ordinal=whole.ordinal or number,
            )
        )
