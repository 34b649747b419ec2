"""Days and sums at the ends of what can be written."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reconcile.worlds import World

DAYS = ("0001-01-01", "2024-02-29", "9999-12-31")
SUMS = ("0 EUR", "1 EUR", "9,999,999,999,999,999,999,999,999,999 EUR", "0.01 EUR")


@pytest.mark.parametrize("published", DAYS)
@pytest.mark.parametrize("on", DAYS)
def test_any_day_can_be_told_on_any_day(published: str, on: str) -> None:
    world = World().says("a", published).transfer("aid", "5 EUR", stage="delivered", on=on, donors="NOR", to="MLI")
    world.says("b", "2024-02-29").transfer("aid", "5 EUR", stage="delivered", on="2024-02-29", donors="NOR", to="MLI")
    world.total("sum", "9 EUR", since=on, donors="NOR", to="MLI")
    world.findings()


@pytest.mark.parametrize("whole", SUMS)
@pytest.mark.parametrize("part", SUMS)
def test_any_sum_can_be_part_of_any_sum(whole: str, part: str) -> None:
    world = World().says("a", "2024-02-29").transfer("whole", whole, donors="NOR", to="MLI")
    world.transfer("part", part, part_of="whole").transfer("other", "7 EUR", part_of="whole")
    world.says("b", "2024-02-29").transfer("whole", part, donors="NOR", to="MLI")
    world.findings()


AMOUNTS = st.sampled_from(
    ["40 million EUR", "about 40 million EUR", "up to 45 million EUR", "more than 30 million EUR", "3 million USD"]
)
STAGES = st.sampled_from(["pledged", "authorised", "delivered", "proposed", "cancelled"])
MODALITIES = st.sampled_from(["asserted", "possible", "negated"])
TOLD = st.lists(
    st.tuples(AMOUNTS, STAGES, MODALITIES, st.sampled_from(["2024-01-01", "2024-01-05", None])), min_size=1, max_size=6
)


@settings(max_examples=60, deadline=None)
@given(told=TOLD, order=st.randoms(use_true_random=False))
def test_a_record_does_not_depend_on_the_order_and_loses_nothing(
    told: list[tuple[str, str, str, str | None]], order: Random
) -> None:
    world = World()
    for n, (amount, stage, modality, published) in enumerate(told):
        world.says(f"r{n}", published).transfer("it", amount, stage=stage, modality=modality, donors="NOR", to="MLI")
    record, found = world.record("it"), world.findings()
    order.shuffle(world.clusters["it"])
    assert world.record("it") == record
    assert world.findings() == found
    for field in record.fields:
        assert sorted(c for seen in field.seen for c in seen.claims) == sorted(record.claims)
        assert field.seen[0].value is not None
