"""Where sentences begin and end, without splitting after `Gen.`, `U.S.` or `Jan.`."""

from __future__ import annotations

import re
from typing import Final

from pledgebook.lang.en.abbreviations import BEFORE_FIGURES, INSIDE, STARTERS, TITLES
from pledgebook.model.lazy import lazy_pattern

_END: Final = lazy_pattern(r"[.!?\u2026]{1,4}[\"\u201d\u2019'\u00bb)\]*_]{0,4}(?=\s|\Z|[\u201c\u00ab])")
_NEXT: Final = lazy_pattern(r"[\s\"\u201c\u2018'\u00ab(\[*_\u2013\u2014-]{0,12}([^\W_]+)")
_WORD_BEFORE: Final = lazy_pattern(r"([^\W_]+(?:[.'\u2019-][^\W_]+)*)\Z")
_LONGEST: Final = 4_000
"""Characters of a sentence; what is longer is a list without stops and is cut at a space, so that all work stays
linear in the text."""
_INITIAL: Final = lazy_pattern(r"(?:^|[\s(\"\u201c.-])[^\W\d_]\Z")


def sentence_spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Half-open ranges of the sentences in `text[start:end]`, white space at both ends left out."""
    spans: list[tuple[int, int]] = []
    begin = start
    for match in _END.finditer(text, start, end):
        if match.end() >= end or _ends(text, begin, match):
            _keep(spans, text, begin, match.end())
            begin = match.end()
    _keep(spans, text, begin, end)
    return spans


def _keep(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    """Add the range without outer white space, if anything is left."""
    while end - start > _LONGEST:
        cut = text.rfind(" ", start, start + _LONGEST)
        cut = cut if cut > start else start + _LONGEST
        _keep(spans, text, start, cut)
        start = cut
    while start < end and (text[start].isspace() or text[start] in "*_"):
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        spans.append((start, end))


def _ends(text: str, begin: int, match: re.Match[str]) -> bool:
    """Whether the mark at `match` ends a sentence."""
    following = _NEXT.match(text, match.end())
    if following is None:
        return True
    word = following.group(1)
    if word[0].islower():
        return False
    if match.group()[0] != "." or len(match.group().rstrip("\"\u201d\u2019'\u00bb)]*_")) > 1:
        return True
    return _full_stop(text[max(begin, match.start() - 30) : match.start()], word, closed=len(match.group()) > 1)


def _full_stop(before: str, following: str, *, closed: bool) -> bool:
    """Whether a single full stop after `before` ends a sentence when `following` comes next."""
    tail = before[before.rfind(" ") + 1 :]
    whole = tail.isalpha()  # mostly, and no pattern need look for it
    found = None if whole else _WORD_BEFORE.search(before)
    if found is None and not whole:
        return True
    word = (tail if found is None else found.group(1)).lower()
    if word in TITLES:
        return False
    if following[0].isdigit():
        return word not in BEFORE_FIGURES
    if word in INSIDE or word in BEFORE_FIGURES or "." in word:
        return closed or following.lower() in STARTERS
    return closed or not _INITIAL.search(before) or before.endswith(" I")
