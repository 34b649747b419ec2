"""The code of a name that a person typed."""

from __future__ import annotations

from pledgebook.catalogue.places import longest_place
from pledgebook.model.text import Token


def code_of(name: str) -> str | None:
    """The code of a state or body by its name; None where the catalogue does not know it."""
    tokens, at = [], 0
    for word in name.split():
        tokens.append(Token(at, at + len(word), word, word.casefold()))
        at += len(word) + 1
    found = longest_place(tokens, 0) if tokens else None
    return found[0].code if found and found[1] == len(tokens) else None
