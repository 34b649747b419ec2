"""Kill `pledgebook add` at random moments, many times, and see that nothing is lost or torn.

    tools/kill.py [--times 300] [--folder ../shared/bench/texts/news] [--seed 1] [--server]

Each round starts `add` of the whole folder into the book, kills it (SIGKILL, with all its processes) after a random time,
checks the book with `pledgebook check`, and looks that every report that was there before still is. In the end `add`
runs undisturbed, and the book must tell exactly what one tells that nobody disturbed.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path

from cluster import Cluster
from pledgebook.book import Book
from pledgebook.errors import NotFound

PROJECT = Path(__file__).resolve().parent.parent
FOLDER = PROJECT.parent / "shared" / "bench" / "texts" / "news"


@dataclass(slots=True)
class Outcome:
    """What came of it."""

    killed: int = 0
    """Times that `add` was killed before it had ended."""
    lost: int = 0
    """Reports that were there and no longer are."""
    torn: int = 0
    """Faults that `check` found."""
    same: bool = False
    """Whether the book tells in the end what an undisturbed one tells."""


def disturb(folder: Path, times: int, seed: int, place: Callable[[str], str], batch: int = 3) -> Outcome:
    """Kill `add` so many times; `batch` documents go into one transaction, so that there are many.

    `place` gives the address of a book of some name.
    """
    dice, outcome = random.Random(seed), Outcome()  # noqa: S311
    calm, book = place("calm"), place("killed")
    whole = _seconds(folder, calm, batch)
    there: set[str] = set()
    every = sum(path.is_file() for path in folder.iterdir())
    while outcome.killed < times:
        if len(there) >= every or outcome.killed % 10 == 0:
            # a book that is full has nothing more to lose; and the first transactions of a new one are met, too
            book, there = place(f"killed-{outcome.killed}"), set()
        begun = time.monotonic()
        if _killed(folder, book, dice.uniform(0.02, 1.0) * whole, batch):
            outcome.killed += 1
        else:
            whole = time.monotonic() - begun
        there = _look(book, there, outcome)
    _run(folder, book, batch).wait()
    with Book(calm) as one, Book(book) as other:
        outcome.same = one.ledger() == other.ledger() and list(one.told()) == list(other.told())
        outcome.torn += len(other.check())
    return outcome


def _seconds(folder: Path, book: str, batch: int) -> float:
    begun = time.monotonic()
    if _run(folder, book, batch).wait() != 0:
        sys.exit(f"cannot add {folder}")
    return time.monotonic() - begun


def _run(folder: Path, book: str, batch: int) -> subprocess.Popen[bytes]:
    """`add` in a process group of its own."""
    code = (
        "import sys; from pathlib import Path; from pledgebook.book import Book, adding; from pledgebook.book.refresh "
        f"import batch; adding.BATCH = batch.BATCH = {batch}; Book(sys.argv[2]).add([Path(sys.argv[1])], jobs=1)"
    )
    command = [sys.executable, "-c", code, str(folder), book]
    return subprocess.Popen(command, start_new_session=True)


def _killed(folder: Path, book: str, after: float, batch: int) -> bool:
    """Whether it was killed before it had ended."""
    running = _run(folder, book, batch)
    with suppress(subprocess.TimeoutExpired):
        running.wait(after)
        return False
    os.killpg(running.pid, signal.SIGKILL)
    running.wait()
    return True


def _look(book: str, before: set[str], outcome: Outcome) -> set[str]:
    """What the book holds now; what is missing or wrong is counted."""
    try:
        with Book(book, create=False) as opened:
            now = {report.id for report in opened.reports()}
            outcome.torn += len(opened.check())
    except NotFound:
        now = set()
    outcome.lost += len(before - now)
    return now


def main() -> int:
    """Disturb and tell."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--times", type=int, default=300)
    parser.add_argument("--folder", type=Path, default=FOLDER)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--server", action="store_true", help="books in PostgreSQL, on a server made for this")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        server = stack.enter_context(Cluster()) if args.server else None
        place = server.address if server else lambda name: str(Path(folder) / f"{name}.book")
        outcome = disturb(args.folder, args.times, args.seed, place)
    print(
        f"killed {outcome.killed} times: {outcome.lost} reports lost, {outcome.torn} faults, "
        f"{'the same ledger as' if outcome.same else 'ANOTHER LEDGER THAN'} undisturbed"
    )
    return 0 if outcome.same and not outcome.lost and not outcome.torn else 1


if __name__ == "__main__":
    sys.exit(main())
