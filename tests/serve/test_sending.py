"""What programs send: reports and decisions, with a token."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from pledgebook.book import Book
from pledgebook.serve.access.accounts import Accounts
from pledgebook.serve.access.gate import Access
from pledgebook.serve.access.people import Role
from pledgebook.serve.app import create_app

TEXT = "BERN, 3 May 2025 - Switzerland will give Nepal CHF 4 million for schools, the ministry said on Friday."


@pytest.fixture
def own(address: str, tmp_path: Path) -> str:
    """A book that the test may change."""
    return str(shutil.copy(address, tmp_path / "own.book"))


@pytest.fixture
def program(own: str, tmp_path: Path) -> Iterator[TestClient]:
    """A program of Ben's."""
    accounts = Accounts(str(tmp_path / "accounts"), create=True)
    accounts.add("ben", "correct horse battery", Role.ANALYST)
    secret, _ = accounts.give_token("ben")
    app = create_app(own, access=Access(accounts, open_to_read=False))
    with TestClient(app, base_url="http://localhost", headers={"authorization": f"Bearer {secret}"}) as client:
        yield client
    accounts.close()


def test_a_text_is_added_once(program: TestClient) -> None:
    first = program.post("/api/reports", data={"text": TEXT, "published": "2025-05-03"})
    assert (first.status_code, first.json()["status"]) == (201, "read"), first.text
    assert first.json()["claims"] > 0
    again = program.post("/api/reports", data={"text": TEXT})
    assert (again.status_code, again.json()["status"]) == (200, "skipped")
    page = program.get("/api" + first.json()["page"]).json()
    assert (page["text"], page["report"]["published"]) == (TEXT, "2025-05-03")
    assert program.get(first.json()["page"]).status_code == 200


def test_a_file_is_added_under_its_own_name_and_nowhere_else(program: TestClient) -> None:
    sent = program.post("/api/reports", files={"file": ("../../etc/p\r\nasswd.txt", TEXT.encode())})
    assert sent.status_code == 201
    named = program.get("/api" + sent.json()["page"]).json()["report"]["address"]
    assert "/" not in named
    assert named.isprintable()


@pytest.mark.parametrize(
    "sent",
    [{}, {"data": {"text": ""}}, {"data": {"text": TEXT}, "files": {"file": ("a.txt", b"x")}}, {"json": {"text": 1}}],
)
def test_what_is_no_report_is_refused(program: TestClient, sent: dict[str, object]) -> None:
    answer = program.post("/api/reports", **sent)  # type: ignore[arg-type]
    assert answer.status_code == 422
    assert answer.headers["content-type"] == "application/problem+json"


def test_a_decision_bears_the_name_of_the_account(program: TestClient, own: str) -> None:
    record = program.get("/api/ledger", params={"kind": "transfer", "donor": "NOR"}).json()["records"][0]["id"]
    ruling = {"action": "value", "targets": [record], "field": "stage", "value": "delivered", "who": "somebody else"}
    made = program.post("/api/decisions", json=ruling)
    assert made.status_code == 201, made.text
    undone = program.post("/api/decisions", json={"action": "undo", "targets": [made.json()["id"]]})
    assert undone.status_code == 201
    with Book(own, readonly=True) as book:
        assert [decision.who for decision in book.decisions()] == ["ben", "ben"]


@pytest.mark.parametrize(
    ("ruling", "status"),
    [
        ({"action": "settled", "targets": ["f1-00"]}, 404),
        ({"action": "shrug", "targets": []}, 422),
        ({"action": "same", "targets": []}, 422),
        ({"action": "value", "targets": [], "value": 1.5}, 422),
        ({"action": "value", "targets": [], "value": "\ud800"}, 422),
        ([], 422),
    ],
)
def test_what_is_no_decision_is_refused(program: TestClient, ruling: object, status: int) -> None:
    answer = program.post("/api/decisions", content=json.dumps(ruling), headers={"content-type": "application/json"})
    assert (answer.status_code, answer.json()["status"]) == (status, status)


def test_what_is_new_is_told(program: TestClient) -> None:
    start = program.get("/api/live").json()
    since = {"reading": start["reading"], "decision": start["decision"]}
    assert program.get("/live", params=since).text.strip() == ""
    program.post("/api/reports", data={"text": TEXT})
    now = program.get("/api/live", params=since).json()
    assert (now["reports"], now["records"]) == (1, 2)
    answer = program.get("/live", params=since)
    assert answer.text.strip() == "1 new report, 2 records new or changed"
    assert answer.headers["x-book-mark"] == f"reading={now['reading']}&decision={now['decision']}"
    same = program.get("/live", params=since, headers={"if-none-match": answer.headers["etag"]})
    assert (same.status_code, same.content) == (304, b"")


def test_what_is_stored_and_not_yet_worked_in_is_not_told(program: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    start = program.get("/api/live").json()
    since = {"reading": start["reading"], "decision": start["decision"]}
    with monkeypatch.context() as stopped:
        stopped.setattr("pledgebook.book.catch_up", lambda _: None)
        program.post("/api/reports", data={"text": f"{TEXT} It was on a Monday."})
    now = program.get("/api/live", params=since).json()
    assert (now["reading"], now["reports"], now["records"]) == (start["reading"], 0, 0)


def test_the_interface_is_described(program: TestClient) -> None:
    described = program.get("/api/openapi.json").json()
    assert described["openapi"].startswith("3.1")
    page = program.get("/api").text
    for path in described["paths"]:
        assert f"{path}</code>" in page, path
    assert "://" not in page.replace("http://localhost", "")
