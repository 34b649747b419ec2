"""What people do on the site: follow a figure to its words, filter, go back, with the mouse or with the keys alone."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from tests.browser.visit import Visit

_RECORDS = "#found a[href^='/records/']"


def _open_the_package(page: Page) -> None:
    """Click 1: from the ledger to the record that several reports tell of."""
    page.locator(_RECORDS, has_text="NOK").first.click()


def test_from_the_ledger_to_the_highlighted_words(page: Page) -> None:
    page.goto("/ledger?kind=transfer")
    _open_the_package(page)
    expect(page).to_have_url(re.compile("/records/"))
    page.locator(".told a").first.click()
    expect(page).to_have_url(re.compile(r"/reports/.*claim="))
    lit = page.locator("article .k-transfer.lit").first
    expect(lit).to_contain_text("1.2 billion")
    expect(lit).to_be_in_viewport()
    expect(page.locator(".side tr.lit")).to_be_in_viewport()


def test_three_clicks_from_a_total_to_the_highlighted_words(page: Page) -> None:
    page.goto("/totals")
    page.get_by_role("region", name="All together").get_by_role("row", name="NOK").locator(".stated a").click()
    expect(page).to_have_url(re.compile("/totals/entries"))
    page.locator("a[href^='/records/']").first.click()
    page.locator(".told a").first.click()
    expect(page.locator("article .k-transfer.lit").first).to_contain_text("1.2 billion")
    expect(page.locator("article .k-transfer.lit").first).to_be_in_viewport()


def test_a_chart_is_saved_as_drawing_and_as_picture(page: Page) -> None:
    page.goto("/totals?by=donor")
    for kind, begins in (("SVG", b"<svg"), ("PNG", b"\x89PNG")):
        with page.expect_download() as waiting:
            page.get_by_role("button", name=f"Save this chart as {kind}").first.click()
        assert waiting.value.suggested_filename == f"pledgebook-donor.{kind.lower()}"
        assert Path(waiting.value.path()).read_bytes().startswith(begins)


def test_the_words_are_lit_and_in_sight_without_script(visit: Visit) -> None:
    page = visit.page(width=360, script=False, path="/ledger?kind=transfer")
    _open_the_package(page)
    page.locator(".told a").first.click()
    expect(page.locator("article .lit").first).to_be_in_viewport()


def test_a_label_lights_all_words_of_its_claim_and_back(page: Page) -> None:
    page.goto("/ledger?kind=transfer")
    _open_the_package(page)
    page.locator(".told a").first.click()
    page.locator(".side .k-transfer.tag").first.click()
    expect(page.locator("article .k-transfer.lit").first).to_be_visible()
    assert page.locator("article .k-evidence.lit").count() > 0
    page.locator("article .tag.k-transfer").first.click()
    expect(page.locator(".side tr:target")).to_be_in_viewport()


def test_filters_stand_in_the_address(page: Page) -> None:
    page.goto("/ledger")
    rows = page.locator(_RECORDS)
    everything = rows.count()
    page.get_by_label("kind").select_option("transfer")
    expect(page).to_have_url(re.compile("kind=transfer"))
    expect(rows).not_to_have_count(everything)
    transfers = rows.count()
    page.get_by_label("donor").fill("JPN")
    page.get_by_label("donor").press("Enter")
    expect(page).to_have_url(re.compile(r"/ledger\?kind=transfer&donor=JPN(&convention=\w+)?$"))
    expect(rows).to_have_count(1)
    page.reload()
    expect(rows).to_have_count(1)
    expect(page.get_by_label("kind")).to_have_value("transfer")
    page.go_back()
    expect(rows).to_have_count(transfers)
    expect(page.get_by_label("donor")).to_have_value("")


def test_what_nothing_matches_says_so_and_leads_back(page: Page) -> None:
    page.goto("/ledger?donor=ISL")
    expect(page.locator(_RECORDS)).to_have_count(0)
    page.get_by_role("link", name="Show all").click()
    expect(page.locator(_RECORDS)).not_to_have_count(0)


def test_sorting_with_the_keys_alone(page: Page) -> None:
    page.goto("/ledger")
    page.keyboard.press("Tab")
    expect(page.get_by_text("To the content")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    heading = page.get_by_role("columnheader", name="stage")
    _tab_to(page, heading.get_by_role("link"))
    page.keyboard.press("Enter")
    expect(heading).to_have_attribute("aria-sort", re.compile("ending"))


def test_from_the_bar_to_the_words_with_the_keys_alone(page: Page) -> None:
    page.goto("/")
    _tab_to(page, page.get_by_role("navigation").get_by_role("link", name="Ledger"))
    page.keyboard.press("Enter")
    _tab_to(page, page.locator(_RECORDS, has_text="NOK").first)
    page.keyboard.press("Enter")
    _tab_to(page, page.locator(".told a").first)
    page.keyboard.press("Enter")
    expect(page.locator("article .lit").first).to_be_in_viewport()


def test_a_stroke_leads_to_the_search_field(page: Page) -> None:
    page.goto("/ledger")
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).to_be_focused()
    expect(page.get_by_role("searchbox")).to_have_value("")


def test_nothing_in_a_report_runs_or_breaks_its_page(visit: Visit) -> None:
    page = visit.page(width=360)
    for report in page.request.get("/api/").json()["newest"]:
        page.goto(f"/reports/{report['id']}")
        if "alert" in page.locator("article").inner_text():
            break
    expect(page.locator("article")).to_contain_text("<script>document.title")
    expect(page.locator("article")).to_contain_text("<%= 7 %> &lt;b&gt;")
    expect(page).not_to_have_title(re.compile("^ran"))
    assert page.locator("article :is(script, img, svg, [onerror], [hx-get], a[href^=javascript])").count() == 0
    assert page.locator("article [dir=auto]").count() == page.locator("article > [dir], article li[dir]").count()
    assert page.locator("footer").is_visible()


def _tab_to(page: Page, goal: Locator, most: int = 80) -> None:
    """Press Tab until an element is focused; at most so many times."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if goal.evaluate("element => element === document.activeElement"):
            return
    raise AssertionError(f"{goal} cannot be reached with Tab")
