"""Which goods of a list are items: no mere lead-in, nobody's own, not named before."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from pledgebook.frame.giving.cargo import is_carrier
from pledgebook.frame.item.clause import tail_of
from pledgebook.frame.item.tie import Governor, Tie
from pledgebook.lang.en import listing
from pledgebook.model.mentions import GoodsSort

if TYPE_CHECKING:
    from pledgebook.frame.giving.scene import Scene
    from pledgebook.frame.item.chain import Chain
    from pledgebook.model.claims import Transfer
    from pledgebook.model.mentions import GoodsMention
    from pledgebook.model.reading import Reading
    from pledgebook.model.values import Quantity

_DEFINITE: Final = frozenset({"the", "these", "those", "this", "that"})
_SURE: Final = 2
_LEADING: Final = 14
"""How far behind general goods the list of what they are may begin."""
_PLACED: Final = 6
"""Most words between those who are equipped and "with": "equips three hospitals in Odesa with"."""
_FEW: Final = 20
"""Verbs of a sentence that are looked at to see whether it is one."""
_REMEMBERED: Final = 100
"""How many items of the same word are compared."""
_TELLING: Final = 2
"""A loose word with more words than these says what it is."""
_STOPS: Final = frozenset({"of", "the", "a", "an", "and", "for"})
_CUES: Final = listing.CUES - {"like", "\u2013"}


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


@dataclass(slots=True)
class Memory:
    """Items made so far, by the last word of their name."""

    by_word: dict[str, list[Kept]] = field(default_factory=dict)

    def add(self, kept: Kept) -> None:
        """Remember it under each of its words."""
        for word in kept.words:
            self.by_word.setdefault(word, []).append(kept)

    def has(self, kept: Kept) -> bool:
        """Whether the same thing is an item already: fewer words for it, and no other number."""
        word = next(iter(kept.words), None)
        return any(_is_same(kept, old) for old in self.by_word.get(word or "", ())[-_REMEMBERED:])


def _is_same(kept: Kept, old: Kept) -> bool:
    same_number = kept.quantity is None or kept.quantity == old.quantity
    return same_number and kept.words <= old.words and (kept.host == old.host or kept.definite)


def holds_itself(mention: GoodsMention, scene: Scene, host: Transfer) -> str:
    """Why goods inside the anchor of their own transfer are no item; empty where they are one."""
    start = host.anchor.start
    if is_carrier(scene, mention.start, mention.end):
        return "it brings the goods"
    if _leads_on(scene, mention):
        return "it only leads to the list behind it"
    lead = scene.slice(start, mention.start)
    general = mention.sort is GoodsSort.SERVICE or (mention.sort is GoodsSort.GENERIC and mention.strength < _SURE)
    if general and mention.quantity is None:
        return "too general to be an item of itself"
    beside = scene.reading.goods.within(start, host.anchor.end)
    company = any(m.strength >= _SURE for m in beside if m is not mention)
    if (
        mention.strength < _SURE
        and mention.quantity is None
        and not company
        and mention.end - mention.start < host.anchor.end - start
    ):
        return "not known as goods"
    if mention.quantity is None and any(m.sort is GoodsSort.SERVICE for m in beside):
        return "one sector beside others"
    if any(t.low in listing.COLLECTIVES for t in [*scene.slice(scene.start, start)[-2:], *lead]):
        return "the anchor names a package by what it is made of"
    away = lead[-1].low if lead else ""
    return "where the goods go, not what they are" if away in {"in", "at", "to", "near"} else ""


def worth_of(scene: Scene, chain: Chain, mention: GoodsMention, governor: Governor) -> str:
    """Why a member of the list is no item; empty where it is one."""
    if is_carrier(scene, mention.start, mention.end):
        return "it brings the goods"
    if _leads_on(scene, mention):
        return "it only leads to the list behind it"
    before = scene.token_before(mention.start)
    if before is not None and before.low in listing.OWNED:
        return "somebody's own"
    if before is not None and before.low == "among":
        return "only a way of speaking"
    if _is_form(scene, mention):
        return "the form of the amount"
    if governor.verb is not None and governor.verb.negated and governor.tie is not Tie.GIVEN:
        return "stated not to be in it"
    if _is_equipped(scene, mention, governor):
        return "who is given it, not what is given"
    if governor.tie is Tie.GIVEN and mention.quantity is None and not any(v.finite for v in scene.verbs[:_FEW]):
        return "a heading, not a sentence"
    if mention.strength >= _SURE:
        return ""
    return _unsure(scene, chain, mention, governor)


def _is_form(scene: Scene, mention: GoodsMention) -> bool:
    """ "10 million baht in cash": no thing."""
    if scene.low(mention.start, mention.end) != "cash":
        return False
    money = scene.money_before(mention.start)
    return money is not None and scene.low(money.end, mention.start) == "in"


def _is_equipped(scene: Scene, mention: GoodsMention, governor: Governor) -> bool:
    """Clinics in "supplies clinics with beds"."""
    verb = governor.verb
    if verb is None or verb.lemma not in listing.EQUIPPING or governor.tie is not Tie.GIVEN:
        return False
    if any(t.low == "with" for t in scene.slice(verb.end, mention.start)):
        return False
    for token in tail_of(scene, mention.end, _PLACED):
        if token.low == "with":
            return True
        if token.low in {",", "and", "or", ";"}:
            return False
    return False


def _leads_on(scene: Scene, mention: GoodsMention) -> bool:
    """General goods without a number before "including", "such as", a colon."""
    if mention.quantity is not None:
        return False
    after = [t.low for t in tail_of(scene, mention.end, _LEADING)]
    general = scene.low(mention.start, mention.end).split()[-1:] or [""]
    if after[:1] == [":"]:
        return True
    if mention.sort is not GoodsSort.GENERIC and general[0] not in listing.SUMMARIES:
        return False
    for i, low in enumerate(after):
        if low in _CUES or tuple(after[i : i + 2]) in listing.CUE_PAIRS:
            return True
        if low in {"and", ".", ";"} or (low == "," and not _cue_at(after, i + 1)):
            return False
    return False


def _cue_at(after: list[str], at: int) -> bool:
    return after[at : at + 1] != [] and (after[at] in listing.CUES or tuple(after[at : at + 2]) in listing.CUE_PAIRS)


def _unsure(scene: Scene, chain: Chain, mention: GoodsMention, governor: Governor) -> str:
    """Words that are goods only by their place."""
    if chain.sure:
        return ""
    alone = len(chain.members) == 1
    if governor.tie is Tie.MEASURED:
        return "the amount's own noun, not one of its goods"
    if mention.sort is GoodsSort.GENERIC:
        return "" if governor.tie is Tie.CUE else "too general, and alone"
    if mention.sort is GoodsSort.TEAM:
        return "" if governor.tie in {Tie.CUE, Tie.CONTAINED} else "people, and no number"
    if governor.tie is Tie.CUE and scene.low(governor.start, governor.end) in listing.MARKS:
        return "not known as goods, and only behind a dash"
    if mention.sort in {GoodsSort.OPEN, GoodsSort.LOOSE}:
        told = mention.quantity is not None or len(scene.slice(mention.start, mention.end)) > _TELLING
        listed = governor.tie in {Tie.CUE, Tie.CONTAINED, Tie.FRAGMENT} and (told or not alone)
        listed = listed or (mention.quantity is not None and governor.tie in {Tie.GIVEN, Tie.SUBJECT})
        return "" if listed else "not known as goods, and alone"
    return "a service, and alone" if alone and governor.tie is not Tie.CONTAINED else ""
