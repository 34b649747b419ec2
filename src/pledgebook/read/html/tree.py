"""Characters to a tree of elements, however broken the page is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

import lxml.etree
import lxml.html

_INLINE: Final = re.compile(
    rb"</?(?:a|abbr|acronym|b|bdi|bdo|big|cite|code|dfn|em|font|i|ins|kbd|label|mark|q|samp|small|span|strong|sub|sup|tt|u|var)"
    rb"(?:\s[^<>]{0,2000})?>",
    re.IGNORECASE,
)
_WRAPPERS: Final = re.compile(
    rb"</?(?!(?:p|li|h[1-6]|br|hr|html|head|body|title|meta|link|script|style|time)[\s/>])[a-z][^<>]{0,2000}>",
    re.IGNORECASE,
)
_NO_TEXT: Final = re.compile(rb"[\x00-\x08\x0b\x0e-\x1f\x7f]|\xef\xbf[\xbe\xbf]")
_CP1252: Final = {i: bytes([i]).decode("cp1252", "replace") for i in range(0x80, 0xA0)}
_DEEPEST: Final = 2_000
"""libxml2 drops what lies deeper than 2,048."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """The root element and how deep the page is nested; `flat` where its wrappers had to be taken away."""

    root: lxml.html.HtmlElement
    depth: int
    flat: bool


def parse(html: bytes, *, nesting: int) -> Parsed | None:
    """The tree of a page in UTF-8, or None where there is nothing in it. Deeper pages lose their wrappers."""
    html = _NO_TEXT.sub(b"", html)
    root = _root(html)
    if root is None:
        return None
    depth = _depth(root)
    if depth <= min(nesting, _DEEPEST):
        return Parsed(root, depth, flat=False)
    # a line break in its place keeps paragraphs apart that only wrappers held apart
    flat = _root(_WRAPPERS.sub(b"<br>", _INLINE.sub(b"", html)))
    return None if flat is None else Parsed(flat, depth, flat=True)


def repaired(text: str) -> str:
    """Characters that a page names by their cp1252 number (`&#150;`) as what browsers show for them."""
    return text.translate(_CP1252)


def _root(html: bytes) -> lxml.html.HtmlElement | None:
    parser = lxml.html.HTMLParser(
        collect_ids=False,
        default_doctype=False,
        encoding="utf-8",
        remove_comments=True,
        remove_pis=True,
        huge_tree=True,
    )
    try:
        root: lxml.html.HtmlElement = lxml.html.document_fromstring(html, parser=parser)
    except (lxml.etree.ParserError, lxml.etree.XMLSyntaxError):
        return None
    return root


def _depth(root: lxml.html.HtmlElement) -> int:
    """How many elements lie inside one another at most."""
    deepest = depth = 0
    for event, _ in lxml.etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest
