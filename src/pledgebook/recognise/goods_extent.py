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
    from pledgebook.recognise.goods_core import Core

_FARTHEST: Final = 12
"""Most tokens that describe one thing."""
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
    """surface to air, ground to air, air to ground: one word written as three."""
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
    if at in ground.barred or at in ground.counted or not token.text[0].isalnum():
        return False
    if any(c.first <= at < c.end for c in _around(ground, at)):
        return not (_acts(ground, at) and is_verb_form(low) and not low.endswith("s"))
    if low in en.MODIFIERS:
        return not _acts(ground, at)
    if low in CLOSED or low in CALENDAR or low in en.SKIPPED or low in words.POSSESSIVES:
        return False
    if at in ground.parties:
        return _party_describes(ground, at)
    if low[-1] == "s" and low.isalpha() and token.text.islower() and not low.endswith(("ss", "us", "is")):
        return False
    if low.endswith("ly") and len(low) > 4:  # noqa: PLR2004
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
    if before == "to" or before in words.MODALS or before in words.SUBJECT_PRONOUNS or before in words.DO:
        return "base" in tags
    if before in words.RELATIVES:
        return True
    if tags & {"past", "part"} and "base" not in tags:
        return _acts_in_past(ground, at, low, before)
    if "ing" in tags:
        return low in _GIVING or low not in en.MODIFIERS | words.NOUNS_IN_ING and not _determined(ground, at)
    if low in en.MODIFIERS:
        return False
    return low in _GIVING or "s" in tags or at - 1 in ground.parties


def _determined(ground: Ground, at: int) -> bool:
    """Whether a number or an article stands right before `at`."""
    return at - 1 in ground.counted or at > 0 and ground.tokens[at - 1].low in {"a", "an", "the"} | words.POSSESSIVES


def _acts_in_past(ground: Ground, at: int, low: str, before: str) -> bool:
    """donated in "Japan donated trucks", but not in "12 donated trucks" or "includes refurbished tanks"."""
    if at == 0 or at - 1 in ground.counted or before in words.DETERMINERS | words.POSSESSIVES | words.PREPOSITIONS:
        return False
    if before in words.AUXILIARIES:
        return low in _GIVING
    if low in en.MODIFIERS:
        return False
    return low in _GIVING or at - 1 in ground.parties or at - 1 in ground.barred


def _joined(ground: Ground, first: int, core: Core) -> int | None:
    """Where the name begins if "and" before it joins two words that describe the same thing."""
    last = first - 2
    tokens = ground.tokens
    if last < 0 or first == core.first and core.sort is not GoodsSort.SERVICE and core.first == first and not _bare_joins(tokens, last):
        return None
    inner = ground.cores.get(last + 1)
    if inner is not None:
        weak = inner.sort in (GoodsSort.LOOSE, GoodsSort.SERVICE) or inner.mass and core.sort is GoodsSort.SERVICE
        general = core.sort in (GoodsSort.GENERIC, GoodsSort.SERVICE, GoodsSort.LOOSE)
        alone = last == 0 or not describes(ground, inner.first - 1)
        if inner.plural or not (weak and general and alone and first < core.first and not inner.name):
            return None
        return inner.first
    if not _bare_joins(tokens, last) or not describes(ground, last):
        return None
    begin = _run(ground, last + 1)
    while begin > 1 and tokens[begin - 1].text == "," and tokens[begin - 2].low in en.MODIFIERS and begin - 1 not in ground.cores:
        begin -= 2
    return begin


def _bare_joins(tokens: Sequence[Token], last: int) -> bool:
    """Whether the word before "and" is one that describes."""
    low = tokens[last].low
    return low in en.MODIFIERS or low.endswith(_ADJECTIVES) and tokens[last].text.islower()


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
    if not token.text[0].isalpha() or low in CLOSED or low in en.FOLLOWERS or low in CALENDAR or low in en.SKIPPED:
        return token.text == "-" and tokens[end].start == tokens[end - 1].end
    if low.endswith("ly") or end in ground.starts and ground.starts[end].name:
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
