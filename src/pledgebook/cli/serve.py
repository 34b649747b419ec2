"""`pledgebook serve`: the book in the browser."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import rich_click as click

from pledgebook.cli.books import book_option
from pledgebook.cli.sources import complain

if TYPE_CHECKING:
    from pledgebook.serve.access.gate import Access


@click.command()
@book_option
@click.option("--port", type=click.IntRange(0, 65535), default=8642, show_default=True, help="0 takes any free one.")
@click.option(
    "--host",
    "hosts",
    multiple=True,
    metavar="NAME",
    help="Serve others too, under this name (more than once, if it has several). It takes accounts.",
)
@click.option("--accounts", "file", metavar="PATH", help="The file of accounts, if it does not lie beside the book.")
@click.option(
    "--certificate", type=click.Path(exists=True, dir_okay=False), help="For https without a proxy: PEM file."
)
@click.option("--key", type=click.Path(exists=True, dir_okay=False), help="The key of the certificate: PEM file.")
def serve(
    address: str, port: int, hosts: tuple[str, ...], file: str | None, certificate: str | None, key: str | None
) -> None:
    """Open the book in the browser, until Ctrl-C.

    Without `--host` the site serves this machine only, and reading is open. With `--host` it serves others, and everybody
    needs an account (`pledgebook accounts add NAME`) or a token. Put a proxy with https before it on the same machine, or
    give it a certificate: browsers keep the login of a named site over https only.

    Example: `pledgebook serve --book aid.book`
    """
    import uvicorn

    from pledgebook.errors import PledgebookError
    from pledgebook.serve.access.gate import LOCAL_NAMES
    from pledgebook.serve.app import create_app

    try:
        access = _access(address, file, others=bool(hosts))
    except PledgebookError as error:
        complain(str(error))
        sys.exit(2)
    uvicorn.run(
        create_app(address, hosts=(*LOCAL_NAMES, *hosts), access=access),
        host="0.0.0.0" if hosts else "127.0.0.1",  # noqa: S104 (asked for, and guarded)
        port=port,
        log_level="warning",
        server_header=False,
        ssl_certfile=certificate,
        ssl_keyfile=key,
    )


def _access(book: str, file: str | None, *, others: bool) -> Access:
    """The rules of the site. Raises NotFound and Misuse where others are to be served and nobody has an account."""
    from pathlib import Path

    from pledgebook.errors import Misuse
    from pledgebook.serve.access.accounts import Accounts, beside
    from pledgebook.serve.access.gate import Access

    path = file or beside(book)
    there = Path(path).is_file()
    accounts = Accounts(path) if there or file else None
    known = accounts is not None and bool(accounts.every())
    if others and not known:
        raise Misuse("--host", "no account", f"accounts in {path}: `pledgebook accounts add NAME --role admin` first")
    return Access(accounts if known else None, open_to_read=not others)
