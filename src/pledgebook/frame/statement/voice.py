"""Voices: people, bodies and states that may speak, where a sentence names them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pledgebook.lang.en import words
from pledgebook.lang.en.speech_nouns import NO_VOICES, SIDES
from pledgebook.model.claims import Person
from pledgebook.model.mentions import PartyForm, PersonForm

if TYPE_CHECKING:
    from pledgebook.frame.statement.scene import Scene
    from pledgebook.model.mentions import PartyMention, PersonMention

LEADERS: Final = Person(None, "leaders", None)
"""Two sides that speak together."""
OWNER_MARKS: Final = frozenset({"'s", "'", "\u2019"})
_VOICES: Final = frozenset({PartyForm.STATE, PartyForm.CITY, PartyForm.ORGAN, PartyForm.BODY, PartyForm.GROUP})
_SEVERAL: Final = frozenset({PersonForm.GROUP, PersonForm.PRONOUN})
_OFFICES: Final = frozenset({PersonForm.ROLE, PersonForm.GROUP})
_MANY: Final = frozenset({"participants", "attendees", "delegates", "speakers", "signatories", "members"})
"""Groups that are more than the two sides of a meeting."""
_BESIDE_SIDES: Final = words.DETERMINERS | {"two", "three", "vice", "prime", "foreign"}


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody who may speak, where he or she is named."""

    start: int
    end: int
    person: Person
    joint: bool = False
    """Whether it means several sides: they, both, the leaders, the two countries."""
    body: bool = False
    """A state, organ or body."""
    first: bool = False
    """I or we."""
    pronoun: bool = False
    guess: bool = False
    """Known by the form of its words alone; needs a verb that says something for certain."""


def voices_in(scene: Scene, start: int, end: int) -> list[Voice]:
    """Everybody who is named in `start:end`, without those named inside somebody else's name."""
    found = [_of_person(scene, p) for p in scene.reading.people.within(start, end) if _may_speak(scene, p)]
    found += [of_party(p) for p in scene.reading.parties.within(start, end) if _may_act(scene, p)]
    found.sort(key=lambda v: (v.start, -v.end, v.body))
    outer: list[Voice] = []
    for voice in found:
        if not outer or voice.start >= outer[-1].end:
            outer.append(voice)
        elif voice.end > outer[-1].end and scene.low(scene.at(outer[-1].end)) in OWNER_MARKS:
            outer[-1] = voice  # Sunak's spokesman is the spokesman
    return outer


def voice_at(scene: Scene, at: int) -> Voice | None:
    """Who is named at a position, an article before the name included."""
    if at >= len(scene.tokens):
        return None
    noun = at + 1 if scene.low(at) in words.DETERMINERS else at
    found = voices_in(scene, scene.tokens[at].start, scene.sentence.end)
    first = found[0] if found else None
    if first is not None and len(found) > 1 and scene.low(scene.at(first.end)) in OWNER_MARKS:
        owned = scene.at(first.start) in (at, noun) and scene.at(found[1].start) == scene.at(first.end) + 1
        return found[1] if owned else (first if scene.at(first.start) in (at, noun) else None)  # MSF's Dr Z
    return first if first is not None and scene.at(first.start) in (at, noun) else None


def of_party(mention: PartyMention) -> Voice:
    """A body or state; groups without a name are known by what they are."""
    party = mention.party
    if mention.form is PartyForm.GROUP:
        return Voice(mention.start, mention.end, Person(None, party.name, party.code), body=True)
    return Voice(mention.start, mention.end, Person(party.name, None, party.code), body=True)


def _of_person(scene: Scene, mention: PersonMention) -> Voice:
    """A person, or a group of people."""
    low = _low(scene, mention)
    pronoun = mention.form is PersonForm.PRONOUN
    joint = mention.form in _SEVERAL and (bool(mention.members) or mention.person.role == "leaders")
    said = (mention.person.role or "").lower() if pronoun else low
    joint = joint or ((mention.form in _OFFICES or pronoun) and mention.plural and _is_sides(said))
    crowd = (mention.person.role or "").split()[-1:]
    person = LEADERS if joint and not _MANY & set(crowd) else mention.person
    return Voice(mention.start, mention.end, person, joint=joint, first=pronoun and low in {"i", "we"}, pronoun=pronoun)


def _low(scene: Scene, mention: PersonMention | PartyMention) -> str:
    """The words of a mention in lower case."""
    return scene.reading.plain[mention.start : mention.end].lower()


def _may_speak(scene: Scene, mention: PersonMention) -> bool:
    """Whether a mention says who it is; "you" and an "I" of nobody known do not. "We" may be both sides."""
    low = _low(scene, mention)
    return low == "we" or (low != "you" and bool(mention.person.name or mention.person.role or mention.members))


def _is_sides(low: str) -> bool:
    """Whether a plural office without more means those who met: the Presidents, both Vice Presidents."""
    said = [word for word in low.split() if word not in _BESIDE_SIDES]
    return len(said) == 1 and said[0].endswith("s") and (said[0][:-1] in SIDES or said[0][:-3] + "y" in SIDES)


def _may_act(scene: Scene, mention: PartyMention) -> bool:
    """Whether a party can speak: states, capitals, bodies, groups of people, "it"; not places, not things."""
    if mention.form is PartyForm.GROUP:
        return NO_VOICES.isdisjoint(_low(scene, mention).split())
    if mention.form is PartyForm.PRONOUN:
        name = (mention.party.name or "it").lower()
        return name != "it" and _low(scene, mention) == "it"
    if mention.form is PartyForm.DEMONYM:
        following = scene.at(mention.end)
        return _low(scene, mention).endswith(("s", "ese")) and scene.verb_at(scene.past_adverbs(following)) is not None
    return mention.form in _VOICES
