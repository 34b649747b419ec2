"""One cluster, one record: the values seen, who says them, which is chosen and why."""

from __future__ import annotations

import pytest

from pledgebook.model.records import Field, Record
from tests.reconcile.worlds import World


def field(record: Record, name: str) -> Field:
    found = record.field(name)
    assert found, name
    return found


def figures(field: Field) -> list[tuple[str, int]]:
    return [(seen.value["nominal"], seen.witnesses) for seen in field.seen]


def test_equal_amounts_are_one_value_however_they_are_written() -> None:
    world = World().says("a", "2024-05-01").transfer("loan", "2.85 billion JPY")
    world.says("b", "2024-05-02").transfer("loan", "2,850,000,000 JPY")
    amount = field(world.record("loan"), "amount")
    assert figures(amount) == [("2850000000", 2)]
    assert amount.chosen_by == "only"


def test_a_copy_is_no_witness_of_its_own() -> None:
    world = World().says("wire", "2024-05-01").transfer("grant", "40 million EUR")
    world.copies_of("wire", "reprint", "2024-05-02").transfer("grant", "40 million EUR")
    world.copies_of("wire", "second", "2024-05-02").transfer("grant", "40 million EUR")
    record = world.record("grant")
    assert figures(field(record, "amount")) == [("40000000", 1)]
    assert record.witnesses == 1
    assert len(record.claims) == 3


def test_the_finer_of_two_roundings_is_chosen() -> None:
    world = World().says("a", "2024-05-01").transfer("loan", "2.8 billion EUR")
    world.says("b", "2024-05-02").transfer("loan", "2.8 billion EUR")
    world.says("c", "2024-05-03").transfer("loan", "2.85 billion EUR")
    amount = field(world.record("loan"), "amount")
    assert figures(amount) == [("2850000000", 1), ("2800000000", 2)]
    assert amount.chosen_by == "most_precise"


def test_more_witnesses_beat_more_digits_that_contradict_them() -> None:
    world = World().says("a", "2024-05-01").transfer("loan", "2.8 billion EUR")
    world.says("b", "2024-05-02").transfer("loan", "2.8 billion EUR")
    world.says("c", "2024-05-03").transfer("loan", "2.315 billion EUR")
    amount = field(world.record("loan"), "amount")
    assert figures(amount)[0] == ("2800000000", 2)
    assert amount.chosen_by == "most_witnesses"


@pytest.mark.parametrize("publisher", ["Norwegian Ministry of Foreign Affairs", "Ministry of Foreign Affairs"])
def test_the_donors_own_house_beats_the_press(publisher: str) -> None:
    world = World().says("a", "2024-05-01").transfer("grant", "300 million NOK", donors="NOR")
    world.says("b", "2024-05-01").transfer("grant", "300 million NOK", donors="NOR")
    world.says("own", "2024-05-02", publisher).transfer("grant", "275 million NOK", donors="NOR")
    amount = field(world.record("grant"), "amount")
    assert (figures(amount)[0], amount.chosen_by) == (("275000000", 1), "first_hand")


def test_a_newspaper_named_after_a_capital_is_no_house_of_a_state() -> None:
    world = World().says("a", "2024-05-01").transfer("grant", "300 million GBP", donors="GBR")
    world.says("b", "2024-05-01").transfer("grant", "300 million GBP", donors="GBR")
    world.says("c", "2024-05-02", "London Courier").transfer("grant", "275 million GBP", donors="GBR")
    assert field(world.record("grant"), "amount").chosen_by == "most_witnesses"


def test_the_day_is_that_of_the_act_not_of_a_briefing_that_repeats_it() -> None:
    who = {"donors": "USA", "to": "UKR", "instrument": "drawdown"}
    world = (
        World()
        .says("memo", "2024-03-12")
        .transfer("it", "up to 300 million USD", stage="authorised", on="2024-03-12", **who)
    )
    for n, day in enumerate(("2024-03-13", "2024-03-14", "2024-03-15")):
        world.says(f"briefing{n}", day).transfer("it", "300 million USD", on=day, **who)
    record = world.record("it")
    assert field(record, "date").seen[0].value == {"from": "2024-03-12", "to": "2024-03-12"}
    assert field(record, "date").chosen_by == "act"
    assert field(record, "amount").seen[0].value["qualifier"] == "up_to"
    assert record.view.id == record.id


def test_the_stage_is_the_furthest_that_was_told() -> None:
    world = World().says("a", "2024-01-10").transfer("boats", "12 million SEK", stage="pledged")
    world.says("b", "2024-06-10").transfer("boats", "12 million SEK", stage="delivered")
    stage = field(world.record("boats"), "stage")
    assert [s.value for s in stage.seen] == ["delivered", "pledged"]
    assert stage.chosen_by == "furthest"


def test_a_part_that_has_arrived_does_not_make_all_of_it_arrive() -> None:
    world = World().says("a", "2024-01-10").transfer("boats", "12 million SEK", stage="pledged")
    world.says("b", "2024-02-10").transfer("boats", "12 million SEK", stage="pledged")
    world.says("c", "2024-06-10").transfer("boats", "5 million SEK", stage="delivered")
    assert field(world.record("boats"), "stage").seen[0].value == "pledged"


def test_what_was_announced_counts_before_what_was_expected() -> None:
    world = World().says("leak", "2024-01-08").item("guns", "up to 100", "howitzers", modality="possible")
    world.says("leak2", "2024-01-09").item("guns", "up to 100", "howitzers", modality="possible")
    world.says("a", "2024-01-10").item("guns", "90", "howitzers")
    count = field(world.record("guns"), "quantity")
    assert (figures(count)[0], count.chosen_by) == (("90", 1), "announced")


def test_a_value_that_its_own_publisher_took_back_does_not_count() -> None:
    world = World().says("a", "2024-01-10", "Fjord Post").transfer("aid", "250 million DKK")
    world.says("a2", "2024-01-12", "Fjord Post").transfer("aid", "280 million DKK")
    world.transfer("aid denied", "250 million DKK", modality="negated")
    world.clusters["aid"] += world.clusters.pop("aid denied")
    amount = field(world.record("aid"), "amount")
    assert figures(amount)[0] == ("280000000", 1)
    assert amount.chosen_by == "correction"


def test_a_ruling_comes_first_and_leaves_everything_seen_in_its_place() -> None:
    world = World().says("a", "2024-01-10").item("trucks", "30", "trucks")
    world.says("b", "2024-01-11").item("trucks", "30", "trucks")
    right = {"qualifier": "exactly", "nominal": "33", "low": "33", "high": "33"}
    world.rules("value", "trucks", "b", "quantity", right)
    count = field(world.record("trucks"), "quantity")
    assert figures(count) == [("33", 0), ("30", 2)]
    assert count.chosen_by == "ruling"
    assert world.record("trucks").view.quantity.nominal == 33  # type: ignore[union-attr]


def test_a_wrong_claim_is_no_witness_and_a_wrong_field_says_what_was_ruled() -> None:
    world = World().says("a", "2024-01-10").transfer("aid", "3 million CHF", donors="CHE", to="SDN")
    world.says("b", "2024-01-11").transfer("aid", "3 million CHF", donors="CHE", to="SSD")
    world.says("c", "2024-01-12").transfer("aid", "8 million CHF", donors="CHE", to="SDN")
    world.rules("wrong", "aid", "c").rules("wrong", "aid", "b", "recipients", [{"name": "Sudan", "code": "SDN"}])
    record = world.record("aid")
    assert figures(field(record, "amount")) == [("3000000", 2)]
    assert [(s.value[0]["code"], s.witnesses) for s in field(record, "recipients").seen] == [("SDN", 2)]
    assert len(record.claims) == 3


def test_a_record_of_wrong_claims_alone_stays_and_is_denied() -> None:
    world = World().says("a", "2024-01-10").transfer("aid", "3 million CHF").rules("wrong", "aid", "a")
    assert world.record("aid").view.modality.value == "negated"


def test_the_record_keeps_the_id_of_its_first_claim_and_names_records() -> None:
    world = (
        World()
        .says("late", "2024-02-01")
        .transfer("whole", "5 million EUR")
        .transfer("part", "2 million EUR", part_of="whole")
    )
    world.says("early", "2024-01-01").transfer("whole", "5 million EUR")
    part = world.record("part")
    assert part.view.part_of == world.id_of("whole") == world.record("whole").id  # type: ignore[union-attr]
    assert world.record("whole").first_told.isoformat() == "2024-01-01"  # type: ignore[union-attr]


def test_the_order_of_the_claims_makes_no_difference() -> None:
    world = World().says("a", "2024-05-01").transfer("loan", "2.8 billion EUR", donors="JPN", to="PHL")
    world.says("b", "2024-05-02").transfer("loan", "about 3 billion EUR", donors="JPN", to="PHL, VNM")
    world.says("c").transfer("loan", "2.85 billion EUR", donors="JPN", to="PHL")
    first = world.record("loan")
    world.clusters["loan"].reverse()
    assert world.record("loan") == first
