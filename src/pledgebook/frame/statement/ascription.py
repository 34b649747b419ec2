"""To whom the words beside a quotation ascribe it: "...", he said / She said: "..." / he called it "..."."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pledgebook.frame.statement.apart import DASHES
from pledgebook.frame.statement.chain import chain_of
from pledgebook.frame.statement.cue import cue_at
from pledgebook.frame.statement.scene import QUOTES, Scene, scene_at
from pledgebook.frame.statement.source import opinion_at, source_at
from pledgebook.frame.statement.speaker import speaker_in
from pledgebook.frame.statement.voice import Voice, voice_at
from pledgebook.lang.en import words
from pledgebook.lang.en.speech import ATTRIBUTING, CALLING

if TYPE_CHECKING:
    from pledgebook.frame.statement.told import Told
    from pledgebook.model.reading import Reading
    from pledgebook.model.text import Quotation

_ENDS_SPEECH: Final = re.compile(r"[.!?,\u2026\u2014\u2013-]\s*\Z")
_SINGLE: Final = frozenset({"'", "\u2018", "`"})
_FARTHEST_VERB: Final = 28
"""Tokens between a quotation and the verb that ascribes it."""
_SUBJECT_BEFORE: Final = 4
"""Words that may stand between the verb and the marks as a subject: said it "opens a new chapter"."""
_DETOUR: Final = 8
_BESIDE: Final = DASHES | {","}
_LINKS: Final = words.CONJUNCTIONS | words.RELATIVES
_ALL_QUOTES: Final = QUOTES | _SINGLE


@dataclass(frozen=True, slots=True)
class Ascription:
    """Who is said to have said a quotation, and how the text says so."""

    voice: Voice
    rule: str
    cue: tuple[int, int] | None
    close: bool
    """Whether the words that say so stand right beside the quotation."""
    told: Told | None = None


def ascribed_after(reading: Reading, quotation: Quotation) -> Ascription | None:
    """By the words behind it: "...", he said. / "..." - so the minister. / "...", according to X."""
    scene = scene_at(reading, max(quotation.end - 1, quotation.start))
    if scene is None:
        return None
    first = scene.at(quotation.end + 1)
    stop = next((k for k in range(first, len(scene.tokens)) if scene.low(k) in QUOTES), len(scene.tokens))
    ends = _ENDS_SPEECH.search(reading.plain, quotation.start, quotation.end) is not None
    if first >= stop or not (ends or scene.low(first) in _BESIDE):
        return None
    while first < stop and scene.low(first) in _BESIDE:
        first += 1
    source = source_at(scene, first)
    if source is not None:
        return Ascription(source.voice, "source", source.cue, close=True)
    return _verb_behind(scene, first, stop)


def _verb_behind(scene: Scene, first: int, stop: int) -> Ascription | None:
    """The verb of saying right after a quotation, its speaker before or behind it."""
    if scene.low(first) == "as" and scene.low(first - 1) == ",":
        first += 1  # "...", as the minister put it
    low = scene.low(first)
    if low in _LINKS or (low in words.PREPOSITIONS and scene.verb_at(first) is None):
        return None
    near = (v for v in scene.verbs if first <= v.first < min(stop, first + _FARTHEST_VERB) and v.finite)
    for group in near:
        cue = cue_at(scene, group)
        if cue is not None and cue.speaks:
            voice = _beside(scene, first, group.first, group.main + 1)
            return None if voice is None else Ascription(voice, "after", (group.start, group.end), close=True)
        if not group.relative:
            if (quoted := _quoted_as(scene, group.main, group.lemma)) is not None:
                return Ascription(quoted, "after", (group.start, group.end), close=True)
            break
    return _any_verb_behind(scene, first, stop)


def _quoted_as(scene: Scene, verb: int, lemma: str) -> Voice | None:
    """Whom another one quotes: "...", the agency quoted the minister as saying."""
    if lemma not in {"quote", "cite"}:
        return None
    end = next(
        (k for k in range(verb + 2, min(verb + _FARTHEST_VERB, len(scene.tokens))) if scene.low(k) == "as"), None
    )
    return None if end is None else speaker_in(scene, scene.tokens[verb + 1].start, scene.tokens[end - 1].end)


def _any_verb_behind(scene: Scene, first: int, stop: int) -> Ascription | None:
    """Any verb with a person right after speech is one of saying: "...", laughed the minister / "...", he smiled."""
    if stop - first > 1 and scene.low(first).endswith("ed") and (voice := voice_at(scene, first + 1)) is not None:
        return Ascription(voice, "after", (scene.tokens[first].start, scene.tokens[first].end), close=True)
    voice = voice_at(scene, first)
    verb = scene.ending(voice.end) if voice is not None else stop
    if voice is None or verb >= stop or not scene.low(verb).endswith("ed"):
        return None
    ends = verb + 1 >= stop or scene.low(verb + 1) in {".", ","}
    return Ascription(voice, "after", (scene.tokens[verb].start, scene.tokens[verb].end), close=True) if ends else None


def _beside(scene: Scene, first: int, verb: int, behind: int) -> Voice | None:
    """The speaker between a quotation and its verb, or behind the verb: she said / said the minister."""
    while first < verb and scene.is_adverb(first):
        first += 1
    if first == verb:
        return voice_at(scene, behind)
    return speaker_in(scene, scene.tokens[first].start, scene.tokens[verb - 1].end)


def ascribed_before(reading: Reading, quotation: Quotation) -> Ascription | None:
    """By the words before it: She said: "..." / She said the plan was "..." / According to X, it was "..."."""
    scene = scene_at(reading, quotation.start)
    if scene is None:
        return None
    mark = _opening_mark(scene, quotation)
    told = _leading_verb(scene, quotation, mark, since=0)
    if told is None or not told.cue.speaks:
        source = source_at(scene, 0) or opinion_at(scene, 0)
        if source is not None:
            return Ascription(source.voice, "source", source.cue, close=False)
    if told is None:
        return _any_verb_before(scene, mark)
    if (called := _so_called(scene, mark)) is not None:
        return called
    close = _adjoins(scene, told, mark) or scene.low(mark - 1) == ":"
    return Ascription(told.voice, "before", told.span, close=close, told=told)


def _so_called(scene: Scene, mark: int) -> Ascription | None:
    """Whose words "what he called" announces, be it inside what somebody else says."""
    group = next((v for v in reversed(scene.verbs) if v.finite and v.main < mark), None)
    if group is None or group.lemma not in CALLING or mark - group.main > 2 or group.subject is None:
        return None
    if scene.low(scene.at(group.subject[0]) - 1) not in {"what", "which"}:
        return None
    voice = speaker_in(scene, *group.subject)
    return None if voice is None else Ascription(voice, "called", (group.start, group.end), close=True)


def _any_verb_before(scene: Scene, mark: int) -> Ascription | None:
    """Any verb of a person before a colon and a quotation is one of saying: The minister smiled: "..."."""
    if (called := _so_called(scene, mark)) is not None or scene.low(mark - 1) != ":":
        return called
    group = next((v for v in reversed(scene.verbs) if v.finite and v.main < mark), None)
    if group is None or group.subject is None or mark - group.main > _DETOUR or group.passive:
        return None
    voice = speaker_in(scene, *group.subject)
    if voice is None or voice.body or voice.joint or voice.first or voice.guess or voice.person.name is None:
        return None
    return Ascription(voice, "before", (group.start, group.end), close=True)


def ascribed_within(reading: Reading, quotation: Quotation, outer: Quotation) -> Ascription | None:
    """A quotation inside another one, by a verb right before it in there: "He told us: 'Come early.'"."""
    scene = scene_at(reading, quotation.start)
    if scene is None:
        return None
    mark = _opening_mark(scene, quotation)
    told = _leading_verb(scene, quotation, mark, since=outer.start)
    if told is None or not _adjoins(scene, told, mark):
        return None
    return Ascription(told.voice, "before", told.span, close=True, told=told)


def _opening_mark(scene: Scene, quotation: Quotation) -> int:
    """Position of the mark that opens a quotation."""
    mark = scene.ending(quotation.start) - 1
    while mark > 0 and scene.low(mark) not in _ALL_QUOTES:
        mark -= 1
    return mark


def _leading_verb(scene: Scene, quotation: Quotation, mark: int, *, since: int) -> Told | None:
    """The verb of saying whose words a quotation is: the one that leads right up to it, else the last before it."""
    leading = [t for t in reversed(chain_of(scene)) if since <= t.cue.group.start < quotation.start]
    leading = [t for t in leading if _reaches(scene, t, quotation, mark)]
    right_before = (t for t in leading if quotation.start - 2 <= t.start <= quotation.start)
    return next(right_before, None) or next(iter(leading), None)


def _reaches(scene: Scene, told: Told, quotation: Quotation, mark: int) -> bool:
    """Whether the words of a verb of saying reach the quotation: in its content, or right before the marks."""
    if told.cue.pattern != "bare":
        return told.end > quotation.start or (told.start < quotation.start and scene.low(mark - 1) == ":")
    if not told.cue.speaks:
        return False
    if told.cue.closed or told.kind == "inverted" or told.cue.lemma in CALLING:
        return _adjoins(scene, told, mark)
    between = range(told.cue.group.main + 1, mark)
    close = len(between) <= _SUBJECT_BEFORE and not any(v.first in between for v in scene.verbs)
    return close and told.cue.lemma in ATTRIBUTING


def _adjoins(scene: Scene, told: Told, mark: int) -> bool:
    """Whether nothing but a listener, a day, "that" or a colon stands between the verb and the opening mark."""
    main = told.cue.group.main
    return mark - main - 1 <= _DETOUR and not any(v.finite and main < v.first < mark for v in scene.verbs)
