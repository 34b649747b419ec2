"""Candidates: which claims are compared at all.

Claims that share a block key are. In a block of more than `FULL` claims each is compared with the `LEADERS` that were
told first, so that a block costs no more than `LEADERS` comparisons for each claim in it; what that leaves out is counted.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from pledgebook.link.sketch import Sketch

FULL: Final = 64
LEADERS: Final = 24


@dataclass(frozen=True, slots=True, order=True)
class Capped:
    """A block too large to be compared through, and how many pairs were left out."""

    key: str
    claims: int
    left_out: int


def order(sketch: Sketch) -> tuple[str, str]:
    """By publication day, then claim id; claims of reports without a day last."""
    return (sketch.published.isoformat() if sketch.published else "9999-99-99", sketch.claim)


def blocks(sketches: Iterable[Sketch]) -> dict[str, list[Sketch]]:
    """The claims behind each key that two or more share, in their order."""
    found: dict[str, list[Sketch]] = defaultdict(list)
    for sketch in sorted(sketches, key=order):
        for key in sketch.keys:
            found[key].append(sketch)
    return {key: members for key, members in found.items() if len(members) > 1}


def pairs(members: Sequence[Sketch]) -> Iterator[tuple[Sketch, Sketch]]:
    """The pairs of one block that are compared. `members` stand in their `order`."""
    if len(members) <= FULL:
        yield from combinations(members, 2)
        return
    yield from ((leader, other) for i, leader in enumerate(members[:LEADERS]) for other in members[i + 1 :])


def capped(found: Mapping[str, Sequence[Sketch]]) -> tuple[Capped, ...]:
    """The blocks that were not compared through."""
    return tuple(capped_block(key, len(members)) for key, members in sorted(found.items()) if len(members) > FULL)


def capped_block(key: str, claims: int) -> Capped:
    """What a block of more than `FULL` claims leaves out: every pair of which neither leads."""
    others = claims - LEADERS
    return Capped(key, claims, others * (others - 1) // 2)


def candidates(sketches: Iterable[Sketch]) -> Iterator[tuple[Sketch, Sketch]]:
    """Every pair that is compared, once, the lower claim id first."""
    found = blocks(sketches)
    seen: set[tuple[str, str]] = set()
    for key in sorted(found):
        for a, b in pairs(found[key]):
            pair = (a.claim, b.claim) if a.claim <= b.claim else (b.claim, a.claim)
            if pair not in seen:
                seen.add(pair)
                yield (a, b) if a.claim <= b.claim else (b, a)
