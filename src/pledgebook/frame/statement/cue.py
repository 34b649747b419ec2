"""Cues: a verb of saying with the place where what was said begins."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Final

from pledgebook.frame.statement.content import (
    QUESTIONS,
    act_start,
    addresses,
    clause_start,
    in_passing,
    names_something,
    said_on,
    start_after_preposition,
    topic_start,
)
from pledgebook.frame.statement.hearer import hearer_before_mark
from pledgebook.frame.statement.scene import QUOTES
from pledgebook.lang.en import words
from pledgebook.lang.en.speech import (
    CENTRED,
    QUOTING,
    TALK_VERBS,
    TOLD,
    Phrase,
    SpeechVerb,
    Takes,
    speech_phrases,
    speech_verbs,
)
from pledgebook.lang.en.speech_nouns import TALKS

if TYPE_CHECKING:
    from pledgebook.frame.statement.scene import Scene
    from pledgebook.segment.clauses import VerbGroup

_MARKS: Final = frozenset(",.;:!?()-\u2013\u2014\u2026")
_CLOSERS: Final = (words.PREPOSITIONS | words.CONJUNCTIONS | words.SUBORDINATORS | QUOTES) - {"that"}
_NO_ADJECTIVE: Final = words.PREPOSITIONS | words.CONJUNCTIONS | {"that"}
_MOST_BETWEEN: Final = 3
"""Words that may stand between those of a phrase: took *very careful* note of."""
_LONGEST_AGENT: Final = 8
"""Words that may stand between "quoted" and "saying": quoted by the state news agency as."""
_LONGEST_DETOUR: Final = 20
_WEAK_ENDINGS: Final = frozenset({"out", "about"})
_BEFORE_SAYING: Final = QUOTES | {","}


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb of saying in a sentence."""

    group: VerbGroup
    lemma: str
    pattern: str
    """clause, topic, address, act, or bare (no content follows it: an attribution, or a quotation is the content)."""
    content: int
    """Position of the token with which the content begins; for bare cues, the one after the cue."""
    weak: bool = False
    news: bool = False
    speaks: bool = True
    """Whether it may stand beside quotation marks or after what was said."""
    closed: bool = False
    """Whether nothing follows that it could govern, so that what was said must stand before it."""


def cue_at(scene: Scene, group: VerbGroup) -> Cue | None:
    """The cue that a verb group makes, if it is one."""
    if group.lemma not in saying_lemmas() and not _phrases(scene, group):
        return None
    if (quoted := _quoted_as(scene, group) or _put_it(scene, group)) is not None:
        return quoted
    if (told_by := _told_by(scene, group)) is not None:
        return told_by
    if group.passive and group.lemma in CENTRED and not group.negated:
        return _talk_cue(scene, group)
    if group.passive or (group.negated and group.lemma != "deny") or _is_state(scene, group):
        return None
    if (found := _phrase_cue(scene, group) or _talk_cue(scene, group)) is not None:
        return found
    verb = speech_verbs().get(group.lemma)
    return None if verb is None else _verb_cue(scene, group, verb)


@cache
def saying_lemmas() -> frozenset[str]:
    """The verbs that can be a cue without the words of a phrase."""
    return frozenset(speech_verbs().keys() | TALK_VERBS | QUOTING | {"put"})


def _phrases(scene: Scene, group: VerbGroup) -> list[Phrase]:
    """The phrases with this verb whose first word stands in the sentence."""
    known = speech_phrases().get(group.lemma)
    return [p for p in known if not scene.words.isdisjoint(p.words[0])] if known else []


def _quoted_as(scene: Scene, group: VerbGroup) -> Cue | None:
    """Was quoted (by the agency) as saying: the subject speaks."""
    if not group.passive or not group.finite or group.lemma not in QUOTING:
        return None
    for k in range(group.main + 1, min(group.main + _LONGEST_AGENT, len(scene.tokens))):
        saying = scene.verb_at(k)
        if saying is not None:
            verb = speech_verbs().get(saying.lemma)
            if saying.form != "ing" or verb is None or scene.low(k - 1) != "as":
                return None
            found = _verb_cue(scene, saying, verb)
            return replace(found, group=group)
    return None


def _told_by(scene: Scene, group: VerbGroup) -> Cue | None:
    """The committee was told by X that ...; whoever stands behind "by" speaks (see `chain`)."""
    if not group.passive or not group.finite or group.lemma not in TOLD or group.negated:
        return None
    by = next((k for k in range(group.main + 1, min(group.main + 4, len(scene.tokens))) if scene.low(k) == "by"), None)
    if by is None:
        return None
    for k in range(by + 2, min(by + _LONGEST_DETOUR, len(scene.tokens))):
        if scene.low(k) == "that":
            return Cue(group, group.lemma, "clause", k + 1, speaks=False)
        verb = scene.verb_at(k)
        if verb is not None and verb.finite:
            return None
    return None


def _put_it(scene: Scene, group: VerbGroup) -> Cue | None:
    """As one official put it."""
    at = group.main + 2
    if group.lemma != "put" or group.passive or scene.low(at - 1) != "it":
        return None
    after = scene.low(scene.past_time(at))
    return Cue(group, "put", "bare", at, closed=True) if not after or after[0] in _MARKS or after in QUOTES else None


def _is_state(scene: Scene, group: VerbGroup) -> bool:
    """A participle after a contracted or inverted "be": we're committed to, is the King agreed?"""
    if group.form == "part" and group.first != group.main:
        return False
    past = group.form in {"past", "part"}
    contracted = past and scene.low(_word_before(scene, group)).endswith(("'re", "'m"))
    asks = scene.low(len(scene.tokens) - 1) == "?" and scene.low(0) in words.AUXILIARIES
    return contracted or (asks and group.first != 0)


def _word_before(scene: Scene, group: VerbGroup) -> int:
    """Position of the word before a verb, adverbs skipped."""
    before = group.first - 1
    while before > 0 and scene.is_adverb(before):
        before -= 1
    return before


def _phrase_cue(scene: Scene, group: VerbGroup) -> Cue | None:
    """A verb that says something only with other words: make clear, exchange views on."""
    for phrase in _phrases(scene, group):
        at = _after_words(scene, phrase, group.main + 1)
        if at is None or (phrase.verb == "be" and scene.low(_word_before(scene, group)) in {"it", "there", "what"}):
            continue
        if Takes.CLAUSE in phrase.takes:
            if (start := clause_start(scene, at, verb=None)) is not None:
                return Cue(group, phrase.verb, "clause", start)
        elif scene.past_time(at - 1) > at:
            continue  # exchanged notes on Sunday
        elif scene.begins_noun(at) or scene.low(at) in QUESTIONS or scene.verb_at(at) is not None:
            return Cue(group, phrase.verb, "topic", at, weak=phrase.words[-1] <= _WEAK_ENDINGS)
    return None


def _after_words(scene: Scene, phrase: Phrase, at: int) -> int | None:
    """Position after the phrase's words, if they follow with no more than articles and adjectives between."""
    for wanted in phrase.words:
        skipped = 0
        while scene.low(at) not in wanted:
            between = scene.low(at)
            if skipped == _MOST_BETWEEN or not between.isalpha() or between in _NO_ADJECTIVE:
                return None
            skipped, at = skipped + 1, at + 1
        at += 1
    return at


def _talk_cue(scene: Scene, group: VerbGroup) -> Cue | None:
    """What was talked about: "their discussions included ...", "the talks focused on ..."."""
    if group.lemma not in TALK_VERBS or not group.finite or group.modal is not None:
        return None
    if scene.low(_word_before(scene, group)) not in TALKS:
        return None
    at = scene.past_adverbs(group.main + 1)
    if scene.low(at) in {"on", "upon", "around", "to"}:
        at += 1
    return Cue(group, group.lemma, "topic", at, speaks=False) if names_something(scene, at) else None


def _verb_cue(scene: Scene, group: VerbGroup, verb: SpeechVerb) -> Cue:
    """What a verb of saying takes here."""
    at = scene.past_adverbs(group.main + 1)
    pattern, start = _led_by_as(scene, group) or _pattern(scene, group, verb, at)
    return Cue(
        group, verb.lemma, pattern, start,
        weak=Takes.WEAK in verb.takes and pattern in {"topic", "address"},
        news=Takes.NEWS in verb.takes and pattern == "topic",
        speaks=Takes.QUOTE in verb.takes,
        closed=pattern == "bare" and _closed(scene, at, verb),
    )  # fmt: skip


def _led_by_as(scene: Scene, group: VerbGroup) -> tuple[str, int] | None:
    """Such as "As X said when they met, ...": what was said follows the comma, if a sentence begins with such words."""
    if group.subject is None or scene.low(0) != "as" or scene.at(group.subject[0]) > 1:
        return None
    comma = next((k for k in range(group.main + 1, len(scene.tokens)) if scene.low(k) == ","), None)
    if comma is None or scene.low(group.main + 1) in {"that", ":"} or scene.clause_verb(comma + 1) is None:
        return None
    return "clause", comma + 1


def _pattern(scene: Scene, group: VerbGroup, verb: SpeechVerb, at: int) -> tuple[str, int]:
    """The pattern that holds, the surest first, with the position where its content begins."""
    takes = verb.takes
    if Takes.CLAUSE in takes and not in_passing(scene, group) and (start := clause_start(scene, at, verb)) is not None:
        return "clause", start
    if Takes.ACT in takes and (start := act_start(scene, at)) is not None:
        return "act", start
    if (start := start_after_preposition(scene, at, verb)) is not None:
        return ("address" if verb.lemma in {"call", "appeal"} else "topic"), start
    if Takes.ADDRESS in takes and addresses(scene, at, verb):
        return "address", at
    if Takes.TOPIC in takes and (start := topic_start(scene, at)) is not None:
        return "topic", start
    if verb.lemma == "say" and scene.low(group.first - 1) not in _BEFORE_SAYING and said_on(scene, at):
        return "clause", at
    return "bare", at


def _closed(scene: Scene, at: int, verb: SpeechVerb) -> bool:
    """Whether a verb has no object but perhaps a listener, a day, or how and where it was said."""
    at = scene.past_time(at)
    if scene.verb_at(at) is not None:
        return False
    if Takes.HEARER in verb.takes:
        at = hearer_before_mark(scene, at)
    low = scene.low(at)
    return not low or low[0] in _MARKS or low in _CLOSERS
