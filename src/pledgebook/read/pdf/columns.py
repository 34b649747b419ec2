"""Lines of a page in the order in which a person reads them.

Most files draw their text in reading order, columns one after the other, and a table row by row: that order is kept. Where a
file draws two columns of prose line by line across the page, or in no order at all, the page is cut along its gutters.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pledgebook.read.pdf.lines import Line

_PROSE: Final = 25
"""Characters: cells of tables are shorter, lines of a column longer."""
_MOST_JUMPS: Final = 0.15
_FEWEST_ROWS: Final = 4


def in_reading_order(lines: Sequence[Line]) -> list[Line]:
    """The lines of one page, reordered only where the file's own order cannot be that of the reader."""
    if _across_columns(lines) or _jumps(lines) > _MOST_JUMPS * len(lines):
        return _cut(list(lines), 0)
    return list(lines)


def _across_columns(lines: Sequence[Line]) -> bool:
    """Whether the file goes back and forth between two columns of prose."""
    beside = [
        (a, b)
        for a, b in pairwise(lines)
        if b.left > a.right and a.beside(b) and len(a.text) >= _PROSE and len(b.text) >= _PROSE
    ]
    return len(beside) >= _FEWEST_ROWS


def _jumps(lines: Sequence[Line]) -> int:
    """How often the next line stands higher up in the same column."""
    return sum(
        b.base > a.base + a.size and min(a.right, b.right) > max(a.left, b.left) and not a.beside(b)
        for a, b in pairwise(lines)
    )


def _cut(lines: list[Line], depth: int) -> list[Line]:
    """Cut along the widest gutter, else along the widest gap between lines, and so on in each part."""
    if len(lines) < 2 or depth > 12:
        return sorted(lines, key=lambda line: (-line.base, line.left))
    gutter = _gutter(lines)
    if gutter is not None:
        left = [line for line in lines if line.right <= gutter]
        right = [line for line in lines if line.right > gutter]
        return _cut(left, depth + 1) + _cut(right, depth + 1)
    gap = _gap(lines)
    if gap is None:
        return sorted(lines, key=lambda line: (-line.base, line.left))
    above = [line for line in lines if line.bottom >= gap]
    below = [line for line in lines if line.bottom < gap]
    return _cut(above, depth + 1) + _cut(below, depth + 1)


def _gutter(lines: Sequence[Line]) -> float | None:
    """The middle of the widest empty stripe from top to bottom that has prose on both sides."""
    edge, best, width = float("-inf"), None, 0.0
    for line in sorted(lines, key=lambda line: line.left):
        if edge > float("-inf") and line.left - edge > max(width, 0.8 * line.size):
            middle = (edge + line.left) / 2
            if _is_prose(lines, middle):
                best, width = middle, line.left - edge
        edge = max(edge, line.right)
    return best


def _is_prose(lines: Sequence[Line], middle: float) -> bool:
    """Whether most lines on both sides are lines of text rather than cells."""
    sides = [line for line in lines if line.right <= middle], [line for line in lines if line.right > middle]
    return all(2 * sum(len(line.text) >= _PROSE for line in side) >= len(side) for side in sides)


def _gap(lines: Sequence[Line]) -> float | None:
    """The lower end of the part above the widest empty stripe from left to right."""
    rows = sorted(lines, key=lambda line: -line.top)
    low, best, width = rows[0].bottom, None, 0.0
    for line in rows[1:]:
        if low - line.top > width:
            best, width = low, low - line.top
        low = min(low, line.bottom)
    return best
