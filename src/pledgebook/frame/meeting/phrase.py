"""A noun of meeting with the words around it: "their first in-person meeting", "Tuesday's session", "Summit of the Americas"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pledgebook.frame.meeting.actor import actors
from pledgebook.frame.meeting.listing import ending_at
from pledgebook.frame.meeting.who import OWNING, seats_at
from pledgebook.lang.en import names, words
from pledgebook.lang.en.meetings import (
    BEFORE_MEETING,
    COMPOUND_ENDS,
    NAMED_AFTER,
    NOUNS,
    OTHER_MEETINGS,
    ROUNDS,
    TAKING_PART,
    UPCOMING,
    Sort,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pledgebook.frame.meeting.scene import Scene
    from pledgebook.frame.meeting.seat import Seat
    from pledgebook.segment.verbgroup import VerbGroup

DEFINITE: Final = frozenset({"the", "this", "that", "their", "these", "those"})
_POSSESSIVE: Final = frozenset({"his", "her", "their", "our", "my", "its"})
_MOST_BEFORE: Final = 10
_MOST_PLAIN: Final = 2
_AFTER_NOUN: Final = (
    words.PREPOSITIONS | words.CONJUNCTIONS | words.AUXILIARIES | words.RELATIVES | words.DETERMINERS | words.SUBORDINATORS
    | words.ADVERBS_IN_VERBS | names.CALENDAR | {"to"}
)  # fmt: skip
_NOT_PLAIN: Final = (
    words.PREPOSITIONS | words.CONJUNCTIONS | words.AUXILIARIES | words.RELATIVES | words.DETERMINERS | words.PRONOUNS
    | words.SUBORDINATORS
)  # fmt: skip
_ADJECTIVE_ENDS: Final = ("al", "ic", "ive", "ary", "ful")
_NO_NAME: Final = words.CONJUNCTIONS | words.PRONOUNS


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

    @property
    def is_definite(self) -> bool:
        """Whether the meeting is said to be known."""
        return self.determiner in DEFINITE

    @property
    def is_upcoming(self) -> bool:
        """Whether it is said to be still to come."""
        return not self.described.isdisjoint(UPCOMING)


def noun_phrases(scene: Scene) -> Iterator[Phrase]:
    """The phrases of a sentence whose noun names a meeting."""
    if scene.words.isdisjoint(NOUNS):
        return
    end = 0
    for k, token in enumerate(scene.tokens):
        sort = NOUNS.get(token.low)
        if sort is not None and k >= end and _is_noun(scene, k):
            phrase = _phrase(scene, k, sort)
            end = phrase.end
            yield phrase


def _is_noun(scene: Scene, k: int) -> bool:
    """Whether the word is the head of a noun phrase and no verb, and no part of another noun."""
    group = scene.verb_over(k)
    if group is not None and group.lemma != "be" and not _opens(scene, group):
        return False
    if scene.low(k - 1) in OTHER_MEETINGS or (scene.low(k) in ROUNDS and scene.low(k + 2) not in NOUNS):
        return False
    following = scene.low(k + 1)
    if following in COMPOUND_ENDS or following in NOUNS or following in {"-", "\u2010"}:
        return False
    if not scene.is_word(k + 1) or following in _AFTER_NOUN or k + 1 in scene.verb_first:
        return True
    return scene.skip_adverbials(k + 1) > k + 1 or (scene.is_capital(k + 1) and seats_at(scene, k + 1) is not None)


def _opens(scene: Scene, group: VerbGroup) -> bool:
    """Whether what looks like a verb opens the sentence and a preposition follows: "Talks between X and Y began"."""
    bare = group.main == 0 and group.subject is None and group.form in {"s", "base", "ing"}
    return bare and scene.low(1) in words.PREPOSITIONS


def _phrase(scene: Scene, noun: int, sort: Sort) -> Phrase:
    """The noun with what describes it and the name it may be part of."""
    first = outer = noun
    determiner = ""
    owner: tuple[Seat, ...] = ()
    while first > 0 and noun - first < _MOST_BEFORE:
        k = _over_plain_words(scene, first - 1)
        first, low = k + 1, scene.low(k)
        if low in _POSSESSIVE or low in OWNING or low in words.DETERMINERS:
            determiner, outer, owner = _opening(scene, k)
            break
        if not _describes(scene, k):
            owner = ending_at(scene, first) if first == noun else ()  # "ministers meeting in Prague"
            break
        first = outer = k
    begin, own = _taking_part(scene, outer)
    described = frozenset(scene.words_in(begin, outer) | scene.words_in(first, noun))
    if sort in {Sort.CALL, Sort.VISIT} and "courtesy" in described:
        sort = Sort.MEETING
    return Phrase(first, noun, _name_end(scene, noun), sort, outer, determiner, owner or own, described)


def _opening(scene: Scene, k: int) -> tuple[str, int, tuple[Seat, ...]]:
    """The article or owner that opens the phrase: the word, where it begins, and whose meeting it is."""
    low = scene.low(k)
    if low in _POSSESSIVE:
        return low, k, _owner_of(scene, k)
    if low not in OWNING:
        return low, k, ()
    owner = ending_at(scene, k, since=max(0, k - _MOST_BEFORE), owners=True)
    return "'s", scene.at(owner[0].start) if owner else k, owner


def _over_plain_words(scene: Scene, k: int) -> int:
    """Position of the article or owner before a few words that no list holds: "the tenth meeting", "a lively session"."""
    j = k
    while j > max(0, k - _MOST_PLAIN - 1) and _is_plain(scene, j):
        j -= 1
    return j if j < k and (scene.low(j) in words.DETERMINERS or scene.low(j) in OWNING) else k


def _is_plain(scene: Scene, k: int) -> bool:
    """Whether a lower-case word may be an adjective."""
    text = scene.tokens[k].text
    return text.isalpha() and text.islower() and text not in _NOT_PLAIN and scene.verb_over(k) is None


def _taking_part(scene: Scene, outer: int) -> tuple[int, tuple[Seat, ...]]:
    """Whose participation it is: "their upcoming participation in the summit"."""
    if scene.low(outer - 1) not in {"in", "at"} or scene.low(outer - 2) not in TAKING_PART:
        return outer, ()
    k = outer - 3
    while k > 0 and scene.low(k) in UPCOMING:
        k -= 1
    return k, _owner_of(scene, k) if scene.low(k) in _POSSESSIVE else ()


def _describes(scene: Scene, k: int) -> bool:
    """Whether a word before the noun belongs to its phrase."""
    low, text = scene.low(k), scene.tokens[k].text
    if low in BEFORE_MEETING or low in names.CALENDAR or low in NOUNS:
        group = scene.verb_main.get(k)
        return group is None or not group.finite
    if text[0].isdigit() or (low in {"-", "\u2013"} and scene.is_capital(k - 1)):
        return True
    if not text[0].isalpha() or low in words.PREPOSITIONS:
        return False
    if scene.is_capital(k) and k > 0:
        return low not in _NO_NAME
    return "-" in text or low.endswith(_ADJECTIVE_ENDS)


def _name_end(scene: Scene, noun: int) -> int:
    """End of a name that begins with the noun: Summit of the Americas, Summit for Democracy, session of the dialogue."""
    end = noun + 1
    if scene.low(end) == "of":
        k = end + 1 + (scene.low(end + 1) in words.DETERMINERS)
        if NOUNS.get(scene.low(k)) in {Sort.TALK, Sort.MEETING}:
            return k + 1
    if not scene.is_capital(noun) or scene.low(end) not in NAMED_AFTER:
        return end
    k = end + 1
    while k - noun < 2 * _MOST_BEFORE and (scene.is_capital(k) or scene.low(k) in {"the", "of", "and"}):
        k += 1
        if scene.is_capital(k - 1):
            end = k
    return end


def _owner_of(scene: Scene, position: int) -> tuple[Seat, ...]:
    """Whom "his", "her", "their" means: the subject of the clause."""
    low = scene.low(position)
    if low in {"my", "our", "its"}:
        return ()
    verb = scene.verb_before(position, finite=True) or scene.verb_after(position, finite=True)
    seats = actors(scene, verb) if verb is not None else ()
    return seats if low == "their" else seats[:1]
