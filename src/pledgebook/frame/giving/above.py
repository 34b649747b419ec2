"""What stands above the lines of a list; worked out once for all blocks of a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pledgebook.model.text import BlockKind

if TYPE_CHECKING:
    from pledgebook.model.reading import Reading
    from pledgebook.model.text import Sentence


def paragraph_above(reading: Reading, block: int) -> int | None:
    """The last paragraph at or before a block; None where there is none, or a heading stands between."""
    return _paragraphs(reading)[block]


def block_above(reading: Reading, block: int) -> int:
    """The last block at or before a block that is no line of a list; -1 where there is none."""
    return _unlisted(reading)[block]


def lead_of(reading: Reading, sentence: Sentence) -> Sentence | None:
    """The last sentence before the list that `sentence` is in, if it opens it with a colon."""
    block = paragraph_above(reading, sentence.block)
    last = reading.last_sentence_of(block) if block is not None else None
    if last is None:
        return None
    words = reading.plain[last.start : last.end].rstrip()
    return last if words.endswith((":", "including", "\u2014", "\u2013")) else None


def _paragraphs(reading: Reading) -> list[int | None]:
    found: list[int | None] | None = reading.memo.get(("giving.paragraphs", 0))
    if found is None:
        found, last = [], None
        for position, block in enumerate(reading.blocks):
            if block.kind is BlockKind.BODY:
                last = position
            elif block.kind is BlockKind.HEADING:
                last = None
            found.append(last)
        reading.memo["giving.paragraphs", 0] = found
    return found


def _unlisted(reading: Reading) -> list[int]:
    found: list[int] | None = reading.memo.get(("giving.unlisted", 0))
    if found is None:
        found, last = [], -1
        for position, block in enumerate(reading.blocks):
            last = last if block.kind is BlockKind.ITEM else position
            found.append(last)
        reading.memo["giving.unlisted", 0] = found
    return found
