"""What holds of every page: it is quiet, fits, reads aloud, weighs little, and runs nothing that a report brought along."""

from __future__ import annotations

import gzip
import hashlib
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, Response

from tests.browser.visit import Visit, every_page

VENDOR = Path(__file__).parent / "vendor"
PAGES = {"/", "/ledger", "/records/*", "/reports/*"}
_RULES = "({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})"


@pytest.fixture(scope="module")
def axe() -> str:
    """The checks of axe-core, as script."""
    return (VENDOR / "axe.js").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def pages(browser: Browser, site: str) -> dict[str, str]:
    """An address of every kind of page; going round them makes no noise."""
    with Visit(browser, site) as visit:
        found = every_page(visit.page())
        assert visit.noise == []
    assert set(found) >= PAGES
    return found


def test_what_is_vendored_for_tests_is_what_was_built() -> None:
    for line in (VENDOR / "SHA256SUMS").read_text(encoding="utf-8").splitlines():
        digest, name = line.split("  ")
        assert hashlib.sha256((VENDOR / name).read_bytes()).hexdigest() == digest


def _faults(page: Page, axe: str) -> list[str]:
    page.evaluate(axe)
    found = page.evaluate(f"() => axe.run(document, {_RULES})")
    assert len(found["passes"]) > 15, "axe has looked at the page"
    return [
        f"{v['id']}: {node['html'][:150]} {node['failureSummary']}" for v in found["violations"] for node in v["nodes"]
    ]


@pytest.mark.parametrize(("width", "light"), [(1400, "light"), (1400, "dark"), (360, "light")])
def test_axe_finds_nothing(
    visit: Visit, pages: dict[str, str], axe: str, width: int, light: Literal["light", "dark"]
) -> None:
    page = visit.page(width, light)
    faults = {}
    for name, address in pages.items():
        page.goto(address)
        if found := _faults(page, axe):
            faults[name] = found
    assert faults == {}


@pytest.mark.parametrize("width", [360, 2560])
def test_no_page_is_wider_than_the_screen(visit: Visit, pages: dict[str, str], width: int) -> None:
    page = visit.page(width)
    wide = {}
    for name, address in pages.items():
        page.goto(address)
        if (needed := page.evaluate("document.documentElement.scrollWidth")) > width:
            wide[name] = needed
    assert wide == {}


def test_every_page_works_without_script(visit: Visit, pages: dict[str, str]) -> None:
    page = visit.page(script=False)
    for address in pages.values():
        answer = page.goto(address)
        assert answer is not None
        assert answer.status == 200, address
        assert page.locator("h1").count() == 1, address


def _weights(page: Page, address: str) -> dict[str, int]:
    """The bytes of everything that a page loads, as they travel; fonts and charts are kept for long and not counted."""
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108 (Playwright looks into what it calls)
    page.goto(address)
    counted = [answer for answer in answers if "woff2" not in answer.url and "charts" not in answer.url]
    return {answer.url: len(gzip.compress(answer.body())) for answer in counted}


def test_a_page_weighs_little(visit: Visit, pages: dict[str, str]) -> None:
    for address in pages.values():
        weights = _weights(visit.page(), address)
        assert 5_000 < sum(weights.values()) < 100_000, weights
