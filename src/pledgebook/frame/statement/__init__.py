"""Who said what: direct quotations and reported speech, each with its speaker.

Takes a `Reading`. Gives a `Statement` per unbroken quotation and per reported content. Verbs and nouns of saying come
from `lang.en.speech`; who is meant by a name or pronoun, the people of the reading say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pledgebook.frame.statement.reported import reported
from pledgebook.frame.statement.scene import scene_of
from pledgebook.lang.en.speech import speech_forms

if TYPE_CHECKING:
    from pledgebook.model.claims import Statement
    from pledgebook.model.reading import Reading


def frame_statements(reading: Reading) -> list[Statement]:
    """All statements of a document."""
    claims: list[Statement] = []
    forms = speech_forms()
    for sentence in reading.sentences:
        scene = scene_of(reading, sentence)
        if forms.isdisjoint({t.low for t in scene.tokens}):
            continue
        for said in reported(scene):
            reading.trace.held(f"statement.{said.rule}", said.start, said.end)
            claims.append(said.claim(reading))
    return claims
