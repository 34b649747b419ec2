"""How long the site takes for every page and its JSON twin, and what a page weighs.

    bench/pages.py BOOK [BOOK ...] [--rounds 9] [--write docs/performance.md]

Each address is asked of the site inside this process: the first answer, then the median of some more. Processor time, because the
machine is shared; where the book lies on a server, time by the clock, because the server computes. A page weighs what travels,
compressed, with its style sheets and scripts, without fonts and without what draws charts: both are kept for long.
"""

from __future__ import annotations

import argparse
import asyncio
import re
import statistics
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from sqlalchemy import func, select

from pledgebook.book import Book
from pledgebook.serve.app import create_app
from pledgebook.store import derived as d

BEGIN, END = "<!-- pages: begin -->", "<!-- pages: end -->"
_SLOW, _SLOW_SUMS, _HEAVY = 50, 100, 100_000
_TIMES = {False: time.process_time, True: time.perf_counter}


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of one request."""

    status: int
    body: bytes
    """As it travels."""
    seconds: float


@dataclass(frozen=True, slots=True)
class Page:
    """What one page costs; times in milliseconds, weights in bytes."""

    address: str
    first: float
    median: float
    twin: float
    weight: int

    @property
    def limit(self) -> int:
        """What is wanted of its median."""
        return _SLOW_SUMS if self.address.startswith(("/totals", "/ledger/entries", "/difference")) else _SLOW

    @property
    def met(self) -> bool:
        """Whether it is fast and light enough."""
        return max(self.median, self.twin) < self.limit and self.weight < _HEAVY


class Site:
    """The site over a book, asked without a network."""

    def __init__(self, book: str) -> None:
        """Opened by the first request."""
        self._app: Any = create_app(book)
        self._clock = _TIMES["://" in book]
        self._loop = asyncio.new_event_loop()
        self._weights: dict[str, int] = {}

    def ask(self, address: str) -> Answer:
        """One request."""
        parts = urlsplit(address)
        headers = [(b"host", b"localhost"), (b"accept-encoding", b"gzip")]
        scope: dict[str, Any] = {
            "type": "http",
            "method": "GET",
            "http_version": "1.1",
            "scheme": "http",
            "root_path": "",
        }
        scope |= {"path": unquote(parts.path), "raw_path": parts.path.encode(), "query_string": parts.query.encode()}
        scope |= {
            "headers": headers,
            "server": ("localhost", 80),
            "client": ("127.0.0.1", 1),
            "asgi": {"version": "3.0"},
        }
        sent: list[Any] = []

        waiting = iter([{"type": "http.request", "body": b"", "more_body": False}])

        async def receive() -> Any:
            for message in waiting:
                return message
            return await asyncio.Event().wait()  # nobody goes away

        async def send(message: Any) -> None:
            sent.append(message)

        begun = self._clock()
        self._loop.run_until_complete(self._app(scope, receive, send))
        seconds = self._clock() - begun
        return Answer(sent[0]["status"], b"".join(part.get("body", b"") for part in sent[1:]), seconds)

    def page(self, address: str, rounds: int) -> Page:
        """Measure a page. Exits where it is not answered."""
        first = self.ask(address)
        if first.status != 200:
            sys.exit(f"{address}: {first.status}")
        twin = f"/api{address}"
        self.ask(twin)
        times = [self.ask(address).seconds for _ in range(rounds)]
        twins = [self.ask(twin).seconds for _ in range(rounds)]
        return Page(
            address, first.seconds * 1e3, _median(times), _median(twins), len(first.body) + self._beside(first.body)
        )

    def _beside(self, body: bytes) -> int:
        """What a page loads with it."""
        import gzip

        parts = set(
            re.findall(
                r'"(/static/[^"]+)"', gzip.decompress(body).decode() if body[:2] == b"\x1f\x8b" else body.decode()
            )
        )
        for part in parts - self._weights.keys():
            self._weights[part] = len(self.ask(part).body)
        return sum(self._weights[part] for part in parts if "woff2" not in part and "charts" not in part)


def _median(times: list[float]) -> float:
    return statistics.median(times) * 1e3


def addresses(book: str) -> list[str]:
    """An address of every kind of page: of records and reports the one with most in it, and one like many."""
    with Book(book, readonly=True) as opened, opened.shelf.reading() as connection:
        member, sketch = d.member.c, d.sketch.c
        records = select(member.record_id).group_by(member.record_id).order_by(func.count().desc(), member.record_id)
        reports = (
            select(sketch.document_id).group_by(sketch.document_id).order_by(func.count().desc(), sketch.document_id)
        )
        first, last = opened.span()
        donor = (
            select(d.party.c.code)
            .where(d.party.c.role == "donor")
            .group_by(d.party.c.code)
            .order_by(func.count().desc())
        )
        code = connection.scalar(donor.limit(1)) or "NOR"
        finding = connection.scalar(select(d.finding.c.id).order_by(d.finding.c.id).limit(1))
        named = [
            f"/records/{connection.scalar(records.limit(1))}",
            f"/records/{connection.scalar(select(d.record.c.id).limit(1))}",
        ]
        named += [
            f"/reports/{connection.scalar(reports.limit(1))}",
            f"/reports/{connection.scalar(select(d.report.c.document_id).limit(1))}",
        ]
        named += [f"/findings/{finding}"] if finding else []
    days = f"from={first}&to={last}" if first and last else ""
    return [
        "/", "/ledger", "/ledger?kind=transfer", f"/ledger?kind=transfer&donor={code}&sort=told", "/ledger?text=aid",
        f"/ledger/entries?kind=transfer&donor={code}", "/totals", "/totals?by=donor", "/totals?by=recipient&by=stage",
        f"/totals?by=month&donor={code}", "/totals?by=goods", f"/totals?donor={code}&currency=EUR", f"/totals/entries?donor={code}",
        "/meetings", "/findings", f"/difference?{days}", "/coverage", "/reports", "/search?text=aid", f"/search?text={code}", *named,
    ]  # fmt: skip


def table(book: str, rounds: int) -> list[str]:
    """The measurements of one book."""
    site, lines = Site(book), []
    with Book(book, readonly=True) as opened:
        held = opened.summary()
    how = "in PostgreSQL, by the clock" if "://" in book else "in a file, processor time"
    records = sum(held.records.values())
    lines += [
        f"{held.reports:,} reports, {held.claims:,} claims, {records:,} records, {how}:",
        "",
        "| page | first answer | median | as JSON | weight | wanted | met |",
        "|---|--:|--:|--:|--:|--:|---|",
    ]
    for address in addresses(book):
        page = site.page(address, rounds)
        cells = (
            f"`{re.sub('[0-9a-f]{20,}', '…', address)}`",
            f"{page.first:.0f} ms",
            f"{page.median:.0f} ms",
            f"{page.twin:.0f} ms",
        )
        more = (f"{page.weight / 1000:.0f} kB", f"{page.limit} ms", "yes" if page.met else "**no**")
        lines.append(f"| {' | '.join((*cells, *more))} |")
        print(lines[-1], file=sys.stderr, flush=True)
    return lines


def write(page: Path, lines: list[str]) -> None:
    """Put the tables between their marks."""
    text = page.read_text(encoding="utf-8")
    before, _, rest = text.partition(BEGIN)
    _, _, after = rest.partition(END)
    page.write_text("\n".join([f"{before}{BEGIN}", *lines, f"{END}{after}"]), encoding="utf-8")


def main() -> int:
    """Measure, print, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("books", nargs="+", metavar="BOOK")
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--write", type=Path, help="the page to write the tables into")
    args = parser.parse_args()
    lines: list[str] = []
    for book in args.books:
        lines += [*table(book, args.rounds), ""]
    print("\n".join(lines))
    if args.write:
        write(args.write, lines)
    return 0


if __name__ == "__main__":
    sys.exit(main())
