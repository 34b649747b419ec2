"""`pledgebook accounts`, and that nobody is served without them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run

pytest.importorskip("argon2", reason="the site needs the extra `web`")

PASSWORD = "correct horse battery\n"  # noqa: S105 (of accounts that live as long as a test)


def test_accounts_come_and_go(run: Run, tmp_path: Path) -> None:
    book = ("--book", str(tmp_path / "aid.book"))
    assert run("accounts", "add", "ada", "--role", "analyst", *book, stdin=PASSWORD).exit_code == 0
    assert (tmp_path / "aid.book.accounts").exists()
    secret = run("accounts", "token", "ada", "--for", "nightly", *book).stdout.strip()
    listed = run("accounts", "list", *book).stdout
    assert "ada\tanalyst" in listed
    assert "nightly" in listed
    assert secret not in listed
    identity = listed.split("token ")[1].split("\t")[0]
    assert run("accounts", "token", "bob", "--revoke", identity, *book).exit_code == 2
    assert run("accounts", "token", "ada", "--revoke", identity, *book).exit_code == 0
    assert run("accounts", "password", "ada", *book, stdin="another " + PASSWORD).exit_code == 0
    assert run("accounts", "remove", "ada", *book).exit_code == 0
    assert run("accounts", "list", *book).stdout == ""


@pytest.mark.parametrize(
    ("arguments", "stdin", "words"),
    [
        (("add", "ada"), "short\n", "10 to 500 characters"),
        (("add", " ada"), PASSWORD, "beginning with a letter"),
        (("remove", "ada"), None, "no such file of accounts"),
        (("token", "ada"), None, "no such file of accounts"),
    ],
)
def test_what_cannot_be_is_said(
    run: Run, tmp_path: Path, arguments: tuple[str, ...], stdin: str | None, words: str
) -> None:
    result = run("accounts", *arguments, "--book", str(tmp_path / "aid.book"), stdin=stdin)
    assert result.exit_code == 2
    assert words in " ".join(result.stderr.split())


def test_a_password_is_no_argument(run: Run, tmp_path: Path) -> None:
    result = run("accounts", "add", "ada", "secret-secret", "--book", str(tmp_path / "aid.book"))
    assert result.exit_code == 2
    assert not (tmp_path / "aid.book.accounts").exists()


def test_others_are_served_only_with_accounts(run: Run, tmp_path: Path) -> None:
    result = run("serve", "--host", "aid.example", "--book", str(tmp_path / "aid.book"))
    assert result.exit_code == 2
    assert "pledgebook accounts add" in " ".join(result.stderr.split())
