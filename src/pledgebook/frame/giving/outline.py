"""What stands over a line: the lines and headings that name for whom or by whom everything below them is.

"For Moldova:" over its own bullets, a heading "Spain", "In Ethiopia". Worked out once for all blocks of a document.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pledgebook.catalogue.places import PlaceKind, longest_place
from pledgebook.lang.en import headings as en
from pledgebook.model.claims import Party
from pledgebook.model.mentions import PartyForm
from pledgebook.model.text import BlockKind
from pledgebook.segment.tokens import tokenise

if TYPE_CHECKING:
    from pledgebook.model.reading import Reading
    from pledgebook.model.text import Block

_LISTED: Final = frozenset({BlockKind.ITEM, BlockKind.TABLE})
_LONGEST: Final = 120
"""Characters of a line or heading that is nothing but names."""
_DEEPEST: Final = 8
_NAMED: Final = frozenset({PlaceKind.STATE, PlaceKind.AREA})
_MOST: Final = 12
"""Most words of such a line."""


@dataclass(frozen=True, slots=True)
class Label:
    """The parties of which a line or heading says nothing but the names."""

    parties: tuple[Party, ...]
    start: int
    end: int
    towards: bool
    """Whether "for", "to" or "in" leads to them."""


def labels_over(reading: Reading, block: int) -> tuple[Label, ...]:
    """The labels over a block, the nearest first."""
    return tuple(label for i in over(reading, block) if (label := label_of(reading, i)) is not None)


def over(reading: Reading, block: int) -> tuple[int, ...]:
    """The lines and headings over a block, the nearest first."""
    found: list[tuple[int, ...]] | None = reading.memo.get(("giving.outline", 0))
    if found is None:
        found = reading.memo["giving.outline", 0] = _outline(reading)
    return found[block]


def headings_over(reading: Reading, block: int) -> tuple[int, ...]:
    """The headings over a block, the nearest first, and the title."""
    blocks = reading.blocks
    return tuple(i for i in over(reading, block) if blocks[i].kind not in _LISTED)


def _outline(reading: Reading) -> list[tuple[int, ...]]:
    """For each block what stands over it."""
    heads: list[tuple[int, int]] = []
    lines: list[tuple[int, str, int]] = []
    found: list[tuple[int, ...]] = []
    for position, block in enumerate(reading.blocks):
        priced = _hashes(reading, block) if block.kind is BlockKind.ITEM else 0
        if priced or block.kind in {BlockKind.HEADING, BlockKind.TITLE}:
            level = priced or _level(reading, block)
            heads = [h for h in heads if h[0] < level][-_DEEPEST:]
            lines = []
            found.append(tuple(i for _, i in reversed(heads)))
            heads.append((level, position))
            continue
        if block.kind in _LISTED:
            mark = _mark(reading, block)
            lines = [ln for ln in lines if ln[0] < block.depth or (ln[0] == block.depth and ln[1] != mark)][-_DEEPEST:]
        else:
            lines = []
        found.append((*(i for _, _, i in reversed(lines)), *(i for _, i in reversed(heads))))
        if block.kind is BlockKind.ITEM and _leads(reading, block):
            lines.append((block.depth, _mark(reading, block), position))
    return found


def _level(reading: Reading, block: Block) -> int:
    """How deep a heading is: by its hashes, the title above all others."""
    words = reading.document.text[block.start : block.end]
    if block.kind is BlockKind.TITLE:
        return 0
    return len(words) - len(words.lstrip("#")) or (7 if words.startswith(("*", "_")) or words.isupper() else 8)


def _hashes(reading: Reading, block: Block) -> int:
    """How deep a line is that is a heading and has a price, "## Haiti: $45 million"; 0 where it is no heading."""
    mark = _mark(reading, block)
    return len(mark) if mark and not mark.strip("#") else 0


def _mark(reading: Reading, block: Block) -> str:
    """The bullet before a line: "-", "•"; a number or letter is one sort of bullet each."""
    text = reading.document.text
    mark = text[text.rfind("\n", 0, block.start) + 1 : block.start].strip()
    if not mark:
        return ""
    core = mark.strip("().\\")
    return "1" if core.isdigit() else "a" if core.isalpha() else mark


def _leads(reading: Reading, block: Block) -> bool:
    """Whether a line opens a list of its own: it ends in a colon, or is nothing but names."""
    words = reading.plain[block.start : block.end].rstrip()
    return words.endswith((":", "\u2014", "\u2013")) or label_at(reading, block) is not None


def label_of(reading: Reading, position: int) -> Label | None:
    """The label that a block is, worked out once."""
    key = ("giving.label", position)
    if key not in reading.memo:
        reading.memo[key] = label_at(reading, reading.blocks[position])
    found: Label | None = reading.memo[key]
    return found


def label_at(reading: Reading, block: Block) -> Label | None:
    """The parties of a block that holds nothing but their names, with "for" or "support to" before them."""
    if block.end - block.start > _LONGEST:
        return None
    tokens = [t for t in tokenise(reading.plain, block.start, block.end) if t.low[0].isalnum() or t.low in {",", "&"}]
    parties: list[Party] = []
    at, towards = 0, False
    if len(tokens) > _MOST:
        return None
    while at < len(tokens):
        token = tokens[at]
        if (named := _party(reading, token.start)) is not None:
            party, end = named
            parties.append(party)
            while at < len(tokens) and tokens[at].start < end:
                at += 1
            continue
        hit = longest_place(tokens, at)
        if hit is not None and hit[0].kind in _NAMED:
            parties.append(Party(reading.plain[token.start : tokens[hit[1] - 1].end], hit[0].code))
            at = hit[1]
            continue
        if token.low not in en.AROUND or (parties and token.low not in en.JOINTS):
            return None
        towards = towards or token.low in en.TOWARDS
        at += 1
    return Label(tuple(parties), block.start, block.end, towards) if parties else None


def _party(reading: Reading, start: int) -> tuple[Party, int] | None:
    """The state or body recognised at a place."""
    found = reading.parties.at(start)
    if found is None or found.start != start or found.form not in {PartyForm.STATE, PartyForm.BODY}:
        return None
    return found.party, found.end
