"""Reported speech that follows its verb: "She underscored the need for ... and urged Togo to ..., noting that ..."."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pledgebook.frame.statement.cue import Cue, cue_at
from pledgebook.frame.statement.extent import (
    after_comma,
    before_connector,
    is_coordinated,
    same_footing,
    sentence_end,
    without_channel,
)
from pledgebook.frame.statement.said import Said
from pledgebook.frame.statement.speaker import LEADERS, Voice, speaker_in
from pledgebook.lang.en import words
from pledgebook.lang.en.speech import AID, AIMS, CONTACT, JOINT, LETTERS
from pledgebook.model.claims import Modality, Speech

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pledgebook.frame.statement.scene import Scene
    from pledgebook.segment.clauses import VerbGroup

_POSSIBLE: Final = frozenset({"may", "might", "could"})
_PLANNED: Final = frozenset({"will", "shall", "'ll"})
_DOUBTFUL: Final = frozenset({"if", "unless", "whether"})


@dataclass(slots=True)
class Told:
    """A cue in the chain of a sentence, its speaker, and how far its content may reach."""

    cue: Cue
    voice: Voice
    kind: str
    """finite, purpose or participle."""
    end: int


def reported(scene: Scene) -> list[Said]:
    """All statements of a sentence whose content follows a verb of saying."""
    chain: list[Told] = []
    for position, group in enumerate(scene.verbs):
        _close(scene, chain, group)
        cue = cue_at(scene, group)
        if cue is None or cue.pattern == "bare":
            continue
        told = _told(scene, cue, position, chain)
        if told is not None:
            chain.append(told)
    return [said for told in chain if (said := _said(scene, told)) is not None]


def _close(scene: Scene, chain: Sequence[Told], group: VerbGroup) -> None:
    """End the content of the last cue where another verb on the same footing takes its subject: "... and left"."""
    if not chain or not is_coordinated(scene, group):
        return
    last = chain[-1]
    start = scene.tokens[last.cue.content].start
    if group.start < start or group.start >= last.end or not group.shares_subject:
        return
    if same_footing(last.cue.group, group) and not _inner(scene, last.cue, group):
        last.end = before_connector(scene, group.first, last.cue.content)


def _inner(scene: Scene, cue: Cue, group: VerbGroup) -> bool:
    """Whether a coordinated verb belongs to a clause inside the content: "said Chad had met Togo and left"."""
    inner = [v for v in scene.verbs if cue.content <= v.first < group.first and v.finite]
    if not inner or not any(same_footing(v, group) for v in inner):
        return False
    return not after_comma(scene, group.first)


def _told(scene: Scene, cue: Cue, position: int, chain: Sequence[Told]) -> Told | None:
    """The cue with its speaker, if it stands where somebody is told to have spoken; ends the content before it."""
    group = cue.group
    if group.infinitive and not group.finite:
        return _purpose(scene, cue, position, chain)
    if not group.finite:
        return _participle(scene, cue, position, chain)
    last = chain[-1] if chain else None
    own = group.subject is not None and not group.shares_subject and not _is_relative(scene, group)
    inside = last is not None and group.start >= scene.tokens[last.cue.content].start and group.start < last.end
    if not own:
        return _shared(scene, cue, chain, inside=inside)
    assert group.subject is not None
    if _under_doubt(scene, group.subject[0]):
        return None
    if inside and last is not None and not _new_clause(scene, group):
        return None
    voice = speaker_in(scene, *group.subject)
    if voice is None:
        scene.reading.trace.failed("statement.reported", group.start, group.end, "nobody is named as its subject")
        return None
    if inside and last is not None:
        last.end = before_connector(scene, scene.at(group.subject[0]), last.cue.content)
    return Told(cue, voice, "finite", sentence_end(scene, cue.content))


def _is_relative(scene: Scene, group: VerbGroup) -> bool:
    """Whether the subject is only who or which."""
    return group.relative and group.subject is not None and group.subject[1] - group.subject[0] <= 5


def _under_doubt(scene: Scene, start: int) -> bool:
    """Whether a clause only supposes that somebody says so."""
    return scene.low(scene.at(start) - 1) in _DOUBTFUL


def _new_clause(scene: Scene, group: VerbGroup) -> bool:
    """Whether a verb with its own subject opens a new main clause: after "; ", ", and", "and", "while"."""
    assert group.subject is not None
    at = scene.at(group.subject[0])
    before = scene.low(at - 1)
    if before in {",", ";", "while", "whilst", "whereas"}:
        k = at - 2 if before in words.CONJUNCTIONS else at - 1
        return scene.low(k) in {";", "while", "whilst", "whereas"} or scene.low(at - 2) in words.CONJUNCTIONS
    return before in words.CONJUNCTIONS


def _shared(scene: Scene, cue: Cue, chain: Sequence[Told], *, inside: bool) -> Told | None:
    """A verb without a subject of its own: of a relative clause, or coordinated with one before."""
    group = cue.group
    if _is_relative(scene, group) and not (chain and is_coordinated(scene, group)):
        return _relative(scene, cue, inside=inside)
    if not is_coordinated(scene, group):
        return None
    last = chain[-1] if chain else None
    if last is not None and inside:
        if not same_footing(last.cue.group, group) or _inner(scene, last.cue, group):
            return None
    if last is not None:
        source = next((t for t in reversed(chain) if same_footing(t.cue.group, group)), None)
        if source is None:
            return None
        last.end = min(last.end, before_connector(scene, group.first, last.cue.content))
        kind = source.kind
        voice: Voice | None = source.voice
    else:
        if group.subject is None:
            return None
        voice, kind = speaker_in(scene, *group.subject), "finite"
    return None if voice is None else Told(cue, voice, kind, sentence_end(scene, cue.content))


def _relative(scene: Scene, cue: Cue, *, inside: bool) -> Told | None:
    """"the minister, who said that ...": the antecedent speaks."""
    group = cue.group
    assert group.subject is not None
    pronoun = scene.at(group.subject[0])
    if inside or scene.low(pronoun) != "who":
        return None
    voice = speaker_in(scene, scene.sentence.start, scene.tokens[pronoun].start)
    return None if voice is None else Told(cue, voice, "finite", sentence_end(scene, cue.content))


def _purpose(scene: Scene, cue: Cue, position: int, chain: Sequence[Told]) -> Told | None:
    """"called her to convey ...": said, if the contact was there to say it; mere aims of a meeting are not."""
    group = cue.group
    if cue.lemma in AIMS or group.negated:
        return None
    contact = next((v for v in reversed(scene.verbs[:position]) if v.finite), None)
    if contact is None or contact.lemma not in CONTACT or contact.negated or contact.subject is None:
        return None
    if chain and chain[-1].cue.group.start > contact.start:
        return None
    voice = speaker_in(scene, *contact.subject)
    if voice is None:
        return None
    if scene.low(cue.content) == "their" and not voice.joint:
        voice = Voice(voice.start, voice.end, LEADERS, joint=True)
    return Told(cue, voice, "purpose", sentence_end(scene, cue.content))


def _participle(scene: Scene, cue: Cue, position: int, chain: Sequence[Told]) -> Told | None:
    """", noting that ...", "by announcing ...", ", with Mr. X expressing ...", "a letter urging ..."."""
    group = cue.group
    if group.form != "ing" or group.first == 0:
        return None
    before = group.first - 1
    while before > 0 and scene.is_adverb(before):
        before -= 1
    low = scene.low(before)
    last = chain[-1] if chain else None
    if group.subject is not None and not group.shares_subject and scene.low(scene.at(group.subject[0])) == "with":
        voice = speaker_in(scene, scene.tokens[scene.at(group.subject[0]) + 1].start, group.subject[1])
        unit = scene.at(group.subject[0])
    elif low in {",", "by", "while", "in", "and"} or (low == "as" and scene.low(before - 1) == "well") or low in LETTERS:
        voice, unit = _governor(scene, position, chain), group.first
    else:
        return None
    if low == "and" and (last is None or last.kind != "participle"):
        return None
    if low == "in" or voice is None:
        return None
    if last is not None and scene.tokens[last.cue.content].start < group.start < last.end:
        last.end = before_connector(scene, unit, last.cue.content)
    return Told(cue, voice, "participle", sentence_end(scene, cue.content))


def _governor(scene: Scene, position: int, chain: Sequence[Told]) -> Voice | None:
    """The speaker of the clause that a participle hangs on."""
    if chain:
        return chain[-1].voice
    main = next((v for v in reversed(scene.verbs[:position]) if v.finite and v.subject), None)
    return speaker_in(scene, *main.subject) if main is not None and main.subject else None


def _said(scene: Scene, told: Told) -> Said | None:
    """The statement that a cue makes, unless it is only an act of help, the author's own words, or no talk at all."""
    cue, group = told.cue, told.cue.group
    why = _refusal(scene, told)
    if why is not None:
        scene.reading.trace.failed(f"statement.{cue.pattern}", group.start, group.end, why)
        return None
    start = scene.tokens[cue.content].start
    end = without_channel(scene, start, told.end, any_channel=cue.pattern in {"address", "topic"})
    if end <= start:
        return None
    voice = told.voice
    if voice.first and cue.lemma in JOINT:
        voice = Voice(voice.start, voice.end, LEADERS, joint=True)
    return Said(start, end, Speech.INDIRECT, voice, f"{told.kind}.{cue.pattern}", (group.start, group.end), _modality(group))


def _refusal(scene: Scene, told: Told) -> str | None:
    """Why a cue with a speaker makes no statement."""
    cue, group = told.cue, told.cue.group
    if told.voice.first and not (group.form in {"past", "part"} or group.perfect):
        return "the author's own sentence"
    if group.modal is not None and group.modal not in _PLANNED | _POSSIBLE:
        return f"only said that one {group.modal} say so"
    if cue.news and _is_help(scene, cue):
        return "breaks news of help: a transfer"
    return None


def _is_help(scene: Scene, cue: Cue) -> bool:
    """Whether the object is help itself: an amount, goods, a package."""
    start = scene.tokens[cue.content].start
    stop = scene.tokens[min(cue.content + 9, len(scene.tokens) - 1)].end
    if scene.reading.money.within(start, stop):
        return True
    for token in scene.tokens[cue.content : cue.content + 12]:
        if token.low in words.PREPOSITIONS | words.RELATIVES | {"to", ",", "and"}:
            return False
        if token.low in AID:
            return True
    return False


def _modality(group: VerbGroup) -> Modality:
    """Will say, may say, said."""
    if group.modal in _PLANNED:
        return Modality.PLANNED
    return Modality.POSSIBLE if group.modal in _POSSIBLE else Modality.ASSERTED
