"""Whether a name of the catalogue is a place or party here, or part of a person's name, a sum of money, a treaty."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pledgebook.catalogue.places import Guard, Place, PlaceKind, longest_place
from pledgebook.lang.en import names, roles, words
from pledgebook.recognise.nouns import is_capital

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pledgebook.model.text import Token

_CITIES: Final = frozenset({PlaceKind.CAPITAL, PlaceKind.CITY})
_MONEY_WORDS: Final = frozenset(
    """dollar dollars pound pounds euro euros krone kroner kronor krona kronas franc francs yen won rupee rupees rouble
    roubles ruble rubles yuan zloty zlotys lira liras hryvnia hryvnias naira shilling shillings rand real reais peso
    pesos dinar dinars riyal riyals dirham dirhams cent cents sterling crown crowns forint leu lei lev leva""".split()
)
_TITLES: Final = roles.COURTESY | roles.RANK_HEADS
_NO_NAMES: Final = words.DETERMINERS | names.CALENDAR | roles.TITLE_ROLES


def place_at(tokens: Sequence[Token], at: int) -> tuple[Place, int] | None:
    """The catalogue's name at `at`, unless the words around it say that it is none here."""
    found = longest_place(tokens, at)
    return found if found is not None and _stands(tokens, at, found[1], found[0]) else None


def _stands(tokens: Sequence[Token], at: int, end: int, place: Place) -> bool:
    """Whether a name of the catalogue names a place or party here."""
    before = tokens[at - 1].low if at else ""
    after = tokens[end] if end < len(tokens) else None
    if after is not None and after.text == "$" and place.kind is PlaceKind.STATE and place.form.isupper():
        return False
    if after is not None and place.kind in (PlaceKind.DEMONYM, PlaceKind.STATE) and after.low in _MONEY_WORDS:
        return False
    if place.kind in _CITIES and after is not None and is_capital(after) and after.low in names.TREATY_WORDS:
        return False
    if place.guard is Guard.WORD:
        return _is_place_here(tokens, before, end, place)
    if place.guard is Guard.NAME and end - at == 1:
        return not _in_a_name(tokens, at, end, before)
    return True


def _is_place_here(tokens: Sequence[Token], before: str, end: int, place: Place) -> bool:
    """Whether the words around a guarded name call it a place."""
    if before in names.PLACE_PREPOSITIONS or (before == "the" and place.kind not in _CITIES):
        return True
    if place.form.isupper() and place.kind in (PlaceKind.SEAT, PlaceKind.BODY):
        return True
    return end + 1 < len(tokens) and tokens[end].text == "," and longest_place(tokens, end + 1) is not None


def _in_a_name(tokens: Sequence[Token], at: int, end: int, before: str) -> bool:
    """Whether a name of a place stands in a person's name: Jim Jordan, Mr. Wellington, Chad Wolf."""
    if before == "." and at > 1 and (len(tokens[at - 2].text) == 1 or tokens[at - 2].low in _TITLES):
        return True
    if at and is_capital(tokens[at - 1]) and (before in roles.COURTESY or before in names.given_names()):
        return longest_place(tokens, at - 1) is None or before in roles.COURTESY
    if end >= len(tokens) or tokens[at].low not in names.given_names():
        return False
    after = tokens[end]
    return (
        is_capital(after)
        and after.text[1:].islower()
        and after.low not in names.common_words()
        and after.low not in _NO_NAMES
        and longest_place(tokens, end) is None
    )


def place_before(tokens: Sequence[Token], end: int) -> Place | None:
    """The name of the catalogue that ends before token `end`: (Canada)'s, (the World Food Programme)'s."""
    for begin in range(max(0, end - 5), end):
        found = longest_place(tokens, begin) if is_capital(tokens[begin]) else None
        if found is not None and found[1] == end:
            return found[0]
    return None
