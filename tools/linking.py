#!/usr/bin/env python3
"""How well claims of the news reports are put together, by the gold's records.

    .venv/bin/python tools/linking.py

B-cubed precision falls when two things become one record, recall when one thing becomes two. Blocking recall is the share of
the pairs that are one thing and share a key: what shares none is never compared, so it is the ceiling of everything else.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import gold
import shown


@dataclass(frozen=True, slots=True)
class Linking:
    """What was measured."""

    claims: int
    precision: float
    recall: float
    pairs: int
    """Of claims of one thing."""
    share_key: int
    same: int
    """Pairs that reach the score of sameness by themselves."""

    @property
    def f1(self) -> float:
        """B-cubed F1."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    @property
    def blocking(self) -> float:
        """Share of pairs that are compared at all."""
        return self.share_key / max(1, self.pairs)


def measure() -> Linking:
    """Read the news, link, and hold it against the gold."""
    ledger, placed, sketches = _read()
    record_of = {claim: r.id for r in ledger.records for claim in r.claims}
    truth = {placed[name]: record for record, names in shown.members().items() for name in names if name in placed}
    found = {claim: (record, record_of[claim]) for claim, record in truth.items()}
    pairs = [(sketches[a], sketches[b]) for a, b in _pairs(truth)]
    return Linking(
        len(found),
        *_b_cubed(found),
        len(pairs),
        sum(bool(set(a.keys) & set(b.keys)) for a, b in pairs),
        sum(_same(a, b) for a, b in pairs),
    )


def _read() -> tuple[Any, dict[str, str], dict[str, Any]]:
    from pledgebook.link import sketches
    from pledgebook.model.reports import Report, Told
    from pledgebook.pipeline import extract

    ledger, placed = shown.of_reader()
    found: dict[str, Any] = {}
    for document in gold.gold_documents(folders=("news",)):
        read = gold.read(document.path)
        report = Report(read.id, str(document.path), read.publisher, read.title, read.published, read.lang)
        made = sketches([Told(claim, report) for claim in extract(read).claims], read.text)
        found.update((sketch.claim, sketch) for sketch in made)
    return ledger, placed, found


def _same(a: Any, b: Any) -> bool:
    from pledgebook.link import Verdict, compare

    return compare(a, b).verdict is Verdict.SAME


def _pairs(truth: dict[str, str]) -> Iterator[tuple[str, str]]:
    members: dict[str, list[str]] = defaultdict(list)
    for claim, record in sorted(truth.items()):
        members[record].append(claim)
    for claims in members.values():
        yield from combinations(claims, 2)


def _b_cubed(found: dict[str, tuple[str, str]]) -> tuple[float, float]:
    precision = recall = 0.0
    for truth, placed in found.values():
        with_truth = {c for c, (t, _) in found.items() if t == truth}
        with_placed = {c for c, (_, p) in found.items() if p == placed}
        precision += len(with_truth & with_placed) / len(with_placed)
        recall += len(with_truth & with_placed) / len(with_truth)
    return precision / max(1, len(found)), recall / max(1, len(found))


def main() -> int:
    """Print what was measured."""
    if not (gold.BENCH / "gold" / "news_clusters.json").exists():
        sys.exit(f"no benchmark at {gold.BENCH}")
    m = measure()
    print(f"clusters  {m.claims} claims, B-cubed precision {m.precision:.3f} recall {m.recall:.3f} F1 {m.f1:.3f}")
    print(f"blocking  {m.share_key} of {m.pairs} pairs of one thing share a key = {m.blocking:.3f}")
    print(f"pairs     {m.same} of {m.pairs} are the same by themselves = {m.same / max(1, m.pairs):.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
