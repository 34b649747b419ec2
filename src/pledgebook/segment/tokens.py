"""Words, numbers and marks of a stretch of text."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import partial
from itertools import accumulate
from operator import attrgetter
from sys import intern
from typing import TYPE_CHECKING, Final, NamedTuple

from pledgebook.model.lazy import lazy_pattern
from pledgebook.model.text import Token
from pledgebook.model.wordtable import WordTable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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
_LOW: Final = WordTable(lambda word: intern(word.lower().replace("\u2019", "'")))
"""Words as lexicons have them. Each is one string, wherever it stands: its hash, which every lexicon asks for, is known."""
_START, _TEXT, _LOWER = map(attrgetter, ("start", "text", "low"))
_made: Final = partial(tuple.__new__, Token)
"""A token of a row of its fields, without a call of Python code: they are made by the hundred thousand."""


def tokenise(text: str, start: int, end: int) -> tuple[Token, ...]:
    """Tokens of `text[start:end]`, offsets counted in `text`."""
    return tuple(_tokens(text[start:end], start))


def _tokens(text: str, start: int) -> Iterator[Token]:
    """Tokens of a text whose first character stands at `start`."""
    parts = _TOKEN.split(text)  # gap, token, gap, token, ..., gap
    offsets = list(accumulate(map(len, parts), initial=start))
    words = parts[1::2]
    return map(_made, zip(offsets[1::2], offsets[2::2], words, map(_LOW.__getitem__, words), strict=False))


class Row(NamedTuple):
    """The tokens of all sentences of a document in one row."""

    tokens: tuple[Token, ...]
    texts: list[str]
    """What each of them says."""
    lows: list[str]
    """The same as lexicons have it."""
    firsts: list[int]
    """For each sentence the position of its first token, and behind the last one the number of all."""

    def classed(self, table: WordTable[int]) -> bytes:
        """One byte for each token: what the table says of its word."""
        return bytes(map(table.__getitem__, self.texts))


def row_of(reading: Reading) -> Row:
    """The tokens of a document, cut in one go, once per reading."""
    found: Row | None = reading.memo.get(("row", 0))
    if found is None:
        found = reading.memo["row", 0] = _row(reading)
    return found


def _row(reading: Reading) -> Row:
    """Cut the whole text, then deal the tokens out to the sentences; one that begins or ends inside a token is cut anew."""
    everything = tuple(_tokens(reading.plain, 0))
    starts = list(map(_START, everything))
    row: list[Token] = []
    firsts = [0]
    for sentence in reading.sentences:
        first, last = bisect_left(starts, sentence.start), bisect_left(starts, sentence.end)
        begins = not first or everything[first - 1].end <= sentence.start
        if begins and (first == last or everything[last - 1].end <= sentence.end):
            own = everything[first:last]
        else:
            own = tokenise(reading.plain, sentence.start, sentence.end)
        reading.memo["tokens", sentence.start] = own
        row += own
        firsts.append(len(row))
    return Row(tuple(row), list(map(_TEXT, row)), list(map(_LOWER, row)), firsts)


def tokens_of(reading: Reading, sentence: Sentence) -> tuple[Token, ...]:
    """Tokens of a sentence, worked out once per reading."""
    found: tuple[Token, ...] | None = reading.memo.get(("tokens", sentence.start))
    if found is None:
        row_of(reading)
        found = reading.memo["tokens", sentence.start]
    return found


def sentences_holding(reading: Reading, words: frozenset[str]) -> list[int]:
    """Positions of the sentences in which one of these words stands: where a rule about them can hold.

    One pass over the words of the document, and no step of Python code for a sentence without any of them.
    """
    row = row_of(reading)
    firsts, holds = row.firsts, bytes(map(words.__contains__, row.lows))
    found: list[int] = []
    at = holds.find(True)
    while at >= 0:
        found.append(bisect_right(firsts, at) - 1)
        at = holds.find(True, firsts[found[-1] + 1])
    return found


def first_from(tokens: Sequence[Token], offset: int) -> int:
    """Position of the first token that begins at or after an offset.

    Tokens are tuples that begin with their start: they are compared as they are, without a key asked of each.
    """
    return bisect_left(tokens, (offset,))


def words_of(reading: Reading, sentence: Sentence) -> frozenset[str]:
    """The different words of a sentence in lower case: what tells at once that a rule cannot hold in it."""
    key = ("words", sentence.start)
    found: frozenset[str] | None = reading.memo.get(key)
    if found is None:
        found = reading.memo[key] = frozenset([t.low for t in tokens_of(reading, sentence)])
    return found


def sentences_with(
    reading: Reading, table: WordTable[int], wanted: re.Pattern[bytes]
) -> Iterator[tuple[tuple[Token, ...], bytes]]:
    """The sentences in which something may stand, as tokens and as classes of words.

    `table` says of a word what it can be to a recogniser, `wanted` is a pattern over these classes without which the
    recogniser finds nothing. Sentences that do not hold it cost no step of Python code; the rest is up to the recogniser.
    """
    row = row_of(reading)
    tokens, firsts, classes = row.tokens, row.firsts, row.classed(table)
    position = 0
    while hit := wanted.search(classes, position):
        at = bisect_right(firsts, hit.start()) - 1
        first, position = firsts[at], firsts[at + 1]
        yield tokens[first:position], classes[first:position]
