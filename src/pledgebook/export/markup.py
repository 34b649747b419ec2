"""A document's text as HTML, with its claims marked where they stand, nested and overlapping spans included."""

from __future__ import annotations

import html
import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from pledgebook.export.report import Report
from pledgebook.model.claims import KINDS
from pledgebook.model.text import Block, BlockKind, Document
from pledgebook.segment.blocks import find_blocks

_FORBIDDEN = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]"  # no characters of HTML
    r"|[\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]"  # would turn the direction of what stands around them
)
_TAGS = {
    BlockKind.TITLE: "h2",
    BlockKind.HEADING: "h3",
    BlockKind.QUOTATION: "blockquote",
    BlockKind.ITEM: "li",
}


def escape(text: str) -> str:
    """The text as harmless HTML: mark-up escaped, control characters and direction overrides made visible."""
    return html.escape(_FORBIDDEN.sub("\ufffd", text), quote=True)


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the text that the page shows: part of a claim, a figure nobody used, or an issue's place."""

    start: int
    end: int
    name: str
    """`1T2`: report and label; also the class that lights up all parts of one claim."""
    sort: str
    """A claim's kind for its anchor, `evidence` for its other parts, `unexplained`."""

    @property
    def length(self) -> int:
        """How many code points it covers."""
        return self.end - self.start


def marks_of(report: Report, number: int) -> list[Mark]:
    """All marks of a report, outer before inner."""
    found = [
        Mark(e.start, e.end, f"{number}{report.labels[claim.id]}", kind if e is claim.anchor else "evidence")
        for kind in KINDS
        for claim in report.of_kind(kind)
        for e in claim.evidence
    ]
    found += [Mark(p.start, p.end, f"{number}U{n}", "unexplained") for n, p in enumerate(report.unexplained, 1)]
    return sorted((m for m in found if m.start < m.end), key=lambda m: (m.start, -m.end))


def text_of(report: Report, number: int, lit: str | None = None) -> str:
    """The whole text, block by block; every character of it that shows stands in the page once.

    `lit` is the label of a claim (`T2`) whose words are lit up, with the place `#lit` before its first one. Where a report is
    of pages, each begins with its number.
    """
    text, cutter = report.document.text, _Cutter(marks_of(report, number), f"{number}{lit}" if lit else "")
    pages = page_starts(report.document)
    out: list[str] = []
    position, in_list = 0, False
    for block in find_blocks(report.document):
        gap = text[position : block.start]
        lead = gap.rpartition("\n")[2] if block.kind is BlockKind.ITEM else ""
        out.append(_stray(gap[: len(gap) - len(lead)]))
        while pages and pages[0].start < block.end:
            in_list = _page(out, pages.popleft().number, in_list=in_list)
        in_list = _list_tag(out, block, in_list=in_list)
        out.append(_block(block, lead.strip(), cutter.cut(text, block.start, block.end)))
        position = block.end
    if in_list:
        out.append("</ul>\n")
    out.append(_stray(text[position:]))
    return "".join(out)


class PageStart(NamedTuple):
    """Where a page of the source begins in the text."""

    start: int
    number: int


_PAGE = re.compile(r"p(\d{1,7}) ")


def page_starts(document: Document) -> deque[PageStart]:
    """The pages of a report that was read from pages, in the order of the text; empty for any other."""
    found: deque[PageStart] = deque()
    for block in document.source_map:
        page = _PAGE.match(block.locator)
        if page and (not found or found[-1].number != int(page[1])):
            found.append(PageStart(block.start, int(page[1])))
    return found


def _page(out: list[str], number: int, *, in_list: bool) -> bool:
    """The number of a page where it begins; lists end at it, for only lines may stand in one."""
    if in_list:
        out.append("</ul>\n")
    out.append(f'<p class="page" id="page{number}">page {number}</p>\n')
    return False


def _stray(text: str) -> str:
    """Characters between blocks (rules, brackets of links), small, so that nothing of the text is left out."""
    return f'<p class="furniture" dir="auto">{escape(text.strip())}</p>\n' if text.strip() else ""


def _list_tag(out: list[str], block: Block, *, in_list: bool) -> bool:
    """Open or close a list before a block; whether it stands in one."""
    is_item = block.kind is BlockKind.ITEM
    if is_item != in_list:
        out.append("<ul>\n" if is_item else "</ul>\n")
    return is_item


def _block(block: Block, lead: str, body: Iterator[str]) -> str:
    """One block as an element; list lines keep the sign that stands before them."""
    tag = _TAGS.get(block.kind, "p")
    names = [block.kind.value]
    if block.kind is BlockKind.ITEM and block.depth:
        names.append(f"deep{min(block.depth, 3)}")
    if block.kind is BlockKind.ITEM and not lead:
        names.append("bare")
    sign = f'<span class="sign">{escape(lead)} </span>' if lead else ""
    return f'<{tag} class="{" ".join(names)}" dir="auto">{sign}{"".join(body)}</{tag}>\n'


class _Cutter:
    """Cuts the text wherever a mark begins or ends, so that overlapping marks need no overlapping elements.

    Goes through the text once, front to back.
    """

    def __init__(self, marks: list[Mark], lit: str = "") -> None:
        self._coming = deque(marks)
        self._lit = lit
        self._open: list[Mark] = []
        self._tagged: set[str] = set()

    def cut(self, text: str, start: int, end: int) -> Iterator[str]:
        """The stretches of one block as HTML."""
        while self._coming and self._coming[0].start < end:
            self._open.append(self._coming.popleft())
        inside = [m for m in self._open if m.end > start]
        cuts = sorted({start, end, *(x for m in inside for x in (m.start, m.end) if start < x < end)})
        for first, last in pairwise(cuts):
            under = [m for m in inside if m.start <= first and m.end >= last]
            yield self._stretch(escape(text[first:last]), under)
        self._open = [m for m in inside if m.end > end]

    def _stretch(self, shown: str, under: list[Mark]) -> str:
        """One stretch under the same marks: tags of the claims that begin here, then the words."""
        if not under:
            return shown
        here = [m for m in under if m.sort != "evidence" and m.name not in self._tagged]
        tags = "".join(f"{_LIT if m.name == self._lit else ''}{_tag(m)}" for m in here)
        self._tagged.update(m.name for m in under if m.sort != "evidence")
        inner = min(under, key=lambda m: (m.sort == "evidence", m.length))
        names = " ".join(dict.fromkeys([*(f"k-{m.sort}" for m in under), *(f"c{m.name}" for m in under)]))
        if self._lit and any(m.name == self._lit for m in under):
            names += " lit"
        if inner.sort in _LONG:
            return f'{tags}<span class="{names}">{shown}</span>'
        return f'{tags}<a class="{names}" href="#c{inner.name}" tabindex="-1">{shown}</a>'


_LIT = '<span id="lit"></span>'
# Whole sentences as links are tiresome to hear and to touch; their label is link enough.
_LONG = frozenset({"evidence", "statement"})


def _tag(mark: Mark) -> str:
    """The label before a claim's first word: the way from the text to the table, and the place to come back to."""
    label = mark.name.lstrip("0123456789")
    words = "Figure without a claim" if mark.sort == "unexplained" else f"{mark.sort} {label}"
    shown = "?" if mark.sort == "unexplained" else label
    return (
        f'<a class="tag k-{mark.sort}" id="e{mark.name}" href="#c{mark.name}" '
        f'aria-label="{words}: to the table">{shown}</a>'
    )
