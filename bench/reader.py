"""Our side of the benchmark: which documents hold what, and how long reading them takes."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Sorts:
    """The archive, sorted by what the reader finds in it."""

    aid: list[Path]
    """At least one transfer, item or total."""
    nothing: list[Path]
    """No claim of any kind, and no figure left over."""


def sorted_by_interest(paths: list[Path]) -> Sorts:
    """Read every document once and see."""
    from pledgebook.model.claims import Item, Total, Transfer
    from pledgebook.pipeline import extract
    from pledgebook.read import read

    aid: list[Path] = []
    nothing: list[Path] = []
    for path in paths:
        extraction = extract(read(path))
        if any(isinstance(c, Transfer | Item | Total) for c in extraction.claims):
            aid.append(path)
        elif not extraction.claims and not extraction.unexplained:
            nothing.append(path)
    return Sorts(aid, nothing)


def text_of(path: Path) -> str:
    """The text as the reader gives it."""
    from pledgebook.read import read

    return read(path).text


def best_time(paths: list[Path], rounds: int) -> float:
    """Seconds for reading files and extracting their claims."""
    from pledgebook.pipeline import extract
    from pledgebook.read import read

    return _best(lambda: [extract(read(path)) for path in paths], rounds)


def best_extract_time(paths: list[Path], rounds: int) -> float:
    """Seconds for extracting alone, from documents that are in memory, as the bare scan has its texts."""
    from pledgebook.pipeline import extract
    from pledgebook.read import read

    documents = [read(path) for path in paths]
    return _best(lambda: [extract(document) for document in documents], rounds)


def _best(work: Callable[[], object], rounds: int) -> float:
    times = []
    for _ in range(rounds):
        started = time.perf_counter()
        work()
        times.append(time.perf_counter() - started)
    return min(times)


def sample(texts: list[str], size: int) -> list[str]:
    """Whole documents up to a number of characters, spread over all."""
    chosen: list[str] = []
    for text in texts[:: max(1, len(texts) // 20)]:
        if sum(map(len, chosen)) + len(text) > size and chosen:
            break
        chosen.append(text)
    return chosen


def literals() -> list[str]:
    """The literals that decide whether a document is looked at at all."""
    from pledgebook.recognise.trigger import literals as wanted

    return list(wanted())
