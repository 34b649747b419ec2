"""Which goods of a list are items: no mere lead-in, nobody's own, not named before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pledgebook.frame.item_governor import Tie
from pledgebook.lang.en import listing
from pledgebook.model.mentions import GoodsSort

if TYPE_CHECKING:
    from pledgebook.frame.giving.scene import Scene
    from pledgebook.frame.item_chain import Chain
    from pledgebook.frame.item_governor import Governor
    from pledgebook.model.mentions import GoodsMention
    from pledgebook.model.reading import Reading
    from pledgebook.model.values import Quantity

_DEFINITE: Final = frozenset({"the", "these", "those", "this", "that"})
_SURE: Final = 2
_STOPS: Final = frozenset({"of", "the", "a", "an", "and", "for"})


@dataclass(frozen=True, slots=True)
class Kept:
    """What is remembered of an item, to know the same thing again."""

    words: frozenset[str]
    quantity: Quantity | None
    host: str
    designation: str
    definite: bool

    @classmethod
    def of(cls, reading: Reading, mention: GoodsMention, host: str) -> Kept:
        """From the mention and the id of its host."""
        end = mention.designation_end if mention.designation_end is not None else mention.end
        designation = " ".join(reading.plain[mention.designation_start : end].split())
        words = frozenset(_stem(w) for w in designation.lower().replace("(", " ").replace(")", " ").split()) - _STOPS
        before = reading.plain[max(0, mention.start - 8) : mention.start].lower().split()
        return cls(words, mention.quantity, host, designation, bool(before) and before[-1] in _DEFINITE)


def _stem(word: str) -> str:
    """Without a plural's s."""
    return word[:-1] if word.endswith("s") and len(word) > 3 else word


def is_repeated(kept: Kept, earlier: list[Kept]) -> bool:
    """Whether the same thing is an item already: fewer words for it, and no other number."""
    for old in earlier:
        same_number = kept.quantity is None or kept.quantity == old.quantity
        if same_number and kept.words <= old.words and (kept.host == old.host or kept.definite):
            return True
    return False


def worth_of(scene: Scene, chain: Chain, mention: GoodsMention, governor: Governor) -> str:
    """Why a member of the list is no item; empty where it is one."""
    if _leads_on(scene, mention):
        return "it only leads to the list behind it"
    before = scene.token_before(mention.start)
    if before is not None and before.low in listing.OWNED:
        return "somebody's own"
    if mention.strength >= _SURE:
        return ""
    return _unsure(chain, mention, governor)


def _leads_on(scene: Scene, mention: GoodsMention) -> bool:
    """Goods without a number right before "including", "such as", a colon."""
    if mention.quantity is not None:
        return False
    after = [t.low for t in scene.slice(mention.end, scene.end)[:3]]
    if after[:1] == [","]:
        after = after[1:]
    return bool(after) and (after[0] in listing.CUES - {"like", "\u2013"} or tuple(after[:2]) in listing.CUE_PAIRS)


def _unsure(chain: Chain, mention: GoodsMention, governor: Governor) -> str:
    """Words that are goods only by their place."""
    others = [m for m in chain.members if m is not mention]
    company = any(m.strength >= _SURE for m in others)
    if company:
        return ""
    if governor.tie is Tie.MEASURED:
        return "the amount's own noun, not one of its goods"
    if mention.sort in {GoodsSort.OPEN, GoodsSort.LOOSE}:
        listed = governor.tie in {Tie.CUE, Tie.CONTAINED, Tie.FRAGMENT} and (mention.quantity is not None or bool(others))
        return "" if listed or mention.quantity is not None and governor.tie is Tie.GIVEN else "not known as goods, and alone"
    return "" if governor.tie is not Tie.FRAGMENT or len(chain.members) > 1 else "not known as goods, and alone"
