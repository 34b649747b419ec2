"""Whether a document is worth looking at: one pass of literals decides.

The rule: claims are read only from documents that name a state, a people, a body, a city or a region of the
catalogue, or that speak of offices of states or of help. A recipe, a match report or a price list is none of these;
nothing in it is looked at again, and its figures are nobody's.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from pledgebook.catalogue.places import place_lines

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

_WORDS: Final = frozenset(
    """ambassador ambassadors embassy envoy minister ministers ministry ministries government governments president
    presidents parliament congress senator senators chancellor secretary-general diplomat diplomats delegation
    administration treaty summit troops army military humanitarian refugees refugee donor donors donated donate
    donation donations aid assistance relief famine earthquake""".split()
)
_HEAD: Final = 2_000
"""Characters looked at first: what is of interest mostly says so at once."""


@lru_cache(maxsize=1)
def literals() -> tuple[str, ...]:
    """The literals of the one pass, in a fixed order."""
    names = {name for name, _ in place_lines() if len(name) > 1}
    # Nice is a city and NICE an institute: names that are common words too count only as they are written
    capitals = {name.upper() for name, guard in place_lines() if guard != "word" and len(name) > 3}
    words = _WORDS | {word.capitalize() for word in _WORDS}
    return tuple(sorted(names | capitals | words))


def of_interest(text: str) -> bool:
    """Whether any literal stands in the text as a word of its own."""
    return _hit(text[:_HEAD]) or (len(text) > _HEAD and _hit(text))


def _hit(text: str) -> bool:
    """Whether a literal stands here, nothing that belongs to a word on either side of it."""
    for _, start, end in _automaton().find_matches_as_indexes(text):
        before = text[start - 1] if start else " "
        after = text[end] if end < len(text) else " "
        if not before.isalnum() and not after.isalnum():
            return True
    return False


@lru_cache(maxsize=1)
def _automaton() -> AhoCorasick:
    from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

    # a DFA scans twice as fast but takes longer to build than a report takes to read
    return AhoCorasick(literals(), matchkind=MatchKind.LeftmostLongest, implementation=Implementation.ContiguousNFA)
