"""The benchmark gate: scores on the gold may rise and not fall.

`make pin` sets the pins anew. The benchmark lies beside the project and is no part of it; without it this is skipped.
"""

from __future__ import annotations

import pytest

import gold
import pins

pytestmark = pytest.mark.skipif(
    not (gold.BENCH / "score.py").exists(), reason=f"the benchmark is not beside the project: no {gold.BENCH}"
)


@pytest.fixture(scope="module")
def outcomes() -> list[gold.Outcome]:
    """The reader over the whole gold, once, in this process."""
    return gold.evaluate(gold.gold_documents(), gold.named("pledgebook.pipeline:extract"))


def test_the_pins_belong_to_this_corpus() -> None:
    assert pins.load()["corpus"] == gold.digest(), "texts, gold or scorer have changed: look at them, then `make pin`"


def test_no_document_raises(outcomes: list[gold.Outcome]) -> None:
    assert [crash for outcome in outcomes for crash in outcome.crashes] == []


def test_every_claim_stands_in_its_text(outcomes: list[gold.Outcome]) -> None:
    assert {outcome.folder: outcome.ungrounded for outcome in outcomes} == {o.folder: 0 for o in outcomes}


def test_no_score_falls(outcomes: list[gold.Outcome]) -> None:
    pinned = pins.load()
    moved = list(pins.moves(pinned, outcomes))
    if moved:
        print("\nGained (+) and lost (-) since the pins were set:", *moved, sep="\n")  # noqa: T201
    assert [str(fall) for fall in pins.falls(pinned, pins.snapshot(outcomes))] == [], "see the claims lost, above"
