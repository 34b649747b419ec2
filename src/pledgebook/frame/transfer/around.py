"""Who gets where the amount does not say it: the sentence, the paragraph, the package spoken of, the title."""

from __future__ import annotations

from collections import Counter
from itertools import takewhile
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
    from collections.abc import Sequence

    from pledgebook.frame.giving.memory import Memory
    from pledgebook.frame.giving.scene import Scene
    from pledgebook.frame.giving.zone import Zone
    from pledgebook.model.claims import Party, Transfer
    from pledgebook.model.reading import Reading
    from pledgebook.model.text import Sentence

_STATE: Final = 3
_PARAGRAPH: Final = 40
"""Sentences of one paragraph that are looked back on: keeps a page without breaks linear."""
_SOON: Final = 1
_CLOSE: Final = 12
"""Sentences over which a package is still the one spoken of."""


def around(scene: Scene, zone: Zone, givers: frozenset[str | None], memory: Memory) -> Side:
    """Recipients from the rest of the sentence, the list's lead, the paragraph, the package spoken of, the title."""
    before = _before(scene, memory)
    if found := _in_stretch(scene, scene.start, givers, HELPED, _end_of_own(scene, zone)):
        return found
    if found := _continued(scene, givers, memory) or _first(before, givers, HELPED):
        return found
    if found := _in_stretch(scene, zone.end, givers, PLACED) or _told_next(scene, givers):
        return found
    listed = scene.reading.blocks[scene.sentence.block].kind is BlockKind.ITEM
    if listed and (found := _first(before, givers, PLACED)):
        return found
    known = memory.whole or memory.last
    same = known is not None and bool(known.recipients) and not givers.isdisjoint(codes(known.donors))
    if known is not None and same and _is_close(scene, known):
        return Side(without(known.recipients, givers), (), NEAR)
    if found := _first(before, givers, PLACED):
        return found
    if (last := memory.last) is not None and _just_before(scene, last, reach=_SOON):
        whole = memory.made.by_id.get(last.part_of or "", last)
        if told := without(whole.recipients, givers):
            return Side(told, (), NEAR)
    titled = without(memory.titled, givers)
    if titled or known is not None:
        return Side(titled or without(known.recipients if known else (), givers), (), FAR)
    leaning = memory.is_short or memory.titled or memory.about_help
    return Side(_usual(scene, givers) if leaning else (), (), FAR)


def _continued(scene: Scene, givers: frozenset[str | None], memory: Memory) -> Side | None:
    """Those of the transfer in the sentence right before, if this one adds to it: "Slovenia will also send"."""
    last = memory.last
    if last is None or not scene.says(_ADDING) or not _just_before(scene, last, reach=_SOON + 1):
        return None
    whole = memory.made.by_id.get(last.part_of or "", last)
    told = without(whole.recipients, givers)
    return Side(told, (), NEAR) if told else None


_ADDING: Final = frozenset({"also", "too", "another", "further", "additional", "additionally", "more", "added", "adds"})


def _before(scene: Scene, memory: Memory) -> list[Scene]:
    """The sentences before in the same paragraph, the nearest first, and the one that a list hangs on."""
    reading = scene.reading
    here = sentence_index(reading, scene.sentence)
    near = reversed(reading.sentences[max(0, here - _PARAGRAPH) : here])
    earlier = takewhile(lambda s: s.block == scene.sentence.block, near)
    lead = [memory.lead] if memory.lead is not None else []
    return [scene_of(reading, s) for s in (*earlier, *lead, *_question(scene))]


def _question(scene: Scene) -> list[Sentence]:
    """The question that the paragraph answers: "What is Egypt giving Gaza?"."""
    reading, block = scene.reading, scene.sentence.block
    last = reading.last_sentence_of(block - 1) if block else None
    return [last] if last is not None and reading.plain[last.start : last.end].rstrip().endswith("?") else []


def _first(scenes: Sequence[Scene], givers: frozenset[str | None], floor: int) -> Side | None:
    """Those who get in the first sentence that says so plainly enough."""
    return next((found for s in scenes if (found := _in_stretch(s, s.start, givers, floor))), None)


def _told_next(scene: Scene, givers: frozenset[str | None]) -> Side | None:
    """Those of whom the next sentence says so: "This funding will help families in Sudan"."""
    reading = scene.reading
    at = sentence_index(reading, scene.sentence) + 1
    if at >= len(reading.sentences) or reading.sentences[at].block != scene.sentence.block:
        return None
    other = scene_of(reading, reading.sentences[at])
    lows = [t.low for t in other.tokens[:4]]
    if not lows or lows[0] not in {"this", "the", "these", "it"} or not (set(lows) & (aid.NOUNS | {"it"})):
        return None
    return _in_stretch(other, other.start, givers, PLACED)


def _usual(scene: Scene, givers: frozenset[str | None]) -> tuple[Party, ...]:
    """The state that gets in most sentences of the document that name one."""
    key = ("giving.usual", 0)
    if key not in scene.reading.memo:
        scene.reading.memo[key] = _counted(scene.reading)
    counts: Counter[Party] = scene.reading.memo[key]
    best = [(n, p.code or "", p) for p, n in counts.items() if p.code not in givers]
    if not best:
        return ()
    most, _, party = max(best, key=lambda b: b[:2])
    return (party,) if 2 * most > sum(n for n, _, _ in best) else ()


def _counted(reading: Reading) -> Counter[Party]:
    """How many sentences name each state as the one who gets, under the name it has first."""
    names: dict[str, Party] = {}
    counts: Counter[Party] = Counter()
    for position in sorted(reading.holding(reading.parties)):
        scene = scene_of(reading, reading.sentences[position])
        if strength_in(scene, scene.start, scene.end, frozenset()) < HELPED:
            continue
        for mention in beneficiaries_in(scene, scene.start, scene.end, frozenset()):
            code = mention.party.code
            if code is not None and len(code) == _STATE:
                counts[names.setdefault(code, mention.party)] += 1
    return counts


def _just_before(scene: Scene, known: Transfer, *, reach: int = 1) -> bool:
    """Whether a transfer stands in this paragraph, in the sentence right before or so many back."""
    reading = scene.reading
    sentence = reading.sentence_at(known.anchor.start)
    if sentence is None or sentence.block != scene.sentence.block:
        return False
    return sentence_index(reading, scene.sentence) - sentence_index(reading, sentence) <= reach


def _is_close(scene: Scene, known: Transfer) -> bool:
    """Whether a transfer stands in the same paragraph, or few sentences before in running text."""
    reading = scene.reading
    sentence = reading.sentence_at(known.anchor.start)
    if sentence is None or sentence.block == scene.sentence.block:
        return True
    here = reading.blocks[scene.sentence.block].kind
    listed = here is BlockKind.ITEM and reading.blocks[sentence.block].kind is BlockKind.ITEM
    return not listed and sentence_index(reading, scene.sentence) - sentence_index(reading, sentence) <= _CLOSE


def _end_of_own(scene: Scene, zone: Zone) -> int:
    """Where the words end that may speak of the anchor: what follows the next amount behind a semicolon is that one's."""
    later = scene.money_after(zone.end)
    apart = later is not None and any(t.low in {";", "\u2014"} for t in scene.slice(zone.end, later.start))
    return zone.far if apart else scene.end


def _in_stretch(
    scene: Scene, start: int, givers: frozenset[str | None], floor: int, end: int | None = None
) -> Side | None:
    """Those who get from `start` on in a sentence, if it says so plainly enough; bodies there are mostly places of talk."""
    end = scene.end if end is None else end
    if strength_in(scene, start, end, givers) < floor:
        return None
    found = [m for m in beneficiaries_in(scene, start, end, givers) if m.form is not PartyForm.BODY]
    return of_mentions(scene, found, NEAR) if found else None
