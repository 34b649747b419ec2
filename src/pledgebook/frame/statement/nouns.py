"""Nouns that stand for what somebody said: "the President's statement that ...", "a warning by the UN that ..."."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pledgebook.frame.statement.extent import sentence_end
from pledgebook.frame.statement.said import Said
from pledgebook.frame.statement.voice import OWNER_MARKS, voices_in
from pledgebook.lang.en import words
from pledgebook.lang.en.speech_nouns import SPOKEN
from pledgebook.model.claims import Speech

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pledgebook.frame.statement.scene import Scene
    from pledgebook.frame.statement.told import Told
    from pledgebook.frame.statement.voice import Voice

_BETWEEN: Final = 8
"""Words that may stand between the noun and its "that": a warning *by the ministry on Monday* that."""
_GIVERS: Final = frozenset({"by", "from", "of"})
_NO_OWNER: Final = words.PREPOSITIONS | words.DETERMINERS


def spoken_nouns(scene: Scene, chain: Sequence[Told]) -> list[Said]:
    """What a sentence repeats of somebody's words by naming them as a thing."""
    found: list[Said] = []
    if "that" not in scene.words or scene.words.isdisjoint(SPOKEN):
        return found
    for at, token in enumerate(scene.tokens):
        if token.low not in SPOKEN:
            continue
        that = _that(scene, at)
        voice = _giver(scene, at, that) if that is not None else None
        if that is None or voice is None:
            continue
        start, end = scene.tokens[that + 1].start, sentence_end(scene, that + 1)
        around = next((t.end for t in chain if t.start < start < t.end), end)
        found.append(Said(start, min(end, around), Speech.INDIRECT, voice, "noun", (token.start, token.end)))
    return found


def _that(scene: Scene, noun: int) -> int | None:
    """Position of the "that" which tells what the noun holds; a relative one does not count."""
    for k in range(noun + 1, min(noun + _BETWEEN, len(scene.tokens) - 1)):
        low = scene.low(k)
        if low == "that":
            verb = scene.verb_at(scene.past_adverbs(k + 1))
            following = any(v.finite and v.first > k for v in scene.verbs)
            return k if following and (verb is None or not verb.finite) else None
        if scene.verb_at(k) is not None or not (low.isalpha() or low == "'s"):
            return None
        if k == noun + 1 and low not in words.PREPOSITIONS and scene.past_time(k) == k:
            return None
    return None


def _giver(scene: Scene, noun: int, that: int) -> Voice | None:
    """Who said it: the owner before the noun, or the name after by or from."""
    for k in range(noun - 1, max(-1, noun - 4), -1):
        if scene.low(k) in OWNER_MARKS:
            owners = voices_in(scene, scene.sentence.start, scene.tokens[k].start)
            return owners[-1] if owners and owners[-1].end == scene.tokens[k].start else None
        if not scene.low(k).isalpha() or scene.low(k) in _NO_OWNER:
            break
    if scene.low(noun + 1) in _GIVERS and noun + 2 < that:
        voices = voices_in(scene, scene.tokens[noun + 2].start, scene.tokens[that].start)
        return voices[0] if voices else None
    return None
