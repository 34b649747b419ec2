"""Add the same documents in many orders and with several processes: the export must be the same, byte for byte.

    tools/orders.py [--times 200] [--folder ../shared/bench/texts/news] [--seed 1]

What `records --format jsonl` and `findings --format jsonl` write is compared.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any
from unittest import mock

from click.testing import CliRunner

from pledgebook.book import Book
from pledgebook.book.reading import read_report

PROJECT = Path(__file__).resolve().parent.parent
FOLDER = PROJECT.parent / "shared" / "bench" / "texts" / "news"


def digest(book: Path | str) -> str:
    """sha256 of what the command writes of the ledger."""
    from pledgebook.cli.app import app

    verbs = (["records"], ["findings", "--all"])
    written = [CliRunner().invoke(app, [*verb, "--format", "jsonl", "--book", str(book)]) for verb in verbs]
    if any(run.exit_code for run in written):
        sys.exit("\n".join(run.output for run in written))
    return hashlib.sha256(b"\x00".join(run.stdout_bytes for run in written)).hexdigest()


def in_orders(paths: Sequence[Path], times: int, seed: int, place: Path) -> set[str]:
    """The digests of so many orders, added in groups of one to five."""
    dice, found = random.Random(seed), set()  # noqa: S311
    with _reading_once():
        for number in range(times):
            order = list(paths)
            dice.shuffle(order)
            path = place / f"{number}.book"
            with Book(str(path)) as book:
                while order:
                    taken = [order.pop() for _ in range(min(len(order), dice.randint(1, 5)))]
                    book.add(taken, jobs=1)
            found.add(digest(path))
            for part in place.glob(f"{number}.book*"):
                part.unlink()
    return found


def in_processes(paths: Sequence[Path], counts: Sequence[int], place: Path) -> set[str]:
    """The digests with so many processes."""
    found = set()
    for jobs in counts:
        path = place / f"jobs{jobs}.book"
        with Book(str(path)) as book:
            book.add(paths, jobs=jobs)
        found.add(digest(path))
    return found


@contextmanager
def _reading_once() -> Iterator[None]:
    """Reads every text once only: its claims do not depend on the order."""

    @cache
    def read(raw: bytes, name: str | None) -> dict[str, Any]:
        return read_report(raw, {"name": name})

    with mock.patch("pledgebook.book.crew.read_report", lambda raw, options: read(raw, options.get("name"))):
        yield


def main() -> int:
    """Add in all these ways and compare."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--times", type=int, default=200)
    parser.add_argument("--folder", type=Path, default=FOLDER)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    paths = sorted(path for path in args.folder.rglob("*") if path.is_file())
    with tempfile.TemporaryDirectory() as place:
        found = in_orders(paths, args.times, args.seed, Path(place)) | in_processes(paths, (1, 2, 4), Path(place))
    same = "the same bytes" if len(found) == 1 else f"{len(found)} DIFFERENT EXPORTS"
    print(f"{len(paths)} documents in {args.times} orders, and with 1, 2 and 4 processes: {same}")
    return 0 if len(found) == 1 else 1


if __name__ == "__main__":
    sys.exit(main())
