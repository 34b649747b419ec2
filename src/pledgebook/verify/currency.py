"""Which currencies the words beside a number may mean, and which of them a claim may take."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from pledgebook.catalogue.currencies import UNKNOWN, currencies, is_currency, used_in
from pledgebook.catalogue.places import place_named, state_name
from pledgebook.lang.en.money import DEFAULTS, currency_names, currency_signs
from pledgebook.lang.en.numbers import ABBREVIATED
from pledgebook.model.lazy import lazy_pattern
from pledgebook.verify.lexer import Kind, Lexeme
from pledgebook.verify.numeral import SCALES
from pledgebook.verify.whole import flat_low

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

_LONGEST: Final = 5
_TEXTS: Final = 4
"""How many texts an answer is kept for."""


def before(tokens: Sequence[Lexeme], stop: int, text: str) -> tuple[int, str, tuple[str, ...]] | None:
    """The currency whose last token is the one before `stop`: where it begins, its name, its codes."""
    stop -= 1 if stop and tokens[stop - 1].text == "-" else 0
    for length in (3, 2, 1):
        first = stop - length
        if first < 0:
            continue
        written = text[tokens[first].start : tokens[stop - 1].end]
        joined = "".join(written.split())
        if len(joined) < len(written) and length > 1 and not joined.endswith("$"):
            continue
        found = _sign(joined)
        if found and not (
            first
            and tokens[first - 1].end == tokens[first].start
            and tokens[first].text[0] == "$"
            and tokens[first - 1].kind is Kind.WORD
        ):
            return first, joined, found
    return _name_before(tokens, stop)


def _name_before(tokens: Sequence[Lexeme], stop: int) -> tuple[int, str, tuple[str, ...]] | None:
    """`Czech crowns 1.2 billion`, before an amount with a magnitude."""
    if stop + 1 >= len(tokens) or (tokens[stop + 1].low not in SCALES and tokens[stop + 1].low not in ABBREVIATED):
        return None
    for length in (3, 2, 1):
        words = [t.low for t in tokens[max(0, stop - length) : stop]]
        if len(words) == length and (codes := currency_names().get(" ".join(words))):
            return stop - length, " ".join(words), codes
    return None


def _sign(written: str) -> tuple[str, ...] | None:
    if written in currency_signs():
        return currency_signs()[written]
    if is_currency(written):
        return (written,)
    if len(written) == 4 and is_currency(written[:3]) and written[3] in "$€£¥":
        return (written[:3],)
    bare = written.rstrip(".")
    return currency_signs().get(bare) or ((bare,) if is_currency(bare) else None)


def after(tokens: Sequence[Lexeme], first: int) -> tuple[int, str, tuple[str, ...]] | None:
    """The currency that begins at token `first`: where it ends, its name, its codes."""
    at = first
    if at + 1 < len(tokens) and tokens[at].text in "-‐‑":
        if tokens[at + 1].kind is not Kind.WORD or tokens[at + 1].text.isupper():
            return None
        at += 1
    if at < len(tokens) and tokens[at].low in {"of", "in"}:
        at += 1
    for length in range(_LONGEST, 0, -1):
        if at + length > len(tokens):
            continue
        name = " ".join(t.low for t in tokens[at : at + length])
        spelled = " ".join(t.text.lower().replace("’", "'") for t in tokens[at : at + length])
        codes = currency_names().get(name) or currency_names().get(spelled) or currency_names().get(spelled.rstrip("."))
        if codes:
            return at + length, name, codes
        joined = "".join(t.text for t in tokens[at : at + length]).rstrip(".")
        if is_currency(joined):
            return at + length, joined, (joined,)
        if joined in currency_signs():
            return at + length, joined, currency_signs()[joined]
    return None


def allowed(name: str, codes: Sequence[str], claimed: str, near: Collection[str], text: str) -> bool:
    """Whether the name may mean the claimed currency, in a claim about these states and this text.

    An ambiguous name means what a state of the claim uses, or else one that the text names. Dollars and pounds mean the
    common ones unless the text is more about a state of the claim that has its own. `XXX` is right only for a name
    that nothing decides.
    """
    if claimed == UNKNOWN:
        return len(codes) > 1 and name not in DEFAULTS
    if claimed not in codes:
        return False
    default = DEFAULTS.get(name)
    if len(codes) == 1:
        return True
    if default == claimed:
        # a text that writes A$ and never US$ counts in Australian dollars, but not where America gives
        return default != "USD" or "USA" in near or sum(_says(code, text) for code in codes if code != default) != 1
    if default == "USD" and _says(claimed, text):
        return True
    users = [state for state in near if used_in(claimed, state)]
    if default:
        return any(_named(state, text) >= _named(_HOMES.get(default, ""), text) for state in users)
    if users or any(used_in(code, state) for code in codes for state in near):
        return bool(users)
    states = currencies()[claimed].states
    return any(_named(state, text) for state in states) or _adjectives(text, states)


@lru_cache(maxsize=256)
def _says(claimed: str, text: str) -> bool:
    """Whether a text writes this dollar with a sign of its own (A$, NZ$) and never says that it counts in American ones."""
    if _counts_in_american(text):
        return False
    own = [sign for sign, codes in currency_signs().items() if codes == (claimed,) and sign != "$"]
    names = (name for name, codes in currency_names().items() if codes == (claimed,) and name.endswith("dollars"))
    written = [sign for sign in (*own, claimed) if sign in text]  # to look for a literal costs nearly nothing
    beside = "|".join(map(re.escape, written))
    # COP27 is a conference: a code counts beside a number, and not as a part of a word
    return (
        bool(written)
        and re.search(rf"(?<![A-Za-z])(?:{beside})[\s$]{{0,2}}\d{{1,3}}[\s,.]|\d\s{claimed}\b", text) is not None
    ) or any(name in flat_low(text) for name in names)


@lru_cache(maxsize=_TEXTS)
def _counts_in_american(text: str) -> bool:
    """Whether a text writes US$ or USD anywhere."""
    return any(sign in text for sign, codes in currency_signs().items() if codes == ("USD",)) or "USD" in text


_HOMES: Final = {"USD": "USA", "GBP": "GBR", "JPY": "JPN", "KRW": "KOR", "RUB": "RUS"}
"""Whose the common dollars, pounds, yen, won and roubles are."""
_CAPITALISED: Final = lazy_pattern(r"\b[A-Z][a-z]{3,20}\b")
_SHORT: Final = {"USA": ("U.S.", "American", "Washington"), "GBR": ("UK", "British", "London", "Britain")}


def _adjectives(text: str, states: Collection[str]) -> bool:
    """Whether any word of the text is an adjective or another name of one of the states: Czech, Norwegian."""
    names = (place_named(word) for word in set(_CAPITALISED.findall(text)))
    return any(place is not None and place.code in states for place in names)


@lru_cache(maxsize=256)
def _named(state: str, text: str) -> int:
    """How often a text names a state."""
    name = state_name(state)
    return (text.count(name) if name else 0) + sum(text.count(short) for short in _SHORT.get(state, ()))
