"""Makes and models by name: tanks, guns, missiles, aircraft, ships, drones, vaccines.

The names are data (`data/systems.tsv`). A hyphen more or less and a plural make no other name: AS-90 and AS90,
Bradley and Bradleys, M2A2 and M2-A2.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from pledgebook.model.lazy import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pledgebook.model.text import Token

_TOKENS: Final = lazy_pattern(r"[^\W_]+(?:[-.'’][^\W_]+)*|\S")
_SHORTEST: Final = 4
"""Names of fewer letters and digits stand for too much else (M4, K2) to be goods by themselves."""


@dataclass(frozen=True, slots=True)
class System:
    """One name."""

    name: str
    group: str
    """What it is: tank, artillery, air defence, drone ..."""
    clear: bool
    """Whether the name alone says what it is; others (Leopard, Eagle, M4) need a word or a number beside them."""


def longest_system(tokens: Sequence[Token], at: int) -> tuple[System, int] | None:
    """The longest name that begins at token `at`, and the position of the token after it."""
    text = tokens[at].text
    if not begins_system(text):
        return None
    for rest, system in _table().get(_key(text), ()):
        end = at + 1 + len(rest)
        if end <= len(tokens) and _spells(tokens[at + 1 : end], rest):
            return system, end
    if text[-1] == "s" and len(text) > _SHORTEST - 1:
        return next(((s, at + 1) for rest, s in _table().get(_key(text[:-1]), ()) if not rest), None)
    return _variant(text, at)


@lru_cache(maxsize=1 << 14)
def begins_system(text: str) -> bool:
    """Whether a name may begin with this word: most words are told no here."""
    if not (text[0].isupper() or text[0].isdigit()):
        return False
    return (
        _key(text) in _table()
        or (text[-1] == "s" and _key(text[:-1]) in _table())
        or ("-" in text and _key(text.partition("-")[0]) in _table())
    )


def _variant(text: str, at: int) -> tuple[System, int] | None:
    """A model of a known make that the list does not have: Leopard-2R."""
    make, hyphen, model = text.partition("-")
    if not (hyphen and model[:1].isdigit()):
        return None
    return next(
        ((System(text, s.group, clear=True), at + 1) for rest, s in _table().get(_key(make), ()) if not rest), None
    )


def _spells(tokens: Sequence[Token], words: tuple[str, ...]) -> bool:
    """Whether the tokens are these words; the last may be a plural: Leopard 2s."""
    keys = [_key(token.text) for token in tokens]
    return keys == list(words) or (bool(words) and keys == [*words[:-1], words[-1] + "s"])


def _key(text: str) -> str:
    """What the spellings of one token share."""
    return text.replace("-", "").replace("\u2011", "").replace("\u2019", "'").casefold()


@cache
def _table() -> dict[str, tuple[tuple[tuple[str, ...], System], ...]]:
    """Names by their first token, longest first."""
    found: dict[str, dict[tuple[str, ...], System]] = {}
    text = files("pledgebook.catalogue").joinpath("data/systems.tsv").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            name, group, guard = (line + "\t").split("\t")[:3]
            first, *rest = (_key(word) for word in _TOKENS.findall(name))
            clear = guard != "word" and sum(c.isalnum() for c in name) >= _SHORTEST
            found.setdefault(first, {}).setdefault(tuple(rest), System(name, group, clear))
    return {first: tuple(sorted(rows.items(), key=lambda row: -len(row[0]))) for first, rows in found.items()}
