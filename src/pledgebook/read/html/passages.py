"""Passages of a page: stretches of visible text between block boundaries, before anybody decides which ones matter."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from pledgebook.model.text import BlockKind

_BULLET: Final = re.compile(
    r"[ \u00a0]*(?:[\u2022\u25aa\u25ab\u25cf\u25cb\u25e6\u2023\u2043\u00b7\u2219\u27a2\u27a4\u25ba\u25b6\u25b8\u2713\u2714\u2717\u2756"
    r"\uf0b7\uf0a7][ \u00a0]*|[*\u2013\u2014-][ \u00a0]+)(?=\S)"
)
_NUMBER: Final = re.compile(r"[ \u00a0]*\(?(\d{1,2})[.)][ \u00a0]+(?=\S)")
_ENDS: Final = re.compile(r"[.!?;:\u2026][\"\u201d\u2019'\u00bb)\]]{0,3}\Z")
_GOES_ON: Final = re.compile(
    r"(?:,|\b(?:and|or|of|the|a|an|to|in|for|with|by|from|at|on|that|which|its|their|\d+))\Z", re.IGNORECASE
)
_UNSEEN: Final = "".join(
    map(chr, (*range(0x20), 0x20, 0xA0, *range(0x2000, 0x2010), *range(0x2028, 0x2030), *range(0x2060, 0x2070)))
)
_SPLITS: Final = frozenset((BlockKind.BODY, BlockKind.ITEM))
_LONGEST_LIST_LINE: Final = 160
_LONGEST_BOLD: Final = 80
_NARROWEST_WRAP: Final = 45
_RAGGED: Final = 25


@dataclass(slots=True)
class Passage:
    """One stretch of text and what is needed to judge it."""

    kind: BlockKind
    text: str
    element: int
    """Number of the block element it stands in (`Walk.elements`)."""
    nodes: list[tuple[int, int]] = field(default_factory=list)
    """The text nodes it was made of, each with the number of characters from it."""
    linked: int = 0
    """Characters inside links."""
    bold: int = 0
    """Characters in bold type."""
    depth: int = 0
    """Nesting of a list line."""
    left_out: tuple[int, ...] = ()
    """Elements around it that say they are no part of the report."""


@dataclass(slots=True)
class Line:
    """What stands between two line breaks, in pieces."""

    pieces: list[str] = field(default_factory=list)
    nodes: list[tuple[int, int]] = field(default_factory=list)
    linked: int = 0
    bold: int = 0

    def add(self, text: str, node: int, *, linked: bool, bold: bool = False) -> None:
        """One more piece at the end."""
        self.pieces.append(text)
        if node >= 0:
            self.nodes.append((node, len(text)))
        self.linked += len(text) if linked else 0
        self.bold += len(text) if bold else 0

    def text(self, *, pre: bool) -> str:
        """Its characters, white space folded except in preformatted text."""
        joined = "".join(self.pieces)
        shown = joined.strip("\n") if pre else _fold(joined)
        return shown if shown.strip(_UNSEEN) else ""


def passages_of(lines: list[Line], kind: BlockKind, element: int, depth: int, *, pre: bool) -> list[Passage]:
    """The passages that the lines of one block element make. Headings and the like stay one, prose and lists split."""
    written = [(line, line.text(pre=pre)) for line in lines]
    if kind not in _SPLITS or len(written) == 1:
        groups = [[pair for pair in written if pair[1]]]
    else:
        groups = _groups(written, wrapped=pre or _is_wrapped([text for _, text in written if text]))
    found: list[Passage] = []
    number: int | None = 0
    listing = False
    for group in groups:
        if not group:
            listing = False
            continue
        text = "\n".join(text for _, text in group)
        mark, number = _list_mark(text, number if len(groups) > 1 else None)
        if mark and kind in _SPLITS:
            text, listing = text[mark:], True
        here = BlockKind.ITEM if kind is BlockKind.BODY and (mark or (listing and _is_list_line(text))) else kind
        listing = text.endswith(":") or (listing and here is BlockKind.ITEM)
        passage = Passage(here, text, element, depth=depth)
        for line, _ in group:
            passage.nodes += line.nodes
            passage.linked += line.linked
            passage.bold += line.bold
        if _is_bold_heading(passage):
            passage.kind = BlockKind.HEADING
        found.append(passage)
    return found


def _groups(written: list[tuple[Line, str]], *, wrapped: bool) -> list[list[tuple[Line, str]]]:
    """Lines that belong together.

    An empty line parts (and leaves an empty group), and so does one that goes on in no other. After `The package
    includes:` every line stands for itself.
    """
    groups: list[list[tuple[Line, str]]] = []
    listing = False
    for line, text in written:
        if not text:
            groups.append([])
            listing = False
        elif groups and groups[-1] and not listing and _goes_on(groups[-1][-1][1], text, wrapped=wrapped):
            groups[-1].append((line, text))
        else:
            groups.append([(line, text)])
        listing |= text.endswith(":") and not wrapped
    return groups


def _goes_on(line: str, following: str, *, wrapped: bool) -> bool:
    """Whether a line break stands inside a sentence."""
    if _BULLET.match(following) or _NUMBER.match(following):
        return False
    if wrapped:
        return not (_ENDS.search(line) and len(line) < _NARROWEST_WRAP)
    if _ENDS.search(line):
        return False
    return following[0].islower() or _GOES_ON.search(line) is not None


def _is_wrapped(lines: list[str]) -> bool:
    """Whether the breaks come from a narrow page: all lines but the last about equally long, sentences run over them."""
    full = [len(line) for line in lines[:-1]]
    if len(full) < 3 or min(full) < _NARROWEST_WRAP or max(full) - min(full) > _RAGGED:
        return False
    return sum(1 for line in lines[:-1] if _ENDS.search(line)) * 2 < len(full)


def _list_mark(text: str, number: int | None) -> tuple[int, int | None]:
    """Length of a bullet or of the next number of a list at the beginning, and the last number of the list.

    None where there is no list of lines: the number of a paragraph is part of what it says.
    """
    bullet = _BULLET.match(text)
    if bullet:
        return bullet.end(), number
    numbered = _NUMBER.match(text)
    if numbered and number is not None and int(numbered[1]) == number + 1:
        return numbered.end(), number + 1
    return 0, number


def _is_bold_heading(passage: Passage) -> bool:
    """A paragraph that is one short line in bold type: `Background`. With a figure in it, it may be one of the goods."""
    text = passage.text
    if passage.kind is not BlockKind.BODY or len(text) > _LONGEST_BOLD or passage.bold < 0.9 * len(text):
        return False
    return not _ENDS.search(text) and not any(character.isdigit() for character in text)


def _is_list_line(text: str) -> bool:
    """A line after `The package includes:` that can be one of the things."""
    return len(text) <= _LONGEST_LIST_LINE


def _fold(text: str) -> str:
    """As shown: runs of white space as one space, none at the ends; no-break spaces stay inside."""
    return re.sub(r" ?\t ?", "\t", re.sub(r" {2,}", " ", text)).strip()
