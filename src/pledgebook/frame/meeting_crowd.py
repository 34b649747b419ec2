"""Groups of people without a name: "members of Congress", "leaders from across the continent", "a delegation"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from pledgebook.lang.en import names, roles, words
from pledgebook.lang.en.meetings import BODIES_OF_PEOPLE, COLLECTIVES, NOUNS
from pledgebook.model.claims import Person
from pledgebook.model.mentions import PartyForm

if TYPE_CHECKING:
    from pledgebook.frame.meeting_scene import Scene

_MOST_WORDS: Final = 9
_COMPLEMENT: Final = frozenset({"of", "from", "representing", "across", "around", "in"})
_CLOSED: Final = (
    words.PREPOSITIONS | words.CONJUNCTIONS | words.AUXILIARIES | words.RELATIVES | words.SUBORDINATORS | words.PRONOUNS
)
_HEADS: Final = roles.plural_roles().keys() | names.PEOPLE | names.GROUPS | COLLECTIVES


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
    while first < head and scene.low(first) in words.DETERMINERS | {"s"}:
        first += 1
    start, stop = scene.offset(first), scene.end_of(end)
    role = " ".join(scene.reading.plain[start:stop].split())
    code = _code_within(scene, start, stop)
    acts = scene.low(head) in BODIES_OF_PEOPLE
    return Crowd(Person(role, None, code) if acts else Person(None, role, code), start, stop)


def _head_of(scene: Scene, position: int) -> int | None:
    """Position of the noun that means people, after at most a few words that describe it."""
    for k in range(position, min(position + _MOST_WORDS, len(scene.tokens))):
        token = scene.tokens[k]
        if token.low in _HEADS and not _goes_on(scene, k + 1):
            return k
        if token.low in words.DETERMINERS and k == position or token.text[0].isdigit():
            continue
        joined = token.low == "and" and scene.tokens[k - 1].text.islower() and k > position and scene.low(k + 1) not in _CLOSED | words.DETERMINERS
        if token.low in {"'s", "-", "\u2019", "(", ")", "some", "more", "than", "over", "nearly", "about"} or joined:
            continue
        if not token.text[0].isalpha() or token.low in _CLOSED or _is_verb(scene, k):
            return None
    return None


def _is_verb(scene: Scene, k: int) -> bool:
    """Whether a word is a verb of its own and no participle that describes the noun."""
    gerund = scene.low(k + 1) in words.DETERMINERS
    return any(g.main == k and (g.finite or g.infinitive or g.form == "base" or gerund) for g in scene.verbs)


def _goes_on(scene: Scene, position: int) -> bool:
    """Whether the noun before `position` only describes another one: "government officials", "party leaders"."""
    token = scene.tokens[position] if position < len(scene.tokens) else None
    if token is None or not token.text[0].isalpha():
        return token is not None and token.low in {"'s", "\u2019"}
    if any(g.first == position for g in scene.verbs) or token.low in _CLOSED | NOUNS.keys() | words.DETERMINERS | {"to", "here", "there"}:
        return False
    return not (token.low.endswith("ly") or token.low in words.ADVERBS_IN_VERBS or token.low in names.CALENDAR)


def _complement_end(scene: Scene, position: int) -> int:
    """End of "of Congress", "from across the African continent", "of some 50 countries" after the noun."""
    end = position
    while scene.low(end) in _COMPLEMENT and end - position < _MOST_WORDS:
        k = end + 1
        while scene.low(k) in words.DETERMINERS | {"across", "around", "some", "more", "than", "over", "all", "both"}:
            k += 1
        begin = k
        while k < len(scene.tokens) and _in_complement(scene, k) and k - begin < _MOST_WORDS:
            k += 1
        k -= scene.low(k - 1) == "("
        if k == begin or scene.low(end) == "in" and not scene.tokens[begin].text[0].islower():
            break
        end = k
    return end


def _in_complement(scene: Scene, k: int) -> bool:
    """Whether a word belongs to what a group belongs to."""
    token = scene.tokens[k]
    if token.low in {"'s", "\u2019"} or token.text[0].isdigit():
        return True
    if token.low in "()":
        return scene.low(k + 2 if token.low == "(" else k - 2) in "()" and scene.tokens[k + 1 if token.low == "(" else k - 1].text.isupper()
    if not token.text[0].isalpha() or token.low in _CLOSED or token.low in names.CALENDAR:
        return False
    return not any(g.first <= k <= g.main for g in scene.verbs) and scene.skip_adverbials(k) == k


def _code_within(scene: Scene, start: int, end: int) -> str | None:
    """The state or body named in the words, if it is only one."""
    own = {PartyForm.STATE, PartyForm.DEMONYM, PartyForm.BODY}
    codes = {m.party.code for m in scene.reading.parties.within(start, end) if m.form in own}
    return codes.pop() if len(codes) == 1 else None


def singular_office(role: str | None) -> str | None:
    """"Prime Ministers of Papua New Guinea" as the office of one of them: Prime Minister."""
    if not role:
        return None
    head = role.split(" of ")[0].split()
    if not head or (one := roles.plural_roles().get(head[-1].lower())) is None:
        return None
    return " ".join([*head[:-1], one.capitalize() if head[-1][0].isupper() else one])
