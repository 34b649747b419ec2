#!/usr/bin/env python3
"""Read a whole archive in one process: what raises, what is slow, what is refused, what comes out.

.venv/bin/python tools/sweep.py                        the archive beside the project
.venv/bin/python tools/sweep.py --every 10             each tenth document
.venv/bin/python tools/sweep.py FOLDER --show total    and each claim of a kind, for the eye

A document that raises is listed with its place, and the rest go on.
"""

from __future__ import annotations

import argparse
import random
import signal
import sys
import time
import traceback
from collections import Counter
from pathlib import Path
from typing import Any

from gold import PROJECT
from score import compact

ARCHIVE = PROJECT.parent / "shared" / "archive"
READABLE = {".md", ".txt", ".html", ".htm"}


def main() -> int:
    """Run it; 1 when a document raised."""
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    args = arguments().parse_args()
    paths = sorted(p for p in args.folder.rglob("*") if p.suffix in READABLE)[:: args.every]
    if args.sample:
        paths = random.Random(args.seed).sample(paths, min(args.sample, len(paths)))  # noqa: S311  (no secret)
    raised: dict[str, list[Path]] = {}
    counts: Counter[str] = Counter()
    times: list[tuple[float, int, Path]] = []
    for path in paths:
        try:
            times.append(sweep(path, counts, args.show))
        except Exception as error:
            at = traceback.extract_tb(error.__traceback__)[-1]
            raised.setdefault(f"{error!r} at {at.filename}:{at.lineno}", []).append(path)
    tell(times, counts, raised, args.slowest)
    return 1 if raised else 0


def arguments() -> argparse.ArgumentParser:
    """The options."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=ARCHIVE)
    parser.add_argument("--every", type=int, default=1, metavar="N", help="each Nth document")
    parser.add_argument("--sample", type=int, default=0, metavar="N", help="so many, drawn by --seed")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--slowest", type=int, default=5, metavar="N", help="how many slow documents to name (5)")
    parser.add_argument("--show", metavar="KIND", help="print each claim of this kind (or `refused`)")
    return parser


def sweep(path: Path, counts: Counter[str], show: str | None) -> tuple[float, int, Path]:
    """Read one document and count what came out."""
    from pledgebook.model.claims import kind_of, to_json
    from pledgebook.pipeline import extract
    from pledgebook.read import read

    document = read(path)
    started = time.perf_counter()
    extraction = extract(document)
    taken = time.perf_counter() - started
    counts.update(kind_of(claim) for claim in extraction.claims)
    counts.update(issue.code for issue in extraction.issues)
    counts["figures left over"] += len(extraction.unexplained)
    lines: list[Any] = [compact(to_json(c)) for c in extraction.claims if kind_of(c) == show]
    if show == "refused":
        lines = [f"@{i.start} {i.detail}" for i in extraction.issues if i.code == "claim.refused"]
    if lines:
        print(f"\n# {path}", *lines, sep="\n  ")
    return taken, len(document.text), path


def tell(
    times: list[tuple[float, int, Path]], counts: Counter[str], raised: dict[str, list[Path]], slowest: int
) -> None:
    """The summary."""
    seconds, chars = sum(t for t, _, _ in times), sum(n for _, n, _ in times)
    print(
        f"\n{len(times)} documents, {chars / 1e6:.1f} million characters, {chars / 1e6 / max(seconds, 1e-9):.2f} MB/s"
    )
    print("  ".join(f"{name} {n}" for name, n in counts.most_common()))
    for taken, size, path in sorted(times, key=lambda t: -t[0] / max(t[1], 2000))[:slowest]:
        print(f"slow: {1e6 * taken / size:6.2f} s/MB  {taken:6.2f} s  {path}")
    for what, paths in sorted(raised.items(), key=lambda pair: -len(pair[1])):
        print(f"RAISED in {len(paths)}: {what}\n  " + "\n  ".join(str(p) for p in paths[:3]))


if __name__ == "__main__":
    sys.exit(main())
