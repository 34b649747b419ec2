"""Small reports and books for the tests of this room."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from pledgebook.book import Book

NORLAND = """Norway pledged 50 million euros to Ukraine on 3 March 2023.

The package includes 8 Leopard tanks and 20 field hospitals.
"""
SECOND = """On 3 March 2023 Norway pledged EUR 50 million in military aid to Ukraine, officials said.
"""
QUIET = "The weather in the north was calm.\n"


class Clock:
    """A clock that goes on by a second at every look."""

    def __init__(self, start: datetime = datetime(2024, 1, 1, tzinfo=UTC)) -> None:
        self.at = start

    def __call__(self) -> datetime:
        self.at += timedelta(seconds=1)
        return self.at


def files(folder: Path, texts: dict[str, str]) -> Path:
    """The texts as files of a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def book_of(path: Path, texts: dict[str, str]) -> Book:
    """A new book with some reports in it."""
    book = Book(str(path / "test.book"), clock=Clock())
    book.add([files(path / "reports", texts)], jobs=1)
    return book
