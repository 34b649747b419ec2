"""Findings decided in the browser: seen first, made, undone; and nothing from elsewhere decides."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("fastapi", reason="the site needs the extra `web`")

from fastapi.testclient import TestClient

from pledgebook.book import Book
from pledgebook.serve.app import create_app
from tests.serve.conftest import own_pages

SIDES = [
    ("Lake Post", "2 May 2025", "Canada will give Chad aid worth CAD 12 million.\n\nThe package includes 4,500 tents."),
    (
        "Sahel Wire <b>",
        "3 May 2025",
        "Canada will give Chad aid worth CAD 12 million.\n\nThe package includes 5,400 tents.",
    ),
]


@pytest.fixture
def own(tmp_path: Path) -> Iterator[tuple[TestClient, str]]:
    """A site over a book of its own in which two reports differ, and the path of the book."""
    for number, (outlet, day, words) in enumerate(SIDES):
        text = f"---\ntitle: Tents for Chad\noutlet: {outlet}\n---\n\nOTTAWA, {day} - {words}\n"
        (tmp_path / f"{number}.md").write_text(text, encoding="utf-8")
    path = str(tmp_path / "aid.book")
    with Book(path) as book:
        book.add([tmp_path / f"{number}.md" for number in range(2)], jobs=1)
    with own_pages(create_app(path), follow_redirects=False) as browser:
        yield browser, path


def first(client: TestClient) -> dict[str, object]:
    found = client.get("/api/findings").json()["findings"]
    assert found, "the two reports must contradict each other"
    return dict(found[0])


def offer(client: TestClient, finding: object, key: str) -> dict[str, object]:
    offers = client.get(f"/api/findings/{finding}").json()["offers"]
    return next(dict(o) for o in offers if o["key"] == key)


def test_the_start_page_counts_what_the_list_holds(own: tuple[TestClient, str]) -> None:
    client, _ = own
    listed = client.get("/api/findings").json()["findings"]
    assert listed
    assert client.get("/api/").json()["findings"] == len(listed)


def test_the_list_and_one_finding(own: tuple[TestClient, str]) -> None:
    client, _ = own
    finding = first(client)
    page = client.get("/findings").text
    assert f'href="/findings/{finding["id"]}"' in page
    one = client.get(f"/findings/{finding['id']}")
    assert one.status_code == 200
    assert "5,400 − 4,500 = 900" in one.text
    assert "<b>," not in one.text
    assert {o["key"] for o in client.get(f"/api/findings/{finding['id']}").json()["offers"]} == {"v", "d", "x"}


@pytest.mark.parametrize("key", ["v", "d", "x"])
def test_each_ruling_is_seen_before_it_is_made_then_undone(own: tuple[TestClient, str], key: str) -> None:
    client, _ = own
    finding = first(client)["id"]
    page = client.get(f"/findings/{finding}?{offer(client, finding, key)['address']}").text
    assert "would change" in page
    assert client.get("/api/findings").json()["decisions"] == []

    form = re.search('<form class="decide".*?</form>', page, re.DOTALL)
    assert form is not None
    fields = dict(re.findall('name="(action|field|then)" value="([^"]*)"', form[0]))
    targets = re.findall('name="target" value="([^"]*)"', form[0])
    sent = {**fields, "target": targets, "who": "Ada Åkesson", "why": "seen the list"}
    if "field" in fields:
        sent["value"] = '{"qualifier": "exactly", "nominal": "5400", "low": "5400", "high": "5400"}'
    made = client.post("/decide", data=sent, headers={"origin": "http://localhost"})
    assert made.status_code == 303, made.text
    assert finding not in {f["id"] for f in client.get("/api/findings").json()["findings"]}
    landed = client.get(made.headers["location"]).text
    decision = client.get("/api/findings").json()["decisions"][0]
    assert (decision["who"], decision["why"]) == ("Ada Åkesson", "seen the list")
    assert f'name="decision" value="{decision["id"]}"' in landed

    undone = client.post("/undo", data={"decision": decision["id"]})
    assert undone.status_code == 303
    assert client.get("/api/findings").json()["findings"][0]["id"] == finding


@pytest.mark.parametrize(
    "headers", [{"origin": "https://evil.example"}, {"origin": "null"}, {"sec-fetch-site": "cross-site"}]
)
def test_another_site_decides_nothing(own: tuple[TestClient, str], headers: dict[str, str]) -> None:
    client, path = own
    finding = first(client)["id"]
    sent = {"action": "settled", "target": finding, "who": "Mallory"}
    assert client.post("/decide", data=sent, headers=headers).status_code == 403
    with Book(path, readonly=True) as book:
        assert book.decisions() == ()


@pytest.mark.parametrize("sent", [{}, {"action": "settled"}, {"action": "settled", "target": "f1-0"}, {"action": "x"}])
def test_a_form_that_makes_no_sense_is_told_so(own: tuple[TestClient, str], sent: dict[str, str]) -> None:
    client, _ = own
    answer = client.post("/decide", data={**sent, "who": "Ada"})
    assert answer.status_code in {404, 422}
    assert "<h1>" in answer.text


def test_a_browser_that_hides_where_it_comes_from_may_decide_here(own: tuple[TestClient, str]) -> None:
    client, _ = own
    sent = {"action": "settled", "target": first(client)["id"], "who": "Ada"}
    hidden = {"origin": "null", "sec-fetch-site": "same-origin"}
    assert client.post("/decide", data=sent, headers=hidden).status_code == 303


def test_nobody_is_sent_to_another_site(own: tuple[TestClient, str]) -> None:
    client, _ = own
    finding = first(client)["id"]
    for then in ("https://evil.example/findings", "//evil.example/findings", "/findings\r\nx: y"):
        sent = {"action": "unsure", "target": [finding], "who": "Ada", "then": then}
        sent |= {"action": "settled"}
        assert client.post("/decide", data=sent).headers["location"].startswith("/findings?made=")


def test_a_ruling_that_cannot_be_made_says_why_beside_the_form(own: tuple[TestClient, str]) -> None:
    client, _ = own
    finding = first(client)["id"]
    answer = client.get(f"/api/findings/{finding}?action=same&target=c1-nothing").json()
    assert "no such claim" in answer["considered"]["refused"]
    deep = client.get(f"/findings/{finding}", params={"action": "value", "target": "c1-x", "value": "[" * 5_000})
    assert deep.status_code == 200


def test_codes_filter_and_unknown_ones_are_refused(own: tuple[TestClient, str]) -> None:
    client, _ = own
    assert client.get("/api/findings?code=values&code=value").json()["findings"]
    assert client.get("/api/findings?code=parts").json()["findings"] == []
    assert client.get("/api/findings?code=nonsense").status_code == 422
    assert client.get("/findings/f1-nothing").status_code == 404
