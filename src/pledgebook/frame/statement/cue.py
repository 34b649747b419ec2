"""Cues: a verb of saying with the place where what was said begins."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pledgebook.lang.en import words
from pledgebook.lang.en.speech import (
    GIVING,
    HEARERS,
    PHRASES,
    SAYERS,
    TALK_VERBS,
    TALKS,
    Phrase,
    SpeechVerb,
    Takes,
    speech_verbs,
)
from pledgebook.frame.statement.scene import QUOTES
from pledgebook.frame.statement.speaker import voice_at

if TYPE_CHECKING:
    from pledgebook.frame.statement.scene import Scene
    from pledgebook.segment.clauses import VerbGroup

_WH: Final = frozenset("how whether why what when where which who if".split())
_LONGEST_DETOUR: Final = 30
"""Words that may stand between a verb of saying and its "that"."""
_PHRASES_OF: Final[dict[str, list[Phrase]]] = {}
for _phrase in PHRASES:
    _PHRASES_OF.setdefault(_phrase.verb, []).append(_phrase)


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
    if group.passive or (group.negated and group.lemma != "deny") or _is_state(scene, group):
        return None
    if (found := _phrase_cue(scene, group) or _talk_cue(scene, group)) is not None:
        return found
    verb = speech_verbs().get(group.lemma)
    if verb is None:
        return None
    return _verb_cue(scene, group, verb)


def _is_state(scene: Scene, group: VerbGroup) -> bool:
    """A participle after a contracted or inverted "be": we're committed to, is the King agreed?"""
    if group.form == "part" and group.first != group.main:
        return False
    before = group.first - 1
    while before > 0 and scene.is_adverb(before):
        before -= 1
    contracted = scene.low(before).endswith(("'re", "'m")) and group.form in {"past", "part"}
    asks = scene.low(len(scene.tokens) - 1) == "?" and scene.low(0) in words.AUXILIARIES
    return contracted or (asks and group.first != 0)


def _phrase_cue(scene: Scene, group: VerbGroup) -> Cue | None:
    """A verb that says something only with other words: make clear, exchange views on."""
    for phrase in _PHRASES_OF.get(group.lemma, ()):
        at = _match(scene, phrase, group.main + 1)
        if at is None:
            continue
        if Takes.CLAUSE in phrase.takes:
            start = _clause(scene, at, verb=None)
            if start is not None:
                return Cue(group, phrase.verb, "clause", start)
        elif scene.begins_noun(at) or scene.low(at) in _WH or scene.verb_at(at) is not None:
            return Cue(group, phrase.verb, "topic", at, weak=phrase.words[-1] <= {"out", "about", "of"})
    return None


def _talk_cue(scene: Scene, group: VerbGroup) -> Cue | None:
    """"their discussions included ...", "the talks focused on ...": what was talked about."""
    if group.lemma not in TALK_VERBS or not group.finite or group.modal is not None:
        return None
    before = group.first - 1
    while before > 0 and scene.is_adverb(before):
        before -= 1
    if scene.low(before) not in TALKS:
        return None
    at = scene.past_adverbs(group.main + 1)
    if scene.low(at) in {"on", "upon", "around"}:
        at += 1
    return Cue(group, group.lemma, "topic", at, speaks=False) if _names(scene, at) else None


def _match(scene: Scene, phrase: Phrase, at: int) -> int | None:
    """Position after the phrase's words, if they follow with no more than articles and adjectives between."""
    for wanted in phrase.words:
        skipped = 0
        while scene.low(at) not in wanted:
            between = scene.low(at)
            if skipped == 3 or not between.isalpha() or between in words.PREPOSITIONS | words.CONJUNCTIONS | {"that"}:
                return None
            skipped, at = skipped + 1, at + 1
        at += 1
    return at


def _verb_cue(scene: Scene, group: VerbGroup, verb: SpeechVerb) -> Cue:
    """What a verb of saying takes here."""
    at = scene.past_adverbs(group.main + 1)
    takes = verb.takes
    speaks = Takes.QUOTE in takes
    if Takes.CLAUSE in takes and not _in_passing(scene, group) and (start := _clause(scene, at, verb)) is not None:
        return Cue(group, verb.lemma, "clause", start, speaks=speaks)
    if Takes.ACT in takes and (start := _act(scene, at)) is not None:
        return Cue(group, verb.lemma, "act", start, speaks=speaks)
    if (start := _after_preposition(scene, at, verb)) is not None and not _visits(scene, verb, start):
        return Cue(group, verb.lemma, "address" if verb.lemma in {"call", "appeal"} else "topic", start, speaks=speaks)
    if Takes.ADDRESS in takes and _addresses(scene, at, verb):
        return Cue(group, verb.lemma, "address", at, weak=Takes.WEAK in takes, speaks=speaks)
    if Takes.TOPIC in takes and scene.past_time(at) == at and _names(scene, at):
        return Cue(group, verb.lemma, "topic", at, weak=Takes.WEAK in takes, news=Takes.NEWS in takes, speaks=speaks)
    if verb.lemma == "say" and scene.low(group.first - 1) not in QUOTES | {","} and _speaks_on(scene, at):
        return Cue(group, verb.lemma, "clause", at, speaks=speaks)
    return Cue(group, verb.lemma, "bare", at, speaks=speaks, closed=_closed(scene, at, verb))


def _closed(scene: Scene, at: int, verb: SpeechVerb) -> bool:
    """Whether a verb has no object but perhaps a listener, a day, or how and where it was said."""
    at = scene.past_time(at)
    if scene.verb_at(at) is not None:
        return False
    if Takes.HEARER in verb.takes:
        at = hearer_end(scene, at) or _some_hearer(scene, at)
    low = scene.low(at)
    return not low or low[0] in ",.;:!?()-\u2013\u2014\u2026" or low in QUOTES or low in (words.PREPOSITIONS | words.CONJUNCTIONS | words.SUBORDINATORS) - {"that"}


def _some_hearer(scene: Scene, at: int) -> int:
    """Position after a listener of an unknown kind, "the Bulletin", if a mark follows him closely."""
    if scene.low(at) not in words.DETERMINERS and not (at < len(scene.tokens) and scene.tokens[at].text[0].isupper()):
        return at
    for k in range(at + 1, min(at + 6, len(scene.tokens))):
        if not scene.low(k)[0].isalnum():
            return k
    return at


def _clause(scene: Scene, at: int, verb: SpeechVerb | None) -> int | None:
    """Where a clause of content begins: after "that", at a question word, or directly with its subject."""
    if (that := _that(scene, at, verb)) is not None:
        return that + 2 if scene.low(that + 1) == "," else that + 1
    if scene.low(at) in _WH and _finite_after(scene, at):
        return at
    hearer = hearer_end(scene, at) if verb is not None and Takes.HEARER in verb.takes else None
    if hearer is not None and scene.low(hearer) in _WH and _finite_after(scene, hearer):
        return hearer
    begin = scene.past_time(at if hearer is None else hearer)
    if hearer is not None and verb is not None and scene.low(begin) in verb.prepositions:
        return None
    if scene.low(begin) == "," and hearer is not None:
        begin += 1
    if scene.low(begin) == ":":
        return begin + 1 if scene.low(begin + 1) not in QUOTES and _finite_after(scene, begin) else None
    return begin if _without_that(scene, begin, verb) else None


def _without_that(scene: Scene, at: int, verb: SpeechVerb | None) -> bool:
    """Whether a clause begins here without "that": said Germany had not decided."""
    clause = scene.clause_verb(at)
    if clause is None or clause.subject is None or scene.low(at) in {",", ".", ";", "to", "and", "or", "but", "as"}:
        return False
    direct = clause.subject[0] <= scene.tokens[at].start
    if verb is not None and verb.lemma in SAYERS:
        return direct or _introduced(scene, at, clause.subject[0])
    bare = clause.first == clause.main and clause.form in {"past", "s", "base"}
    if not direct or not scene.begins_noun(at):
        return False
    voice = voice_at(scene, at)
    named = voice is not None and scene.at(voice.end) == clause.first and clause.form == "s"
    return not bare or named or scene.low(at) in words.SUBJECT_PRONOUNS


def _introduced(scene: Scene, at: int, subject: int) -> bool:
    """Whether an introduction and a comma lead to the subject: said *if talks fail,* Chad will act."""
    if scene.low(at) not in (words.PREPOSITIONS | words.SUBORDINATORS) - {"as"}:
        return False
    return scene.low(scene.at(subject) - 1) == ","


def _speaks_on(scene: Scene, at: int) -> bool:
    """Whether several words follow "said" directly: a clause even where its verb was not recognised."""
    return scene.begins_noun(at) and scene.low(at) not in QUOTES | {"nothing", "something", "this", "so", "yes", "no"} and \
        sum(t.low.isalpha() for t in scene.tokens[at:]) > 3 and scene.past_time(at) == at


def _that(scene: Scene, at: int, verb: SpeechVerb | None) -> int | None:
    """Position of the "that" which opens the content, past adverbs, days, hearers and other detours."""
    if scene.low(at) == "that":
        return at if _opens_clause(scene, at) else None
    may_hear = verb is not None and Takes.HEARER in verb.takes
    if not may_hear and scene.low(at) not in words.PREPOSITIONS | {","} and scene.past_time(at) == at:
        return None
    if scene.low(at) in {"for", "as", "than"} or scene.low(at) in QUOTES:
        return None
    for k in range(at, min(at + _LONGEST_DETOUR, len(scene.tokens))):
        low = scene.low(k)
        if low == "that":
            return k if _opens_clause(scene, k) and scene.low(k - 1) not in words.PREPOSITIONS else None
        group = scene.verb_at(k)
        if may_hear and k > at and low in {"of", "about", "regarding"}:
            return None
        if low in QUOTES | {";", ":", "."} or (group is not None and group.finite and not _in_passing(scene, group)):
            return None
    return None


def _opens_clause(scene: Scene, that: int) -> bool:
    """Whether "that" opens a clause of content: quotation marks, or a subject and a verb, come after it."""
    if scene.low(that + 1) in QUOTES:
        return True
    following = scene.verb_at(scene.past_adverbs(that + 1))
    return _finite_after(scene, that) and (following is None or not following.finite)


def _in_passing(scene: Scene, group: VerbGroup) -> bool:
    """Whether a verb and its subject stand between commas: "told him, he said, that ..."."""
    if group.subject is None or scene.low(group.main + 1) != ",":
        return False
    return scene.low(scene.at(group.subject[0]) - 1) == ","


def _finite_after(scene: Scene, at: int) -> bool:
    """Whether a clause with a verb of its own follows."""
    return any(v.first > at and (v.finite or v.infinitive) for v in scene.verbs) or any(
        t.low in words.MODALS for t in scene.tokens[at + 1 :]
    )


def _act(scene: Scene, at: int) -> int | None:
    """`to` and a verb: agreed *to work jointly*. Giving is help, not words."""
    infinitive = scene.verb_at(at)
    if infinitive is not None:
        return at if infinitive.infinitive and infinitive.lemma not in GIVING else None
    unknown = scene.low(at) == "to" and scene.low(at + 1).isalpha() and scene.tokens[at + 1].text.islower()
    return at if unknown and scene.low(at + 1) not in words.DETERMINERS | words.PRONOUNS | words.PREPOSITIONS else None


def _after_preposition(scene: Scene, at: int, verb: SpeechVerb) -> int | None:
    """Position after the preposition that introduces the topic, past a hearer: updated her *on the talks*."""
    for place in (at, _before_preposition(scene, at, verb) if Takes.HEARER in verb.takes else None):
        if place is None:
            continue
        begin = scene.past_adverbs(place)
        if scene.low(begin) in verb.prepositions and scene.past_time(begin) == begin and _names(scene, begin + 1):
            return begin + 1
    return None


def _before_preposition(scene: Scene, at: int, verb: SpeechVerb) -> int | None:
    """Position of the preposition behind a listener: reminded *the parties* of, updated *President X* on."""
    known = hearer_end(scene, at)
    if known is not None:
        return known
    for k in range(at + 1, min(at + 7, len(scene.tokens))):
        if scene.low(k) in verb.prepositions:
            return k
        if scene.verb_at(k) is not None or not scene.low(k)[0].isalnum():
            return None
    return None


def _visits(scene: Scene, verb: SpeechVerb, start: int) -> bool:
    """Whether "called on the President" is a visit: nothing follows that he should do."""
    if verb.lemma != "call" or scene.low(start - 1) not in {"on", "upon"}:
        return False
    return not any(v.infinitive and v.first > start for v in scene.verbs) and "for" not in {t.low for t in scene.tokens[start:]}


def hearer_end(scene: Scene, at: int) -> int | None:
    """Position after somebody who is told something: reporters travelling with him, President X, the House."""
    begin = at
    if scene.low(at) in words.DETERMINERS:
        at += 1
    if at >= len(scene.tokens):
        return None
    start, end = scene.tokens[at].start, scene.sentence.end
    first = scene.tokens[begin].start
    ends = [m.end for index in (scene.reading.people, scene.reading.parties) for m in index.within(first, end)
            if m.start in (start, first)]
    if ends:
        return scene.ending(max(ends))
    k = at
    while k < len(scene.tokens) and k - at < 5 and (scene.low(k).isalpha() or scene.low(k) in {"'s", "'", "-"}):
        if scene.low(k) in HEARERS:
            return k + 1
        if scene.low(k) in words.PREPOSITIONS | words.CONJUNCTIONS | words.SUBORDINATORS:
            return None
        k += 1
    return _capitals_end(scene, at)


def _capitals_end(scene: Scene, at: int) -> int | None:
    """Position after a listener with a name of an unknown kind, "told Kyodo the talks": a new phrase must follow."""
    k = at
    while k < len(scene.tokens) and k - at < 4 and scene.tokens[k].text[0].isupper():
        k += 1
    return k if k > at and scene.low(k) in words.DETERMINERS | words.SUBJECT_PRONOUNS | {"that"} else None


_NEEDS_MORE: Final = frozenset("ask encourage invite press request advise beg counsel petition".split())


def _addresses(scene: Scene, at: int, verb: SpeechVerb) -> bool:
    """Whether somebody is spoken to: thank X for, urge X to. Some verbs need the "to"."""
    if not scene.begins_noun(at) or scene.low(at) in QUOTES | {"that"}:
        return False
    if verb.lemma not in _NEEDS_MORE:
        return verb.lemma != "wish" or scene.low(at) != "to"
    following = next((v for v in scene.verbs if v.first > at), None)
    return following is not None and following.infinitive and following.first - at < 16


def _names(scene: Scene, at: int) -> bool:
    """Whether the object of a verb of saying begins here: a noun phrase, a gerund, a question word."""
    if scene.low(at) in QUOTES:
        return True
    group = scene.verb_at(at)
    if group is not None:
        described = group.form in {"past", "part"} and group.first == group.main and scene.begins_noun(at + 1)
        return (group.form == "ing" and not group.finite) or described
    return scene.low(at) in _WH or (scene.begins_noun(at) and scene.low(at) not in {"that", "there"}) or \
        (scene.low(at) == "that" and not _finite_after(scene, at))
