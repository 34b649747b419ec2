"""Who gets where the amount does not say it: the sentence, the paragraph, the package spoken of, the title."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from pledgebook.frame.giving.actors import codes
from pledgebook.frame.giving.beneficiaries import beneficiaries_in, strength_in
from pledgebook.frame.giving.scene import scene_of, sentence_index
from pledgebook.frame.giving.strength import HELPED, PLACED
from pledgebook.frame.transfer.side import FAR, NEAR, Side, of_mentions, without
from pledgebook.lang.en import aid
from pledgebook.model.mentions import PartyForm
from pledgebook.model.text import BlockKind

if TYPE_CHECKING:
    from pledgebook.frame.giving.memory import Memory
    from pledgebook.frame.giving.scene import Scene
    from pledgebook.frame.giving.zone import Zone
    from pledgebook.model.claims import Party, Transfer

_STATE: Final = 3
_CLOSE: Final = 12
"""Sentences over which a package is still the one spoken of."""


def around(scene: Scene, zone: Zone, givers: frozenset[str | None], memory: Memory) -> Side:
    """Recipients from the rest of the sentence, the list's lead, the paragraph, the package spoken of, the title."""
    if found := _in_stretch(scene, scene.start, givers, HELPED):
        return found
    reading = scene.reading
    earlier = [s for s in reading.sentences_of(scene.sentence.block) if s.start < scene.start]
    scenes = [scene_of(reading, s) for s in reversed(earlier)]
    if memory.lead is not None:
        scenes.append(scene_of(reading, memory.lead))
    for other in scenes:
        if found := _in_stretch(other, other.start, givers, HELPED):
            return found
    if found := _in_stretch(scene, zone.end, givers, PLACED):
        return found
    if found := _told_next(scene, givers):
        return found
    listed = reading.blocks[scene.sentence.block].kind is BlockKind.ITEM
    for other in scenes if listed else ():
        if found := _in_stretch(other, other.start, givers, PLACED):
            return found
    known = memory.whole or memory.last
    same = known is not None and bool(known.recipients) and not givers.isdisjoint(codes(known.donors))
    if known is not None and same and _is_close(scene, known):
        return Side(without(known.recipients, givers), (), NEAR)
    for other in scenes:
        if found := _in_stretch(other, other.start, givers, PLACED):
            return found
    titled = without(memory.titled, givers)
    if titled:
        return Side(titled, (), FAR)
    if known is not None:
        return Side(without(known.recipients, givers), (), FAR)
    return Side(_usual(scene, givers), (), FAR)


def _told_next(scene: Scene, givers: frozenset[str | None]) -> Side | None:
    """Those of whom the next sentence says so: "This funding will help families in Sudan"."""
    following = [s for s in scene.reading.sentences_of(scene.sentence.block) if s.start >= scene.end][:1]
    if not following:
        return None
    other = scene_of(scene.reading, following[0])
    lows = [t.low for t in other.tokens[:4]]
    if not lows or lows[0] not in {"this", "the", "these", "it"} or not (set(lows) & (aid.NOUNS | {"it"})):
        return None
    return _in_stretch(other, other.start, givers, PLACED)


def _usual(scene: Scene, givers: frozenset[str | None]) -> tuple[Party, ...]:
    """The state that gets in most sentences of the document that name one."""
    reading = scene.reading
    counts: Counter[str] | None = reading.memo.get(("giving.usual", 0))
    names: dict[str, Party] = reading.memo.setdefault(("giving.usual", 1), {})
    if counts is None:
        counts = reading.memo["giving.usual", 0] = Counter()
        for sentence in reading.sentences:
            other = scene_of(reading, sentence)
            if strength_in(other, other.start, other.end, frozenset()) >= HELPED:
                for m in beneficiaries_in(other, other.start, other.end, frozenset()):
                    if m.party.code is not None and len(m.party.code) == _STATE:
                        counts[m.party.code] += 1
                        names.setdefault(m.party.code, m.party)
    best = [(n, c) for c, n in counts.items() if c not in givers]
    if not best:
        return ()
    most, code = max(best)
    return (names[code],) if 2 * most > sum(n for n, _ in best) else ()


def _is_close(scene: Scene, known: Transfer) -> bool:
    """Whether a transfer stands in the same paragraph, or few sentences before in running text."""
    reading = scene.reading
    sentence = reading.sentence_at(known.anchor.start)
    if sentence is None or sentence.block == scene.sentence.block:
        return True
    here = reading.blocks[scene.sentence.block].kind
    listed = here is BlockKind.ITEM and reading.blocks[sentence.block].kind is BlockKind.ITEM
    return not listed and sentence_index(reading, scene.sentence) - sentence_index(reading, sentence) <= _CLOSE


def _in_stretch(scene: Scene, start: int, givers: frozenset[str | None], floor: int) -> Side | None:
    """Those who get from `start` on in a sentence, if it says so plainly enough; bodies there are mostly places of talk."""
    if strength_in(scene, start, scene.end, givers) < floor:
        return None
    found = [m for m in beneficiaries_in(scene, start, scene.end, givers) if m.form is not PartyForm.BODY]
    return of_mentions(scene, found, NEAR) if found else None
