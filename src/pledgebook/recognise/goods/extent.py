"""How far a name of goods reaches: the words before its core that describe it, and those after it that belong to it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from pledgebook.lang.en import goods_phrase as en
from pledgebook.lang.en import words
from pledgebook.lang.en.names import CALENDAR
from pledgebook.lang.en.verbs import inflections, verb_forms
from pledgebook.model.mentions import GoodsSort, PartyForm
from pledgebook.recognise.nouns import CLOSED, is_finite_form, is_verb_form

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pledgebook.model.text import Token
    from pledgebook.recognise.goods.core import Core

_FARTHEST: Final = 12
"""Most tokens that describe one thing."""
_ROW: Final = 9
"""How far a row of words may reach that share their noun."""
_JOINERS: Final = frozenset({"and", "or", "&"})
_GIVING: Final = frozenset(form for lemma in en.GIVING_FORMS for form in inflections(lemma))
_ADJECTIVES: Final = ("ed", "al", "ic", "ive", "ary", "ous", "ble", "ern", "ant")
_AS_ADJECTIVE: Final = frozenset({"us", "u.s.", "uk", "u.k.", "eu", "nato", "un", "u.n."})
_ADJECTIVAL_FORMS: Final = frozenset({PartyForm.DEMONYM})


@dataclass(frozen=True, slots=True)
class Ground:
    """A sentence's tokens and what else was found at them."""

    tokens: Sequence[Token]
    cores: dict[int, Core]
    """By the position after their last token."""
    starts: dict[int, Core]
    """By the position of their first token."""
    parties: dict[int, PartyForm] = field(default_factory=dict)
    barred: frozenset[int] = frozenset()
    """Positions inside amounts, dates and people."""
    counted: frozenset[int] = frozenset()
    """Positions inside counts."""


def left_of(ground: Ground, core: Core) -> int:
    """The position of the first token of the name that ends with `core`."""
    first = _run(ground, core.first)
    while first > 1 and ground.tokens[first - 1].low in _JOINERS:
        joined = _joined(ground, first, core)
        if joined is None:
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
    ends = {"surface", "air", "ground", "ship", "sea"}
    return tokens[first - 1].low in ends and tokens[first - 2].low == "to" and tokens[first - 3].low in ends


def _is_hyphen(tokens: Sequence[Token], at: int) -> bool:
    """Whether the token at `at` joins a number and a word: 155-millimetre."""
    here = tokens[at]
    return here.text in {"-", "\u2010", "\u2011"} and tokens[at - 1].end == here.start and tokens[at - 1].text[0].isdigit()


def describes(ground: Ground, at: int) -> bool:
    """Whether the token at `at` describes the goods after it."""
    token = ground.tokens[at]
    low = token.low
    if at in ground.barred or at in ground.counted:
        return False
    if any(c.first <= at < c.end for c in _around(ground, at)):
        return not (_acts(ground, at) and is_verb_form(low) and not low.endswith("s"))
    if not token.text[0].isalnum():
        return False
    if low in en.MODIFIERS:
        return not _acts(ground, at)
    if low in CLOSED or low in CALENDAR or low in en.SKIPPED or low in words.POSSESSIVES:
        return False
    if at in ground.parties:
        return _party_describes(ground, at)
    if low[-1] == "s" and low.isalpha() and token.text.islower() and not low.endswith(("ss", "us", "is")):
        return False
    if low.endswith("ly") and len(low) > 4:
        return ground.tokens[at + 1].low.endswith(_ADJECTIVES) and at + 1 < len(ground.tokens)
    if is_verb_form(low):
        return not _acts(ground, at)
    return not (at and ground.tokens[at - 1].low == "to" and at + 1 < len(ground.tokens) and not low.endswith(_ADJECTIVES))


def _around(ground: Ground, at: int) -> list[Core]:
    """Cores that may cover `at`."""
    return [ground.cores[end] for end in range(at + 1, at + 6) if end in ground.cores]


def _party_describes(ground: Ground, at: int) -> bool:
    """American tanks, US helicopters, two USAID teams; but not "gives Ukraine tanks"."""
    form, low = ground.parties[at], ground.tokens[at].low
    if form in _ADJECTIVAL_FORMS:
        return not low.endswith("s") or low in {"swiss"}
    begin = at
    while begin and begin - 1 in ground.parties:
        begin -= 1
    return low in _AS_ADJECTIVE or begin - 1 in ground.counted


def _acts(ground: Ground, at: int) -> bool:
    """Whether a word that can be a verb is one here, with the goods as its object."""
    low = ground.tokens[at].low
    tags = {tag for _, tag in verb_forms().get(low, ())}
    if not tags:
        return False
    before = ground.tokens[at - 1].low if at else ""
    if before == "to" or before in words.MODALS or before in words.DO:
        return "base" in tags
    if before in words.RELATIVES or before in words.SUBJECT_PRONOUNS:
        return True
    if tags & {"past", "part"} and "base" not in tags:
        return _acts_in_past(ground, at, low, before)
    before_core = ground.cores.get(at)
    if "ing" in tags and before_core is not None and not before_core.plural and not before_core.mass and low not in _GIVING:
        return False  # a drone tracking radar
    if "ing" in tags:
        return low in _GIVING or (low not in en.MODIFIERS | words.NOUNS_IN_ING and not _determined(ground, at))
    if low in en.MODIFIERS:
        return False
    return low in _GIVING or "s" in tags or at - 1 in ground.parties


def _determined(ground: Ground, at: int) -> bool:
    """Whether a number or an article stands right before `at`."""
    return at - 1 in ground.counted or (at > 0 and ground.tokens[at - 1].low in {"a", "an", "the"} | words.POSSESSIVES)


def _acts_in_past(ground: Ground, at: int, low: str, before: str) -> bool:
    """Donated in "Japan donated trucks", but not in "12 donated trucks" or "includes refurbished tanks"."""
    if at == 0 or at - 1 in ground.counted or before in words.DETERMINERS | words.POSSESSIVES | words.PREPOSITIONS:
        return False
    if before in words.AUXILIARIES:
        return low in _GIVING
    if low in en.MODIFIERS:
        return False
    return low in _GIVING or at - 1 in ground.parties or at - 1 in ground.barred


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
    if core.sort is GoodsSort.SERVICE and inner.sort is not GoodsSort.SERVICE and ground.tokens[first - 2].text != ",":
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
    while first < core and ground.tokens[first].low in {"new", "first", "second", "third", "next", "last", "latest", "initial", "final"}:
        first += 1
    return first


def is_compound(ground: Ground, core: Core, end: int) -> bool:
    """Whether a word follows that makes the goods only describe something else: tank crews, missile strikes."""
    tokens = ground.tokens
    if end >= len(tokens) or end in ground.barred or end in ground.parties or end in ground.counted:
        return False
    token = tokens[end]
    low = token.low
    if low in {",", "and", "or"} and core.mass and _shared(ground, end):
        return True
    if not token.text[0].isalpha() or low in CLOSED or low in en.FOLLOWERS or low in CALENDAR or low in en.SKIPPED:
        return token.text == "-" and tokens[end].start == tokens[end - 1].end
    if low.endswith("ly") or (end in ground.starts and ground.starts[end].name):
        return False
    tags = {tag for _, tag in verb_forms().get(low, ())}
    if tags & {"past", "part"} and "base" not in tags:
        return False
    if core.name and tags and low not in en.MODIFIERS:
        return False
    if core.plural and core.sort in (GoodsSort.GENERIC, GoodsSort.LOOSE) and low.endswith("s") and not tags:
        return True
    if core.plural:
        return token.text[0].isupper() and token.text.lower() != token.text and core.name
    if "ing" in tags:
        return not core.mass or low in words.NOUNS_IN_ING
    if core.mass and is_finite_form(low):
        return False
    return True


def _shared(ground: Ground, end: int) -> bool:
    """Whether the word shares an abstract noun with those after it: food, water and energy security."""
    joined = False
    for at in range(end, min(end + _ROW, len(ground.tokens))):
        token = ground.tokens[at]
        joined = joined or token.low in _JOINERS
        if token.low in en.ABSTRACTIONS:
            return joined and _is_boundary(ground, at + 1)
        plain = token.text[0].isalpha() and token.low not in CLOSED and (not token.low.endswith("s") or token.low in en.MODIFIERS)
        if not plain and token.low not in {",", "and", "or"}:
            return False
    return False


def _is_boundary(ground: Ground, at: int) -> bool:
    """Whether no noun goes on at `at`."""
    return at >= len(ground.tokens) or not ground.tokens[at].text[0].isalnum() or ground.tokens[at].low in CLOSED
