"""Bullets that are drawn as shapes: browsers draw the discs of a list, and no character stands there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

import pypdfium2.raw as pdfium

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pypdfium2 import PdfPage

    from pledgebook.read.pdf.lines import Line

_MOST_SHAPES: Final = 5_000
"""Of a page: a map or chart has more, and no bullets among them."""
_WIDEST: Final = 0.75
"""Times the size of the letters."""
_FARTHEST: Final = 3.0
BULLET: Final = "\u2022 "


class _Dot(NamedTuple):
    left: float
    bottom: float
    right: float
    top: float


def with_bullets(page: PdfPage, lines: Sequence[Line]) -> list[Line]:
    """The lines of a page, a bullet put before each that a small shape stands in front of."""
    dots = _dots(page)
    return [line._replace(text=BULLET + line.text) if _has_dot(line, dots) else line for line in lines]


def _dots(page: PdfPage) -> list[_Dot]:
    """Small shapes about as high as wide; none where the page is full of shapes."""
    found = []
    for number, shape in enumerate(page.get_objects(filter=(pdfium.FPDF_PAGEOBJ_PATH,), max_depth=3)):
        if number > _MOST_SHAPES:
            return []
        box = _Dot(*shape.get_bounds())
        width, height = box.right - box.left, box.top - box.bottom
        if 1.0 < width < 12.0 and 0.6 * width < height < 1.7 * width:
            found.append(box)
    return found


def _has_dot(line: Line, dots: Sequence[_Dot]) -> bool:
    """Whether a shape stands just left of a line, at the height of its letters."""
    return any(
        dot.right - dot.left < _WIDEST * line.size
        and 0 < line.left - dot.right < _FARTHEST * line.size
        and line.base - 0.2 * line.size < (dot.bottom + dot.top) / 2 < line.base + 0.8 * line.size
        for dot in dots
    )
