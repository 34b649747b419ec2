"""Whom something is told: the words between a verb of saying and its content that are no content."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pledgebook.lang.en import words
from pledgebook.lang.en.speech_nouns import HEARERS

if TYPE_CHECKING:
    from collections.abc import Container

    from pledgebook.frame.statement.scene import Scene

_LONGEST_HEARER: Final = 5
_LONGEST_NAME: Final = 4
_STOPS: Final = words.PREPOSITIONS | words.CONJUNCTIONS | words.SUBORDINATORS
_NEW_PHRASE: Final = (
    words.DETERMINERS
    | words.SUBJECT_PRONOUNS
    | frozenset(
        "that only more most many nearly about almost there not two three four five six seven eight nine ten".split()
    )
)


def hearer_end(scene: Scene, at: int) -> int | None:
    """Position after somebody who is told something: reporters, President X, the House; None where nobody is."""
    noun = at + 1 if scene.low(at) in words.DETERMINERS else at
    if noun >= len(scene.tokens):
        return None
    return _mention_end(scene, at, noun) or _noun_end(scene, noun) or _name_end(scene, noun)


def _mention_end(scene: Scene, at: int, noun: int) -> int | None:
    """Position after a known person or party."""
    starts = (scene.tokens[at].start, scene.tokens[noun].start)
    indices = (scene.reading.people, scene.reading.parties)
    ends = [m.end for index in indices for m in index.within(starts[0], scene.sentence.end) if m.start in starts]
    return scene.ending(max(ends)) if ends else None


def _noun_end(scene: Scene, noun: int) -> int | None:
    """Position after a noun for those who listen: a dozen reporters, the paper."""
    for k in range(noun, min(noun + _LONGEST_HEARER, len(scene.tokens))):
        low = scene.low(k)
        if low in HEARERS:
            return k + 1
        if low in _STOPS or not (low.isalpha() or low in {"'s", "'", "-"}):
            return None
    return None


def _name_end(scene: Scene, noun: int) -> int | None:
    """Position after a name of an unknown kind, if a new phrase follows it: told *Kyodo* the talks had failed."""
    k = noun
    while k < len(scene.tokens) and k - noun < _LONGEST_NAME and scene.tokens[k].text[0].isupper():
        k += 1
    return k if k > noun and scene.low(k) in _NEW_PHRASE else None


def hearer_before_mark(scene: Scene, at: int) -> int:
    """Position after a listener of whom only a mark of punctuation shows the end: "told the Bulletin, ..."."""
    known = hearer_end(scene, at)
    if known is not None:
        return known
    if scene.low(at) not in words.DETERMINERS and not (at < len(scene.tokens) and scene.tokens[at].text[0].isupper()):
        return at
    k = at + 1 if scene.low(at) in words.DETERMINERS else at
    begin = k
    while k < len(scene.tokens) and k - begin < _LONGEST_NAME and scene.tokens[k].text[0].isupper():
        k += 1
    if k > begin and scene.low(k) in words.PREPOSITIONS:
        return k
    following = range(at + 1, min(at + 1 + _LONGEST_HEARER, len(scene.tokens)))
    return next((k for k in following if not scene.low(k)[0].isalnum()), at)


def hearer_before(scene: Scene, at: int, prepositions: Container[str]) -> int | None:
    """Position of the preposition behind a listener: reminded *the parties* of, updated *President X* on."""
    known = hearer_end(scene, at)
    if known is not None:
        return known
    for k in range(at + 1, min(at + 2 + _LONGEST_HEARER, len(scene.tokens))):
        if scene.low(k) in prepositions:
            return k
        if scene.verb_at(k) is not None or not scene.low(k)[0].isalnum():
            return None
    return None
