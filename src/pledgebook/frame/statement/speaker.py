"""Who speaks: the person, body or state among the words that hold a verb's subject."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from pledgebook.lang.en import roles, words
from pledgebook.lang.en.speech_nouns import (
    BODY_NOUNS,
    COLLECTIVES,
    DOCUMENTS,
    GATHERINGS,
    LETTERS,
    NO_VOICES,
    SIDES,
    TALKS,
)
from pledgebook.model.claims import Person
from pledgebook.model.mentions import PartyForm, PersonForm

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pledgebook.frame.statement.scene import Scene
    from pledgebook.model.mentions import PartyMention, PersonMention

LEADERS: Final = Person(None, "leaders", None)
"""Two sides that speak together."""
_VOICES: Final = frozenset({PartyForm.STATE, PartyForm.CITY, PartyForm.ORGAN, PartyForm.BODY, PartyForm.GROUP})
_LONGEST_NAME: Final = 6
_ISSUER_REACH: Final = 2500
_JOINS: Final = frozenset({"and", ",", "&", "with", "together", "as", "well", "both", "alongside"})


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody who may speak, where he or she is named."""

    start: int
    end: int
    person: Person
    joint: bool = False
    """Whether it already means several sides: they, both, the leaders, the two countries."""
    body: bool = False
    """A state, organ or body."""
    first: bool = False
    """I or we."""
    pronoun: bool = False


def speaker_in(scene: Scene, start: int, end: int) -> Voice | None:
    """Who speaks if `start:end` holds the subject of a verb of saying; None where nobody does."""
    if scene.low(scene.at(start)) == "as":
        start = scene.tokens[scene.at(start)].end
    voices = voices_in(scene, start, end)
    heads = [v for v in voices if _is_head(scene, v, start, end)]
    if not heads:
        return _behind_noun(scene, voices, start, end)
    together = _together(scene, heads)
    return _known(scene, together[0]) if len(together) == 1 else _joined(scene, together)


def voice_at(scene: Scene, at: int) -> Voice | None:
    """Who is named at a position, articles and the owner's name before it included."""
    if at >= len(scene.tokens):
        return None
    begin = at + 1 if scene.low(at) in words.DETERMINERS else at
    for voice in voices_in(scene, scene.tokens[at].start, scene.sentence.end):
        if scene.at(voice.start) in (at, begin):
            return voice
        break
    return None


def voices_in(scene: Scene, start: int, end: int) -> list[Voice]:
    """Everybody who is named in `start:end`, without those named inside somebody else's name."""
    found = [_of_person(scene, p) for p in scene.reading.people.within(start, end) if _may_speak(scene, p)]
    found += [_of_party(p) for p in scene.reading.parties.within(start, end) if _may_act(scene, p)]
    found.sort(key=lambda v: (v.start, -v.end, v.body))
    outer: list[Voice] = []
    for voice in found:
        if not outer or voice.start >= outer[-1].end:
            outer.append(voice)
        elif voice.end > outer[-1].end and scene.low(scene.at(outer[-1].end)) in {"'s", "'", "\u2019"}:
            outer[-1] = voice  # Sunak's spokesman is the spokesman
    return outer


def _may_speak(scene: Scene, mention: PersonMention) -> bool:
    """Whether a mention says who it is; "you" and an "I" of nobody known do not."""
    if scene.reading.plain[mention.start : mention.end].lower() == "you":
        return False
    return bool(mention.person.name or mention.person.role or mention.members)


def _of_person(scene: Scene, mention: PersonMention) -> Voice:
    """A person, or a group of people."""
    low = scene.reading.plain[mention.start : mention.end].lower()
    first = mention.form is PersonForm.PRONOUN and low in {"i", "we"}
    person, joint = mention.person, False
    if mention.form in {PersonForm.GROUP, PersonForm.PRONOUN} and (mention.members or person.role == "leaders"):
        joint = True
        person = LEADERS
    if mention.form in {PersonForm.ROLE, PersonForm.GROUP} and mention.plural and _is_sides(low):
        joint, person = True, LEADERS
    pronoun = mention.form is PersonForm.PRONOUN
    return Voice(mention.start, mention.end, person, joint=joint, first=first, pronoun=pronoun)


def _is_sides(low: str) -> bool:
    """Whether a plural office without more means those who met: the Presidents, both Vice Presidents."""
    said = [w for w in low.split() if w not in words.DETERMINERS and w not in {"two", "three", "vice", "prime", "foreign"}]
    return len(said) == 1 and said[0].endswith("s") and (said[0][:-1] in SIDES or said[0][:-3] + "y" in SIDES)


def _may_act(scene: Scene, mention: PartyMention) -> bool:
    """Whether a party can speak: states, capitals, bodies, groups of people; not places, not things."""
    if mention.form is PartyForm.GROUP:
        return NO_VOICES.isdisjoint(scene.reading.plain[mention.start : mention.end].lower().split())
    return mention.form in _VOICES or _is_it(scene, mention)


def _is_it(scene: Scene, mention: PartyMention) -> bool:
    """Whether "it" stands for a body that was named before."""
    if mention.form is not PartyForm.PRONOUN or mention.party.name is None:
        return False
    return scene.reading.plain[mention.start : mention.end].lower() == "it" and mention.party.name.lower() != "it"


def _of_party(mention: PartyMention) -> Voice:
    """A body or state; groups without a name are known by what they are."""
    party = mention.party
    if mention.form is PartyForm.GROUP:
        return Voice(mention.start, mention.end, Person(None, party.name, party.code), body=True)
    return Voice(mention.start, mention.end, Person(party.name, None, party.code), body=True)


def _is_head(scene: Scene, voice: Voice, start: int, end: int) -> bool:
    """Whether a name is the noun that governs the verb: no preposition before it, nothing owned after it."""
    after = scene.at(voice.end)
    if scene.low(after) in {"'s", "'", "\u2019"} and scene.tokens[after].end < end:
        return False
    if after < len(scene.tokens) and voice.body and scene.tokens[after].start < end and _goes_on(scene, after):
        return False
    before = scene.at(voice.start) - 1
    while before >= 0 and scene.tokens[before].start >= start and scene.low(before) in words.DETERMINERS:
        before -= 1
    return not (before >= 0 and scene.tokens[before].start >= start and scene.low(before) in words.PREPOSITIONS)


def _goes_on(scene: Scene, after: int) -> bool:
    """Whether a name only describes the noun that follows it: the EU *plan*, the NATO *summit*."""
    low = scene.low(after)
    return low.isalpha() and not scene.is_adverb(after) and low not in (
        words.CONJUNCTIONS | words.PREPOSITIONS | words.RELATIVES | {"alone", "itself", "themselves", "spokesperson"}
    ) and scene.past_time(after) == after and scene.verb_at(after) is None


def _together(scene: Scene, heads: Sequence[Voice]) -> list[Voice]:
    """The first head and those coordinated with it; where none are, the last head before the verb alone."""
    if heads[-1].pronoun:
        return [heads[-1]]
    group = [heads[-1]]
    for voice in reversed(heads[:-1]):
        between = scene.tokens[scene.at(voice.end) : scene.at(group[0].start)]
        lows = {t.low for t in between} - words.DETERMINERS
        if "and" in lows or "&" in lows or (len(group) > 1 and lows <= _JOINS):
            group.insert(0, voice)
        elif {","} < lows or lows & {"who", "which"}:
            return [voice]  # "Mr. X, joined by Dr. Y," has one subject
        else:
            break
    return group if len(group) > 1 else [heads[-1] if _is_apposition(scene, heads) is None else heads[0]]


def _is_apposition(scene: Scene, heads: Sequence[Voice]) -> bool | None:
    """True where the words between the first two heads are only a comma."""
    if len(heads) < 2:
        return None
    between = scene.reading.plain[heads[0].end : heads[1].start].strip()
    return True if between == "," and not heads[0].body and not heads[1].pronoun else None


def _joined(scene: Scene, voices: Sequence[Voice]) -> Voice:
    """Several who speak together: sides of a meeting, or several of one side by their names."""
    codes = {v.person.code for v in voices}
    start, end = voices[0].start, voices[-1].end
    if len(codes) == 1 and None not in codes and not any(v.joint for v in voices):
        name = " ".join(scene.reading.plain[start:end].split())
        return Voice(start, end, Person(name, None, voices[0].person.code), body=all(v.body for v in voices))
    return Voice(start, end, LEADERS, joint=True)


def _known(scene: Scene, voice: Voice) -> Voice:
    """The body that "the agency", "the organisation" was named as before."""
    name = (voice.person.name or voice.person.role or "").lower()
    if not voice.body or name not in BODY_NOUNS:
        return voice
    before = scene.reading.parties.within(max(0, voice.start - _ISSUER_REACH), voice.start)
    named = (p for p in reversed(before) if p.form is PartyForm.BODY or p.form is PartyForm.ORGAN)
    found = next((p for p in named if (p.party.name or "").lower() not in BODY_NOUNS), None)
    return voice if found is None else replace(voice, person=Person(found.party.name, None, found.party.code))


def _issuer(scene: Scene, start: int) -> Voice | None:
    """The body in whose name "the statement" was issued: the one last named as a source or speaker."""
    for party in reversed(scene.reading.parties.within(max(0, start - _ISSUER_REACH), scene.sentence.start)):
        if party.form in {PartyForm.ORGAN, PartyForm.BODY}:
            return Voice(start, scene.tokens[scene.at(start)].end, _of_party(party).person, body=True)
    return None


def _unnamed(scene: Scene, start: int, end: int) -> Voice | None:
    """A body that is known by what it is (one major bank), or a gathering by its name (the Horn Leaders Summit)."""
    first, stop = scene.at(start), scene.ending(end)
    while first < stop and scene.low(first) in {",", "and", "but"} | words.DETERMINERS and scene.low(first) not in {"a", "an", "one"}:
        first += 1
    last = first
    while last < stop and (scene.low(last)[0].isalnum() or scene.low(last) in {"'s", "-", "."}) and scene.low(last) not in words.PREPOSITIONS:
        last += 1
    last = min(last, stop) - 1
    while last > first and scene.is_adverb(last):
        last -= 1
    if last < first:
        return None
    begin, close = scene.tokens[first].start, scene.tokens[last].end
    text = " ".join(scene.reading.plain[begin:close].split())
    if scene.low(last) in GATHERINGS and scene.tokens[last].text[0].isupper():
        return Voice(begin, close, Person(text, None, None), body=True)
    if last - first >= _LONGEST_NAME:
        return None
    codes = {p.party.code for p in scene.reading.parties.within(begin, close)} - {None}
    code = codes.pop() if len(codes) == 1 else None
    if scene.low(last) in COLLECTIVES | roles.plural_roles().keys():
        return Voice(begin, close, Person(None, text, code), body=scene.low(last) in COLLECTIVES)
    return None


def _behind_noun(scene: Scene, voices: Sequence[Voice], start: int, end: int) -> Voice | None:
    """Who stands behind a document or a talk that is said to say something: an analysis from the ministry."""
    low = {t.low for t in scene.tokens[scene.at(start) : scene.ending(end)]}
    if low & TALKS and (voices == [] or low & {"their", "our"} or len(voices) > 1):
        return Voice(start, end, LEADERS, joint=True)
    if low & DOCUMENTS and (voices or low & {"the", "this", "its", "his", "her", "their"}):
        return voices[0] if voices else _issuer(scene, start) if low & LETTERS else None
    if (unnamed := _unnamed(scene, start, end)) is not None:
        return _known(scene, unnamed)
    if len(voices) == 1 and voices[0].body and scene.at(voices[0].end) == scene.ending(end):
        opens = scene.at(start)
        return voices[0] if scene.low(opens) == "in" and scene.at(voices[0].start) - opens <= 2 else None
    return None
