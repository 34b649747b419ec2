"""`pledgebook accounts`: who may log in to the site, and the tokens of programs."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

import rich_click as click

from pledgebook.cli.books import book_option
from pledgebook.cli.sources import complain

if TYPE_CHECKING:
    from pledgebook.serve.access.accounts import Accounts

_Verb = TypeVar("_Verb", bound=Callable[..., Any])
_ROLES = click.Choice(["reader", "analyst", "admin"])


def _file_option(verb: _Verb) -> _Verb:
    """`--book` and `--accounts`: which file of accounts."""
    named = click.option(
        "--accounts", "file", metavar="PATH", help="The file of accounts, if it does not lie beside the book."
    )
    return book_option(named(verb))


@click.group()
def accounts() -> None:
    """Say who may log in to the site, and give tokens to programs.

    A reader sees everything, an analyst adds reports and decides, an admin may do everything. The accounts lie in a file of
    their own beside the book.

    Example: `pledgebook accounts add ada --role analyst --book aid.book`
    """


@accounts.command()
@click.argument("name")
@click.option("--role", type=_ROLES, default="reader", show_default=True)
@_file_option
def add(name: str, role: str, address: str, file: str | None) -> None:
    """Add an account; the password is asked for.

    Example: `pledgebook accounts add ada --role analyst`
    """
    from pledgebook.serve.access.people import Role

    with _opened(address, file, create=True) as known:
        known.add(name, _password(), Role(role))
        click.echo(f"{name} may log in as {role}", err=True)


@accounts.command()
@click.argument("name")
@_file_option
def password(name: str, address: str, file: str | None) -> None:
    """Give an account another password; it is asked for, and whoever is logged in must log in again.

    Example: `pledgebook accounts password ada`
    """
    with _opened(address, file) as known:
        known.change_password(name, _password())


@accounts.command()
@click.argument("name")
@_file_option
def remove(name: str, address: str, file: str | None) -> None:
    """Take an account away, with its sessions and tokens; what it decided stays in the book.

    Example: `pledgebook accounts remove ada`
    """
    with _opened(address, file) as known:
        known.remove(name)


@accounts.command("list")
@_file_option
def list_(address: str, file: str | None) -> None:
    """List the accounts and the tokens.

    Example: `pledgebook accounts list`
    """
    with _opened(address, file) as known:
        for one in known.every():
            click.echo(f"{one.name}\t{one.role}\tsince {one.added_at[:10]}")
        for each in known.tokens():
            click.echo(
                f"{each.account}\t{each.role}\tsince {each.added_at[:10]}\ttoken {each.id}\t{each.purpose}".rstrip()
            )


@accounts.command()
@click.argument("name")
@click.option("--role", type=_ROLES, help="A lower one than the account has.")
@click.option("--for", "purpose", default="", metavar="WORDS", help="What it is for, to know it again in the list.")
@click.option("--revoke", metavar="ID", help="Take a token of the account back, by the id in the list.")
@_file_option
def token(name: str, role: str | None, purpose: str, revoke: str | None, address: str, file: str | None) -> None:
    """Give a token to a program, which sends it as `Authorization: Bearer TOKEN`. It is shown this once.

    Example: `pledgebook accounts token ada --for "the nightly import"`
    """
    from pledgebook.serve.access.people import Role

    with _opened(address, file) as known:
        if revoke is not None:
            known.revoke(revoke, name)
            return
        secret, given = known.give_token(name, Role(role) if role else None, purpose)
        click.echo(secret)
        click.echo(f"token {given.id} of {name}, {given.role}; it is not shown again", err=True)


def _password() -> str:
    """A password from the terminal, twice; from a pipe once."""
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    return str(click.prompt("Password", hide_input=True, confirmation_prompt=True, err=True))


@contextmanager
def _opened(book: str, file: str | None, *, create: bool = False) -> Iterator[Accounts]:
    """The file of accounts. What it complains of is told to people, and the command ends with exit code 2."""
    from pledgebook.errors import PledgebookError
    from pledgebook.serve.access.accounts import Accounts, beside

    try:
        known = Accounts(file or beside(book), create=create)
        try:
            yield known
        finally:
            known.close()
    except PledgebookError as error:
        complain(str(error))
        sys.exit(2)
