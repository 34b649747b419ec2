"""Whether a name of goods is one: certainly, by its place only, or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pledgebook.lang.en import goods_phrase as en
from pledgebook.lang.en import words
from pledgebook.model.mentions import GoodsSort

if TYPE_CHECKING:
    from pledgebook.model.mentions import CountMention
    from pledgebook.recognise.goods.core import Core
    from pledgebook.recognise.goods.ground import Ground

SURE: Final = 2
BY_PLACE: Final = 1
_BY_SORT: Final = {GoodsSort.THING: SURE, GoodsSort.SERVICE: BY_PLACE}


def strength_of(ground: Ground, core: Core, name: tuple[int, int], count: CountMention | None) -> int | None:
    """2 for certain goods, 1 for words that may be, None for words that are none here."""
    first, end = name
    before = [t.low for t in ground.tokens[first : core.first]]
    if _is_saying(ground, core, before):
        return None
    if core.name:
        return _named(ground, core, name, count)
    if _is_bare(ground, core, first, count):
        return None
    if core.sort in _BY_SORT:
        return _BY_SORT[core.sort]
    if core.sort is GoodsSort.TEAM:
        return SURE if count is not None else BY_PLACE
    telling = _telling(ground, core, before, first) or any(e in ground.cores for e in range(core.end + 1, end + 1))
    if before and (before[-1] in en.HELP or (before[-1] in en.ABSTRACT and not telling)):
        return None
    if telling:
        return SURE
    counted = count is not None and not count.article
    told = core.sort is GoodsSort.GENERIC or counted or end > core.end or core.plural or core.mass
    return BY_PLACE if told else None


def _is_saying(ground: Ground, core: Core, before: list[str]) -> bool:
    """Whether the words mean something else together: think tank, gold mine, insurance vehicle."""
    phrase = " ".join([*before[-1:], *(t.low for t in ground.tokens[core.first : core.end])])
    onward = " ".join(t.low for t in ground.tokens[core.first : core.end + 1])
    vehicle = (
        bool(before)
        and before[-1] in en.NO_VEHICLES
        and phrase.endswith(("vehicle", "vehicles", "facility", "facilities"))
    )
    return vehicle or phrase in en.NOT_GOODS or onward in en.NOT_GOODS


def _is_bare(ground: Ground, core: Core, first: int, count: CountMention | None) -> bool:
    """Whether a word in the singular has neither article nor number nor describing word, so that it may be no noun: he saw."""
    if core.plural or core.mass or count is not None or first < core.first or core.end - core.first > 1 or first == 0:
        return False
    before = ground.tokens[first - 1].low
    return before not in words.DETERMINERS and before not in words.POSSESSIVES and before[-1].isalpha()


def _telling(ground: Ground, core: Core, before: list[str], first: int) -> bool:
    """Whether a word before the core says that it is goods."""
    inside = any(end in ground.cores for end in range(first + 1, core.first + 1))
    calibre = any((w[0].isdigit() and w.endswith(("mm", "-millimetre", "-millimeter"))) or w == "mm" for w in before)
    return inside or calibre or any(w in en.MODIFIERS and w not in en.EMPTY and w not in en.ABSTRACT for w in before)


def _named(ground: Ground, core: Core, name: tuple[int, int], count: CountMention | None) -> int | None:
    """A make or model alone: HIMARS and 50 Bradleys are sure, Javelin and Eagle are not."""
    first, _ = name
    described = any(w.low in en.MODIFIERS for w in ground.tokens[first : core.first])
    if core.clear or core.plural or described or (count is not None and not count.article):
        return SURE
    return BY_PLACE
