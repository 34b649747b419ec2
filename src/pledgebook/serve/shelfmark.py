"""The book that the site shows, opened once for reading; each view takes it as a parameter."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from threading import Lock
from typing import Annotated

from fastapi import Depends, Request

from pledgebook.book import Book
from pledgebook.book.current import bring_up_to_date


class Opened:
    """One book for all requests: its connections are shared out by the pool behind it."""

    def __init__(self, address: str) -> None:
        """For the book at `address`; it is opened when it is first asked for."""
        self.address = address
        self._book: Book | None = None
        self._lock = Lock()

    def for_reading(self) -> Book:
        """The book."""
        with self._lock:
            if self._book is None:
                bring_up_to_date(self.address)
                self._book = Book(self.address, readonly=True, create=False)
            return self._book

    def close(self) -> None:
        """Let go of the book; who asks again opens it again."""
        with self._lock:
            if self._book is not None:
                self._book.close()
                self._book = None

    def for_writing(self) -> Book:
        """A book of one's own, for one request that adds or decides; close it."""
        return Book(self.address)


def _book(request: Request) -> Book:
    find: Callable[[], Book] = request.app.state.opened.for_reading
    return find()


def _own_book(request: Request) -> Iterator[Book]:
    opened: Opened = request.app.state.opened
    with opened.for_writing() as book:
        yield book


Reading = Annotated[Book, Depends(_book)]
"""The type of a view's parameter that is given the book."""
Writing = Annotated[Book, Depends(_own_book)]
"""The same for what adds or decides: a book of its own, closed when the request is answered."""
