"""The page of a report: one claim lit up by the address, pages of the source where it has some."""

from __future__ import annotations

import re

from fastapi.testclient import TestClient

from pledgebook.export.markup import page_starts, text_of
from pledgebook.export.report import Report
from pledgebook.model.text import BlockKind, Document, SourceBlock


def test_the_claim_that_the_address_names_is_lit_in_the_text_and_in_its_table(client: TestClient) -> None:
    record = client.get("/api/ledger", params={"kind": "transfer", "donor": "NOR"}).json()["records"][0]
    telling = client.get(f"/api/records/{record['id']}").json()["tellings"][0]
    address, _, place = telling["place"].partition("#")
    page = client.get(address).text
    assert re.search(rf'<span id="{place}"></span><a class="tag k-transfer"', page)
    assert re.search(r'class="k-[^"]*transfer[^"]* lit"[^>]*>up to NOK 1.2 billion<', page)
    assert '<tr id="c1T1" class="lit">' in page
    for other in (address.partition("?")[0], address[:-1] + "?"):
        assert 'id="lit"' not in client.get(other).text


def test_a_report_of_pages_shows_their_numbers_where_they_begin() -> None:
    text = "First line of all.\n\nSecond of the first.\n\nBegins the third page.\n"
    starts = [0, 20, 42]
    places = ["p1 72.0,688.1,540.0,698.3+0", "p1 72.0,60.1,540.0,70.3+0", "p3 72.0,688.1,540.0,698.3+0"]
    blocks = tuple(SourceBlock(s, s + 18, BlockKind.BODY, at) for s, at in zip(starts, places, strict=True))
    paged = Document(id="0" * 64, text=text, source_map=blocks)
    assert [tuple(page) for page in page_starts(paged)] == [(0, 1), (42, 3)]
    shown = text_of(Report("a.pdf", paged, ()), 1)
    assert re.findall(r'id="page(\d)"|(Begins)', shown) == [("1", ""), ("3", ""), ("", "Begins")]
