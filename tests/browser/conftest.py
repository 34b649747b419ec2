"""One server and one browser for all tests of this folder; each test looks with a fresh profile, and may cause no noise.

They are skipped where Playwright or Chromium is missing (`apt-get install chromium`).
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator

import pytest

pytest.importorskip("fastapi", reason="the site needs the extra `web`")
pytest.importorskip("playwright", reason="the tests of the site in a browser need Playwright")

from playwright.sync_api import Browser, Page, sync_playwright

from pledgebook.book import Book
from served import served
from tests.browser.reports import REPORTS
from tests.browser.visit import Visit

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
# Chromium cannot shut itself in when it is started by root, as on machines that only test.
_OPTIONS = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """The machine's Chromium, without a window."""
    if CHROMIUM is None:
        pytest.skip("Chromium is not installed")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=_OPTIONS)
        yield started
        started.close()


@pytest.fixture(scope="package")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site over a small book."""
    folder = tmp_path_factory.mktemp("browser")
    for name, text in REPORTS.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    book_address = str(folder / "aid.book")
    with Book(book_address) as book:
        book.add(sorted(folder.glob("*.txt")), jobs=1)
    with served(book_address) as started:
        yield started


@pytest.fixture
def visit(browser: Browser, site: str) -> Iterator[Visit]:
    """Somebody who looks at the site; at the end nothing may have gone wrong or elsewhere."""
    with Visit(browser, site) as somebody:
        yield somebody
        assert somebody.noise == []


@pytest.fixture
def page(visit: Visit) -> Page:
    """A page at 1400 pixels, in the light."""
    return visit.page()
