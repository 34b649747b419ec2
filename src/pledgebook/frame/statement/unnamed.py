"""Speakers without a name of their own: one major bank, the agency, the statement, their talks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from pledgebook.frame.statement.voice import LEADERS, Voice, of_party
from pledgebook.lang.en import names, roles, words
from pledgebook.lang.en.speech_nouns import (
    BODY_NOUNS,
    COLLECTIVES,
    DOCUMENTS,
    GATHERINGS,
    LETTERS,
    NO_AGENTS,
    PERSONS,
    TALKS,
)
from pledgebook.model.claims import Person
from pledgebook.model.mentions import PartyForm

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pledgebook.frame.statement.scene import Scene

_BODIES: Final = frozenset({PartyForm.BODY, PartyForm.ORGAN})
_LONGEST_NAME: Final = 6
_REACH: Final = 2500
"""How far back the body must have been named that "the agency" or "the statement" stands for."""
_LEADING: Final = (words.DETERMINERS | {",", "and", "but"}) - {"a", "an"}
_DEFINITE: Final = frozenset({"the", "this", "its", "his", "her", "their"})
_SPEAKING: Final = COLLECTIVES | PERSONS | roles.plural_roles().keys()
_AGENTS: Final = ("er", "or", "ist", "ian", "man", "woman", "ee", "ant")
_IN_NAMES: Final = frozenset({"for", "the", "&", "and", "de", "du", "la", "-"})
_NO_NAMES: Final = (
    words.CONJUNCTIONS | words.PRONOUNS | words.DETERMINERS | words.SUBORDINATORS | words.ADVERBS_IN_VERBS
    | frozenset("let hi hey right yes no well okay ok thanks many some others most few good act".split())
)  # fmt: skip
_OWN_TALKS: Final = frozenset({"their", "our"})
_AFTER_NOUN: Final = words.PREPOSITIONS | frozenset(
    "close familiar briefed involved present speaking who issued released".split()
)
_INSIDE_NAMES: Final = frozenset({"'s", "-", "."})


def behind_noun(scene: Scene, voices: Sequence[Voice], start: int, end: int) -> Voice | None:
    """Who speaks where `start:end` holds no name as its head: a document, a talk, a body known by what it is."""
    low = {t.low for t in scene.tokens[scene.at(start) : scene.ending(end)]}
    if low == {"it"}:
        return _it(scene, start)
    phrase = _noun_phrase(scene, scene.at(start), scene.ending(end))
    head = scene.low(phrase[1]) if phrase is not None else ""
    if (head in TALKS and (not voices or low & _OWN_TALKS or len(voices) > 1)) or (head in LETTERS and "joint" in low):
        return Voice(start, end, LEADERS, joint=True)
    if low & DOCUMENTS and voices:
        return voices[0]
    if low & LETTERS and low & _DEFINITE:
        return _issuer(scene, start)
    unnamed = _unnamed(scene, start, end)
    return resumed(scene, unnamed) if unnamed is not None else _in_the_ministry(scene, voices, start, end)


def _in_the_ministry(scene: Scene, voices: Sequence[Voice], start: int, end: int) -> Voice | None:
    """As translations put it: "In the ministry said that ..."."""
    if len(voices) != 1 or not voices[0].body or scene.at(voices[0].end) != scene.ending(end):
        return None
    opens, name = scene.at(start), scene.at(voices[0].start)
    return voices[0] if scene.low(opens) == "in" and name - opens in {1, 2} else None


def resumed(scene: Scene, voice: Voice) -> Voice:
    """The body that "the agency", "the organisation" was named as before."""
    if not voice.body or (voice.person.name or voice.person.role or "").lower() not in BODY_NOUNS:
        return voice
    before = scene.reading.parties.within(max(0, voice.start - _REACH), voice.start)
    bodies = (p for p in reversed(before) if p.form in _BODIES)
    found = next((p for p in bodies if (p.party.name or "").lower() not in BODY_NOUNS), None)
    return voice if found is None else replace(voice, person=of_party(found).person)


def _it(scene: Scene, start: int) -> Voice | None:
    """The body that "it" stands for: the last one before it in its sentence, else the first one in the sentence before."""
    here = scene.reading.parties.within(scene.sentence.start, start)
    before = scene.reading.sentence_at(max(0, scene.sentence.start - 2))
    there = scene.reading.parties.within(before.start, before.end) if before is not None else ()
    found = next((p for p in (*reversed(here), *there) if p.form in _BODIES), None)
    return None if found is None else Voice(start, scene.tokens[scene.at(start)].end, of_party(found).person, body=True)


def _issuer(scene: Scene, start: int) -> Voice | None:
    """The body in whose name "the statement" was issued: the one last named."""
    before = scene.reading.parties.within(max(0, start - _REACH), scene.sentence.start)
    found = next((p for p in reversed(before) if p.form in _BODIES), None)
    if found is None:
        return None
    return Voice(start, scene.tokens[scene.at(start)].end, of_party(found).person, body=True)


def unnamed_at(scene: Scene, at: int) -> Voice | None:
    """A speaker known by what it is whose words begin at a position: "..., said *his office*"."""
    if scene.low(at) not in words.DETERMINERS:
        return None
    return _unnamed(scene, scene.tokens[at].start, scene.sentence.end)


def _unnamed(scene: Scene, start: int, end: int) -> Voice | None:
    """A body that is known by what it is (one major bank), or a gathering by its name (the Horn Leaders Summit)."""
    phrase = _noun_phrase(scene, scene.at(start), scene.ending(end))
    if phrase is None:
        return None
    first, last = phrase
    begin, close, noun = scene.tokens[first].start, scene.tokens[last].end, scene.low(last)
    text = " ".join(scene.reading.plain[begin:close].split())
    if noun in GATHERINGS and scene.tokens[last].text[0].isupper():
        return Voice(begin, close, Person(text, None, None), body=True)
    if last - first >= _LONGEST_NAME or not (noun in _SPEAKING or _is_agent(scene, first, noun)):
        return _called(scene, first, last)
    codes = {p.party.code for p in scene.reading.parties.within(begin, close)} - {None}
    code = codes.pop() if len(codes) == 1 else None
    guess = noun not in COLLECTIVES | roles.plural_roles().keys()
    return Voice(begin, close, Person(None, text, code), body=noun in COLLECTIVES, guess=guess)


def _is_agent(scene: Scene, first: int, noun: str) -> bool:
    """Whether a noun with "a" is by its ending one for somebody who does something: a trader, a shopkeeper."""
    indefinite = scene.low(first) in {"a", "an", "another", "one"}
    return indefinite and noun.endswith(_AGENTS) and noun not in NO_AGENTS


def _called(scene: Scene, first: int, last: int) -> Voice | None:
    """A body that only its name tells of: every word has a capital, and no place or thing is known by it."""
    kind = next((k for k in range(last, first - 1, -1) if scene.low(k) in _SPEAKING), first - 1)
    if kind < last and scene.tokens[kind].text.islower():
        first = kind + 1  # the news magazine Merkur
    row = scene.tokens[first : last + 1]
    if len(row) > _LONGEST_NAME or not all(t.text[0].isupper() or t.low in _IN_NAMES for t in row):
        return None
    if any(t.low in names.CALENDAR or any(c.isdigit() for c in t.text) for t in row):
        return None
    if row[0].low in _NO_NAMES or len(row[0].text) == 1 or row[-1].text == ".":
        return None
    start, end = row[0].start, row[-1].end
    if first == 0 and len(row) == 1 and not row[0].text.isupper():
        return None  # at the beginning of a sentence a capital says nothing
    if any(p.start < end and p.end > start for p in scene.reading.parties.within(start - 40, end + 40)):
        return None
    name = " ".join(scene.reading.plain[start:end].split())
    if name in (scene.reading.document.publisher or ""):
        return None  # a paper that tells what it has told
    return Voice(start, end, Person(name, None, None), body=True, guess=True)


def _noun_phrase(scene: Scene, first: int, stop: int) -> tuple[int, int] | None:
    """Positions of the first and last word of the noun phrase that begins a subject, articles left out."""
    while first < stop and scene.low(first) in _LEADING:
        first += 1
    last = first
    while last < stop and (_in_phrase(scene.low(last)) or scene.tokens[last].text[0].isupper()):
        last += 1
    last -= 1
    while last > first and scene.is_adverb(last) and scene.tokens[last].text.islower():
        last -= 1
    return (first, last) if last >= first else None


def _in_phrase(low: str) -> bool:
    """Whether a word can go on a noun phrase."""
    return (low[0].isalnum() or low in _INSIDE_NAMES) and low not in _AFTER_NOUN
