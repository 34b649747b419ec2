"""One line of goods that reports call by names of which neither says all that the other says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from pledgebook.catalogue.folding import fold
from pledgebook.lang.en.goods_names import CUTS, FILLER, MEASURES, SAME_WORD
from pledgebook.lang.en.plurals import singular
from pledgebook.model.claims import Item
from pledgebook.model.records import Finding
from pledgebook.reconcile.findings.sight import Sight, by, made, named
from pledgebook.reconcile.seen import groups

_WORD: Final = re.compile(r"\d+|[^\W\d_]+")


def check(record_id: str, sight: Sight) -> Iterator[Finding]:
    """Wire-guided robots and remote-controlled robots: one line, and either report tells something of its own about it."""
    record = sight.records[record_id]
    told = sight.of_record(record)
    if not isinstance(record.view, Item) or len(told) < 2:
        return
    every = groups(told, "designation", sight.witness_of)
    apart = [g for g in every if any(_crossing(str(g.value), str(other.value)) for other in every)]
    if apart:
        words = " or ".join(f"“{g.value}” ({by(g.tellers)})" for g in apart)
        yield made(
            "values.scope",
            [record],
            [t for g in apart for t in g.tellers],
            about="designation",
            summary=f"Designation of {named(record)}: each report tells something else about the goods: {words}.",
            settles="The donor's own list of goods.",
        )


def _crossing(one: str, other: str) -> bool:
    """Whether two names end in the same word, and each has one before it that the other lacks."""
    (a, head), (b, other_head) = _taken_apart(one), _taken_apart(other)
    return bool(head == other_head and a - b and b - a)


def _taken_apart(designation: str) -> tuple[frozenset[str], str]:
    """The words before the one that says what the goods are, and that word; what follows `for` or `with` only describes."""
    kept: list[str] = []
    for word in _WORD.findall(fold(designation)):
        if word in CUTS and kept:
            break
        bare = singular(word)
        if bare not in FILLER and bare not in MEASURES:
            kept.append(SAME_WORD.get(bare, bare))
    return frozenset(kept[:-1]), kept[-1] if kept else ""
