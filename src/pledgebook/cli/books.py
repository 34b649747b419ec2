"""What the verbs that work on a book share: which book, how it is opened, and what happens where it cannot be."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

import rich_click as click

from pledgebook.cli.sources import complain

if TYPE_CHECKING:
    from pledgebook.book import Book

_Verb = TypeVar("_Verb", bound=Callable[..., Any])


def book_option(verb: _Verb) -> _Verb:
    """`--book PATH`, for every verb that works on one; the parameter is called `address`."""
    return click.option(
        "--book",
        "address",
        default="./pledgebook.book",
        show_default=True,
        envvar="PLEDGEBOOK_BOOK",
        metavar="PATH",
        help="The book: a file, or postgresql://USER@HOST/DATABASE.",
    )(verb)


@contextmanager
def opened_book(address: str, *, create: bool = False, readonly: bool = False, quiet: bool = False) -> Iterator[Book]:
    """The book. What it complains of is told to people, and the command ends with exit code 2.

    One that is only shown is brought up to date before, where it can be written. Who opens it for writing is warned of an
    old SQLite, unless `quiet`.
    """
    from pledgebook.book import Book
    from pledgebook.book.current import bring_up_to_date
    from pledgebook.errors import PledgebookError
    from pledgebook.store.dialect import caution

    if not (readonly or quiet) and (warning := caution(address)):
        complain(warning)
    try:
        if readonly:
            bring_up_to_date(address, complain)
        with Book(address, create=create, readonly=readonly) as book:
            yield book
    except PledgebookError as error:
        complain(str(error))
        sys.exit(2)


@contextmanager
def watching(*, quiet: bool) -> Iterator[Callable[[str, str, str], None] | None]:
    """A counter on standard error where somebody is watching; None elsewhere."""
    if quiet or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), MofNCompleteColumn(), TimeElapsedColumn(), TextColumn("{task.description}"))
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("reading", total=None)

        def step(_status: str, source: str, _detail: str, /) -> None:
            bar.update(task, advance=1, description=source[-60:])

        yield step
