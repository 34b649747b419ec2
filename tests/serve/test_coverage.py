"""Coverage and search: every number leads to its reports, every hit to its place."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

pytest.importorskip("fastapi", reason="the site needs the extra `web`")

from fastapi.testclient import TestClient

from pledgebook.book import Book
from pledgebook.serve.app import create_app

FILES = {
    "one.md": "---\ntitle: Boats for Fiji\noutlet: Reef <i>Post</i>\n---\n\nSUVA, 3 May 2025 - Australia will give Fiji AUD 4 million "
    'for boats, the government said on Saturday. "We sail," Foreign Minister Mere Vakatawa of Fiji said. Rooms cost 77 dollars.\n',
    "again.md": "",
    "empty.txt": "It rained on Tuesday.\n",
    "broken.pdf": "%PDF-1.7 nothing",
}


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    folder = tmp_path_factory.mktemp("coverage")
    for name, text in FILES.items():
        (folder / name).write_text(text or FILES["one.md"], encoding="utf-8")
    path = str(folder / "aid.book")
    with Book(path) as book:
        book.add([folder / name for name in FILES], jobs=1)
    with TestClient(create_app(path), base_url="http://localhost") as browser:
        yield browser


def test_every_document_is_counted_once(client: TestClient) -> None:
    whole = client.get("/api/coverage").json()["whole"]
    assert [whole[name] for name in ("reports", "read", "empty", "failed", "skipped")] == [3, 1, 1, 1, 1]


@pytest.mark.parametrize("by", ["both", "publisher", "month"])
def test_every_number_leads_to_its_reports(client: TestClient, by: str) -> None:
    page = client.get(f"/coverage?by={by}")
    assert "<i>Post" not in page.text
    links = re.findall(r'<a href="(/reports\?[^"]*)">([\d,]+)</a>', page.text)
    assert links
    for address, number in links:
        found = client.get("/api" + address.replace("&amp;", "&")).json()
        counted = sum(r["unexplained"] for r in found["reports"]) if "unexplained=" in address else found["count"]
        assert counted == int(number), address


def test_the_list_of_reports_is_paged(client: TestClient) -> None:
    seen, place = [], "/reports?most=2"
    while place:
        page = client.get("/api" + place).json()
        seen += [r["id"] for r in page["reports"]]
        place = page["onwards"]
    assert len(seen) == len(set(seen)) == 3
    assert client.get("/reports?status=&publisher=&month=").status_code == 200
    assert client.get("/reports?status=lost").status_code == 422


def test_search_leads_to_records_reports_and_names(client: TestClient) -> None:
    found = client.get("/api/search", params={"text": "fiji"}).json()
    assert {line["kind"] for line in found["records"]} >= {"transfer"}
    assert [r["title"] for r in found["reports"]] == ["Boats for Fiji"]
    assert ("FJI", "recipient") in {(n["name"], n["role"]) for n in found["names"]}
    person = client.get("/api/search", params={"text": "vakatawa"}).json()["names"]
    assert [n["role"] for n in person] == ["person"]
    places = [n["place"] for n in [*found["names"], *person]]
    assert all(client.get(place).status_code == 200 for place in places)
    assert client.get("/api/meetings?person=Mere+Vakatawa").json()["months"]


@pytest.mark.parametrize("text", ["", '"', "*", "a AND (", "<script>alert(1)</script>", "'; --", "%", "\x00"])
def test_whatever_is_typed_is_words(client: TestClient, text: str) -> None:
    for address in ("/search", "/api/search"):
        answer = client.get(address, params={"text": text})
        assert answer.status_code == 200
        assert "<script>alert" not in answer.text or address.startswith("/api")
