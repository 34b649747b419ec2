"""A site that is served to others: three accounts, and the same book."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

pytest.importorskip("argon2", reason="the site needs the extra `web`")

from argon2 import PasswordHasher
from fastapi.testclient import TestClient

from pledgebook.serve.access.accounts import Accounts
from pledgebook.serve.access.gate import Access
from pledgebook.serve.access.people import Role
from pledgebook.serve.app import create_app

NAME = "https://aid.example"
PASSWORD = "correct horse battery"  # noqa: S105 (of accounts that live as long as a test)


class Clock:
    """A time that only tests move."""

    def __init__(self) -> None:
        self.time = datetime(2025, 6, 1, 8, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.time

    def later(self, **much: float) -> None:
        self.time += timedelta(**much)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def accounts(tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> Iterator[Accounts]:
    """Ada only reads, Ben works, Cleo manages."""
    monkeypatch.setattr("pledgebook.serve.access.passwords._HASHER", PasswordHasher(time_cost=1, memory_cost=64))
    made = Accounts(str(tmp_path / "accounts"), create=True, clock=clock)
    for name, role in (("ada", Role.READER), ("ben", Role.ANALYST), ("cleo", Role.ADMIN)):
        made.add(name, PASSWORD, role)
    yield made
    made.close()


@pytest.fixture
def stranger(address: str, accounts: Accounts) -> Iterator[TestClient]:
    """A browser in which nobody has logged in."""
    app = create_app(address, hosts=("aid.example",), access=Access(accounts, open_to_read=False))
    with TestClient(app, base_url=NAME, follow_redirects=False, headers={"origin": NAME}) as browser:
        yield browser


@pytest.fixture
def local(address: str) -> Callable[[Accounts | None], TestClient]:
    """A browser on the machine that serves the site."""

    def browser(accounts: Accounts | None) -> TestClient:
        return TestClient(create_app(address, access=Access(accounts)), base_url="http://localhost")

    return browser
