"""Copies: reports that are not independent, because one reprints the other or both retell one release.

A report's fingerprint is a MinHash of its runs of words; reports that share a band are compared. From the likeness of
two signatures and the lengths of the texts follows how much of the shorter one stands in the longer one: a reprint that
cuts the last paragraphs is still a copy. Official acts follow a form and differ in little but the sum: copies must have
their figures in common and lie within a week, and a publisher's own reports of two days are never copies of each other.
A run is four words.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import Final

from rensa import RMinHash

from pledgebook.lang.en.numbers import ABBREVIATED, MAGNITUDES
from pledgebook.link.groups import Groups
from pledgebook.link.rulings import Rulings
from pledgebook.model.records import Witness
from pledgebook.model.reports import Report

VERSION: Final = "f1"
_PERMUTATIONS: Final = 128
_SEED: Final = 20230106
_ROWS: Final = 4
"""Rows of a band: with 32 bands, texts that share 40 % of their runs of words are found two times in three."""
_FEWEST: Final = 25
"""Texts of fewer runs are copies only if they are the same."""
_SHARE: Final = 60
"""Per cent of the shorter text that must stand in the longer one."""
_FIGURES: Final = 80
"""Per cent of the figures of the one with fewer that must stand in the other."""
_REPRINT: Final = 7
"""Days within which a report is reprinted; what comes later is a report of its own."""
_MOST_FIGURES: Final = 64
FULL: Final = 64
"""Reports that share one band and are compared through; of more only with the first."""
_LARGE: Final = frozenset({*MAGNITUDES, *ABBREVIATED})
_WORD: Final = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """A text in so few numbers that it can be compared with millions."""

    bands: tuple[str, ...]
    """What reports are looked up by."""
    signature: tuple[int, ...]
    runs: int
    """Different runs of words in the text."""
    figures: tuple[str, ...]
    """Its large numbers, each with its magnitude: `550 million`."""

    def to_json(self) -> dict[str, object]:
        """Small, lossless; the bands follow from the signature."""
        return {"v": VERSION, "s": list(self.signature), "n": self.runs, "f": list(self.figures)}

    @classmethod
    def from_json(cls, row: Mapping[str, Sequence[int]]) -> Fingerprint:
        """What `to_json` gave."""
        signature = tuple(row["s"])
        runs = row["n"]
        return cls(_bands(signature), signature, runs if isinstance(runs, int) else 0, tuple(str(f) for f in row["f"]))


def fingerprint(text: str) -> Fingerprint:
    """The fingerprint of a report's text. Case, punctuation and line breaks leave no trace in it."""
    words = _WORD.findall(text.lower())
    runs = set(map(" ".join, zip(words, words[1:], words[2:], words[3:], strict=False))) or {" ".join(words)}
    sketch = RMinHash(num_perm=_PERMUTATIONS, seed=_SEED)
    sketch.update(runs)
    signature = tuple(sketch.digest())
    figures = sorted({f"{w} {after}" for w, after in pairwise(words) if after in _LARGE and w.isdigit()})[
        :_MOST_FIGURES
    ]
    return Fingerprint(_bands(signature), signature, len(runs), tuple(figures))


def witnesses(
    told: Iterable[tuple[Report, Fingerprint]], rulings: Rulings, alike: Iterable[tuple[str, str]] | None = None
) -> tuple[Witness, ...]:
    """Reports in groups that count as one witness each; most groups hold one report. A function of the set of reports.

    `alike` are the pairs of copies where they are known already, as in a store that keeps them.
    """
    known = {report.id: (report, print_) for report, print_ in told}
    groups = Groups(known, rulings.among(frozenset(known)))
    found = (p for p in _candidates(known) if copies(known[p[0]], known[p[1]])) if alike is None else sorted(alike)
    for a, b in found:
        groups.join(a, b)
    return tuple(sorted((_witness([known[m][0] for m in group]) for group in groups.all()), key=lambda w: w.id))


def copies(one: tuple[Report, Fingerprint], other: tuple[Report, Fingerprint]) -> bool:
    """Whether one report reprints the other, whole or in part."""
    (a, x), (b, y) = one, other
    if a.publisher and a.publisher == b.publisher and a.published != b.published:
        return False
    if a.published and b.published and abs((a.published - b.published).days) > _REPRINT:
        return False
    if min(x.runs, y.runs) < _FEWEST:
        return x.signature == y.signature
    return contained(x, y) >= _SHARE and _figures_agree(x, y)


def contained(x: Fingerprint, y: Fingerprint) -> int:
    """Per cent of the shorter text that stands in the longer one, estimated."""
    equal = sum(p == q for p, q in zip(x.signature, y.signature, strict=True))
    shared = equal * (x.runs + y.runs) // (_PERMUTATIONS + equal)
    return min(100, 100 * shared // max(1, min(x.runs, y.runs)))


def _figures_agree(x: Fingerprint, y: Fingerprint) -> bool:
    fewer = min(len(x.figures), len(y.figures))
    return len(set(x.figures) & set(y.figures)) * 100 >= fewer * _FIGURES


def _candidates(known: Mapping[str, tuple[Report, Fingerprint]]) -> Iterator[tuple[str, str]]:
    bands: dict[str, list[str]] = defaultdict(list)
    for ident in sorted(known, key=lambda i: _order(known[i][0])):
        for band in known[ident][1].bands:
            bands[band].append(ident)
    found = {pair for members in bands.values() for pair in _pairs(members)}
    yield from sorted(found)


def _pairs(members: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Every pair of a small band; of a large one each with the report that came first."""
    pairs = combinations(members, 2) if len(members) <= FULL else ((members[0], m) for m in members[1:])
    yield from ((min(a, b), max(a, b)) for a, b in pairs)


def _bands(signature: Sequence[int]) -> tuple[str, ...]:
    rows = (signature[i : i + _ROWS] for i in range(0, len(signature), _ROWS))
    return tuple(f"{VERSION}.{n}." + ".".join(f"{value:x}" for value in row) for n, row in enumerate(rows))


def _witness(reports: Sequence[Report]) -> Witness:
    ordered = sorted(reports, key=_order)
    return Witness(ordered[0].id, tuple(r.id for r in ordered))


def _order(report: Report) -> tuple[str, str]:
    return (report.published.isoformat() if report.published else "9999-99-99", report.id)
