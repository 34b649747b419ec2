"""Heads of state, of government and of bodies by name: whose "President Macron" it is.

Only for telling the state where a text does not. A family name that leaders of two states share tells nothing.
"""

from __future__ import annotations

from functools import lru_cache

from pledgebook.catalogue.folding import skeleton
from pledgebook.catalogue.places import data_lines


def state_of_leader(name: str, *, titled: bool) -> str | None:
    """The state or body that a person with this name leads or led.

    A family name alone counts only where the text calls its bearer president, prime minister, king ... (`titled`).
    """
    words = name_skeleton(name)
    if len(words) > 1 and (code := _by_full_name().get((words[0], words[-1]))):
        return code
    # the same family name with another given name is another person
    return _by_called_name().get(" ".join(words)) if titled else None


def name_skeleton(name: str) -> tuple[str, ...]:
    """Comparable words of a name, without initials and generations."""
    words = (skeleton(w.strip(".,")) for w in name.split())
    return tuple(w for w in words if len(w) > 1 and w not in {"jr", "sr", "ir", "iii"})


@lru_cache(maxsize=1)
def _by_full_name() -> dict[tuple[str, str], str]:
    """By first and last word."""
    return {(first, last): code for code, _, first, last in _people() if first}


@lru_cache(maxsize=1)
def _by_called_name() -> dict[str, str]:
    """By the name a person is called by, where it is the name of leaders of one state only."""
    table: dict[str, str | None] = {}
    for code, called, _, _ in _people():
        table[called] = code if table.get(called, code) == code else None
    return {called: code for called, code in table.items() if code}


@lru_cache(maxsize=1)
def _people() -> tuple[tuple[str, ...], ...]:
    """Code, the name called by, first and last word of everybody in the list; names as skeletons."""
    return tuple(tuple(line.split("\t")) for line in data_lines("leaders.tsv"))
