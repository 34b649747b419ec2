"""What holds of every ledger, however tangled."""

from __future__ import annotations

import random
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.tally import CONVENTIONS, Where, rollup, shape_for, sums, total, total_from
from pledgebook.tally.chains import chains
from pledgebook.tally.rollup import minus, plus
from pledgebook.tally.totals import DIMENSIONS
from tests.tally.ledgers import Ledger, few, later, ledgers
from tests.tally.worlds import FewRates

RATES = FewRates()


@few
@given(ledgers(), st.sampled_from(sorted(CONVENTIONS)))
def test_every_record_is_told_of_once_in_a_section(ledger: Ledger, how: str) -> None:
    found = total(*ledger, how=how, currency="")
    assert max(Counter((line.record, line.section) for line in found.lines).values(), default=1) == 1
    kinds = {"item"} if found.measure == "goods" else {"transfer", "total"}
    assert {line.record for line in found.lines} == {r.id for r in ledger[0] if r.kind in kinds}
    assert all(line.reason for line in found.lines)


@few
@given(ledgers(), st.sampled_from(sorted(CONVENTIONS)), st.lists(st.sampled_from(sorted(DIMENSIONS)), max_size=3))
def test_groups_add_up_and_keep_their_order(ledger: Ledger, how: str, by: list[str]) -> None:
    found = total(*ledger, how=how, by=by, currency="")
    for group in found.groups:
        assert group.sum.low <= group.sum.stated <= group.sum.high
    entries = sums.total(sums.of(line.bounds) for line in found.lines if line.counted)
    assert sums.total(group.sum for group in found.groups) == entries


@few
@given(ledgers(), st.randoms(use_true_random=False))
def test_the_order_of_records_and_links_does_not_matter(ledger: Ledger, chance: random.Random) -> None:
    records, links = list(ledger[0]), list(ledger[1])
    chance.shuffle(records)
    chance.shuffle(links)
    assert total(records, links).lines == total(*ledger).lines


@few
@given(ledgers(), st.sampled_from(sorted(CONVENTIONS)), st.data())
def test_rows_kept_ready_answer_as_the_records_do(ledger: Ledger, how: str, data: st.DataObject) -> None:
    by = data.draw(st.lists(st.sampled_from(["donor", "recipient", "aid", "stage", "month", "goods"]), max_size=2))
    where = Where(
        donors=data.draw(st.sampled_from([frozenset(), frozenset({"DEU"}), frozenset({""})])),
        recipients=data.draw(st.sampled_from([frozenset(), frozenset({"ukr"})])),
        stage=data.draw(st.sampled_from([frozenset(), frozenset({"delivered", "pledged"})])),
    )
    currency = data.draw(st.sampled_from(["", "EUR"]))
    rows = rollup(*ledger, conventions=[how], targets=("", "EUR"), rates=RATES)
    found = total_from(rows, how=how, by=by, where=where, currency=currency)
    if found is None:
        assert shape_for(how, by, where, currency) is None
    else:
        asked = total(*ledger, how=how, by=by, where=where, currency=currency, rates=RATES)
        assert found.groups == asked.groups


@few
@given(st.data())
def test_rows_are_brought_up_to_date_chain_by_chain(data: st.DataObject) -> None:
    old = data.draw(ledgers(6))
    new = data.draw(later(old))
    was, now = (
        {c: (c, rollup([*c.transfers, *c.items, *c.totals], part[1])) for c in chains(*part)} for part in (old, new)
    )
    rows = rollup(*old)
    for chain, (_, own) in was.items():
        if chain not in now:
            rows = minus(rows, own)
    for chain, (_, own) in now.items():
        if chain not in was:
            rows = plus(rows, own)
    assert rows == rollup(*new)


@pytest.mark.parametrize("currency", ["", "EUR"])
def test_nothing_gives_nothing(currency: str) -> None:
    assert total((), (), currency=currency, rates=RATES).groups == ()
    assert rollup((), ()) == ()
