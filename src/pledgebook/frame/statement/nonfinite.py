"""Infinitives and participles of saying: "called her to convey ...", "went on to say ...", "..., noting that ..."."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from pledgebook.frame.statement.extent import before_connector
from pledgebook.frame.statement.speaker import speaker_in
from pledgebook.frame.statement.told import Told, opened
from pledgebook.frame.statement.voice import LEADERS, Voice, voice_at
from pledgebook.lang.en.speech import AIMS, CONTACT, GOING_ON
from pledgebook.lang.en.speech_nouns import LETTERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pledgebook.frame.statement.cue import Cue
    from pledgebook.frame.statement.scene import Scene
    from pledgebook.segment.clauses import VerbGroup

_LEADING: Final = frozenset({"while", "in", "by", "after", "and", "but", "also", "whilst", "when", "further"})
"""Words that may open a sentence before its participle: while noting that, in thanking X."""
_BEFORE_PARTICIPLE: Final = frozenset({",", "by", "while", "and"}) | LETTERS


def not_finite(scene: Scene, cue: Cue, position: int, chain: Sequence[Told]) -> Told | None:
    """The cue with its speaker, if it stands where somebody is told to have spoken; ends the content before it."""
    if not cue.group.infinitive:
        return _participle(scene, cue, position, chain)
    inside = bool(chain) and chain[-1].holds(cue.group.start)
    before = None if inside else _going_on(scene, position)
    return _purpose(scene, cue, position, chain) if before is None else _went_on(scene, cue, before)


def _going_on(scene: Scene, position: int) -> VerbGroup | None:
    """The verb before an infinitive that says no more than that somebody went on: continue to stress."""
    if position == 0:
        return None
    before = scene.verbs[position - 1]
    close = scene.verbs[position].first - before.main <= 2 + (scene.low(before.main + 1) == "on")
    return before if close and before.finite and before.lemma in GOING_ON and not before.negated else None


def _went_on(scene: Scene, cue: Cue, before: VerbGroup) -> Told | None:
    """As if the verb of saying were finite itself."""
    voice = speaker_in(scene, *before.subject) if before.subject else None
    if voice is None:
        return None
    return opened(scene, replace(cue, group=cue.group._replace(modal=before.modal)), voice, "finite")


def _purpose(scene: Scene, cue: Cue, position: int, chain: Sequence[Told]) -> Told | None:
    """What a contact was made to say; mere aims of a meeting are not said."""
    if cue.lemma in AIMS or cue.group.negated:
        return None
    contact = next((v for v in reversed(scene.verbs[:position]) if v.finite), None)
    if contact is None or contact.lemma not in CONTACT or contact.negated or contact.subject is None:
        return None
    voice = speaker_in(scene, *contact.subject)
    if voice is None or (chain and chain[-1].cue.group.start > contact.start):
        return None
    if scene.low(cue.content) == "their" and not voice.joint:
        voice = Voice(voice.start, voice.end, LEADERS, joint=True)
    return opened(scene, cue, voice, "purpose")


def _participle(scene: Scene, cue: Cue, position: int, chain: Sequence[Told]) -> Told | None:
    """ ", noting that ...", "by announcing ...", ", with Mr. X expressing ...", "a letter urging ..."."""
    group = cue.group
    if group.form != "ing":
        return None
    if group.first == 0 or (group.first == 1 and scene.low(0) in _LEADING):
        return _fronted(scene, cue, position)
    if (quoted := _quoted_as(scene, position)) is not None:
        return opened(scene, cue, quoted, "participle")
    with_subject = _own_subject(scene, group)
    if with_subject is not None:
        unit = scene.at(with_subject[0])
        voice = speaker_in(scene, scene.tokens[unit + 1].start, with_subject[1])
    elif _hangs(scene, group.first, chain):
        unit, voice = group.first, _governor(scene, position, chain)
    else:
        return None
    if voice is None:
        return None
    if chain and chain[-1].holds(group.start):
        chain[-1].end = before_connector(scene, unit, chain[-1].cue.content)
    return opened(scene, cue, voice, "participle")


def _fronted(scene: Scene, cue: Cue, position: int) -> Told | None:
    """ "Noting that rivers were rising, X said ...": the subject after the comma speaks; the comma ends the content."""
    if cue.pattern == "bare":
        return None
    for main in scene.verbs[position + 1 :]:
        if not main.finite or main.subject is None or main.shares_subject or main.relative:
            continue
        begin = scene.at(main.subject[0])
        voice = speaker_in(scene, *main.subject) if scene.low(begin - 1) == "," and begin - 1 > cue.content else None
        if voice is not None and not voice.guess:
            told = opened(scene, cue, voice, "participle")
            told.end = min(told.end, scene.tokens[begin - 2].end)
            return told
    return None


def _quoted_as(scene: Scene, position: int) -> Voice | None:
    """Whom another report quotes: "the agency quoted *an official* as saying", "*an official* was quoted as saying"."""
    first = scene.verbs[position].first
    quote = scene.verbs[position - 1] if position else None
    if quote is None or quote.lemma not in {"quote", "cite"} or scene.low(first - 1) != "as":
        return None
    if quote.passive:
        return speaker_in(scene, *quote.subject) if quote.subject else None
    if quote.main + 1 >= first - 1:
        return None
    return speaker_in(scene, scene.tokens[quote.main + 1].start, scene.tokens[first - 2].end)


def _own_subject(scene: Scene, group: VerbGroup) -> tuple[int, int] | None:
    """Offsets of "with Mr. X" before a participle."""
    if group.subject is None or group.shares_subject or scene.low(scene.at(group.subject[0])) != "with":
        return None
    return group.subject


def _hangs(scene: Scene, first: int, chain: Sequence[Told]) -> bool:
    """Whether a participle hangs on the clause before it, or on a noun for something written."""
    before = first - 1
    while before > 0 and scene.is_adverb(before):
        before -= 1
    low = scene.low(before)
    if low == "and":
        return bool(chain) and chain[-1].kind == "participle"
    return low in _BEFORE_PARTICIPLE or (low == "as" and scene.low(before - 1) == "well")


def _governor(scene: Scene, position: int, chain: Sequence[Told]) -> Voice | None:
    """The speaker of the clause that a participle hangs on."""
    if chain:
        return chain[-1].voice
    main = next((v for v in reversed(scene.verbs[:position]) if v.finite and v.subject), None)
    if main is not None and main.subject:
        return speaker_in(scene, *main.subject)
    first = voice_at(scene, 0)  # the verb of the clause is not known as one: "Lind flagged off the trucks, saying that"
    return first if first is not None and not first.body and scene.low(scene.verbs[position].first - 1) == "," else None
