"""What a store keeps of entries and sums comes back as it was."""

from __future__ import annotations

import json

from hypothesis import given

from pledgebook.tally import lines, rollup
from pledgebook.tally.conventions import PLEDGEBOOK
from pledgebook.tally.kept import line_of, line_row, sum_of, sum_row
from pledgebook.tally.line import Measure
from pledgebook.tally.rollup import rows_of
from tests.tally.ledgers import Ledger, few, ledgers


@few
@given(ledgers())
def test_nothing_is_lost(ledger: Ledger) -> None:
    entries = [line for measure in Measure for line in lines(*ledger, PLEDGEBOOK, measure)]
    again = [line_of(json.loads(json.dumps(line_row(line)))) for line in entries]
    assert again == entries
    assert rows_of(again) == rollup(*ledger)
    for row in rollup(*ledger):
        assert sum_of(json.loads(json.dumps(sum_row(row.sum)))) == row.sum
