"""Nouns without the ending of their plural, for comparing names of goods."""

from __future__ import annotations

from typing import Final

SMALL: Final = frozenset("of the a an and or for with in to".split())
"""Words that make no difference between names."""
_SHORTEST: Final = 4


def singular(word: str) -> str:
    """A word in lower case without the ending of the plural; acronyms and words in -ss keep theirs.

    >>> [singular(word) for word in ("vehicles", "batteries", "classes", "glass", "gas")]
    ['vehicle', 'battery', 'class', 'glass', 'gas']
    """
    if len(word) < _SHORTEST or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes")):
        return word[:-2]
    return word.removesuffix("s")
