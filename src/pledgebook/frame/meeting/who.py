"""Who is named by one phrase: a person, a body, a state, an unnamed group."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pledgebook.frame.meeting.crowd import crowd_at, singular_office
from pledgebook.frame.meeting.meant import seats_of
from pledgebook.frame.meeting.seat import Listed, Seat, party_starting, person_starting
from pledgebook.lang.en import words
from pledgebook.lang.en.meeting_setting import COLLECTIVES, MEMBERS
from pledgebook.lang.en.roles import COURTESY, MODIFIERS, STYLES
from pledgebook.model.claims import Person
from pledgebook.model.mentions import PartyForm, PersonForm

if TYPE_CHECKING:
    from pledgebook.frame.meeting.scene import Scene
    from pledgebook.model.mentions import PartyMention, PersonMention

ARTICLES: Final = frozenset({"the", "a", "an", "both"})
OWNING: Final = frozenset({"'s", "'", "\u2019"})
_ACTING: Final = frozenset({PartyForm.STATE, PartyForm.ORGAN, PartyForm.BODY, PartyForm.GROUP})
_PLURAL_PEOPLES: Final = ("s", "ese", "ish")
_AFTER_PHRASE: Final = (
    words.PREPOSITIONS | words.CONJUNCTIONS | words.AUXILIARIES | words.RELATIVES | words.SUBORDINATORS | words.DETERMINERS
    | words.ADVERBS_IN_VERBS | {"to"}
)  # fmt: skip
_SECOND_ORGAN: Final = re.compile(r"\s+and\s+(?:the\s+)?(?=(?:Ministry|Department|Office|Agency|Embassy|Parliament)\b)")
_OPENERS: Final = ARTICLES | words.POSSESSIVES
_OWNING_FORMS: Final = _ACTING | {PartyForm.CITY}


def seats_at(scene: Scene, position: int, *, owners: bool = False) -> Listed | None:
    """Who is named by the words that begin at a position; one phrase may mean several people.

    With `owners` the phrase may own what follows: "Biden's".
    """
    if not scene.is_word(position) and not scene.low(position)[:1].isdigit():
        return None
    person = person_starting(scene.reading, scene.offset(position))
    if person is None and _style_before(scene, position):
        return seats_at(scene, position + 1, owners=owners)
    party = _party_at(scene, position)
    if party is not None and (pair := _of_several_states(scene, position)) is not None:
        return pair
    if (person is None or person.plural) and (several := _opposite_numbers(scene, position)) is not None:
        return several
    if person is not None and (party is None or person.end >= party.end):
        found = _of_person(scene, person, owners=owners)
        if found is not None:
            return found
    if party is not None:
        found = (None if owners else _led_by_state(scene, party)) or _of_party(scene, party, owners=owners)
        if found is not None:
            return found
    return _of_crowd(scene, position)


def _style_before(scene: Scene, position: int) -> bool:
    """Whether a form of address, or the article of the body whose office it is, stands before somebody: H.E. Minister Z."""
    low = scene.low(position)
    if low in {"his", "her", "their"}:
        return scene.low(position + 1) in STYLES
    return low in COURTESY | STYLES or (low in ARTICLES and _owned_person(scene, position + 1))


def _owned_person(scene: Scene, position: int) -> bool:
    """Whether a person begins at a position with the body whose office it is."""
    person = person_starting(scene.reading, scene.offset(position))
    return person is not None and scene.low(position + 1) in OWNING and scene.at(person.end) > position + 2


def _party_at(scene: Scene, position: int) -> PartyMention | None:
    """The party that begins at a position, or behind an article there."""
    here = party_starting(scene.reading, scene.offset(position))
    if here is None and scene.low(position) in ARTICLES:
        return party_starting(scene.reading, scene.offset(position + 1))
    return here


def _of_person(scene: Scene, person: PersonMention, *, owners: bool) -> Listed | None:
    """Whom a mention of a person means; None if he only owns what follows."""
    end = after_acronym(scene, scene.at(person.end), several=person.plural)
    if person.form is PersonForm.ROLE and not person.plural:
        named = person_starting(scene.reading, scene.offset(end))
        if named is not None and named.form is PersonForm.NAME:  # "Special Envoy Ambassador Z"
            seat = Seat(named.person, named.key, person.start, named.end)
            return Listed((seat,), scene.at(named.end))
    if person.plural and person.form is PersonForm.ROLE and (crowd := _of_group(scene, person, end)) is not None:
        return crowd
    return Listed(seats_of(scene, person), end) if owners or scene.low(end) not in OWNING else None


def _of_group(scene: Scene, person: PersonMention, end: int) -> Listed | None:
    """The many of one office from several states: foreign ministers from the eight Baltic and Nordic countries."""
    if scene.low(end) not in {"from", "of", "representing"} or person.person.name is not None:
        return None
    party = scene.reading.parties.after(scene.offset(end), until=scene.sentence.end)
    if party is None or party.form is not PartyForm.GROUP or scene.at(party.start) > end + 1 + _MOST_BEFORE:
        return None
    called = " ".join(scene.reading.plain[person.start : party.end].split())
    seat = Seat(
        Person(None, called, person.person.code), f"crowd:{called.lower()}", person.start, party.end, several=True
    )
    return Listed((seat,), scene.at(party.end))


_MOST_BEFORE: Final = 4
"""Words between "from" and a group: from *more than 40* countries."""


def _led_by_state(scene: Scene, party: PartyMention) -> Listed | None:
    """The person whose state stands before: "Republic of Korea (ROK) President Z", "Ghana's Kofi Mensah"."""
    end = after_acronym(scene, scene.at(party.end), several=False)
    owned = scene.low(end) in OWNING
    if not owned and scene.low(end) in words.DETERMINERS:
        return None  # "In Kyiv the Pentagon chief"
    person = person_starting(scene.reading, scene.offset(end + owned))
    if person is None or person.form not in (PersonForm.NAME, PersonForm.ROLE):
        return None
    if person.person.role is None and not (owned and person.form is PersonForm.NAME):
        return None
    seat = Seat(person.person, person.key, party.start, person.end, person.plural)
    return Listed((seat,), scene.at(person.end)) if scene.low(scene.at(person.end)) not in OWNING else None


def after_acronym(scene: Scene, end: int, *, several: bool) -> int:
    """Position after "(ASEAN)" and, for a group, after "member states"."""
    if scene.low(end) == "(" and scene.low(end + 2) == ")" and scene.tokens[end + 1].text.isupper():
        end += 3
    while several and scene.low(end) in MEMBERS:
        end += 1
    return end


def _of_several_states(scene: Scene, position: int) -> Listed | None:
    """The office holders of "the Iranian and Saudi foreign ministers", one of each state."""
    k = position + 1 if scene.low(position) in ARTICLES else position
    codes: list[str] = []
    while (party := party_starting(scene.reading, scene.offset(k))) is not None and party.form is PartyForm.DEMONYM:
        end = scene.at(party.end)
        if scene.low(end) not in {"and", ","} or party.party.code is None:
            break
        codes.append(party.party.code)
        k = end + 1 + (scene.low(end + 1) == "and")
    person = person_starting(scene.reading, scene.offset(k)) if codes else None
    if person is None or not person.plural or person.person.role is None or person.person.code is None:
        return None
    first, *rest = person.person.role.split()
    office = singular_office(" ".join(rest) if first[0].isupper() and rest else person.person.role)
    if office is None:
        return None
    start, end = scene.offset(position), person.end
    seats = (
        Seat(Person(None, office, c), f"{office.lower()}#of:{c}", start, end) for c in (*codes, person.person.code)
    )
    return Listed(tuple(seats), scene.at(end))


def _opposite_numbers(scene: Scene, position: int) -> Listed | None:
    """His Nordic and Baltic counterparts; her Azerbaijani and Romanian counterparts, one of each state; delegations."""
    k = position + (scene.low(position) in _OPENERS)
    codes: list[str | None] = []
    while len(codes) < _MOST_STATES and scene.is_capital(k):
        party = party_starting(scene.reading, scene.offset(k))
        if party is not None and party.form not in _DESCRIBING:
            return None
        codes.append(party.party.code if party is not None else None)
        k = scene.at(party.end) if party is not None else k + 1
        k -= scene.low(k - 1) in _OPPOSITE
        if scene.low(k) not in {",", "and"}:
            break
        k += 1 + (scene.low(k + 1) == "and")
    k += scene.is_word(k) and scene.low(k) in MODIFIERS and scene.low(k + 1) in _OPPOSITE
    noun = _OPPOSITE.get(scene.low(k))
    if noun is None or len(codes) < 2 or not _phrase_ends(scene, k + 1):
        return None
    start, end = scene.offset(position), scene.end_of(k + 1)
    if None in codes:
        called = " ".join(scene.reading.plain[scene.offset(position) : end].split())
        return Listed((Seat(Person(None, called, None), f"crowd:{called.lower()}", start, end, several=True),), k + 1)
    seats = (Seat(Person(None, noun, c), f"{noun}#of:{c}", start, end, several=noun == "delegation") for c in codes)
    return Listed(tuple(seats), k + 1)


_MOST_STATES: Final = 12
_OPPOSITE: Final = {
    "counterparts": "counterpart", "colleagues": "colleague", "delegations": "delegation", "ministers": "minister",
    "officials": "official", "leaders": "leader", "presidents": "president", "envoys": "envoy",
    "ambassadors": "ambassador", "negotiators": "negotiator", "diplomats": "diplomat", "generals": "general",
}  # fmt: skip
_DESCRIBING: Final = frozenset({PartyForm.DEMONYM, PartyForm.PLACE, PartyForm.STATE, PartyForm.BODY, PartyForm.GROUP})


def _of_party(scene: Scene, party: PartyMention, *, owners: bool) -> Listed | None:
    """A state or body that acts for itself; None for places and for what only describes a noun."""
    end = scene.at(party.end)
    following, form = scene.low(end), party.form
    if following in OWNING:
        acts = owners and form in _OWNING_FORMS
    elif following in {"-", "\u2010", "\u2011"}:
        acts = False
    elif form is PartyForm.PRONOUN:
        acts = party.party.code is not None and scene.low(end - 1) in {"we", "us"}
    elif form is PartyForm.DEMONYM:
        people = scene.low(end - 1).endswith(_PLURAL_PEOPLES) and scene.low(scene.at(party.start) - 1) == "the"
        acts = people and _phrase_ends(scene, end)
    else:
        acts = (form in _ACTING and _phrase_ends(scene, end)) or (
            form is PartyForm.CITY and _are_capitals(scene, party)
        )
    return Listed(_seats_of_party(party), end) if acts else None


def _are_capitals(scene: Scene, party: PartyMention) -> bool:
    """Whether two cities are named together as those who act: talks between Moscow and Kyiv, Tehran and Riyadh will meet."""
    first, end = scene.at(party.start), scene.at(party.end)
    if scene.low(end) == "and":
        other = party_starting(scene.reading, scene.offset(end + 1))
        begin, close = first, scene.at(other.end) if other is not None else end
    elif scene.low(first - 1) == "and":
        other = next(
            (
                m
                for m in scene.reading.parties.within(scene.sentence.start, party.start)
                if m.end == scene.end_of(first - 1)
            ),
            None,
        )
        begin, close = scene.at(other.start) if other is not None else first, end
    else:
        return False
    if other is None or other.form is not PartyForm.CITY or other.party.code in {None, party.party.code}:
        return False
    return scene.low(begin - 1) not in _PLACING and scene.low(close) not in {",", "and"} and _phrase_ends(scene, close)


_PLACING: Final = (words.PREPOSITIONS | {"to", ",", "and"}) - {"between", "among", "while", "after", "before", "as"}


def _phrase_ends(scene: Scene, position: int) -> bool:
    """Whether no noun follows that the words before only describe."""
    low = scene.low(position)
    if not low or low in _AFTER_PHRASE or low.endswith("ly") or position in scene.verb_first:
        return True
    if not low[0].isalnum():
        return True
    return scene.skip_adverbials(position) > position


def _seats_of_party(mention: PartyMention) -> tuple[Seat, ...]:
    """The party, or both of two ministries of one state named together."""
    seat = _seat_of_party(mention)
    parts = _SECOND_ORGAN.split(seat.person.name or "") if mention.form is PartyForm.ORGAN else []
    if len(parts) < 2:
        return (seat,)
    return tuple(seat._replace(person=Person(p, None, seat.person.code), key=f"party:{p.lower()}") for p in parts)


def _seat_of_party(mention: PartyMention) -> Seat:
    """A state, organ or body that takes part under its own name; a group without a name by its words."""
    name, code = mention.party.name or "", mention.party.code
    key = f"party:{code if mention.form is PartyForm.STATE else ' '.join(name.lower().split())}"
    if mention.form is PartyForm.ORGAN and name.islower() and name.split()[-1] in COLLECTIVES:
        return Seat(Person(None, name, None), key, mention.start, mention.end, several=True)
    if mention.form is PartyForm.GROUP:
        return Seat(Person(None, name, code), key, mention.start, mention.end, several=True)
    several, general = mention.form is PartyForm.BODY, mention.form is PartyForm.PRONOUN
    return Seat(Person(name, None, code), key, mention.start, mention.end, several, general)


def _of_crowd(scene: Scene, position: int) -> Listed | None:
    """A group without a name."""
    crowd = crowd_at(scene, position)
    if crowd is None:
        return None
    key = f"crowd:{(crowd.person.role or crowd.person.name or '').lower()}"
    return Listed((Seat(crowd.person, key, crowd.start, crowd.end, several=True),), scene.at(crowd.end))
