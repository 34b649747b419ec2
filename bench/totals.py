"""How long totals take: from sums kept ready, from the entries, and bringing one chain up to date.

    python bench/totals.py [TRANSFERS]

Makes that many invented transfers (a fourth of them parts of others), keeps their sums in a new book, and asks it.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

from pledgebook.book import Book
from pledgebook.book.refresh.entries import bring_up
from pledgebook.book.sums import Question
from pledgebook.model.claims import Aid, Party, Stage, Transfer
from pledgebook.model.evidence import Evidence
from pledgebook.model.records import Record
from pledgebook.model.values import DateRange, Money, Qualifier, Quantity
from pledgebook.tally import Where, rollup, total

DONORS = "USA GBR DEU NOR SWE POL FRA DNK NLD JPN CAN EU ITA ESP FIN EST LVA LTU CZE AUS".split()
RECIPIENTS = "UKR MDA SDN SYR YEM ETH AFG GEO".split()
STAGES = (Stage.PLEDGED, Stage.AUTHORISED, Stage.DELIVERED, Stage.DISBURSED)


def invented(number: int, dice: random.Random) -> Record:
    """One transfer; every fourth is a part of the one before it."""
    day = date(2022, 1, 1) + timedelta(days=dice.randrange(1400))
    qualifier = dice.choice((Qualifier.EXACTLY, Qualifier.UP_TO, Qualifier.ABOUT))
    amount = Quantity.of(qualifier, Decimal(dice.randrange(1, 900)) * 1_000_000)
    donor, recipient = dice.choice(DONORS), dice.choice(RECIPIENTS)
    view = Transfer(
        id=f"r{number:08}",
        evidence=(Evidence(0, 4, "help"),),
        made_by="bench",
        stage=dice.choice(STAGES),
        donors=(Party(donor, donor),),
        recipients=(Party(recipient, recipient),),
        aid=dice.choice(list(Aid)),
        amount=Money(amount, dice.choice(["USD", "EUR", "GBP", "NOK"])),
        date=DateRange.day(day),
        part_of=f"r{number - 1:08}" if number % 4 == 1 else None,
    )
    return Record(view.id, "transfer", view, (f"c{number:08}",), 1, (), day, day)


def best(of: Callable[[], object], tries: int = 7) -> float:
    """Milliseconds of the fastest try."""
    found = []
    for _ in range(tries):
        start = time.perf_counter()
        of()
        found.append(time.perf_counter() - start)
    return min(found) * 1000


def main() -> None:
    """Print one line a question."""
    many = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    dice = random.Random(1)  # noqa: S311  (the same transfers in every run)
    records = [invented(number, dice) for number in range(many)]
    start = time.perf_counter()
    rows = rollup(records, ())
    print(f"{many:,} transfers -> {len(rows):,} rows in {time.perf_counter() - start:.1f} s")
    with tempfile.TemporaryDirectory() as folder, Book(str(Path(folder) / "bench.book")) as book:
        book.refresh()
        with book.shelf.writing() as connection:
            bring_up(connection, rows)
        norway = Where(donors=frozenset({"NOR"}))
        for asked in (
            Question(),
            Question(by=("donor",)),
            Question(by=("recipient", "stage")),
            Question(by=("month",), where=norway),
            Question(by=("donor", "month")),
        ):
            named = ", ".join(asked.by) or "all", "of Norway" if asked.where.donors else ""
            took = best(lambda asked=asked: book.sums(asked))  # type: ignore[misc]
            print(f"kept ready, by {' '.join(named):<24} {len(book.sums(asked).groups):>6} groups {took:8.1f} ms")
    print(f"from the records, all                     {best(lambda: total(records, ()), 1):8.0f} ms")
    print(f"one chain brought up to date              {best(lambda: rollup(records[:2], ())):8.2f} ms")


if __name__ == "__main__":
    main()
