"""Where a text that is too long may end, so that no figure is cut in two."""

from __future__ import annotations

from typing import Final

_ENDS: Final = ("\n\n", "\n", ". ", " ")
_WITHIN: Final = 50_000


def end_before(text: str, limit: int) -> int:
    """The end of a paragraph, line, sentence or word before `limit`; `limit` itself where there is no white space."""
    for end in _ENDS:
        at = text.rfind(end, max(0, limit - _WITHIN), limit)
        if at > 0:
            return at + len(end)
    return limit
