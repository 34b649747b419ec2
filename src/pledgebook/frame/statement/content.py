"""Where the content of a verb of saying begins: a clause, an infinitive, a noun, somebody spoken to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pledgebook.frame.statement.hearer import hearer_before, hearer_end
from pledgebook.frame.statement.scene import QUOTES
from pledgebook.frame.statement.voice import voice_at
from pledgebook.lang.en import words
from pledgebook.lang.en.meeting_setting import AIMS as CALLERS_AIMS
from pledgebook.lang.en.speech import GIVING, NEED_INFINITIVE, SAYERS, SpeechVerb, Takes
from pledgebook.lang.en.speech_nouns import ADJUNCTS

if TYPE_CHECKING:
    from pledgebook.frame.statement.scene import Scene
    from pledgebook.segment.clauses import VerbGroup

QUESTIONS: Final = frozenset("how whether why what when where which who if".split())
_LONGEST_DETOUR: Final = 30
"""Words that may stand between a verb of saying and its "that"."""
_LONGEST_ADDRESS: Final = 16
_NO_DETOUR: Final = QUOTES | {"for", "as", "than"}
_NO_SUBJECT: Final = frozenset({",", ".", ";", "to", "and", "or", "but", "as"})
_INTRODUCTIONS: Final = (words.PREPOSITIONS | words.SUBORDINATORS) - {"as"}
_NO_CLAUSE: Final = QUOTES | {"nothing", "something", "this", "so", "yes", "no"}
_POINTING: Final = frozenset({"this", "it", "them", "these", "those"})
_NO_NOUN_AFTER: Final = (
    words.PREPOSITIONS | words.DETERMINERS | words.CONJUNCTIONS | {"many", "several", "before", "to"}
)
_FEWEST_WORDS: Final = 4
_NEAR_QUOTE: Final = 7
"""Words between "that" and quotation marks in which the clause may begin outside of them."""
_DETOURS: Final = words.PREPOSITIONS | {",", "all", "time", "once", "yet"}
_STOPS: Final = QUOTES | {";", ":", "."}
_NO_VERB: Final = words.DETERMINERS | words.PRONOUNS | words.PREPOSITIONS
_NO_HEARER: Final = QUOTES | {"that"}


def clause_start(scene: Scene, at: int, verb: SpeechVerb | None) -> int | None:
    """Position where a clause of content begins: after "that", at a question word, or directly with its subject."""
    if (that := _that(scene, at, verb)) is not None:
        return that + 2 if scene.low(that + 1) == "," else that + 1
    hearer = hearer_end(scene, at) if verb is not None and Takes.HEARER in verb.takes else None
    asked = next((p for p in (at, hearer, _after_to(scene, at)) if p is not None and _asks(scene, p)), None)
    if asked is not None:
        shortened = scene.low(asked) in {"when", "if", "where"} and _is_shortened(scene, asked + 1)
        return None if shortened else asked
    if hearer is None and verb is not None and verb.lemma == "tell":
        return None
    begin = _past_days(scene, at if hearer is None else hearer)
    if hearer is not None and verb is not None and scene.low(begin) in verb.prepositions:
        return None
    if scene.low(begin) == "," and hearer is not None:
        begin += 1
    return _without_that(scene, begin, verb)


def _asks(scene: Scene, at: int) -> bool:
    """Whether a question word with a verb behind it stands at a position."""
    return scene.low(at) in QUESTIONS and _has_verb_after(scene, at)


def _past_days(scene: Scene, at: int) -> int:
    """Position after a day, unless the day is what is spoken of: said *the winter* had been hard."""
    begin = scene.past_time(at)
    verb = scene.verb_at(begin)
    spoken_of = begin > at and scene.low(at) in words.DETERMINERS and verb is not None and verb.finite
    return at if spoken_of else begin


def _without_that(scene: Scene, begin: int, verb: SpeechVerb | None) -> int | None:
    """Position of a clause that begins with its subject, or behind a colon."""
    if scene.low(begin) in _CHANNELS and _names_channel(scene, begin):
        return None
    if scene.low(begin) == ":":
        return begin + 1 if scene.low(begin + 1) not in QUOTES and _has_verb_after(scene, begin) else None
    return begin if _begins_without_that(scene, begin, verb) else None


def _is_shortened(scene: Scene, at: int) -> bool:
    """Whether a clause has no subject: told reporters *when asked* about it."""
    verb = scene.verb_at(scene.past_adverbs(at))
    return verb is not None and verb.form in {"part", "past", "ing"} and verb.first == verb.main


def _after_to(scene: Scene, at: int) -> int | None:
    """Position after "to reporters": explained *to her colleagues* how ..."""
    return hearer_end(scene, at + 1) if scene.low(at) == "to" else None


def _that(scene: Scene, at: int, verb: SpeechVerb | None) -> int | None:
    """Position of the "that" which opens the content, past adverbs, days, listeners and other detours."""
    if scene.low(at) == "that":
        return at if _opens_clause(scene, at) else None
    may_hear = verb is not None and Takes.HEARER in verb.takes
    if scene.low(at) in _NO_DETOUR or scene.verb_at(at) is not None:
        return None
    if not may_hear and scene.low(at) not in _DETOURS and scene.past_time(at) == at:
        return None
    hearer = hearer_end(scene, at) if may_hear else None  # the House of Lords
    for k in range(hearer or at, min(at + _LONGEST_DETOUR, len(scene.tokens))):
        low, group = scene.low(k), scene.verb_at(k)
        if low == "that":
            governed = scene.low(k - 1) in words.PREPOSITIONS and (scene.low(k - 2), scene.low(k - 1)) != (
                "all",
                "along",
            )
            return k if _opens_clause(scene, k) and not governed else None
        if low in _STOPS or (may_hear and k > at and low in {"of", "about", "regarding"}):
            return None
        if group is not None and group.finite and not in_passing(scene, group):
            return None
    return None


def _opens_clause(scene: Scene, that: int) -> bool:
    """Whether "that" opens a clause of content: quotation marks, or a subject and a verb, come after it."""
    if any(scene.low(k) in QUOTES for k in range(that + 1, that + _NEAR_QUOTE)):
        return True
    following = scene.verb_at(scene.past_adverbs(that + 1))
    if following is not None and following.finite:
        return False
    return _has_verb_after(scene, that) or _many_words(scene, that)


def _many_words(scene: Scene, that: int) -> bool:
    """Whether so many words follow "that" that a verb must be among them, known or not: "that peace takes time"."""
    following = scene.tokens[that + 1 : that + 1 + _FEWEST_WORDS]
    return len([t for t in following if t.low.isalpha() and t.low not in words.PREPOSITIONS]) >= _FEWEST_WORDS - 1


def in_passing(scene: Scene, group: VerbGroup) -> bool:
    """Whether a verb and its subject stand between commas: "told him, he said, that ..."."""
    if group.subject is None or scene.low(group.main + 1) != ",":
        return False
    return scene.low(scene.at(group.subject[0]) - 1) == ","


def _has_verb_after(scene: Scene, at: int) -> bool:
    """Whether a clause with a verb of its own can follow."""
    if any(v.first > at and (v.finite or v.infinitive) for v in scene.verbs):
        return True
    return any(t.low in words.MODALS for t in scene.tokens[at + 1 :])


def _begins_without_that(scene: Scene, at: int, verb: SpeechVerb | None) -> bool:
    """Whether a clause begins here without "that": said Germany had not decided."""
    clause = scene.clause_verb(at)
    if clause is None or clause.subject is None or scene.low(at) in _NO_SUBJECT:
        return False
    direct = clause.subject[0] <= scene.tokens[at].start or _is_range(scene, at)
    if verb is not None and verb.lemma in SAYERS:
        return direct or (scene.low(at) in _INTRODUCTIONS and scene.low(scene.at(clause.subject[0]) - 1) == ",")
    return direct and scene.begins_noun(at) and _is_sure(scene, at, clause)


_CHANNELS: Final = frozenset({"in", "on", "via", "at", "during", "through", "by"})


def _names_channel(scene: Scene, at: int) -> bool:
    """Whether only the way is told in which something was said: wrote *in an article published in* the paper."""
    near = range(at + 1, min(at + 6, len(scene.tokens)))
    stop = next((k for k in near if not scene.low(k)[0].isalnum()), near.stop)
    return any(scene.low(k) in ADJUNCTS for k in range(at + 1, stop)) and all(
        scene.low(k) != "," for k in range(at + 1, len(scene.tokens))
    )


def _is_range(scene: Scene, at: int) -> bool:
    """Whether a number with both its ends begins here: said *between 3,000 and 4,000* soldiers were sent."""
    return scene.low(at) in {"between", "from"} and scene.low(at + 1)[:1].isdigit()


def _is_sure(scene: Scene, at: int, clause: VerbGroup) -> bool:
    """Whether a verb that may be a noun or participle is one: it has an auxiliary, a pronoun or a name before it."""
    if clause.first != clause.main or scene.low(at) in words.SUBJECT_PRONOUNS:
        return True
    voice = voice_at(scene, at)
    return voice is not None and scene.at(voice.end) == clause.first and clause.form == "s"


def said_on(scene: Scene, at: int) -> bool:
    """Whether several words follow "said" directly: a clause even where its verb was not recognised."""
    if not scene.begins_noun(at) or scene.low(at) in _NO_CLAUSE or scene.past_time(at) != at:
        return False
    return sum(t.low.isalpha() for t in scene.tokens[at:]) >= _FEWEST_WORDS


def act_start(scene: Scene, at: int) -> int | None:
    """Position of `to` and a verb: agreed *to work jointly*. Giving is help, not words."""
    infinitive = scene.verb_at(at)
    if infinitive is not None:
        return at if infinitive.infinitive and infinitive.lemma not in GIVING else None
    following = scene.low(at + 1)
    if scene.low(at) != "to" or not following.isalpha() or not scene.tokens[at + 1].text.islower():
        return None
    return None if following in _NO_VERB else at


def start_after_preposition(scene: Scene, at: int, verb: SpeechVerb) -> int | None:
    """Position after the preposition that introduces the topic, past a listener: updated her *on the talks*."""
    hearer = hearer_before(scene, at, verb.prepositions) if Takes.HEARER in verb.takes else None
    for place in (at, hearer):
        begin = scene.past_adverbs(at if place is None else place)
        known = scene.low(begin) in verb.prepositions and scene.past_time(begin) == begin
        if known and names_something(scene, begin + 1) and not _visits(scene, verb, begin):
            return begin + 1
    return None


def _visits(scene: Scene, verb: SpeechVerb, preposition: int) -> bool:
    """Whether "called on the President" is a visit: nothing follows that he should do."""
    if verb.lemma != "call" or scene.low(preposition) not in {"on", "upon"}:
        return False
    asked = any(v.infinitive and v.first > preposition and v.lemma not in CALLERS_AIMS for v in scene.verbs)
    return not asked and all(t.low != "for" for t in scene.tokens[preposition:])


def addresses(scene: Scene, at: int, verb: SpeechVerb) -> bool:
    """Whether somebody is spoken to: thank X for, urge X to. Some verbs need the "to"."""
    if not scene.begins_noun(at) or scene.low(at) in _NO_HEARER:
        return False
    if verb.lemma not in NEED_INFINITIVE:
        return verb.lemma != "wish" or scene.low(at) != "to"
    following = next((v for v in scene.verbs if v.first > at), None)
    return following is not None and following.infinitive and following.first - at < _LONGEST_ADDRESS


def topic_start(scene: Scene, at: int) -> int | None:
    """Position of the object that names what was said, past a listener: conveyed *to him* France's solidarity."""
    if scene.low(at) == "to" and (hearer := hearer_end(scene, at + 1)) is not None:
        at = hearer + 1 if scene.low(hearer) == "," else hearer
        return at if scene.begins_noun(at) and names_something(scene, at) else None
    return at if scene.past_time(at) == at and names_something(scene, at) else None


def names_something(scene: Scene, at: int) -> bool:
    """Whether the object of a verb of saying begins here: a noun phrase, a gerund, a question word."""
    low, group = scene.low(at), scene.verb_at(at)
    if low in QUOTES:
        return True
    if group is not None:
        described = group.form in {"past", "part"} and group.first == group.main and scene.begins_noun(at + 1)
        return (group.form == "ing" and not group.finite) or described
    if low == "that":
        return not _has_verb_after(scene, at)
    if low in _POINTING and not scene.low(at + 1).isalpha():
        return False
    if low in _POINTING and (scene.low(at + 1) in _NO_NOUN_AFTER or scene.past_time(at + 1) > at + 1):
        return False
    return low in QUESTIONS or (scene.begins_noun(at) and low != "there")
