"""Meetings that a noun names: held talks, his call with X, a meeting between X and Y, a session of a body."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from pledgebook.frame.meeting_actor import Prospect, actors, ending_at, prospect, recurs, supposed
from pledgebook.frame.meeting_circumstance import mode_in, place_from
from pledgebook.frame.meeting_occasion import Occasion, clause_of, occasion
from pledgebook.frame.meeting_people import Listed, Seat, list_at, seats_at, unique
from pledgebook.lang.en import names, words
from pledgebook.model.claims import Person
from pledgebook.model.mentions import PartyForm
from pledgebook.lang.en.meetings import (
    ATTENDING, BEFORE_MEETING, CANCELLED, COMPOUND_ENDS, GUESTS_FOR, HOLDING, HOSTED_BY, LASTING, NAMED_AFTER, NEXT, NOUNS, OTHER_MEETINGS, PLURAL_NOUNS, ROUNDS, TAKING_PLACE, UPCOMING, Sort,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pledgebook.frame.meeting_scene import Scene
    from pledgebook.segment.clauses import VerbGroup

_POSSESSIVE: Final = frozenset({"his", "her", "their", "our", "my", "its"})
_MARK: Final = frozenset({"'s", "'", "\u2019"})
_DURING: Final = frozenset("in during at over on following after via through".split())
_TO_COME: Final = frozenset({"before", "eve", "ahead", "until"})
_DEFINITE: Final = frozenset({"the", "this", "that", "their", "these", "those"})
_MOST_BEFORE: Final = 10
_QUARTER: Final = 92
_ALL_SIDES: Final = frozenset({"between", "among", "amongst", "involving"})
_RECEIVING: Final = frozenset({"host", "welcome", "receive", "greet"})
_TAKING_PART: Final = frozenset({"participation", "attendance", "presence"})
_FURTHEST: Final = 24
_TURNS: Final = frozenset({"as", "to", "for", "by", "from", "than", "about", "where", "when"})
"""After them "with" and "between" belong to something else than the meeting."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun of meeting with the words around it. Positions of tokens."""

    first: int
    """Where its describing words begin, article and owner left out."""
    noun: int
    end: int
    """After the noun and its name: "Summit of the Americas"."""
    sort: Sort
    outer: int
    """Where the whole phrase begins, article and owner included."""
    determiner: str
    owner: tuple[Seat, ...]
    """Whose meeting it is said to be."""
    described: frozenset[str]
    """The describing words."""


def noun_phrases(scene: Scene) -> Iterator[Phrase]:
    """The phrases of a sentence whose noun names a meeting."""
    end = 0
    for k, token in enumerate(scene.tokens):
        sort = NOUNS.get(token.low)
        if sort is not None and k >= end and _is_noun(scene, k):
            phrase = _phrase(scene, k, sort)
            end = phrase.end
            yield phrase


def _is_noun(scene: Scene, k: int) -> bool:
    """Whether the word is the head of a noun phrase and no verb, and no part of another noun."""
    if any(g.first <= k <= g.main and g.lemma != "be" and not _opens(scene, g) for g in scene.verbs):
        return False
    following = scene.low(k + 1)
    if scene.low(k - 1) in OTHER_MEETINGS or (scene.low(k) in ROUNDS and scene.low(k + 2) not in NOUNS):
        return False
    if following in COMPOUND_ENDS or following in NOUNS or following in {"-", "\u2010"}:
        return False
    token = scene.tokens[k + 1] if k + 1 < len(scene.tokens) else None
    if token is None or not token.text[0].isalpha():
        return True
    if token.low in words.PREPOSITIONS | words.CONJUNCTIONS | words.AUXILIARIES | words.RELATIVES | words.DETERMINERS | {"to"}:
        return True
    if token.low in words.SUBORDINATORS | words.ADVERBS_IN_VERBS | names.CALENDAR or scene.skip_adverbials(k + 1) > k + 1:
        return True
    return any(g.first == k + 1 for g in scene.verbs) or token.text[0].isupper() and seats_at(scene, k + 1) is not None


def _opens(scene: Scene, group: VerbGroup) -> bool:
    """Whether what looks like a verb opens the sentence and a preposition follows: "Talks between X and Y began"."""
    return group.main == 0 and group.subject is None and scene.low(1) in words.PREPOSITIONS and group.form in {"s", "base", "ing"}


def _phrase(scene: Scene, noun: int, sort: Sort) -> Phrase:
    """The noun with what describes it and the name it may be part of."""
    first, determiner, owner, outer = noun, "", (), noun
    while first > 0 and noun - first < _MOST_BEFORE:
        k = _over_plain_words(scene, first - 1)
        first = k + 1
        low = scene.low(k)
        if low in words.DETERMINERS and low not in _POSSESSIVE:
            determiner, outer = low, k
            break
        if low in _POSSESSIVE:
            determiner, outer, owner = low, k, _owner_of(scene, k)
            break
        if low in _MARK:
            owner = ending_at(scene, k, since=max(0, k - _MOST_BEFORE), owners=True)
            determiner, outer = "'s", scene.at(owner[0].start) if owner else k
            break
        if not _describes(scene, k):
            owner = ending_at(scene, first, since=max(0, first - _MOST_BEFORE)) if first == noun else ()
            break
        first = outer = k
    begin, own = _taking_part(scene, outer)
    described = frozenset(scene.low(k) for k in (*range(begin, outer), *range(first, noun)))
    return Phrase(first, noun, _name_end(scene, noun), sort, outer, determiner, owner or own, described)


def _over_plain_words(scene: Scene, k: int) -> int:
    """Position of the article or owner before at most two words that no list holds: "the tenth meeting", "a lively debate-filled session"."""
    j = k
    while j > k - 3 and j > 0 and _plain_word(scene, j):
        j -= 1
    return j if j < k and (scene.low(j) in words.DETERMINERS or scene.low(j) in _MARK) else k


def _plain_word(scene: Scene, k: int) -> bool:
    """Whether a lower-case word may be an adjective."""
    token = scene.tokens[k]
    if not token.text.isalpha() or not token.text.islower() or any(g.first <= k <= g.main for g in scene.verbs):
        return False
    closed = words.PREPOSITIONS | words.CONJUNCTIONS | words.AUXILIARIES | words.RELATIVES | words.DETERMINERS
    return token.low not in closed | words.PRONOUNS | words.SUBORDINATORS


def _taking_part(scene: Scene, outer: int) -> tuple[int, tuple[Seat, ...]]:
    """Whose participation it is: "their upcoming participation in the summit"."""
    if scene.low(outer - 1) not in {"in", "at"} or scene.low(outer - 2) not in _TAKING_PART:
        return outer, ()
    k = outer - 3
    while k > 0 and scene.low(k) in UPCOMING:
        k -= 1
    return k, _owner_of(scene, k) if scene.low(k) in _POSSESSIVE else ()


def _describes(scene: Scene, k: int) -> bool:
    """Whether a word before the noun belongs to its phrase."""
    token = scene.tokens[k]
    if token.low in BEFORE_MEETING or token.low in names.CALENDAR or token.low in NOUNS:
        return not any(g.main == k and g.finite for g in scene.verbs)
    if token.text[0].isdigit() or token.low in {"-", "\u2013"} and k and scene.tokens[k - 1].text[0].isupper():
        return True
    if not token.text[0].isalpha():
        return False
    if token.text[0].isupper() and k > 0:
        return token.low not in words.PREPOSITIONS | words.CONJUNCTIONS | words.PRONOUNS
    return "-" in token.text or token.low.endswith(("al", "ic", "ive", "ary", "ful")) and token.low not in words.PREPOSITIONS


def _name_end(scene: Scene, noun: int) -> int:
    """End of a name that begins with the noun: Summit of the Americas, Summit for Democracy."""
    end = noun + 1
    if scene.low(end) == "of":
        k = end + 1 + (scene.low(end + 1) in words.DETERMINERS)
        if NOUNS.get(scene.low(k)) in {Sort.TALK, Sort.MEETING}:
            return k + 1
    if not scene.tokens[noun].text[0].isupper() or scene.low(end) not in NAMED_AFTER:
        return end
    k = end + 1
    while k < len(scene.tokens) and (scene.tokens[k].text[0].isupper() or scene.low(k) in {"the", "of", "and"}):
        k += 1
        if scene.tokens[k - 1].text[0].isupper():
            end = k
    return end


def _owner_of(scene: Scene, position: int) -> tuple[Seat, ...]:
    """Whom "his", "her", "their" means: the subject of the clause, else those named before in the sentence."""
    low = scene.low(position)
    if low in {"my", "our", "its"}:
        return ()
    verb = scene.verb_before(position, finite=True) or scene.verb_after(position, finite=True)
    seats = actors(scene, verb) if verb is not None else ()
    return seats if low == "their" else seats[:1]


def noun_occasion(scene: Scene, phrase: Phrase) -> Occasion | None:
    """The meeting that a phrase names, or the echo of one named before."""
    inside, after = _inside(scene, phrase)
    holder = _holder(scene, phrase)
    group, seats = holder if holder is not None else (None, ())
    return _from_verb(scene, phrase, group, (*seats, *inside), after) if group is not None else _free(scene, phrase, inside, after)


def _inside(scene: Scene, phrase: Phrase) -> tuple[tuple[Seat, ...], int]:
    """Those whom the phrase itself names: its owner, with X, between X and Y, of a body, hosted by X, which X will chair."""
    seats: list[Seat] = list(phrase.owner)
    end = scene.clause_end(phrase.end)
    k = last = phrase.end
    while k < min(end, phrase.end + _FURTHEST):
        low = scene.low(k)
        wanted = low == "with" or low in _ALL_SIDES or (low == "of" and k == phrase.end)
        all_sides = scene.verb_after(k, finite=True) if low in _ALL_SIDES else None
        found = list_at(scene, k + 1, own=all_sides.main if all_sides else None) if wanted else None
        if found is not None and (low != "of" or _own_body(scene, found)):
            seats += found.seats
            k = last = found.end
            continue
        if low == "of" and found is None and k == phrase.end and phrase.sort is not Sort.SUMMIT:
            break
        if low in _TURNS and k > phrase.end and scene.skip_adverbials(k) == k:
            break
        k += 1
    host, stop = _hosts_after(scene, phrase, end)
    return unique((*seats, *host)), max(last, stop)


def _own_body(scene: Scene, listed: Listed) -> bool:
    """Whether those after "of" meet each other: of a body, of ministers, of X and Y, of X with Y."""
    return len(listed.seats) > 1 or all(s.several for s in listed.seats) or scene.low(listed.end) in {"with", "and"}


def _hosts_after(scene: Scene, phrase: Phrase, end: int) -> tuple[tuple[Seat, ...], int]:
    """Those named by "hosted by X", "co-hosted with X and Y", "which X will chair" after the noun."""
    seats: list[Seat] = []
    stop = phrase.end
    for group in scene.verbs:
        if group.first < phrase.end or group.first > stop + _FURTHEST or group.lemma not in HOSTED_BY:
            if group.first > stop and group.finite:
                break
            continue
        if scene.low(group.main + 1) in {"by", "with"} and not (group.finite and group.subject and not group.shares_subject):
            if not seats and group.first > end + 1:
                break
            for k in (group.main + 1, stop):
                found = list_at(scene, k + 1) if scene.low(k) in {"by", "with", "alongside"} else None
                if found is not None:
                    seats, stop = [*seats, *found.seats], found.end
        elif group.finite and group.first >= end and not group.relative and group.subject is not None:
            opener = scene.low(scene.at(group.subject[0]) - 1)
            if opener in {"which", "that", "where"} and scene.at(group.subject[0]) - 2 <= end + 1:
                seats += actors(scene, group)
                stop = max(stop, group.main + 1)
    return tuple(seats), stop


def _holder(scene: Scene, phrase: Phrase) -> tuple[VerbGroup, tuple[Seat, ...]] | None:
    """The verb that holds the meeting, with those who act and its guests: held talks, took part in, hosted X for talks."""
    k = phrase.outer - 1
    if scene.low(k) in {"in", "over", "at", "to", "part"}:
        inner = k - 1
        if scene.low(inner) in {"part", "participation", "attendance"}:
            inner -= 1
        group = scene.verb_on(inner)
        if group is not None and group.lemma in {"participate", "take", "preside", "arrive", "travel", "call"}:
            return (group, actors(scene, group)) if group.lemma in HOLDING else None
    group = scene.verb_on(k)
    if group is not None and group.lemma in HOLDING and not group.passive:
        return group, actors(scene, group)
    return _guests_for(scene, phrase, k)


def _guests_for(scene: Scene, phrase: Phrase, k: int) -> tuple[VerbGroup, tuple[Seat, ...]] | None:
    """hosted X for a meeting; will join X at Y for a session; is due in Z for talks; welcoming a delegation to the summit."""
    if scene.low(k) not in {"for", "at", "to", "in", "during"}:
        return None
    group = scene.verb_before(k)
    if group is None or phrase.outer - group.main > _FURTHEST or group.passive and group.lemma not in GUESTS_FOR:
        return None
    between = {scene.low(j) for j in range(group.main + 1, k)}
    if group.lemma == "be" and between & {"due", "expected", "in"} and scene.low(k) == "for":
        return group, actors(scene, group)
    if group.lemma not in GUESTS_FOR | {"travel", "arrive", "fly"} or scene.low(k) in {"in", "during"} and group.lemma != "join":
        return None
    listed = list_at(scene, group.main + 1)
    if listed is None and group.lemma not in {"travel", "arrive", "fly"}:
        return None
    return group, (*actors(scene, group), *(listed.seats if listed else ()))


def _named_in(scene: Scene, phrase: Phrase) -> tuple[Seat, ...]:
    """The bodies and states in the name of a meeting: "the NATO summit", "an EU-Ukraine summit"."""
    found: list[Seat] = []
    for party in scene.reading.parties.within(scene.offset(phrase.first), scene.offset(phrase.noun)):
        if party.party.code is not None and party.form in (PartyForm.BODY, PartyForm.STATE):
            found.append(Seat(Person(party.party.name, None, party.party.code), f"party:{party.party.code}", party.start, party.end))
    return tuple(found)


def _from_verb(
    scene: Scene, phrase: Phrase, group: VerbGroup, seats: tuple[Seat, ...], after: int
) -> Occasion | None:
    """The meeting that a verb holds; one who attends a dated meeting is enough, as others came too."""
    seats = unique(seats)
    rule = "meeting.noun.held"
    begin, end = clause_of(scene, group, max(after, phrase.end))
    fate = prospect(scene, group)
    if fate is Prospect.UNREAL or supposed(scene, begin) or recurs(scene, begin, end) or phrase.described & LASTING:
        return _failed(scene, phrase, rule, "not said to happen, or a habit")
    days = [m.value for m in scene.reading.dates.within(scene.offset(begin), scene.end_of(end)) if m.value]
    dated = any((d.last - d.first).days <= _QUARTER for d in days)
    if not _enough(seats, phrase) and seats and dated and group.lemma in ATTENDING:
        seats = unique((*seats, *_named_in(scene, phrase)))
    elif not _enough(seats, phrase) and not _crowd(scene, seats, begin, end):
        return _echo(scene, phrase, begin, end) if phrase.determiner in _DEFINITE else _failed(
            scene, phrase, rule, "fewer than two take part")
    direct = scene.low(phrase.outer - 1) not in words.PREPOSITIONS
    if phrase.sort is Sort.VISIT and scene.low(phrase.end) not in {"to", "in"} and not came_from(scene, phrase):
        return _failed(scene, phrase, rule, "a journey to nowhere that is named")
    came = place_from(scene, begin_of(scene, seats, group) + 1) if group.lemma in _RECEIVING else None
    start = scene.tokens[group.main].start if direct and phrase.end - group.main < _FURTHEST else scene.offset(phrase.first)
    return occasion(
        scene, (start, scene.end_of(phrase.end)), rule, phrase.sort, seats, fate, begin=begin, end=end, trigger=phrase.noun,
        group=group, upcoming=bool(phrase.described & UPCOMING), fallback=came,
    )


def came_from(scene: Scene, phrase: Phrase) -> bool:
    """Whether a visit has a place behind its dates: "paid a visit on Monday to Kyiv"."""
    end = scene.clause_end(phrase.end)
    return any(scene.low(k) == "to" for k in range(phrase.end, end))


def begin_of(scene: Scene, seats: tuple[Seat, ...], group: VerbGroup) -> int:
    """Position of the preposition after the guests of a verb of receiving: welcomed X "to" Brussels."""
    after = [scene.at(s.end) for s in seats if s.start > group.end]
    return max(after, default=group.main + 1)


def _enough(seats: tuple[Seat, ...], phrase: Phrase) -> bool:
    """Whether those named can have met."""
    return len(seats) > 1 or bool(seats) and phrase.sort is Sort.VISIT


def _crowd(scene: Scene, seats: tuple[Seat, ...], begin: int, end: int) -> bool:
    """Whether one group met within itself on a day that is told."""
    days = [m.value for m in scene.reading.dates.within(scene.offset(begin), scene.end_of(end)) if m.value]
    return any(s.several for s in seats) and any((d.last - d.first).days <= _QUARTER for d in days)


def _failed(scene: Scene, phrase: Phrase, rule: str, why: str) -> None:
    scene.reading.trace.failed(rule, scene.offset(phrase.first), scene.end_of(phrase.end), why)


def _free(scene: Scene, phrase: Phrase, inside: tuple[Seat, ...], after: int) -> Occasion | None:
    """A meeting that no verb holds: in a call with X; the meeting between X and Y; his visit to Z."""
    rule = "meeting.noun.named"
    if phrase.sort is Sort.TALK and not phrase.determiner and phrase.noun == phrase.first and scene.tokens[phrase.noun].low not in PLURAL_NOUNS:
        return _failed(scene, phrase, rule, "talk in the abstract")
    before = _before_it(scene, phrase)
    governor = _governor(scene, phrase, after)
    verb = governor[0] if governor is not None else None
    seats = inside
    if len(inside) < 2 and governor is not None and governor[1] and verb is not None and verb.lemma in TAKING_PLACE:  # noqa: PLR2004
        seats = inside = unique((*inside, *_named_in(scene, phrase)))
    if before in _DURING and not phrase.owner and verb is not None and (inside or phrase.sort is not Sort.SUMMIT):
        if not inside and phrase.determiner not in {"", "a", "an"} and not phrase.described & UPCOMING:
            return _echo(scene, phrase, scene.clause_begin(phrase.outer), scene.clause_end(max(after, phrase.end)))
        seats = unique((*(s for s in _adjunct(scene, phrase, verb, inside) if not s.general), *inside))
        if seats == inside and not phrase.owner and not _between(scene, phrase):
            return _failed(scene, phrase, rule, "only one side is named")
    begin, end = scene.clause_begin(phrase.outer), scene.clause_end(max(after, phrase.end))
    if governor is not None and governor[1]:
        end = scene.clause_end(governor[0].main + 1)
    many = governor is not None and governor[1] and phrase.determiner not in _DEFINITE and _crowd(scene, seats, begin, end)
    if not many and ((phrase.sort is Sort.VISIT and not inside) or not _enough(seats, phrase)):
        return _echo(scene, phrase, begin, end)
    fate = _fate(scene, verb)
    if verb is not None and verb.lemma in CANCELLED:
        return _failed(scene, phrase, rule, "it was called off")
    if fate is Prospect.UNREAL or supposed(scene, begin) or recurs(scene, phrase.first, phrase.noun) or (
            phrase.described & LASTING):
        return _failed(scene, phrase, rule, "not said to happen, or a habit")
    if phrase.sort is Sort.VISIT and _at_home(scene, phrase, seats):
        return _failed(scene, phrase, rule, "a journey at home")
    if not _told(scene, phrase, seats, begin, end):
        return _failed(scene, phrase, rule, "only a topic")
    found = occasion(
        scene, (scene.offset(phrase.first), scene.end_of(phrase.end)), rule, phrase.sort, seats, fate, begin=begin, end=end,
        trigger=phrase.noun, upcoming=bool(phrase.described & UPCOMING) or before in _TO_COME,
        definite=phrase.determiner in _DEFINITE,
    )
    beside = verb is not None and governor is not None and not governor[1] and before not in _TO_COME and verb.main < phrase.outer
    leans = scene.tokens[verb.main].start if beside and verb is not None else None
    return replace(found, leans_on=leans) if found is not None else None


def _at_home(scene: Scene, phrase: Phrase, seats: tuple[Seat, ...]) -> bool:
    """Whether a visit goes to no other state than that of its guests, or nowhere that is named."""
    place = place_from(scene, phrase.end + 1) if scene.low(phrase.end) in {"to", "in"} else None
    return place is None or all(s.person.code == place[0].code for s in seats)


def _told(scene: Scene, phrase: Phrase, seats: tuple[Seat, ...], begin: int, end: int) -> bool:
    """Whether talks of states, and visits, are told as an event and not only spoken of: by a person, day, mode or place."""
    if scene.reading.dates.within(scene.offset(begin), scene.end_of(end)) or mode_in(scene, phrase.first, end) is not None:
        return True
    if phrase.sort is Sort.VISIT:
        return scene.low(phrase.outer - 1) in {"in", "during", "on", "after", "following"} or bool(phrase.described & UPCOMING)
    return phrase.sort is not Sort.TALK or any(s.person.name and not s.key.startswith("party:") for s in seats)


def _governor(scene: Scene, phrase: Phrase, close: int = 0) -> tuple[VerbGroup, bool] | None:
    """The verb of the clause that the phrase stands in, and whether the phrase is its subject.

    `close` is where the people named in the phrase end.
    """
    before = scene.verb_before(phrase.outer, finite=True)
    after = scene.verb_after(phrase.end, finite=True)
    nearest = scene.verb_before(phrase.outer)
    if after is not None and phrase.end < close <= after.first <= close + 1 and scene.low(phrase.outer - 1) not in words.PREPOSITIONS:
        return after, True
    if after is not None and after.subject is not None and not after.relative:
        begin, end = (scene.at(o) for o in after.subject)
        if begin <= phrase.outer and phrase.end <= end and scene.low(phrase.outer - 1) not in words.PREPOSITIONS:
            return after, True
    if before is not None and scene.clause_begin(phrase.outer) <= before.main + 1:
        return nearest or before, False
    return (after, False) if after is not None else None


def _between(scene: Scene, phrase: Phrase) -> bool:
    """Whether the phrase names all sides: between X and Y, among X, of X and Y."""
    return scene.low(phrase.end) in _ALL_SIDES | {"of"}


def _adjunct(scene: Scene, phrase: Phrase, verb: VerbGroup, inside: tuple[Seat, ...]) -> tuple[Seat, ...]:
    """Who acts "in a call": the subject of the clause, and the one spoken to where the phrase names nobody.

    "The two sides" in a meeting with X are a group that holds X, not one told of before.
    """
    seats = list(actors(scene, verb))
    if inside and len({s.start for s in seats}) == 1 < len(seats) and not {s.key for s in seats} & {s.key for s in inside}:
        return ()
    if not inside:
        for k in range(verb.main + 1, phrase.outer):
            if k == verb.main + 1 or scene.low(k - 1) in {"to", "with"}:
                found = list_at(scene, k)
                seats += found.seats if found is not None else ()
    return tuple(seats)


def _fate(scene: Scene, verb: VerbGroup | None) -> Prospect:
    """A meeting named beside a verb is as real as what the verb says; the present tense says nothing of it.

    What a meeting "would allow" is no plan to hold it.
    """
    fate = prospect(scene, verb) if verb is not None else Prospect.HELD
    if verb is not None and verb.modal in {"would", "could", "can", "may", "might"} and verb.lemma not in TAKING_PLACE:
        return Prospect.HELD
    return Prospect.HELD if fate is Prospect.PRESENT else fate


def _before_it(scene: Scene, phrase: Phrase) -> str:
    """The preposition before a phrase: in, after, before; "before" too for "ahead of" and "on the eve of"."""
    low = scene.low(phrase.outer - 1)
    return "before" if low == "of" and scene.low(phrase.outer - 2) in _TO_COME else low


def _echo(scene: Scene, phrase: Phrase, begin: int, end: int) -> Occasion | None:
    """A meeting named before and taken up again: what is said of it here is added there."""
    definite = phrase.determiner in _DEFINITE or (phrase.determiner == "'s" and not phrase.owner)
    following = bool(phrase.described & NEXT) and phrase.sort is not Sort.SUMMIT
    if not (definite or following) or phrase.described & UPCOMING - NEXT or scene.tokens[phrase.noun].text[0].isupper():
        return _failed(scene, phrase, "meeting.noun.named", "nobody is said to take part")
    governor = _governor(scene, phrase)
    fate = _fate(scene, governor[0] if governor else None)
    if governor is not None and governor[1]:
        end = max(end, scene.clause_end(governor[0].main + 1))
    found = occasion(
        scene, (scene.offset(phrase.first), scene.end_of(phrase.end)), "meeting.noun.echo", phrase.sort, (), fate,
        begin=begin, end=end, trigger=phrase.noun,
    )
    if found is None:
        return None
    inner = scene.reading.dates.within(scene.offset(phrase.outer), scene.offset(phrase.noun))
    return replace(found, echo=True, named_day=bool(inner), next_one=bool(phrase.described & NEXT))
