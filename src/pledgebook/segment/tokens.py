"""Words, numbers and marks of a stretch of text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pledgebook.model.text import Token

if TYPE_CHECKING:
    from pledgebook.model.reading import Reading
    from pledgebook.model.text import Sentence

_TOKEN: Final = re.compile(
    r"""
      \d+(?:[.,]\d+)*(?:st|nd|rd|th)?\b            # 2,000  2.85  29th
    | (?:[^\W\d_]\.){2,}(?:-[^\W_]+)?              # U.S.  p.m.  U.S.-Russia
    | [^\W_]+(?:[-\u2010\u2011][^\W_]+)*           # words, with inner hyphens; M2-A2
      (?:['\u2019](?!s\b)[^\W_]+)?                 # O'Brien, don't, but not 's
    | ['\u2019]s\b                                 # the possessive is a token of its own
    | \.\.\.|--
    | \S
    """,
    re.VERBOSE,
)


def tokenise(text: str, start: int, end: int) -> tuple[Token, ...]:
    """Tokens of `text[start:end]`, offsets counted in `text`."""
    return tuple(
        Token(m.start(), m.end(), word := m.group(), word.lower().replace("\u2019", "'"))
        for m in _TOKEN.finditer(text, start, end)
    )


def tokens_of(reading: Reading, sentence: Sentence) -> tuple[Token, ...]:
    """Tokens of a sentence, worked out once per reading."""
    key = ("tokens", sentence.start)
    found: tuple[Token, ...] | None = reading.memo.get(key)
    if found is None:
        found = reading.memo[key] = tokenise(reading.plain, sentence.start, sentence.end)
    return found
