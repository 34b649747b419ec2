"""What the peers need for the same texts. Runs in an environment of its own, which holds them and not our code.

    .venv-bench/bin/python bench/peers.py TASK < texts.json

TASK is spacy, quantulum3 or scan. Standard input is JSON: `{"texts": [...], "literals": [...], "rounds": 3}`.
Standard output is JSON: `{"seconds": best of the rounds, "version": ...}`. Start-up is not counted, for nobody.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from importlib.metadata import version
from typing import Any

Work = Callable[[list[str]], None]


def spacy_tokenizer() -> Work:
    """The tokenizer of spaCy's blank English pipeline, and nothing else."""
    import spacy

    nlp = spacy.blank("en")
    nlp.max_length = 10**9

    def work(texts: list[str]) -> None:
        for text in texts:
            nlp.make_doc(text)

    return work


def quantulum3_parser() -> Work:
    """The parser of quantulum3, without its classifier (which does not install)."""
    from quantulum3 import parser

    def work(texts: list[str]) -> None:
        for text in texts:
            parser.parse(text)

    return work


def bare_scan(literals: list[str]) -> Work:
    """Nothing but one pass for all literals at once."""
    import ahocorasick_rs

    automaton = ahocorasick_rs.AhoCorasick(literals, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)

    def work(texts: list[str]) -> None:
        for text in texts:
            automaton.find_matches_as_indexes(text)

    return work


def best(work: Work, texts: list[str], rounds: int) -> float:
    """Seconds of the quickest round."""
    times = []
    for _ in range(rounds):
        started = time.perf_counter()
        work(texts)
        times.append(time.perf_counter() - started)
    return min(times)


def main() -> None:
    """Run one task."""
    task, given = sys.argv[1], json.load(sys.stdin)
    works: dict[str, tuple[str, Callable[[], Work]]] = {
        "spacy": ("spacy", spacy_tokenizer),
        "quantulum3": ("quantulum3", quantulum3_parser),
        "scan": ("ahocorasick-rs", lambda: bare_scan(given["literals"])),
    }
    package, make = works[task]
    result: dict[str, Any] = {"seconds": best(make(), given["texts"], given["rounds"]), "version": version(package)}
    json.dump(result, sys.stdout)


if __name__ == "__main__":
    main()
