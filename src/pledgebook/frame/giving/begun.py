"""Lines of a list that begin with a verb: "will:" over "Provide $20 million", "has:" over "Sent", "includes:" over "Sending"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pledgebook.frame.giving.verbs_here import has_object
from pledgebook.lang.en import giving, words
from pledgebook.lang.en.verbs import verb_tags
from pledgebook.segment.verbgroup import VerbGroup

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pledgebook.model.text import Token

_OPENERS: Final = frozenset({"also", "newly", "already", "recently", "not", "yet", "still", "being", "now"})
"""Adverbs at the end of a lead."""
_WITH_PARTICLE: Final = frozenset(lemma for lemma, _ in giving.PARTICLES)
_BEFORE_BEGUN: Final = frozenset({"and", "or", "also", "then", "will", "immediately", "jointly"}) - words.MODALS
_ABOUT: Final = frozenset({"about", "around", "over", "up", "some"})


def begun(tokens: tuple[Token, ...], verbs: tuple[VerbGroup, ...], lead: Sequence[str]) -> tuple[VerbGroup, ...]:
    """The verbs of a line of a list that goes on with its lead: "will:" over "Provide $20 million", "has:" over "Sent".

    `lead` holds the last words of the lead, in lower case; empty where nothing leads to the list.
    """
    at = next((i for i, t in enumerate(tokens) if t.low[0].isalpha() and t.low not in _BEFORE_BEGUN), None)
    if at is None:
        return verbs
    first = verbs[0] if verbs and verbs[0].first == at else _base_verb(tokens, at)
    if first is None or first.subject is not None or first.infinitive or first.modal:
        return verbs
    rest = verbs[1:] if verbs and verbs[0].first == at else verbs
    last = next((low for low in reversed(lead) if low[0].isalpha() and low not in _OPENERS), "")
    if first.form == "base":
        first = first._replace(
            finite=last != "to", infinitive=last == "to", modal=last if last in words.MODALS else None
        )
    elif last in words.HAVE and first.form in {"past", "part"}:
        first = first._replace(finite=True, perfect=True, passive=False)
    elif last in words.BE and first.form == "ing":
        first = first._replace(finite=True, progressive=True)
    elif first.form in {"past", "part"} and first.passive and has_object(tokens, first):
        first = first._replace(finite=True, passive=False, form="past")
    return (first, *rest)


def _base_verb(tokens: tuple[Token, ...], at: int) -> VerbGroup | None:
    """A verb of giving in its base form with an object right behind it, and no noun: "Provide $20 million", "Grant of"."""
    lemma = verb_tags().get(tokens[at].low, {}).get("base")
    if lemma is None or (lemma not in giving.ACTS and lemma not in _WITH_PARTICLE) or at + 1 >= len(tokens):
        return None
    following = tokens[at + 1]
    if following.low in words.PREPOSITIONS - _ABOUT or following.low in {",", ":", ".", "and", "or", "to", "("}:
        return None
    found = VerbGroup(tokens[at].start, tokens[at].end, at, at, lemma, "base", finite=True)
    telling = (
        following.low in words.DETERMINERS | _ABOUT or following.text[0].isdigit() or not following.text[0].isalnum()
    )
    return found if telling or lemma in words.NEVER_NOUNS or has_object(tokens, found) else None
