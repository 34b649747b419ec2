"""How much of what the gold says that a ledger should show is shown: `tools/shown.py` lists it."""

from __future__ import annotations

import pytest

import gold
import shown

pytestmark = pytest.mark.skipif(
    not (gold.BENCH / "gold" / "news_clusters.json").exists(),
    reason=f"the benchmark is not beside the project: no {gold.BENCH}",
)


def test_reconciling_shows_what_the_golds_own_records_hold() -> None:
    assert shown.share(shown.measure(perfect=True)) >= 0.94


def test_the_ledger_of_the_news_shows_conflicts_and_parts() -> None:
    results = shown.measure()
    assert shown.share(results) >= 0.79
    assert shown.share([result for result in results if result.found]) >= 0.86
