"""Sources that no verb names: according to X, in the words of X, so X."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pledgebook.frame.statement.scene import QUOTES
from pledgebook.frame.statement.speaker import speaker_in
from pledgebook.frame.statement.unnamed import behind_noun
from pledgebook.frame.statement.voice import Voice, voices_in
from pledgebook.lang.en.speech import ATTRIBUTING, ATTRIBUTIONS
from pledgebook.lang.en.verbs import verb_forms

if TYPE_CHECKING:
    from pledgebook.frame.statement.scene import Scene

_SIGNS: Final = frozenset("according words view opinion per data information account so".split())
_SAID_BY: Final = frozenset({"as", "by"})
"""One of the first, or both of these, stand in every phrase of attribution."""
_FIRST: Final = frozenset({phrase[0] for phrase in ATTRIBUTIONS} | {"as", "so"})
_VIEWS: Final = frozenset({"view", "opinion", "estimation", "judgement", "judgment", "words", "estimate", "assessment"})
_FARTHEST: int = 5
"""Words that may stand between the phrase and the name: according to *figures from the* ministry."""


def phrase_needs_comma(low: str) -> bool:
    """All but "according to" are phrases of attribution only where they stand apart."""
    return low != "according"


@dataclass(frozen=True, slots=True)
class Source:
    """A phrase of attribution with the one it names."""

    voice: Voice
    first: int
    last: int
    """Positions of its first token and of the one after its name."""
    cue: tuple[int, int]


def source_at(scene: Scene, at: int) -> Source | None:
    """The phrase of attribution that begins at a position."""
    if at and phrase_needs_comma(scene.low(at)) and scene.low(at - 1) not in {",", "-", "\u2013", "\u2014"} | QUOTES:
        return None
    for phrase in ATTRIBUTIONS:
        if all(scene.low(at + i) == word for i, word in enumerate(phrase)):
            return _named(scene, at, at + len(phrase))
    if scene.low(at) == "in" and scene.low(at + 2) in _VIEWS and scene.low(at + 1) in {"his", "her", "their"}:
        return _named(scene, at, at + 1)  # in his view
    if scene.low(at) == "as" and scene.low(at + 2) == "by" and _is_saying(scene.low(at + 1)):
        return _named(scene, at, at + 3)
    if scene.low(at) == "so" and not any(v.finite and v.first > at for v in scene.verbs):
        named = _named(scene, at, at + 1)
        return named if named is not None and not named.voice.pronoun else None
    return None


def opinion_at(scene: Scene, at: int) -> Source | None:
    """Such as "For Minister X, it is ...": whose opinion a quotation in the sentence is."""
    source = _named(scene, at, at + 1) if scene.low(at) == "for" else None
    return source if source is not None and not source.voice.body and scene.low(source.last) == "," else None


def _is_saying(low: str) -> bool:
    """Whether a word is a participle of saying: as *reported* by."""
    return any(lemma in ATTRIBUTING and tag == "part" for lemma, tag in verb_forms().get(low, ()))


def _named(scene: Scene, first: int, begin: int) -> Source | None:
    """The source with the name that follows the phrase."""
    if begin >= len(scene.tokens):
        return None
    end = begin
    while end < len(scene.tokens) and scene.low(end) not in {",", ";", ":", "."}:
        end += 1
    voices = voices_in(scene, scene.tokens[begin].start, scene.sentence.end)
    if not voices or scene.at(voices[0].start) > min(end, begin + _FARTHEST):
        unnamed = behind_noun(scene, (), scene.tokens[begin].start, scene.tokens[end - 1].end)
        if unnamed is None or scene.low(first) != "according":
            return None
        return Source(unnamed, first, end, (scene.tokens[first].start, scene.tokens[begin - 1].end))
    voice = voices[0]
    end = max(end, scene.ending(voice.end))
    whole = speaker_in(scene, scene.tokens[begin].start, scene.tokens[end - 1].end)
    return Source(whole or voice, first, end, (scene.tokens[first].start, scene.tokens[begin - 1].end))


def sources_in(scene: Scene) -> list[Source]:
    """All phrases of attribution of a sentence."""
    found: list[Source] = []
    if scene.words.isdisjoint(_SIGNS) and not scene.words.issuperset(_SAID_BY):
        return found
    for at, token in enumerate(scene.tokens):
        if token.low in _FIRST:
            source = source_at(scene, at)
            if source is not None:
                found.append(source)
    return found
