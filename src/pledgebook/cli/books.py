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
        help="The book: a file.",
    )(verb)


@contextmanager
def opened_book(address: str, *, create: bool = False, readonly: bool = False) -> Iterator[Book]:
    """The book. What it complains of is told to people, and the command ends with exit code 2."""
    from pledgebook.book import Book
    from pledgebook.errors import PledgebookError

    try:
        with Book(address, create=create, readonly=readonly) as book:
            yield book
    except PledgebookError as error:
        complain(str(error))
        sys.exit(2)
