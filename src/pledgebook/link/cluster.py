"""Sketches -> clusters: which claims tell of one thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from pledgebook.link.rulings import Rulings
from pledgebook.link.sketch import Sketch


def clusters(sketches: Iterable[Sketch], rulings: Rulings) -> tuple[tuple[str, ...], ...]:
    """Claim ids by thing: each cluster by publication day and id, the clusters by their first claim.

    A function of the set of sketches, whatever their order.
    """
    known = {sketch.claim: sketch for sketch in sketches}
    leader = {claim: claim for claim in known}

    def led_by(claim: str) -> str:
        while leader[claim] != claim:
            claim = leader[claim]
        return claim

    blocks: dict[str, list[str]] = defaultdict(list)
    for claim in sorted(known):
        blocks[known[claim].keys[0]].append(claim)
    pairs = [(block[0], other) for block in blocks.values() for other in block[1:]]
    for a, b in [*rulings.same, *pairs]:
        if a in known and b in known:
            first, second = sorted((led_by(a), led_by(b)))
            leader[second] = first
    groups: dict[str, list[Sketch]] = defaultdict(list)
    for claim, sketch in known.items():
        groups[led_by(claim)].append(sketch)
    ordered = (sorted(group, key=lambda s: (str(s.published or "9999"), s.claim)) for group in groups.values())
    return tuple(sorted(tuple(s.claim for s in group) for group in ordered))
