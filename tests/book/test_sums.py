"""Totals of a book at different moments, and what lies between them. The sums were worked out by hand."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from pledgebook.book import Book
from pledgebook.book.ruling import Ruling
from pledgebook.book.sums import Moment, Question
from pledgebook.model.decisions import Action
from pledgebook.tally import Difference, Total, Where
from pledgebook.tally.differing import causes
from tests.book.worlds import Clock, files
from tests.stores import address

pytestmark = pytest.mark.usefixtures("each_store")

PACKAGE = """---
title: A package
date: 2023-01-06
---

The United States announced today a military aid package worth $3.75 billion for Ukraine and Poland. It includes up to $2.85 billion from \
U.S. inventories for Ukraine and $225 million in foreign military financing for Ukraine.
"""
NEIGHBOUR = """---
title: Aid package
date: 2023-01-19
---

The United States announced a military aid package worth $3.75 billion on January 6. It includes up to $2.85 billion from U.S. inventories \
for Ukraine, $225 million in foreign military financing for Ukraine, and $682 million in foreign military financing for Poland.
"""
FOR_UKRAINE = Question(where=Where(recipients=frozenset({"UKR"})))


def millions(found: Total) -> dict[str, tuple[int, int, int]]:
    """Group to low, stated and high in millions."""
    sums = {" ".join((*g.key, g.unit)): g.sum for g in found.groups if g.unit}
    return {key: (int(s.low) // 10**6, int(s.stated) // 10**6, int(s.high) // 10**6) for key, s in sums.items()}


def by_cause(found: Difference) -> dict[str, Decimal]:
    """Cause to what it adds to the stated sum, in millions."""
    assert found.explained() == found.gap()
    return {cause.value: value.stated / 10**6 for (cause, _, unit), value in causes(found).items() if unit}


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    """A book that was told of the package, and a day later of its third part."""
    clock = Clock(datetime(2024, 1, 1, tzinfo=UTC))
    folder = files(tmp_path / "in", {"a.md": PACKAGE, "b.md": NEIGHBOUR})
    with Book(address(tmp_path / "aid.book"), clock=clock) as book:
        book.add([folder / "a.md"], jobs=1)
        clock.at = datetime(2024, 1, 2, tzinfo=UTC)
        book.add([folder / "b.md"], jobs=1)
        clock.at = datetime(2024, 1, 3, tzinfo=UTC)
        yield book


def test_the_rest_is_explained_by_a_second_report(book: Book) -> None:
    # 3750 - 2850 - 225 = 675; then 682 of it are for Poland, and 7 are rounding
    by = Question(by=("recipient",))
    assert millions(book.total(by, Moment(as_of=date(2023, 1, 10)))) == {
        "UKR USD": (225, 3075, 3075),
        "POL + UKR USD": (675, 675, 675),
    }
    assert millions(book.total(by)) == {"UKR USD": (225, 3075, 3075), "POL USD": (682, 682, 682)}
    assert millions(book.total(FOR_UKRAINE)) == {"USD": (225, 3075, 3075)}


def test_sums_kept_ready_are_those_of_the_entries(book: Book) -> None:
    poland = Question(by=("stage",), where=Where(donors=frozenset({"usa"}), recipients=frozenset({"Pol"})))
    for asked in (Question(), Question(by=("recipient", "stage")), FOR_UKRAINE, poland, Question(by=("goods",))):
        assert book.sums(asked).groups == book.total(asked).groups
    assert book.sums(FOR_UKRAINE).lines == ()
    euros = Question(currency="EUR")
    assert book.sums(euros).groups == book.total(euros).groups


def test_between_two_days_of_publication(book: Book) -> None:
    found = book.difference(Moment(as_of=date(2023, 1, 10)), Moment(as_of=date(2023, 1, 20)), FOR_UKRAINE)
    # what was jointly for both is no longer open
    assert by_cause(found) == {"new report": -675}
    assert found.before.groups == book.total(FOR_UKRAINE, Moment(as_of=date(2023, 1, 10))).groups
    assert found.after.groups == book.total(FOR_UKRAINE, Moment(as_of=date(2023, 1, 20))).groups


def test_between_two_states_of_knowledge(book: Book) -> None:
    (part,) = [r for r in book.ledger().records if r.view.anchor.quote == "$682 million"]
    amount = {
        "qualifier": "exactly",
        "nominal": "600000000",
        "low": "600000000",
        "high": "600000000",
        "currency": "USD",
    }
    book.decide(Ruling(action=Action.VALUE, targets=[part.id], who="An", field="amount", value=amount, why="a slip"))
    first, second, now = (Moment(known=datetime(2024, 1, day, 12, tzinfo=UTC)) for day in (1, 2, 3))
    # 3750 -> 3757 with the second report; ruled to be 600: 3675 of 3750 are told, 75 are open again
    assert by_cause(book.difference(first, now)) == {"new report": 7, "decision": -7}
    assert by_cause(book.difference(second, now)) == {"decision": -7}
    assert millions(book.total(at=first)) == {"USD": (900, 3750, 3750)}


def test_between_two_questions(book: Book) -> None:
    end = Question(how="kiel", currency="EUR", rate="cutoff:2023-01-06")
    found = book.difference(Moment(), Moment(), Question(currency="EUR", rate="act"), end)
    # kiel leaves Poland's 682 out, at 1.05 dollars for a euro
    assert by_cause(found) == {"convention": Decimal("-649.52380952")}
    nothing = book.difference(Moment(), Moment(), second=book)
    assert nothing.changes == ()
