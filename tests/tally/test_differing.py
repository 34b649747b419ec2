"""Differences are told in lines that add up."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from pledgebook.model.records import Link, Record
from pledgebook.tally import Cause, State, difference
from pledgebook.tally.differing import between, causes
from tests.tally.ledgers import Ledger, few, later, ledgers
from tests.tally.worlds import FewRates, link, retold, transfer

RATES = FewRates()


def state(
    cause: Cause | None, ledger: Ledger, how: str = "pledgebook", currency: str = "", rate: str | None = None
) -> State:
    return State(cause, tuple(ledger[0]), tuple(ledger[1]), how, currency, rate)


@few
@given(st.data())
def test_the_lines_add_up_to_the_difference(data: st.DataObject) -> None:
    first = data.draw(ledgers())
    reread = data.draw(later(first))
    told = data.draw(later(reread))
    ruled = data.draw(later(told))
    how = data.draw(st.sampled_from(["kiel", "fts", "iati", "sipri", "pledgebook"]))
    path = [
        state(None, first, currency="EUR", rate="act"),
        state(Cause.REREADING, reread, currency="EUR", rate="act"),
        state(Cause.NEW_REPORT, told, currency="EUR", rate="act"),
        state(Cause.DECISION, ruled, currency="EUR", rate="act"),
        state(Cause.CONVENTION, ruled, how, currency="EUR", rate="act"),
        state(Cause.RATE, ruled, how, currency="EUR", rate="cutoff:2022-06-30"),
    ]
    found = difference(path, rates=RATES)
    assert found.explained() == found.gap()
    assert all(change.records and change.detail for change in found.changes)


def told(*records: Record, links: tuple[Link, ...] = ()) -> Ledger:
    return list(records), list(links)


A = transfer("a", "USD 100m")
B = transfer("b", "USD 40m")


def summed(*path: State) -> dict[tuple[str, str], Decimal]:
    found = difference(path, rates=RATES)
    assert found.explained() == found.gap()
    return {(cause.value, unit): value.stated / 10**6 for (cause, _, unit), value in causes(found).items()}


def test_a_new_report_a_correction_and_one_that_is_gone() -> None:
    assert summed(state(None, told(A)), state(Cause.NEW_REPORT, told(A, B))) == {("new report", "USD"): 40}
    assert summed(state(None, told(A, B)), state(Cause.NEW_REPORT, told(B))) == {("report gone", "USD"): -100}
    new = transfer("new", "USD 70m", told="2023-02-01")
    corrected = told(A, new, links=(link("new", "supersedes", "a"),))
    assert summed(state(None, told(A)), state(Cause.NEW_REPORT, corrected)) == {("correction", "USD"): -30}


def test_a_second_report_that_only_names_a_part_moves_nothing() -> None:
    part = transfer("p", "USD 60m", recipients="MDA", part_of="a")
    found = difference([state(None, told(A)), state(Cause.NEW_REPORT, told(A, part))])
    # one entry became two, the sum stayed
    assert [(int(change.sum.stated), change.sum.lines, *change.records) for change in found.changes] == [
        (0, 1, "a", "p")
    ]


def test_a_ruling_the_convention_and_the_rate() -> None:
    ruled = told(retold(A, amount=B.view.amount))  # type: ignore[union-attr]
    # 100 -> 40 USD; as contracted goods nothing of it counts
    assert summed(state(None, told(A)), state(Cause.DECISION, ruled), state(Cause.CONVENTION, ruled, "fts", "")) == {
        ("decision", "USD"): -60,
        ("convention", "USD"): -40,
    }
    # 110 USD: 100 EUR at 1.10, 104.76 at 1.05
    dollars = told(transfer("d", "USD 110m"))
    (change,) = difference(
        [
            state(None, dollars, currency="EUR", rate="act"),
            state(Cause.RATE, dollars, currency="EUR", rate="cutoff:2022-06-30"),
        ],
        rates=RATES,
    ).changes
    assert change.sum.stated == Decimal("4761904.76")
    assert "0.95238095 of 2022-06-30 instead of 0.90909091 of 2023-01-19" in change.detail


def test_steps_that_change_nothing_are_left_out() -> None:
    path = between([state(None, told(A)), state(Cause.DECISION, told(A)), state(Cause.NEW_REPORT, told(A, B))])
    assert [s.cause for s in path] == [None, Cause.NEW_REPORT]
