"""People without name and office: pronouns, and words for several at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pledgebook.lang.en import names, roles
from pledgebook.model.mentions import PersonForm
from pledgebook.model.phrases import PersonPhrase
from pledgebook.recognise.nouns import CLOSED, phrase_ends

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pledgebook.model.text import Token

_GENDERS: Final = {
    "he": ("m", False), "him": ("m", False), "she": ("f", False), "they": (None, True), "them": (None, True),
    "i": (None, False), "me": (None, False), "we": (None, True),
}  # fmt: skip
PRONOUNS: Final = frozenset(_GENDERS)
_VERB_ENDS: Final = frozenset({"ll", "ve", "re", "d", "m"})
CONTRACTIONS: Final = frozenset(f"{pronoun}'{end}" for pronoun in PRONOUNS for end in _VERB_ENDS)
_OWNERS: Final = {"his": "m", "her": "f", "their": None}
_WORDS: Final = frozenset(
    "words statement account view opinion assessment remarks estimate estimates office tweet post".split()
)
_NUMBERS: Final = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
_PAIRS: Final = frozenset({"pair", "duo", "trio"})
_BEFORE: Final = frozenset({"the", "these", "all"})
LEADERS: Final = _BEFORE | {"his", "their"}
"""Words that name people only with one of the `FOLLOWERS` right after them: the two, these officials, in his words."""
FOLLOWERS: Final = _NUMBERS.keys() | _PAIRS | roles.MODIFIERS | roles.GROUP_NOUNS | _WORDS
_ALONE: Final = frozenset({"two", "three", "four", "five"})


def pronoun_at(tokens: Sequence[Token], at: int) -> PersonPhrase | None:
    """he, she, they, I, we ... ("her" only as an object)."""
    token = tokens[at]
    if token.low in _OWNERS and _according_to(tokens, at):
        return _phrase(tokens, at, at + 1, PersonForm.PRONOUN, gender=_OWNERS[token.low], plural=token.low == "their")
    if "'" in token.low:
        return _contraction(tokens, at)
    if token.low == "her":
        return _phrase(tokens, at, at + 1, PersonForm.PRONOUN, gender="f") if phrase_ends(tokens, at + 1) else None
    found = _GENDERS.get(token.low)
    if found is None or (token.low == "i" and token.text != "I") or (token.low == "me" and token.text == "ME"):
        return None
    if token.low == "i" and at + 1 < len(tokens) and tokens[at + 1].text == "." and at + 2 < len(tokens):
        return None  # an initial
    return _phrase(tokens, at, at + 1, PersonForm.PRONOUN, gender=found[0], plural=found[1])


def style_at(tokens: Sequence[Token], at: int) -> PersonPhrase | None:
    """His Majesty, Her Royal Highness, with no name behind: somebody named before."""
    if tokens[at].low not in {"his", "her"}:
        return None
    k = at + 1
    while k < len(tokens) and tokens[k].low in {"royal", "serene", "imperial"}:
        k += 1
    if k >= len(tokens) or tokens[k].low not in _STYLES or not phrase_ends(tokens, k + 1):
        return None
    word = tokens[k].low
    return PersonPhrase(
        start=tokens[at].start, end=tokens[k].end, form=PersonForm.ROLE, role=word, head=word, determiner="the",
        gender=_OWNERS[tokens[at].low],
    )  # fmt: skip


_STYLES: Final = frozenset({"majesty", "highness", "excellency", "holiness"})


def _according_to(tokens: Sequence[Token], at: int) -> bool:
    """According to his words; in her view; by their account."""
    return 0 < at < len(tokens) - 1 and tokens[at + 1].low in _WORDS and tokens[at - 1].low in {"to", "in", "by", "on"}


def _contraction(tokens: Sequence[Token], at: int) -> PersonPhrase | None:
    """I'll, we've, they're, he'd."""
    pronoun, _, rest = tokens[at].low.partition("'")
    if rest not in _VERB_ENDS or pronoun not in _GENDERS:
        return None
    gender, plural = _GENDERS[pronoun]
    start = tokens[at].start
    return PersonPhrase(
        start=start, end=start + len(pronoun), form=PersonForm.PRONOUN, gender=gender, plural=plural, determiner=pronoun
    )


def crowd_at(tokens: Sequence[Token], at: int) -> PersonPhrase | None:
    """both; the two; the leaders; the two presidents; both military chiefs; the pair."""
    low = tokens[at].low
    if low == "both":
        return _both(tokens, at)
    if low not in _BEFORE or at + 1 >= len(tokens) or _partitive(tokens, at):
        return None
    k, number = at + 1, None
    if tokens[k].low in _NUMBERS:
        number = _NUMBERS[tokens[k].low]
        k += 1
        if tokens[k - 1].low in _ALONE and _speaks_next(tokens, k):
            return _phrase(tokens, at, k, PersonForm.GROUP, plural=True, number=number)
    elif tokens[k].low in _PAIRS and phrase_ends(tokens, k + 1):
        return _phrase(tokens, at, k + 1, PersonForm.GROUP, plural=True, number=3 if tokens[k].low == "trio" else 2)
    return _group(tokens, at, k, number)


def _partitive(tokens: Sequence[Token], at: int) -> bool:
    """Whether only some of the group are meant: one of the officials."""
    return (
        at > 1 and tokens[at - 1].low == "of" and tokens[at - 2].low in {"one", "some", "most", "many", "each", "none"}
    )


def _both(tokens: Sequence[Token], at: int) -> PersonPhrase | None:
    """both, both leaders, both of them; not "both the US and the EU"."""
    if _speaks_next(tokens, at + 1):
        return _phrase(tokens, at, at + 1, PersonForm.GROUP, plural=True, number=2)
    if at + 2 < len(tokens) and tokens[at + 1].low == "of" and tokens[at + 2].low == "them":
        return _phrase(tokens, at, at + 3, PersonForm.GROUP, plural=True, number=2)
    return _group(tokens, at, at + 1, 2)


def _group(tokens: Sequence[Token], at: int, k: int, number: int | None) -> PersonPhrase | None:
    """A group noun with at most two plain modifiers, and nothing that says whose."""
    begin = k
    while k < len(tokens) and k - begin < 3 and tokens[k].low in roles.MODIFIERS and tokens[k].text.islower():
        k += 1
    if k >= len(tokens) or tokens[k].low not in roles.GROUP_NOUNS:
        return None
    low = tokens[k].low
    if (low in names.GROUPS and number is None) or (low == "parties" and k > begin):
        return None
    if not phrase_ends(tokens, k + 1, plural=True) or (k + 1 < len(tokens) and tokens[k + 1].low in {"of", "from"}):
        return None
    role = " ".join(t.text for t in tokens[begin : k + 1])
    return _phrase(tokens, at, k + 1, PersonForm.GROUP, plural=True, number=number, role=role)


def _speaks_next(tokens: Sequence[Token], k: int) -> bool:
    """Whether a verb or a mark follows, so that the word before stands for people."""
    if k >= len(tokens):
        return True
    low = tokens[k].low
    if low in {"of", "the", "a", "an", "my", "our", "his", "her", "its", "their"}:
        return False
    return (
        low not in names.GROUPS
        and (low in CLOSED or phrase_ends(tokens, k))
        and not tokens[k].text[0].isdigit()
        and low not in {"in", "on", "for", "to", "with", "by", "at", "from", "as", "through", "sides"}
    )


def _phrase(
    tokens: Sequence[Token],
    first: int,
    last: int,
    form: PersonForm,
    *,
    gender: str | None = None,
    plural: bool = False,
    number: int | None = None,
    role: str | None = None,
) -> PersonPhrase:
    """A phrase over `first:last`."""
    return PersonPhrase(
        start=tokens[first].start,
        end=tokens[last - 1].end,
        form=form,
        gender=gender,
        plural=plural,
        number=number,
        role=role,
        determiner=tokens[first].low,
    )
