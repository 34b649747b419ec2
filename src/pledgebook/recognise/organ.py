"""Organs of states and bodies that are named without their country: the Ministry of Defence, the Peace Fund."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pledgebook.catalogue.officials import state_of_leader
from pledgebook.catalogue.places import PlaceKind, longest_place
from pledgebook.lang.en import names, roles, short_names
from pledgebook.model.mentions import PartyForm
from pledgebook.recognise.nouns import CLOSED, at_sentence_start, is_capital, phrase_ends
from pledgebook.recognise.phrase import Found, adjectival, with_acronym, with_field, with_partner

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pledgebook.model.text import Token

_OFFICES: Final = roles.CALLINGS | roles.plural_roles().keys()
_TITLES: Final = (roles.TITLE_ROLES | roles.COURTESY) - names.FIELDS
_MOST_WORDS: Final = 9
INSIDE_BODIES: Final = frozenset({"of", "for", "and", "the", "&"})
"""Words without a capital inside the name of a body."""
_FORCES: Final = frozenset({"forces", "force", "guard", "corps"})
_NEEDS_FIELD: Final = frozenset(
    """force office bank court courts command service services forces guard council commission committee agency bureau board
    mission house palace corps directorate institute academy authority delegation secretariat""".split()
)
"""Nouns that are no organ of a state without a field, a capital or an owner."""


def organ_at(tokens: Sequence[Token], at: int, last: int) -> Found | None:
    """The organ whose head noun stands at `at`; its modifiers may reach back to `last`."""
    low = tokens[at].low
    if low not in names.ORGANS or adjectival(tokens, at):
        return None
    if low in {"administration", "government"} and at and (named := _leaders_administration(tokens, at, last)):
        return named
    if low in {"office", "cabinet", "government"} and (owned := _owned_by_leader(tokens, at)):
        return owned
    first = _modifiers(tokens, at, last)
    if not _is_organ(tokens, at, first):
        return None
    end = with_field(tokens, at)
    owner, owned_end = _owner_after(tokens, end)
    inside = _owner_inside(tokens, first, end)
    code = inside or owner
    if low in {"republic", "kingdom"}:
        return Found(first, owned_end, PartyForm.STATE, owner) if owner else None
    end = with_acronym(tokens, owned_end if owner else with_partner(tokens, end, PartyForm.ORGAN))
    return Found(first, end, PartyForm.ORGAN, code)


def _is_organ(tokens: Sequence[Token], at: int, first: int) -> bool:
    """Whether the noun at `at` with its modifiers from `first` names an organ of a state."""
    low, capital = tokens[at].low, is_capital(tokens[at]) and not at_sentence_start(tokens, at)
    before = tokens[first - 1].low if first else ""
    goes_on = with_field(tokens, at) > at + 1
    if goes_on and (capital or first < at or low in names.SURE_ORGANS or before == "the"):
        return low not in {"house", "services", "service", "board", "bank"} or capital
    followed = not phrase_ends(tokens, at + 1) and tokens[at + 1].low not in _OFFICES
    owned = before in {"the", "its", "their"} or first < at
    if followed and not (low in names.SURE_ORGANS and owned):
        return False
    if first < at:
        return low not in {"service", "services"} or capital or tokens[at - 1].low in _SERVICES
    if low in _DESCRIBED and first and _described(tokens, first):
        return True
    if low in _NEEDS_FIELD - {"delegation", "mission"}:
        return capital and before == "the"
    if _owner_after(tokens, at + 1)[0] is not None:
        return True
    return (before in {"the", "its", "their", "that"} and low in names.ACTING_ORGANS) or (
        capital and (low in names.SURE_ORGANS or low in {"army", "navy", "police"})
    )


_SERVICES: Final = frozenset({"security", "intelligence", "emergency", "secret", "rescue", "border", "civil"})
_DESCRIBED: Final = frozenset({"delegation", "authorities", "government", "administration", "mission", "leadership"})


def _described(tokens: Sequence[Token], first: int) -> bool:
    """Whether "the" stands before an adjective before the noun: the interim authorities, the visiting delegation."""
    word = tokens[first - 1]
    return first > 1 and tokens[first - 2].low == "the" and word.text[0].isalpha() and word.low not in CLOSED


def _modifiers(tokens: Sequence[Token], at: int, last: int) -> int:
    """Where the fields and capitalised words before an organ's noun begin: foreign ministry, Border Guard Service."""
    first = at
    while first > last and at - first < 4:
        token = tokens[first - 1]
        if token.low in names.FIELDS and not (is_capital(token) and not is_capital(tokens[at])):
            first -= 1
        elif token.low in {"and", "&"} and first - 1 > last and tokens[first - 2].low in names.FIELDS and first < at:
            first -= 2
        elif is_capital(token) and is_capital(tokens[at]) and _joins(tokens, first - 1):
            first -= 1
        else:
            break
    return first


def _joins(tokens: Sequence[Token], k: int) -> bool:
    """Whether a capitalised word before an organ's noun belongs to its name."""
    low = tokens[k].low
    return (
        tokens[k].text[0].isalpha()
        and low not in CLOSED
        and low not in roles.COURTESY
        and not at_sentence_start(tokens, k)
        and longest_place(tokens, k) is None
    )


def _leaders_administration(tokens: Sequence[Token], at: int, last: int) -> Found | None:
    """The X administration: the state that X leads."""
    name = tokens[at - 1]
    if at - 1 < last or not is_capital(name) or name.low in names.FIELDS or name.low in CLOSED:
        return None
    code = state_of_leader(name.text.split("-")[0], titled=True)
    if code is None and tokens[at].low == "government":
        return None
    return Found(at - 1, at + 1, PartyForm.ORGAN, code)


def _owned_by_leader(tokens: Sequence[Token], at: int) -> Found | None:
    """The prime minister's office, President Lind's office: the state of the leader, if the words tell."""
    if at < 2 or tokens[at - 1].low != "'s":
        return None
    first = at - 1
    while first and at - first < 8 and (is_capital(tokens[first - 1]) or tokens[first - 1].low in _OFFICE_WORDS):
        first -= 1
    if first == at - 1 or (tokens[at - 2].low not in roles.TITLE_ROLES and not is_capital(tokens[at - 2])):
        return None
    code = state_of_leader(tokens[at - 2].text, titled=True) or _owner_inside(tokens, first, at)
    return Found(first, at + 1, PartyForm.ORGAN, code)


_OFFICE_WORDS: Final = roles.TITLE_ROLES | frozenset({"prime", "vice", "deputy", "foreign"})


def _owner_after(tokens: Sequence[Token], end: int) -> tuple[str | None, int]:
    """The state named after an organ with "of" or "in": the Government of Malawi, the foreign office in Copenhagen."""
    if end + 1 >= len(tokens) or tokens[end].low not in {"of", "in"}:
        return None, end
    if tokens[end].low == "in" and tokens[end - 1].low in names.POSTED_ORGANS:
        return None, end
    k = end + 2 if tokens[end + 1].low == "the" else end + 1
    found = longest_place(tokens, k) if k < len(tokens) else None
    if found is None or found[0].code is None:
        return None, end
    wanted = {PlaceKind.STATE, PlaceKind.CAPITAL, PlaceKind.CITY, PlaceKind.REGION}
    if tokens[end].low == "of":
        wanted = {PlaceKind.STATE, PlaceKind.REGION}
    return (found[0].code, found[1]) if found[0].kind in wanted else (None, end)


def _owner_inside(tokens: Sequence[Token], first: int, end: int) -> str | None:
    """The state inside an organ's name: Ministry of Defence of Ukraine."""
    for k in range(first, end):
        found = longest_place(tokens, k)
        if found is not None and found[0].code and found[0].kind in (PlaceKind.STATE, PlaceKind.DEMONYM):
            return found[0].code
    return None


def body_at(tokens: Sequence[Token], at: int) -> Found | None:
    """A body by its proper name: a row of capitalised words that ends with Fund, Programme, Agency ..."""
    if (board := _board_of(tokens, at)) is not None:
        return board
    if tokens[at].low in short_names.OPENERS or (tokens[at].low.endswith("ly") and at_sentence_start(tokens, at)):
        return None  # separately the Bank
    head = _last_noun(tokens, at)
    if head is None or tokens[head].low in roles.TITLE_ROLES or not phrase_ends(tokens, head + 1):
        return None
    if head == at + 1 and tokens[at].low in names.FIELDS and tokens[head].low in names.ORGANS:
        return None
    if tokens[at].low in _OFFICES and tokens[at + 1].low == "of":
        return None  # officials of the Development Bank
    words = {t.low for t in tokens[at:head]}
    code = _code_inside(tokens, at, head)
    if words & _TITLES or (code is None and tokens[head].low in names.PROGRAMMES):
        return None
    if words & {"electoral", "election", "elections"}:
        return Found(at, head + 1, PartyForm.ORGAN, code)
    last = with_field(tokens, head) if tokens[head].low not in {"programme", "program", "fund"} else head + 1
    return Found(at, with_acronym(tokens, last), PartyForm.BODY, code)


def _board_of(tokens: Sequence[Token], at: int) -> Found | None:
    """A board that acts for its bank or fund: the Executive Board of the IMF, the Board of Directors of the ADB."""
    k = next((i for i in range(at, min(len(tokens), at + 3)) if tokens[i].low in names.BOARDS), None)
    if k is None or not all(is_capital(t) for t in tokens[at:k]):
        return None
    k += 1
    while k + 1 < len(tokens) and tokens[k].low in _SEATED:
        k += 1
    if k >= len(tokens) or tokens[k - 1].low not in {"of", "the"}:
        return None
    found = longest_place(tokens, k)
    if found is None or found[0].kind not in (PlaceKind.BODY, PlaceKind.SEAT):
        return None
    return Found(at, with_acronym(tokens, found[1]), PartyForm.BODY, found[0].code, called=(k, found[1]))


_SEATED: Final = frozenset("of the executive directors governors trustees".split())


def _last_noun(tokens: Sequence[Token], at: int) -> int | None:
    """Position of the last noun for a body in the row of capitalised words that begins at `at`."""
    following = tokens[at + 1] if at + 1 < len(tokens) else tokens[at]
    if not is_capital(following) and following.low not in INSIDE_BODIES:
        return None
    head = None
    for k in range(at, min(len(tokens), at + _MOST_WORDS)):
        token = tokens[k]
        if is_capital(token) and token.text[0].isalpha():
            if k > at and token.low in names.BODIES:
                head = k
        elif token.low not in INSIDE_BODIES or (
            token.low == "and" and tokens[k + 1 : k + 2] and tokens[k + 1].low == "the"
        ):
            break
        elif token.low == "the" and tokens[k - 1].low not in INSIDE_BODIES:
            break  # "on 28 November the Commission"
    return head


def _code_inside(tokens: Sequence[Token], at: int, head: int) -> str | None:
    """The one state named inside a body's name."""
    codes = set()
    for k in range(at, head):
        found = longest_place(tokens, k)
        if found is not None and found[0].code:
            codes.add(found[0].code)
    return codes.pop() if len(codes) == 1 else None
