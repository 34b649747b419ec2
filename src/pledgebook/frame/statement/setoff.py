"""Direct speech without quotation marks: block quotations after "X said:", and paragraphs that a dash opens."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from pledgebook.frame.statement.attributed import attributed
from pledgebook.frame.statement.chain import chain_of
from pledgebook.frame.statement.said import Said
from pledgebook.frame.statement.scene import is_endless, scene_of
from pledgebook.frame.statement.speaker import announcer
from pledgebook.frame.statement.utterance import trimmed
from pledgebook.model.claims import Modality, Speech
from pledgebook.model.text import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pledgebook.frame.statement.voice import Voice
    from pledgebook.model.reading import Reading
    from pledgebook.model.text import Block, Sentence

_DASHES: Final = "\u2013\u2014"
_OPENING: Final = "\"\u201c\u201e\u00ab\u2018'"


class _Announced(NamedTuple):
    """Whose words follow a colon, and how the text says so."""

    voice: Voice
    cue: tuple[int, int] | None
    modality: Modality


def set_off(reading: Reading) -> list[Said]:
    """All speech that its paragraph alone marks as somebody's own words."""
    said: list[Said] = []
    told: _Announced | None = None
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


def _block_quotation(reading: Reading, block: Block, told: _Announced) -> Iterator[Said]:
    """A block quotation without marks whose speaker the paragraph before it announces with a colon."""
    start, end = trimmed(reading.plain, block.start, block.end, ">")
    if start < end and reading.plain[start] not in _OPENING:
        yield Said(start, end, Speech.DIRECT, told.voice, "direct.block", told.cue, told.modality)


def _announced(reading: Reading, block: int) -> _Announced | None:
    """Whose words a paragraph announces that closes with a colon: X said; X issued the following statement."""
    sentences = reading.sentences_of(block)
    if (
        not sentences
        or not reading.plain.endswith(":", sentences[-1].start, sentences[-1].end)
        or is_endless(reading, sentences[-1])
    ):
        return None
    scene = scene_of(reading, sentences[-1])
    if chain := chain_of(scene):
        return _Announced(chain[-1].voice, chain[-1].span, chain[-1].modality)
    voice = announcer(scene)
    return None if voice is None else _Announced(voice, None, Modality.ASSERTED)


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
