"""Lists of people: "A, B, and C", "the leaders of X, Y and Z", with the appositions inside them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from pledgebook.frame.meeting.crowd import singular_office
from pledgebook.frame.meeting.seat import Listed, Seat, party_starting, person_starting, unique
from pledgebook.frame.meeting.who import ARTICLES, OWNING, seats_at
from pledgebook.lang.en import words
from pledgebook.lang.en.meeting_setting import HEADED, OPPOSITE_NUMBERS
from pledgebook.model.claims import Person
from pledgebook.model.mentions import PartyForm

if TYPE_CHECKING:
    from pledgebook.frame.meeting.scene import Scene
    from pledgebook.model.mentions import PartyMention

_LONGEST_LIST: Final = 24
_LONGEST_PHRASE: Final = 60
"""Tokens back in which a list that ends at a place may begin."""
_LEADERS: Final = "leaders"


def list_at(scene: Scene, position: int, *, own: int | None = None, owners: bool = False) -> Listed | None:
    """The list that begins at a position.

    `own` is the position of its verb, if it is a subject; with `owners` its last member may own what follows.
    """
    key = ("list", position, own, owners)
    if key not in scene.memo:
        scene.memo[key] = _find_list(scene, position, own=own, owners=owners)
    found: Listed | None = scene.memo[key]
    return found


def _find_list(scene: Scene, position: int, *, own: int | None, owners: bool) -> Listed | None:
    """The same, worked out."""
    found = seats_at(scene, position, owners=owners)
    if found is None:
        return None
    seats, at = found
    while seats and len(seats) < _LONGEST_LIST:
        step = _next_member(scene, seats, at, own, owners=owners)
        if step is None:
            break
        seats, at = step
    return Listed(unique(seats), at)


def ending_at(scene: Scene, position: int, *, since: int = 0, owners: bool = False) -> tuple[Seat, ...]:
    """The list that ends right before a position; with `owners` it owns what follows: "Biden's"."""
    for k in range(max(since, position - _LONGEST_PHRASE), position):
        if not scene.is_word(k):
            continue
        found = list_at(scene, k, owners=owners)
        if found is not None and found.end == position and found.seats:
            return found.seats
    return ()


def _next_member(scene: Scene, seats: tuple[Seat, ...], at: int, own: int | None, *, owners: bool) -> Listed | None:
    """The list with its next member, or None where it is complete."""
    if (inner := _including(scene, seats, at, own)) is not None:
        return inner
    follows = scene.link_at(at)
    if follows is None:
        return None
    if (state := _next_state(scene, seats, follows, own)) is not None:
        return state
    found = seats_at(scene, follows, owners=owners)
    bare = follows == at + 1 and scene.low(at) == ","
    if bare and len(seats) > 1 and (names := list_at(scene, follows, own=own)) is not None:
        named = _holders_named(seats, names)
        if named is not None:
            return Listed(named, names.end)
    if found is None or not found.seats or _starts_clause(scene, follows, found.end, own, bare=bare):
        return None
    return _told_apart(scene, seats, at, follows, found)


def _including(scene: Scene, seats: tuple[Seat, ...], at: int, own: int | None) -> Listed | None:
    """The people behind "including" or "led by", who stand for the group before it."""
    k = at + (scene.low(at) == ",")
    if scene.low(k) == "including":
        inner = list_at(scene, k + 1, own=own)
    else:
        made_of = (scene.low(k), scene.low(k + 1)) in HEADED and seats[-1].several
        inner = list_at(scene, k + 2, own=own) if made_of else None
    if inner is None:
        return None
    return Listed((*(seats[:-1] if seats[-1].several else seats), *inner.seats), inner.end)


def _told_apart(scene: Scene, seats: tuple[Seat, ...], at: int, follows: int, found: Listed) -> Listed:
    """The list with what follows: another member, or more words for the last one."""
    last, new, bare = seats[-1], found.seats[0], follows == at + 1 and scene.low(at) == ","
    if last.several and last.person.name is None and bare and new.is_named and new.person.role is None:
        named = (s._replace(person=replace(s.person, code=s.person.code or last.person.code)) for s in found.seats)
        return Listed((*seats[:-1], *named), found.end)  # "their counterparts, Penny Wong and Richard Marles"
    again = next((n for n, s in enumerate(seats) if s.key == new.key), None)
    if again is not None and all(s.person.name is None for s in seats[again + 1 :]):
        return Listed(seats[: again + 1], found.end)  # "Z, Minister of Trade, Minister of Defence" says Z twice
    one = _in_apposition(scene, last, at, follows, found)
    if one is not None:
        return Listed((*seats[:-1], one, *found.seats[1:]), found.end)
    return Listed((*seats, *found.seats), found.end)


def _holders_named(seats: tuple[Seat, ...], found: Listed) -> tuple[Seat, ...] | None:
    """The names behind "his counterparts from Japan and Korea", one for each of these states."""
    count = len(found.seats)
    behind = seats[-count:]
    if count < 2 or len(behind) < count or any(s.person.name is not None or "#of:" not in s.key for s in behind):
        return None
    if any(not s.is_named for s in found.seats):
        return None
    pairs = zip(found.seats, behind, strict=True)
    named = (new._replace(person=replace(new.person, code=new.person.code or old.person.code)) for new, old in pairs)
    return (*seats[:-count], *named)


def _in_apposition(scene: Scene, last: Seat, at: int, follows: int, found: Listed) -> Seat | None:
    """The one person whom two phrases name.

    "His counterpart, General Z"; "Z, the defence minister"; "Z, Minister of Defence and Deputy Premier"; "Deputy
    Premier and Defence Minister Z".
    """
    new, comma = found.seats[0], scene.low(at) == "," and follows == at + 1
    codes = {c for c in (last.person.code, new.person.code) if c}
    if last.several or new.several or len(codes) > 1 or last.is_party or new.is_party:
        return None
    if last.person.name is not None and new.person.name is None:
        untitled = scene.is_capital(follows) and scene.low(follows) not in words.DETERMINERS
        return last if untitled or (comma and _closes(scene, found.end)) else None
    if last.person.name is None and new.person.name is not None:
        opposite = (last.person.role or "").lower().split()[-1:]
        if comma and (set(opposite) & OPPOSITE_NUMBERS or scene.link_at(found.end) is None):
            return new._replace(start=last.start)
        joint = scene.low(at) == "and" and scene.is_capital(scene.at(last.start)) and new.person.role is not None
        return new._replace(start=last.start) if joint else None
    return None


def _closes(scene: Scene, end: int) -> bool:
    """Whether an apposition ends there: no further member follows, or only behind a second comma."""
    return scene.link_at(end) is None or (scene.low(end) == "," and scene.low(end + 1) != "and")


def _next_state(scene: Scene, seats: tuple[Seat, ...], follows: int, own: int | None) -> Listed | None:
    """The list with the next state of "the foreign ministers of Norway, Sweden and Finland"."""
    office = _office_of_states(scene, seats[-1])
    state = _state_at(scene, follows) if office is not None else None
    if office is None or state is None:
        return None
    end = scene.at(state.end)
    if _starts_clause(scene, follows, end, own):
        return None
    return Listed((*seats[:-1], _first_holder(scene, office, seats[-1]), _holder_of(office, state)), end)


def _office_of_states(scene: Scene, seat: Seat) -> str | None:
    """The office that the next state's person has too; "leaders" stays plural."""
    role = seat.person.role
    if role is None or (seat.person.name is not None and "#of" not in seat.key):
        return None
    head = role.lower().split(" of ")[0].split()[-1:]
    if role.lower() in {_LEADERS, "leader"} or (" of " in role and head == [_LEADERS]):
        return _LEADERS
    party = party_starting(scene.reading, seat.start)
    alone = party is not None and party.end == seat.end
    one = role if alone else singular_office(role)
    return _plural(role) if one is not None and one.split()[-1].lower() in OPPOSITE_NUMBERS else one


def _plural(role: str) -> str:
    """The office of "counterparts from Ethiopia" as it stands: it does not say that there is one of each state."""
    return role.replace(" from ", " of ").split(" of ")[0]


def _state_at(scene: Scene, position: int) -> PartyMention | None:
    """The state or body that begins at a position and owns nothing."""
    k = position + 1 if scene.low(position) in ARTICLES else position
    party, person = (
        party_starting(scene.reading, scene.offset(k)),
        person_starting(scene.reading, scene.offset(position)),
    )
    if party is None or party.form not in (PartyForm.STATE, PartyForm.BODY) or (person and person.end > party.end):
        return None
    return party if scene.low(scene.at(party.end)) not in OWNING else None


def _first_holder(scene: Scene, office: str, seat: Seat) -> Seat:
    """The first of several office holders named together, whose state stands at the end of the phrase."""
    parties = scene.reading.parties.within(seat.start, seat.end)
    if not parties or "#of" in seat.key or (office != _LEADERS and not seat.several):
        return seat
    return _holder_of(office, parties[-1])._replace(start=seat.start, end=seat.end)


def _holder_of(office: str, party: PartyMention) -> Seat:
    """The one who holds an office of a state; leaders go by the state's name."""
    name = party.party.name if office == _LEADERS else None
    key = f"{office.lower()}#of:{party.party.code or (party.party.name or '').lower()}"
    return Seat(Person(name, office, party.party.code), key, party.start, party.end)


def _starts_clause(scene: Scene, begin: int, end: int, own: int | None, *, bare: bool = False) -> bool:
    """Whether what stands there is the subject of the next verb and no member of the list before it.

    After a `bare` comma it is, wherever the verb follows at once: "in talks with X, Y said".
    """
    group = next((g for k in range(end, end + 3) if (g := scene.verb_first.get(k)) is not None and g.finite), None)
    if group is None or group.main == own or group.subject is None or group.relative:
        return False
    if scene.words_in(end, group.first) - words.ADVERBS_IN_VERBS:
        return False
    return bare or abs(scene.at(group.subject[0]) - begin) <= 1
