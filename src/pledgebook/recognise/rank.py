"""Ranks and forms of address, and the names that follow them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pledgebook.catalogue.places import PlaceKind, longest_place
from pledgebook.lang.en import roles
from pledgebook.recognise.nouns import is_capital

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pledgebook.model.text import Token


_LONGEST: Final = 12
"""Most words, full stops and brackets of ranks and forms of address in a row."""


_MALAY: Final = frozenset({"seri", "sri", "wira", "paduka", "amar"})
"""After another form of address: Datuk Seri, Tan Sri."""
_STYLES: Final = frozenset({"highness", "majesty", "excellency", "holiness", "eminence", "grace", "honour", "honor"})
_ROYAL: Final = frozenset({"royal", "serene", "imperial"})


def title_words(tokens: Sequence[Token], at: int) -> tuple[int, str | None, str | None]:
    """End of ranks and forms of address at `at`, the rank, and the form of address."""
    k, rank, address = at, [], None
    while k < len(tokens) and k - at < _LONGEST:
        low = tokens[k].low
        if low in roles.COURTESY and is_capital(tokens[k]):
            address = low
        elif _opens_honour(tokens, k) or (low in _MALAY and k > at and is_capital(tokens[k])):
            pass
        elif tokens[k].text == "(" and (closing := _retired(tokens, k)):
            k = closing
        elif low in roles.RANKS or (low in roles.SERVICES and _rank_follows(tokens, k + 1)):
            rank.append(low)
        elif not (tokens[k].text == "." and k > at):
            break
        k += 1
    if (rank and not any(r in roles.RANK_HEADS for r in rank)) or k == at:
        return (at, None, None) if address is None else (k, None, address)
    return k, " ".join(rank) or None, address


def _opens_honour(tokens: Sequence[Token], k: int) -> bool:
    """Whether "the" or "Rt" stands before a form of address: the Honourable, the Rt Hon."""
    if k + 1 >= len(tokens):
        return False
    low, after = tokens[k].low, tokens[k + 1].low
    if low in {"his", "her", "their"}:
        return after in _STYLES or (after in _ROYAL and k + 2 < len(tokens) and tokens[k + 2].low in _STYLES)
    if low in _ROYAL:
        return after in _STYLES and k > 0 and tokens[k - 1].low in {"his", "her", "their"}
    if low == "the":
        return after in {"honourable", "honorable", "hon", "rt", "right"}
    return low in {"rt", "right"} and after in roles.COURTESY


def _retired(tokens: Sequence[Token], at: int) -> int | None:
    """Position of the closing bracket of "(Ret.)"."""
    if at + 1 < len(tokens) and tokens[at + 1].low in {"ret", "retd", "retired", "res"}:
        return next((k for k in range(at + 2, min(at + 4, len(tokens))) if tokens[k].text == ")"), None)
    return None


def _rank_follows(tokens: Sequence[Token], k: int) -> bool:
    """Whether a rank comes within two words: Army Gen., Air Force Maj. Gen., Marine Corps Lt. Col."""
    return any(t.low in roles.RANK_HEADS for t in tokens[k : k + 2])


def service_before(tokens: Sequence[Token], at: int, last: int) -> int:
    """Where a service or demonym before a rank begins: U.S. Army Gen., Ukrainian General."""
    first = at
    while last < first > at - 4 and tokens[first - 1].low in roles.SERVICES and is_capital(tokens[first - 1]):
        first -= 1
    if first > last:
        found = longest_place(tokens, first - 1)
        if (
            found is not None
            and found[1] == first
            and found[0].kind in (PlaceKind.DEMONYM, PlaceKind.STATE, PlaceKind.BODY)
        ):
            return first - 1
    return first


def code_between(tokens: Sequence[Token], first: int, end: int) -> str | None:
    """The first state named in a stretch."""
    for k in range(first, end):
        found = longest_place(tokens, k)
        if found is not None and found[0].code:
            return found[0].code
    return None


def gender_of_word(word: str | None) -> str | None:
    """`m` or `f` if a form of address or an office tells."""
    if word in roles.MALE:
        return "m"
    return "f" if word in roles.FEMALE else None
