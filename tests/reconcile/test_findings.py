"""Invented worlds and the findings that they must give, and no others."""

from __future__ import annotations

import pytest

from pledgebook.reconcile.findings import CODES, NAMES, NOTES, findings
from pledgebook.reconcile.scope import members
from tests.reconcile.worlds import World


def package(world: World, *, part: str = "loan") -> World:
    """A Norwegian package for Moldova, broken down by the first report."""
    world.says("release", "2024-04-02").transfer("package", "1.2 billion NOK", donors="NOR", to="MDA")
    world.transfer(part, "up to 800 million NOK", donors="NOR", to="MDA", part_of="package", instrument="loan")
    return world.transfer("grant", "150 million NOK", donors="NOR", to="MDA", part_of="package", instrument="grant")


def test_the_rest_of_a_package_is_named_with_its_interval() -> None:
    world = package(World())
    [rest] = world.findings()
    assert rest.code == "parts.rest"
    assert world.named(rest.records) == ["grant", "loan", "package"]
    assert rest.arithmetic[0] == "1,200,000,000 − 800,000,000 − 150,000,000 = 250,000,000 NOK"
    assert rest.arithmetic[1] == "rounding leaves open 50,000,000 + 500,000 + 500,000 = 51,000,000 NOK"
    assert rest.arithmetic[2] == "so the rest lies between 199,000,000 and 301,000,000 NOK"
    assert "199,000,000 and 1,100,500,000" in rest.arithmetic[3]  # "up to 800" may be nothing at all
    assert "250 million NOK" in rest.summary
    assert [cited.claim for cited in rest.evidence] == ["release:grant", "release:loan", "release:package"]


def test_a_second_report_that_names_the_rest_explains_it() -> None:
    world = package(World())
    world.says("twin", "2024-04-03").transfer("package", "1.2 billion NOK", donors="NOR", to="MDA, ROU")
    world.transfer("neighbour", "253 million NOK", donors="NOR", to="ROU", part_of="package")
    assert "parts.rest" not in world.codes()
    [fit] = world.findings("parts.fit")
    assert fit.arithmetic[0] == "1,200,000,000 − 800,000,000 − 253,000,000 − 150,000,000 = −3,000,000 NOK"


def test_a_second_report_that_names_less_leaves_less() -> None:
    world = package(World())
    world.says("twin", "2024-04-03").transfer("package", "1.20 billion NOK", donors="NOR", to="MDA")
    world.transfer("neighbour", "90 million NOK", donors="NOR", to="ROU", part_of="package")
    [rest] = world.findings("parts.rest")
    assert rest.arithmetic[0].endswith("= 160,000,000 NOK")


def test_parts_that_exceed_their_whole() -> None:
    world = World().says("a", "2024-04-02").transfer("fund", "500 million EUR", donors="EU", to="GEO")
    world.transfer("roads", "320 million EUR", part_of="fund").transfer("ports", "240 million EUR", part_of="fund")
    [found] = world.findings()
    assert found.code == "parts.exceed"
    assert found.arithmetic[0] == "500,000,000 − 320,000,000 − 240,000,000 = −60,000,000 EUR"


def test_an_open_whole_is_not_exceeded() -> None:
    world = World().says("a", "2024-04-02").transfer("fund", "more than 500 million EUR")
    world.transfer("roads", "320 million EUR", part_of="fund").transfer("ports", "240 million EUR", part_of="fund")
    assert set(world.codes()) <= NOTES


def test_a_rest_within_coarse_rounding_is_named_where_it_is_large() -> None:
    world = World().says("a", "2024-04-02").transfer("fund", "7 billion DKK")
    world.transfer("arms", "5.4 billion DKK", part_of="fund").transfer("loans", "1 billion DKK", part_of="fund")
    [rest] = world.findings()
    assert rest.code == "parts.rest"
    assert "600 million DKK" in rest.summary
    assert "(at most 1.65 billion)" in rest.summary


def test_a_part_without_an_upper_end_leaves_a_rest_at_most() -> None:
    world = World().says("a", "2024-04-02").transfer("fund", "800 million EUR")
    world.transfer("arms", "at least 500 million EUR", part_of="fund").transfer(
        "loans", "100 million EUR", part_of="fund"
    )
    [rest] = world.findings()
    assert "200 million EUR of 800 million EUR is in none of the 2 parts named (at most 201 million)" in rest.summary


def test_days_beside_each_other_are_no_conflict() -> None:
    world = World().says("a", "2024-04-02").meeting("talks", "Kari Lund/NOR, Ion Rusu/MDA", on="2024-04-01")
    world.says("b", "2024-04-03").meeting("talks", "Kari Lund/NOR, Ion Rusu/MDA", on="2024-04-02")
    assert world.codes() == []
    world.says("c", "2024-04-05").meeting("talks", "Kari Lund/NOR, Ion Rusu/MDA", on="2024-04-04")
    assert world.codes() == ["value.alone"]


def test_one_small_part_is_no_account_of_the_whole() -> None:
    world = World().says("a", "2024-04-02").transfer("fund", "500 million EUR")
    world.transfer("roads", "20 million EUR", part_of="fund")
    assert world.codes() == []


def test_a_subtotal_and_what_it_sums_count_once() -> None:
    world = World().says("a", "2024-04-02").transfer("fund", "900 million JPY", donors="JPN", to="KEN, UGA")
    world.transfer("wells", "400 million JPY", part_of="fund").transfer("clinics", "200 million JPY", part_of="fund")
    world.says("b", "2024-04-03").transfer("fund", "900 million JPY", donors="JPN", to="KEN, UGA")
    world.transfer("for Kenya", "600 million JPY", part_of="fund").transfer(
        "for Uganda", "300 million JPY", part_of="fund"
    )
    [fit] = world.findings()
    assert fit.code == "parts.fit"
    assert fit.arithmetic[0] == "900,000,000 − 600,000,000 − 300,000,000 = 0 JPY"


def test_parts_in_other_money_and_denied_parts_are_left_out() -> None:
    world = World().says("a", "2024-04-02").transfer("fund", "900 million JPY")
    world.transfer("wells", "800 million JPY", part_of="fund").transfer("clinics", "3 million USD", part_of="fund")
    world.transfer("school", "100 million JPY", part_of="fund", modality="negated")
    [rest] = world.findings()
    assert rest.arithmetic[0] == "900,000,000 − 800,000,000 = 100,000,000 JPY"


def test_two_amounts_that_cannot_both_be_true() -> None:
    world = World().says("a", "2024-04-02", "Gulf Wire").transfer("gift", "40 million AED", donors="ARE", to="YEM")
    world.says("b", "2024-04-03", "Aden Post").transfer("gift", "60 million AED", donors="ARE", to="YEM")
    [conflict] = world.findings()
    assert conflict.code == "values.conflict"
    assert "40 million AED (1 independent witness: Gulf Wire)" in conflict.summary
    assert "60 million AED (1 independent witness: Aden Post)" in conflict.summary
    assert conflict.arithmetic[0] == "60,000,000 − 40,000,000 = 20,000,000 AED"
    assert conflict.settles


def test_a_value_that_nobody_else_has() -> None:
    world = World().says("a", "2024-04-02").item("tents", "4,500", "tents")
    world.says("b", "2024-04-03").item("tents", "4,500", "tents")
    world.says("c", "2024-04-03").item("tents", "5,400", "tents")
    assert [c for c in world.codes() if c not in NOTES] == ["value.alone"]


def test_copies_do_not_outvote() -> None:
    world = World().says("a", "2024-04-02").item("tents", "4,500", "tents")
    world.copies_of("a", "copy", "2024-04-02").item("tents", "4,500", "tents")
    world.says("c", "2024-04-03").item("tents", "5,400", "tents")
    assert [c for c in world.codes() if c not in NOTES] == ["values.conflict"]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("2.8 billion EUR", "2.85 billion EUR"),
        ("nearly 3 billion EUR", "2.85 billion EUR"),
        ("about 3 billion EUR", "2.85 billion EUR"),
        ("more than 2.5 billion EUR", "2.85 billion EUR"),
        ("up to 2.85 billion EUR", "2.85 billion EUR"),
        ("3 billion EUR", "2.85 billion EUR"),
    ],
)
def test_roundings_and_open_words_are_no_conflict(a: str, b: str) -> None:
    world = World().says("a", "2024-04-02").transfer("loan", a).says("b", "2024-04-03").transfer("loan", b)
    assert set(world.codes()) == {"values.bounds"}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("2.5 billion EUR", "2.85 billion EUR"),
        ("up to 2.85 billion EUR", "2.5 billion EUR"),
        ("more than 3 billion EUR", "2.85 billion EUR"),
        ("less than 2 billion EUR", "2.85 billion EUR"),
        ("nearly 2.8 billion EUR", "2.95 billion EUR"),
    ],
)
def test_figures_beyond_rounding_are_a_conflict(a: str, b: str) -> None:
    world = World().says("a", "2024-04-02").transfer("loan", a).says("b", "2024-04-03").transfer("loan", b)
    assert world.codes() == ["values.conflict"]


def test_a_meeting_in_two_parts_of_a_country_and_with_another_person() -> None:
    world = (
        World()
        .says("a", "2024-04-02")
        .meeting("talks", "Kari Lund/NOR, Ion Rusu/MDA", place="a hall in northern Moldova/MDA")
    )
    world.says("b", "2024-04-03").meeting("talks", "Kari Lund/NOR, Ion Rusu/MDA", place="southern Moldova/MDA")
    world.says("c", "2024-04-03").meeting("talks", "Karie Lund/NOR, Vera Munteanu/MDA", place="Moldova/MDA")
    found = {f.summary.split(" of ")[0]: f.code for f in world.findings()}
    assert found == {"Place": "values.conflict", "Participants": "value.alone"}


def test_one_list_of_recipients_within_another_is_a_note() -> None:
    world = World().says("a", "2024-04-02").transfer("aid", "9 million EUR", donors="EU", to="UKR")
    world.says("b", "2024-04-03").transfer("aid", "9 million EUR", donors="EU", to="UKR, its neighbours")
    assert world.codes() == ["values.scope"]


@pytest.mark.parametrize(
    ("one", "other", "noted"),
    [
        ("diesel water pumps", "trailer-mounted water pumps", True),
        ("armoured patrol vehicles", "light patrol vehicles for border guards", True),
        ("water pumps", "trailer-mounted water pumps", False),
        ("155mm artillery rounds", "artillery rounds of 155 mm calibre", False),
        ("boats for rescue", "boats for use on rivers", False),
    ],
)
def test_goods_of_which_each_report_tells_something_else_are_a_note(one: str, other: str, *, noted: bool) -> None:
    world = World().says("a", "2024-04-02").item("line", "12", one).says("b", "2024-04-03").item("line", "12", other)
    assert [code for code in world.codes() if code != "item.loose"] == (["values.scope"] if noted else [])


def test_other_recipients_altogether_are_a_conflict() -> None:
    world = World().says("a", "2024-04-02").transfer("aid", "9 million EUR", donors="EU", to="TCD")
    world.says("b", "2024-04-03").transfer("aid", "9 million EUR", donors="EU", to="SDN")
    assert world.codes() == ["values.conflict"]


def test_a_correction_settles_and_is_told() -> None:
    world = World().says("a", "2024-01-10", "Fjord Post").transfer("aid", "250 million DKK")
    world.says("fix", "2024-01-12", "Fjord Post", title="Correction: aid to Nepal").transfer("aid", "280 million DKK")
    world.says("b", "2024-01-13", "Sund Avis").transfer("aid", "280 million DKK")
    [found] = world.findings()
    assert found.code == "values.corrected"
    assert "250 million DKK was taken back by Fjord Post; 280 million DKK stands" in found.summary


def test_what_was_expected_and_came_otherwise_is_a_note() -> None:
    world = World().says("a", "2024-01-10").item("guns", "8 - 10", "guns", modality="possible")
    world.says("b", "2024-01-12").item("guns", "12", "guns")
    assert world.codes()[0] == "values.superseded"


def test_what_was_called_off_is_a_note() -> None:
    world = World().says("a", "2024-01-10").transfer("jets", None, donors="BEL", to="UKR", stage="proposed")
    world.says("b", "2024-01-12").transfer("jets", None, donors="BEL", to="UKR", stage="cancelled")
    assert world.codes() == ["values.superseded"]


def test_more_delivered_than_pledged() -> None:
    world = World().says("a", "2024-01-10").transfer("oil", "30 million SAR", donors="SAU", to="LBN", stage="pledged")
    world.says("b", "2024-07-10").transfer("oil", "45 million SAR", donors="SAU", to="LBN", stage="delivered")
    [found] = world.findings()
    assert found.code == "stage.order"
    assert found.arithmetic == ("45,000,000 − 30,000,000 = 15,000,000 SAR too much",)


def test_less_delivered_than_pledged_is_how_it_goes() -> None:
    world = World().says("a", "2024-01-10").transfer("oil", "30 million SAR", stage="pledged")
    world.says("b", "2024-07-10").transfer("oil", "12 million SAR", stage="delivered")
    assert world.codes() == []


def test_more_goods_arrive_than_were_promised() -> None:
    world = World().says("a", "2024-01-10").transfer("help", stage="pledged", donors="KOR", to="HTI")
    world.item("pumps", "40", "pumps", of="help")
    world.says("b", "2024-07-10").transfer("arrival", stage="delivered", donors="KOR", to="HTI")
    world.item("pumps", "64", "pumps", of="arrival")
    assert [c for c in world.codes() if c not in NOTES] == ["stage.order"]


def test_tranches_that_come_to_more_than_the_loan() -> None:
    world = World().says("a", "2024-01-10").transfer("loan", "18 billion EUR", donors="EU", to="UKR", instrument="loan")
    for n, day in enumerate(("2024-02-01", "2024-05-01"), start=1):
        world.says(f"t{n}", day).transfer(f"tranche {n}", "9.8 billion EUR", donors="EU", to="UKR", stage="disbursed")
        world.link("tranche_of", f"tranche {n}", "loan")
    [found] = world.findings()
    assert found.code == "stage.order"
    assert found.arithmetic[0] == "9,800,000,000 + 9,800,000,000 = 19,600,000,000 EUR"


def test_told_before_it_happened() -> None:
    world = World().says("a", "2024-01-10").meeting("talks", "Kari Lund/NOR, Ion Rusu/MDA", on="2024-01-14")
    world.meeting("plan", "Kari Lund/NOR, Vera Munteanu/MDA", on="2024-01-14", status="planned")
    world.transfer("gift", "3 million EUR", stage="delivered", on="2024-01-11")  # a day ahead: another time zone
    [found] = world.findings()
    assert (found.code, found.arithmetic) == (
        "date.impossible",
        ("told on 2024-01-10 as done, dated 2024-01-14: 4 days later",),
    )


def test_a_total_that_ends_before_it_begins() -> None:
    world = World().says("a", "2024-01-10").total("sum", "3 million EUR", since="2023-05-01", until="2022-12-31")
    assert world.codes() == ["date.impossible"]


def account(world: World, total: str) -> World:
    """Two Canadian gifts, and a total that another report states."""
    more = {"donors": "CAN", "to": "HTI", "aid": "humanitarian"}
    world.says("a", "2024-01-10").transfer("food", "30 million CAD", on="2024-01-10", **more)
    world.says("b", "2024-03-10").transfer("water", "25 million CAD", on="2024-03-09", **more)
    return world.says("c", "2024-06-01").total("sum", total, since="2024-01-01", **more)


def test_a_total_that_the_book_holds() -> None:
    assert account(World(), "55 million CAD").codes() == ["total.covered"]


def test_a_total_that_is_less_than_what_the_book_holds() -> None:
    [found] = account(World(), "40 million CAD").findings()
    assert found.code == "total.mismatch"
    assert found.arithmetic[:2] == (
        "30,000,000 + 25,000,000 = 55,000,000 CAD",
        "40,000,000 − 55,000,000 = −15,000,000 CAD",
    )
    assert sum(line.startswith("covers ") for line in found.arithmetic) == 2


def test_a_total_that_nearly_all_of_is_in_the_book() -> None:
    assert account(World(), "60 million CAD").codes() == ["total.mismatch"]


def test_a_total_that_the_book_knows_little_of_is_a_note() -> None:
    assert account(World(), "400 million CAD").codes() == ["total.uncovered"]


def test_a_total_of_goods() -> None:
    world = (
        World()
        .says("a", "2024-01-10")
        .transfer("first", donors="POL", to="UKR")
        .item("tanks", "14", "PT-91 Twardy tanks", of="first")
    )
    world.says("b", "2024-03-10").transfer("second", donors="POL", to="UKR").item(
        "more tanks", "30", "Twardy tanks", of="second"
    )
    world.says("c", "2024-04-10").total("all", count="44", designation="Twardys", donors="POL", to="UKR")
    [found] = world.findings()
    assert (found.code, found.arithmetic[0]) == ("total.covered", "14 + 30 = 44 Twardys")


def test_goods_without_a_package_are_a_note() -> None:
    world = World().says("a", "2024-01-10").item("boots", "900", "pairs of boots")
    assert world.codes() == ["item.loose"]


def test_rule_and_ruling_disagree() -> None:
    world = World().says("a", "2024-01-10").item("trucks", "30", "trucks")
    world.says("b", "2024-01-11").item("trucks", "30", "trucks")
    right = {"qualifier": "exactly", "nominal": "33", "low": "33", "high": "33"}
    world.rules("value", "trucks", "b", "quantity", right)
    [found] = world.findings("ruling.disagrees")
    assert "Ana ruled 33, the rules would choose 30 (only)" in found.summary


def test_a_ruling_ends_a_conflict() -> None:
    world = (
        World()
        .says("a", "2024-01-10")
        .item("trucks", "30", "trucks")
        .says("b", "2024-01-11")
        .item("trucks", "35", "trucks")
    )
    world.rules(
        "value", "trucks", "a", "quantity", {"qualifier": "exactly", "nominal": "30", "low": "30", "high": "30"}
    )
    assert not world.findings("values.conflict", "value.alone", "ruling.disagrees")


def big() -> World:
    """Several of the worlds above in one."""
    world = account(package(World()), "40 million CAD")
    world.says("twin", "2024-04-03").transfer("package", "1.3 billion NOK", donors="NOR", to="MDA, ROU")
    world.transfer("grant", "190 million NOK", donors="NOR", to="ROU", part_of="package", stage="delivered")
    world.transfer("tranche", "900 million NOK", donors="NOR", to="MDA", stage="disbursed", on="2025-01-01")
    return world.link("tranche_of", "tranche", "loan").item("boots", "900", "pairs of boots")


def test_a_finding_depends_on_nothing_outside_its_scope() -> None:
    world = big()
    records, whole = world.records(), world.findings()
    apart = set()
    for scope, inside in members(records, world.links, world.told).items():
        ids = {r.id for r in inside}
        links = [link for link in world.links if link.source in ids]
        apart |= set(findings(inside, links, world.told, world.copies, (), within={scope}))
    assert apart == set(whole)
    assert len({f.code for f in whole}) > 4


def test_findings_do_not_depend_on_the_order_of_records_and_links() -> None:
    world = big()
    backwards = findings(world.records()[::-1], world.links[::-1], world.told, world.copies)
    assert backwards == tuple(world.findings())


def test_every_code_has_a_name_of_its_own() -> None:
    assert list(NAMES) == list(CODES)
    assert len(set(NAMES.values())) == len(CODES)
