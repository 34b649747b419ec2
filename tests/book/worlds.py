"""Small reports and books for the tests of this room."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta
from pathlib import Path

from pledgebook.book import Book
from tests.stores import address

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


def book_of(path: Path, texts: dict[str, str], clock: Clock | None = None) -> Book:
    """A new book with some reports in it."""
    book = Book(address(path / "test.book"), clock=clock or Clock())
    book.add([files(path / "reports", texts)], jobs=1)
    return book


def world(seed: int, reports: int) -> dict[str, str]:
    """Invented reports that tell of a few packages again and again, rounded, in part, and days later."""
    dice = random.Random(seed)  # noqa: S311  (the same world for the same seed)
    packages = [_package(dice) for _ in range(max(2, reports // 4))]
    return {f"{n:03}.txt": _report(dice, dice.choice(packages), n) for n in range(reports)}


def _package(dice: random.Random) -> dict[str, str]:
    return {
        "donor": dice.choice(["Norway", "Denmark", "Canada"]),
        "to": dice.choice(["Ukraine", "Moldova"]),
        "sum": str(dice.choice([25, 50, 50, 75, 120])),
        "day": f"2023-03-{dice.randint(1, 9):02}",
        "goods": dice.choice(["8 Leopard tanks", "20 field hospitals", "300 generators"]),
        "more": dice.choice(["14 patrol boats", "500 winter tents"]),
    }


def _report(dice: random.Random, package: dict[str, str], number: int) -> str:
    """One report of a package: some say all, some only a part."""
    day = f"2023-03-{dice.randint(10, 28):02}"
    head = f"---\ntitle: Report {number}\ndate: {day if dice.random() < 0.8 else package['day']}\n---\n\n"
    if dice.random() < 0.15:
        head = ""
    told = f"{package['donor']} pledged {package['sum']} million euros in military aid to {package['to']}"
    parts = [f"{told} on {_spoken(package['day'])}, officials said."]
    if dice.random() < 0.6:
        parts.append(f"The package includes {package['goods']} and {package['more']}.")
    if dice.random() < 0.3:
        parts.append(
            f"Earlier {dice.choice(['Norway', 'Denmark'])} gave {package['to']} 10 million dollars for medicine."
        )
    if dice.random() < 0.3:
        parts.append(f"That brings total aid from {package['donor']} to {package['to']} to 900 million euros.")
    return head + "\n\n".join(parts) + "\n"


def _spoken(day: str) -> str:
    return f"{int(day[-2:])} March 2023"
