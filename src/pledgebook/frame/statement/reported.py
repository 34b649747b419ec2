"""Reported speech that follows its verb: "She underscored the need for ... and urged Togo to ..., noting that ..."."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pledgebook.frame.statement.chain import chain_of
from pledgebook.frame.statement.extent import without_channel, without_occasion
from pledgebook.frame.statement.said import Said
from pledgebook.frame.statement.talk import is_talk
from pledgebook.frame.statement.told import PLANNED, POSSIBLE, Told
from pledgebook.frame.statement.voice import LEADERS, Voice, voice_at
from pledgebook.lang.en import words
from pledgebook.lang.en.speech import DECISIONS, JOINT, RECEIVING
from pledgebook.lang.en.speech_nouns import AID, HEARERS
from pledgebook.model.claims import Person, Speech

if TYPE_CHECKING:
    from pledgebook.frame.statement.cue import Cue
    from pledgebook.frame.statement.scene import Scene
    from pledgebook.model.reading import Index, M


_NOBODY: Final = Person(None, None, None)
_TELLING_MODALS: Final = PLANNED | POSSIBLE
_ENDS_OBJECT: Final = (words.PREPOSITIONS - {"following"}) | words.RELATIVES | {"to", ",", "and"}


def reported(scene: Scene) -> list[Said]:
    """All statements of a sentence whose content follows a verb of saying."""
    told = [t for t in chain_of(scene) if t.cue.pattern != "bare"]
    return [said for t in told if (said := _said(scene, t)) is not None]


def _said(scene: Scene, told: Told) -> Said | None:
    """The statement that a cue makes, unless it is only an act of help, the author's own words, or no talk at all."""
    cue, group = told.cue, told.cue.group
    why = _refusal(scene, told)
    if why is not None:
        scene.reading.trace.failed(f"statement.{cue.pattern}", group.start, group.end, why)
        return None
    start = told.start
    end = without_channel(scene, start, told.end, any_channel=cue.pattern in {"address", "topic"})
    if cue.pattern in {"address", "topic"}:
        end = without_occasion(scene, start, end)
    if end <= start:
        return None
    voice = told.voice
    if voice.first and cue.lemma in JOINT:
        voice = Voice(voice.start, voice.end, LEADERS, joint=True)
    if voice.person == _NOBODY:
        return None
    return Said(start, end, Speech.INDIRECT, voice, f"{told.kind}.{cue.pattern}", told.span, told.modality)


def _refusal(scene: Scene, told: Told) -> str | None:
    """Why a cue with a speaker makes no statement."""
    cue, group = told.cue, told.cue.group
    if told.voice.first and not (group.form in {"past", "part"} or group.perfect):
        return "the author's own sentence"
    if group.modal is not None and group.modal not in _TELLING_MODALS:
        return f"only said that one {group.modal} say so"
    if group.modal in PLANNED and cue.lemma in {"recall", "remember", "appreciate", "recognise", "recognize", "note"}:
        return "a way of speaking to those who listen"
    if group.modal in POSSIBLE and cue.pattern != "clause":
        return "only what somebody may do"
    if cue.news and (cue.group.progressive or _is_help(scene, cue)):
        return "breaks news of help: a transfer"
    if cue.lemma in DECISIONS and not told.voice.joint:
        return "a decision of one side alone"
    if cue.pattern == "address" and scene.low(cue.content - 1) == "for" and _is_help(scene, cue):
        return "asks for help: a transfer"
    if (other := _other_business(scene, cue)) is not None:
        return other
    if cue.weak and (told.kind == "participle" or told.voice.first or not is_talk(scene, told)):
        return "may be other business than talk"
    return None


def _other_business(scene: Scene, cue: Cue) -> str | None:
    """Why the object of a verb makes it tell of no words: an audience, help, a guest."""
    if cue.lemma == "address" and not HEARERS.isdisjoint(t.low for t in scene.tokens[cue.content : cue.content + 3]):
        return "spoke to somebody; of what is not told"
    if cue.lemma in {"agree", "decide"} and cue.pattern == "topic" and _is_help(scene, cue):
        return "decides on help: a transfer"
    if cue.lemma in RECEIVING and cue.pattern == "topic" and _is_person(scene, cue):
        return "somebody is received, nothing is said"
    return None


def _is_person(scene: Scene, cue: Cue) -> bool:
    """Whether the object is a person or a number of people: welcomed President X to Oslo, 35,000 refugees."""
    start = scene.tokens[cue.content].start
    voice = voice_at(scene, cue.content)
    owns = voice is not None and ("'s " in _plain(scene, voice) or scene.low(scene.at(voice.end)) in {"'s", "'", "for"})
    if voice is not None and not owns and (not voice.body or cue.lemma.startswith("recogni")):
        return True
    return _counted(scene, start, scene.tokens[cue.content].end)


def _plain(scene: Scene, voice: Voice) -> str:
    """The words of a mention with straight apostrophes."""
    return scene.reading.plain[voice.start : voice.end].replace("\u2019", "'")


def _is_help(scene: Scene, cue: Cue) -> bool:
    """Whether the object is help itself: an amount, goods, a package."""
    start = scene.tokens[cue.content].start
    near = scene.tokens[min(cue.content + 3, len(scene.tokens) - 1)].end
    far = scene.tokens[min(cue.content + 14, len(scene.tokens) - 1)].end
    if overlapping(scene.reading.money, start, far) or _counted(scene, start, near):
        return True
    if scene.low(cue.content) in {"this", "it", "that", "them"} and not scene.begins_noun(cue.content + 1):
        return True
    if any(g.strength > 1 and g.start <= near for g in scene.reading.goods.within(start, far)):
        return True
    for token in scene.tokens[cue.content : cue.content + 12]:
        if token.low in _ENDS_OBJECT:
            return False
        if token.low in AID:
            return True
    return False


def _counted(scene: Scene, start: int, end: int) -> bool:
    """Whether the object begins with a number of things."""
    near = scene.reading.counts.within(max(0, start - 30), end + 30)
    return any(c.start < end and c.end > start and not c.article for c in near)


def overlapping(index: Index[M], start: int, end: int) -> bool:
    """Whether a mention of the index touches `start:end`."""
    return any(m.start < end and m.end > start for m in index.within(max(0, start - 30), end + 30))
