"""Offices in apposition: what follows a name after a comma, and the state that follows with "of"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pledgebook.catalogue.places import PlaceKind, longest_place
from pledgebook.lang.en import roles, words
from pledgebook.recognise.name import after_honours, name_end
from pledgebook.recognise.nouns import CLOSED, is_finite_form, is_word, phrase_ends
from pledgebook.recognise.rank import gender_of_word, title_words
from pledgebook.recognise.role import OFFICES, Role, last_noun, role_at, role_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pledgebook.model.phrases import PersonPhrase
    from pledgebook.model.text import Token


_STYLES: Final = frozenset({None, "lady", "sheikh", "shaikh", "prince", "princess"})
"""Offices that are more a form of address; what follows the name says more."""


def with_apposition(tokens: Sequence[Token], phrase: PersonPhrase, end: int, text: str) -> PersonPhrase:
    """The phrase with the office that follows a comma: "Andrii Yermak, Head of the Office of the President, said"."""
    end = after_honours(tokens, end)
    end, code = of_state(tokens, end) if phrase.code is None else (end, phrase.code)
    end = _bracket_end(tokens, end)
    role = _role_after_comma(tokens, end)
    if role is None:
        return phrase._replace(end=max(phrase.end, tokens[end - 1].end), code=code)
    said = phrase.role if phrase.role and phrase.head not in _STYLES else None
    return phrase._replace(
        end=tokens[_bracket_end(tokens, role.last) - 1].end,
        role=said or role_text(tokens, role, text),
        head=phrase.head or role.head,
        code=code or role.code,
        gender=phrase.gender or gender_of_word(role.head),
        weak=False,
    )


def closes_fronted(tokens: Sequence[Token], start: int, comma: int, end: int) -> bool:
    """Whether a comma only closes what leads up to the subject: "After calling on the minister, Ms Lind left for home"."""
    low = tokens[0].low
    fronted = low in words.PREPOSITIONS or low in words.SUBORDINATORS or low.endswith("ing")
    if start == 0 or not fronted or any(t.text == "," for t in tokens[:comma]):
        return False
    return end < len(tokens) and (tokens[end].low in words.AUXILIARIES or is_finite_form(tokens[end].low))


def of_state(tokens: Sequence[Token], end: int) -> tuple[int, str | None]:
    """President Macron of France, Olaf Scholz of Germany."""
    if end + 1 < len(tokens) and tokens[end].low == "of":
        k = end + 2 if tokens[end + 1].low == "the" else end + 1
        found = longest_place(tokens, k) if k < len(tokens) else None
        owns = (
            found is not None and found[1] < len(tokens) and tokens[found[1]].low == "'s"
        )  # assured X of Italy's help
        if found is not None and not owns and found[0].kind in (PlaceKind.STATE, PlaceKind.BODY, PlaceKind.REGION):
            return found[1], found[0].code
    return end, None


def _bracket_end(tokens: Sequence[Token], at: int) -> int:
    """End of a short bracket after a name: Olaf Scholz (SPD); `at` where none stands or it is something longer."""
    if at >= len(tokens) or tokens[at].text != "(":
        return at
    for k in range(at + 1, min(len(tokens), at + 5)):
        if tokens[k].text == ")":
            return k + 1
    return at


def _role_after_comma(tokens: Sequence[Token], end: int) -> Role | None:
    """The office in apposition after a name; None where the comma begins a list or a clause."""
    if end + 1 >= len(tokens) or tokens[end].text != ",":
        return None
    begin = (
        end + 3 if end + 3 < len(tokens) and tokens[end + 1].text.isdigit() and tokens[end + 2].text == "," else end + 1
    )
    k = begin
    while k < len(tokens) and k - end < 12:
        low = tokens[k].low
        if low in OFFICES:
            noun = last_noun(tokens, k)
            role = _with_tail(tokens, role_at(tokens, noun, begin))
            return role if role is not None and _is_apposition(tokens, role, begin) else None
        allowed = low in {"the", "a", "an", "his", "her", "its", "their", "'s", "'", "\u2019", "who", "is", "and", "&"}
        named = allowed or tokens[k].text == "WHO" or low in roles.MODIFIERS
        if not named and (not tokens[k].text[0].isalpha() or low in CLOSED or is_finite_form(low)):
            return None
        k += 1
    return None


def _with_tail(tokens: Sequence[Token], role: Role | None) -> Role | None:
    """The office with all up to the next mark: the government's envoy for the reconstruction of Ukraine."""
    if role is None or role.last >= len(tokens) or tokens[role.last].low not in roles.COMPLEMENT_PREPOSITIONS:
        return role
    for k in range(role.last + 1, min(role.last + _LONGEST_TAIL, len(tokens))):
        if tokens[k].text in {",", "."}:
            return role._replace(last=k)
        if not is_word(tokens[k]) or tokens[k].low in words.AUXILIARIES or is_finite_form(tokens[k].low):
            return role
    return role


_LONGEST_TAIL: Final = 10


def _is_apposition(tokens: Sequence[Token], role: Role, begin: int) -> bool:
    """Whether an office after a comma covers all from the comma on and is not somebody else's title."""
    lead = tokens[begin].low in {"who", "then", "now"} and tokens[begin].text != "WHO"
    if role.start > begin + (2 if lead else 0) or role.plural:
        return False
    begin_name, _, _ = title_words(tokens, role.last)
    if name_end(tokens, begin_name, titled=True) > begin_name:
        return False
    if (
        role.last >= len(tokens)
        or tokens[role.last].text
        in {
            ",",
            ".",
            ";",
            ":",
            ")",
            "\u2014",
            "\u2013",
            '"',
            "\u201d",
        }
        or _bracket_end(tokens, role.last) > role.last
    ):
        return True
    # without a closing mark "the President" after a comma is more likely the subject of what follows
    return (role.determiner in {"a", "an"} and phrase_ends(tokens, role.last)) or tokens[role.last].low == "and"
