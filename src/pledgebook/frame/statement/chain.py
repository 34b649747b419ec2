"""The verbs of saying of a sentence, one after the other: who speaks, and where the words of each end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pledgebook.frame.statement.apart import cut_source, standing_apart
from pledgebook.frame.statement.cue import Cue, cue_at
from pledgebook.frame.statement.extent import after_comma, before_connector, is_coordinated, same_footing
from pledgebook.frame.statement.nonfinite import not_finite
from pledgebook.frame.statement.scene import QUOTES
from pledgebook.frame.statement.speaker import speaker_in
from pledgebook.frame.statement.told import Told, opened
from pledgebook.frame.statement.voice import Voice, voice_at
from pledgebook.lang.en import words
from pledgebook.lang.en.speech import ATTRIBUTING, TOLD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pledgebook.frame.statement.scene import Scene
    from pledgebook.segment.clauses import VerbGroup

_QUESTIONS: Final = frozenset("how what why when where whether which who".split())
_DOUBTFUL: Final = frozenset({"if", "unless", "whether"})
_CONTRASTS: Final = frozenset({";", "while", "whilst", "whereas"})
_SHIFTED: Final = frozenset({"would", "could", "might", "should"})
_LONGEST_PRONOUN: Final = 5


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
        if chain:
            _end_at_new_clause(scene, chain[-1], group)
            _end_at_next_verb(scene, chain, group)
        cue = None if _is_of_quoted(scene, chain, group) else cue_at(scene, group)
        if cue is None:
            continue
        told = _finite(scene, cue, chain) if group.finite else not_finite(scene, cue, position, chain)
        if told is not None:
            chain.append(told)
    return chain


def _is_of_quoted(scene: Scene, chain: Sequence[Told], group: VerbGroup) -> bool:
    """Whether the verb is the "saying" of "was quoted as saying", which has been taken with it."""
    return bool(chain) and chain[-1].cue.group.passive and scene.low(group.first - 1) == "as" and group.form == "ing"


def _end_at_next_verb(scene: Scene, chain: Sequence[Told], group: VerbGroup) -> None:
    """End the content of the last cue where another verb on the same footing takes its subject: "... and left"."""
    last = chain[-1]
    if not last.holds(group.start) or not group.shares_subject or not is_coordinated(scene, group):
        return
    known = any(same_footing(t.cue.group, group) for t in (chain if last.kind == "participle" else [last]))
    if known and not _is_inner(scene, last.cue, group):
        last.end = before_connector(scene, group.first, last.cue.content)


def _end_at_new_clause(scene: Scene, last: Told, group: VerbGroup) -> None:
    """End the content before ", and" with a new subject, where the reporter plainly speaks again.

    After a noun as content a new main clause does that; after a clause only the tense can show it.
    """
    cue = last.cue
    if group.subject is None or not group.finite or not last.holds(group.subject[0]):
        return
    at = scene.at(group.subject[0])
    if scene.low(at - 1) == ";" and (scene.low(at - 2) in QUOTES or cue.pattern in {"topic", "address"}):
        last.end = before_connector(scene, at, cue.content)
        return
    if scene.low(at - 1) not in {"and", "but"} or scene.low(at - 2) != ",":
        return
    is_clause = cue.pattern == "clause"
    if _tense_shows(scene, last, group) if is_clause else scene.low(cue.content) not in _QUESTIONS:
        last.end = before_connector(scene, at, cue.content)


def _tense_shows(scene: Scene, last: Told, group: VerbGroup) -> bool:
    """Whether the tense of a later verb leaves what was said: said talks had failed, and troops are moving."""
    cue = last.cue
    if cue.group.form in {"s", "base"} and cue.group.modal is None and scene.low(cue.content - 1) == "that":
        return True
    inner = next((v for v in scene.verbs if v.start >= last.start and v.finite), None)
    return cue.group.form == "past" and inner is not None and _is_past(inner) and not _is_past(group)


def _is_past(group: VerbGroup) -> bool:
    """Whether a verb is in the past, or shifted there: had gone, would go."""
    return group.form == "past" or group.modal in _SHIFTED or (group.perfect and group.form == "part")


def _is_inner(scene: Scene, cue: Cue, group: VerbGroup) -> bool:
    """Whether a coordinated verb belongs to a clause inside the content: "said Chad had met Togo and left"."""
    inner = (v for v in scene.verbs if cue.content <= v.first < group.first and v.finite)
    return any(same_footing(v, group) for v in inner) and not after_comma(scene, group.first)


def _finite(scene: Scene, cue: Cue, chain: Sequence[Told]) -> Told | None:
    """A finite cue with its speaker, if it stands where somebody is told to have spoken."""
    group = cue.group
    if (apart := standing_apart(scene, cue)) is not None:
        return apart
    inside = bool(chain) and chain[-1].holds(group.start)
    if (behind := _behind_parenthesis(scene, cue)) is not None and not inside:
        return behind
    if group.subject is None or group.shares_subject or _is_relative(group):
        return _without_subject(scene, cue, chain, inside=inside)
    begin = group.subject[0]
    if scene.low(scene.at(begin) - 1) in _DOUBTFUL:
        return None
    if group.passive and group.lemma in TOLD:
        by = next((k for k in range(group.main + 1, cue.content) if scene.low(k) == "by"), None)
        agent = speaker_in(scene, scene.tokens[by + 1].start, scene.tokens[cue.content - 2].end) if by else None
        return None if agent is None or inside else opened(scene, cue, agent, "finite")
    if inside and not _opens_clause(scene, begin):
        cut_source(scene, chain[-1], cue, begin)
        return None
    voice = speaker_in(scene, *group.subject)
    if voice is not None and voice.guess and (cue.pattern not in {"clause", "bare"} or cue.lemma not in ATTRIBUTING):
        voice = None
    if voice is None:
        scene.reading.trace.failed("statement.reported", group.start, group.end, "nobody is named as its subject")
        return None
    if inside:
        chain[-1].end = before_connector(scene, scene.at(begin), chain[-1].cue.content)
    return opened(scene, cue, voice, "finite")


def _behind_parenthesis(scene: Scene, cue: Cue) -> Told | None:
    """A speaker at the beginning, a clause between commas, then the verb: "X, asked whether it would rain, said"."""
    group = cue.group
    if scene.low(group.first - 1) != "," or not group.shares_subject:
        return None
    voice = voice_at(scene, 0)
    if voice is None or scene.low(scene.at(voice.end)) != "," or scene.at(voice.end) == group.first - 1:
        return None
    return opened(scene, cue, voice, "finite")


def _opens_clause(scene: Scene, begin: int) -> bool:
    """Whether a new main clause begins at an offset: after "; ", ", and", "and", "while"."""
    at = scene.at(begin)
    before = scene.low(at - 1)
    if before in words.CONJUNCTIONS:
        return True
    return before in _CONTRASTS or (before == "," and scene.low(at - 2) in words.CONJUNCTIONS)


def _is_relative(group: VerbGroup) -> bool:
    """Whether the subject is only who or which."""
    return group.relative and group.subject is not None and group.subject[1] - group.subject[0] <= _LONGEST_PRONOUN


def _without_subject(scene: Scene, cue: Cue, chain: Sequence[Told], *, inside: bool) -> Told | None:
    """A verb without a subject of its own: of a relative clause, or coordinated with one before."""
    group = cue.group
    coordinated = is_coordinated(scene, group)
    if group.subject is not None and _is_relative(group) and not (chain and coordinated):
        return None if inside else _relative(scene, cue, group.subject[0])
    if not coordinated:
        return None
    if chain:
        return _coordinated(scene, cue, chain, inside=inside)
    voice = speaker_in(scene, *group.subject) if group.subject is not None else None
    return None if voice is None else opened(scene, cue, voice, "finite")


def _coordinated(scene: Scene, cue: Cue, chain: Sequence[Told], *, inside: bool) -> Told | None:
    """A verb that takes its speaker from an earlier one on the same footing."""
    group, last = cue.group, chain[-1]
    if (
        inside
        and last.kind != "participle"
        and (not same_footing(last.cue.group, group) or _is_inner(scene, last.cue, group))
    ):
        return None
    source = next((t for t in reversed(chain) if same_footing(t.cue.group, group)), None)
    if source is None:
        return None
    last.end = min(last.end, before_connector(scene, group.first, last.cue.content))
    return opened(scene, cue, source.voice, source.kind)


def _relative(scene: Scene, cue: Cue, pronoun: int) -> Told | None:
    """ "the minister, who said that ...": the antecedent speaks. `pronoun` is the offset of "who"."""
    if scene.low(scene.at(pronoun)) != "who":
        return None
    voice: Voice | None = speaker_in(scene, scene.sentence.start, pronoun)
    return None if voice is None else opened(scene, cue, voice, "finite")
