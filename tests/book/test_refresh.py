"""The derived tables, refreshed report by report, say exactly what consolidating everything at once says."""

from __future__ import annotations

import json
import random
import sys
from functools import cache
from pathlib import Path

import pytest
from sqlalchemy import Connection, select

from pledgebook.book import Book
from pledgebook.book import reading as book_reading
from pledgebook.book.deriving import kept_ledger, worked_out
from pledgebook.book.refresh import batch, rebuild, stages
from pledgebook.book.refresh.entries import kept_rows
from pledgebook.store import derived as d
from pledgebook.tally import Line, Row, lines, rollup
from pledgebook.tally.conventions import PLEDGEBOOK
from pledgebook.tally.kept import line_of
from pledgebook.tally.line import Measure
from tests.book.worlds import Clock, files, world
from tests.stores import address

pytestmark = pytest.mark.usefixtures("each_store")

real_read = book_reading.read_report


@cache
def _read(raw: bytes, name: str | None, published: str | None) -> dict[str, object]:
    return real_read(raw, {"name": name, "published": published})


@pytest.fixture(autouse=True)
def read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same texts are added in many orders; reading them once is enough."""

    def remembered(raw: bytes, options: dict[str, str]) -> dict[str, object]:
        return _read(raw, options.get("name"), options.get("published"))

    monkeypatch.setattr("pledgebook.book.crew.read_report", remembered)


def small_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Blocks count as large from four claims on, accounts from three transfers on, so that small worlds have large ones."""
    for name in ("pledgebook.reconcile.findings.totals", "pledgebook.book.refresh.accounts"):
        monkeypatch.setattr(sys.modules[name], "MOST", 2)
    monkeypatch.setattr(sys.modules["pledgebook.link.copies"], "FULL", 2)
    monkeypatch.setattr(stages, "COPIES_FULL", 2)
    for module in (sys.modules["pledgebook.link.relate"], stages):
        monkeypatch.setattr(module, "NEIGHBOURS", 2)
    for module in (sys.modules["pledgebook.link.blocks"], stages):
        monkeypatch.setattr(module, "FULL", 3)
        monkeypatch.setattr(module, "LEADERS", 2)


def same(book: Book) -> None:
    """What the tables hold is what the facts say."""
    with book.shelf.reading() as connection:
        kept, fresh = kept_ledger(connection), worked_out(connection)
        sums, entries = sums_kept(connection), entries_kept(connection)
    for part in ("witnesses", "aliases", "records", "links", "findings"):
        assert getattr(kept, part) == getattr(fresh, part), part
    assert sums == sorted(rollup(fresh.records, fresh.links))
    told = [line for measure in Measure for line in lines(fresh.records, fresh.links, PLEDGEBOOK, measure)]
    assert entries == sorted(told, key=lambda line: (line.record, line.section))


def sums_kept(connection: Connection) -> list[Row]:
    """Every sum that the tables hold, as `rollup` gives them."""
    shapes = connection.execute(select(d.roll.c.shape, d.roll.c.measure).distinct())
    return sorted(row for shape, measure in shapes for row in kept_rows(connection, shape, Measure(measure)))


def entries_kept(connection: Connection) -> list[Line]:
    """Every entry that the tables hold."""
    asked = select(d.entry.c.body).order_by(d.entry.c.record_id, d.entry.c.section)
    return [line_of(json.loads(body)) for body in connection.scalars(asked)]


@pytest.mark.parametrize("seed", range(6))
def test_report_by_report_is_all_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int) -> None:
    if seed % 2:
        small_blocks(monkeypatch)
    dice = random.Random(seed)  # noqa: S311
    folder = files(tmp_path / "in", world(seed, 14))
    paths = sorted(folder.iterdir())
    dice.shuffle(paths)
    with Book(address(tmp_path / "t.book"), clock=Clock()) as book:
        while paths:
            taken = [paths.pop() for _ in range(min(len(paths), dice.choice((1, 1, 2, 5))))]
            book.add(taken, jobs=1)
            same(book)


def test_the_order_of_adding_does_not_show(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch, "BATCH", 3)
    folder = files(tmp_path / "in", world(7, 12))
    ledgers = []
    for order in range(4):
        paths = sorted(folder.iterdir())
        random.Random(order).shuffle(paths)  # noqa: S311
        with Book(address(tmp_path / f"{order}.book"), clock=Clock()) as book:
            for path in paths:
                book.add([path], jobs=1)
            ledgers.append(book.ledger())
    assert ledgers[0].records
    assert all(ledger == ledgers[0] for ledger in ledgers)


def test_dropped_tables_come_back_the_same(tmp_path: Path) -> None:
    folder = files(tmp_path / "in", world(3, 10))
    with Book(address(tmp_path / "t.book"), clock=Clock()) as book:
        book.add([folder], jobs=1)
        before = book.ledger()
        rebuild(book.shelf)
        assert book.ledger() == before


def test_work_that_was_stopped_is_taken_up_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = files(tmp_path / "in", world(4, 10))
    path = address(tmp_path / "t.book")
    with Book(path, clock=Clock()) as book:
        with monkeypatch.context() as stopped:
            stopped.setattr("pledgebook.book.catch_up", lambda _: None)
            book.add([folder], jobs=1)
        with Book(path, readonly=True) as reader:
            assert reader.ledger().records, "a reader works out what is not derived yet"
    with Book(path) as book:
        assert book.ledger().records
        same(book)


def test_former_addresses_lead_to_the_record(tmp_path: Path) -> None:
    late, early = world(5, 1)["000.txt"], world(5, 1)["000.txt"].replace("said", "told us")
    with Book(address(tmp_path / "t.book"), clock=Clock()) as book:
        book.add([files(tmp_path / "late", {"a.txt": late})], jobs=1)
        first = {record.id for record in book.ledger().records}
        book.add([files(tmp_path / "early", {"a.txt": early})], jobs=1)
        ledger = book.ledger()
        now = {record.id for record in ledger.records} | {former for former, _ in ledger.aliases}
        assert first <= now
