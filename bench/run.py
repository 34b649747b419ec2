"""Speed, memory and start-up of the reader, as ratios to peers measured in the same run.

    make bench

Takes the archive beside the project (`../shared/archive`); writes the table between the marks of
`docs/performance.md`. One core; the best of several rounds on each side; a noisy machine moves all sides alike.
"""

from __future__ import annotations

import argparse
import json
import platform
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import book
import memory
import reader
import startup

PROJECT = Path(__file__).resolve().parent.parent
ARCHIVE = PROJECT.parent / "shared" / "archive" / "whitehouse"
SEED = PROJECT.parent / "shared" / "bench" / "texts" / "seed" / "seed.txt"
BEGIN, END = "<!-- measured: begin -->", "<!-- measured: end -->"
_QUANTULUM_BYTES = 40_000
"""quantulum3 reads some 20 kB a second: a sample is enough."""


@dataclass(frozen=True, slots=True)
class Ratio:
    """One line of the table."""

    what: str
    ours: str
    theirs: str
    ratio: float
    wanted: str
    good: bool

    def row(self) -> str:
        """As a line of a Markdown table."""
        verdict = "yes" if self.good else "**no**"
        return f"| {self.what} | {self.ours} | {self.theirs} | {self.ratio:.2f} | {self.wanted} | {verdict} |"


def main() -> int:
    """Measure, print, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--peers", required=True, help="the Python that has spaCy, quantulum3 and ahocorasick-rs")
    parser.add_argument("--write", type=Path, help="the page to write the table into")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--files", type=int, default=0, help="only so many files of the archive (all)")
    args = parser.parse_args()
    if not ARCHIVE.exists():
        sys.exit(f"no archive at {ARCHIVE}: nothing to measure on")
    table = report(args.peers, args.rounds, args.files)
    print(table)
    grown = book.report([1_000, 3_000, 10_000], 150)
    print(grown)
    if args.write:
        write(args.write, table)
        book.write(args.write, grown)
    return 0


def report(peers: str, rounds: int, files: int) -> str:
    """The table."""
    paths = sorted(ARCHIVE.rglob("*.md"))
    paths = paths[:: max(1, len(paths) // files)] if files else paths
    aid, idle = reader.that_state_aid(paths), reader.about_nothing(paths)
    ratios = [
        *against_spacy(peers, aid, rounds),
        *against_scan(peers, idle, rounds),
        *flat_memory(paths),
        *at_start(),
    ]
    about = (
        f"Python {platform.python_version()}, {platform.machine()}, one core; {len(paths)} documents of the archive, "
        f"of which {len(aid)} state aid; {len(idle)} texts that hold nothing of interest, made of its paragraphs."
    )
    lines = [
        about,
        "",
        "| | Pledgebook | peer | ratio | wanted | met |",
        "|---|---|---|--:|---|---|",
        *(ratio.row() for ratio in ratios),
    ]
    return "\n".join(lines)


def speed(texts: list[str], seconds: float) -> float:
    """Megabytes a second."""
    return sum(len(t.encode()) for t in texts) / seconds / 1e6


def against_spacy(peers: str, paths: list[Path], rounds: int) -> list[Ratio]:
    """Documents that state aid: against spaCy's blank tokenizer and quantulum3."""
    texts = [reader.text_of(path) for path in paths]
    ours = speed(texts, reader.best_time(paths, rounds))
    spacy = ask(peers, "spacy", texts, rounds)
    sample = reader.sample(texts, _QUANTULUM_BYTES)
    quantulum = ask(peers, "quantulum3", sample, 1)
    theirs, slow = speed(texts, spacy["seconds"]), speed(sample, quantulum["seconds"])
    return [
        Ratio(
            "documents that state aid, read whole, against spaCy's blank tokenizer",
            f"{ours:.2f} MB/s",
            f"spaCy {spacy['version']}: {theirs:.2f} MB/s",
            ours / theirs,
            "2 or more",
            ours / theirs >= 2,
        ),
        Ratio(
            "the same against quantulum3, which only looks for quantities",
            f"{ours:.2f} MB/s",
            f"quantulum3 {quantulum['version']}: {slow:.3f} MB/s",
            ours / slow,
            "–",
            good=True,
        ),
    ]


def against_scan(peers: str, texts: list[str], rounds: int) -> list[Ratio]:
    """Texts that hold nothing of interest: against one bare pass for the same literals."""
    if not texts:
        return []
    ours = speed(texts, reader.best_extract_time(texts, rounds))
    scan = ask(peers, "scan", texts, rounds, literals=reader.literals())
    theirs = speed(texts, scan["seconds"])
    return [
        Ratio(
            "documents that hold nothing of interest, against a bare scan for the same literals",
            f"{ours:.1f} MB/s",
            f"ahocorasick-rs {scan['version']}: {theirs:.1f} MB/s",
            ours / theirs,
            "0.5 or more",
            ours / theirs >= 0.5,
        )
    ]


def flat_memory(paths: list[Path]) -> list[Ratio]:
    """Highest memory over the whole archive against that over its first quarter."""
    first, last = memory.peaks(paths)
    return [
        Ratio(
            "highest memory over the archive against its first quarter",
            f"{last:.0f} MB",
            f"{first:.0f} MB",
            last / first,
            "1.15 or less",
            last / first <= 1.15,
        )
    ]


def at_start() -> list[Ratio]:
    """`--version` against a bare Python, and what reading the seed adds."""
    times = startup.times(SEED)
    version, bare, read = times["version"], times["bare"], times["read"]
    return [
        Ratio(
            '`pledgebook --version` against `python -c "import json, argparse"`',
            f"{version * 1000:.0f} ms",
            f"{bare * 1000:.0f} ms",
            version / bare,
            "1.5 or less",
            version / bare <= 1.5,
        ),
        Ratio(
            "`pledgebook read` of the seed, against `--version`",
            f"{read * 1000:.0f} ms",
            f"{version * 1000:.0f} ms",
            read / version,
            "500 ms more or less than that",
            read - version <= 0.5,
        ),
    ]


def ask(peers: str, task: str, texts: list[str], rounds: int, *, literals: list[str] | None = None) -> dict[str, Any]:
    """The seconds that a peer needs, measured in its own process."""
    command = [peers, str(PROJECT / "bench" / "peers.py"), task]
    given = json.dumps({"texts": texts, "literals": literals or [], "rounds": rounds})
    run = subprocess.run(command, input=given, capture_output=True, text=True, check=False)
    if run.returncode:
        sys.exit(f"{task}: {run.stderr[-2000:]}")
    return json.loads(run.stdout)  # type: ignore[no-any-return]


def write(page: Path, table: str) -> None:
    """Put the table between the marks of a page."""
    text = page.read_text(encoding="utf-8")
    head, _, rest = text.partition(BEGIN)
    _, _, tail = rest.partition(END)
    page.write_text(f"{head}{BEGIN}\n{table}\n{END}{tail}", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
