"""While another process adds to the book: lists at the edge follow by themselves, what one reads waits until one asks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from pledgebook.book import Book
from served import served
from tests.browser.visit import Visit

FIRST = (
    "OSLO, 14 March 2025 - Norway will give Moldova air defence worth NOK 1.2 billion, the ministry said on Friday.\n"
)
LATER = "ROME, 2 May 2025 - Italy will give Kenya EUR 30 million for hospitals, the government said on Friday.\n"
_MINUTE = 60_000


@pytest.fixture
def growing(tmp_path: Path) -> Path:
    """A folder with a book of one report."""
    (tmp_path / "first.txt").write_text(FIRST, encoding="utf-8")
    with Book(str(tmp_path / "aid.book")) as book:
        book.add([tmp_path / "first.txt"], jobs=1)
    return tmp_path


@pytest.fixture
def page(browser: Browser, growing: Path) -> Iterator[Page]:
    """A page of a site over that book, whose clock the test winds."""
    with served(str(growing / "aid.book")) as site, Visit(browser, site) as visit:
        page = visit.page()
        page.clock.install()
        yield page
        assert visit.noise == []


def add(folder: Path, text: str = LATER) -> None:
    """What another process does."""
    (folder / "later.txt").write_text(text, encoding="utf-8")
    with Book(str(folder / "aid.book")) as book:
        book.add([folder / "later.txt"], jobs=1)


def test_the_start_page_follows_by_itself(page: Page, growing: Path) -> None:
    page.goto("/")
    page.get_by_label("or its text").fill("what I was about to paste")
    expect(page.locator("#added-last li")).to_have_count(1)
    add(growing)
    page.clock.run_for(_MINUTE)
    expect(page.locator("h1")).to_contain_text("2 reports")
    expect(page.locator("#added-last li")).to_have_count(2)
    expect(page.get_by_label("or its text")).to_have_value("what I was about to paste")
    expect(page.locator("#live")).to_be_empty()


def test_the_ledger_says_what_is_new_and_shows_it_when_asked(page: Page, growing: Path) -> None:
    page.goto("/ledger?kind=transfer")
    rows = page.locator("#found tbody a[href^='/records/']")
    expect(rows).to_have_count(1)
    add(growing)
    page.clock.run_for(_MINUTE)
    note = page.get_by_role("status")
    expect(note).to_contain_text(re.compile(r"1 new report, \d+ records? new or changed"))
    expect(rows).to_have_count(1)
    note.get_by_role("button", name="show").click()
    expect(rows).to_have_count(2)
    expect(note).to_be_empty()


def test_a_filter_that_the_news_do_not_touch_says_nothing(page: Page, growing: Path) -> None:
    page.goto("/ledger?donor=NOR")
    add(growing)
    with page.expect_response(re.compile(r"/ledger\?donor=NOR$")):
        page.clock.run_for(_MINUTE)
    page.clock.run_for(_MINUTE)
    expect(page.locator("#live")).to_be_empty()
