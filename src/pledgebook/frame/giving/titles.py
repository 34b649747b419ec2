"""What a title or heading says of help: that it is told of, who gives, and for whom."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pledgebook.catalogue.places import PlaceKind, longest_place
from pledgebook.lang.en import aid, headings, roles_in_giving, spending, words
from pledgebook.lang.en.verbs import verb_forms
from pledgebook.model.claims import Party
from pledgebook.segment.tokens import tokenise

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pledgebook.catalogue.places import Place
    from pledgebook.model.text import Token

_NAMING: Final = frozenset({PlaceKind.STATE, PlaceKind.DEMONYM, PlaceKind.PEOPLE, PlaceKind.AREA})
_LEADS: Final = frozenset({"to", "for", "on", "with", "of", "toward", "towards", "in"})
_FOREIGN_TAIL: Final = 4
_OPENING: Final = 4
"""Words at the beginning of a title within which its subject begins."""


def tells_of_gifts(title: str) -> bool:
    """Whether a heading tells of what is given: "Pledges for Lebanon", "Aid for the Philippines", "Tanks sent by Chile"."""
    told = {word.strip("#*:_().,|").lower() for word in title.split()}
    if told & spending.NOUNS and not told & (roles_in_giving.GIFTS | aid.STRONG):
        return False
    if told & roles_in_giving.GIFTS:
        return True
    helped = told & (aid.STRONG | headings.GIVEN) or (told & aid.NOUNS and givers_in(title))
    return bool(helped) and bool(titled_in(title, None))


def _places(tokens: Sequence[Token]) -> Iterator[tuple[Place, int, int]]:
    """The places that a row of words names, each with its first word and the one behind it."""
    at = 0
    while at < len(tokens):
        hit = longest_place(tokens, at)
        if hit is None:
            at += 1
            continue
        yield hit[0], at, hit[1]
        at = hit[1]


def givers_in(title: str) -> tuple[Party, ...]:
    """States whose help a title or heading tells of: "Swiss support", "UK aid", "by Slovakia", "Norway's pledges"."""
    tokens = tokenise(title, 0, len(title))
    found: dict[str, Party] = {}
    for place, at, end in _places(tokens):
        lead = next((t.low for t in reversed(tokens[:at]) if t.low not in headings.OFFICES), "")
        led = lead in {"by", "from"}
        owned = end < len(tokens) and tokens[end].low in {"'s", "'"}
        short = place.kind is PlaceKind.DEMONYM or (place.form.isupper() and place.kind is PlaceKind.STATE)
        gives = short and any(t.low in aid.NOUNS | roles_in_giving.GIFTS for t in tokens[end : end + _FOREIGN_TAIL])
        towards = bool(at) and tokens[at - 1].low in _LEADS
        if place.code and place.kind in _NAMING and (led or ((owned or gives) and not towards)):
            found.setdefault(place.code, Party(title[tokens[at].start : tokens[end - 1].end], place.code))
    return tuple(found.values())


def subject_in(title: str) -> tuple[Party, ...]:
    """The state before the first verb of a title: "What Canada is doing for Haiti", "Japan sends tents"."""
    tokens = tokenise(title, 0, len(title))
    for at in range(min(len(tokens), _OPENING)):
        hit = longest_place(tokens, at)
        if hit is None:
            continue
        place, end = hit
        led = bool(at) and tokens[at - 1].low in _LEADS
        told = end < len(tokens) and (tokens[end].low in verb_forms() or tokens[end].low in words.AUXILIARIES)
        if led or not told or place.kind is not PlaceKind.STATE or not place.code:
            return ()
        return (Party(title[tokens[at].start : tokens[end - 1].end], place.code),)
    return ()


_DOLLAR_PREFIX: Final = re.compile(r"\b[A-Z]{1,3}(?=\s?\$)")
"""The US of "US$ 65 million" is no state."""


def titled_in(title: str, home: str | None) -> tuple[Party, ...]:
    """States in a title or heading behind "to", "for", "on", "with", "of", or before a noun of help."""
    title = title.replace("U.S.-", "U.S. ").replace("EU-", "EU ").replace("UK-", "UK ")
    title = _DOLLAR_PREFIX.sub(lambda m: " " * len(m.group()), title)
    tokens = tokenise(title, 0, len(title))
    found: dict[str, Party] = {}
    for place, at, end in _places(tokens):
        seat = place.kind is PlaceKind.CAPITAL and bool(at) and tokens[at - 1].low in {"to", "for"}
        if seat and place.code and place.code != home and any(t.low in aid.NOUNS for t in tokens):
            found.setdefault(place.code, Party(title[tokens[at].start : tokens[end - 1].end], place.code))
        abroad = place.code is None or place.code != home
        if place.kind in _NAMING and abroad and (place.code or place.kind is PlaceKind.AREA):
            if at == 0 and end < len(tokens) and tokens[end].low == ":" and place.code:
                found.setdefault(place.code, Party(title[tokens[at].start : tokens[end - 1].end], place.code))
            if at == 0 and end < len(tokens) and (tokens[end].low == "to" or tokens[end].low in verb_forms()):
                continue
            led = any(t.low in _LEADS for t in tokens[max(0, at - 6) : at])
            if not led and end < len(tokens) and tokens[end].low in {"'s", "'"}:
                continue
            if led or any(t.low in aid.NOUNS for t in tokens[end : end + (_FOREIGN_TAIL if place.code else 1)]):
                first = at - 1 if place.code is None and at and tokens[at - 1].low == "the" else at
                found.setdefault(
                    place.code or place.form, Party(title[tokens[first].start : tokens[end - 1].end], place.code)
                )
    return tuple(found.values())
