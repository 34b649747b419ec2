"""Where a noun phrase ends: small tests on tokens, shared by the recognisers of names."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from pledgebook.lang.en import words
from pledgebook.lang.en.names import CALENDAR
from pledgebook.lang.en.verbs import verb_forms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pledgebook.model.text import Token

CLOSED: Final = (
    words.PREPOSITIONS
    | words.CONJUNCTIONS
    | words.AUXILIARIES
    | words.SUBORDINATORS
    | words.RELATIVES
    | words.PRONOUNS
    | words.DETERMINERS
    | words.NEGATIONS
    | words.ADVERBS_IN_VERBS
    | {"to", "said", "says", "that"}
)
"""Words that never go on with a noun phrase."""

_NOUNS_IN_S: Final = frozenset(
    """forces loans supplies needs exercises purchases sales operations aids bases grants funds stocks reserves ranks
    trains transports imports exports claims reports sources targets positions leads heads attacks strikes tests
    missions plans moves contracts offers drones calls demands efforts steps figures counts lands shells aims ranges
    costs benefits hopes fears works talks votes visits units controls files guards projects programs""".split()
)
"""Forms in -s that after a noun are nouns rather than verbs."""


_GOVERNED: Final = {
    "calls": frozenset({"on", "for", "upon"}), "plans": frozenset({"to"}), "aims": frozenset({"to"}),
    "hopes": frozenset({"to", "that"}), "claims": frozenset({"that"}), "reports": frozenset({"that"}),
    "demands": frozenset({"that"}), "fears": frozenset({"that"}), "votes": frozenset({"to"}), "offers": frozenset({"to"}),
}  # fmt: skip
"""Those that are verbs before what they govern: the minister *calls on* all sides, *plans to* build."""
_POSTPOSITIVE: Final = frozenset(
    "familiar close present aware involved responsible concerned speaking based briefed".split()
)
"""Adjectives that stand after their noun: a source close to the talks."""


def is_capital(token: Token) -> bool:
    """Whether a token is a word that begins with a capital."""
    return token.text[0].isupper()


def is_word(token: Token) -> bool:
    """Whether a token is a word and no number or mark."""
    return token.text[0].isalpha()


@cache
def is_finite_form(low: str) -> bool:
    """Whether a word after a noun is most likely its verb."""
    if low in _NOUNS_IN_S:
        return False
    if low.endswith("ed") and len(low) > 4 and not low.endswith("eed"):
        return True
    return any(tag in {"past", "s"} for _, tag in verb_forms().get(low, ()))


@cache
def is_verb_form(low: str) -> bool:
    """Whether a word can be a verb at all."""
    return low in verb_forms()


def phrase_ends(tokens: Sequence[Token], at: int, *, plural: bool = False) -> bool:
    """Whether the noun phrase before token `at` is complete, so that what stands before is its head."""
    if at >= len(tokens):
        return True
    token = tokens[at]
    if not token.text[0].isalnum() or token.low in CLOSED or token.low in CALENDAR or token.low == "'s":
        return True
    if token.text[0].isdigit():
        return True
    if (token.low.endswith("ly") and not is_capital(token)) or token.low in _POSTPOSITIVE:
        return True
    if is_finite_form(token.low) and not is_capital(token):
        return True
    if at + 1 < len(tokens) and tokens[at + 1].low in _GOVERNED.get(token.low, ()):
        return True
    return plural and (is_verb_form(token.low) or not is_capital(token))


def opens_phrase(tokens: Sequence[Token], at: int) -> bool:
    """Whether a noun phrase begins at `at` without a modifier before it (a boundary stands before)."""
    return at == 0 or not is_word(tokens[at - 1]) or tokens[at - 1].low in CLOSED


def at_sentence_start(tokens: Sequence[Token], at: int) -> bool:
    """Whether only quotation marks and brackets stand before `at`, so that its capital says nothing."""
    return all(not t.text[0].isalnum() for t in tokens[max(0, at - 3) : at]) and (
        at <= 3 or tokens[at - 1].text in '.:\u201c"'
    )
