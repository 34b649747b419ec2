"""Who said what: direct quotations and reported speech, each with its speaker.

Takes a `Reading`. Gives a `Statement` per unbroken quotation and per reported content. Verbs and nouns of saying come
from `lang.en.speech`; who is meant by a name or pronoun, the people of the reading say.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from pledgebook.frame.statement.attributed import attributed
from pledgebook.frame.statement.chain import chain_of
from pledgebook.frame.statement.direct import direct
from pledgebook.frame.statement.nouns import spoken_nouns
from pledgebook.frame.statement.reported import reported
from pledgebook.frame.statement.scene import is_endless, scene_of
from pledgebook.frame.statement.setoff import set_off
from pledgebook.lang.en.speech import speech_forms
from pledgebook.segment.tokens import sentences_holding

if TYPE_CHECKING:
    from pledgebook.frame.statement.said import Said
    from pledgebook.frame.statement.scene import Scene
    from pledgebook.model.claims import Statement
    from pledgebook.model.reading import Reading


_NESTING: Final = 4
_MOSTLY: Final = 0.4
"""The share of reported content that a quotation of the same speaker must have to stand for it."""


def frame_statements(reading: Reading) -> list[Statement]:
    """All statements of a document."""
    own_words = [*direct(reading), *set_off(reading)]
    own_words.sort(key=lambda said: said.start)
    said = [*own_words]
    for position in sentences_holding(reading, speech_forms()):
        sentence = reading.sentences[position]
        if not is_endless(reading, sentence):
            said += [s for s in _indirect(scene_of(reading, sentence)) if not _is_quotation(s, own_words)]
    for one in said:
        reading.trace.held(f"statement.{one.rule}", one.start, one.end)
    return [one.claim(reading) for one in said]


def _indirect(scene: Scene) -> list[Said]:
    """What a sentence reports: as a whole for a source at its end or beginning, else verb by verb."""
    whole = attributed(scene)
    told = reported(scene)
    if whole is not None:
        told = [whole, *(replace(s, end=min(s.end, whole.end)) for s in told if _is_inner(s, whole))]
    return [*told, *spoken_nouns(scene, chain_of(scene))]


def _is_inner(said: Said, whole: Said) -> bool:
    """Whether a person says something in what somebody else reports: "Lind urged calm in a call, her office said"."""
    return (
        not said.voice.body
        and whole.start <= said.voice.start < said.start < whole.end
        and said.voice.person != whole.voice.person
    )


def _is_quotation(said: Said, quotations: list[Said]) -> bool:
    """Whether reported content is for the most part a quotation of the same speaker, or all of it within one."""
    first = max(0, bisect_left(quotations, said.start, key=lambda q: q.start) - _NESTING)
    last = bisect_left(quotations, said.end, key=lambda q: q.start)
    return any(_covers(quotation, said) for quotation in quotations[first:last])


def _covers(quotation: Said, said: Said) -> bool:
    """Whether a quotation already holds reported content."""
    shared = min(said.end, quotation.end) - max(said.start, quotation.start)
    if shared <= 0:
        return False
    if quotation.start <= said.voice.start < quotation.end:
        return True
    return shared >= _MOSTLY * (said.end - said.start) and said.voice.person == quotation.voice.person
