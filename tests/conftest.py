"""What tests of several rooms need: a server for books, started once and only where a test asks for it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from cluster import Cluster, why_not
from tests.stores import on


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    """A PostgreSQL server."""
    pytest.importorskip("psycopg", reason="a book in PostgreSQL needs the extra `postgres`")
    if reason := why_not():
        pytest.skip(reason)
    with Cluster() as started:
        yield started


@pytest.fixture(scope="module", params=["file", pytest.param("server", marks=pytest.mark.server)])
def each_store(request: pytest.FixtureRequest) -> Iterator[str]:
    """Every test of the module runs twice: with books in files, and with books on a server (`-m "not server"` leaves these out)."""
    if request.param == "file":
        yield "file"
        return
    with on(request.getfixturevalue("cluster")):
        yield "server"
