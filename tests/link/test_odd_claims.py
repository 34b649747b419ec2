"""Claims as odd as the model allows are sketched, compared and linked like any other."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from pledgebook.consolidate import consolidate
from pledgebook.link import Rulings, clusters
from pledgebook.model.claims import Claim, Party, Person, Speech, Statement, Total, Transfer
from pledgebook.model.evidence import Evidence
from pledgebook.model.values import DateRange, Money, Quantity
from tests.link.made import item, meeting, report, sketched, transfer

HERE = report("odd")
UNDATED = report("undated", None)


def bare(**fields: object) -> Transfer:
    known: dict[str, object] = {
        "donor": None,
        "recipient": None,
        "amount": None,
        "day": None,
        "quote": "help",
        "aid": None,
    }
    return transfer(HERE, **(known | fields))  # type: ignore[arg-type]


ODD: dict[str, Claim] = {
    "nothing but a word": bare(),
    "the first day there is": bare(date=DateRange.day(date.min)),
    "the last day there is": bare(date=DateRange.day(date.max)),
    "all days there are": bare(date=DateRange(date.min, date.max)),
    "a sum beyond all sums": bare(amount="1" + "0" * 30),
    "no money at all": bare(amount="0"),
    "a vague sum": transfer(HERE).__class__(
        id="c1-vague", evidence=(Evidence(0, 4, "some"),), made_by="test", stage=transfer(HERE).stage,
        amount=Money(Quantity.vague(None), "XXX", Decimal(0)),
    ),
    "parties without a name": bare(donors=(Party(None, None),), recipients=(Party("", None),)),
    "a hundred donors": bare(donors=tuple(Party(f"donor {n}", None) for n in range(100))),
    "a part of itself": bare(part_of=bare().id),
    "goods without a name": item(HERE, None, " - "),
    "goods of punctuation and digits": item(HERE, bare(), "155 155 155 mm"),
    "a meeting of nobody": meeting(HERE),
    "a meeting of a name without letters": meeting(HERE, "–", "42"),
    "a statement without words": Statement(
        id="c1-silent", evidence=(Evidence(0, 3, "..."),), made_by="test", speaker=Person(None, None, None), type=Speech.DIRECT,
    ),
    "a total of nothing": Total(id="c1-total", evidence=(Evidence(0, 3, "all"),), made_by="test"),
}  # fmt: skip


@pytest.mark.parametrize("name", ODD)
def test_it_is_a_record_like_any_other(name: str) -> None:
    claim = ODD[name]
    ledger = consolidate([(HERE, "", [claim]), (report("plain"), "", [transfer(report("plain"))])])
    assert sum(claim.id in record.claims for record in ledger.records) == 1


def test_all_of_them_together_and_without_a_day_of_publication() -> None:
    sketches = sketched(UNDATED, *ODD.values())
    assert sum(len(cluster) for cluster in clusters(sketches, Rulings())) == len({s.claim for s in sketches})
