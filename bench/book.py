"""What a book costs as it grows: books of invented reports, whose claims are made and not read, so that they can be large.

    python bench/book.py [--documents 1000 3000 10000] [--dense] [--archive 60] [--write docs/performance.md]

The reports are those of `invented`. Growth is that of storing and linking alone, which is the harder test: reading grows with
the text and nothing else.
"""

from __future__ import annotations

import argparse
import os
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest import mock

import invented
from sqlalchemy import func, select

from pledgebook.book import Book
from pledgebook.book.reading import read_report
from pledgebook.book.refresh import catch_up
from pledgebook.book.sums import Question
from pledgebook.store import derived as d
from pledgebook.store.derived import mark_pending
from pledgebook.store.facts import append, begin_run

PROJECT = Path(__file__).resolve().parent.parent
ARCHIVE = PROJECT.parent / "shared" / "archive" / "whitehouse"
BEGIN, END = "<!-- book: begin -->", "<!-- book: end -->"
_BATCH = 200


def fill(book: Book, first: int, last: int, *, dense: bool = False) -> None:
    """Store and link the reports of some numbers."""
    for begin in range(first, last, _BATCH):
        entries = [invented.entry(number, dense=dense) for number in range(begin, min(last, begin + _BATCH))]
        with book.shelf.writing() as connection:
            run = begin_run(connection, task="add", rules="invented", software="bench", now=book.now())
            append(connection, run, entries, now=book.now())
            mark_pending(connection, [one.document_id for one in entries])
        catch_up(book.shelf)
        book.shelf.rest()


def seconds(work: Callable[[], object], rounds: int = 1) -> float:
    """The best of some rounds, in processor time: other work on the machine moves it little."""
    best = float("inf")
    for _ in range(rounds):
        begun = time.process_time()
        work()
        best = min(best, time.process_time() - begun)
    return best


def one_more(book: Book, place: Path, among: int, rounds: int = 3) -> float:
    """Adding one report that is not there yet, with what it takes to read it; of a day in the middle of so many reports.

    It tells of those who give and receive most, so that it meets more of the book than any other.
    """
    best, told = float("inf"), invented.package(invented.package_of(among // 2))
    for _ in range(rounds):
        number = time.perf_counter_ns()
        path = place / f"one{number}.txt"
        path.write_text(invented.news(number, told), encoding="utf-8")
        best = min(best, seconds(lambda path=path: book.add([path], jobs=1)))  # type: ignore[misc]
    return best


@dataclass(frozen=True, slots=True)
class Size:
    """What a book of one size costs."""

    documents: int
    claims: int
    records: int
    filled: float
    """Seconds to store and link all of it."""
    one: float
    total: float
    """The sums of each donor, as they are kept ready."""
    search: float
    page: float
    bytes: int
    memory: int
    """Highest memory of the process so far, in MB."""


def grow(sizes: list[int], place: Path, *, dense: bool = False) -> Iterator[Size]:
    """One book, made larger step by step."""
    by_donor = Question(by=("donor",), currency="")
    path, filled, before = place / "grown.book", 0.0, 0
    with Book(str(path)) as book:
        for documents in sorted(sizes):
            filled += seconds(lambda a=before, b=documents: fill(book, a, b, dense=dense))  # type: ignore[misc]
            before = documents
            with book.shelf.reading() as connection:
                claims = connection.execute(select(func.count()).select_from(d.member)).scalar_one()
                records = connection.execute(select(func.count()).select_from(d.record)).scalar_one()
                known = connection.execute(select(d.record.c.id).limit(1)).scalar_one()
            one = one_more(book, place, documents)
            yield Size(
                documents,
                claims,
                records,
                filled,
                one,
                seconds(lambda: book.sums(by_donor), 3),
                seconds(lambda: book.search('"patrol boats" NOR', most=50), 3),
                seconds(lambda known=known: book.page(known), 3),  # type: ignore[misc]
                path.stat().st_size,
                resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
            )


def share_of_reading(place: Path, files: int) -> tuple[int, float]:
    """How many documents of the archive were added, and the share of the time in which they were read."""
    paths = sorted(ARCHIVE.rglob("*.md"))
    paths = paths[:: max(1, len(paths) // files)]
    spent = 0.0

    def timed(raw: bytes, options: dict[str, Any]) -> dict[str, Any]:
        nonlocal spent
        begun = time.process_time()
        try:
            return read_report(raw, options)
        finally:
            spent += time.process_time() - begun

    with mock.patch("pledgebook.book.crew.read_report", timed), Book(str(place / "archive.book")) as book:
        book.add([paths[0]], jobs=1)
        spent, begun = 0.0, time.process_time()
        book.add(paths, jobs=1)
        return len(paths), spent / (time.process_time() - begun)


def report(sizes: list[int], files: int, *, dense: bool = False) -> str:
    """The tables."""
    with tempfile.TemporaryDirectory(dir=os.environ.get("TMPDIR")) as folder:
        place = Path(folder)
        with Book(str(place / "empty.book")) as book:
            empty = one_more(book, place, 0)
        lines = []
        if files and ARCHIVE.exists():
            documents, share = share_of_reading(place, files)
            lines += [
                f"Of the time that `add` spends on {documents} documents of the archive {share:.0%} is reading.",
                "",
            ]
        lines += [
            (
                "| documents | claims | records | stored and linked | one report more, against an empty book | total | search | page "
                "| file | memory |"
            ),
            "|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|",
        ]
        first: Size | None = None
        for size in grow(sizes, place, dense=dense):
            first = first or size
            times = (
                f"{size.documents / first.documents:.1f} × the documents, {size.filled / first.filled:.1f} × the time"
            )
            cells = (
                f"{size.documents:,}",
                f"{size.claims:,}",
                f"{size.records:,}",
                times,
                f"{size.one / empty:.2f} ×",
                f"{size.total * 1000:.0f} ms",
                f"{size.search * 1000:.0f} ms",
                f"{size.page * 1000:.0f} ms",
                f"{size.bytes / 1e6:,.0f} MB",
                f"{size.memory:,} MB",
            )
            lines.append(f"| {' | '.join(cells)} |")
            print(lines[-1], file=sys.stderr, flush=True)
    return "\n".join(lines)


def write(page: Path, table: str) -> None:
    """Put the tables between their marks."""
    text = page.read_text(encoding="utf-8")
    before, _, rest = text.partition(BEGIN)
    _, _, after = rest.partition(END)
    page.write_text(f"{before}{BEGIN}\n{table}\n{END}{after}", encoding="utf-8")


def main() -> int:
    """Measure, print, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, nargs="+", default=[1_000, 3_000, 10_000])
    parser.add_argument(
        "--archive", type=int, default=60, help="documents of the archive for the share of reading; 0 for none"
    )
    parser.add_argument("--dense", action="store_true", help="a larger book tells of the same years")
    parser.add_argument("--write", type=Path, help="the page to write the tables into")
    args = parser.parse_args()
    table = report(args.documents, args.archive, dense=args.dense)
    print(table)
    if args.write:
        write(args.write, table)
    return 0


if __name__ == "__main__":
    sys.exit(main())
