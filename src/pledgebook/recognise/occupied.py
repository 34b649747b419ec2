"""Which characters are taken by other mentions, asked often."""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pledgebook.model.evidence import Span


class Occupied:
    """Spans that may overlap one another, in any order; a question costs the logarithm of their number."""

    def __init__(self, spans: Iterable[Span]) -> None:
        """Keeps starts in order, and for each the furthest end of those up to it."""
        ordered = sorted(spans)
        self._starts = [s.start for s in ordered]
        self._reach = list(accumulate((s.end for s in ordered), max))

    def meets(self, start: int, end: int) -> bool:
        """Whether some span shares a character with `start:end`."""
        before = bisect_left(self._starts, end)
        return bool(before) and self._reach[before - 1] > start
