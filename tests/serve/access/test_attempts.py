"""Attempts without rights: every one of them must fail, and none may change the book."""

from __future__ import annotations

import re
from collections.abc import Callable
from importlib.resources import files

import pytest
from fastapi.testclient import TestClient

from pledgebook.book import Book
from pledgebook.serve.access.accounts import Accounts
from pledgebook.serve.access.entrance import inside
from pledgebook.serve.access.pace import Pace
from pledgebook.serve.access.people import Role
from tests.serve.access.conftest import PASSWORD, Clock

POSTS = ("/api/reports", "/api/decisions", "/read", "/findings/f1-0/decide", "/nowhere", "/logout")
GOOD = {"text": "Norway gave Moldova 5 million euros."}


def mark(browser: TestClient) -> str:
    """The hidden field of the page that the browser shows."""
    found = re.search(r'name="csrf" value="(\w+)"', browser.get("/login").text)
    assert found
    return found[1]


def log_in(browser: TestClient, name: str, password: str = PASSWORD) -> int:
    form = {"name": name, "password": password, "csrf": mark(browser)}
    return browser.post("/login", data=form).status_code


def reports(address: str) -> int:
    with Book(address, readonly=True) as book:
        return len(book.reports())


def test_a_stranger_sees_the_login_and_nothing_else(stranger: TestClient) -> None:
    for path in ("/", "/ledger?donor=NOR", "/reports/x/original", "/live", "/nowhere", "/staticx"):
        answer = stranger.get(path)
        assert (answer.status_code, answer.headers["location"][:12]) == (303, "/login?next="), path
    for path in ("/api", "/api/", "/api/ledger", "/api/openapi.json", "/api/nowhere"):
        answer = stranger.get(path)
        assert answer.status_code == 401, path
        assert answer.headers["content-type"] == "application/problem+json"
        assert "www-authenticate" in answer.headers


def test_a_stranger_changes_nothing(stranger: TestClient, address: str) -> None:
    before = reports(address)
    form = {**GOOD, "csrf": mark(stranger)}
    assert {stranger.post(path, data=form).status_code for path in POSTS if path != "/logout"} == {401}
    for method in ("PUT", "PATCH", "DELETE", "BREW"):
        assert stranger.request(method, "/api/reports", data=form).status_code == 401
    assert reports(address) == before


def test_a_reader_reads(stranger: TestClient, address: str) -> None:
    before = reports(address)
    assert log_in(stranger, "ada") == 303
    assert stranger.get("/ledger").status_code == 200
    form = {**GOOD, "csrf": mark(stranger)}
    refused = [stranger.post(path, data=form) for path in POSTS if path != "/logout"]
    assert {answer.status_code for answer in refused} == {403}
    assert "role analyst" in refused[0].json()["detail"]
    assert reports(address) == before


@pytest.mark.parametrize("forged", [None, "", "0" * 64, "é"])
def test_a_form_of_another_site_is_refused(stranger: TestClient, address: str, forged: str | None) -> None:
    before = reports(address)
    log_in(stranger, "ben")
    form = {**GOOD, **({} if forged is None else {"csrf": forged})}
    assert stranger.post("/api/reports", data=form).status_code == 403
    assert reports(address) == before


def test_the_mark_of_another_session_is_none(stranger: TestClient) -> None:
    log_in(stranger, "cleo")
    theirs = mark(stranger)
    stranger.post("/logout", data={"csrf": theirs})
    log_in(stranger, "ben")
    assert stranger.post("/api/reports", data={**GOOD, "csrf": theirs}).status_code == 403


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://evil.example"},
        {"origin": "null"},
        {"origin": "https://aid.example.evil.example"},
        {"origin": "https://aid.example:8443"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
    ],
)
def test_a_foreign_page_is_refused_even_with_the_mark(stranger: TestClient, headers: dict[str, str]) -> None:
    log_in(stranger, "ben")
    form = {**GOOD, "csrf": mark(stranger)}
    assert stranger.post("/api/reports", data=form, headers=headers).status_code == 403
    assert (
        stranger.post("/login", data={**form, "name": "ben", "password": PASSWORD}, headers=headers).status_code == 403
    )


@pytest.mark.parametrize("host", ["evil.example", "localhost", "aid.example.evil.example", ""])
def test_another_name_is_refused(stranger: TestClient, host: str) -> None:
    assert stranger.get("/login", headers={"host": host}).status_code == 400


def test_a_session_that_ended_or_was_altered_opens_nothing(stranger: TestClient, clock: Clock) -> None:
    log_in(stranger, "ben")
    good = stranger.cookies["__Host-pledgebook"]
    assert stranger.get("/").status_code == 200
    for other in (good[:-1], good + "x", good.swapcase(), "' OR 1=1 --", "é"):
        stranger.cookies.clear()
        answer = stranger.get("/", headers={b"cookie": f"__Host-pledgebook={other}".encode()})
        assert answer.status_code == 303, other
    held = {"cookie": f"__Host-pledgebook={good}"}
    assert stranger.get("/", headers=held).status_code == 200
    clock.later(hours=13)
    assert stranger.get("/", headers=held).status_code == 303


def test_logging_out_ends_the_session_itself(stranger: TestClient) -> None:
    log_in(stranger, "ben")
    good = stranger.cookies["__Host-pledgebook"]
    assert stranger.post("/logout").status_code == 403  # without the mark nobody is thrown out
    assert stranger.post("/logout", data={"csrf": mark(stranger)}).status_code == 303
    assert stranger.get("/", headers={"cookie": f"__Host-pledgebook={good}"}).status_code == 303


def test_the_cookie_is_out_of_reach(stranger: TestClient) -> None:
    form = {"name": "ben", "password": PASSWORD, "csrf": mark(stranger)}
    cookie = stranger.post("/login", data=form).headers["set-cookie"].lower()
    assert cookie.startswith("__host-pledgebook=")
    assert {"httponly", "secure", "samesite=strict", "path=/"} <= {part.strip() for part in cookie.split(";")}


@pytest.mark.parametrize("given", ["Bearer guessed", "Bearer ", "Basic YmVuOngK", "Bearer ' OR 1=1 --", "x"])
def test_a_guessed_token_opens_nothing(stranger: TestClient, given: str) -> None:
    log_in(stranger, "ben")  # nor does it fall back on what else the browser has
    answer = stranger.post("/api/reports", data=GOOD, headers={"authorization": given})
    assert answer.status_code == 401


def test_guessing_tokens_comes_to_an_end(stranger: TestClient) -> None:
    tried = [stranger.get("/api/", headers={"authorization": f"Bearer {n}"}).status_code for n in range(25)]
    assert tried == [401] * 20 + [429] * 5


def test_guessing_passwords_comes_to_an_end(stranger: TestClient) -> None:
    tried = [log_in(stranger, "ben", f"guess {n}") for n in range(8)]
    assert tried == [401] * 5 + [429] * 3
    assert log_in(stranger, "ben") == 429  # the right one does not help now
    assert log_in(stranger, "cleo") == 303  # others are not kept out


def test_a_flood_of_posts_is_slowed(stranger: TestClient) -> None:
    stranger.app.state.access.posts = Pace(3, 60)  # type: ignore[attr-defined]
    log_in(stranger, "ben")
    tried = [stranger.post("/nowhere", data={"csrf": "x"}) for _ in range(5)]
    assert [answer.status_code for answer in tried][3:] == [429, 429]
    assert int(tried[-1].headers["retry-after"]) > 0


@pytest.mark.parametrize(
    "path",
    [
        "/static/../app.py",
        "/static/..%2fapp.py",
        "/static/%2e%2e/app.py",
        "/static/....//app.py",
        "/static/%5c..%5capp.py",
        "/static//etc/passwd",
        "/static/%00",
        "/static/",
    ],
)
def test_static_files_are_those_of_the_site(stranger: TestClient, path: str) -> None:
    answer = stranger.get(path)
    assert answer.status_code in {303, 404}, path
    assert "create_app" not in answer.text


@pytest.mark.parametrize(
    "next_",
    [
        "https://evil.example/",
        "//evil.example",
        "/\\evil.example",
        "javascript:alert(1)",
        "/x\r\nset-cookie: a=b",
        "\t//evil.example",
        "evil",
        "///evil.example",
        "http:evil.example",
        "//[",
    ],
)
def test_nobody_is_led_elsewhere(stranger: TestClient, next_: str) -> None:
    form = {"name": "ben", "password": PASSWORD, "csrf": mark(stranger), "next": next_}
    answer = stranger.post("/login", data=form)
    assert answer.headers["location"] == "/"
    assert len(answer.headers.get_list("set-cookie")) == 1
    assert inside("/ledger?donor=NOR#x") == "/ledger?donor=NOR#x"


def test_no_header_is_made_of_what_was_asked_for(stranger: TestClient) -> None:
    answer = stranger.get("/x%0d%0aset-cookie:%20a=b?y=%0d%0aset-cookie:%20a=b")
    assert "set-cookie" not in answer.headers
    assert "\n" not in answer.headers["location"]


def test_what_is_too_large_is_not_read(stranger: TestClient, accounts: Accounts) -> None:
    secret, _ = accounts.give_token("ben")
    kind = {"authorization": f"Bearer {secret}", "content-type": "application/x-www-form-urlencoded"}
    headers = {**kind, "content-length": str(10**9)}
    answer = stranger.post("/api/reports", content=b"x", headers=headers)
    assert (answer.status_code, answer.headers["content-type"]) == (413, "application/problem+json")
    chunks = (b"x" * 1_000_000 for _ in range(40))  # whose length nobody tells
    answer = stranger.post("/api/reports", content=chunks, headers=kind)
    assert (answer.status_code, answer.headers["content-type"]) == (413, "application/problem+json")


def test_reading_is_open_on_this_machine_and_deciding_is_not(
    accounts: Accounts, local: Callable[[Accounts | None], TestClient]
) -> None:
    with local(accounts) as browser:
        assert browser.get("/ledger").status_code == 200
        assert browser.post("/api/reports", data={**GOOD, "csrf": mark(browser)}).status_code == 401


def test_another_page_does_nothing_on_this_machine(
    address: str, local: Callable[[Accounts | None], TestClient]
) -> None:
    before = reports(address)
    with local(None) as browser:
        assert browser.post("/api/reports", data=GOOD).status_code == 403
        assert browser.post("/api/reports", data=GOOD, headers={"origin": "https://evil.example"}).status_code == 403
        assert browser.get("/login").status_code == 404
    assert reports(address) == before


def test_every_form_that_changes_something_carries_the_mark() -> None:
    for template in files("pledgebook.serve").joinpath("templates").iterdir():
        text = template.read_text(encoding="utf-8")
        for form in re.findall(r'<form[^>]*method="post".*?</form>', text, re.DOTALL | re.IGNORECASE):
            assert "mark_of(request)" in form, f"{template.name}: {form[:120]}"


def test_roles_hold_one_another() -> None:
    assert [[one.covers(other) for other in Role] for one in Role] == [
        [True, False, False],
        [True, True, False],
        [True] * 3,
    ]
