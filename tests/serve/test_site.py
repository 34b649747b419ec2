"""Every page and its twin: there, safe, and without anything from elsewhere."""

from __future__ import annotations

import hashlib
import re
from importlib.resources import files

import pytest
from fastapi.testclient import TestClient

STATIC = files("pledgebook.serve").joinpath("static")


def record(client: TestClient) -> str:
    records = client.get("/api/ledger", params={"kind": "transfer", "donor": "NOR"}).json()["records"]
    return str(records[0]["id"])


def addresses(client: TestClient) -> list[str]:
    """Every kind of page, one of each."""
    report = client.get("/api/").json()["newest"][0]["id"]
    return ["/", "/ledger", f"/records/{record(client)}", f"/reports/{report}"]


def test_every_page_has_a_twin_and_says_what_it_is(client: TestClient) -> None:
    for address in addresses(client):
        page, twin = client.get(address), client.get("/api" + address)
        assert (page.status_code, twin.status_code) == (200, 200), address
        title = re.search("<title>(.*?) · Pledgebook</title>", page.text)
        assert title is not None
        assert twin.json()["title"], address


def test_nothing_runs_and_nothing_comes_from_elsewhere(client: TestClient) -> None:
    for address in addresses(client):
        page = client.get(address)
        assert "default-src 'none'; script-src 'self'" in page.headers["content-security-policy"]
        assert not re.search(r"<script(?! src=\"/static/)|\son\w+=|style=|javascript:", page.text), address
        assert set(re.findall(r"(?:src|href)=\"(https?:)?//", page.text)) == set(), address


def test_a_hostile_report_is_shown_as_its_words(client: TestClient) -> None:
    reports = [r["id"] for r in client.get("/api/").json()["newest"]]
    pages = [client.get(f"/reports/{identity}").text for identity in reports]
    hostile = next(page for page in pages if "alert" in page)
    assert "<script>alert" not in hostile
    assert "&amp;lt;b&amp;gt;" in hostile
    assert "\u202e" not in hostile


def test_reports_of_one_package_are_one_record_with_both_sentences(client: TestClient) -> None:
    page = client.get(f"/api/records/{record(client)}").json()
    assert page["line"]["witnesses"] == 2
    assert [telling["quote"] for telling in page["tellings"]] == ["up to NOK 1.2 billion"] * 2
    assert all(client.get(telling["place"]).status_code == 200 for telling in page["tellings"])


@pytest.mark.parametrize(
    ("query", "kinds"),
    [
        ("kind=transfer", {"transfer"}),
        ("donor=JPN&kind=transfer", {"transfer"}),
        ("text=hospitals&kind=item", set()),
        ("donor=NOR", {"transfer", "item"}),
        ("kind=&donor=JPN&aid=&stage=&since=&text=&after=", {"transfer"}),
    ],
)
def test_filters(client: TestClient, query: str, kinds: set[str]) -> None:
    assert {line["kind"] for line in client.get(f"/api/ledger?{query}").json()["records"]} - {"statement"} == kinds


def test_pages_follow_one_another_without_loss(client: TestClient) -> None:
    whole = [line["id"] for line in client.get("/api/ledger?most=500").json()["records"]]
    found, after = [], ""
    while after is not None:
        page = client.get("/api/ledger", params={"most": 2, "after": after}).json()
        found += [line["id"] for line in page["records"]]
        after = page["after"]
    assert found == whole


def test_what_is_wrong_is_told_in_one_shape(client: TestClient) -> None:
    for address, status in (
        ("/records/nothing", 404),
        ("/ledger?sort=size", 422),
        ("/ledger?since=soon", 422),
        ("/ledger?after=x", 422),
    ):
        twin, page = client.get("/api" + address), client.get(address)
        assert (twin.status_code, page.status_code) == (status, status), address
        assert twin.headers["content-type"] == "application/problem+json"
        assert twin.json()["status"] == status
        assert twin.json()["detail"]
        assert "<h1>" in page.text


def test_an_unchanged_page_is_not_sent_again(client: TestClient) -> None:
    tag = client.get("/ledger").headers["etag"]
    again = client.get("/ledger", headers={"if-none-match": tag})
    assert (again.status_code, again.content) == (304, b"")


def test_another_host_name_is_refused(client: TestClient) -> None:
    assert client.get("/", headers={"host": "evil.example"}).status_code == 400


def test_vendored_files_are_those_that_were_built() -> None:
    vendor = STATIC.joinpath("vendor")
    lines = vendor.joinpath("SHA256SUMS").read_text(encoding="utf-8").splitlines()
    listed = {name: digest for digest, name in (line.split("  ") for line in lines)}
    for file in vendor.iterdir():
        if file.name != "SHA256SUMS":
            assert hashlib.sha256(file.read_bytes()).hexdigest() == listed.pop(file.name)
    assert listed == {}
