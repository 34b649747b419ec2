"""Words behind a word for goods that make it describe something else: tank crews, food and energy security."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pledgebook.lang.en import goods_phrase as en
from pledgebook.lang.en import words
from pledgebook.lang.en.names import CALENDAR
from pledgebook.lang.en.verbs import verb_forms
from pledgebook.model.mentions import GoodsSort
from pledgebook.recognise.nouns import CLOSED, is_finite_form

if TYPE_CHECKING:
    from pledgebook.model.text import Token
    from pledgebook.recognise.goods.core import Core
    from pledgebook.recognise.goods.ground import Ground

_ROW: Final = 9
"""How far a row of words may reach that share their noun."""
_JOINERS: Final = frozenset({"and", "or", "&"})
_ROW_MARKS: Final = frozenset({",", "and", "or"})
_ENDS: Final = CLOSED | en.FOLLOWERS | CALENDAR | en.SKIPPED
_WEAK: Final = frozenset({GoodsSort.GENERIC, GoodsSort.LOOSE})


def is_compound(ground: Ground, core: Core, end: int) -> bool:
    """Whether the word at `end` makes the goods before it only describe something else."""
    if end >= len(ground.tokens) or end in ground.barred or end in ground.parties or end in ground.counted:
        return False
    token = ground.tokens[end]
    if token.low in _ROW_MARKS:
        return core.mass and _shared(ground, end)
    if not token.text[0].isalpha() or token.low in _ENDS:
        return token.text == "-" and token.start == ground.tokens[end - 1].end
    if token.low.endswith("ly") or (end in ground.starts and ground.starts[end].name):
        return False
    return _describes_next(core, token)


def _describes_next(core: Core, token: Token) -> bool:
    """Whether the core describes the noun at `token`, which is no verb of it."""
    low = token.low
    tags = {tag for _, tag in verb_forms().get(low, ())}
    if (tags & {"past", "part"} and "base" not in tags) or (core.name and tags and low not in en.MODIFIERS):
        return False
    if core.plural:
        technicians = core.sort in _WEAK and low.endswith("s") and not tags
        return technicians or (core.name and token.text[0].isupper())
    if "ing" in tags:
        return not core.mass or low in words.NOUNS_IN_ING
    return not (core.mass and is_finite_form(low))


def _shared(ground: Ground, end: int) -> bool:
    """Whether the word shares an abstract noun with those after it: food, water and energy security."""
    joined = False
    for at in range(end, min(end + _ROW, len(ground.tokens))):
        token = ground.tokens[at]
        joined = joined or token.low in _JOINERS
        if token.low in en.ABSTRACTIONS:
            return joined and _is_boundary(ground, at + 1)
        single = not token.low.endswith("s") or token.low in en.MODIFIERS
        if not (token.text[0].isalpha() and token.low not in CLOSED and single) and token.low not in _ROW_MARKS:
            return False
    return False


def _is_boundary(ground: Ground, at: int) -> bool:
    """Whether no noun goes on at `at`."""
    return at >= len(ground.tokens) or not ground.tokens[at].text[0].isalnum() or ground.tokens[at].low in CLOSED
