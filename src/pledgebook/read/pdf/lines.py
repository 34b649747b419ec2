"""The lines of a PDF page, each with its box and size, as pdfium finds them."""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING, Final, NamedTuple

import pypdfium2.raw as pdfium

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pypdfium2 import PdfPage

_WIDE_GAP: Final = 3.0
"""Times the height of the highest letter: a wider gap on one line parts two cells or columns."""
_NEAR_GAP: Final = 1.6
"""Times the size of the letters: pieces of one line stand no further apart."""
_SPACE: Final = 0.12
_NEAR: Final = 12
_NO_CHARACTER: Final = frozenset((0, 0xFFFE, 0xFFFF))
_SOFT_HYPHEN: Final = frozenset((0x02, 0xAD))
_BOLD: Final = 600
_UPRIGHT: Final = 0.2
"""Radians: lines that are turned further are watermarks, stamps and labels of axes."""


class Line(NamedTuple):
    """Characters that stand beside one another. Points from the lower left corner of the page."""

    page: int
    """Counted from 1."""
    left: float
    bottom: float
    right: float
    top: float
    base: float
    """Height of the line that the letters stand on."""
    size: float
    """Of the letters, in points."""
    bold: bool
    text: str

    @property
    def height(self) -> float:
        """From the lowest to the highest letter."""
        return self.top - self.bottom

    def beside(self, other: Line) -> bool:
        """Whether both stand on one line of the page."""
        shared = min(self.top, other.top) - max(self.bottom, other.bottom)
        return self.page == other.page and shared > 0.5 * min(self.height, other.height)


class _Character(NamedTuple):
    code: int
    left: float
    bottom: float
    right: float
    top: float
    place: int
    """Its number on the page, by which pdfium knows it."""


def lines_of(page: PdfPage, number: int, most: int) -> list[Line]:
    """The lines of a page in the order in which the file draws them; after `most` characters nothing more is read."""
    text = page.get_textpage()
    try:
        runs = _runs(text.raw, min(text.count_chars(), most))
        return _mended(line for run in runs if (line := _line(text.raw, run, number)))
    finally:
        text.close()


def _mended(lines: Iterable[Line]) -> list[Line]:
    """Lines with their pieces put together: pdfium ends a line within a justified one here and there."""
    found: list[Line] = []
    for line in lines:
        last = found[-1] if found else None
        gap = line.left - last.right if last else 0.0
        if last and last.beside(line) and -0.3 * line.size < gap < _NEAR_GAP * line.size:
            space = " " if gap > _SPACE * line.size else ""
            found[-1] = last._replace(
                bottom=min(last.bottom, line.bottom),
                right=line.right,
                top=max(last.top, line.top),
                text=f"{last.text}{space}{line.text}",
            )
        else:
            found.append(line)
    return found


def _runs(text: pdfium.FPDF_TEXTPAGE, count: int) -> Iterator[list[_Character]]:
    """Characters between line breaks and wide gaps."""
    run: list[_Character] = []
    for character in _characters(text, count):
        if character.code in (10, 13) or (run and _parted(run, character)):
            if run:
                yield run
            run = []
        if character.code not in (10, 13):
            run.append(character)
    if run:
        yield run


def _characters(text: pdfium.FPDF_TEXTPAGE, count: int) -> Iterator[_Character]:
    """Every character with its box; characters that pdfium put in (spaces, line breaks) have none of their own."""
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    box = tuple(map(ctypes.byref, (left, right, bottom, top)))
    for index in range(count):
        code = pdfium.FPDFText_GetUnicode(text, index)
        if code in _NO_CHARACTER:
            continue
        pdfium.FPDFText_GetCharBox(text, index, *box)
        yield _Character(code, left.value, bottom.value, right.value, top.value, index)


def _parted(run: list[_Character], after: _Character) -> bool:
    """Whether a column or cell ends before a character: it is far from the one before, or begins further left.

    Justified lines have wide gaps between words; the highest letter is the measure, for `a` says little about the size.
    """
    before = next((c for c in reversed(run) if c.code != 32 and c.right > c.left), None)
    if before is None or after.code == 32 or after.right <= after.left:
        return False
    wide = _WIDE_GAP * max(4.0, after.top - after.bottom, *(c.top - c.bottom for c in run[-_NEAR:] if c.right > c.left))
    return after.left - before.right > wide or before.left - after.right > wide


def _line(text: pdfium.FPDF_TEXTPAGE, run: list[_Character], number: int) -> Line | None:
    """One line; None where nothing is to be seen on it, or it is turned."""
    seen = [c for c in run if c.code > 32 and c.right > c.left]
    if not seen:
        return None
    middle = seen[len(seen) // 2].place
    if len(seen) > 1 and _turned(pdfium.FPDFText_GetCharAngle(text, middle)):
        return None
    return Line(
        number,
        min(c.left for c in seen),
        min(c.bottom for c in seen),
        max(c.right for c in seen),
        max(c.top for c in seen),
        _base(text, middle),
        round(pdfium.FPDFText_GetFontSize(text, middle) * _scale(text, middle), 1),
        pdfium.FPDFText_GetFontWeight(text, middle) >= _BOLD,
        " ".join("".join(map(_written, run)).split(" ")).strip(),
    )


def _written(character: _Character) -> str:
    """The character as text; a hyphen that pdfium takes for soft is written as a hyphen."""
    if character.code in _SOFT_HYPHEN:
        return "-"
    return chr(character.code) if character.code >= 32 else " "


def _base(text: pdfium.FPDF_TEXTPAGE, index: int) -> float:
    """Where the letters stand: their boxes end lower where a letter hangs below the line."""
    x, y = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetCharOrigin(text, index, ctypes.byref(x), ctypes.byref(y))
    return y.value


def _turned(angle: float) -> bool:
    return _UPRIGHT < angle < 2 * 3.141592653589793 - _UPRIGHT


def _scale(text: pdfium.FPDF_TEXTPAGE, index: int) -> float:
    """How much the page enlarges the font: many files set everything in size 1 and scale it."""
    matrix = pdfium.FS_MATRIX()
    if not pdfium.FPDFText_GetMatrix(text, index, ctypes.byref(matrix)):
        return 1.0
    return float((matrix.b**2 + matrix.d**2) ** 0.5) or 1.0
