"""A whole text as several checks ask for it, worked out once per text: many claims ask about the same one."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

from pledgebook.verify.surface import seen

_WORD: Final = re.compile(r"\w+")
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
