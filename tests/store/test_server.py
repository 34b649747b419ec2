"""A book in PostgreSQL: addresses, who waits for whom, and that nothing shows of where a book lies."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from cluster import Cluster
from orders import digest
from pledgebook.book import Book
from pledgebook.book.looking import Wanted
from pledgebook.book.refresh import rebuild
from pledgebook.book.ruling import Ruling
from pledgebook.errors import NotFound, StoreError
from pledgebook.model.decisions import Action
from pledgebook.store import Shelf
from pledgebook.store.columns import escaped, unescaped
from tests.book.worlds import NORLAND, Clock, files, world
from tests.stores import address, on

pytestmark = pytest.mark.server


@pytest.fixture
def place(tmp_path: Path, cluster: Cluster) -> Iterator[Path]:
    """A folder whose books lie on the server."""
    with on(cluster):
        yield tmp_path


def test_the_same_reports_and_rulings_give_the_same_bytes_on_both_stores(cluster: Cluster, tmp_path: Path) -> None:
    odd = {"ö.txt": NORLAND, "Z.txt": f"\x10 NUL \x00 {NORLAND}", "a.txt": NORLAND.replace("Norway", "Åland")}
    folder = files(tmp_path / "in", world(21, 12) | odd)
    written = []
    for where in (str(tmp_path / "file.book"), cluster.address("same bytes")):
        with Book(where, clock=Clock()) as book:
            book.add([folder], jobs=1)
            one, other, *_ = (r.id for r in book.ledger().records if r.kind == "transfer")
            book.decide(Ruling(action=Action.SAME, targets=[one, other], who="Ada"))
            assert book.check() == []
            texts = [book.text(report.id) for report in book.reports()]
            listed = [r.id for r in book.listed(Wanted(), most=500).records]
            written.append((digest(where), book.export_decisions(), texts, listed, list(book.told()), book.summary()))
    assert written[0] == written[1]
    assert any("\x00" in text for text in written[0][2])


@pytest.mark.parametrize(
    "text", ["", "a", "\x00", "\x10", "\x100", "\x10\x00", "\x00\x10", "\x10\x100\x000\x10\x10\x00"]
)
def test_a_text_with_nul_comes_back(text: str) -> None:
    assert "\x00" not in escaped(text)
    assert unescaped(escaped(text)) == text


def test_texts_are_ordered_by_their_characters_and_not_by_a_language(place: Path) -> None:
    names = ["b", "B", "a", "é", "Z", "a-b", "ab", "_"]
    with Book(address(place / "t.book")) as book:
        book.add(["nowhere.txt"], jobs=1)
        with book.shelf.writing() as connection:
            from pledgebook.store.facts import append_sources
            from pledgebook.store.tables import document, source

            row = {"id": "d", "raw": b"", "size": 0, "given": "{}", "added_at": ""}
            connection.execute(document.insert(), [row])
            append_sources(connection, [("d", name) for name in names], now="")
            found = list(
                connection.scalars(source.select().with_only_columns(source.c.address).order_by(source.c.address))
            )
    assert found == sorted(names)


def test_an_address_of_any_length_is_kept(place: Path) -> None:
    import random

    from pledgebook.book.sources import Loaded

    dice = random.Random(1)  # noqa: S311
    long = "https://example.org/" + "".join(chr(dice.randrange(0x4E00, 0x9000)) for _ in range(5_000))
    with Book(address(place / "t.book")) as book:
        for _ in range(2):
            book.take([Loaded(long, NORLAND.encode()), Loaded(f"{long}x", NORLAND.encode())])
        (report,) = book.reports()
        assert book.report(report.id).addresses == (long, f"{long}x")


BAD = [
    ("mysql://h/x", "names a server of the kind 'mysql'"),
    ("postgresql://h:port/x", "is no address of a server"),
    ("postgresql://ada:secret@127.0.0.1:1/x", "the server cannot be reached"),
]


@pytest.mark.parametrize(("wrong", "said"), BAD)
def test_an_address_that_leads_nowhere_is_told_without_its_password(wrong: str, said: str) -> None:
    with pytest.raises(StoreError, match=said) as caught:
        Book(wrong)
    assert "secret" not in str(caught.value)


def test_what_a_server_cannot_give_is_told(cluster: Cluster) -> None:
    with pytest.raises(StoreError, match='"nothing" does not exist'):
        Book(cluster.database("nothing"))
    with cluster.connected() as raw:
        raw.execute("CREATE DATABASE bytes ENCODING 'SQL_ASCII' LOCALE 'C' LOCALE_PROVIDER libc TEMPLATE template0")
    with pytest.raises(StoreError, match="keeps text as SQL_ASCII"):
        Book(cluster.database("bytes"))
    with pytest.raises(StoreError, match="schema that is not there"):
        Book(f"{cluster.database()}&options=-csearch_path%3Dnothing")


def test_somebody_who_may_only_read_reads(place: Path, cluster: Cluster) -> None:
    with Book(address(place / "t.book")) as book:
        book.add([files(place / "in", {"a.txt": NORLAND})], jobs=1)
    schema = address(place / "t.book").partition("search_path%3D")[2]
    with cluster.connected() as raw:
        raw.execute("CREATE ROLE eve LOGIN")
        raw.execute(f"GRANT USAGE ON SCHEMA {schema} TO eve")
        raw.execute(f"GRANT SELECT ON ALL TABLES IN SCHEMA {schema} TO eve")
    as_eve = address(place / "t.book").replace("postgres@", "eve@")
    with Book(as_eve, readonly=True) as book:
        assert book.ledger().records
        assert book.search("leopard")
    with Book(as_eve) as book, pytest.raises(StoreError, match="may not be used so by this user"):
        book.add([files(place / "more", world(1, 1))], jobs=1)


def test_who_writes_waits_for_the_other_and_not_for_ever(place: Path) -> None:
    with Book(address(place / "t.book")) as one:
        other = Shelf(address(place / "t.book"), patience=0.2)
        with (
            one.shelf.writing(),
            pytest.raises(StoreError, match="another process is writing for too long"),
            other.writing(),
        ):
            pass
        other.close()
        with Book(address(place / "elsewhere.book")) as third, one.shelf.writing(), third.shelf.writing():
            assert third.summary().reports == 0, "another book on the same server is another book"


def test_who_reads_sees_one_state_and_waits_for_nobody(place: Path) -> None:
    folder = files(place / "in", world(5, 6))
    with Book(address(place / "t.book")) as writer, Book(address(place / "t.book"), readonly=True) as reader:
        from sqlalchemy import func, select

        from pledgebook.store import derived as d

        count = select(func.count()).select_from(d.record)
        with reader.shelf.reading() as connection:
            before = connection.scalar(count)
            writer.add([folder], jobs=1)
            assert connection.scalar(count) == before == 0
        with reader.shelf.reading() as connection:
            assert (connection.scalar(count) or 0) > 0


def test_readers_never_meet_dropped_tables(place: Path) -> None:
    folder = files(place / "in", world(6, 6))
    with Book(address(place / "t.book")) as writer, Book(address(place / "t.book"), readonly=True) as reader:
        writer.add([folder], jobs=1)
        whole, found, stop = reader.ledger(), [], threading.Event()

        def look() -> None:
            while not stop.is_set():
                found.append(reader.ledger() == whole)

        threads = [threading.Thread(target=look) for _ in range(3)]
        for thread in threads:
            thread.start()
        for _ in range(3):
            rebuild(writer.shelf)
        stop.set()
        for thread in threads:
            thread.join()
        assert found
        assert all(found)


def test_two_that_make_the_same_book_at_once_make_one(place: Path) -> None:
    where, failed = address(place / "t.book"), []

    def make() -> None:
        try:
            Book(where).close()
        except StoreError as error:
            failed.append(error)

    threads = [threading.Thread(target=make) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []
    with pytest.raises(NotFound):
        Book(address(place / "other.book"), readonly=True)
