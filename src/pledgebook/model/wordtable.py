"""What is known of single words, worked out once for each and then looked up."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")
MOST: Final = 50_000
"""Words kept: the vocabulary of any report, and no more memory than that over a whole archive."""


class WordTable(dict[str, T]):
    """A pure function of one word, with all its answers so far.

    Recognisers ask of every word of every document whether anything can begin there, mostly for it to be told no; a
    dictionary answers that without a call of Python code.
    """

    __slots__ = ("_tell",)

    def __init__(self, tell: Callable[[str], T]) -> None:
        """Nothing known yet."""
        super().__init__()
        self._tell = tell

    def __missing__(self, word: str) -> T:
        """Work it out, and keep it."""
        if len(self) >= MOST:
            self.clear()
        told = self[word] = self._tell(word)
        return told
