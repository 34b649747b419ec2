"""Who speaks: the person, body or state that governs a verb of saying."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pledgebook.frame.statement.unnamed import behind_noun, resumed
from pledgebook.frame.statement.voice import LEADERS, OWNER_MARKS, Voice, voices_in
from pledgebook.lang.en import words
from pledgebook.lang.en.speech_nouns import ANNOUNCING, OF_WORDS
from pledgebook.model.claims import Person

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pledgebook.frame.statement.scene import Scene

_JOINS: Final = frozenset({"and", ",", "&", "with", "together", "as", "well", "both", "alongside"})
_AFTER_NAME: Final = words.CONJUNCTIONS | words.PREPOSITIONS | words.RELATIVES | {"alone", "itself", "themselves"}


def speaker_in(scene: Scene, start: int, end: int) -> Voice | None:
    """Who speaks if `start:end` holds the subject of a verb of saying; None where nobody does."""
    if scene.low(scene.at(start)) == "as":
        start = scene.tokens[scene.at(start)].end
    if scene.low(scene.at(start)) in {"neither", "nobody", "none"}:
        return None
    voices = voices_in(scene, start, end)
    heads = [v for v in voices if _is_head(scene, v, start, end)]
    if not heads:
        return behind_noun(scene, voices, start, end)
    together = _together(scene, heads)
    return resumed(scene, together[0]) if len(together) == 1 else _joined(scene, together)


def announcer(scene: Scene) -> Voice | None:
    """Whose words a sentence announces that ends with a colon: X issued the following statement:, had this to say:."""
    main = next((v for v in reversed(scene.verbs) if v.finite and v.subject is not None), None)
    if main is None or main.subject is None or main.lemma not in ANNOUNCING:
        return None
    behind = {t.low for t in scene.tokens[main.main + 1 :]}
    if behind.isdisjoint(OF_WORDS) and not {"this", "say"} <= behind:
        return None
    if not main.passive:
        return speaker_in(scene, *main.subject)
    return None


def _is_head(scene: Scene, voice: Voice, start: int, end: int) -> bool:
    """Whether a name is the noun that governs the verb: no preposition before it, nothing owned after it."""
    after = scene.at(voice.end)
    inside = after < len(scene.tokens) and scene.tokens[after].start < end
    if inside and scene.low(after) in OWNER_MARKS and scene.tokens[after].end < end:
        return False
    if inside and voice.body and _goes_on(scene, after):
        return False
    before = scene.at(voice.start) - 1
    while before >= 0 and scene.low(before) in words.DETERMINERS:
        before -= 1
    return before < 0 or scene.tokens[before].start < start or scene.low(before) not in words.PREPOSITIONS


def _goes_on(scene: Scene, after: int) -> bool:
    """Whether a name only describes the noun that follows it: the EU *plan*, the NATO *summit*."""
    if not scene.low(after).isalpha() or scene.low(after) in _AFTER_NAME:
        return False
    return scene.past_time(after) == after and scene.verb_at(after) is None


def _together(scene: Scene, heads: Sequence[Voice]) -> list[Voice]:
    """The last head with those coordinated with it, or the one head that counts."""
    group = [heads[-1]]
    if heads[-1].pronoun:
        return group
    for voice in reversed(heads[:-1]):
        lows = {t.low for t in scene.tokens[scene.at(voice.end) : scene.at(group[0].start)]} - words.DETERMINERS
        if lows & {"and", "&"} or (len(group) > 1 and lows <= _JOINS):
            group.insert(0, voice)
        elif {","} < lows or lows & {"who", "which", "whose"}:
            return [voice]  # "Mr. X, joined by Dr. Y," has one subject
        else:
            break
    if len(group) == 1 and len(heads) > 1 and _is_apposition(scene, heads[0], heads[1]):
        return [heads[0]]
    return group


def _is_apposition(scene: Scene, first: Voice, second: Voice) -> bool:
    """Whether only a comma stands between two people: the second says who the first is."""
    if first.body or second.pronoun or scene.low(scene.at(first.start)) in {"my", "mr", "madam"}:
        return False  # "My Lords, the Foreign Secretary said"
    return scene.reading.plain[first.end : second.start].strip() == ","


def _joined(scene: Scene, voices: Sequence[Voice]) -> Voice:
    """Several who speak together: sides of a meeting, or several of one side by their names."""
    codes = {v.person.code for v in voices}
    start, end = voices[0].start, voices[-1].end
    if len(codes) > 1 or None in codes or any(v.joint for v in voices):
        return Voice(start, end, LEADERS, joint=True)
    name = " ".join(scene.reading.plain[start:end].split())
    return Voice(start, end, Person(name, None, codes.pop()), body=all(v.body for v in voices))
