"""Many readers of the site at once while `add` writes: nobody may see an error, and every page tells of one state.

    tools/crowd.py [--readers 50] [--folder ../shared/bench/texts/news] [--server]

Each reader asks for pages, one after the other, over the network, until the adding has ended.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from cluster import Cluster
from served import served

PROJECT = Path(__file__).resolve().parent.parent
FOLDER = PROJECT.parent / "shared" / "bench" / "texts" / "news"
PAGES = (
    "/",
    "/ledger?kind=transfer",
    "/api/ledger",
    "/totals?by=donor",
    "/findings",
    "/meetings",
    "/coverage",
    "/search?text=aid",
    "/live",
)


@dataclass(slots=True)
class Crowd:
    """What came of it."""

    answers: int = 0
    errors: list[str] = field(default_factory=list)
    slowest: float = 0.0
    """Seconds."""
    reports: set[int] = field(default_factory=set)
    """Numbers of reports that the start page told of: it was read while they grew."""


def watch(site: str, readers: int, until: threading.Event) -> tuple[Crowd, list[threading.Thread]]:
    """Readers that ask until they are told to stop; what they saw stands in the crowd."""
    crowd, lock = Crowd(), threading.Lock()

    def read(number: int) -> None:
        turn = number
        while not until.is_set():
            _ask(crowd, lock, site, PAGES[turn % len(PAGES)])
            turn += 1

    threads = [threading.Thread(target=read, args=(number,), daemon=True) for number in range(readers)]
    for thread in threads:
        thread.start()
    return crowd, threads


def _ask(crowd: Crowd, lock: threading.Lock, site: str, page: str) -> None:
    """One page."""
    begun = time.perf_counter()
    try:
        with urllib.request.urlopen(f"{site}{page}", timeout=120) as answer:  # noqa: S310 (our own site)
            body, wrong = answer.read(), ""
    except (urllib.error.URLError, OSError) as error:
        body, wrong = b"", f"{page}: {error}"
    with lock:
        crowd.answers += 1
        crowd.slowest = max(crowd.slowest, time.perf_counter() - begun)
        if wrong:
            crowd.errors.append(wrong)
        elif page == "/":
            crowd.reports.add(int(body.partition(b"<h1")[2].partition(b">")[2].split()[0].replace(b",", b"")))


def among_readers(book: str, folder: Path, readers: int, batch: int = 20) -> Crowd:
    """Add a folder to a book in another process, in transactions of so many reports, while many read its site."""
    from pledgebook.book import Book

    Book(book).close()
    until = threading.Event()
    with served(book) as site:
        crowd, threads = watch(site, readers, until)
        code = (
            "import sys; from pathlib import Path; from pledgebook.book import Book, adding; from pledgebook.book.refresh "
            f"import batch; adding.BATCH = batch.BATCH = {batch}; Book(sys.argv[2]).add([Path(sys.argv[1])], jobs=1)"
        )
        added = subprocess.run(
            [sys.executable, "-c", code, str(folder), book], check=False, capture_output=True, text=True
        )
        until.set()
        for thread in threads:
            thread.join(120)
    if added.returncode:
        crowd.errors.append(f"add: {added.stderr[-500:]}")
    return crowd


def main() -> int:
    """Read, add and tell."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--readers", type=int, default=50)
    parser.add_argument("--folder", type=Path, default=FOLDER)
    parser.add_argument("--server", action="store_true", help="a book in PostgreSQL, on a server made for this")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as place, ExitStack() as stack:
        book = stack.enter_context(Cluster()).address("crowd") if args.server else str(Path(place) / "crowd.book")
        crowd = among_readers(book, args.folder, args.readers)
    print(
        f"{args.readers} readers had {crowd.answers} answers during `add` ({len(crowd.reports)} states of the book), the slowest after "
        f"{crowd.slowest:.1f} s; {len(crowd.errors)} errors"
    )
    print("\n".join(crowd.errors[:10]))
    return 1 if crowd.errors else 0


if __name__ == "__main__":
    sys.exit(main())
