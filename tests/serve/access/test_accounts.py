"""Accounts, sessions and tokens: what is kept, and how long it opens something."""

from __future__ import annotations

from pathlib import Path

import pytest

from pledgebook.errors import Misuse, NotFound, StoreError
from pledgebook.serve.access.accounts import Accounts
from pledgebook.serve.access.people import Role
from tests.serve.access.conftest import PASSWORD, Clock


def test_a_session_lasts_a_working_day(accounts: Accounts, clock: Clock) -> None:
    identity = accounts.log_in("ben", PASSWORD)
    assert identity
    clock.later(hours=11.9)
    found = accounts.by_session(identity)
    assert found
    assert (found.name, found.role) == ("ben", Role.ANALYST)
    clock.later(hours=0.2)
    assert accounts.by_session(identity) is None


@pytest.mark.parametrize(("name", "password"), [("ben", "wrong"), ("nobody", PASSWORD), ("", ""), ("ben", "x" * 600)])
def test_what_does_not_fit_opens_nothing(accounts: Accounts, name: str, password: str) -> None:
    assert accounts.log_in(name, password) is None


def test_nothing_that_opens_something_lies_in_the_file(accounts: Accounts) -> None:
    session = accounts.log_in("ben", PASSWORD)
    secret, _ = accounts.give_token("ben")
    assert session
    raw = Path(accounts.path).read_bytes()
    assert not [word for word in (PASSWORD, session, secret) if word.encode() in raw]
    assert Path(accounts.path).stat().st_mode & 0o077 == 0


def test_a_token_reaches_no_further_than_its_account(accounts: Accounts) -> None:
    with pytest.raises(Misuse):
        accounts.give_token("ada", Role.ADMIN)
    secret, given = accounts.give_token("cleo", Role.READER, "dashboard")
    found = accounts.by_token(secret)
    assert found
    assert (found.name, found.role) == ("cleo", Role.READER)
    assert [(t.id, t.purpose) for t in accounts.tokens()] == [(given.id, "dashboard")]
    accounts.revoke(given.id, "cleo")
    assert accounts.by_token(secret) is None
    with pytest.raises(NotFound):
        accounts.revoke(given.id, "cleo")


def test_who_is_removed_is_out_at_once(accounts: Accounts) -> None:
    session, (secret, _) = accounts.log_in("ben", PASSWORD), accounts.give_token("ben")
    accounts.remove("ben")
    assert session
    assert (accounts.by_session(session), accounts.by_token(secret)) == (None, None)
    assert accounts.log_in("ben", PASSWORD) is None
    with pytest.raises(NotFound):
        accounts.remove("ben")


def test_another_password_ends_the_sessions(accounts: Accounts) -> None:
    session = accounts.log_in("ben", PASSWORD)
    accounts.change_password("ben", "another long password")
    assert session
    assert accounts.by_session(session) is None
    assert accounts.log_in("ben", PASSWORD) is None
    assert accounts.log_in("ben", "another long password")


@pytest.mark.parametrize(
    ("name", "password"),
    [("ben", PASSWORD), ("", PASSWORD), (" dan", PASSWORD), ("d\nan", PASSWORD), ("<b>", PASSWORD), ("dan", "short")],
)
def test_bad_accounts_are_refused(accounts: Accounts, name: str, password: str) -> None:
    with pytest.raises(Misuse) as refusal:
        accounts.add(name, password, Role.READER)
    assert password not in str(refusal.value)


def test_a_file_of_something_else_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "notes"
    path.write_text("these are notes and no accounts " * 200, encoding="utf-8")
    with pytest.raises(StoreError):
        Accounts(str(path))
    assert path.read_text(encoding="utf-8").startswith("these are notes")
    with pytest.raises(NotFound):
        Accounts(str(tmp_path / "none"))
