"""What follows an office with of, for, to ...: Secretary General of the Security Secretariat, aide to the minister."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pledgebook.catalogue.places import PlaceKind, longest_place
from pledgebook.lang.en import names, roles
from pledgebook.recognise.name import is_given_name, name_end
from pledgebook.recognise.nouns import CLOSED, is_capital, is_verb_form

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pledgebook.model.text import Token

_LONGEST_COMPLEMENT: Final = 14
_OFFICES: Final = roles.CALLINGS | roles.plural_roles().keys()
_FIELDS_OR_ORGANS: Final = names.FIELDS | names.ORGANS
_FIELDS_OR_BODIES: Final = names.FIELDS | names.BODIES
_PROPER: Final = _FIELDS_OR_ORGANS | roles.TITLE_ROLES
_NOUNS: Final = _FIELDS_OR_ORGANS | names.BODIES | names.PEOPLE | names.GROUPS | roles.MODIFIERS
_OF_A_STATE: Final = roles.HEADS_OF_STATE | {"minister", "ministers", "presidents", "premiers", "chancellors"}
_BEFORE_STATES: Final = names.GROUP_MODIFIERS | {"of", "the"}
_LINKS: Final = frozenset(
    {
        "of",
        "for",
        "and",
        "the",
        "&",
        "to",
        "on",
        "a",
        "an",
        "its",
        "his",
        "her",
        "their",
        "across",
        "around",
        "throughout",
    }
)


def _is_only_state(tokens: Sequence[Token], preposition: int, stop: int) -> bool:
    """Whether a state is what an office is for, not whose it is: the UN Coordinator for Libya, the envoy for Iran."""
    begin = preposition + 1 + (tokens[preposition + 1].low == "the")
    place = longest_place(tokens, begin) if tokens[preposition].low == "for" and begin < stop else None
    return place is not None and place[1] == stop and place[0].kind is PlaceKind.STATE


_OPPOSITE: Final = frozenset({"counterpart", "colleague", "host", "guest"})


def complement(tokens: Sequence[Token], at: int, head: str, *, title: bool) -> tuple[int, str | None]:
    """End of what follows a role's noun with of, for, to ..., and the state or body named there.

    After a title ("Adviser to the President Anna Lind") a name belongs to the title, else to the complement ("an aide
    to President Lind").
    """
    end, code = at, None
    if head in roles.HEADS_OF_STATE and at < len(tokens) and tokens[at].low in {"in", "at", "from", "to"}:
        return at, None  # "announced by the President in Brussels"
    if head in _OPPOSITE and at < len(tokens) and tokens[at].low in {"in", "at", "for", "to"}:
        return at, None  # "met his counterpart in Oslo": where
    while end < len(tokens) - 1 and tokens[end].low in roles.COMPLEMENT_PREPOSITIONS and end - at < _LONGEST_COMPLEMENT:
        where = tokens[end].low in {"in", "at", "from"} and not _at_organ(tokens, end)
        if where and (code is not None or tokens[at - 1].low in _OF_A_STATE):
            break  # "met the President of Togo in Berlin": where, not whose
        principal = end if title and tokens[end + 1].low == "the" else _principal(tokens, end + 1)
        if principal > end + 1:
            return principal, code
        stop, found = _noun_phrase(tokens, end + 1)
        loose = tokens[end].low == "of" and head not in _OF_PLACES
        if stop == end + 1 or (not loose and not _is_proper(tokens, end + 1)):
            break
        if code is None and tokens[end].low not in {"to", "on", "with"} and not _is_only_state(tokens, end, stop):
            code = found
        end = stop
    return end, code


_OF_PLACES: Final = frozenset({"ambassador", "envoy", "consul", "attaché", "commissioner", "mayor"})
"""Offices that are of a state, a city, a body: informed the Ambassador *of the decision*."""


def _at_organ(tokens: Sequence[Token], at: int) -> bool:
    """Whether an organ follows, in which the office is: Minister of State at the Ministry of Finance."""
    k = at + 1 + (tokens[at + 1].low == "the")
    return tokens[at].low == "at" and k < len(tokens) and tokens[k].low in names.SURE_ORGANS | {"office"}


def _principal(tokens: Sequence[Token], at: int) -> int:
    """End of a person named with office or rank: (spokesman for) President Lind, (deputy to) Gen. Jon Berg; else `at`."""
    k = at + 1 if tokens[at].low == "the" else at
    begin = k
    while (
        k < len(tokens) and k - begin < 6 and (tokens[k].low in _OFFICE_WORDS or (tokens[k].text == "." and k > begin))
    ):
        k += 1
    if k == begin or k >= len(tokens) or not any(t.low in _LAST_WORDS for t in tokens[begin:k]):
        return at
    end = name_end(tokens, k, titled=True)
    low = tokens[k].low
    common = low in names.common_words() or low in _FIELDS_OR_ORGANS
    named = end > k and (not common or (is_given_name(tokens[k]) and end > k + 1))
    return end if named and longest_place(tokens, k) is None else at


_LAST_WORDS: Final = roles.TITLE_ROLES | roles.RANK_HEADS | roles.COURTESY
_OFFICE_WORDS: Final = roles.MODIFIERS | _LAST_WORDS | roles.RANKS


def _is_proper(tokens: Sequence[Token], at: int) -> bool:
    """Whether what follows for, to, in ... is a name, an organ or an office: aide to the minister, not "for a plot"."""
    k = at
    while k < len(tokens) - 1 and tokens[k].low in _LINKS and k - at < 3:
        k += 1
    low = tokens[k].low
    return (
        is_capital(tokens[k])
        or low in _PROPER
        or low in {"armed", "negotiations", "talks", "operations", "public", "press"}
    )


def _noun_phrase(tokens: Sequence[Token], at: int) -> tuple[int, str | None]:
    """One noun phrase of a complement; stops before a person's name, a verb, or a mark."""
    k, end, code = at, at, None
    while k < len(tokens) and k - at < _LONGEST_COMPLEMENT:
        token = tokens[k]
        low = token.low
        found = longest_place(tokens, k) if token.text[0].isalpha() else None
        if found is not None:
            code = code or found[0].code
            k = end = found[1]
            if k < len(tokens) and tokens[k].low == "'s":
                k += 1
            continue
        if low in _LINKS | {"some", "all"} - {"and", "&", "of"} and k + 1 < len(tokens) and k - at < 3 and end == at:
            k += 1
            continue
        if low in {"and", "&", ","} and end > at and _goes_on(tokens, k):
            k += 1
            continue
        if low in {"of", "for", "the"} and end > at and _goes_on_after_link(tokens, k):
            k += 1
            continue
        if is_capital(token) and (body := _body_end(tokens, k)) > k:
            k = end = body
            continue
        if not _in_complement(tokens, k, at):
            break
        k += 1
        end = k
    return end, code


def _body_end(tokens: Sequence[Token], k: int) -> int:
    """End of a body's name that begins at `k`: (Chairman of the) Mo Lind Foundation; `k` where none does."""
    for n in range(k, min(k + 5, len(tokens))):
        if not is_capital(tokens[n]) or tokens[n].low in _LAST_WORDS:
            return k
        if n > k and (tokens[n].low in names.BODIES or tokens[n].low in names.ORGANS):
            return n + 1
    return k


def _goes_on(tokens: Sequence[Token], k: int) -> bool:
    """Whether a field follows "and" or a comma: Foreign Affairs and Trade; Agriculture, Food and Rural Affairs."""
    stretch = [*tokens[k - 1 : k], *tokens[k + 1 : k + 3]]
    if tokens[k].text != "," and len(stretch) == 3 and all(map(is_capital, stretch)) and stretch[2].low in names.FIELDS:
        return True  # East Asian and Pacific Affairs
    if tokens[k].text != "," and _area_follows(tokens, k + 1):
        return True  # International Development and the Pacific
    if k + 1 >= len(tokens) or tokens[k - 1].low not in _FIELDS_OR_BODIES:
        return False
    following = tokens[k + 1]
    if following.low not in names.FIELDS or is_capital(following) != is_capital(tokens[k - 1]):
        return False
    return tokens[k].text != "," or any(t.low in {"and", "&"} for t in tokens[k + 2 : k + 4])


def _area_follows(tokens: Sequence[Token], k: int) -> bool:
    """Whether a part of the world stands at `k`."""
    begin = k + 1 if k + 1 < len(tokens) and tokens[k].low == "the" else k
    found = longest_place(tokens, begin) if begin < len(tokens) else None
    return found is not None and found[0].kind is PlaceKind.AREA


def _goes_on_after_link(tokens: Sequence[Token], k: int) -> bool:
    """Whether a capitalised word or a state follows a link inside a title: Chiefs of Staff, Council for the Sea."""
    j = k + 1
    while j < len(tokens) and tokens[j].low in {"the", "of", "for"}:
        j += 1
    return j < len(tokens) and (is_capital(tokens[j]) or tokens[j].low in _FIELDS_OR_ORGANS)


def _in_complement(tokens: Sequence[Token], k: int, at: int) -> bool:
    """Whether a word belongs to a complement and is neither a name nor a verb."""
    token = tokens[k]
    low = token.low
    if not token.text[0].isalnum() or low in CLOSED or low in names.CALENDAR:
        return False
    if low.endswith("ly") and not is_capital(token):
        return False
    if low in roles.COURTESY or (low in roles.RANK_HEADS and is_capital(token) and _name_follows(tokens, k + 1)):
        return False
    if low == "states" and tokens[k - 1].low not in _BEFORE_STATES:
        return False
    if low in _NOUNS:
        return True
    if not is_capital(token):
        return low in _OFFICES or not is_verb_form(low) or low in {"state", "staff", "staffs", "house", "mission"}
    if low in roles.CALLINGS or low in roles.plural_roles():
        return not _name_follows(tokens, k + 1) or tokens[at].low == "the" or tokens[k - 1].low == "the"
    if is_given_name(token) and _name_follows(tokens, k + 1):
        return False
    return low in names.common_words() or k == at or token.text.isupper() or tokens[k - 1].low in _LINKS


def _name_follows(tokens: Sequence[Token], k: int) -> bool:
    """Whether a name begins at `k` (after the full stop of an abbreviation)."""
    if k < len(tokens) and tokens[k].text == ".":
        k += 1
    return k < len(tokens) and is_capital(tokens[k]) and name_end(tokens, k, titled=False) > k
