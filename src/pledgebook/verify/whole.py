"""A whole text as several checks ask for it, worked out once per text: many claims ask about the same one."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Final

from pledgebook.model.lazy import lazy_pattern
from pledgebook.verify.surface import seen

_WORD: Final = lazy_pattern(r"\w+")
_EDGES: Final = frozenset({"", *' \n\t.,;:!?()"-/'})
"""What surely ends a word."""
_TRIES: Final = 8
"""How often a word is looked for as it is written."""
_TEXTS: Final = 4
"""How many texts are kept."""


@lru_cache(maxsize=_TEXTS)
def surface(text: str) -> str:
    """The text as a reader sees it, every offset kept."""
    return seen(text)


@lru_cache(maxsize=_TEXTS)
def flat(text: str) -> str:
    """The text with single spaces and no line ends."""
    return " ".join(text.split())


@lru_cache(maxsize=_TEXTS)
def flat_low(text: str) -> str:
    """The same in lower case."""
    return flat(text).lower()


@lru_cache(maxsize=1024)
def mentions(text: str, name: str) -> bool:
    """Whether all words of a name stand in the text, in any order and with or without accents."""
    return all(_stands(text, word) for word in name.split()) or words_of(text).issuperset(folded(name))


def _stands(text: str, word: str) -> bool:
    """Whether a word plainly stands in the text as it is written, so that the text need not be folded."""
    at = text.find(word) if word.isalnum() else -1
    for _ in range(_TRIES):
        if at < 0:
            return False
        if text[at - 1 : at] in _EDGES and text[at + len(word) : at + len(word) + 1] in _EDGES:
            return True
        at = text.find(word, at + 1)
    return False


@lru_cache(maxsize=_TEXTS)
def words_of(text: str) -> frozenset[str]:
    """The words of the text, folded."""
    return frozenset(folded(text))


def folded(text: str) -> list[str]:
    """The words of a piece of text in lower case, without accents, marks and the possessive."""
    plain = text if text.isascii() else _without_accents(text)
    return _WORD.findall(plain.replace("\\", "").replace("'s ", " ").replace("’s ", " ").lower())


def _without_accents(text: str) -> str:
    """Letters taken apart from their accents, and the accents left out."""
    apart = unicodedata.normalize("NFKD", text)
    for accent in filter(unicodedata.combining, set(apart)):
        apart = apart.replace(accent, "")
    return apart
