"""Our side of the benchmark: which documents state aid, and how long reading them takes."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path


def that_state_aid(paths: list[Path]) -> list[Path]:
    """The documents in which the reader finds at least one transfer, item or total."""
    from pledgebook.model.claims import Item, Total, Transfer
    from pledgebook.pipeline import extract
    from pledgebook.read import read

    return [p for p in paths if any(isinstance(c, Transfer | Item | Total) for c in extract(read(p)).claims)]


def about_nothing(paths: list[Path], size: int = 4_000) -> list[str]:
    """Texts that hold nothing of interest: real paragraphs of the archive that name nothing, some pages of them each."""
    from pledgebook.recognise.trigger import of_interest

    texts: list[str] = []
    page: list[str] = []
    for path in paths:
        page += [part for part in path.read_text(encoding="utf-8").split("\n\n") if not of_interest(part)]
        if sum(map(len, page)) >= size:
            texts.append("\n\n".join(page))
            page = []
    return [text for text in texts if not of_interest(text)]


def text_of(path: Path) -> str:
    """The text as the reader gives it."""
    from pledgebook.read import read

    return read(path).text


def best_time(paths: list[Path], rounds: int) -> float:
    """Seconds for reading files and extracting their claims."""
    from pledgebook.pipeline import extract
    from pledgebook.read import read

    return _best(lambda: [extract(read(path)) for path in paths], rounds)


def best_extract_time(texts: list[str], rounds: int) -> float:
    """Seconds for extracting alone, from documents that are in memory, as the bare scan has its texts."""
    from pledgebook.model.text import Document
    from pledgebook.pipeline import extract

    documents = [Document(id=str(n), text=text) for n, text in enumerate(texts)]
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
