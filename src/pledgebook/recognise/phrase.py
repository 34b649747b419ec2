"""What belongs to a named state: its government, its forces, its people, its allies."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from pledgebook.catalogue.places import Place, PlaceKind, longest_place
from pledgebook.lang.en import names, roles
from pledgebook.model.claims import Party
from pledgebook.model.mentions import PartyForm
from pledgebook.recognise.name import is_given_name
from pledgebook.recognise.nouns import CLOSED, is_capital, is_finite_form, phrase_ends

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pledgebook.model.text import Token

_OWNERS: Final = frozenset(PlaceKind) - {PlaceKind.PEOPLE, PlaceKind.SITE}
_PEOPLE_OR_GROUPS: Final = names.PEOPLE | names.GROUPS
_TITLES: Final = roles.COURTESY | roles.RANK_HEADS
_MOST_MODIFIERS: Final = 6
_OF_FIELDS: Final = names.FIELDS | frozenset({"the", "and", "&", ",", "for", "of", "a"})
_LONGEST_FIELD: Final = 9
STATES_OBJECTS: Final = frozenset({"that", "the", "a", "an", ":"})
"""After "states" they make a verb of it."""


class Found(NamedTuple):
    """A party in a row of tokens: `first:last` are positions in it."""

    first: int
    last: int
    form: PartyForm
    code: str | None
    members: tuple[Party, ...] = ()
    """Those whom one name means: the states in which refugees are, a fund and the state that it is for."""
    called: tuple[int, int] | None = None
    """Where the name stands, if not in `first:last`: a board acts for its bank."""


def owned_at(tokens: Sequence[Token], at: int, place: Place, end: int) -> Found | None:
    """The organ, people or group that a named state or body at `at:end` owns, if a noun for one follows."""
    if place.kind not in _OWNERS:
        return None
    possessive = end < len(tokens) and (tokens[end].low == "'s" or tokens[end].text in "'\u2019")
    begin = end + 1 if possessive else end
    head = head_after(tokens, begin)
    if head is None:
        return None
    form, code = _read(tokens, head, place, possessive=possessive)
    last = with_field(tokens, head) if form is PartyForm.ORGAN else head + 1
    last = with_acronym(tokens, with_partner(tokens, last, form))
    found = Found(at, last, form, code)
    if form is PartyForm.BODY and place.kind is PlaceKind.STATE and not possessive and _is_fund(tokens, head):
        return found._replace(code=None, members=(Party(None, None), Party(place.form, code)))
    return hosted(tokens, found) if form is PartyForm.GROUP and code else found


def _is_fund(tokens: Sequence[Token], head: int) -> bool:
    """Whether a proper name is that of a fund for a state: the Sudan Humanitarian Fund."""
    return is_capital(tokens[head]) and tokens[head].low in names.FUNDS


def beside_its_fund(tokens: Sequence[Token], at: int, end: int, place: Place) -> tuple[Party, ...]:
    """A fund of the catalogue and the state that it is for: the International Fund for Ukraine."""
    if place.kind is not PlaceKind.BODY or place.code is not None:
        return ()
    for k in range(at + 1, end):
        state = longest_place(tokens, k) if tokens[k - 1].low == "for" else None
        if state is not None and state[0].kind is PlaceKind.STATE:
            return Party(None, None), Party(state[0].form, state[0].code)
    return ()


def national_society(tokens: Sequence[Token], at: int, place: Place, end: int) -> Found | None:
    """The Red Cross or Red Crescent of a state, which is no organ of it: the Vanuatu Red Cross Society."""
    if place.kind not in (PlaceKind.STATE, PlaceKind.DEMONYM):
        return None
    begin = end + 1 if end < len(tokens) and tokens[end].low == "'s" else end
    if [t.text for t in tokens[begin : begin + 2]] not in (["Red", "Cross"], ["Red", "Crescent"]):
        return None
    last = begin + 2
    if last < len(tokens) and tokens[last].text in {"Society", "Authority"}:
        last += 1
    return Found(at, with_acronym(tokens, last), PartyForm.BODY, None)


def hosted(tokens: Sequence[Token], people: Found) -> Found:
    """People of a state who are elsewhere count as where they are: "Syrian refugees in Jordan and Lebanon".

    Where that is no state ("in neighbouring countries", "in the region"), it only makes their name longer.
    """
    end = people.last
    if end + 1 < len(tokens) and tokens[end].low in _ELSEWHERE and tokens[end - 1].low in _FAR_FROM_HOME:
        hosts, listed = _places(tokens, end + 1)
        if hosts:
            return people._replace(last=listed, code=hosts[0].code, members=hosts if len(hosts) > 1 else ())
        if listed > end + 1:
            return people._replace(last=listed)
    return people._replace(last=abroad(tokens, end))


_ELSEWHERE: Final = frozenset({"in", "across", "throughout"})


def abroad(tokens: Sequence[Token], end: int) -> int:
    """End of "Afghan refugees in neighbouring countries", "Afghans in the region": where they are is no party of its own."""
    if end + 2 >= len(tokens) or tokens[end].low not in _ELSEWHERE:
        return end
    k = end + 2 if tokens[end + 1].low in {"the", "this", "our", "these"} else end + 1
    if tokens[k].low in names.REGION_WORDS:
        return k + 1
    nearby = tokens[k].low in {"neighboring", "neighbouring", "other", "surrounding", "third"}
    return k + 2 if nearby and k + 1 < len(tokens) and tokens[k + 1].low in names.GROUPS else end


_FAR_FROM_HOME: Final = frozenset({"refugees", "migrants", "asylum-seekers", "evacuees", "exiles", "returnees"})


def _places(tokens: Sequence[Token], at: int) -> tuple[tuple[Party, ...], int]:
    """The states, each once, and the end of a list of places: the West Bank, Gaza, Jordan and Lebanon."""
    states: dict[str, Party] = {}
    end = k = at
    while k < len(tokens) and k - at < _LONGEST_LIST:
        found = longest_place(tokens, k)
        if found is not None and found[0].kind not in _ADJECTIVES:
            if found[0].code is not None:
                states.setdefault(found[0].code, Party(found[0].form, found[0].code))
            end = k = found[1]
        elif tokens[k].low in {",", "and", "the", "or"} or tokens[k].low in names.DIRECTIONS:
            k += 1
        else:
            break
    return tuple(states.values()), end


_ADJECTIVES: Final = frozenset({PlaceKind.DEMONYM, PlaceKind.PEOPLE, PlaceKind.AREAL})


_LONGEST_LIST: Final = 30


def head_after(tokens: Sequence[Token], begin: int) -> int | None:
    """Position of the noun for an organ, people or group that ends the phrase beginning at `begin`."""
    head = None
    for k in range(begin, min(len(tokens), begin + _MOST_MODIFIERS)):
        low = tokens[k].low
        if not tokens[k].text[0].isalpha() or low in CLOSED:
            break
        if is_finite_form(low) and not is_capital(tokens[k]) and low not in _PEOPLE_OR_GROUPS | names.FIELDS:
            break
        if low in roles.TITLE_ROLES and k > begin and low not in names.PEOPLE:
            return None
        if k > begin and longest_place(tokens, k) is not None:
            break
        if _is_head(tokens, k):
            head = k
            if phrase_ends(tokens, k + 1, plural=low.endswith("s") or low in {"people", "women", "men", "children"}):
                break
    return head


def _is_head(tokens: Sequence[Token], k: int) -> bool:
    """Whether the noun at `k` is the head of its phrase: nothing but a role or a boundary follows."""
    low = tokens[k].low
    if low in names.SURE_ORGANS:
        return True
    if adjectival(tokens, k):
        return False
    if low == "states" and k + 1 < len(tokens) and tokens[k + 1].low in STATES_OBJECTS:
        return False  # "Ukraine states that"
    if low in names.ORGANS and is_capital(tokens[k]):
        return True
    body = low in names.PLAIN_BODIES or (low in names.BODIES and is_capital(tokens[k]))
    if not body and low not in names.ORGANS and low not in _PEOPLE_OR_GROUPS:
        return False
    plural = low in _PEOPLE_OR_GROUPS and (low.endswith("s") or low in {"people", "women", "men", "children"})
    return phrase_ends(tokens, k + 1, plural=plural)


def adjectival(tokens: Sequence[Token], k: int) -> bool:
    """Whether "military" is one of several adjectives: military and humanitarian needs; military, economic and other aid."""
    if tokens[k].low != "military" or k + 2 >= len(tokens) or tokens[k + 1].low not in {"and", "or", ",", "/", "-"}:
        return False
    following = tokens[k + 2].low
    return following not in names.ORGANS and following not in CLOSED and not is_finite_form(following)


def _read(tokens: Sequence[Token], head: int, place: Place, *, possessive: bool) -> tuple[PartyForm, str | None]:
    """Form and code of what a place owns."""
    low = tokens[head].low
    if low in {"republic", "kingdom"} and place.kind in (PlaceKind.STATE, PlaceKind.DEMONYM):
        return PartyForm.STATE, place.code
    if low == "members" and tokens[head - 1].low in {"service", "crew", "family", "team"}:
        return PartyForm.GROUP, place.code
    if low in names.GROUPS:
        return PartyForm.GROUP, _code_of_group(low, place, possessive=possessive)
    if place.kind is PlaceKind.BODY:
        funds = place.code == "WB" and low in {"fund", "facility", "window", "account"}
        return PartyForm.BODY, None if funds and not possessive else place.code
    if place.code is None:
        body = is_capital(tokens[head]) and (low in names.ORGANS or low in names.BODIES)
        return (PartyForm.BODY if body else PartyForm.GROUP), None
    if low in names.PEOPLE and not (low in names.ORGANS and low not in {"brigade", "guards"}):
        return PartyForm.GROUP, place.code
    if low in names.BODIES and low not in names.ORGANS:
        return PartyForm.BODY, place.code
    return PartyForm.ORGAN, place.code


def _code_of_group(low: str, place: Place, *, possessive: bool) -> str | None:
    """Partners *of* a state are other states; "Polish allies" are Poland, "NATO countries" no one state."""
    if (
        place.kind is PlaceKind.DEMONYM
        and not possessive
        and place.code != "USA"
        and low not in {"neighbors", "neighbours"}
    ):
        return place.code
    if low in {"government", "governments", "democracies"}:
        return place.code
    return None


def with_field(tokens: Sequence[Token], head: int) -> int:
    """End of an organ's name that goes on with "of": Ministry of Defence, Department of Health and Human Services."""
    end = head + 1
    if end >= len(tokens) or tokens[end].low not in {"of", "for"} or tokens[head].low == "government":
        return end
    last = end
    for k in range(end + 1, min(len(tokens), end + _LONGEST_FIELD)):
        token = tokens[k]
        low = token.low
        if low in names.FIELDS or (is_capital(token) and low not in _TITLES):
            place = longest_place(tokens, k) if low not in names.FIELDS else None
            if place is not None and not _is_area_field(tokens, place):
                return _with_owner(tokens, k, place) or (last + 1 if last > end else end)
            if is_given_name(token) and k + 1 < len(tokens) and is_capital(tokens[k + 1]):
                break
            last = k
        elif low not in _OF_FIELDS or low == "a" or (low == "," and not _list_goes_on(tokens, k + 1)):
            break
    return last + 1 if last > end else end


def _is_area_field(tokens: Sequence[Token], place: tuple[Place, int]) -> bool:
    """Whether a part of the world is what an organ is for: Ministry for Europe and Foreign Affairs."""
    area, end = place
    return (
        area.kind in (PlaceKind.AREA, PlaceKind.AREAL)
        and end < len(tokens)
        and tokens[end].low in {"and", "&", "affairs"}
    )


def _with_owner(tokens: Sequence[Token], k: int, place: tuple[Place, int]) -> int | None:
    """End of a name with the state it is of: Ministry of Defence of Ukraine; Embassy of Denmark."""
    linked = tokens[k - 1].low == "of" or (tokens[k - 1].low == "the" and tokens[k - 2].low == "of")
    return place[1] if linked and place[0].kind is PlaceKind.STATE else None


def _list_goes_on(tokens: Sequence[Token], k: int) -> bool:
    """Whether a comma in an organ's name is one of a list that ends with "and": Agriculture, Food and Rural Affairs."""
    stretch = tokens[k : k + 4]
    if stretch and not is_capital(stretch[0]):
        return stretch[0].low in {"and", "&"}
    return any(t.low in {"and", "&"} for t in stretch) and all(
        is_capital(t) or t.low in {"and", "&", ","} for t in stretch[:3]
    )


def with_partner(tokens: Sequence[Token], end: int, form: PartyForm) -> int:
    """End of a pair: allies and partners; military and police; women and children."""
    if end + 1 < len(tokens) and tokens[end].low in {"and", "or"}:
        low = tokens[end + 1].low
        wanted = names.GROUPS if form is PartyForm.GROUP else names.ORGANS
        fits = (form is PartyForm.GROUP and low in names.PEOPLE) or low in wanted
        if fits and phrase_ends(tokens, end + 2, plural=low.endswith("s")):
            return end + 2
    return end


def with_acronym(tokens: Sequence[Token], end: int) -> int:
    """End of a name with its acronym in brackets: the Peace and Justice Facility (PJF)."""
    if (
        end + 2 < len(tokens)
        and tokens[end].text == "("
        and tokens[end + 2].text == ")"
        and tokens[end + 1].text.isupper()
        and tokens[end + 1].text.isalpha()
    ):
        return end + 3
    return end


def without_acronym(tokens: Sequence[Token], first: int, end: int) -> int:
    """End of a name before the acronym in brackets that closes it."""
    closed = end - first > 3 and tokens[end - 1].text == ")" and tokens[end - 3].text == "("
    return end - 3 if closed else end


def state_after_of(tokens: Sequence[Token], end: int) -> tuple[str | None, int] | None:
    """Code and end of a state that follows with "of"."""
    if end + 1 >= len(tokens) or tokens[end].low != "of":
        return None
    k = end + 2 if tokens[end + 1].low == "the" else end + 1
    found = longest_place(tokens, k) if k < len(tokens) else None
    return (found[0].code, found[1]) if found is not None and found[0].kind is PlaceKind.STATE else None
