"""Headers, footers and page numbers: lines at the edge of a page that say nothing of the report."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pledgebook.read.pdf.lines import Line

_EDGE: Final = 0.12
"""Share of the height of a page above and below which running lines stand."""
_LINES_AT_EDGE: Final = 3
_FEWEST_PAGES: Final = 2
_SHARE_OF_PAGES: Final = 0.4
_DIGITS: Final = re.compile(r"\d+")
_PAGE_NUMBER: Final = re.compile(
    r"[-\u2013\u2014\[(|]?\s{0,3}(?:(?:page|p\.|pg\.?|seite|side|sida|p\u00e1gina|pagina)\s{0,3})?"
    r"(?:\d{1,4}|[ivxlc]{1,7})(?:\s{0,3}(?:/|of|av|von|de|sur)\s{0,3}\d{1,4})?\s{0,3}[-\u2013\u2014\])|]?",
    re.IGNORECASE,
)


_PRINTED: Final = re.compile(
    r"(?:https?|file)://\S+|\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}:\d{2}(?: [AP]M)?(?: .{0,200})?", re.IGNORECASE
)
"""What a browser prints into the margin: the address of the page, the moment of printing and the title."""


def running_lines(pages: Sequence[tuple[float, Sequence[Line]]]) -> frozenset[Line]:
    """The lines of a document (height and lines of each page) that are headers, footers or page numbers.

    A line at the edge of its page is a running one where the same words (numbers apart) stand there on other pages, or where
    it is a page number and nothing else.
    """
    at_edge = [(line, _words(line)) for height, lines in pages for line in _edge_lines(height, lines)]
    on_pages = Counter(words for words, _ in {(words, line.page) for line, words in at_edge})
    wanted = max(_FEWEST_PAGES, _SHARE_OF_PAGES * len(pages))
    return frozenset(
        line
        for line, words in at_edge
        if on_pages[words] >= wanted or _PAGE_NUMBER.fullmatch(line.text) or _PRINTED.fullmatch(line.text)
    )


def _edge_lines(height: float, lines: Sequence[Line]) -> Iterable[Line]:
    """The outermost lines of a page, as far as they stand in its margins."""
    high = sorted((line for line in lines if line.bottom > (1 - _EDGE) * height), key=lambda line: -line.base)
    low = sorted((line for line in lines if line.top < _EDGE * height), key=lambda line: line.base)
    return (*_first_rows(high), *_first_rows(low))


def _first_rows(lines: Sequence[Line]) -> list[Line]:
    """The lines of the outermost rows."""
    rows: list[float] = []
    found = []
    for line in lines:
        if not rows or abs(rows[-1] - line.base) > line.size / 2:
            rows.append(line.base)
        if len(rows) > _LINES_AT_EDGE:
            break
        found.append(line)
    return found


def _words(line: Line) -> str:
    """What a line says apart from its numbers: they change from page to page."""
    return _DIGITS.sub("0", " ".join(line.text.lower().split()))
