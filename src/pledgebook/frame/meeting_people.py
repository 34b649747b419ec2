"""Who takes part: people, bodies, states and unnamed groups as they stand in a sentence, alone and in lists."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from pledgebook.frame.meeting_crowd import crowd_at, singular_office
from pledgebook.lang.en import words
from pledgebook.lang.en.meetings import COLLECTIVES
from pledgebook.lang.en.roles import COURTESY
from pledgebook.model.claims import Person
from pledgebook.model.mentions import PartyForm, PersonForm

if TYPE_CHECKING:
    from pledgebook.frame.meeting_scene import Scene
    from pledgebook.model.mentions import PartyMention, PersonMention
    from pledgebook.model.reading import Reading

_ACTING: Final = frozenset({PartyForm.STATE, PartyForm.ORGAN, PartyForm.BODY, PartyForm.GROUP})
_ARTICLES: Final = frozenset({"the", "a", "an", "both"})
_OWNER: Final = frozenset({"'s", "'", "\u2019"})
_LONGEST_LIST: Final = 24
_LEADERS: Final = frozenset({"leader", "leaders"})


class Seat(NamedTuple):
    """Somebody who takes part, and the words that say so."""

    person: Person
    key: str
    """The same for the same person or body in one document."""
    start: int
    end: int
    several: bool = False
    """Whether more than one is meant: leaders, a delegation, an alliance."""
    general: bool = False
    """Whether it is "we", which may be anybody of a state."""


class Listed(NamedTuple):
    """A list of people and the position after it."""

    seats: tuple[Seat, ...]
    end: int


def list_at(scene: Scene, position: int, *, own: int | None = None, owners: bool = False) -> Listed | None:
    """The list that begins at a position: "A, B, and C", "the leaders of X, Y and Z".

    `own` is the position of its verb, if it is a subject; with `owners` its last member may own what follows.
    """
    found = seats_at(scene, position, owners=owners)
    if found is None:
        return None
    seats, at = found
    while len(seats) < _LONGEST_LIST:
        step = _next_member(scene, seats, at, own, owners)
        if step is None:
            break
        seats, at = step
    return Listed(unique(seats), at)


def _next_member(scene: Scene, seats: tuple[Seat, ...], at: int, own: int | None, owners: bool) -> Listed | None:
    """The list with its next member, or None where it is complete."""
    if scene.low(at) == "including" or (scene.low(at) == "," and scene.low(at + 1) == "including"):
        inner = list_at(scene, at + (1 if scene.low(at) == "including" else 2), own=own)
        return Listed((*(seats[:-1] if seats[-1].several else seats), *inner.seats), inner.end) if inner else None
    follows = scene.link_at(at)
    if follows is None:
        return None
    office = _office_of_states(scene, seats[-1])
    state = _state_at(scene, follows) if office is not None else None
    if office is not None and state is not None:
        end = scene.at(state.end)
        if _starts_clause(scene, follows, end, own):
            return None
        return Listed((*seats[:-1], _holder(scene, office, seats[-1]), _holder_of(office, state)), end)
    found = seats_at(scene, follows, owners=owners)
    bare = follows == at + 1 and scene.low(at) == ","
    if found is None or not found.seats or _starts_clause(scene, follows, found.end, own, bare=bare):
        return None
    last = seats[-1]
    if last.several and last.person.name is None and bare and found.seats[0].person.name and found.seats[0].person.role is None:
        named = tuple(s._replace(person=replace(s.person, code=s.person.code or last.person.code)) for s in found.seats)
        return Listed((*seats[:-1], *named), found.end)  # "their counterparts, Penny Wong and Richard Marles"
    again = next((n for n, s in enumerate(seats) if s.key == found.seats[0].key), None)
    if again is not None and all(s.person.name is None for s in seats[again + 1 :]):
        return Listed(seats[: again + 1], found.end)  # "Z, Minister of Trade, Minister of Defence" says Z twice
    if (one := _in_apposition(scene, seats[-1], at, follows, found)) is not None:
        return Listed((*seats[:-1], one, *found.seats[1:]), found.end)
    return Listed((*seats, *found.seats), found.end)


def _in_apposition(scene: Scene, last: Seat, at: int, follows: int, found: Listed) -> Seat | None:
    """The one person whom two phrases name: "his counterpart, General Z"; "Z, the defence minister"; "Deputy Premier and Minister Z"."""
    new, comma = found.seats[0], scene.low(at) == "," and follows == at + 1
    if comma and new.key == last.key:
        return last
    office = new.person.name is None and scene.tokens[follows].text[0].isupper() and scene.low(follows) not in words.DETERMINERS
    codes = {c for c in (last.person.code, new.person.code) if c}
    if office and len(codes) < 2 and last.person.name is not None and not last.several and not new.several and not new.key.startswith("party:"):
        return last  # Z, Minister of Defence and Deputy Premier
    if last.several or new.several or len(codes) > 1 or last.key.startswith("party:") or new.key.startswith("party:"):
        return None
    if last.person.name is None and new.person.name is not None:
        own = (last.person.role or "").split()[-1:] in (["counterpart"], ["colleague"], ["host"], ["homologue"])
        joint = scene.low(at) == "and" and scene.tokens[scene.at(last.start)].text[0].isupper() and new.person.role is not None
        closes = scene.low(found.end) not in {"and"} and scene.link_at(found.end) is None
        return new._replace(start=last.start) if comma and (own or closes) or joint else None
    ends = scene.link_at(found.end) is None or scene.low(found.end) == "," and scene.low(found.end + 1) != "and"
    return last if comma and last.person.name is not None and new.person.name is None and ends else None


def _office_of_states(scene: Scene, seat: Seat) -> str | None:
    """The office in "the foreign ministers of Norway", which the next state in the list has too; "leaders" stays plural."""
    role = seat.person.role
    if role is None or (seat.person.name is not None and "#of" not in seat.key):
        return None
    if role.lower() in _LEADERS or " of " in role and role.lower().split(" of ")[0].split()[-1] == "leaders":
        return "leaders"
    party = party_starting(scene.reading, seat.start)
    alone = party is not None and party.end == seat.end
    return role if alone else singular_office(role)


def _state_at(scene: Scene, position: int) -> PartyMention | None:
    """The state or body that begins at a position and owns nothing."""
    k = position + 1 if scene.low(position) in _ARTICLES else position
    party, person = party_starting(scene.reading, scene.offset(k)), _person_starting(scene.reading, scene.offset(position))
    if person is not None and party is not None and person.end > party.end:
        return None
    if party is None or party.form not in (PartyForm.STATE, PartyForm.BODY) or scene.low(scene.at(party.end)) in _OWNER:
        return None
    return party


def _holder(scene: Scene, office: str, seat: Seat) -> Seat:
    """The first of several office holders named together, whose state stands at the end of the phrase."""
    parties = scene.reading.parties.within(seat.start, seat.end)
    if not parties or "#of" in seat.key or office != "leaders" and not seat.several:
        return seat
    return _holder_of(office, parties[-1])._replace(start=seat.start, end=seat.end)


def _holder_of(office: str, party: PartyMention) -> Seat:
    """The one who holds an office of a state; leaders go by the state's name."""
    name = party.party.name if office == "leaders" else None
    key = f"{office.lower()}#of:{party.party.code or (party.party.name or '').lower()}"
    return Seat(Person(name, office, party.party.code), key, party.start, party.end)


def _starts_clause(scene: Scene, begin: int, end: int, own: int | None, *, bare: bool = False) -> bool:
    """Whether what stands there is the subject of the next verb and no member of the list before it.

    After a `bare` comma it is, wherever the verb follows at once: "in talks with X, Y said".
    """
    group = next((g for g in scene.verbs if g.finite and end <= g.first <= end + 2 and g.subject), None)
    if group is None or group.main == own or group.subject is None or group.relative:
        return False
    between = {scene.low(k) for k in range(end, group.first)}
    return not between - words.ADVERBS_IN_VERBS and (bare or abs(scene.at(group.subject[0]) - begin) <= 1)


def seats_at(scene: Scene, position: int, *, owners: bool = False) -> Listed | None:
    """Who is named by the words that begin at a position; one phrase may mean several people."""
    if position >= len(scene.tokens):
        return None
    if scene.low(position) in COURTESY and _person_starting(scene.reading, scene.offset(position)) is None:
        return seats_at(scene, position + 1, owners=owners)  # H.E. Foreign Minister Z
    if (pair := _of_several_states(scene, position)) is not None:
        return pair
    person = _person_starting(scene.reading, scene.offset(position))
    k = position + 1 if scene.low(position) in _ARTICLES else position
    party = party_starting(scene.reading, scene.offset(position)) or party_starting(scene.reading, scene.offset(k))
    if person is not None and (party is None or person.end >= party.end):
        end = _after_acronym(scene, scene.at(person.end), several=person.plural)
        named = _person_starting(scene.reading, scene.offset(end)) if person.form is PersonForm.ROLE and not person.plural else None
        if named is not None and named.form is PersonForm.NAME:  # "Special Envoy Ambassador Z"
            seat = Seat(named.person, named.key, person.start, named.end)
            return Listed((seat,), scene.at(named.end))
        if owners or scene.low(end) not in _OWNER:
            return Listed(_of_person(scene, person), end)
        person = None
    if party is not None and (led := _led_by_state(scene, party)) is not None:
        return led
    if party is not None and (end := _party_end(scene, party, owners=owners)) is not None:
        return Listed(_of_parties(party), end)
    crowd = crowd_at(scene, position)
    if crowd is None:
        return None
    seat = Seat(crowd.person, f"crowd:{(crowd.person.role or crowd.person.name or '').lower()}", crowd.start, crowd.end, several=True)
    return Listed((seat,), scene.at(crowd.end))


def _of_several_states(scene: Scene, position: int) -> Listed | None:
    """The office holders of "the Iranian and Saudi foreign ministers", one of each state."""
    k = position + 1 if scene.low(position) in _ARTICLES else position
    codes: list[str] = []
    while (party := party_starting(scene.reading, scene.offset(k))) is not None and party.form is PartyForm.DEMONYM:
        end = scene.at(party.end)
        if scene.low(end) not in {"and", ","} or party.party.code is None:
            break
        codes.append(party.party.code)
        k = end + 1 + (scene.low(end + 1) == "and")
    person = _person_starting(scene.reading, scene.offset(k)) if codes else None
    if person is None or not person.plural or person.person.role is None or person.person.code is None:
        return None
    words_of = person.person.role.split()
    office = singular_office(" ".join(words_of[1:] if words_of[0][0].isupper() and len(words_of) > 1 else words_of))
    if office is None:
        return None
    start, end = scene.offset(position), person.end
    seats = (Seat(Person(None, office, code), f"{office.lower()}#of:{code}", start, end) for code in (*codes, person.person.code))
    return Listed(tuple(seats), scene.at(end))


def _led_by_state(scene: Scene, party: PartyMention) -> Listed | None:
    """The person whose state stands before: "Republic of Korea (ROK) President Z"."""
    end = _after_acronym(scene, scene.at(party.end), several=False)
    person = _person_starting(scene.reading, scene.offset(end))
    if person is None or person.form not in (PersonForm.NAME, PersonForm.ROLE) or person.person.role is None:
        return None
    seat = Seat(person.person, person.key, party.start, person.end, person.plural)
    return Listed((seat,), scene.at(person.end)) if scene.low(scene.at(person.end)) not in _OWNER else None


def _after_acronym(scene: Scene, end: int, *, several: bool) -> int:
    """Position after "(ASEAN)" and, for a group, after "member states"."""
    if scene.low(end) == "(" and scene.low(end + 2) == ")" and scene.tokens[end + 1].text.isupper():
        end += 3
    while several and scene.low(end) in {"member", "states", "countries", "nations", "members"}:
        end += 1
    return end


def _party_end(scene: Scene, party: PartyMention, *, owners: bool) -> int | None:
    """Where a state or body that acts for itself ends; None for places and for what only describes a noun."""
    end = scene.at(party.end)
    if owners and scene.low(end) in _OWNER:
        return end if party.form in _ACTING | {PartyForm.CITY} else None
    if scene.low(end) in _OWNER or scene.low(end) in {"-", "\u2010", "\u2011"}:
        return None
    if party.form in _ACTING:
        return end if _phrase_ends(scene, end) else None
    if party.form is PartyForm.PRONOUN:
        return end if party.party.code and scene.low(end - 1) in {"we", "us"} else None
    if party.form is PartyForm.DEMONYM:
        plural = scene.low(end - 1).endswith(("s", "ese", "ish"))
        return end if plural and scene.low(scene.at(party.start) - 1) == "the" and _phrase_ends(scene, end) else None
    return None


def _phrase_ends(scene: Scene, position: int) -> bool:
    """Whether no noun follows that the words before only describe."""
    token = scene.tokens[position] if position < len(scene.tokens) else None
    if token is not None and token.text[0].isdigit() and scene.skip_adverbials(position) == position:
        return False
    if token is None or not token.text[0].isalpha() or token.low in words.PREPOSITIONS | words.CONJUNCTIONS:
        return True
    closed = words.AUXILIARIES | words.RELATIVES | words.SUBORDINATORS | words.DETERMINERS | words.ADVERBS_IN_VERBS
    if token.low in closed or token.low == "to" or token.low.endswith("ly"):
        return True
    return any(g.first == position for g in scene.verbs) or scene.skip_adverbials(position) > position


_STATES: Final = frozenset({"countries", "nations", "governments", "states"})


def _of_person(scene: Scene, mention: PersonMention) -> tuple[Seat, ...]:
    """The person, or the members of a group as far as they are known."""
    if mention.form is PersonForm.GROUP and scene.low(scene.at(mention.end) - 1) in _STATES:
        return _two_states(scene, mention)
    if mention.members:
        known = cast_of(scene.reading)
        return tuple(Seat(known[k], k, mention.start, mention.end) for k in mention.members if k in known)
    person = mention.person
    if mention.key.startswith("quote:") and not mention.plural:
        return _speaker_of(scene, mention)
    if mention.form is PersonForm.PRONOUN and person.name is None and person.role is None:
        return ()
    general = mention.key == "author:we"
    return (Seat(person, mention.key, mention.start, mention.end, mention.plural, general),)


def _speaker_of(scene: Scene, mention: PersonMention) -> tuple[Seat, ...]:
    """Who says "I" in a quotation: the only person in the sentence outside it."""
    quoted = next((q for q in scene.reading.quotations if q.start <= mention.start < q.end), None)
    if quoted is None:
        return ()
    around = scene.reading.people.within(scene.sentence.start, scene.sentence.end)
    outside = {m.key: m for m in around if not quoted.start <= m.start < quoted.end and not m.plural and m.person.name}
    if len(outside) != 1:
        return ()
    (key, speaker), = outside.items()
    return (Seat(speaker.person, key, mention.start, mention.end),)


def _two_states(scene: Scene, mention: PersonMention) -> tuple[Seat, ...]:
    """The states meant by "the two countries": those named last, and the one most named in the document."""
    before = [m for m in scene.reading.parties.within(max(0, mention.start - 600), mention.start) if m.form is PartyForm.STATE]
    codes = list(dict.fromkeys(m.party.code for m in reversed(before) if m.party.code))[:2]
    counted = Counter(m.party.code for m in scene.reading.parties.all if m.form is PartyForm.STATE and m.party.code)
    codes = codes[: 1 + (len(counted) == 2)] + [c for c, _ in counted.most_common(3)]
    named = {m.party.code: m.party.name for m in reversed(scene.reading.parties.all) if m.form is PartyForm.STATE}
    return tuple(
        Seat(Person(named[code], None, code), f"party:{code}", mention.start, mention.end)
        for code in list(dict.fromkeys(c for c in codes if c))[:2]
    )


_SECOND_ORGAN: Final = re.compile(r"\s+and\s+(?:the\s+)?(?=(?:Ministry|Department|Office|Agency|Embassy|Parliament)\b)")


def _of_parties(mention: PartyMention) -> tuple[Seat, ...]:
    """The organ, or both of two ministries of one state named together."""
    seat = _of_party(mention)
    parts = _SECOND_ORGAN.split(seat.person.name or "") if mention.form is PartyForm.ORGAN else []
    if len(parts) < 2:  # noqa: PLR2004
        return (seat,)
    return tuple(seat._replace(person=Person(part, None, seat.person.code), key=f"party:{part.lower()}") for part in parts)


def _of_party(mention: PartyMention) -> Seat:
    """A state, organ or body that takes part under its own name; a group without a name by its words."""
    name = mention.party.name or ""
    key = f"party:{mention.party.code if mention.form is PartyForm.STATE else ' '.join(name.lower().split())}"
    if mention.form is PartyForm.ORGAN and name.islower() and name.split()[-1] in COLLECTIVES:
        return Seat(Person(None, name, None), key, mention.start, mention.end, several=True)
    if mention.form is PartyForm.GROUP:
        return Seat(Person(None, name, mention.party.code), key, mention.start, mention.end, several=True)
    several, general = mention.form is PartyForm.BODY, mention.form is PartyForm.PRONOUN
    return Seat(Person(name, None, mention.party.code), key, mention.start, mention.end, several, general)


def unique(seats: tuple[Seat, ...]) -> tuple[Seat, ...]:
    """Each person or body once, in the order of the text."""
    return tuple({s.key: s for s in reversed(seats)}[key] for key in dict.fromkeys(s.key for s in seats))


def cast_of(reading: Reading) -> dict[str, Person]:
    """Everybody in the document by key."""
    known: dict[str, Person] | None = reading.memo.get(("meeting.cast", 0))
    if known is None:
        known = reading.memo["meeting.cast", 0] = {m.key: m.person for m in reading.people.all if not m.members}
    return known


def _person_starting(reading: Reading, offset: int) -> PersonMention | None:
    """The longest mention of a person that begins at an offset."""
    table: dict[int, PersonMention] | None = reading.memo.get(("meeting.people", 0))
    if table is None:
        table = reading.memo["meeting.people", 0] = {m.start: m for m in reversed(reading.people.all)}
    return table.get(offset)


def party_starting(reading: Reading, offset: int) -> PartyMention | None:
    """The longest mention of a party that begins at an offset."""
    table: dict[int, PartyMention] | None = reading.memo.get(("meeting.parties", 0))
    if table is None:
        table = reading.memo["meeting.parties", 0] = {m.start: m for m in reversed(reading.parties.all)}
    return table.get(offset)
