"""Groups of states and of people: its allies and partners, other European countries, refugees in Jordan."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pledgebook.catalogue.places import PlaceKind, longest_place
from pledgebook.lang.en import names, short_names
from pledgebook.model.mentions import PartyForm
from pledgebook.recognise.nouns import is_word, phrase_ends
from pledgebook.recognise.phrase import STATES_OBJECTS, Found, with_partner

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pledgebook.model.text import Token

_OWNERS: Final = frozenset({"its", "their", "his", "her"})
_INSIDE: Final = frozenset({"of", "in", "inside", "from", "across", "around", "throughout", "within"})
_NUMBERS: Final = frozenset("two three four five six seven eight nine ten dozen dozens some about over".split())
_QUALIFIERS: Final = frozenset(
    """vulnerable displaced affected young ordinary innocent civilian internally hungry needy poor injured wounded
    trained newly other many more all local""".split()
)
_CLAUSES: Final = frozenset({"that", "which", "who", "facing", "hosting", "affected"})
_LONGEST_CLAUSE: Final = 9


def group_at(tokens: Sequence[Token], at: int, last: int) -> Found | None:
    """The group whose head noun stands at `at`; its modifiers may reach back to `last`."""
    low = tokens[at].low
    if low in names.GROUPS:
        return _states_at(tokens, at, last)
    if low in short_names.GROUPS and at and tokens[at - 1].low in short_names.NUMBERS and phrase_ends(tokens, at + 1):
        return Found(max(last, at - 1), at + 1, PartyForm.GROUP, None)
    if low in names.PEOPLE:
        return _people_at(tokens, at, last)
    return None


def _states_at(tokens: Sequence[Token], at: int, last: int) -> Found | None:
    """Countries, allies, partners, donors ... without a name."""
    if tokens[at].low == "states" and at + 1 < len(tokens) and tokens[at + 1].low in STATES_OBJECTS:
        return None
    if not phrase_ends(tokens, at + 1, plural=True) or (tokens[at].low == "states" and tokens[at].text[0] == "S"):
        return None
    first = modifiers_before(tokens, at, last)
    end = with_partner(tokens, at + 1, PartyForm.GROUP)
    if first == at and end == at + 1:
        end = _restrictive(tokens, end)
        if (
            tokens[at].low in {"members", "friends", "islands", "economies", "capitals", "states", "nations"}
            and end == at + 1
        ):
            return None
    owner = _place_after(tokens, end)
    if owner is not None:
        code = owner[0] if tokens[end - 1].low in names.WORKING_GROUPS and tokens[end].low == "in" else None
        return Found(first, owner[1], PartyForm.GROUP, code)
    return Found(first, end, PartyForm.GROUP, None)


def _people_at(tokens: Sequence[Token], at: int, last: int) -> Found | None:
    """People of a place: the people of Ukraine, refugees in Jordan, vulnerable families in northern Syria."""
    end = with_partner(tokens, at + 1, PartyForm.GROUP)
    if end == at + 1 and at + 2 < len(tokens) and tokens[at + 1].low == "and" and tokens[at + 2].low in names.ORGANS:
        end = at + 3
    owner = _place_after(tokens, end) if tokens[at].low != "counterparts" else None
    if owner is None:
        return None
    first = at
    while first > last and at - first < 3 and tokens[first - 1].low in _QUALIFIERS:
        first -= 1
    return Found(first, owner[1], PartyForm.GROUP, owner[0])


def _place_after(tokens: Sequence[Token], end: int) -> tuple[str | None, int] | None:
    """Code and end of the place that follows with in, of, from ..."""
    if end + 1 >= len(tokens) or tokens[end].low not in _INSIDE:
        return None
    k = end + 1
    while k < len(tokens) - 1 and _leads_on(tokens, k):
        k += 1
    found = longest_place(tokens, k)
    if found is not None and found[0].kind not in (
        PlaceKind.DEMONYM,
        PlaceKind.AREAL,
        PlaceKind.PEOPLE,
        PlaceKind.SEAT,
    ):
        return found[0].code, _second_area(tokens, found[1]) if found[0].code is None else found[1]
    if tokens[k].low in names.REGION_WORDS or (tokens[k].low in {"world", "globe"} and tokens[end].low != "of"):
        return None, k + 1
    return None


def _leads_on(tokens: Sequence[Token], k: int) -> bool:
    """Whether a word between "in" and a place only narrows it: *northern* Syria, *parts of* Somalia."""
    low = tokens[k].low
    if low in names.STRETCHES:
        return tokens[k + 1].low in {"of", "in"}
    narrows = low in names.DIRECTIONS or (low in {"of", "in"} and tokens[k - 1].low in names.STRETCHES)
    return narrows and longest_place(tokens, k) is None


def _second_area(tokens: Sequence[Token], end: int) -> int:
    """End of "in Africa and East Asia"."""
    if end + 1 < len(tokens) and tokens[end].low in {"and", "or"}:
        k = end + 2 if tokens[end + 1].low == "the" else end + 1
        found = longest_place(tokens, k) if k < len(tokens) else None
        if found is not None and found[0].kind is PlaceKind.AREA:
            return found[1]
    return end


def modifiers_before(tokens: Sequence[Token], at: int, last: int) -> int:
    """Where the words before the head noun begin; "its" belongs to the name, "our" and articles do not."""
    first = at
    while first > last and at - first < 6:
        if not _is_modifier(tokens, first - 1, last, at):
            break
        first -= 1
    while first < at and tokens[first].low in {",", "and"}:
        first += 1
    if first > last and tokens[first - 1].low in _OWNERS:
        first -= 1
    return first


def _is_modifier(tokens: Sequence[Token], k: int, last: int, at: int) -> bool:
    """Whether the word at `k` can stand before the noun of a group at `at`."""
    low = tokens[k].low
    if low in names.GROUP_MODIFIERS or low in names.GROUPS or low in _NUMBERS or low.isdigit():
        return True
    if low in {"and", ","}:
        return last < k < at - 1 and tokens[k - 1].low in names.GROUP_MODIFIERS
    return low.endswith(_SUFFIXES)


_SUFFIXES: Final = ("-income", "-developed", "-hosting", "-affected", "-contributing", "-insecure", "-led")


def _restrictive(tokens: Sequence[Token], end: int) -> int:
    """A bare "countries" takes the clause that says which: countries facing food crises, countries that border it."""
    if end >= len(tokens) or tokens[end].low not in _CLAUSES:
        return end
    k = end
    while k < len(tokens) and (is_word(tokens[k]) or tokens[k].low == "'s"):
        if k - end == _LONGEST_CLAUSE:
            return end
        k += 1
    return k
