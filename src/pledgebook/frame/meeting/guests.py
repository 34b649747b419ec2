"""Whom a verb of meeting is done with, and whether it names a meeting at all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from pledgebook.frame.meeting.actor import actors
from pledgebook.frame.meeting.around import mode_in
from pledgebook.frame.meeting.listing import list_at
from pledgebook.frame.meeting.place import PLACES
from pledgebook.lang.en import words
from pledgebook.lang.en.meeting_setting import AIMS, ENVOYS, LISTENERS, OF_FACES, SHELTERED, VENUES
from pledgebook.lang.en.meetings import (
    CONVENING,
    DISCUSSING,
    NEEDS_PARTICLE,
    NOT_SPOKEN_WITH,
    NOUNS,
    TALKING,
    TOWARDS,
    Act,
)
from pledgebook.model.claims import Mode
from pledgebook.model.mentions import PartyForm

if TYPE_CHECKING:
    from collections.abc import Callable

    from pledgebook.frame.meeting.scene import Scene
    from pledgebook.frame.meeting.seat import Listed, Seat
    from pledgebook.segment.verbgroup import VerbGroup

_FURTHEST: Final = 30
_OTHER_EVENTS: Final = frozenset({"after", "before", "following", "during", "ahead"})
_WITH: Final = frozenset({"with"})
_CLOSING: Final = frozenset({"", ".", ",", ";", "to", "each"})
_AFTER_CALL: Final = (
    words.PREPOSITIONS | words.CONJUNCTIONS | {"to", "today", "yesterday", "tomorrow", ",", ".", "", "again"}
)

_NEAR: Final = 10
_LEADING_ON: Final = words.PREPOSITIONS | OF_FACES | {"to", ",", "\u2013"}
_AFTER_MEETING: Final = words.PREPOSITIONS | words.CONJUNCTIONS | _CLOSING
_VISITED: Final = PLACES | {PartyForm.BODY}


class Guests(NamedTuple):
    """What a verb does, whom it is done with, and the position after them."""

    act: Act
    seats: tuple[Seat, ...]
    end: int


def guests_of(scene: Scene, group: VerbGroup, act: Act | None) -> Guests | None:
    """Whom the verb is done with; None where it names no meeting."""
    start = group.main + (2 if group.lemma in NEEDS_PARTICLE else 1)
    if group.passive:
        return _received(scene, start) if act is Act.RECEIVE else None
    start += group.lemma == "play" and scene.low(start) == "to"  # played host to X
    direct = list_at(scene, _object_from(scene, start, act))
    direct = direct if direct is not None and direct.seats else None
    if group.lemma in CONVENING and direct is not None:
        return _convened(scene, direct)
    reader = _READERS.get(act) if act is not None else None
    return reader(scene, group, start, direct) if reader is not None else None


def _object_from(scene: Scene, start: int, act: Act | None) -> int:
    """Where the object of a verb may begin: behind a day, and of one who receives also behind a place in between."""
    if act not in {Act.MEET, Act.RECEIVE}:
        return start
    k = scene.skip_adverbials(start)
    if act is Act.RECEIVE and scene.low(k) in {"in", "at"}:
        if scene.low(k + 1) in words.POSSESSIVES | {"the"}:
            room = next((n for n in range(k + 2, k + 5) if scene.low(n) in VENUES), None)
            if room is not None and list_at(scene, scene.skip_adverbials(room + 1)) is not None:
                return scene.skip_adverbials(room + 1)
        guest = next((n for n in range(k + 3, k + _NEAR) if _opens_guest(scene, n)), None)
        if guest is not None and not any(n in scene.verb_first for n in range(k, guest)):
            return guest
        place = next(
            (p for p in scene.reading.parties.within(scene.offset(k), scene.sentence.end) if p.form in PLACES), None
        )
        if place is not None and scene.at(place.start) == k + 1:
            return scene.skip_adverbials(scene.at(place.end))
    return k


def _opens_guest(scene: Scene, position: int) -> bool:
    """Whether somebody is named at a position behind a noun: welcomed at the airport *the Ambassador of Ghana*."""
    before = scene.low(position - 1)
    if not before or not before[0].isalpha() or before in _LEADING_ON | words.DETERMINERS | words.CONJUNCTIONS:
        return False
    found = list_at(scene, position) if scene.low(position) in words.DETERMINERS else None
    return found is not None and bool(found.seats) and not found.seats[0].is_party


def _after(scene: Scene, position: int, prepositions: frozenset[str]) -> Listed | None:
    """The list after "with" in the same clause, behind dates, places and words of mode; none behind an object."""
    first = scene.skip_adverbials(position)
    if scene.low(first) not in _LEADING_ON:
        return None
    for k in range(position, min(scene.clause_end(position), position + _FURTHEST)):
        low = scene.low(k)
        found = list_at(scene, k + 1) if low in prepositions else None
        if found is not None and found.seats and _of_another_event(scene, position, k):
            return None
        if found is not None and found.seats and not _acts_itself(scene, found.end):
            return found
        counts = low == "about" and scene.low(k + 1)[:1].isdigit()  # for about 40 minutes
        if low in {"with", "about", "regarding", "concerning"} and not counts:
            return None
    return None


def _of_another_event(scene: Scene, begin: int, end: int) -> bool:
    """Whether "with" belongs to a meeting before or after this one: was speaking *after talks* with X."""
    event = next((k for k in range(begin, end) if scene.low(k) in _OTHER_EVENTS), None)
    return event is not None and not NOUNS.keys().isdisjoint(scene.words_in(event, end))


def _acts_itself(scene: Scene, end: int) -> bool:
    """Whether those behind "with" do something of their own: "with Minister X hosting his counterpart"."""
    group = scene.verb_first.get(end)
    return group is not None and group.form == "ing" and not group.finite and scene.low(end + 1) in words.DETERMINERS


def _met(scene: Scene, group: VerbGroup, start: int, direct: Listed | None) -> Guests | None:
    """Somebody met with X; met X; A and B met."""
    found = direct
    if found is None and not (group.lemma in CONVENING and scene.low(start) in words.DETERMINERS):
        found = _after(scene, start, _WITH)
    if found is not None:
        sheltered = group.lemma == "meet" and all(_is_sheltered(s) for s in found.seats)
        return None if sheltered else Guests(Act.MEET, found.seats, found.end)
    if group.lemma == "sit":
        return None
    k = scene.skip_adverbials(start)
    low = scene.low(k)
    closes = low in _AFTER_MEETING and low not in {"with", "by"}
    reciprocal = (low == "one" and scene.low(k + 1) == "another") or low in words.SUBORDINATORS
    return Guests(Act.MEET, (), start) if closes or reciprocal else None


def _spoken(scene: Scene, group: VerbGroup, start: int, direct: Listed | None) -> Guests | None:
    """Somebody spoke with X; talked to X; engaged X; A and B spoke by phone."""
    if group.form == "ing" and not group.finite and direct is not None:
        return None  # "consulting firms"
    if group.lemma in DISCUSSING:
        return _discussed(scene, group, start)
    if group.lemma == "engage" and (group.progressive or direct is not None):
        return Guests(Act.SPEAK, direct.seats, direct.end) if direct is not None and not group.progressive else None
    found = _after(scene, start, _WITH | {"to"} if group.lemma in {"speak", "talk"} else _WITH)
    if found is None and group.lemma == "consult":
        found = direct
    if found is not None:
        before = scene.at(found.seats[0].start) - 1
        spoken_to = "to" in {scene.low(before), scene.low(before - 1)}
        heard = spoken_to and any(_is_listener(s) for s in found.seats)
        return None if heard else Guests(Act.SPEAK, found.seats, found.end)
    return Guests(Act.SPEAK, (), start) if _spoke_together(scene, group, start) else None


def _discussed(scene: Scene, group: VerbGroup, start: int) -> Guests | None:
    """Somebody discussed something with X by phone; A and B discussed it in a video link."""
    end = scene.clause_end(start)
    mode = mode_in(scene, group.main, end)
    if mode is None or mode[0] is Mode.IN_PERSON:
        return None
    for k in range(start, min(end, start + _FURTHEST)):
        found = list_at(scene, k + 1) if scene.low(k) == "with" else None
        if found is not None and found.seats:
            return Guests(Act.SPEAK, found.seats, found.end)
    return None


def _spoke_together(scene: Scene, group: VerbGroup, start: int) -> bool:
    """Whether the subjects spoke with each other: a mode or length is told, or two are named."""
    following = scene.low(scene.skip_adverbials(start))
    elsewhere = following in NOT_SPOKEN_WITH and not (group.lemma == "confer" and following in {"in", "at", "for"})
    end = scene.clause_end(start)
    if following in {"in", "on", "during"}:  # spoke on Sunday in a three-way call
        mode = mode_in(scene, start, end)
        elsewhere = elsewhere and (mode is None or mode[0] is Mode.IN_PERSON)
    if group.lemma not in TALKING or elsewhere:
        return False
    if mode_in(scene, scene.clause_begin(group.first), end) is not None:
        return True
    if scene.reading.durations.within(scene.offset(start), scene.end_of(end)):
        return True
    return not group.shares_subject and len({s.start for s in actors(scene, group)}) > 1


def _is_listener(seat: Seat) -> bool:
    """Whether somebody is only spoken to: reporters, the nation, troops."""
    if seat.person.name is not None and not seat.several:
        return False
    return not LISTENERS.isdisjoint((seat.person.role or seat.person.name or "").lower().split())


def _called(scene: Scene, group: VerbGroup, start: int, direct: Listed | None) -> Guests | None:
    """Somebody called Dr. X today to congratulate her; not: called on X, called X a liar, called for talks."""
    if direct is None:
        return _called_on(scene, group, start)
    if any(s.several and s.person.name for s in direct.seats) or (group.form == "ing" and not group.finite):
        return None
    following = scene.low(direct.end)
    if following not in _AFTER_CALL and scene.skip_adverbials(direct.end) == direct.end:
        return None
    if following == "," and scene.low(direct.end + 1) in words.DETERMINERS | {"\u201c", '"'}:
        return None
    return Guests(Act.CALL, direct.seats, direct.end)


def _called_on(scene: Scene, group: VerbGroup, start: int) -> Guests | None:
    """Somebody called on the President in Nicosia, or on Friday: a courtesy visit; not: called on X to act."""
    if group.lemma != "call" or scene.low(start) != "on" or group.form not in {"past", "part"}:
        return None
    found = list_at(scene, start + 1)
    if found is None or any(s.several or s.is_party for s in found.seats):
        return None
    end = scene.clause_end(found.end, purpose=False)
    asked = _is_asked(scene, found.end, end)
    start, stop = scene.offset(found.end), scene.end_of(end)
    placed = any(m.form is PartyForm.CITY for m in scene.reading.parties.within(start, stop))
    envoy = any(not ENVOYS.isdisjoint((s.person.role or "").lower().split()) for s in actors(scene, group))
    told = placed or envoy or scene.reading.dates.within(start, stop)
    return Guests(Act.MEET, found.seats, found.end) if told and not asked else None


def _is_asked(scene: Scene, begin: int, end: int) -> bool:
    """Whether something is asked of those called on: to act, for help; "to discuss the loan" is why one came."""
    if "for" in scene.words_in(begin, end):
        return True
    return any(v.infinitive and v.lemma not in AIMS for v in scene.verbs if begin <= v.first <= end)


def _welcomed(scene: Scene, group: VerbGroup, start: int, direct: Listed | None) -> Guests | None:
    """Somebody welcomed X to the White House; hosted X for talks; received a delegation in Oslo."""
    if direct is None or any(s.is_party and not s.several for s in direct.seats):
        return None
    first = direct.seats[0]
    if scene.low(start) in {"a", "an"} and first.person.name is None and not first.several:
        return None  # "received a master of arts"
    guests = Guests(Act.RECEIVE, direct.seats, direct.end)
    if group.lemma in {"host", "receive", "play"}:
        return None if all(_is_sheltered(s) for s in direct.seats) else guests
    if scene.low(start) in {"in", "at", "to"}:
        return guests
    end = scene.clause_end(direct.end)
    rooms = (k for k in range(direct.end, end) if scene.low(k) in {"to", "at", "in", "for"})
    return guests if any(_is_room(scene, k + 1, end) for k in rooms) else None


def _is_sheltered(seat: Seat) -> bool:
    """Whether those received are many people of no office: refugees, troops, students."""
    return seat.several and not SHELTERED.isdisjoint((seat.person.role or "").lower().split())


def _is_room(scene: Scene, begin: int, end: int) -> bool:
    """Whether a place or a meeting follows, to which somebody is welcomed."""
    near = min(end, begin + _NEAR)
    if any(word in NOUNS for word in scene.words_in(begin, near)):
        return True
    return any(m.form in PLACES for m in scene.reading.parties.within(scene.offset(begin), scene.end_of(near)))


def _received(scene: Scene, start: int) -> Guests | None:
    """Somebody was received by X at the airport."""
    found = _after(scene, start, frozenset({"by"}))
    return Guests(Act.RECEIVE, found.seats, found.end) if found is not None else None


def _visited(scene: Scene, group: VerbGroup, start: int, _direct: Listed | None) -> Guests | None:
    """Somebody visited Kyiv; travelled to Accra; arrived in Oslo: whoever goes takes part alone."""
    towards = TOWARDS.get(group.lemma)
    begin = start
    if towards is not None:
        begin = scene.skip_adverbials(start) + 1
        if scene.low(begin - 1) not in towards:
            return None
    while scene.low(begin) in words.DETERMINERS:
        begin += 1
    mention = scene.reading.parties.after(scene.offset(begin), until=scene.sentence.end)
    if mention is None or mention.form not in _VISITED or scene.at(mention.start) > begin + _NEAR:
        return None
    owned = scene.low(scene.at(mention.end)) in {"'s", "\u2019"}  # "visited Tiraspol's outskirts"
    if owned or any(not scene.tokens[k].text[0].isalnum() for k in range(begin, scene.at(mention.start))):
        return None
    return Guests(Act.VISIT, (), scene.at(mention.end))


def _convened(scene: Scene, direct: Listed) -> Guests:
    """Somebody convened leaders for a summit; convened the Joint Commission with X: the body is then only the form."""
    company = _after(scene, direct.end, _WITH)
    if company is None:
        return Guests(Act.CONVENE, direct.seats, direct.end)
    body = all(s.several and s.person.name for s in direct.seats)
    return Guests(Act.CONVENE, company.seats if body else (*direct.seats, *company.seats), company.end)


_READERS: Final[dict[Act, Callable[[Scene, VerbGroup, int, Listed | None], Guests | None]]] = {
    Act.MEET: _met,
    Act.SPEAK: _spoken,
    Act.CALL: _called,
    Act.RECEIVE: _welcomed,
    Act.VISIT: _visited,
}
