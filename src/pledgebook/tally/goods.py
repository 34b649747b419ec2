"""What goods are told apart by: one key for each thing, however it is spelled, and the family it belongs to.

Two designations are the same thing only where they fold to the same words: spelling of a make or model (M2-A2, M2A2), capital
letters, and the singular and plural of a word that the lexicon of goods knows. Nothing is grouped by likeness of meaning:
"Bradley" and "infantry fighting vehicle" stay two lines.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final, NamedTuple

from pledgebook.catalogue.systems import longest_system
from pledgebook.lang.en.families import FAMILY_NOUNS, MEASURES
from pledgebook.lang.en.goods import heads
from pledgebook.lang.en.goods_names import SAME_WORD
from pledgebook.model.text import Token

_WORDS: Final = re.compile(r"[^\W_]+(?:[-.'’/][^\W_]+)*")


class Goods(NamedTuple):
    """One thing."""

    key: str
    """What its spellings share, readable: `m2a2 bradley`, `rifle`, `155mm artillery round`."""
    family: str
    """Group of the catalogue (`tank`, `air defence`); empty where the catalogue does not know the thing."""
    unit: str
    """The measure word in the singular (`round`, `tonne`); empty for pieces."""


@lru_cache(maxsize=65536)
def goods_of(designation: str, unit: str | None) -> Goods:
    """The thing that a designation names, counted in `unit`."""
    tokens = _tokens(designation)
    words: list[str] = []
    families: list[str] = []
    at = 0
    while at < len(tokens):
        found = longest_system(tokens, at)
        end = _past(tokens, found[1], FAMILY_NOUNS.get(found[0].group, frozenset())) if found else at
        # a name that is also a common word must stand alone or have such a noun: Bradleys, Bradley fighting vehicles
        if found and (found[0].clear or end > found[1] or (at, end) == (0, len(tokens))):
            words.append(found[0].name.casefold())
            families.append(found[0].group)
            at = end
        else:
            words.append(_one(tokens[at].low))
            at += 1
    key = " ".join(words) or " ".join(designation.casefold().split())
    family = families[0] if len(words) == len(families) == 1 else ""
    return Goods(key, family, _one((unit or "").casefold().strip()))


def _past(tokens: tuple[Token, ...], at: int, nouns: frozenset[str]) -> int:
    """The end of the designation, where all that follows a name only says what it is; `at` where it says more."""
    return len(tokens) if all(token.low in nouns for token in tokens[at:]) else at


def _tokens(text: str) -> tuple[Token, ...]:
    return tuple(Token(m.start(), m.end(), m.group(), m.group().casefold()) for m in _WORDS.finditer(text))


def _one(word: str) -> str:
    """The singular of a word that the lexicon of goods or of measures knows, in American spelling; any other as it is."""
    single = _singulars().get(word, word)
    return _SPELLING.get(single, single)


_SPELLING: Final = {word: other for word, other in SAME_WORD.items() if other[:3] == word[:3]}
"""Another spelling of the same word: armoured, defence; not another word for the same thing."""


@cache
def _singulars() -> dict[str, str]:
    """Plurals that the lexicons list, with their singulars."""
    one_word = [head for found in heads().values() for head in found if len(head.words) == 1 and not head.mass]
    many = {head.words[0]: head for head in one_word if head.plural}
    singles = {head.words[0] for head in one_word if not head.plural}
    found = dict(MEASURES)
    for word in singles:
        for plural in (f"{word}s", f"{word}es", f"{word[:-1]}ies"):
            if plural in many:
                found[plural] = word
    return found
