"""Whatever is asked or sent, the site answers: the interface tried from its own description, and with values known to hurt.

Every answer must be one that the description tells of; what is asked of the interface is asked of the page beside it, too.
`PLEDGEBOOK_EXAMPLES=1000` tries more.
"""

from __future__ import annotations

import base64
import json
import os
from collections.abc import Iterator
from typing import Any, Final
from urllib.parse import quote, urlsplit

import pytest

pytest.importorskip("fastapi", reason="the site needs the extra `web`")
pytest.importorskip("schemathesis", reason="trying the interface needs the extra `dev`")

import schemathesis
from fastapi import FastAPI
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from hypothesis.errors import Unsatisfiable

from pledgebook.book import Book
from pledgebook.serve.app import create_app
from tests.serve.conftest import FIRST, SECOND, THIRD, own_pages

_FEW: Final = 8
_EXAMPLES: Final = int(os.environ.get("PLEDGEBOOK_EXAMPLES", _FEW))
_TRYING: Final = settings(
    max_examples=_EXAMPLES,
    derandomize=True,
    database=None,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
DESCRIBED: Final[dict[str, Any]] = create_app("nowhere.book").openapi()
OPERATIONS: Final = sorted((path, method) for path, item in DESCRIBED["paths"].items() for method in item)


def cursor(*parts: object) -> str:
    """An `after` that somebody made up."""
    return base64.urlsafe_b64encode(json.dumps(parts).encode()).decode().rstrip("=")


NASTY: Final = (
    "", " ", "\x00", "%00", "\ud800".encode("utf-8", "surrogatepass").decode("latin-1"), "ſ\u0130\u0345ß", "\U0010ffff", "-1", "0",
    "9" * 400, str(2**63), str(2**63 - 1), str(-(2**63)), "1e400", "NaN", "Infinity", "0x1f", "１２", "٣", "true", "null", "[]", "{}",
    "0001-01-01", "9999-12-31", "2024-02-30", "2024-W01-1", "20240101", "-0001-01-01", "cutoff:9999-12-31", "average:0000",
    "average:9999-12-31..0001-01-01", "average:1999-01-01..2999-01-01", "cutoff:", "act:", "EUR", "eur", "XXX", "ZZZ", "untold", "NOR",
    "Norway", "norway'", '"; DROP TABLE record; --', "%", "_", "\\", "*", '"', '""', "a" * 190, "NEAR(a b)", "a AND OR NOT", "-", "'",
    "../../etc/passwd", "<script>alert(1)</script>", "{{ 7 * 7 }}", "\u202e", "//elsewhere.example/", "javascript:alert(1)", "=", "====",
    cursor("", ""), cursor("2024-01-01", "r1-x"), cursor(1, None), cursor([], {}), cursor("\x00", "\x00"), cursor("\ud800", "a"),
    cursor("a"), cursor(1, 2, 3), base64.urlsafe_b64encode(b"[" * 9_000).decode(), "r1-", "r1-\x00", "f1-", "c1-", "d1-", "r1-" + "0" * 20, "0" * 64, "é" * 64,
)  # fmt: skip
"""Values that have hurt somebody."""


@pytest.fixture(scope="module")
def tried(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """A browser on a site of its own, because what is sent is stored."""
    folder = tmp_path_factory.mktemp("tried")
    for number, text in enumerate((FIRST, SECOND, THIRD)):
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    where = str(folder / "aid.book")
    with Book(where) as book:
        book.add([folder], jobs=1)
    with own_pages(create_app(where), follow_redirects=False) as browser:
        yield browser


@pytest.fixture(scope="module")
def schema(tried: TestClient) -> Any:  # noqa: ANN401 (has no types)
    """The description, as the tool takes it."""
    read = schemathesis.openapi.from_dict(DESCRIBED)
    read.app = tried.app
    return read


@pytest.fixture(scope="module")
def ids(tried: TestClient) -> dict[str, list[str]]:
    """Names that are there, by the beginning of the page that takes them."""
    with Book(app_of(tried).state.opened.address, readonly=True) as book:
        ledger = book.ledger()
        return {
            "/api/records": [r.id for r in ledger.records],
            "/api/findings": [f.id for f in ledger.findings] or ["f1-0"],
            "/api/reports": [r.id for r in book.reports()],
        }


def app_of(browser: TestClient) -> FastAPI:
    """The site behind a browser."""
    assert isinstance(browser.app, FastAPI)
    return browser.app


def is_answered(answer: Any) -> None:  # noqa: ANN401 (of the tool, or of the client)
    """No fault, and what is wrong is told in the one shape."""
    assert answer.status_code < 500, answer.text
    if answer.status_code >= 400:
        assert "application/problem+json" in str(answer.headers["content-type"]), (answer.status_code, answer.text)
        assert answer.json()["status"] == answer.status_code


@pytest.mark.parametrize("mode", ["positive", "negative"])
@pytest.mark.parametrize(("path", "method"), OPERATIONS, ids=[f"{m} {p}" for p, m in OPERATIONS])
def test_what_the_description_allows_or_forbids_is_answered(
    tried: TestClient,
    schema: Any,  # noqa: ANN401 (has no types)
    ids: dict[str, list[str]],
    path: str,
    method: str,
    mode: str,
) -> None:
    cases = schema[path][method].as_strategy(generation_mode=schemathesis.GenerationMode(mode))
    known = next((names for begin, names in ids.items() if path.startswith(begin)), [])

    @_TRYING
    @given(data=st.data())
    def send(data: st.DataObject) -> None:
        case = data.draw(cases)
        for name in case.path_parameters or ():
            case.path_parameters[name] = data.draw(st.sampled_from([case.path_parameters[name], *known]))
        # what a token may do is the matter of other tests
        case.headers = {"x-csrf-token": app_of(tried).state.access.mark(None), "host": "localhost"}
        answer = case.call()
        is_answered(answer)
        if method == "get":
            asked = urlsplit(answer.request.url)
            page = tried.get(f"{asked.path.removeprefix('/api') or '/'}?{asked.query}")
            assert page.status_code in {answer.status_code, 404}

    try:
        send()
    except Unsatisfiable:
        assert mode == "negative", "there is nothing that it forbids"


@pytest.mark.parametrize("path", [path for path, method in OPERATIONS if method == "get"])
def test_values_that_hurt_are_answered(tried: TestClient, ids: dict[str, list[str]], path: str) -> None:
    known = next((names for begin, names in ids.items() if path.startswith(begin)), ["x"])
    described = DESCRIBED["paths"][path]["get"].get("parameters", [])
    asked = [each["name"] for each in described if each["in"] == "query"]
    for number, value in enumerate(NASTY):
        inside = path.partition("{")[0] + (quote(value, safe="") if number % 2 else known[number % len(known)])
        here = inside if "{" in path else path
        # one by one, because the first that is refused hides the others; by turns, because there are many
        for turn in range(len(asked) if _EXAMPLES > _FEW else min(1, len(asked))):
            params = {asked[(number + turn) % len(asked)]: value}
            is_answered(tried.get(here, params=params))
            assert tried.get(here.removeprefix("/api"), params=params).status_code < 500
        if not asked:
            is_answered(tried.get(here))
            assert tried.get(here.removeprefix("/api") or "/").status_code < 500
