"""Where names of goods may end: known words for things, and makes and models, on the tokens of a sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pledgebook.catalogue.systems import begins_system, longest_system
from pledgebook.lang.en.goods import heads
from pledgebook.model.mentions import GoodsSort
from pledgebook.model.wordtable import WordTable
from pledgebook.segment.tokens import sentences_with

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pledgebook.lang.en.goods import Head
    from pledgebook.model.reading import Reading
    from pledgebook.model.text import Token

_STEM: Final = 3
"""Fewest letters of a name before a plural s."""


@dataclass(frozen=True, slots=True)
class Core:
    """The words that say what a thing is: positions of its tokens, the last one not included."""

    first: int
    end: int
    sort: GoodsSort
    plural: bool
    mass: bool
    name: bool = False
    """A make or model, not a word."""
    clear: bool = True
    """For a make or model: whether the name says enough alone."""


def may_hold_goods(reading: Reading) -> Iterator[int]:
    """Where sentences begin in which a word for goods or the name of a system may stand."""
    return (tokens[0].start for tokens, _ in sentences_with(reading, _SPEAKS, _CANDIDATE))


def find_cores(tokens: Sequence[Token]) -> list[Core]:
    """Words for goods and names of systems in text order, none inside another."""
    cores: list[Core] = []
    known = heads()
    past = 0
    for at in [i for i, token in enumerate(tokens) if _SPEAKS[token.text]]:
        if at < past:
            continue
        token = tokens[at]
        entries = known.get(token.low)
        core = _word_at(tokens, at, entries) if entries else None
        if core is None and not token.text[0].islower():
            core = _name_at(tokens, at)
        if core is None and token.low[-1] == "s" and "-" in token.low:
            core = _compound_at(tokens, at, known)
        if core is None:
            continue
        while cores and cores[-1].first >= core.first:
            cores.pop()
        if not cores or cores[-1].end <= core.first:
            cores.append(core)
        past = core.end
    return cores


def _speaks_of_goods(text: str) -> bool:
    """Whether a core may end or begin with a word, whatever stands around it."""
    low = text.lower().replace("\u2019", "'")
    known = heads()
    plural = low[-1] == "s" and "-" in low
    return low in known or begins_system(text) or (plural and low.rpartition("-")[2] in known)


_SPEAKS: Final = WordTable[int](_speaks_of_goods)
_CANDIDATE: Final = re.compile(b"%c" % True)


def _word_at(tokens: Sequence[Token], at: int, entries: tuple[Head, ...]) -> Core | None:
    """The longest known word whose last token stands at `at`."""
    for head in entries:
        first = at + 1 - len(head.words)
        if first >= 0 and all(t.low == w for t, w in zip(tokens[first:at], head.words, strict=False)):
            return Core(first, at + 1, head.sort, head.plural, head.mass)
    return None


def _compound_at(tokens: Sequence[Token], at: int, known: dict[str, tuple[Head, ...]]) -> Core | None:
    """A plural that ends in a known word behind a hyphen: micro-drones, speed-boats."""
    low = tokens[at].low
    if not low[0].isalpha():
        return None
    single = [h for h in known.get(low.rpartition("-")[2], ()) if len(h.words) == 1 and h.plural]
    return Core(at, at + 1, single[0].sort, plural=True, mass=False) if single else None


def _name_at(tokens: Sequence[Token], at: int) -> Core | None:
    """The make or model that begins at `at`."""
    found = longest_system(tokens, at)
    if found is None:
        return None
    system, end = found
    last = tokens[end - 1].text
    plural = last[-1] == "s" and len(last) > _STEM and not system.name.endswith("s")
    return Core(at, end, GoodsSort.THING, plural, mass=False, name=True, clear=system.clear)
