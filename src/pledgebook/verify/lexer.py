"""Evidence cut into words, numerals and signs, for reading figures a second time."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from pledgebook.model.lazy import lazy_pattern


class Kind(StrEnum):
    """What a token is made of."""

    NUMERAL = "numeral"
    WORD = "word"
    SIGN = "sign"


@dataclass(frozen=True, slots=True)
class Lexeme:
    """One token. `low` is its lower case with a straight apostrophe and without a final full stop."""

    kind: Kind
    text: str
    start: int
    end: int

    @property
    def low(self) -> str:
        """What word lists are asked for."""
        return self.text.lower().replace("’", "'").rstrip(".")


_TOKEN: Final = lazy_pattern(
    r"(?P<numeral>\d+(?:[.,'’·]\d+){0,12}[½¼¾]?|\.\d+|[½¼¾])|(?P<word>[^\W\d_]+(?:[.'’][^\W\d_]+){0,4}\.?)|(?P<sign>[^\w\s]|_)"
)
_IGNORED: Final = frozenset("*_")


def lex(text: str) -> list[Lexeme]:
    """The tokens of a piece of text; emphasis marks are left out."""
    return [
        Lexeme(Kind(m.lastgroup or "sign"), m[0], m.start(), m.end())
        for m in _TOKEN.finditer(text)
        if m[0] not in _IGNORED
    ]
