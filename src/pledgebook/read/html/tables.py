"""Tables that hold data, and tables and lists that only hold a page together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_BLOCKS_IN_LAYOUT: Final = (
    "table",
    "ul",
    "ol",
    "h1",
    "h2",
    "h3",
    "h4",
    "blockquote",
    "article",
    "section",
    "form",
    "pre",
)
_LONGEST_CELL: Final = 400


def is_data_table(table: HtmlElement) -> bool:
    """Two rows or more of at least two short cells. Old pages also put menus and articles side by side in tables."""
    if (table.get("role") or "") in {"presentation", "none"}:
        return False
    if any(next(table.iterdescendants(tag), None) is not None for tag in _BLOCKS_IN_LAYOUT):
        return False
    wide = 0
    for row in table.iter("tr"):
        cells = [cell for cell in row if cell.tag in {"td", "th"}]
        wide += len(cells) > 1
        if any(_is_prose(cell) for cell in cells):
            return False
    return wide > 1


def is_term_list(listing: HtmlElement) -> bool:
    """A `<dl>` of terms with short values beside them: each pair is a row."""
    parts = list(listing.iter("dt", "dd"))
    if not any(part.tag == "dt" for part in parts):
        return False
    return not any(
        next(part.iterdescendants("p", "ul", "ol", "dl", "table", "div"), None) is not None for part in parts
    )


def _is_prose(cell: HtmlElement) -> bool:
    """Whether a cell is a column of text."""
    if sum(1 for _ in cell.iterdescendants("p")) > 1:
        return True
    return sum(map(len, cell.itertext())) > _LONGEST_CELL
