"""Lists that have no bullets: one thing to a line, a label before each, or a heading that holds an amount.

Takes the lines of a stretch without blank lines. Says whether each of them is an entry of its own, and whether a
heading is one: "Canada: $390 million". What the entries mean, the frames decide.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from pledgebook.lang.en import rolls as en
from pledgebook.model.lazy import lazy_pattern
from pledgebook.segment.labels import label_end

if TYPE_CHECKING:
    from collections.abc import Sequence

_LONGEST: Final = 200
"""Characters of an entry."""
_FEWEST: Final = 2
_LABEL: Final = lazy_pattern(r"[^\W_][^:\n\t|]{0,59}:[*_]{0,2}[ \t\u00a0]+[*_]{0,2}(?=\S)")
_DASHED: Final = lazy_pattern(r"[^\W\d_][^:;,\n|]{1,50}?[ \t\u00a0]+[\u2013\u2014-]{1,2}[ \t\u00a0]+[*_]{0,2}(?=\S)")
_MARKS: Final = lazy_pattern(r"[#*_ \t\u00a0]{1,12}")
_LABEL_WORDS: Final = 9
_TAIL_WORDS: Final = 6
_SENTENCE_WORDS: Final = 14


def is_roll(text: str, lines: Sequence[tuple[int, int]]) -> bool:
    """Whether each of these lines is an entry of a list: behind a lead with a colon, or each with its label."""
    led = text[lines[0][0] : lines[0][1]].rstrip("*_ ").endswith(":")
    entries = lines[1:] if led else lines
    if len(entries) < _FEWEST or any(end - start > _LONGEST for start, end in entries):
        return False
    if led and all(_is_thing(text[start:end]) for start, end in entries) and _unfilled(text, lines):
        return True
    return all(_is_labelled(text, start, end) for start, end in entries)


def is_priced(words: str, *, tail: int | None = _TAIL_WORDS) -> bool:
    """Whether a heading is a label and its amount: "Canada: $390 million", "**Lebanon** – EUR 20 million".

    `tail` is the number of words that may stand behind the amount; None for as many as there are.
    """
    start = _past_marks(words, 0)
    label = _LABEL.match(words, start) or _DASHED.match(words, start)
    if label is None or len(words[start : label.end()].split()) > _LABEL_WORDS:
        return False
    amount = en.AMOUNT.match(words, label.end())
    return amount is not None and (tail is None or len(words[amount.end() :].split()) <= tail)


def opens_with_amount(words: str) -> bool:
    """Whether a line begins with an amount of money."""
    return en.AMOUNT.match(words, _past_marks(words, 0)) is not None


def past_hashes(words: str) -> int:
    """Where the words of a Markdown heading begin."""
    at = len(words) - len(words.lstrip("#"))
    return at + len(words[at:]) - len(words[at:].lstrip(" \t\u00a0")) if at else 0


def _past_marks(words: str, start: int) -> int:
    marks = _MARKS.match(words, start)
    return marks.end() if marks else start


def _is_labelled(text: str, start: int, end: int) -> bool:
    """Whether a line is a label with what belongs to it, and nobody's speech."""
    start = _past_marks(text, start)
    label = _LABEL.match(text, start, end)
    if label is None:
        dashed = _DASHED.match(text, start, end)
        return dashed is not None and en.AMOUNT.match(text, dashed.end(), end) is not None
    if len(label.group().split()) > _LABEL_WORDS or label_end(text, start, end) is not None:
        return False
    words = text[label.end() : end]
    return not words.rstrip().endswith((".", "!", "?")) or len(words.split()) < _SENTENCE_WORDS


def _is_thing(words: str) -> bool:
    """Whether a line behind a lead is a thing and no sentence: it begins anew, and does not end one."""
    first = words.lstrip("*_ ").split(maxsplit=1)[0:1] or [""]
    anew = not first[0][:1].islower() or first[0].lower() in en.COUNTING
    return anew and not words.rstrip().endswith((".", "!", "?", ":"))


def _unfilled(text: str, lines: Sequence[tuple[int, int]]) -> bool:
    """Whether the next word would have fitted into each line but the widest, so that none was broken by wrapping."""
    width = max(end - start for start, end in lines)
    full = 0
    for (start, end), (following, stop) in pairwise(lines):
        word = text[following:stop].split(maxsplit=1)[:1]
        full += end - start + 1 + len(word[0] if word else "") > width
    return full <= 1 or not any(text[s:e].lstrip("*_ ")[:1].islower() for s, e in lines)
