"""Groups of people without a name: "members of Congress", "leaders from across the continent", "a delegation"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from pledgebook.lang.en import names, roles, words
from pledgebook.lang.en.meeting_setting import BODIES_OF_PEOPLE, COLLECTIVES
from pledgebook.lang.en.meetings import NOUNS
from pledgebook.model.claims import Person
from pledgebook.model.mentions import PartyForm

if TYPE_CHECKING:
    from pledgebook.frame.meeting.scene import Scene

_MOST_WORDS: Final = 9
_COMPLEMENT: Final = frozenset({"of", "from", "representing", "across", "around", "in"})
_CLOSED: Final = (
    words.PREPOSITIONS | words.CONJUNCTIONS | words.AUXILIARIES | words.RELATIVES | words.SUBORDINATORS | words.PRONOUNS
)
_HEADS: Final = roles.plural_roles().keys() | names.PEOPLE | names.GROUPS | COLLECTIVES
_ENDS: Final = (
    _CLOSED | words.DETERMINERS | words.ADVERBS_IN_VERBS | names.CALENDAR | NOUNS.keys() | {"to", "here", "there"}
)
_COUNTING: Final = frozenset({"some", "more", "than", "over", "nearly", "about", "around", "across", "all", "both"})
_INSIDE: Final = frozenset({"'s", "-", "\u2019", "(", ")"})
_PASSED: Final = _COUNTING | _INSIDE
_NO_NOUN: Final = _CLOSED | words.DETERMINERS
_BEFORE_NOUN: Final = words.DETERMINERS | _COUNTING


class Crowd(NamedTuple):
    """A group as the text calls it, with the offsets of its words."""

    person: Person
    start: int
    end: int


def crowd_at(scene: Scene, position: int) -> Crowd | None:
    """The group that the words from a position on name."""
    head = _head_of(scene, position)
    if head is None:
        return None
    end = _complement_end(scene, head + 1)
    first = position
    while first < head and scene.low(first) in words.DETERMINERS:
        first += 1
    start, stop = scene.offset(first), scene.end_of(end)
    called = " ".join(scene.reading.plain[start:stop].split())
    code = _code_within(scene, start, stop)
    acts = scene.low(head) in BODIES_OF_PEOPLE
    return Crowd(Person(called, None, code) if acts else Person(None, called, code), start, stop)


def _head_of(scene: Scene, position: int) -> int | None:
    """Position of the noun that means people, after at most a few words that describe it."""
    for k in range(position, min(position + _MOST_WORDS, len(scene.tokens))):
        token = scene.tokens[k]
        if token.low in _HEADS and not _goes_on(scene, k + 1):
            return k
        if (token.low in words.DETERMINERS and k == position) or token.text[0].isdigit() or token.low in _PASSED:
            continue
        if token.low == "and" and k > position and scene.tokens[k - 1].text.islower():
            if scene.low(k + 1) not in _NO_NOUN:
                continue
            return None
        if not token.text[0].isalpha() or token.low in _CLOSED or _is_verb(scene, k):
            return None
    return None


def _is_verb(scene: Scene, k: int) -> bool:
    """Whether a word is a verb of its own and no participle that describes the noun."""
    group = scene.verb_main.get(k)
    if group is None:
        return False
    return group.finite or group.infinitive or group.form == "base" or scene.low(k + 1) in words.DETERMINERS


def _goes_on(scene: Scene, position: int) -> bool:
    """Whether the noun before `position` only describes another one: "government officials", "party leaders"."""
    if not scene.is_word(position):
        return scene.low(position) in {"'s", "\u2019"}
    low = scene.low(position)
    return position not in scene.verb_first and low not in _ENDS and not low.endswith("ly")


def _complement_end(scene: Scene, position: int) -> int:
    """End of "of Congress", "from across the African continent", "of some 50 countries" after the noun."""
    end = position
    while scene.low(end) in _COMPLEMENT and end - position < _MOST_WORDS:
        k = end + 1
        while scene.low(k) in _BEFORE_NOUN:
            k += 1
        begin = k
        while k < len(scene.tokens) and _in_complement(scene, k) and k - begin < _MOST_WORDS:
            k += 1
        k -= scene.low(k - 1) == "("
        if k == begin or (scene.low(end) == "in" and scene.is_capital(begin)):
            break
        end = k
    return end


def _in_complement(scene: Scene, k: int) -> bool:
    """Whether a word belongs to what a group belongs to."""
    token = scene.tokens[k]
    if token.low in {"'s", "\u2019"} or token.text[0].isdigit():
        return True
    if token.low in {"(", ")"}:
        return _is_acronym(scene, k + 1 if token.low == "(" else k - 1)
    if not token.text[0].isalpha() or token.low in _CLOSED or token.low in names.CALENDAR:
        return False
    return scene.verb_over(k) is None and scene.skip_adverbials(k) == k


def _is_acronym(scene: Scene, k: int) -> bool:
    """Whether only an acronym stands between brackets: (ASEAN)."""
    return scene.low(k - 1) == "(" and scene.low(k + 1) == ")" and scene.tokens[k].text.isupper()


def _code_within(scene: Scene, start: int, end: int) -> str | None:
    """The state or body named in the words, if it is only one."""
    own = {PartyForm.STATE, PartyForm.DEMONYM, PartyForm.BODY}
    codes = {m.party.code for m in scene.reading.parties.within(start, end) if m.form in own}
    return codes.pop() if len(codes) == 1 else None


def singular_office(role: str | None) -> str | None:
    """The office of one of "Prime Ministers of Papua New Guinea": Prime Minister. None for what is no plural office."""
    head = role.replace(" from ", " of ").split(" of ")[0].split() if role else []
    one = roles.plural_roles().get(head[-1].lower()) if head else None
    if one is None:
        return None
    if one in roles.MANY_HOLDERS:
        return " ".join(head)
    return " ".join([*head[:-1], one.capitalize() if head[-1][0].isupper() else one])
