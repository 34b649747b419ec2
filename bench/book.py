"""What a book costs as it grows: books of invented reports, whose claims are made and not read, so that they can be large.

    python bench/book.py [--documents 1000 3000 10000] [--dense] [--archive 60] [--write docs/performance.md]

Each invented report tells of a package that some other reports tell of too: its sum (now and then rounded), its goods, a statement.
Growth is that of storing and linking alone, which is the harder test: reading grows with the text and nothing else.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import random
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from unittest import mock

from sqlalchemy import func, select

from pledgebook.book import Book
from pledgebook.book.reading import read_report
from pledgebook.book.refresh import catch_up
from pledgebook.book.sums import Question
from pledgebook.model.ids import claim_id
from pledgebook.store import derived as d
from pledgebook.store.derived import mark_pending
from pledgebook.store.facts import Entry, append, begin_run

PROJECT = Path(__file__).resolve().parent.parent
ARCHIVE = PROJECT.parent / "shared" / "archive" / "whitehouse"
BEGIN, END = "<!-- book: begin -->", "<!-- book: end -->"
_TELLINGS = 5
"""Reports of one package."""
_PACKAGES_A_DAY = 3
"""A larger book reaches over more years: an archive grows in time. With `--dense` all of it falls into eleven years."""
_DENSE_DAYS = 4000
_BATCH = 200
_DONORS = "USA DEU GBR NOR DNK CAN JPN FRA POL NLD SWE ITA ESP FIN EST LVA LTU CZE AUS KOR".split()
_RECIPIENTS = "UKR MDA GEO SYR YEM SDN ETH HTI TUR MAR LBN JOR".split()
_GOODS = [f"{size} {thing}" for size in ("light", "heavy", "mobile", "small") for thing in (
    "trucks", "generators", "howitzers", "tents", "ambulances", "patrol boats", "field kitchens", "radios", "pumps", "drones",
)]  # fmt: skip
ONE = "Norway pledged 51 million euros to Moldova on 3 March 2023.\n\nThe package includes 17 mobile pumps.\n"


@dataclass(frozen=True, slots=True)
class Package:
    """What several reports tell of."""

    donor: str
    recipient: str
    millions: int
    day: date
    goods: tuple[tuple[int, str], ...]


def package(number: int, *, dense: bool = False) -> Package:
    """The package of a number, always the same."""
    dice = random.Random(number)  # noqa: S311
    goods = tuple((dice.randint(2, 400), dice.choice(_GOODS)) for _ in range(dice.randint(2, 7)))
    millions = round(10 ** dice.uniform(0, 3.5))
    days = dice.randrange(_DENSE_DAYS) if dense else number // _PACKAGES_A_DAY
    day = date(1990, 1, 1) + timedelta(days=days)
    return Package(dice.choice(_DONORS), dice.choice(_RECIPIENTS), max(1, millions), day, goods)


def entry(number: int, *, dense: bool = False) -> Entry:
    """The report of a number: its text, and what reading it would give."""
    told = package(number // _TELLINGS, dense=dense)
    dice = random.Random(-number)  # noqa: S311
    text = f"Report {number}. {told.donor} pledged {told.millions} million euros to {told.recipient}.\n"
    raw_id = hashlib.sha256(f"{number}".encode()).hexdigest()
    claims = [_transfer(raw_id, text, told)]
    for count, thing in told.goods:
        if dice.random() < 0.8:
            line = f"It includes {count} {thing}.\n"
            claims.append(_item(raw_id, claims[0]["id"], len(text) + 12, count, thing, len(claims)))
            text += line
    said = f"help number {dice.randrange(10**9)} will reach {told.recipient} in time"
    claims.append(_statement(raw_id, len(text) + 12, said))
    text += f"He said that {said}.\n"
    published = told.day + timedelta(days=dice.randrange(4))
    meta = {"title": f"Report {number}", "publisher": f"Paper {dice.randrange(50)}", "published": published.isoformat()}
    return Entry(
        document_id=raw_id,
        address=f"invented/{number:07}.txt",
        raw=text.encode(),
        given={"name": f"{number}.txt"},
        status="read",
        reader="invented/1",
        text=text,
        meta=meta,
        claims=tuple(claims),
    )


def _claim(document: str, kind: str, start: int, quote: str, which: int, **fields: Any) -> dict[str, Any]:
    ident = claim_id(document, kind, quote, which)
    evidence = [{"start": start, "end": start + len(quote), "quote": quote}]
    return {"id": ident, "kind": kind, "evidence": evidence, "modality": "asserted", "made_by": "invented", **fields}


def _transfer(document: str, text: str, told: Package) -> dict[str, Any]:
    quote, sum_ = f"{told.millions} million euros", str(told.millions * 1_000_000)
    amount = {"qualifier": "exactly", "nominal": sum_, "low": sum_, "high": sum_, "currency": "EUR", "slack": "500000"}
    return _claim(
        document,
        "transfer",
        text.index(quote),
        quote,
        0,
        stage="pledged",
        donors=[{"name": told.donor, "code": told.donor}],
        recipients=[{"name": told.recipient, "code": told.recipient}],
        aid="military",
        instrument=None,
        amount=amount,
        date={"from": told.day.isoformat(), "to": told.day.isoformat()},
        ordinal=None,
        part_of=None,
    )


def _item(document: str, of: str, start: int, count: int, thing: str, ordinal: int) -> dict[str, Any]:
    quantity = {"qualifier": "exactly", "nominal": str(count), "low": str(count), "high": str(count)}
    quote = f"{count} {thing}"
    return _claim(document, "item", start, quote, ordinal, of=of, quantity=quantity, unit=None, designation=thing)


def _statement(document: str, start: int, said: str) -> dict[str, Any]:
    speaker = {"name": None, "role": "minister", "code": None}
    return _claim(document, "statement", start, said, 0, speaker=speaker, type="indirect")


def fill(book: Book, first: int, last: int, *, dense: bool = False) -> None:
    """Store and link the reports of some numbers."""
    for begin in range(first, last, _BATCH):
        entries = [entry(number, dense=dense) for number in range(begin, min(last, begin + _BATCH))]
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


def one_more(book: Book, place: Path, rounds: int = 3) -> float:
    """Adding one report that is not there yet, with what it takes to read it."""
    best = float("inf")
    for number in range(rounds):
        path = place / f"one{time.perf_counter_ns()}.txt"
        path.write_text(f"{ONE}Number {number} of {path.stem}.\n", encoding="utf-8")
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
            one = one_more(book, place)
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
            empty = one_more(book, place)
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
