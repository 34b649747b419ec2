"""Offices as noun phrases: what stands before the noun, what follows it, and whose office it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from pledgebook.catalogue.places import PlaceKind, longest_place
from pledgebook.lang.en import names, roles, words
from pledgebook.recognise.complement import complement
from pledgebook.recognise.name import is_given_name
from pledgebook.recognise.nouns import CLOSED, at_sentence_start, is_capital, is_verb_form

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pledgebook.model.text import Token

_MOST_MODIFIERS: Final = 9
_GENERALS: Final = frozenset(
    "secretary attorney director governor auditor inspector solicitor consul surgeon commissioner controller adjutant "
    "supervisor superintendent coordinator comptroller registrar quartermaster manager "
    "secretaries directors deputy advocate prosecutor".split()
)
_TIMES: Final = frozenset("morning afternoon evening night day week weekend month year summer winter hour".split())
_AT: Final = frozenset({"at", "in", "before", "during", "after"})
_NUMBERS: Final = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "several": None,
    "some": None, "many": None, "other": None, "all": None, "various": None, "most": None, "few": None,
}  # fmt: skip
_DEFINITE: Final = words.DETERMINERS - {"what", "which", "whose", "half", "such", "neither", "either", "that", "all"}


OFFICES: Final = roles.CALLINGS | roles.plural_roles().keys()
"""Role nouns, singular and plural."""
_BEFORE_OTHERS: Final = frozenset(
    {"chief", "deputy", "assistant", "head", "director", "executive", "minister", "secretary"}
)
"""Offices that may qualify another one some words later: chief foreign policy adviser, Deputy Foreign Minister."""


_CHIEFS: Final = frozenset(
    ("of", what) for what in ("staff", "defence", "defense", "mission", "cabinet", "protocol", "party", "state")
)


class Role(NamedTuple):
    """An office in a row of tokens."""

    first: int
    """Where it begins, article and owner left out."""
    start: int
    """Where the phrase begins, article and owner included."""
    last: int
    """After its last word, complement included."""
    head: str
    """Its noun, singular, lower case."""
    plural: bool
    code: str | None
    determiner: str | None
    number: int | None
    noun: int
    """Position of its noun."""
    owned: bool
    """Whether the words say whose office it is, be it a body without a code."""


def role_at(tokens: Sequence[Token], at: int, last: int) -> Role | None:
    """The office whose noun stands at `at`; its modifiers may reach back to `last`."""
    head, plural = _head(tokens[at].low)
    if head is None:
        return None
    noun_end = _noun_end(tokens, at)
    first, owner = _modifiers(tokens, at, last)
    start, determiner, number = _determiner(tokens, owner if owner is not None else first, last)
    code, owned = _code_before(tokens, start, noun_end)
    title = determiner is None and is_capital(tokens[at])
    end, code_after = complement(tokens, noun_end, head, title=title)
    if is_capital(tokens[at]) and noun_end < len(tokens) and tokens[noun_end].low in {"in", "at"}:
        code_after = None  # the Ambassador in Kyiv
    owned = owned or owner is not None or _code_before(tokens, noun_end, end)[1]
    return Role(first, start, end, head, plural, code or code_after, determiner, number, at, owned)


def _head(low: str) -> tuple[str | None, bool]:
    """The singular of a role noun and whether the word is a plural."""
    if low in roles.CALLINGS:
        return low, False
    singular = roles.plural_roles().get(low)
    return singular, singular is not None


def _noun_end(tokens: Sequence[Token], at: int) -> int:
    """End of a noun of two words: Secretary General, chief of staff, Speaker pro tempore."""
    end = at + 1
    if end < len(tokens) and tokens[end].low in {"general", "generals"} and tokens[at].low in _GENERALS:
        return end + 1
    if tokens[at].low in {"chief", "chiefs"} and tuple(t.low for t in tokens[end : end + 2]) in _CHIEFS:
        return end + 2 + (end + 2 < len(tokens) and tokens[end + 2].low == "staff" and tokens[end + 1].low != "staff")
    if end < len(tokens) and tokens[end].low in {"elect", "designate", "emeritus", "d'affaires"}:
        return end + 1
    return end


def _modifiers(tokens: Sequence[Token], at: int, last: int) -> tuple[int, int | None]:
    """Where the words before the noun begin, and where an owner before them ("Poland's", "Sunak's") begins."""
    first, sure, gap = at, at, False
    while first > last and at - first < _MOST_MODIFIERS:
        k = first - 1
        kind = _modifier(tokens, k, at, last)
        if kind == "owner":
            return first, _owner_begin(tokens, k, last)
        if kind == "no":
            break
        first = _place_begin(tokens, k, last) if kind == "place" else k
        gap = gap or kind == "maybe"
        if not gap:
            sure = first
    if first < sure and _opens_with_article(tokens, first, last):
        return first, None
    return sure, None


def _modifier(tokens: Sequence[Token], k: int, at: int, last: int) -> str:
    """What the word at `k` is to the role noun at `at`: sure, place, owner, maybe (needs an article before) or no."""
    token = tokens[k]
    low = token.low
    if low == "'s" or (token.text in "'\u2019" and k > last and tokens[k - 1].low.endswith("s")):
        return "owner" if k > last else "no"
    if not token.text[0].isalpha():
        return "sure" if low.endswith(("st", "nd", "rd", "th")) and token.text[0].isdigit() else "no"
    if low in {"of", "for"} and k > last and tokens[k - 1].low in names.SURE_ORGANS and k + 1 < at:
        return "sure" if is_capital(tokens[k - 1]) == is_capital(tokens[k + 1]) else "no"
    if low in {"and", "&"}:
        joined = (
            k > last
            and (tokens[k - 1].low in names.FIELDS)
            and (tokens[k + 1].low in names.FIELDS or tokens[k + 1].low in roles.MODIFIERS)
        )
        return "sure" if joined and is_capital(tokens[k - 1]) == is_capital(tokens[k + 1]) else "no"
    begin = _place_begin(tokens, k, last)
    found = longest_place(tokens, begin)
    if found is not None and found[1] == k + 1:
        return "no" if _is_location(tokens, begin, found[0].kind) else "place"
    if low == "under" and tokens[k + 1].low != "secretary":
        return "no"  # "Under President Lind's leadership"
    if low in roles.MODIFIERS or (low in roles.TITLE_ROLES and low not in CLOSED):
        return "sure" if low not in {"head", "chief", "deputy"} or k + 1 <= at else "no"
    return _plain_modifier(tokens, k, at, last)


def _plain_modifier(tokens: Sequence[Token], k: int, at: int, last: int) -> str:
    """The same for words that no list of offices or places knows."""
    token = tokens[k]
    low = token.low
    if low in CLOSED or low in names.CALENDAR or low in _TIMES or low in roles.STYLES:
        return "no"
    if is_capital(token) and low not in names.FIELDS:
        opens = at_sentence_start(tokens, k) and low in names.common_words()
        return "sure" if is_capital(tokens[at]) and not is_given_name(token) and not opens else "maybe"
    if is_capital(token):
        return "sure"
    if low.endswith("ed"):
        # "the newly appointed envoy", but not "the Administration appointed envoy"
        before = tokens[k - 1].low if k > last else ""
        describes = before in _DEFINITE or before.endswith("ly") or before in roles.MODIFIERS
        return "maybe" if describes and before not in names.ORGANS else "no"
    return "no" if is_verb_form(low) and not low.endswith("ing") else "maybe"


def _is_location(tokens: Sequence[Token], begin: int, kind: PlaceKind) -> bool:
    """Whether a place before a role is where something happens and not whose role it is: "In Berlin President Biden"."""
    before = tokens[begin - 1].low if begin else ""
    if kind in (PlaceKind.BODY, PlaceKind.SEAT):  # "at the General Assembly President Lind", not "for the NATO chief"
        return before in _AT or (before == "the" and begin > 1 and tokens[begin - 2].low in _AT)
    return kind in (PlaceKind.CAPITAL, PlaceKind.CITY, PlaceKind.SITE, PlaceKind.AREA) and before in words.PREPOSITIONS


def _place_begin(tokens: Sequence[Token], k: int, last: int) -> int:
    """Where a name of the catalogue that ends at `k` begins, else `k`."""
    for begin in range(max(last, k - 5), k + 1):
        if is_capital(tokens[begin]):
            found = longest_place(tokens, begin)
            if found is not None and found[1] == k + 1:
                return begin
    return k


def _owner_begin(tokens: Sequence[Token], mark: int, last: int) -> int:
    """Where the owner before a possessive mark begins: Poland's, President Biden's, the alliance's."""
    begin = _place_begin(tokens, mark - 1, last)
    while begin > last and begin > mark - 6:
        token = tokens[begin - 1]
        if (not is_capital(token) and token.text != ".") or token.low in CLOSED:
            break
        begin -= 1
    return begin


def _opens_with_article(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether an article or number stands before `first`, so that all between belongs to the noun."""
    return first > last and (tokens[first - 1].low in _DEFINITE or tokens[first - 1].low in _NUMBERS)


def _determiner(tokens: Sequence[Token], first: int, last: int) -> tuple[int, str | None, int | None]:
    """Where the phrase begins with its article or number, the article, and the number."""
    start, number, said = first, None, None
    if start > last and tokens[start - 1].low in _NUMBERS:
        number, said = _NUMBERS[tokens[start - 1].low], tokens[start - 1].low
        start -= 1
    if start > last and tokens[start - 1].low in _DEFINITE:
        said = f"{tokens[start - 1].low} {said}" if said and tokens[start - 1].low != "all" else tokens[start - 1].low
        start -= 1
        if (
            start > last + 1
            and tokens[start - 1].low == "of"
            and tokens[start - 2].low in {"one", "two", "some", "both"}
        ):
            said = f"{tokens[start - 2].low} of {said}"
            start -= 2
    elif start > last and tokens[start - 1].low == "one":
        return start - 1, "one", 1
    return start, said, number


def _code_before(tokens: Sequence[Token], start: int, end: int) -> tuple[str | None, bool]:
    """The first state or body with a code that is named in a stretch, and whether any is."""
    k, code, owned = start, None, False
    while k < end:
        found = longest_place(tokens, k)
        if found is None:
            k += 1
            continue
        code, owned = code or found[0].code, True
        k = found[1]
    return code, owned


def last_noun(tokens: Sequence[Token], at: int) -> int:
    """The last of several role nouns in a row: Deputy Prime Minister, press secretary, Commission Chairperson."""
    k = at
    while k + 1 < len(tokens) and k - at < 7:
        step = 2 if tokens[k + 1].text == "/" else 1
        j = k + step
        while tokens[k].low in _BEFORE_OTHERS and j < len(tokens) and j - k < 4 and tokens[j].low in roles.MODIFIERS:
            j += 1
        if j >= len(tokens) or tokens[j].low not in OFFICES or tokens[k].low in roles.plural_roles():
            break
        k = j
    return k


def role_text(tokens: Sequence[Token], role: Role, text: str) -> str:
    """The office as written, on one line; where the article is part of who it is ("one of the officials"), with it."""
    first = role.first
    if role.determiner and (role.number is not None or " of " in role.determiner or role.determiner == "another"):
        first = role.start
    return " ".join(text[tokens[first].start : tokens[role.last - 1].end].split())
