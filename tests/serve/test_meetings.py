"""The timeline of meetings and statements: who, when, and what hangs with it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

pytest.importorskip("fastapi", reason="the site needs the extra `web`")

from fastapi.testclient import TestClient

from pledgebook.book import Book
from pledgebook.serve.app import create_app

TEXT = """The ministers of Chile and Ghana meet

SANTIAGO, 4 March 2025 - Foreign Minister Clara Fuentes of Chile met Foreign Minister Kofi Antwi of Ghana in Santiago on Tuesday.

"We need <b>clinics</b>," Antwi said. Fuentes said that Chile would look for money.

OSLO, 4 March 2025 - "It rains," the Norwegian government said on Tuesday.
"""


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    folder = tmp_path_factory.mktemp("meetings")
    (folder / "one.txt").write_text(TEXT, encoding="utf-8")
    path = str(folder / "aid.book")
    with Book(path) as book:
        book.add([folder / "one.txt"], jobs=1)
    with TestClient(create_app(path), base_url="http://localhost") as browser:
        yield browser


def entries(client: TestClient, query: str = "") -> list[dict[str, object]]:
    return [e for month in client.get(f"/api/meetings?{query}").json()["months"] for e in month["entries"]]


def test_a_meeting_with_the_words_of_those_who_met(client: TestClient) -> None:
    (meeting,) = entries(client, "kind=meeting")
    assert len(meeting["people"]) == 2  # type: ignore[arg-type]
    said = " ".join(line["words"] for line in meeting["said"])  # type: ignore[attr-defined]
    assert "clinics" in said
    assert "rains" not in said
    page = client.get("/meetings").text
    assert "2025-03" in page
    assert "<b>clinics" not in page


@pytest.mark.parametrize(
    ("query", "kinds"),
    [
        ("person=antwi", {"meeting", "statement"}),
        ("person=clinics", set()),
        ("state=CHL&kind=meeting", {"meeting"}),
        ("state=JPN", set()),
        ("since=2025-03-05", set()),
        ("since=&until=&kind=&person=&state=&until=2025-12-31", {"meeting", "statement"}),
    ],
)
def test_filters(client: TestClient, query: str, kinds: set[str]) -> None:
    assert {e["line"]["kind"] for e in entries(client, query)} == kinds  # type: ignore[index]


def test_a_day_that_is_none_is_told_so(client: TestClient) -> None:
    assert client.get("/meetings?since=2025-13-01").status_code == 422


def test_the_ledger_takes_a_form_without_script(client: TestClient) -> None:
    assert client.get("/ledger?since=&until=&donor=&aid=&stage=").status_code == 200
