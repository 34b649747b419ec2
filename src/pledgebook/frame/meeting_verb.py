"""Meetings that a verb names: met, spoke with, called, received, visited, convened."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pledgebook.frame.meeting_actor import Prospect, actors, ending_at, prospect, recurs, supposed
from pledgebook.frame.meeting_circumstance import mode_in, place_from
from pledgebook.frame.meeting_occasion import Occasion, clause_of, occasion
from pledgebook.frame.meeting_people import Listed, Seat, list_at, unique
from pledgebook.lang.en import words
from pledgebook.lang.en.names import PEOPLE
from pledgebook.lang.en.meetings import (
    CONVENING, LISTENERS, MODE, NEEDS_PARTICLE, NOUNS, TOWARDS, VERBS, Act, Sort,
)
from pledgebook.model.mentions import PartyForm
from pledgebook.segment.clauses import VerbGroup

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pledgebook.frame.meeting_scene import Scene
    from pledgebook.model.claims import Party

_SORTS: Final = {Act.MEET: Sort.MEETING, Act.SPEAK: Sort.TALK, Act.CALL: Sort.CALL, Act.RECEIVE: Sort.MEETING,
                 Act.VISIT: Sort.VISIT, Act.CONVENE: Sort.SUMMIT}
_FURTHEST: Final = 30
_AFTER_CALL: Final = words.PREPOSITIONS | words.CONJUNCTIONS | {"to", "today", "yesterday", "tomorrow", ",", ".", "", "again"}


def verb_occasions(scene: Scene) -> Iterator[Occasion]:
    """The meetings that the verbs of a sentence name."""
    for group in (*scene.verbs, *_gerunds(scene)):
        act = VERBS.get(group.lemma)
        if act is None and group.lemma not in CONVENING:
            continue
        found = _occasion(scene, group, act)
        if found is not None:
            yield found


def _stands_free(scene: Scene, group: VerbGroup) -> bool:
    """Whether a form in -ing acts as a verb and does not follow a noun that it belongs to: "a forum meeting"."""
    before = scene.low(group.first - 1)
    if not before or not before[0].isalpha() or before in words.PREPOSITIONS | words.CONJUNCTIONS | words.ADVERBS_IN_VERBS | {"to"}:
        return True
    return before.endswith("ly") or before in words.SUBORDINATORS or bool(ending_at(scene, group.first, since=0))


def _gerunds(scene: Scene) -> Iterator[VerbGroup]:
    """"after meeting the Prime Minister": a form that elsewhere is a noun, with somebody as its object."""
    for k, token in enumerate(scene.tokens):
        if token.low != "meeting" or any(g.first <= k <= g.main for g in scene.verbs):
            continue
        if k == 0 or scene.low(k - 1) in words.PREPOSITIONS | words.SUBORDINATORS | {","}:
            found = list_at(scene, k + 1)
            if found is not None and found.seats:
                yield VerbGroup(token.start, token.end, k, k, "meet", "ing", finite=False)


def _occasion(scene: Scene, group: VerbGroup, act: Act | None) -> Occasion | None:
    """The meeting that one verb names, if it names one."""
    rule = f"meeting.verb.{(act or Act.CONVENE).value}"
    particle = NEEDS_PARTICLE.get(group.lemma)
    if particle is not None and scene.low(group.main + 1) != particle:
        return None
    if scene.low(group.first - 1) in {"remain", "remains", "remained", "stay", "stays", "stayed", "keep", "keeps", "kept"}:
        return None
    if group.form == "ing" and not group.finite and not _stands_free(scene, group):
        return None
    guests = _guests(scene, group, act, rule)
    if guests is None:
        return None
    act, others, after = guests
    rule = f"meeting.verb.{act.value}"
    hosts = actors(scene, group)
    if group.passive:
        hosts = tuple(s for s in hosts if not s.key.startswith("party:"))
    if not hosts and act is not Act.VISIT:
        return _failed(scene, group, rule, "nobody is said to act")
    if act is Act.VISIT and all(s.several and set((s.person.role or "").lower().split()) & PEOPLE for s in hosts):
        return _failed(scene, group, rule, "many people of no office")
    seats = unique((*hosts, *others))
    if not _enough(seats, act):
        return _failed(scene, group, rule, "fewer than two take part")
    fate = prospect(scene, group)
    begin, end = clause_of(scene, group, after)
    if act is Act.VISIT and _at_home(scene, group, seats):
        return _failed(scene, group, rule, "a journey at home")
    if fate is Prospect.UNREAL or supposed(scene, begin) or recurs(scene, begin, end):
        return _failed(scene, group, rule, "not said to happen, or a habit")
    if group.lemma in _LOOSE and not _firm(scene, seats, begin, end):
        return _failed(scene, group, rule, "talk in the abstract")
    placed = _destination(scene, group) if act is Act.VISIT or _journey(scene, group) else None
    return occasion(
        scene, (scene.tokens[group.main].start, _anchor_end(scene, group)), rule, _SORTS[act], seats, fate,
        begin=begin, end=end, trigger=group.main, group=group, fallback=placed, alone=act is Act.VISIT,
    )


def _firm(scene: Scene, seats: tuple[Seat, ...], begin: int, end: int) -> bool:
    """Whether a person is named, or a day or mode."""
    start, stop = scene.offset(begin), scene.end_of(end)
    persons = any(s.person.name and not s.key.startswith("party:") for s in seats)
    if not persons and len({s.person.code for s in seats}) == 1:
        return False  # the government and its own parliament
    return persons or bool(scene.reading.dates.within(start, stop)) or mode_in(scene, begin, end) is not None


def _failed(scene: Scene, group: VerbGroup, rule: str, why: str) -> None:
    scene.reading.trace.failed(rule, scene.tokens[group.main].start, group.end, why)


def _anchor_end(scene: Scene, group: VerbGroup) -> int:
    """The verb with its particle and the words of its mode right after it: "met virtually", "spoke by phone"."""
    k = group.main + (2 if group.lemma in NEEDS_PARTICLE else 1)
    found = MODE.match(scene.reading.plain, scene.offset(k)) if k < len(scene.tokens) else None
    return found.end() if found and found.end() <= scene.sentence.end else scene.end_of(k)


def _journey(scene: Scene, group: VerbGroup) -> VerbGroup | None:
    """The verb of going on which an infinitive hangs: travelled to Kyiv to meet with X."""
    before = scene.verb_before(group.first) if group.infinitive else None
    return before if before is not None and VERBS.get(before.lemma) is Act.VISIT else None


def _at_home(scene: Scene, group: VerbGroup, seats: tuple[Seat, ...]) -> bool:
    """Whether everybody who travels is of the state of the place."""
    place = place_from(scene, group.main + 1)
    return place is not None and all(s.person.code == place[0].code for s in seats)


def _destination(scene: Scene, group: VerbGroup) -> tuple[Party, tuple[int, int]] | None:
    """The place after a verb of going."""
    going = _journey(scene, group) or group
    return place_from(scene, going.main + 1)


_LOOSE: Final = frozenset({"engage", "consult", "communicate", "confer"})
"""Verbs that tell of one meeting only if somebody is named, or a day, mode or place."""


def _enough(seats: tuple[Seat, ...], act: Act) -> bool:
    """Whether those named can have met: two, or a group; one is enough for a visit."""
    if act is Act.VISIT:
        return bool(seats)
    return len(seats) > 1 or (act is Act.MEET and any(s.several for s in seats))


_Guests = tuple[Act, tuple[Seat, ...], int]
"""What the verb does, whom it is done with, and the position after them."""


def _guests(scene: Scene, group: VerbGroup, act: Act | None, rule: str) -> _Guests | None:
    """Whom the verb is done with; None where it names no meeting."""
    start = group.main + (2 if group.lemma in NEEDS_PARTICLE else 1)
    if group.passive:
        return _received(scene, group, start) if act is Act.RECEIVE else None
    direct = list_at(scene, scene.skip_adverbials(start) if act is Act.MEET else start)
    if group.lemma in CONVENING and direct is not None and direct.seats:
        return _convened(scene, group, direct)
    if act is Act.MEET:
        return _met(scene, group, start, direct)
    if act is Act.SPEAK:
        return _spoken(scene, group, start, direct)
    if act is Act.CALL:
        return _called(scene, group, direct) or _called_on(scene, group)
    if act is Act.RECEIVE:
        return _welcomed(scene, group, direct)
    if act is Act.VISIT:
        return _visited(scene, group, start, direct)
    return None


def _with(scene: Scene, position: int, *, prepositions: frozenset[str]) -> Listed | None:
    """The list after "with" in the same clause, behind dates, places and words of mode; none behind an object."""
    first = scene.skip_adverbials(position)
    if scene.low(first) not in words.PREPOSITIONS | {"to", ",", "face-to-face", "in-person", "\u2013"}:
        return None
    stop = min(scene.clause_end(position), position + _FURTHEST)
    for k in range(position, stop):
        if scene.low(k) in prepositions:
            found = list_at(scene, k + 1)
            if found is not None and found.seats:
                return found
            if scene.low(k) == "with":
                return None
        if scene.low(k) in {"about", "regarding", "concerning"}:
            return None
    return None


def _met(scene: Scene, group: VerbGroup, start: int, direct: Listed | None) -> _Guests | None:
    """met with X; met X; A and B met."""
    found = direct
    if found is None and not (group.lemma in CONVENING and _has_object(scene, start)):
        found = _with(scene, start, prepositions=frozenset({"with"}))
    if found is not None:
        return Act.MEET, found.seats, found.end
    k = scene.skip_adverbials(start)
    low = scene.low(k)
    if group.lemma in NEEDS_PARTICLE:
        return None
    closes = low in words.PREPOSITIONS | words.CONJUNCTIONS | {"", ".", ",", ";", "to", "each"} and low not in {"with", "by"}
    if low == "one" and scene.low(k + 1) == "another" or low in words.SUBORDINATORS:
        closes = True
    if closes and scene.low(k + 1) not in {"criteria", "needs"}:
        return Act.MEET, (), start
    return None


def _has_object(scene: Scene, position: int) -> bool:
    """Whether a noun phrase follows, so that what is convened is a meeting or a body and not those after "with"."""
    return scene.low(position) in words.DETERMINERS


def _spoken(scene: Scene, group: VerbGroup, start: int, direct: Listed | None) -> _Guests | None:
    """spoke with X; talked to X; A and B spoke by phone; engaged their counterparts."""
    if group.form == "ing" and not group.finite and direct is not None:
        return None  # "consulting firms"
    if group.lemma == "engage" and (group.progressive or direct is not None):
        return (Act.SPEAK, direct.seats, direct.end) if direct is not None and not group.progressive else None
    prepositions = frozenset({"with", "to"}) if group.lemma in {"speak", "talk"} else frozenset({"with"})
    found = _with(scene, start, prepositions=prepositions)
    if found is None and group.lemma in {"consult", "telephone"}:
        found = direct
    if found is not None:
        before = scene.at(found.seats[0].start) - 1
        spoken_to = "to" in {scene.low(before), scene.low(before - 1)}
        if spoken_to and any(_listener(s) for s in found.seats):
            return None
        return Act.SPEAK, found.seats, found.end
    if scene.low(scene.skip_adverbials(start)) in {"at", "for", "out", "against", "to", "before", "of", "up", "as", "in"}:
        return None
    begin, end = scene.clause_begin(group.first), scene.clause_end(start)
    told = mode_in(scene, begin, end) is not None or scene.reading.durations.within(scene.offset(start), scene.end_of(end))
    if group.lemma not in {"speak", "talk", "converse", "communicate", "confer"}:
        return None
    both = len({s.start for s in actors(scene, group)}) > 1 and not group.shares_subject
    return (Act.SPEAK, (), start) if told or both else None


def _listener(seat: Seat) -> bool:
    """Whether somebody is only spoken to: reporters, the nation, troops."""
    if seat.person.name is not None and not seat.several:
        return False
    said = (seat.person.role or seat.person.name or "").lower().split()
    return bool(set(said) & LISTENERS)


def _called(scene: Scene, group: VerbGroup, direct: Listed | None) -> _Guests | None:
    """called Dr. X today to congratulate her; not: called on X, called X a liar, called for talks."""
    if direct is None or not direct.seats or any(s.several and s.person.name for s in direct.seats):
        return None
    following = scene.low(direct.end)
    if group.form == "ing" and not group.finite:
        return None
    if following not in _AFTER_CALL and scene.skip_adverbials(direct.end) == direct.end:
        return None
    if following == "," and scene.low(direct.end + 1) in words.DETERMINERS | {"\u201c", '"'}:
        return None
    return Act.CALL, direct.seats, direct.end


def _called_on(scene: Scene, group: VerbGroup) -> _Guests | None:
    """called on the President in Nicosia on Friday: a courtesy visit; not: called on X to act."""
    if group.lemma != "call" or scene.low(group.main + 1) != "on" or group.form not in {"past", "part"}:
        return None
    found = list_at(scene, group.main + 2)
    if found is None or any(s.several or s.key.startswith("party:") for s in found.seats):
        return None
    end = scene.clause_end(found.end, purpose=False)
    asked = any(scene.low(k) in {"to", "for"} for k in range(found.end, end))
    placed = any(m.form is PartyForm.CITY for m in scene.reading.parties.within(scene.offset(found.end), scene.end_of(end)))
    return (Act.MEET, found.seats, found.end) if placed and not asked else None


def _welcomed(scene: Scene, group: VerbGroup, direct: Listed | None) -> _Guests | None:
    """welcomed X to the White House; hosted X for talks; received a delegation in Oslo."""
    if direct is None or not direct.seats or any(s.key.startswith("party:") and not s.several for s in direct.seats):
        return None
    first = direct.seats[0]
    if scene.low(group.main + 1) in {"a", "an"} and first.person.name is None and not first.several:
        return None  # "received a master of arts"
    if group.lemma in {"host", "receive"}:
        return (Act.RECEIVE, direct.seats, direct.end) if not _only_refugees(direct.seats) else None
    end = scene.clause_end(direct.end)
    for k in range(direct.end, end):
        if scene.low(k) in {"to", "at", "in", "for"} and _guest_room(scene, k + 1, end):
            return Act.RECEIVE, direct.seats, direct.end
    return None


_PEOPLE_HOSTED: Final = frozenset("refugees evacuees migrants troops soldiers students families children people personnel forces".split())


def _only_refugees(seats: tuple[Seat, ...]) -> bool:
    """Whether those received are many people of no office."""
    return all(s.several and set((s.person.role or "").lower().split()) & _PEOPLE_HOSTED for s in seats)


def _guest_room(scene: Scene, begin: int, end: int) -> bool:
    """Whether a place or a meeting follows, to which somebody is welcomed."""
    near = min(end, begin + 10)
    if any(scene.low(k) in NOUNS for k in range(begin, near)):
        return True
    forms = {PartyForm.CITY, PartyForm.STATE, PartyForm.PLACE, PartyForm.ORGAN}
    return any(m.form in forms for m in scene.reading.parties.within(scene.offset(begin), scene.end_of(near)))


def _received(scene: Scene, group: VerbGroup, start: int) -> _Guests | None:
    """was received by X at the airport."""
    found = _with(scene, start, prepositions=frozenset({"by"}))
    return (Act.RECEIVE, found.seats, found.end) if found is not None else None


def _visited(scene: Scene, group: VerbGroup, start: int, direct: Listed | None) -> _Guests | None:
    """visited Kyiv; travelled to Accra; arrived in Oslo: whoever goes takes part alone."""
    towards = TOWARDS.get(group.lemma)
    k = scene.skip_adverbials(start) if towards is not None else start
    if towards is not None and scene.low(k) not in towards.split():
        return None
    begin = k + 1 if towards is not None else k
    while scene.low(begin) in words.DETERMINERS:
        begin += 1
    forms = {PartyForm.CITY, PartyForm.STATE, PartyForm.PLACE, PartyForm.ORGAN, PartyForm.BODY}
    mention = scene.reading.parties.after(scene.offset(begin), until=scene.sentence.end)
    named = mention is not None and mention.form in forms and scene.at(mention.start) <= begin + 6
    if not named or mention is None or any(not scene.tokens[j].text[0].isalnum() for j in range(begin, scene.at(mention.start))):
        return None
    return Act.VISIT, (), scene.at(mention.end)


def _convened(scene: Scene, group: VerbGroup, direct: Listed) -> _Guests | None:
    """convened leaders for a summit; convened the Joint Commission with X: the body is then only the form."""
    company = _with(scene, direct.end, prepositions=frozenset({"with"}))
    if company is None:
        return Act.CONVENE, direct.seats, direct.end
    body = all(s.several and s.person.name for s in direct.seats)
    return Act.CONVENE, company.seats if body else (*direct.seats, *company.seats), company.end


