"""The verbs of saying of a sentence, one after the other: who speaks, and where the words of each end."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from pledgebook.frame.statement.cue import Cue, cue_at
from pledgebook.frame.statement.extent import (
    after_comma,
    before_connector,
    is_coordinated,
    same_footing,
    sentence_end,
)
from pledgebook.frame.statement.scene import QUOTES
from pledgebook.frame.statement.speaker import LEADERS, Voice, speaker_in, voice_at
from pledgebook.lang.en import words
from pledgebook.lang.en.speech import AIMS, CONTACT, GOING_ON, LETTERS, NEVER_INVERTED
from pledgebook.model.claims import Modality

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pledgebook.frame.statement.scene import Scene
    from pledgebook.segment.clauses import VerbGroup

POSSIBLE: Final = frozenset({"may", "might", "could"})
PLANNED: Final = frozenset({"will", "shall", "'ll"})
_SHORT_SUBJECT: Final = 8
_QUESTIONS: Final = frozenset("how what why when where whether which who".split())
_DOUBTFUL: Final = frozenset({"if", "unless", "whether"})


@dataclass(slots=True)
class Told:
    """A cue in the chain of a sentence, its speaker, and how far its content may reach."""

    cue: Cue
    voice: Voice
    kind: str
    """finite, purpose, participle or inverted."""
    start: int
    """Offsets of its content; empty for bare cues."""
    end: int

    @property
    def span(self) -> tuple[int, int]:
        """Where the verb stands."""
        return self.cue.group.start, self.cue.group.end

    @property
    def modality(self) -> Modality:
        """Will say, may say, said."""
        if self.cue.group.modal in PLANNED:
            return Modality.PLANNED
        return Modality.POSSIBLE if self.cue.group.modal in POSSIBLE else Modality.ASSERTED


def chain_of(scene: Scene) -> tuple[Told, ...]:
    """All verbs of saying of a sentence whose speaker is told, bare ones too, in text order; worked out once."""
    key = ("statement chain", scene.sentence.start)
    found: tuple[Told, ...] | None = scene.reading.memo.get(key)
    if found is None:
        found = scene.reading.memo[key] = tuple(_find_chain(scene))
    return found


def _find_chain(scene: Scene) -> list[Told]:
    """Cue by cue from left to right; a new one on the same footing ends the content of the one before."""
    chain: list[Told] = []
    for position, group in enumerate(scene.verbs):
        _close(scene, chain, group)
        cue = cue_at(scene, group)
        if cue is not None and (told := _told(scene, cue, position, chain)) is not None:
            chain.append(told)
    return chain


def _close(scene: Scene, chain: Sequence[Told], group: VerbGroup) -> None:
    """End the content of the last cue where another verb on the same footing takes its subject: "... and left"."""
    if chain:
        _reporter_again(scene, chain[-1], group)
    if not chain or not is_coordinated(scene, group):
        return
    last = chain[-1]
    if not last.start <= group.start < last.end or not group.shares_subject:
        return
    known = any(same_footing(t.cue.group, group) for t in (chain if last.kind == "participle" else [last]))
    if known and not _inner(scene, last.cue, group):
        last.end = before_connector(scene, group.first, last.cue.content)


def _reporter_again(scene: Scene, last: Told, group: VerbGroup) -> None:
    """End the content before ", and" with a new subject, where the reporter plainly speaks again.

    After a noun as content a new main clause does that; after a clause only the tense can show it.
    """
    cue = last.cue
    if group.subject is None or not group.finite or not last.start <= group.subject[0] < last.end:
        return
    at = scene.at(group.subject[0])
    if scene.low(at - 1) not in {"and", "but"} or scene.low(at - 2) != ",":
        return
    if cue.pattern != "clause":
        if scene.low(cue.content) not in _QUESTIONS:
            last.end = before_connector(scene, at, cue.content)
        return
    inner = next((v for v in scene.verbs if v.start >= last.start and v.finite), None)
    told_now = cue.group.form in {"s", "base"} and cue.group.modal is None and scene.low(cue.content - 1) == "that"
    shifted = inner is not None and _is_past(inner) and not _is_past(group)
    if told_now or (shifted and cue.group.form == "past"):
        last.end = before_connector(scene, at, cue.content)


def _is_past(group: VerbGroup) -> bool:
    """Whether a verb is in the past, or shifted there: had gone, would go."""
    return group.form == "past" or group.modal in {"would", "could", "might", "should"} or (group.perfect and group.form == "part")


def _inner(scene: Scene, cue: Cue, group: VerbGroup) -> bool:
    """Whether a coordinated verb belongs to a clause inside the content: "said Chad had met Togo and left"."""
    inner = [v for v in scene.verbs if cue.content <= v.first < group.first and v.finite]
    if not inner or not any(same_footing(v, group) for v in inner):
        return False
    return not after_comma(scene, group.first)


def _told(scene: Scene, cue: Cue, position: int, chain: Sequence[Told]) -> Told | None:
    """The cue with its speaker, if it stands where somebody is told to have spoken; ends the content before it."""
    group = cue.group
    inside = bool(chain) and chain[-1].start <= group.start < chain[-1].end
    if group.infinitive and not group.finite and not inside and (going_on := _going_on(scene, position)) is not None:
        voice = speaker_in(scene, *going_on.subject) if going_on.subject else None
        return None if voice is None else _open(scene, replace(cue, group=group._replace(modal=going_on.modal)), voice, "finite")
    if group.infinitive and not group.finite:
        return _purpose(scene, cue, position, chain)
    if not group.finite:
        return _participle(scene, cue, position, chain)
    if (inverted := _inverted(scene, cue) or _quoted(scene, cue)) is not None:
        return inverted
    if cue.pattern == "bare" and (set_off := _set_off(scene, cue)) is not None:
        return set_off
    last = chain[-1] if chain else None
    own = group.subject is not None and not group.shares_subject and not _is_relative(scene, group)
    inside = last is not None and last.start <= group.start < last.end
    if not own:
        return _shared(scene, cue, chain, inside=inside)
    assert group.subject is not None
    if _under_doubt(scene, group.subject[0]):
        return None
    if inside and last is not None and not _new_clause(scene, group):
        _cut_attribution(scene, last, cue)
        return None
    voice = speaker_in(scene, *group.subject)
    if voice is None:
        scene.reading.trace.failed("statement.reported", group.start, group.end, "nobody is named as its subject")
        return None
    if inside and last is not None:
        last.end = before_connector(scene, scene.at(group.subject[0]), last.cue.content)
    return _open(scene, cue, voice, "finite")


def _colon_before_quotation(scene: Scene, since: int) -> int | None:
    """Position of a colon that leads from the content over to a quotation."""
    for k in range(since + 1, len(scene.tokens) - 1):
        if scene.low(k) == ":" and scene.low(k + 1) in QUOTES:
            return k
    return None


def _going_on(scene: Scene, position: int) -> VerbGroup | None:
    """The verb before an infinitive that says no more than that somebody went on: continue to stress."""
    if position == 0:
        return None
    before = scene.verbs[position - 1]
    close = scene.verbs[position].first - before.main <= 2 + (scene.low(before.main + 1) == "on")
    return before if before.finite and before.lemma in GOING_ON and close and not before.negated else None


def _open(scene: Scene, cue: Cue, voice: Voice, kind: str) -> Told:
    """A cue whose content reaches to the end of the sentence or quotation as far as is known yet."""
    if cue.pattern == "bare":
        return Told(cue, voice, kind, cue.group.end, cue.group.end)
    start, end = scene.tokens[cue.content].start, sentence_end(scene, cue.content)
    if (quoted := _colon_before_quotation(scene, cue.content)) is not None:
        end = min(end, scene.tokens[quoted - 1].end)
    around = next((q for q in scene.reading.quotations if q.start <= start < q.end), None)
    if around is not None and around.end < end:
        end = scene.tokens[scene.ending(around.end) - 1].end
    return Told(cue, voice, kind, start, end)


def _inverted(scene: Scene, cue: Cue) -> Told | None:
    """"..., said Col. X": the speaker follows a bare verb that stands after a comma or a quotation."""
    if cue.pattern not in {"bare", "topic"} or not cue.speaks or cue.group.first != cue.group.main or cue.lemma in NEVER_INVERTED:
        return None
    if scene.low(cue.group.first - 1) not in QUOTES | {",", "-", "\u2013", "\u2014"}:
        return None
    voice = voice_at(scene, cue.group.main + 1)
    if voice is None:
        return None
    return Told(replace(cue, pattern="bare"), voice, "inverted", cue.group.end, cue.group.end)


def _quoted(scene: Scene, cue: Cue) -> Told | None:
    """A verb that opens a quotation whose subject stands before it: the minister "reaffirmed her support"."""
    group = cue.group
    if cue.pattern == "bare" or scene.low(group.first - 1) not in QUOTES or group.first < 2:
        return None
    if group.subject is not None and not group.shares_subject:
        return None
    if not any(q.start <= group.start and q.end > scene.tokens[cue.content].end for q in scene.reading.quotations):
        return None
    begin = group.first - 2
    while begin > 0 and scene.low(begin - 1) not in QUOTES | {",", ";", ":"}:
        begin -= 1
    voice = speaker_in(scene, scene.tokens[begin].start, scene.tokens[group.first - 2].end)
    return None if voice is None else _open(scene, cue, voice, "quoted")


def _set_off(scene: Scene, cue: Cue) -> Told | None:
    """A speaker between a comma and a bare verb: "..., the government and the parties in parliament said"."""
    first = cue.group.first
    while first > 0 and scene.is_adverb(first - 1):
        first -= 1
    begin = first
    while begin > 0 and scene.low(begin - 1) not in QUOTES | {",", ";", ":", "\u2013", "\u2014"}:
        begin -= 1
    if scene.low(begin) in words.RELATIVES:
        return None
    while begin < first and scene.low(begin) in {"as", "and", "but", "-"}:
        begin += 1
    if begin == first or any(v.finite for v in scene.verbs if begin <= v.first < first):
        return None
    voice = speaker_in(scene, scene.tokens[begin].start, scene.tokens[first - 1].end)
    return None if voice is None else _open(scene, cue, voice, "set off" if begin > 0 else "finite")


def _cut_attribution(scene: Scene, last: Told, cue: Cue) -> None:
    """End content before ", it added", whoever that is."""
    assert cue.group.subject is not None
    at = scene.at(cue.group.subject[0])
    if cue.pattern == "bare" and cue.closed and scene.low(at - 1) == "," and cue.group.first - at < _SHORT_SUBJECT:
        last.end = before_connector(scene, at, last.cue.content)


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
    if last is not None and inside and last.kind != "participle":
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
    return None if voice is None else _open(scene, cue, voice, kind)


def _relative(scene: Scene, cue: Cue, *, inside: bool) -> Told | None:
    """"the minister, who said that ...": the antecedent speaks."""
    group = cue.group
    assert group.subject is not None
    pronoun = scene.at(group.subject[0])
    if inside or scene.low(pronoun) != "who":
        return None
    voice = speaker_in(scene, scene.sentence.start, scene.tokens[pronoun].start)
    return None if voice is None else _open(scene, cue, voice, "finite")


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
    return _open(scene, cue, voice, "purpose")


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
    if last is not None and last.start < group.start < last.end:
        last.end = before_connector(scene, unit, last.cue.content)
    return _open(scene, cue, voice, "participle")


def _governor(scene: Scene, position: int, chain: Sequence[Told]) -> Voice | None:
    """The speaker of the clause that a participle hangs on."""
    if chain:
        return chain[-1].voice
    main = next((v for v in reversed(scene.verbs[:position]) if v.finite and v.subject), None)
    return speaker_in(scene, *main.subject) if main is not None and main.subject else None


