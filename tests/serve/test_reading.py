"""A report read at once: shown, stored only when asked, refused in words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("fastapi", reason="the site needs the extra `web`")

from fastapi.testclient import TestClient

from pledgebook.book import Book
from pledgebook.serve import bounded
from pledgebook.serve.app import create_app
from tests.serve.conftest import own_pages

TEXT = """Peru sends blankets to Bolivia <script>alert(1)</script>

LIMA, 9 June 2025 - Peru will give Bolivia 3,000 blankets worth USD 45,000, the Ministry of Health said on Monday.
"""


@pytest.fixture
def own(tmp_path: Path) -> Iterator[tuple[TestClient, str]]:
    path = str(tmp_path / "own.book")
    Book(path).close()
    with own_pages(create_app(path), follow_redirects=False) as browser:
        yield browser, path


def reports(path: str) -> list[str]:
    with Book(path, readonly=True) as book:
        return [report.address for report in book.reports()]


@pytest.mark.parametrize("way", ["file", "pasted"])
def test_it_is_shown_first_and_stored_when_asked(own: tuple[TestClient, str], way: str) -> None:
    client, path = own
    sent = {"files": {"file": ("C:\\papers\\peru.txt", TEXT)}} if way == "file" else {"data": {"pasted": TEXT}}
    answer = client.post("/read", **sent)
    assert answer.status_code == 303, answer.text
    place = answer.headers["location"]
    page = client.get(place).text
    assert "Not stored" in page
    assert "<script>alert" not in page
    assert any(claim["kind"] == "transfer" for claim in client.get(f"/api{place}").json()["claims"])
    assert reports(path) == []

    kept = client.post(f"{place}/store")
    assert kept.status_code == 303
    assert client.get(kept.headers["location"]).status_code == 200
    assert reports(path) == ["peru.txt" if way == "file" else "pasted.txt"]
    assert "The book holds this report" in client.get(place).text


def test_the_day_of_publication_can_be_told(own: tuple[TestClient, str]) -> None:
    client, _ = own
    text = "Peru will give Bolivia USD 45,000, it said on Monday."
    place = client.post("/read", data={"pasted": text, "published": "2025-06-11"}).headers["location"]
    assert client.get(f"/api{place}").json()["published"] == "2025-06-11"
    assert client.post("/read", data={"pasted": text, "published": "soon"}).status_code == 422


def test_what_cannot_be_read_is_told_in_words(own: tuple[TestClient, str]) -> None:
    client, path = own
    for sent in ({"data": {"pasted": "  "}}, {"files": {"file": ("a.pdf", b"%PDF-1.7 broken")}}, {}):
        answer = client.post("/read", **sent)
        assert answer.status_code == 422
        assert "<h1>" in answer.text
    assert client.get("/read/nothing").status_code == 404
    assert client.post("/read/nothing/store").status_code == 404
    assert reports(path) == []


def test_too_much_is_refused(own: tuple[TestClient, str], monkeypatch: pytest.MonkeyPatch) -> None:
    client, _ = own
    monkeypatch.setattr(bounded, "_MOST", 1_000)
    assert client.post("/read", files={"file": ("a.txt", "x" * 2_000)}).status_code == 413
    pieces = (b"x" * 600 for _ in range(4))
    kind = {"content-type": "multipart/form-data; boundary=b"}
    assert client.post("/read", content=pieces, headers=kind).status_code == 413


def test_another_site_stores_nothing(own: tuple[TestClient, str]) -> None:
    client, path = own
    place = client.post("/read", data={"pasted": TEXT}).headers["location"]
    assert client.post(f"{place}/store", headers={"origin": "https://evil.example"}).status_code == 403
    assert reports(path) == []
