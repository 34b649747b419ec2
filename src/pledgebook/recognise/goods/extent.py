"""How far a name of goods reaches to the left: the words before its core that describe it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pledgebook.lang.en import goods_phrase as en
from pledgebook.lang.en import words
from pledgebook.lang.en.names import CALENDAR
from pledgebook.model.mentions import GoodsSort, PartyForm
from pledgebook.recognise.goods.acting import acts
from pledgebook.recognise.nouns import CLOSED, is_verb_form

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pledgebook.model.text import Token
    from pledgebook.recognise.goods.core import Core
    from pledgebook.recognise.goods.ground import Ground

_FARTHEST: Final = 12
"""Most tokens that describe one thing."""
_JOINERS: Final = frozenset({"and", "or", "&"})
_ADJECTIVES: Final = ("ed", "al", "ic", "ive", "ary", "ous", "ble", "ern", "ant")
_AS_ADJECTIVE: Final = frozenset({"us", "u.s.", "uk", "u.k.", "eu", "nato", "un", "u.n."})
_LEADS: Final = frozenset("new first second third next last latest initial final".split())
_BETWEEN: Final = frozenset("surface air ground ship sea".split())
_HELPING: Final = frozenset("assistance aid support service services".split())
_MOST_JOINTS: Final = 4
"""Most times "and" may join words that describe one thing."""


def left_of(ground: Ground, core: Core) -> int:
    """The position of the first token of the name that ends with `core`."""
    first = _run(ground, core.first)
    for _ in range(_MOST_JOINTS):
        if first < 2 or ground.tokens[first - 1].low not in _JOINERS:
            break
        joined = _joined(ground, first, core)
        if joined is None or (joined and ground.tokens[joined - 1].low == "against"):
            break
        first = joined
    first = _without_lead(ground, first, core.first)
    worked = first > 1 and ground.tokens[first - 1].low == "of" and ground.tokens[first - 2].low in en.ACTIONS
    return first - 2 if worked else first


def _run(ground: Ground, first: int) -> int:
    """Leftwards over the tokens that describe what stands at `first`."""
    floor = max(0, first - _FARTHEST)
    while first > floor:
        if first > 2 and _is_between(ground.tokens, first):
            first -= 3
        elif first > 1 and _is_hyphen(ground.tokens, first - 1) and first - 2 not in ground.counted:
            first -= 2
        elif describes(ground, first - 1):
            first -= 1
        else:
            break
    return first


def _is_between(tokens: Sequence[Token], first: int) -> bool:
    """Surface to air, ground to air, air to ground: one word written as three."""
    return tokens[first - 1].low in _BETWEEN and tokens[first - 2].low == "to" and tokens[first - 3].low in _BETWEEN


def _is_hyphen(tokens: Sequence[Token], at: int) -> bool:
    """Whether the token at `at` joins a number and a word: 155-millimetre."""
    here = tokens[at]
    return (
        here.text in {"-", "\u2010", "\u2011"} and tokens[at - 1].end == here.start and tokens[at - 1].text[0].isdigit()
    )


def describes(ground: Ground, at: int) -> bool:
    """Whether the token at `at` describes the goods after it."""
    token = ground.tokens[at]
    low = token.low
    if at in ground.barred or at in ground.counted:
        return False
    if any(c.first <= at < c.end for c in _around(ground, at)):
        return not (acts(ground, at) and is_verb_form(low) and not low.endswith("s"))
    if not token.text[0].isalnum():
        return False
    if low in en.MODIFIERS:
        return not acts(ground, at)
    if low in CLOSED or low in CALENDAR or low in en.SKIPPED or low in words.POSSESSIVES:
        return False
    if at in ground.parties:
        return _party_describes(ground, at)
    if low[-1] == "s" and low.isalpha() and token.text.islower() and not low.endswith(("ss", "us", "is")):
        return False
    if low.endswith("ly") and len(low) > 4:
        return ground.tokens[at + 1].low.endswith(_ADJECTIVES) and at + 1 < len(ground.tokens)
    if is_verb_form(low) or low.endswith("ing"):
        return not acts(ground, at)
    return not (
        at and ground.tokens[at - 1].low == "to" and at + 1 < len(ground.tokens) and not low.endswith(_ADJECTIVES)
    )


def _around(ground: Ground, at: int) -> list[Core]:
    """Cores that may cover `at`."""
    return [ground.cores[end] for end in range(at + 1, at + 6) if end in ground.cores]


def _party_describes(ground: Ground, at: int) -> bool:
    """American tanks, US helicopters, two USAID teams; but not "gives Ukraine tanks"."""
    form, low = ground.parties[at], ground.tokens[at].low
    if form is PartyForm.DEMONYM:
        return not low.endswith("s") or low == "swiss"
    begin = at
    while begin and begin - 1 in ground.parties and at - begin < _FARTHEST:
        begin -= 1
    return low in _AS_ADJECTIVE or begin - 1 in ground.counted


def _joined(ground: Ground, first: int, core: Core) -> int | None:
    """Where the name begins if "and" before it joins two words that describe the same thing."""
    tokens = ground.tokens
    last = first - 2
    if last > 0 and tokens[last].text == ",":
        last -= 1
        if tokens[last].low not in en.MODIFIERS and last + 1 not in ground.cores:
            return None
    if last < 0:
        return None
    inner = ground.cores.get(last + 1)
    if inner is not None:
        return _joined_core(ground, inner, first, core)
    makes = tokens[last].text[0].isupper() and tokens[last].low[-1] != "s" and tokens[first].text[0].isupper()
    if makes and last - 1 in ground.counted:
        return last  # 240 Volvo and Iveco trucks
    if not _bare_joins(tokens, last) or not describes(ground, last):
        return None
    return _over_commas(ground, _run(ground, last + 1))


def _over_commas(ground: Ground, begin: int) -> int:
    """Over more describing words with commas between: air, land and sea mines."""
    tokens = ground.tokens
    while begin > 1 and tokens[begin - 1].text == "," and tokens[begin - 2].low in en.MODIFIERS:
        before = ground.cores.get(begin - 1)
        if before is not None and (before.plural or before.mass):
            break
        begin -= 2
    return begin


def _joined_core(ground: Ground, inner: Core, first: int, core: Core) -> int | None:
    """Where it begins if a word for goods before "and" only describes: mortar and artillery rounds, food and nutrition aid."""
    alone = inner.first == 0 or not describes(ground, inner.first - 1)
    if inner.plural or inner.name:
        return None
    described = first < core.first or core.end - core.first > 1
    if not inner.mass:
        led = inner.first - 1
        article = led >= 0 and ground.tokens[led].low in words.DETERMINERS
        return _over_commas(ground, _run(ground, inner.first)) if described and not article else None
    helping = ground.tokens[core.end - 1].low in _HELPING
    if helping and inner.sort is not GoodsSort.SERVICE and ground.tokens[first - 2].text != ",":
        return _run(ground, inner.first)
    weak = inner.sort in (GoodsSort.LOOSE, GoodsSort.SERVICE)
    general = core.sort in (GoodsSort.GENERIC, GoodsSort.LOOSE)
    return inner.first if weak and general and alone and first < core.first else None


def _bare_joins(tokens: Sequence[Token], last: int) -> bool:
    """Whether the word before "and" is one that describes."""
    low = tokens[last].low
    return low in en.MODIFIERS or (low.endswith(_ADJECTIVES) and tokens[last].text.islower())


def _without_lead(ground: Ground, first: int, core: int) -> int:
    """Without "new", "other" ... at the beginning where they only lead in."""
    while first < core and ground.tokens[first].low in _LEADS:
        first += 1
    return first
