"""A tree of elements, walked once in reading order and cut into passages.

Text comes from the text nodes of the page and from nowhere else, so the place of every passage is known while it is
made. White space is folded as browsers show it; no-break spaces stay; `<br>` is a line break; invisible characters
inside words (soft hyphens, zero-width spaces) go, because nobody sees them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import lxml.etree

from pledgebook.model.text import BlockKind
from pledgebook.read.html import marks
from pledgebook.read.html.passages import Line, passages_of
from pledgebook.read.html.places import FIRST_MARK, MOST_MARKS, Element, Place, Walk
from pledgebook.read.html.tables import is_data_table, is_term_list
from pledgebook.read.html.tree import repaired

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_BLOCKS: Final = frozenset(
    """address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure
    footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table
    tbody td tfoot th thead tr ul""".split()
)
_NO_TEXT: Final = frozenset(
    """head script style template noscript noframes svg math canvas audio video object embed iframe select option button
    textarea input datalist map area applet del s strike meter progress rp rt title""".split()
)
_HEADINGS: Final = frozenset("h1 h2 h3 h4 h5 h6".split())
_SPACE: Final = re.compile(r"[ \t\n\r\f\v]+")
_INVISIBLE: Final = re.compile("[\u00ad\u200b\u2060\ufeff]")
_NO_CHARACTER: Final = re.compile("[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_RAISED: Final = str.maketrans(
    "0123456789+-", "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079\u207a\u207b"
)
_NOTE: Final = re.compile(r"\W{0,2}(?:\d{1,3}|[a-z]|[ivx]{1,4})?\W{0,2}")
_LONGEST_INLINE: Final = 300
_LONGEST_BYLINE: Final = 400


def walk(root: HtmlElement, *, mark: bool, most: int) -> Walk:
    """The passages of the page up to `most` characters.

    With `mark`, each text node gets a character of its own for the judge to carry.
    """
    return _Walker(root, mark=mark, most=most).run()


class _Walker:
    """The state of one walk."""

    def __init__(self, root: HtmlElement, *, mark: bool, most: int) -> None:
        self.root = root
        self.mark = mark
        self.most = most
        self.hidden = marks.hidden_by_style(root)
        self.found = Walk()
        self.lines: list[Line] = [Line()]
        self.places: list[Place] = []

    def run(self) -> Walk:
        """Start and end of every element, in order."""
        steps = lxml.etree.iterwalk(self.root, events=("start", "end"))
        for event, element in steps:
            if element.tag == "br":
                self._at_break(element, event)
            elif event == "end":
                self._leave(element)
            elif not self._enter(element):
                steps.skip_subtree()
            if self.found.characters > self.most:
                self.found.stopped = True
                break
        self._flush(self.places[-1] if self.places else Place("html", 0, ""))
        return self.found

    def _enter(self, element: HtmlElement) -> bool:
        """Open an element; False where nothing in it is shown."""
        tag = element.tag
        place = self._place(element, tag)
        self.places.append(place)
        if tag in _NO_TEXT:
            self.found.struck |= tag in {"del", "s", "strike"}
            return False
        if not place.block and self._is_left_out_inline(element, place):
            return False
        if tag == "q":
            self._add("\u201c", -1, place)
        self._text(element, place, tail=False)
        return True

    def _leave(self, element: HtmlElement) -> None:
        """Close an element; what follows it belongs to its parent."""
        place = self.places.pop()
        if place.tag == "q":
            self._add("\u201d", -1, place)
        outer = self.places[-1] if self.places else place
        in_pair = place.tag in {"dd", "dt"} and outer.kind is BlockKind.TABLE
        if place.block and not outer.in_row and not in_pair:
            self._flush(place)
        if self.places:
            self._text(element, outer, tail=True)

    def _place(self, element: HtmlElement, tag: str) -> Place:
        """What holds inside an element."""
        outer = self.places[-1] if self.places else Place("", -1, "")
        outer.children[tag] = nth = outer.children.get(tag, 0) + 1
        place = Place(
            tag=tag,
            element=outer.element,
            locator=f"{outer.locator}/{tag}" if tag in {"html", "body"} else f"{outer.locator}/{tag}[{nth}]",
            kind=outer.kind,
            depth=outer.depth,
            pre=outer.pre or tag == "pre",
            in_row=outer.in_row,
            linked=outer.linked or tag == "a",
            raised=outer.raised or tag == "sup",
            bold=outer.bold or tag in {"b", "strong"},
            in_article=outer.in_article or tag in {"article", "main"},
            left_out=outer.left_out,
            block=tag in _BLOCKS or "display:block" in (element.get("style") or "").replace(" ", ""),
        )
        if place.block:
            self._open_block(element, place, outer)
        return place

    def _open_block(self, element: HtmlElement, place: Place, outer: Place) -> None:
        """A block begins: what was collected before it is a passage, unless both stand in one row of a table."""
        if outer.in_row:
            self._open_cell(place, outer)
        elif place.tag == "dd" and outer.kind is BlockKind.TABLE:
            self._add("\t", -1, place)
        else:
            self._flush(outer)
        number = len(self.found.elements)
        self.found.elements.append(Element(outer.element, place.tag, place.locator))
        place.element = number
        reason = marks.reason_to_leave_out(element, self.hidden, in_article=place.in_article)
        if reason == marks.CAPTION and not outer.in_row:
            place.kind = BlockKind.CAPTION
            reason = None
        elif reason is None and place.tag == "form" and _is_short(element, _LONGEST_INLINE):
            reason = marks.FURNITURE
        elif reason == marks.BYLINE and not _is_short(element, _LONGEST_BYLINE):
            reason = None
        if reason is not None:
            self.found.elements[number].reason = reason
            place.left_out = (*place.left_out, number)
        self._set_kind(element, place)

    def _open_cell(self, place: Place, row: Place) -> None:
        """A cell is parted from the one before by a tab, other blocks in a row by a space."""
        if place.tag in {"td", "th"}:
            row.cells += 1
            self._add("\t" if row.cells > 1 else "", -1, place)
        else:
            self._add(" ", -1, place)

    def _set_kind(self, element: HtmlElement, place: Place) -> None:
        """The kind that an element gives to the text in it."""
        tag = place.tag
        if tag in _HEADINGS:
            place.kind = BlockKind.HEADING
        elif tag == "li":
            place.kind, place.depth = BlockKind.ITEM, place.depth + 1
        elif tag == "dt" and place.kind is BlockKind.BODY:
            place.kind = BlockKind.HEADING
        elif tag == "blockquote":
            place.kind = BlockKind.QUOTATION
        elif tag in {"figcaption", "caption"}:
            place.kind = BlockKind.CAPTION
        elif tag == "table" and not place.in_row:
            # rows of a data table; cells of a layout table are blocks like any other
            place.kind = BlockKind.TABLE if is_data_table(element) else place.kind
        elif tag == "dl" and is_term_list(element):
            place.kind = BlockKind.TABLE
        elif tag == "tr" and place.kind is BlockKind.TABLE:
            place.in_row = True

    def _text(self, element: HtmlElement, place: Place, *, tail: bool) -> None:
        """The text before the first child of an element, or behind the element."""
        text = element.tail if tail else element.text
        if not text:
            return
        text = _NO_CHARACTER.sub("", text.replace("\f", " ").replace("\v", " ")) or " "
        if text.isspace():
            self._add("\n" if place.pre and "\n" in text else " ", -1, place)
            return
        node = self.found.text_nodes
        self.found.text_nodes += 1
        self.found.characters += len(text)
        self._add(text, node, place)
        if self.mark and node <= MOST_MARKS:
            marked = chr(FIRST_MARK + node) + text
            if tail:
                element.tail = marked
            else:
                element.text = marked

    def _add(self, text: str, node: int, place: Place) -> None:
        """Characters as they are shown."""
        if node >= 0:
            text = repaired(_INVISIBLE.sub("", text))
            if place.raised:
                text = text.strip().translate(_RAISED) if _NOTE.fullmatch(text) else text
        if place.pre and not place.in_row:
            first, *rest = text.split("\n")
            self.lines[-1].add(first, node, linked=place.linked, bold=place.bold)
            for line in rest:
                self.lines.append(Line())
                self.lines[-1].add(line, node, linked=place.linked, bold=place.bold)
        else:
            self.lines[-1].add(
                _SPACE.sub(" ", text) if text != "\t" else text, node, linked=place.linked, bold=place.bold
            )

    def _at_break(self, element: HtmlElement, event: str) -> None:
        """A line break, and the text behind it."""
        place = self.places[-1]
        if event == "end":
            self._text(element, place, tail=True)
        elif place.in_row:
            self._add(" ", -1, place)
        else:
            self.lines.append(Line())

    def _is_left_out_inline(self, element: HtmlElement, place: Place) -> bool:
        """Hidden words, share buttons and marks of footnotes inside a paragraph."""
        if place.tag == "sup":
            return _is_footnote_mark(element)
        reason = marks.reason_to_leave_out(element, self.hidden, in_article=True)
        return reason in {marks.HIDDEN, marks.FURNITURE} and _is_short(element, _LONGEST_INLINE)

    def _flush(self, place: Place) -> None:
        """What was collected is a passage (or several)."""
        lines, self.lines = self.lines, [Line()]
        if not any(line.pieces for line in lines):
            return
        for passage in passages_of(lines, place.kind, max(place.element, 0), max(place.depth, 0), pre=place.pre):
            passage.left_out = place.left_out
            self.found.passages.append(passage)


def _is_short(element: HtmlElement, limit: int) -> bool:
    """Whether an element holds at most `limit` characters."""
    total = 0
    for text in element.itertext():
        total += len(text)
        if total > limit:
            return False
    return True


def _is_footnote_mark(element: HtmlElement) -> bool:
    """`<sup><a>3</a></sup>`: the 3 belongs to no figure. An exponent or the `th` of a day has no link."""
    if (
        element.find(".//a") is None
        and "note" not in (element.get("class") or "")
        and "ref" not in (element.get("class") or "")
    ):
        return False
    return _NOTE.fullmatch("".join(element.itertext()).strip()) is not None
