"""States, places, organs, bodies and groups of states or people in the words of a document.

Says what the characters say. An organ without a stated country, "the country" and "we" keep the code None here;
`normalise.parties` settles them. Mentions do not overlap: of nested names only the longest is given.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from pledgebook.catalogue.places import PlaceKind, begins_place, longest_place, lower_first_words, place_named
from pledgebook.lang.en import names, short_names, words
from pledgebook.model.claims import Party
from pledgebook.model.mentions import PartyForm, PartyMention
from pledgebook.model.wordtable import WordTable
from pledgebook.recognise.group import group_at, modifiers_before
from pledgebook.recognise.nouns import CLOSED, is_capital, is_finite_form, opens_phrase, phrase_ends
from pledgebook.recognise.organ import INSIDE_BODIES, body_at, organ_at
from pledgebook.recognise.phrase import (
    Found,
    abroad,
    beside_its_fund,
    national_society,
    owned_at,
    state_after_of,
    with_acronym,
    without_acronym,
)
from pledgebook.recognise.place import place_at
from pledgebook.segment.tokens import sentences_with, tokenise

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pledgebook.catalogue.places import Place
    from pledgebook.model.reading import Reading
    from pledgebook.model.text import Token

_FORMS: Final = {
    PlaceKind.STATE: PartyForm.STATE,
    PlaceKind.DEMONYM: PartyForm.DEMONYM,
    PlaceKind.PEOPLE: PartyForm.DEMONYM,
    PlaceKind.CAPITAL: PartyForm.CITY,
    PlaceKind.CITY: PartyForm.CITY,
    PlaceKind.SITE: PartyForm.PLACE,
    PlaceKind.REGION: PartyForm.PLACE,
    PlaceKind.AREA: PartyForm.PLACE,
    PlaceKind.AREAL: PartyForm.DEMONYM,
    PlaceKind.BODY: PartyForm.BODY,
    PlaceKind.SEAT: PartyForm.ORGAN,
}
_FIRST_PERSON: Final = frozenset({"we", "our", "us", "my", "ours"})


def find_parties(reading: Reading) -> tuple[PartyMention, ...]:
    """All parties and places in the sentences of a document, in text order."""
    return tuple(
        mention
        for tokens, classes in sentences_with(reading, _OPENS, _CANDIDATE)
        for mention in _parties_in(tokens, reading.plain, classes)
    )


def find_parties_in_head(reading: Reading) -> tuple[PartyMention, ...]:
    """Those that the title and the publisher's name hold."""
    lines = (reading.document.title or "", reading.document.publisher or "")
    return tuple(m for line in lines for m in parties_in(tokenise(line, 0, len(line)), line))


def parties_in(tokens: Sequence[Token], text: str) -> Iterator[PartyMention]:
    """The parties and places in one sentence or heading."""
    return _parties_in(tokens, text, bytes(_OPENS[token.text] for token in tokens))


def _parties_in(tokens: Sequence[Token], text: str, classes: bytes) -> Iterator[PartyMention]:
    """The same, the classes of its words known."""
    last = 0
    for candidate in _CANDIDATE.finditer(classes):
        at = candidate.start()
        if at < last:
            continue
        found = _found_at(tokens, at, last)
        if found is not None:
            yield _mention(tokens, found, text)
            last = found.last
        elif "-" in tokens[at].text and (giver := _giver_in_compound(tokens[at])):
            yield giver


_NOTHING, _INSIDE, _CAPITAL, _OPENER = range(4)
"""What a word can be to a party: nothing, a word inside a body's name, a capital one that may begin a body's name if a
further one follows, one with which any party may begin or at which it has its noun."""


def _opens(word: str) -> int:
    """Which of these a word is, whatever stands around it."""
    low = word.lower().replace("\u2019", "'")
    if low in _triggers() or begins_place(word):
        return _OPENER
    if not word[0].isupper():
        return _INSIDE if low in INSIDE_BODIES else _NOTHING
    return _OPENER if "-" in word else _CAPITAL


_OPENS: Final = WordTable(_opens)
_CANDIDATE: Final = re.compile(b"%c|%c(?!%c|\\Z)" % (_OPENER, _CAPITAL, _NOTHING))


@lru_cache(maxsize=1)
def _triggers() -> frozenset[str]:
    """Words in lower case with which, or at which, a party can be found; everything else is passed over."""
    return (
        names.ORGANS | names.GROUPS | names.PEOPLE | names.COUNTRY_WORDS | names.REGION_WORDS | _FIRST_PERSON
        | {"them", "it", "its", "neighbour", "neighbor"}
        | short_names.SHORT | short_names.GROUPS | {word.lower() for word in lower_first_words()}
    )  # fmt: skip


def _giver_in_compound(token: Token) -> PartyMention | None:
    """The state in U.S.-funded, German-supplied."""
    name, _, participle = token.text.rpartition("-")
    place = place_named(name) if participle in _GIVEN else None
    if place is None or place.code is None:
        return None
    end = token.start + len(name)
    return PartyMention(start=token.start, end=end, party=Party(name, place.code), form=PartyForm.DEMONYM)


_GIVEN: Final = frozenset({"funded", "supplied", "donated", "financed", "provided", "sponsored", "gifted", "backed"})


def _found_at(tokens: Sequence[Token], at: int, last: int) -> Found | None:
    """What begins at `at`; `last` is where the mention before ended, and where modifiers may not reach beyond."""
    token = tokens[at]
    place = place_at(tokens, at)
    if place is not None:
        if place[0].code is None and _describes_place(tokens, place[1]):
            return None
        if (society := national_society(tokens, at, *place)) is not None:
            return society
        owned = owned_at(tokens, at, *place)
        if owned is not None and owned.form is PartyForm.GROUP and owned.code is None:
            return owned._replace(first=modifiers_before(tokens, at, last))
        return owned or (None if place[0].kind is PlaceKind.AREAL else _alone(tokens, at, *place))
    if token.low in _FIRST_PERSON and token.text != "US":
        return _first_person(tokens, at)
    if token.low in CLOSED and token.low not in {"it", "its", "them"}:
        return None
    if is_capital(token) and (body := body_at(tokens, at)):
        return body
    return (
        organ_at(tokens, at, last)
        or group_at(tokens, at, last)
        or _country_at(tokens, at)
        or _short_at(tokens, at)
        or _pronoun_at(tokens, at)
    )


def _describes_place(tokens: Sequence[Token], end: int) -> bool:
    """Whether a part of the world only says what kind of place is named next: the *Caribbean* island of Dominica."""
    for k in range(end, min(len(tokens) - 2, end + _MOST_KINDS)):
        if tokens[k].low in names.COUNTRY_KINDS:
            named = k + 2 if tokens[k + 1].low == "of" else k + 1
            named += tokens[named].low == "the" and named + 1 < len(tokens)
            return longest_place(tokens, named) is not None
        if not tokens[k].text[0].isalpha() or tokens[k].low in CLOSED:
            return False
    return False


_MOST_KINDS: Final = 4


def _alone(tokens: Sequence[Token], at: int, place: Place, end: int) -> Found:
    """A name without anything that it owns."""
    if place.kind is PlaceKind.PEOPLE or (place.kind is PlaceKind.DEMONYM and tokens[end - 1].low.endswith("s")):
        end = abroad(tokens, end)
    code = place.code
    if place.kind in (PlaceKind.BODY, PlaceKind.SEAT):
        end = with_acronym(tokens, end)
    if place.kind is PlaceKind.SEAT and (owner := state_after_of(tokens, end)):
        code, end = owner  # the EXIM Bank of India
    return Found(at, end, _FORMS[place.kind], code, members=beside_its_fund(tokens, at, end, place))


def _first_person(tokens: Sequence[Token], at: int) -> Found:
    """we, our, us: the author's state; "my Administration" and "our government" are its organs."""
    if tokens[at].low in {"my", "our"} and at + 1 < len(tokens) and tokens[at + 1].low in names.SURE_ORGANS:
        return Found(at, at + 2, PartyForm.ORGAN, None)
    return Found(at, at + 1, PartyForm.PRONOUN, None)


def _country_at(tokens: Sequence[Token], at: int) -> Found | None:
    """A state as "the country" or "the kingdom", a part of the world as "the region" or "the hemisphere"."""
    low = tokens[at].low
    if low in {"neighbour", "neighbor"} and phrase_ends(tokens, at + 1) and _owned(tokens, at):
        return Found(at, at + 1, PartyForm.PRONOUN, None)
    if not at or tokens[at - 1].low not in {"the", "this", "that"}:
        return None
    if low in names.COUNTRY_WORDS:
        return Found(at, at + 1, PartyForm.PRONOUN, None)
    if low in names.REGION_WORDS:
        return Found(at - 1, at + 1, PartyForm.PLACE, None)
    return None


def _owned(tokens: Sequence[Token], at: int) -> bool:
    """Whether "its" or "the" stands before a noun, with a word between at most: its eastern neighbour."""
    return any(t.low in {"its", "their", "the"} for t in tokens[max(0, at - 2) : at])


def _short_at(tokens: Sequence[Token], at: int) -> Found | None:
    """A body named before by its noun alone: the Fund, the bank; dropped again where none was named."""
    known = tokens[at].low in short_names.SHORT and at > 0 and tokens[at - 1].low == "the"
    if not known or not phrase_ends(tokens, at + 1) or (at + 1 < len(tokens) and tokens[at + 1].low in _NARROWING):
        return None
    return Found(at, at + 1, PartyForm.PRONOUN, None)


_NARROWING: Final = frozenset({"of", "for", "that", "which"})
"""Behind "the fund" they say which one: none that was named before."""


def _pronoun_at(tokens: Sequence[Token], at: int) -> Found | None:
    """A party named before: "for them", "It has also pledged"."""
    low = tokens[at].low
    if low == "them" and at and tokens[at - 1].low in {"for", "to", "with", "from"}:
        return Found(at, at + 1, PartyForm.PRONOUN, None)
    if low == "its" and not at and len(tokens) > 1 and tokens[1].text[0].islower():
        return Found(at, at + 1, PartyForm.PRONOUN, None)
    if low == "it" and opens_phrase(tokens, at) and at <= 1 and at + 1 < len(tokens):
        verb = tokens[at + 1].low
        if verb in words.AUXILIARIES or is_finite_form(verb) or verb in words.ADVERBS_IN_VERBS:
            return Found(at, at + 1, PartyForm.PRONOUN, None)
    return None


def _mention(tokens: Sequence[Token], found: Found, text: str) -> PartyMention:
    """The mention with its name as written, on one line; an article belongs to the name of a part of the world."""
    first = tokens[found.first]
    start, end = first.start, tokens[found.last - 1].end
    named = start
    if found.called is not None:
        named, end_of_name = tokens[found.called[0]].start, tokens[found.called[1] - 1].end
    else:
        end_of_name = tokens[without_acronym(tokens, found.first, found.last) - 1].end
    if found.code is None and found.form is PartyForm.PLACE and found.first and tokens[found.first - 1].low == "the":
        named = tokens[found.first - 1].start
    name = " ".join(text[named:end_of_name].split())
    return PartyMention(
        start=start, end=end, party=Party(name, found.code), form=found.form, members=_members(found, name)
    )


def _members(found: Found, name: str) -> tuple[Party, ...]:
    """Those whom the name means; a fund for a state is called by its own name."""
    return tuple(p if p.name is not None else Party(name, p.code) for p in found.members)
