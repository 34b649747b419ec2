"""What leads to a list: the paragraph before its lines, and the package of which it speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pledgebook.frame.item.package import spoken_of
from pledgebook.frame.transfer.listed import RULE as LISTED
from pledgebook.lang.en import listing
from pledgebook.model.claims import Transfer
from pledgebook.model.text import BlockKind

if TYPE_CHECKING:
    from pledgebook.frame.giving.scene import Scene
    from pledgebook.frame.item.shelf import Shelf
    from pledgebook.model.claims import Total
    from pledgebook.model.reading import Reading
    from pledgebook.model.text import Block

_LISTED: Final = frozenset({BlockKind.ITEM, BlockKind.TABLE})
_SILENT: Final = frozenset({BlockKind.FURNITURE, BlockKind.CAPTION})
_NAMES: Final = listing.WHOLES - {"it", "this", "these", "that", "which", "them"}
_LINE: Final = 160
"""Longest line of a list that lost its bullets."""
_FURTHEST: Final = 60
"""How many sentences before the lead the package may stand."""
_LINES: Final = 40
"""Most lines between such a line and its lead."""


def host_of_line(shelf: Shelf, scene: Scene) -> Transfer | Total | None:
    """What a line of a list hangs on: what its lead speaks of."""
    lead = _lead(shelf, scene)
    if lead is None:
        return None
    if (first := _first_line(shelf, scene, lead)) is not None:
        return first
    reading = shelf.reading
    block = reading.blocks[lead]
    sentences = reading.sentences_of(lead)
    start = sentences[-1].start if sentences else block.start
    naming = reading.plain[start : block.end].lower().replace(":", " :")
    if not (_ends_in_colon(reading, block) or _NAMES & set(naming.split())):
        return None
    named = shelf.within(start, block.end)
    return named[-1] if named else spoken_of(shelf, block.end, naming, _FURTHEST)


def _first_line(shelf: Shelf, scene: Scene, lead: int) -> Transfer | None:
    """The transfer that the goods of a line before in the same list are."""
    start = shelf.reading.blocks[lead].start
    near = (h for h in shelf.before(scene.start) if h.anchor.start >= start)
    return next((h for h in near if isinstance(h, Transfer) and h.made_by.startswith(LISTED)), None)


def _lead(shelf: Shelf, scene: Scene) -> int | None:
    """The block before the list in which the sentence stands, or the lead of lines that follow a colon."""
    reading, at = shelf.reading, scene.sentence.block
    block = reading.blocks[at]
    if block.kind in _LISTED:
        return _lead_of_bullet(shelf, at)
    if reading.plain[block.start : scene.start].rstrip().endswith(":"):
        return at
    for i in range(at - 1, max(-1, at - _LINES), -1):
        before = reading.blocks[i]
        if before.kind in _SILENT:
            continue
        if _ends_in_colon(reading, before):
            return i
        if not _is_line(reading, before):
            return None
    return None


def _lead_of_bullet(shelf: Shelf, at: int) -> int | None:
    """The last block before a list line that is no line of the same list; remembered line by line."""
    blocks = shelf.reading.blocks
    block = blocks[at]
    passed: list[int] = []
    i: int | None = at
    while i is not None and i >= 0:
        before = blocks[i]
        same = before.kind is block.kind and before.depth >= block.depth
        if not (same or before.kind in _SILENT):
            break
        if before.depth == block.depth and i in shelf.leads:
            i = shelf.leads[i]
            break
        passed.append(i)
        i -= 1
    found = i if i is not None and i >= 0 else None
    shelf.leads.update((line, found) for line in passed if blocks[line].depth == block.depth)
    return found


def _ends_in_colon(reading: Reading, block: Block) -> bool:
    return reading.plain[block.start : block.end].rstrip("*_ \n\t").endswith(":")


def _is_line(reading: Reading, block: Block) -> bool:
    """Whether a block is a short line without a full stop: a line of a list that lost its bullets."""
    return block.end - block.start < _LINE and not reading.plain[block.start : block.end].rstrip().endswith(
        (".", "!", "?")
    )
