"""Asks trafilatura which text of a page is its main text.

trafilatura rebuilds what it keeps: it joins words, cuts lists and loses the place of everything. So it is asked for
its verdict only. Before it sees the tree, `walk` has put a character of its own before each text node; the marks that
come back in its result say which nodes it kept. The text itself is taken from the page.
"""

from __future__ import annotations

from importlib.metadata import version
from typing import TYPE_CHECKING

import trafilatura

from pledgebook.read.html.places import FIRST_MARK, MOST_MARKS

if TYPE_CHECKING:
    from lxml.html import HtmlElement

NAME = f"trafilatura/{version('trafilatura')}"
"""What judged, for the document's `reader`."""


def main_text_nodes(marked: HtmlElement) -> frozenset[int]:
    """Numbers of the text nodes that trafilatura takes for main text; none where it finds no main text."""
    verdict = trafilatura.bare_extraction(
        marked, fast=True, include_comments=False, include_tables=True, include_formatting=False, with_metadata=False
    )
    body = getattr(verdict, "body", None)
    if body is None:
        return frozenset()
    codes = {ord(character) for text in body.itertext() for character in text if ord(character) >= FIRST_MARK}
    return frozenset(code - FIRST_MARK for code in codes if code <= FIRST_MARK + MOST_MARKS)
