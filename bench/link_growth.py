#!/usr/bin/env python3
"""How linking grows with the book: generated claims, 1, 3 and 10 times as many over 1, 3 and 10 times as long.

    .venv/bin/python bench/link_growth.py            sets of about 8,000, 25,000 and 80,000 claims
    .venv/bin/python bench/link_growth.py --small    a tenth of that

Printed for each: keys and comparisons for each claim (both must stay where they are), the largest block, what was left out of
large blocks, and processor time for each claim.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from pledgebook.link import Rulings, Sketch, blocks, candidates, capped, clusters, sketches
from pledgebook.model.claims import Aid, Claim, Item, Party, Stage, Transfer
from pledgebook.model.evidence import Evidence
from pledgebook.model.ids import claim_id, document_id
from pledgebook.model.reports import Report, Told
from pledgebook.model.values import DateRange, Money, Qualifier, Quantity

FIRST = date(2020, 1, 1)
DAYS = 400
PACKAGES = 1000
DONORS = "USA DEU GBR NOR DNK JPN FRA CAN POL EU".split()
RECIPIENTS = "UKR KEN FJI MDA JOR".split()
SUMS = (5, 10, 20, 25, 40, 50, 80, 100, 150, 200, 250, 400, 800, 1000)
GOODS = (
    "howitzers", "tents", "Leopard 2 tanks", "155mm artillery rounds", "trucks", "generators", "blankets", "ambulances",
    "drones", "rifles", "helmets", "boats",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Package:
    """Something given, and how many reports tell of it."""

    number: int
    donor: str
    recipient: str
    millions: int
    day: date
    goods: tuple[str, ...]
    reports: int


def packages(times: int, each: int) -> Iterator[Package]:
    """`times` times `each` packages over `times` times 400 days; always the same ones."""
    chance = random.Random(times)  # noqa: S311  (no secret)
    for number in range(times * each):
        yield Package(
            number,
            chance.choice(DONORS),
            chance.choice(RECIPIENTS),
            chance.choice(SUMS),
            FIRST + timedelta(chance.randrange(DAYS * times)),
            tuple(chance.sample(GOODS, 3)),
            chance.choice((1, 1, 2, 3, 5, 8)),
        )


def told(package: Package) -> Iterator[tuple[Sketch, ...]]:
    """The sketches of each report: later ones tell of fewer goods, every third leaves the day out."""
    for n in range(package.reports):
        name = f"{package.number}/{n}"
        report = Report(document_id(name.encode()), name, name, None, package.day + timedelta((0, 1, 2, 5, 9)[n % 5]))
        transfer = _transfer(report, package, dated=n % 3 != 2)
        lines = [_line(report, transfer, goods, 10 * (i + 1)) for i, goods in enumerate(package.goods[: 3 - n % 4])]
        claims: list[Claim] = [transfer, *lines]
        yield sketches([Told(claim, report) for claim in claims])


def _transfer(report: Report, package: Package, *, dated: bool) -> Transfer:
    quantity = Quantity.of(Qualifier.EXACTLY, Decimal(package.millions) * 10**6)
    quote = f"{package.millions} million dollars"
    return Transfer(
        id=claim_id(report.id, "transfer", quote, 0),
        evidence=(Evidence(0, len(quote), quote),),
        made_by="bench",
        stage=Stage.PLEDGED,
        donors=(Party(None, package.donor),),
        recipients=(Party(None, package.recipient),),
        aid=Aid.MILITARY,
        amount=Money(quantity, "USD", Decimal(500_000)),
        date=DateRange.day(package.day) if dated else None,
    )


def _line(report: Report, transfer: Transfer, goods: str, count: int) -> Item:
    quote = f"{count} {goods}"
    return Item(
        id=claim_id(report.id, "item", quote, 0),
        evidence=(Evidence(0, len(quote), quote),),
        made_by="bench",
        of=transfer.id,
        quantity=Quantity.of(Qualifier.EXACTLY, Decimal(count)),
        unit=None,
        designation=goods,
    )


def main() -> int:
    """Print the table."""
    each = PACKAGES // 10 if "--small" in sys.argv[1:] else PACKAGES
    print("times  claims  keys each  compared each  largest block  left out  clusters  µs each")
    for times in (1, 3, 10):
        every = [s for package in packages(times, each) for of_one in told(package) for s in of_one]
        found = blocks(every)
        compared = sum(1 for _ in candidates(every))
        left_out = sum(block.left_out for block in capped(found))
        begin = time.process_time()
        made = clusters(every, Rulings())
        spent = 1e6 * (time.process_time() - begin) / len(every)
        keys = sum(len(s.keys) for s in every) / len(every)
        print(
            f"{times:>4}x{len(every):>9}{keys:>10.1f}{compared / len(every):>15.1f}{max(map(len, found.values())):>14}"
            f"{left_out:>11}{len(made):>10}{spent:>9.0f}"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
