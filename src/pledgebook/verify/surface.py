"""A text as a reader sees it: marks that are no language become spaces, so that every offset stays."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pledgebook.model.lazy import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

_INVISIBLE: Final = lazy_pattern(
    "[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"  # soft hyphens, zero width and direction marks
    r"|</?[a-zA-Z][^<>]{0,300}>"  # tags
    r"|[*_]{1,3}(?=\w)|(?<=[\w.,;:!?%)])[*_]{1,3}(?!\w)|\*{2,3}"  # emphasis
    r"|\]\([^()\s]{0,2000}\)|\[(?=[^\[\]]{1,300}\]\()"  # links
    r"|\\(?=[^\w\s])"  # escapes
)


_MARK: Final = lazy_pattern("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff<*_\\]\\[\\\\]")
"""What each of them begins with."""


def seen(text: str) -> str:
    """`text` without such marks, character for character as long."""
    pieces: list[str] = []
    done = 0
    for start, end in _marks(text):
        pieces += (text[done:start], " " * (end - start))
        done = end
    return "".join((*pieces, text[done:])) if pieces else text


def _marks(text: str) -> Iterator[tuple[int, int]]:
    """Where the marks stand; few characters can begin one, so only there the whole pattern is tried."""
    begin = _MARK.search(text)
    while begin is not None:
        found = _INVISIBLE.match(text, begin.start())
        if found is not None:
            yield found.span()
        begin = _MARK.search(text, found.end() if found is not None else begin.end())
