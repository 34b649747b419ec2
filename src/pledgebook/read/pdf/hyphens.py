"""Words that were broken at the end of a line."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

_BROKEN: Final = re.compile(r"([^\W\d_]{2,30})[-\u2010]\Z")
_BEGINS: Final = re.compile(r"\A[^\W\d_]{2,30}")
_WORD: Final = re.compile(r"[^\W\d_]+(?:[-\u2010][^\W\d_]+)*")


class Joiner:
    """Joins lines; knows the words of the document, to tell a broken word from one that always has its hyphen."""

    def __init__(self, lines: Iterable[str]) -> None:
        """`lines` are all lines of the document."""
        self._words: Counter[str] = Counter()
        broken = False
        for line in lines:
            # halves of broken words are no words
            whole = _BROKEN.sub("", _BEGINS.sub("", line, count=1) if broken else line)
            self._words.update(word.lower() for word in _WORD.findall(whole))
            broken = _BROKEN.search(line) is not None

    def joined(self, before: str, after: str) -> str:
        """Two lines as one, with a space between them, or none where a word goes on."""
        broken, begins = _BROKEN.search(before), _BEGINS.match(after)
        if not before.endswith(("-", "\u2010")) or before.endswith((" -", "--")):
            return f"{before} {after}"
        if broken is None or begins is None or not begins[0][0].islower():
            return before + after
        return (before if self._keeps(broken[1], begins[0]) else before[:-1]) + after

    def _keeps(self, first: str, second: str) -> bool:
        """Whether the hyphen belongs to the word: the document writes it so elsewhere, or knows both parts and not the whole."""
        first, second = first.lower(), second.lower()
        whole, hyphenated = self._words[first + second], self._words[f"{first}-{second}"]
        if whole or hyphenated:
            return hyphenated > whole
        return bool(self._words[first] and self._words[second])
