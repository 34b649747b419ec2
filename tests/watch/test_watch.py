"""Watching feeds, on a site of this machine: polite, bounded, and nothing twice."""

from __future__ import annotations

import gzip
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner

from pledgebook.book import Book
from pledgebook.cli.app import app
from pledgebook.errors import StoreError
from tests.watch.site import Handler, Site, page, status

pytest.importorskip("httpx", reason="needs the extra `formats`")
pytest.importorskip("protego", reason="needs the extra `formats`")

from pledgebook.watch.fetch import Fetcher, Manners
from pledgebook.watch.outcome import NotFetched
from pledgebook.watch.rounds import Round, Watch
from pledgebook.watch.state import State, alone
from pledgebook.watch.wire import is_public

TOLD = b"Norway will give Moldova %d radars, the Ministry of Defence said on Monday 3 March 2025."
EVERY = timedelta(minutes=15)


class Clock:
    """Goes on only when somebody waits."""

    def __init__(self) -> None:
        self.at = datetime(2025, 3, 14, tzinfo=UTC)
        self.slept: list[float] = []

    def now(self) -> datetime:
        return self.at

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.at += timedelta(seconds=seconds)


class Desk:
    """Somebody who watches the feed of a site."""

    def __init__(self, site: Site, folder: Path, most: int = 20) -> None:
        self.site, self.folder, self.most = site, folder, most
        self.clock, self.said = Clock(), list[str]()
        self.manners = Manners(contact="desk@example.org", seconds=5, allow_private=True, bytes=1_000_000)

    def look(self, after: timedelta = EVERY) -> Round:
        """One look by a program that was started anew."""
        self.clock.at += after
        with Book(str(self.folder / "t.book")) as book, Fetcher(self.manners, self.clock) as fetcher:
            state = State(self.folder / "state.json")
            watch = Watch(book, state, fetcher, self.clock, every=EVERY, most=self.most, told=self.said.append)
            return watch.look([f"{self.site.address}/feed"])

    def addresses(self) -> list[str]:
        with Book(str(self.folder / "t.book")) as book:
            return sorted(report.address.removeprefix(self.site.address) for report in book.reports())


@pytest.fixture
def site() -> Iterator[Site]:
    with Site() as site:
        site.pages = {f"/{n}": page(TOLD % n) for n in (2, 3, 4)}
        site.pages["/feed"] = page(site.feed("/3", "/2"))
        yield site


@pytest.fixture
def desk(site: Site, tmp_path: Path) -> Desk:
    return Desk(site, tmp_path)


def test_new_items_are_fetched_and_kept_as_they_came(site: Site, desk: Desk) -> None:
    found = desk.look()
    assert (found.items, found.troubles) == (2, 0)
    assert found.claims
    assert desk.addresses() == ["/2", "/3"]
    with Book(str(desk.folder / "t.book")) as book:
        assert {book.raw(report.id) for report in book.reports()} == {TOLD % 2, TOLD % 3}
    assert {headers["User-Agent"].partition("/")[0] for _, headers in site.asked} == {"pledgebook"}
    assert all("desk@example.org" in headers["User-Agent"] for _, headers in site.asked)


def test_what_has_not_changed_is_not_sent_again(site: Site, desk: Desk) -> None:
    desk.look()
    site.asked.clear()
    assert desk.look().unchanged == 1
    assert site.paths() == ["/robots.txt", "/feed"]
    site.pages["/feed"] = page(site.feed("/4", "/3", "/2"))
    assert desk.look().items == 1
    assert desk.addresses() == ["/2", "/3", "/4"]


def test_a_site_is_asked_with_pauses(site: Site, desk: Desk) -> None:
    desk.look()
    assert desk.clock.slept == [2.0] * (len(site.asked) - 1)
    site.pages["/robots.txt"] = page(b"User-agent: *\nCrawl-delay: 7")
    site.pages["/feed"] = page(site.feed("/4"))
    desk.clock.slept.clear()
    desk.look()
    assert desk.clock.slept == [7.0, 7.0]


def test_a_site_that_wants_rest_gets_it(site: Site, desk: Desk) -> None:
    site.pages["/feed"] = status(429, Retry_After="3600")
    assert desk.look().troubles == 1
    assert "429" in desk.said[0]
    site.asked.clear()
    assert desk.look().feeds == 0
    assert site.asked == []
    site.pages["/feed"] = page(site.feed("/2"))
    assert desk.look(after=timedelta(hours=1)).items == 1


def test_an_item_that_wants_rest_comes_later(site: Site, desk: Desk) -> None:
    site.pages["/2"] = status(503, Retry_After="600")
    found = desk.look()
    assert (found.items, found.waiting) == (0, 2)  # the site was left alone at once
    site.pages["/2"] = page(TOLD % 2)
    assert desk.look().items == 2


def test_a_feed_in_trouble_is_asked_less_and_less(site: Site, desk: Desk) -> None:
    site.pages["/feed"] = status(500)
    looks = [desk.look().feeds for _ in range(8)]
    assert looks == [1, 0, 1, 0, 0, 0, 1, 0]


def test_what_a_site_does_not_allow_is_not_fetched(site: Site, desk: Desk) -> None:
    site.pages["/robots.txt"] = page(b"User-agent: *\nDisallow: /3")
    found = desk.look()
    assert desk.addresses() == ["/2"]
    assert "/3" not in site.paths()
    assert "robots.txt" in desk.said[0]
    assert found.troubles == 1
    site.pages["/feed"] = page(site.feed("/3", "/2"), X="new")
    assert desk.look().troubles == 0  # it is not asked for again


def test_a_site_whose_rules_cannot_be_had_is_left_alone(site: Site, desk: Desk) -> None:
    site.pages["/robots.txt"] = status(500)
    assert desk.look().troubles == 1
    assert site.paths() == ["/robots.txt"]


def test_an_item_that_cannot_be_had_is_kept_as_the_feed_has_it(site: Site, desk: Desk) -> None:
    text = "<description>Norway will give Moldova 9 radars.</description>"
    site.pages["/feed"] = page(site.feed("/gone").replace(b"<guid>", text.encode() + b"<guid>"))
    assert desk.look().items == 1
    with Book(str(desk.folder / "t.book")) as book:
        assert list(book.told())


def test_many_items_come_in_portions(site: Site, tmp_path: Path) -> None:
    desk = Desk(site, tmp_path, most=1)
    site.pages["/feed"] = page(site.feed("/4", "/3", "/2"))
    assert [(found.items, found.waiting) for found in (desk.look(), desk.look(), desk.look())] == [
        (1, 2),
        (1, 1),
        (1, 0),
    ]


def drip(handler: Handler) -> None:
    handler.send_response(200)
    handler.end_headers()
    for _ in range(2_000):
        try:
            handler.wfile.write(b".")
        except OSError:
            return
        time.sleep(0.02)


def loop(handler: Handler) -> None:
    handler.reply(302, Location=handler.path)


def bomb(handler: Handler) -> None:
    handler.reply(200, gzip.compress(bytes(50_000_000)), Content_Encoding="gzip")


def short(handler: Handler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nx")
    handler.close_connection = True


@pytest.mark.parametrize(
    ("reply", "why"),
    [
        (drip, "no whole answer within"),
        (loop, "redirections"),
        (bomb, "more than 1,000,000 bytes"),
        (lambda h: h.reply(200, b"nonsense", Content_Encoding="gzip"), "cannot be unpacked"),
        (lambda h: h.reply(200, gzip.compress(b"half" * 999)[:-20], Content_Encoding="gzip"), "cut off"),
        (lambda h: h.reply(200, b"x", Content_Encoding="br"), "not asked for"),
        (lambda h: h.reply(302, Location="file:///etc/passwd"), "no address of the web"),
        (lambda h: h.wfile.write(b"\x00" * 99), "connection failed"),
        (short, "connection failed"),
    ],
    ids=["drip", "loop", "bomb", "nonsense", "half", "unasked", "file", "noise", "short"],
)
def test_a_hostile_answer_is_given_up(site: Site, reply: object, why: str) -> None:
    site.pages["/evil"] = reply  # type: ignore[assignment]
    manners = Manners(seconds=0.8 if reply is drip else 5, allow_private=True, bytes=1_000_000)
    with Fetcher(manners, Clock()) as fetcher, pytest.raises(NotFetched, match=why):
        fetcher.get(f"{site.address}/evil")


def test_a_feed_that_is_none_is_told(site: Site, desk: Desk) -> None:
    site.pages["/feed"] = page(b"<html><p>we have moved</p>")
    assert desk.look().troubles == 1
    assert "no entry was found" in desk.said[0]


def test_a_broken_feed_gives_what_can_be_read(site: Site, desk: Desk) -> None:
    site.pages["/feed"] = page(site.feed("/3", "/2")[:-30])
    assert desk.look().items == 2
    assert "not well formed" in desk.said[0]


def test_private_addresses_are_refused(site: Site) -> None:
    with Fetcher(Manners(), Clock()) as fetcher, pytest.raises(NotFetched, match="private address"):
        fetcher.get(f"{site.address}/2")
    assert site.asked == []


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("127.0.0.1", False),
        ("10.1.2.3", False),
        ("169.254.169.254", False),
        ("::1", False),
        ("fe80::1", False),
        ("::ffff:127.0.0.1", False),
        ("64:ff9b::7f00:1", False),
        ("2002:7f00:1::", False),
        ("224.0.0.1", False),
        ("0.0.0.0", False),  # noqa: S104
        ("8.8.8.8", True),
        ("2606:4700::1111", True),
    ],
)
def test_which_addresses_are_public(address: str, *, public: bool) -> None:
    assert is_public(address) is public


def test_a_state_of_something_else_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "state.json"
    path.write_text("[1]", encoding="utf-8")
    with pytest.raises(StoreError, match="not the state of a watch"):
        State(path)
    assert path.read_text(encoding="utf-8") == "[1]"


def test_two_watches_do_not_share_a_state(tmp_path: Path) -> None:
    path = tmp_path / "state.json"
    with alone(path):
        with pytest.raises(StoreError, match="another watch is using it"), alone(path):
            pass
        with alone(tmp_path / "other.json"):
            pass
    with alone(path):
        assert not path.exists()


def test_the_command(site: Site, tmp_path: Path) -> None:
    book = tmp_path / "t.book"
    site.pages["/feed"] = page(site.feed("/2"))

    def run(*more: str) -> tuple[int, str]:
        result = CliRunner().invoke(app, ["watch", f"{site.address}/feed", "--book", str(book), "--once", *more])
        return result.exit_code, result.output

    code, said = run()
    assert code == 2
    assert "private address" in said
    assert run("--every", "5s")[0] == 2
    (tmp_path / "t.book.watch.json").unlink()
    code, said = run("--allow-private")
    assert code == 0, said
    assert "1 new items" in said
