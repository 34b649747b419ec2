"""Words, numbers and marks of a stretch of text."""

from __future__ import annotations

import re
from functools import partial
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from pledgebook.model.lazy import lazy_pattern
from pledgebook.model.text import Token

if TYPE_CHECKING:
    from pledgebook.model.reading import Reading
    from pledgebook.model.text import Sentence

_TOKEN: Final = lazy_pattern(
    r"""(
      [^\W\d_][^\W_]+(?:[-\u2010\u2011][^\W_]+)*  # most words, before anything rarer is tried
      (?:['\u2019](?!s\b)[^\W_]+)?
    | [,;:?!()"\u201c\u201d]
    | \d+(?:[.,]\d+)*(?:st|nd|rd|th)?\b            # 2,000  2.85  29th
    | (?:[^\W\d_]\.){2,}(?:-[^\W_]+)?              # U.S.  p.m.  U.S.-Russia
    | [^\W_]+(?:[-\u2010\u2011][^\W_]+)*           # words, with inner hyphens; M2-A2
      (?:['\u2019](?!s\b)[^\W_]+)?                 # O'Brien, don't, but not 's
    | ['\u2019]s\b                                 # the possessive is a token of its own
    | \.\.\.|--
    | \S
    )""",
    re.VERBOSE,
)
_made: Final = partial(tuple.__new__, Token)
"""A token of a row of its fields, without a call of Python code: they are made by the hundred thousand."""


def tokenise(text: str, start: int, end: int) -> tuple[Token, ...]:
    """Tokens of `text[start:end]`, offsets counted in `text`."""
    parts = _TOKEN.split(text[start:end])  # gap, token, gap, token, ..., gap
    offsets = list(accumulate(map(len, parts), initial=start))
    words = parts[1::2]
    lows = [word.lower() for word in words]
    if "\u2019" in text[start:end]:
        lows = [low.replace("\u2019", "'") for low in lows]
    return tuple(map(_made, zip(offsets[1::2], offsets[2::2], words, lows, strict=False)))


def tokens_of(reading: Reading, sentence: Sentence) -> tuple[Token, ...]:
    """Tokens of a sentence, worked out once per reading."""
    key = ("tokens", sentence.start)
    found: tuple[Token, ...] | None = reading.memo.get(key)
    if found is None:
        found = reading.memo[key] = tokenise(reading.plain, sentence.start, sentence.end)
    return found


def words_of(reading: Reading, sentence: Sentence) -> frozenset[str]:
    """The different words of a sentence in lower case: what tells at once that a rule cannot hold in it."""
    key = ("words", sentence.start)
    found: frozenset[str] | None = reading.memo.get(key)
    if found is None:
        found = reading.memo[key] = frozenset([t.low for t in tokens_of(reading, sentence)])
    return found
