"""What a walk over a page knows at each place, and what it brings home."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from pledgebook.model.text import BlockKind
from pledgebook.read.html.passages import Passage

FIRST_MARK: Final = 0xF0000
"""Marks of text nodes are characters for private use, from here on; pages do not use them."""
MOST_MARKS: Final = 0x10FFFD - FIRST_MARK


@dataclass(slots=True)
class Element:
    """A block element: where it hangs, what it is, why it may be no part of the report."""

    parent: int
    tag: str
    locator: str
    reason: str | None = None


@dataclass(slots=True)
class Walk:
    """All passages of a page, and the elements they stand in."""

    passages: list[Passage] = field(default_factory=list)
    elements: list[Element] = field(default_factory=list)
    text_nodes: int = 0
    characters: int = 0
    struck: bool = False
    """Whether struck-out text was left out."""
    stopped: bool = False
    """Whether the walk ended before the page, because no document takes more text."""


@dataclass(slots=True)
class Place:
    """What holds at one point of the walk; a child begins with a copy of its parent's."""

    tag: str
    element: int
    locator: str
    kind: BlockKind = BlockKind.BODY
    depth: int = -1
    pre: bool = False
    in_row: bool = False
    linked: bool = False
    raised: bool = False
    bold: bool = False
    in_article: bool = False
    left_out: tuple[int, ...] = ()
    block: bool = True
    children: dict[str, int] = field(default_factory=dict)
    cells: int = 0
