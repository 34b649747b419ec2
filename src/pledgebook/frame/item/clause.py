"""The stretch of a sentence in which goods stand, and the verbs in it."""

from __future__ import annotations

from bisect import bisect_left
from itertools import islice
from typing import TYPE_CHECKING, Final

from pledgebook.model.text import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pledgebook.frame.giving.scene import Scene
    from pledgebook.model.mentions import GoodsMention
    from pledgebook.model.text import Token
    from pledgebook.segment.verbgroup import VerbGroup

WINDOW: Final = 160
"""Most tokens that are looked at on one side of goods; longer sentences are lists, not clauses."""
_LABEL: Final = 9
"""Most tokens of a label and its colon."""


def lead_of(scene: Scene, position: int, width: int = WINDOW) -> tuple[Token, ...]:
    """The tokens of the sentence before `position`, the last `width` of them."""
    at = scene.index(position)
    return scene.tokens[max(0, at - width) : at]


def tail_of(scene: Scene, position: int, width: int = WINDOW) -> tuple[Token, ...]:
    """The tokens of the sentence from `position` on, the first `width` of them."""
    at = scene.index(position)
    return scene.tokens[at : at + width]


def verbs_left(scene: Scene, position: int, most: int = 16) -> Iterator[VerbGroup]:
    """Verb groups that end at or before `position`, the nearest first."""
    at = bisect_left(scene.verbs, position, key=_start_of)
    return islice((v for v in reversed(scene.verbs[max(0, at - most) : at]) if v.end <= position), most)


def verbs_right(scene: Scene, position: int, most: int = 16) -> tuple[VerbGroup, ...]:
    """Verb groups that begin at or after `position`, the nearest first."""
    at = bisect_left(scene.verbs, position, key=_start_of)
    return scene.verbs[at : at + most]


def _start_of(verb: VerbGroup) -> int:
    return verb.start


def goods_before(scene: Scene, position: int) -> GoodsMention | None:
    """The last goods of the sentence before `position`."""
    return scene.reading.goods.before(position, since=max(scene.start, position - 400))


def in_goods(scene: Scene, verb: VerbGroup) -> bool:
    """Whether a verb form is part of a name of goods."""
    goods = scene.reading.goods
    at = bisect_left(goods.starts, verb.start + 1) - 1
    return at >= 0 and goods.all[at].start <= verb.start and verb.end <= goods.all[at].end


def clause_start(scene: Scene, position: int) -> int:
    """Where the clause begins in which the goods stand: behind a label, behind a semicolon if a clause of its own follows."""
    mark = next((t for t in reversed(lead_of(scene, position)) if t.low == ";"), None)
    if mark is None:
        label = _label(scene)
        return label if label <= position else scene.start
    stop = next((t.start for t in tail_of(scene, position) if t.low == ";"), scene.end)
    own = any(v.finite and v.start < stop for v in verbs_right(scene, mark.end))
    return mark.end if own else scene.start


def _label(scene: Scene) -> int:
    """Where the words begin behind the label of a list line ("Maritime security: two boats"), or the sentence."""
    block = scene.reading.blocks[scene.sentence.block]
    if block.kind is not BlockKind.ITEM:
        return scene.start
    for i, token in enumerate(scene.tokens[:_LABEL]):
        if token.low == ":" and i and not any(v.finite and v.start < token.start for v in scene.verbs[:_LABEL]):
            return token.end if goods_before(scene, token.start) is None else scene.start
    return scene.start
