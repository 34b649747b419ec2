"""How an amount of money begins: what makes a line without a bullet an entry of a list."""

from __future__ import annotations

from typing import Final

from pledgebook.model.lazy import lazy_pattern

AMOUNT: Final = lazy_pattern(
    r"(?:(?:up to|over|about|around|some|nearly|almost|approximately|approx\.|more than|at least|a further"
    r"|an additional) )?"
    r"(?:[A-Za-z]{0,3}[ \u00a0]?[$\u20ac\u00a3\u00a5\u20b9\u20a9][ \u00a0]?\d|[A-Z]{3}[ \u00a0]?\d"
    r"|\d[\d.,]{0,15}[ \u00a0](?:million|billion|thousand|bn|mn|[A-Z]{3}\b|euros?\b|dollars\b))"
    r"[\d.,]{0,15}(?:[ \u00a0-]?(?:million|billion|thousand|bn|mn|m|crore|lakh)\b)?",
)
"""With its qualifier before it."""
COUNTING: Final = frozenset(
    "a an one two three four five six seven eight nine ten several up about some more over at".split()
)
"""Lower-case words that a thing in a list begins with."""
