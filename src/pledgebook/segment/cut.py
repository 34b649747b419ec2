"""A document cut into its parts: the first stage of reading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pledgebook.lang.en.datelines import find_dateline
from pledgebook.model.reading import Reading
from pledgebook.model.text import BlockKind, Sentence
from pledgebook.model.trace import SILENT, Trace
from pledgebook.segment.blocks import find_blocks
from pledgebook.segment.labels import label_end
from pledgebook.segment.legible import legible
from pledgebook.segment.quotes import find_quotations
from pledgebook.segment.sentences import sentence_spans

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pledgebook.model.text import Block, Document


def cut(document: Document, trace: Trace = SILENT) -> Reading:
    """Blocks, sentences and quotations of a document, with nothing recognised in them yet."""
    plain = legible(document.text)
    blocks = find_blocks(document)
    sentences = tuple(
        Sentence(start, end, position)
        for position, block in enumerate(blocks)
        if block.kind.speaks
        for start, end in _sentences(document.text, plain, block)
    )
    speaking = [(b.start, b.end) for b in blocks if b.kind.speaks or b.kind is BlockKind.HEADING]
    return Reading(document, plain, blocks, sentences, find_quotations(plain, speaking), trace=trace)


def _sentences(text: str, plain: str, block: Block) -> Iterator[tuple[int, int]]:
    """The sentences of a block; the label of its speaker, or its dateline, stands alone."""
    label = label_end(text, block.start, block.end)  # with its mark-up: bold tells labels
    if label is None and block.kind is BlockKind.BODY and (dateline := find_dateline(plain, block.start)) is not None:
        label = min(dateline.end, block.end)
    if label is not None:
        yield from sentence_spans(plain, block.start, label)
    yield from sentence_spans(plain, block.start if label is None else label, block.end)
