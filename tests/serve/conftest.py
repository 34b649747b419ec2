"""A small book behind the site: two reports of one package, one of them hostile, and one of something else."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

pytest.importorskip("fastapi", reason="the site needs the extra `web`")

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


@pytest.fixture
def client(address: str) -> Iterator[TestClient]:
    """A browser without script."""
    app = create_app(address)
    # what the forms of our pages carry
    with TestClient(app, headers={"x-csrf-token": app.state.access.mark(None)}) as browser:
        yield browser
