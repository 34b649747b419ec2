"""A small book behind the site: two reports of one package, one of them hostile, and one of something else."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

pytest.importorskip("fastapi", reason="the site needs the extra `web`")

from fastapi import FastAPI
from fastapi.testclient import TestClient

from pledgebook.book import Book
from pledgebook.serve.app import create_app

FIRST = """Norway sends air defence to Moldova

OSLO, 14 March 2025 - Norway will give Moldova air defence worth up to NOK 1.2 billion, the Ministry of Defence said on Friday.
The package includes 6 radars.
"""
SECOND = """Air defence for Moldova <script>alert("x")</script>

CHISINAU, 15 March 2025 - Norway will give Moldova air defence worth up to NOK 1.2 billion, "&lt;b&gt;", the ministry said on
Saturday. \u202eThe package includes 6 radars & more.
"""
THIRD = """Japan lends to Kenya

NAIROBI, 2 April 2025 - Japan will lend Kenya JPY 30 billion for hospitals, the Treasury said on Wednesday.
"""


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The path of the book."""
    folder = tmp_path_factory.mktemp("site")
    for number, text in enumerate((FIRST, SECOND, THIRD)):
        (folder / f"report-{number}.txt").write_text(text, encoding="utf-8")
    path = str(folder / "aid.book")
    with Book(path) as book:
        book.add([folder / f"report-{number}.txt" for number in range(3)], jobs=1)
    return path


HERE = "http://localhost"
"""Where the site is asked for: other names it does not answer."""


def own_pages(app: FastAPI, *, follow_redirects: bool = True) -> TestClient:
    """A browser without script, whose forms come from our pages: each carries their mark."""
    mark = {"x-csrf-token": app.state.access.mark(None)}
    return TestClient(app, base_url=HERE, headers=mark, follow_redirects=follow_redirects)


@pytest.fixture
def client(address: str) -> Iterator[TestClient]:
    """The same, for the small book."""
    with own_pages(create_app(address)) as browser:
        yield browser
