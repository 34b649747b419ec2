"""How well the claims of the news are put together: `tools/linking.py` prints it."""

from __future__ import annotations

import pytest

import gold
import linking

pytestmark = pytest.mark.skipif(
    not (gold.BENCH / "gold" / "news_clusters.json").exists(),
    reason=f"the benchmark is not beside the project: no {gold.BENCH}",
)


def test_claims_of_one_thing_are_one_record() -> None:
    measured = linking.measure()
    assert measured.precision >= 0.98
    assert measured.recall >= 0.96
    assert measured.blocking >= 0.99
