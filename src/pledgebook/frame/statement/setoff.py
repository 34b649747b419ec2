"""Direct speech without quotation marks: block quotations after "X said:", and paragraphs that a dash opens."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pledgebook.frame.statement.attributed import attributed
from pledgebook.frame.statement.chain import chain_of
from pledgebook.frame.statement.said import Said
from pledgebook.frame.statement.scene import is_endless, scene_of
from pledgebook.frame.statement.utterance import trimmed
from pledgebook.model.claims import Speech
from pledgebook.model.text import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pledgebook.frame.statement.told import Told
    from pledgebook.model.reading import Reading
    from pledgebook.model.text import Block, Sentence

_DASHES: Final = "\u2013\u2014"
_OPENING: Final = "\"\u201c\u201e\u00ab\u2018'"


def set_off(reading: Reading) -> list[Said]:
    """All speech that its paragraph alone marks as somebody's own words."""
    said: list[Said] = []
    told: Told | None = None
    for position, block in enumerate(reading.blocks):
        if block.kind is not BlockKind.QUOTATION:
            told = None
            if block.kind.speaks and _dash_before(reading, block.start):
                said += _dash_speech(reading, position)
            continue
        told = told or _announced(reading, position - 1)
        if told is not None:
            said += _block_quotation(reading, block, told)
    return said


def _block_quotation(reading: Reading, block: Block, told: Told) -> Iterator[Said]:
    """A block quotation without marks whose speaker the paragraph before it announces with a colon."""
    start, end = trimmed(reading.plain, block.start, block.end, ">")
    if start < end and reading.plain[start] not in _OPENING:
        yield Said(start, end, Speech.DIRECT, told.voice, "direct.block", told.span, told.modality)


def _announced(reading: Reading, block: int) -> Told | None:
    """The verb of saying at the end of a paragraph that closes with a colon."""
    sentences = reading.sentences_of(block)
    if (
        not sentences
        or not reading.plain.endswith(":", sentences[-1].start, sentences[-1].end)
        or is_endless(reading, sentences[-1])
    ):
        return None
    chain = chain_of(scene_of(reading, sentences[-1]))
    return chain[-1] if chain else None


def _dash_before(reading: Reading, start: int) -> bool:
    """Whether a long dash opens the paragraph."""
    before = reading.plain[max(0, start - 3) : start].rstrip(" \t\u00a0")
    return before[-1:] in _DASHES and before[-1:] != "" and before[:-1].strip() == ""


def _dash_speech(reading: Reading, position: int) -> Iterator[Said]:
    """A paragraph that a dash opens: the words up to "..., says the minister", and those after it."""
    sentences = tuple(s for s in reading.sentences_of(position) if not is_endless(reading, s))
    for at, sentence in enumerate(sentences):
        own = attributed(scene_of(reading, sentence))
        if own is None or own.rule != "attributed.verb":
            continue
        first = sentences[0].start
        if own.start != sentence.start or own.cue is None or own.cue[0] < own.end:
            return
        yield Said(first, own.end, Speech.DIRECT, own.voice, "direct.dash", own.cue, own.modality)
        yield from _rest(reading, sentences[at + 1 :], own)
        return


def _rest(reading: Reading, sentences: tuple[Sentence, ...], own: Said) -> Iterator[Said]:
    """What the same speaker goes on to say after the attribution."""
    if sentences and not any(chain_of(scene_of(reading, s)) for s in sentences):
        first, last = sentences[0].start, sentences[-1].end
        yield Said(first, last, Speech.DIRECT, own.voice, "direct.dash", own.cue, own.modality)
