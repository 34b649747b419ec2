"""Goods that stand in one list: `A, B and C`, `A with B`, `A as well as B`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pledgebook.frame.item.clause import verbs_right
from pledgebook.lang.en import listing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pledgebook.frame.giving.scene import Scene
    from pledgebook.model.mentions import GoodsMention
    from pledgebook.model.text import Token

_WIDEST: Final = 14
"""Most tokens between two members of a list."""
_SURE: Final = 2
_OPENERS: Final = listing.CUES - {"like"}
_JOINTS: Final = frozenset({",", ";", "and", "or", "with", "plus", "&", "as", "alongside"})


@dataclass(frozen=True, slots=True)
class Chain:
    """The members of one list, in text order."""

    members: tuple[GoodsMention, ...]
    sure: bool
    """Whether one of them is certainly goods."""

    @property
    def start(self) -> int:
        """Where its first member begins."""
        return self.members[0].start

    @property
    def end(self) -> int:
        """Where its last member ends."""
        return self.members[-1].end


def chains_of(scene: Scene, goods: Sequence[GoodsMention]) -> list[Chain]:
    """The lists of goods in a sentence, in text order."""
    chains: list[list[GoodsMention]] = []
    for mention in goods:
        if chains and _joined(scene, chains[-1][-1].end, mention.start):
            chains[-1].append(mention)
        else:
            chains.append([mention])
    return [Chain(tuple(members), any(m.strength >= _SURE for m in members)) for members in chains]


def _without_carrier(gap: tuple[Token, ...]) -> tuple[Token, ...]:
    """Without "a brigade of", "a set of" before the next member."""
    if len(gap) > 2 and gap[-1].low == "of" and gap[-2].low in listing.CARRIERS:
        return gap[:-2]
    return gap


def _joined(scene: Scene, end: int, start: int) -> bool:
    """Whether only the words of a list stand between two goods."""
    gap = scene.slice(end, start)
    if not gap:
        return scene.reading.plain[end:start].strip() in {"", "/", "&"}
    if len(gap) > _WIDEST or scene.reading.money.within(end, start):
        return False
    if any(v.end <= start and (v.finite or v.infinitive) for v in verbs_right(scene, end)):
        return False
    if any(t.low in _OPENERS for t in gap):
        return False
    gap = _without_carrier(gap)
    last = len(gap) - 1
    while last >= 0 and gap[last].low in listing.BEFORE_FIRST:
        last -= 1
    if last < 0 or gap[last].low not in _JOINTS:
        return False
    return (
        last == 0
        or all(t.low in listing.GLUE for t in gap)
        or gap[0].low in {",", "for", "to", "in", "from", "of", "(", "and"}
    )
