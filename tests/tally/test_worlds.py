"""Invented worlds. The sums were worked out by hand before the program saw them; the arithmetic stands beside each."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import pytest

from pledgebook.model.records import Link, Record
from pledgebook.tally import Where, total
from tests.tally.worlds import FewRates, item, link, number, stated_total, transfer


def figures(
    records: Sequence[Record],
    links: Sequence[Link] = (),
    by: str = "",
    where: Where | None = None,
    how: str = "pledgebook",
) -> dict[str, tuple[str, str, str]]:
    """Group and unit to low, stated and high in millions; an open end is marked with `+`."""
    found = total(records, links, how=how, by=by.split(), where=where, currency="")
    return {
        " | ".join(part for part in (g.section, *g.key, g.unit) if part): (
            _millions(g.sum.low, open_=False),
            _millions(g.sum.stated, open_=False),
            _millions(g.sum.high, open_=bool(g.sum.open_high)),
        )
        for g in found.groups
    }


def _millions(value: Decimal, *, open_: bool) -> str:
    return f"{(value / 10**6).normalize():f}" + ("+" if open_ else "")


def reasons(records: Sequence[Record], links: Sequence[Link] = (), how: str = "pledgebook") -> dict[str, str]:
    """Record to the rule that decided."""
    return {line.record: line.rule for line in total(records, links, how=how, currency="").lines}


# 1. The package of January: 3.75 announced, of which "up to" 2.85 and 0.225 for one state.
PACKAGE = [
    transfer("w", "USD 3.75bn", recipients="UKR ~neighbours"),
    transfer("a", "USD up to 2.85bn", recipients="UKR", instrument="drawdown", part_of="w"),
    transfer("b", "USD 225m", recipients="UKR", instrument="fmf", part_of="w"),
]
NEIGHBOURS = transfer("c", "USD 682m", recipients="~neighbours", instrument="fmf", part_of="w")


def test_a_package_with_a_rest() -> None:
    # rest 3750 - 2850 - 225 = 675; low 0 + 225 + 675 = 900
    assert figures(PACKAGE) == {"USD": ("900", "3750", "3750")}
    assert figures(PACKAGE, by="recipient") == {
        "UKR | USD": ("225", "3075", "3075"),
        "UKR + neighbours | USD": ("675", "675", "675"),
    }
    assert reasons(PACKAGE) == {"w": "counts.rest", "a": "counts.part", "b": "counts.part"}


def test_a_second_report_resolves_the_rest() -> None:
    # 2850 + 225 + 682 = 3757: 7 more than the whole, which is written to the nearest 10 (slack 5) as the largest part is
    records = [*PACKAGE, NEIGHBOURS]
    assert figures(records, where=Where(recipients=frozenset({"UKR"}))) == {"USD": ("225", "3075", "3075")}
    assert figures(records) == {"USD": ("907", "3757", "3757")}
    assert reasons(records)["w"] == "parts"


def test_a_part_that_sums_up_other_parts() -> None:
    # one report tells 2850 and 225, another the two together
    both = transfer("ab", "USD 3.075bn", recipients="UKR", part_of="w")
    records = [*PACKAGE, NEIGHBOURS, both]
    assert figures(records, where=Where(recipients=frozenset({"UKR"}))) == {"USD": ("225", "3075", "3075")}
    assert reasons(records)["ab"] == "subtotal"
    # without a sum that is too large it is nobody's business that 40 + 60 is 100
    innocent = [transfer("w", "USD 1bn"), *(transfer(f"{n}", f"USD {n}m", part_of="w") for n in (40, 60, 100))]
    assert figures(innocent, by="stage") == {"pledged | USD": ("1000", "1000", "1000")}


def test_a_round_figure_is_no_excuse() -> None:
    # "1 billion" is written to the billion, but 400 of 1000 are no rounding; 30 of 1000 are
    for part, rest in (("600m", {"w": "counts.rest"}), ("970m", {"w": "parts"})):
        records = [transfer("w", "USD 1bn"), transfer("p", f"USD {part}", part_of="w")]
        assert reasons(records) == {"p": "counts.part"} | rest


# 2. A pledge of a loan, paid out in three tranches, the last of them larger than what was left.
LOAN = [
    transfer("p", "JPY 60bn", "JPN", on="2023-02-01", aid="financial", instrument="loan"),
    transfer("t1", "JPY 20bn", "JPN", stage="disbursed", on="2023-03-10", aid="financial", instrument="loan"),
    transfer("t2", "JPY 25bn", "JPN", stage="disbursed", on="2023-06-10", aid="financial", instrument="loan"),
]
LOAN_LINKS = [link("t1", "tranche_of", "p"), link("t2", "tranche_of", "p")]


def test_tranches_of_a_loan() -> None:
    # 20 + 25 paid, 60 - 45 = 15 still only pledged
    assert figures(LOAN, LOAN_LINKS, "stage") == {
        "disbursed | JPY": ("45000", "45000", "45000"),
        "pledged | JPY": ("15000", "15000", "15000"),
    }
    assert figures(LOAN, LOAN_LINKS, "month") == {
        "2023-02 | JPY": ("15000", "15000", "15000"),
        "2023-03 | JPY": ("20000", "20000", "20000"),
        "2023-06 | JPY": ("25000", "25000", "25000"),
    }


def test_more_paid_than_pledged() -> None:
    # 20 + 25 + 20 = 65: the parts count, and the pledge says why it does not
    records = [
        *LOAN,
        transfer("t3", "JPY 20bn", "JPN", stage="disbursed", on="2023-09-10", aid="financial", instrument="loan"),
    ]
    links = [*LOAN_LINKS, link("t3", "tranche_of", "p")]
    assert figures(records, links) == {"JPY": ("65000", "65000", "65000")}
    assert reasons(records, links)["p"] == "parts.more"


# 3. Announced in May, announced again in July with more words, and authorised in August.
def test_a_re_announcement_counts_once() -> None:
    records = [
        transfer("may", "GBP 250m", "GBR", on="2023-05-03", told="2023-05-03"),
        transfer("july", "GBP 250m", "GBR", on="2023-07-10", told="2023-07-10"),
        transfer("august", "GBP 250m", "GBR", stage="authorised", on="2023-08-01", told="2023-08-01"),
    ]
    links = [link("july", "repeats", "may"), link("august", "repeats", "july")]
    assert figures(records, links, "stage") == {"authorised | GBP": ("250", "250", "250")}
    assert reasons(records, links) == {"may": "repeats", "july": "repeats", "august": "counts.whole"}


# 4. A correction: 120 million was a slip for 12 million.
def test_a_correction_supersedes() -> None:
    records = [transfer("old", "EUR 120m", "NLD"), transfer("new", "EUR 12m", "NLD", told="2023-01-21")]
    assert figures(records, [link("new", "supersedes", "old")]) == {"EUR": ("12", "12", "12")}
    assert reasons(records, [link("new", "supersedes", "old")])["old"] == "superseded"


def test_a_plan_does_not_supersede() -> None:
    records = [transfer("old", "EUR 120m", "NLD"), transfer("new", "EUR 200m", "NLD", modality="planned")]
    # the plan is no re-telling either: the old amount stands
    assert figures(records, [link("new", "supersedes", "old")]) == {"EUR": ("120", "120", "120")}


# 5. A pledge that is cancelled as a whole after a first delivery.
def test_a_cancelled_whole_keeps_what_was_delivered() -> None:
    records = [
        transfer("w", "SEK 900m", "SWE", stage="cancelled"),
        transfer("d", "SEK 300m", "SWE", stage="delivered", part_of="w"),
        transfer("p", "SEK 200m", "SWE", part_of="w"),
    ]
    assert figures(records) == {"SEK": ("300", "300", "300")}
    assert reasons(records) == {"w": "stage.cancelled", "d": "counts.part", "p": "cancelled"}


def test_a_cancelled_part_makes_its_whole_smaller() -> None:
    # 900 - 200 cancelled = 700
    records = [transfer("w", "SEK 900m", "SWE"), transfer("c", "SEK 200m", "SWE", stage="cancelled", part_of="w")]
    assert figures(records) == {"SEK": ("700", "700", "700")}


# 6. Only asked for, proposed, planned, possible, conditional, denied.
def test_nothing_counts_that_nobody_bound_himself_to() -> None:
    records = [
        transfer("r", "USD 10bn", stage="requested"),
        transfer("p", "USD 11bn", stage="proposed"),
        transfer("m", "USD 12bn", modality="planned"),
        transfer("o", "USD 13bn", modality="possible"),
        transfer("c", "USD 14bn", modality="conditional"),
        transfer("n", "USD 15bn", modality="negated"),
        transfer("k", "USD 16bn", stage="cancelled"),
        stated_total("t", "USD more than 24.9bn"),
        transfer("x", "USD 1bn"),
    ]
    assert figures(records) == {"USD": ("1000", "1000", "1000")}
    assert reasons(records) == {
        "r": "stage.requested", "p": "stage.proposed", "m": "asserted", "o": "asserted", "c": "asserted", "n": "asserted",
        "k": "stage.cancelled", "t": "total", "x": "counts.whole",
    }  # fmt: skip


def test_a_proposed_part_leaves_its_whole_alone() -> None:
    records = [transfer("w", "USD 1bn"), transfer("p", "USD 300m", stage="proposed", part_of="w")]
    assert figures(records) == {"USD": ("1000", "1000", "1000")}


# 7. Open ends.
def test_open_ends_are_told() -> None:
    # low 400 + 0 + 0 + 8 + 0; stated 400 + 90 + 50 + 8 + 20; high: 400 and 50 may be more, 90, 10, 20
    records = [
        transfer("a", "NOK at least 400m", "NOR"),
        transfer("n", "NOK nearly 90m", "NOR"),
        transfer("b", "NOK about 50m", "NOR"),
        transfer("r", "NOK 8m-10m", "NOR"),
        transfer("u", "NOK up to 20m", "NOR"),
        transfer("v", "NOK vague", "NOR"),
        transfer("none", None, "NOR"),
    ]
    assert figures(records) == {"NOK": ("408", "568", "570+"), "": ("0", "0", "0")}
    (nothing, found) = total(records, (), currency="").groups
    assert (found.sum.lines, found.sum.without, nothing.sum.without) == (6, 1, 1)
    assert (found.sum.open_low, found.sum.open_high) == (2, 2)
    # 400 + 90 + 50 of 568 have an open end
    assert found.sum.share_unsure == Decimal("0.9507")


# 8. Several donors and recipients without a split.
def test_joint_help_counts_once() -> None:
    records = [
        transfer("j", "EUR 500m", "DEU FRA", "UKR MDA"),
        transfer("d", "EUR 40m", "DEU", "UKR"),
    ]
    assert figures(records, by="donor") == {"DEU + FRA | EUR": ("500", "500", "500"), "DEU | EUR": ("40", "40", "40")}
    assert figures(records, where=Where(donors=frozenset({"DEU"}))) == {"EUR": ("540", "540", "540")}
    assert figures(records, where=Where(recipients=frozenset({"mda"}))) == {"EUR": ("500", "500", "500")}


# 9. A part of a part, told with a link to both wholes.
def test_wholes_within_wholes() -> None:
    # c within b within a: 40 + (100 - 40) + (1000 - 100) = 1000
    records = [
        transfer("a", "DKK 1bn", "DNK"),
        transfer("b", "DKK 100m", "DNK"),
        transfer("c", "DKK 40m", "DNK", "MDA"),
    ]
    links = [link("b", "part_of", "a"), link("c", "part_of", "b"), link("c", "part_of", "a", 20)]
    assert figures(records, links) == {"DKK": ("1000", "1000", "1000")}
    assert figures(records, links, "recipient") == {"UKR | DKK": ("960", "960", "960"), "MDA | DKK": ("40", "40", "40")}


# 10. One part named in two packages that overlap.
def test_overlapping_packages() -> None:
    # s is in both: 60 + (200 - 60) + (100 - 60) = 240
    records = [transfer("x", "CAD 200m", "CAN"), transfer("y", "CAD 100m", "CAN"), transfer("s", "CAD 60m", "CAN")]
    links = [link("s", "part_of", "x"), link("s", "part_of", "y")]
    assert figures(records, links) == {"CAD": ("240", "240", "240")}


# 11. Links in a circle.
def test_a_circle_is_cut_where_it_is_weakest() -> None:
    # b part of a (80) holds, a part of b (10) does not: 30 + (100 - 30)
    records = [transfer("a", "AUD 100m", "AUS"), transfer("b", "AUD 30m", "AUS")]
    links = [link("b", "part_of", "a", 80), link("a", "part_of", "b", 10)]
    assert figures(records, links) == {"AUD": ("100", "100", "100")}


# 12. A part in another currency than its whole.
def test_a_part_in_another_currency() -> None:
    records = [transfer("w", "EUR 100m", "POL"), transfer("p", "USD 30m", "POL", part_of="w")]
    assert figures(records) == {"EUR": ("100", "100", "100")}
    assert reasons(records) == {"w": "counts.whole.currency", "p": "inside"}


# 13. A package without a sum whose parts have sums; a part without a sum in a package that has one.
def test_sums_on_one_level_only() -> None:
    records = [
        transfer("w", None, "ITA"),
        transfer("a", "EUR 10m", "ITA", part_of="w"),
        transfer("b", "EUR 5m", "ITA", part_of="w"),
        transfer("v", "EUR 70m", "ITA"),
        transfer("n", None, "ITA", part_of="v"),
    ]
    assert figures(records) == {"EUR": ("85", "85", "85")}
    assert reasons(records) == {
        "w": "parts",
        "a": "counts.part",
        "b": "counts.part",
        "v": "counts.whole",
        "n": "inside",
    }


# 14. Parts that leave things unsaid take them from their whole, and say so.
def test_what_a_part_does_not_say() -> None:
    records = [
        transfer("w", "EUR 30m", "FIN", "UKR", aid="humanitarian", on="2023-04-01"),
        transfer("p", "EUR 10m", "", "", aid=None, on=None, told="2023-05-05", part_of="w"),
    ]
    assert figures(records, by="donor recipient aid month") == {
        "FIN | UKR | humanitarian | 2023-04 | EUR": ("30", "30", "30")
    }
    part = next(line for line in total(records, (), currency="").lines if line.record == "p")
    assert part.inherited == ("aid", "date", "donors", "recipients")


# 15. An extension adds; an answer to a request adds nothing.
def test_extensions_and_answers() -> None:
    records = [
        transfer("a", "EUR 100m", "ESP"),
        transfer("e", "EUR 20m", "ESP"),
        transfer("r", "EUR 500m", "", stage="requested"),
    ]
    links = [link("e", "extends", "a"), link("a", "answers", "r")]
    assert figures(records, links) == {"EUR": ("120", "120", "120")}


# 16. Appropriations and sales stand apart.
def test_appropriations_and_sales_stand_apart() -> None:
    # of 40 appropriated 5 were drawn: 35 are left in the appropriation
    records = [
        transfer("a", "USD 40bn", stage="authorised", instrument="appropriation"),
        transfer("d", "USD 5bn", stage="authorised", instrument="drawdown"),
        transfer("s", "USD 2bn", stage="authorised", instrument="sale", recipients="POL"),
    ]
    assert figures(records, [link("d", "tranche_of", "a")]) == {
        "USD": ("5000", "5000", "5000"),
        "appropriations | USD": ("35000", "35000", "35000"),
        "sales | USD": ("2000", "2000", "2000"),
    }


# 17. Days at the ends of the calendar, amounts beyond 10^18.
def test_nothing_breaks_at_the_ends() -> None:
    # 10^30 + 1 keeps its last digit
    records = [
        transfer("first", "USD 1", on="0001-01-01", told=None),
        transfer("last", "USD 1000000000000000000000bn", on="9999-12-31", told="9999-12-31"),
    ]
    found = total(records, (), currency="EUR", rates=FewRates())
    assert {line.record: line.unconverted for line in found.lines} == {
        "first": "no rate for USD on 0001-01-01",
        "last": "no rate for USD on 9999-12-31",
    }
    assert [g.sum.stated for g in found.groups] == [Decimal(10**30 + 1)]
    assert figures(records, by="month").keys() == {"0001-01 | USD", "9999-12 | USD"}


# 18. Debt relief and help in kind, of several donors in several currencies, in one.
def test_one_currency() -> None:
    # 2023: 110 USD / 1.10 = 100; 88 GBP / 0.88 = 100; 120 NOK / 12 = 10; 50 EUR; 9 UAH stay
    records = [
        transfer("debt", "USD 110m", "FRA", "SDN", aid="financial"),
        transfer("kind", "GBP 88m", "GBR", "SDN", aid="humanitarian", on="2023-05-01"),
        transfer("up", "NOK up to 120m", "NOR", "SDN", aid="humanitarian"),
        transfer("eur", "EUR 50m", "EU", "SDN", aid="humanitarian"),
        transfer("own", "UAH 9m", "UKR", "SDN", aid="humanitarian"),
    ]
    found = total(records, (), currency="EUR", rates=FewRates())
    assert [(g.unit, g.sum.low, g.sum.stated, g.sum.high) for g in found.groups] == [
        ("EUR", number("250m"), number("260m"), number("260m")),
        ("UAH", number("9m"), number("9m"), number("9m")),
    ]


# 19. Goods: 50 pledged, of which 30 delivered under the name in another spelling; more listed again in a re-announcement.
def test_goods_are_counted_by_thing_and_once() -> None:
    records = [
        transfer("p", "USD 100m"),
        item("p1", "p", "50", "M2-A2 Bradleys"),
        item("p2", "p", "up to 5", "ambulances"),
        item("p3", "p", None, "generators"),
        transfer("d", None, stage="delivered", on="2023-04-02"),
        item("d1", "d", "30", "M2A2 Bradley"),
        transfer("again", "USD 100m", told="2023-03-01"),
        item("again1", "again", "50", "M2A2 Bradleys"),
        item("again2", "again", "7", "field hospitals"),
        item("stray", None, "99", "trucks"),
    ]
    links = [link("d", "tranche_of", "p"), link("again", "repeats", "p")]
    found = total(records, links, by=["goods", "stage"])
    assert {g.key: (int(g.sum.low), int(g.sum.stated), int(g.sum.high), g.sum.without) for g in found.groups} == {
        ("m2a2 bradley", "delivered"): (30, 30, 30, 0),
        ("m2a2 bradley", "pledged"): (20, 20, 20, 0),
        ("ambulance", "pledged"): (0, 5, 5, 0),
        ("generator", "pledged"): (0, 0, 0, 1),
        ("field hospital", "pledged"): (7, 7, 7, 0),
    }
    assert {line.record: line.rule for line in found.lines if not line.counted} == {
        "again1": "repeats",
        "stray": "alone",
    }


@pytest.mark.parametrize(
    ("how", "sums"),
    [
        ("pledgebook", {"USD": "1000", "EUR": "300"}),
        # of the whole only the 400 that are contracted are allocated; the pledge of Germany names no goods
        ("kiel", {"USD": "400", "EU institutions | EUR": "200"}),
        # humanitarian only, and no pledge
        ("fts", {"EUR": "200"}),
        ("iati", {"2 commitments | USD": "400", "2 commitments | EUR": "200", "3 disbursements | USD": "150"}),
    ],
)
def test_one_world_under_four_conventions(how: str, sums: dict[str, str]) -> None:
    # 20. A pledge of 1000, of it 400 contracted, of these 150 delivered; the EU has contracted 200, Germany pledges 100.
    records = [
        transfer("w", "USD 1bn", on="2023-02-01"),
        transfer("c", "USD 400m", stage="contracted", on="2023-02-10", part_of="w"),
        transfer("d", "USD 150m", stage="delivered", on="2023-03-10", part_of="c"),
        transfer("e", "EUR 200m", "EU", stage="contracted", aid="humanitarian"),
        transfer("g", "EUR 100m", "DEU", aid="humanitarian"),
    ]
    assert {key: high for key, (_, _, high) in figures(records, how=how).items()} == sums


def test_delivered_units_of_major_weapons() -> None:
    # 21. SIPRI: 8 of 14 tanks arrived; lorries and rifles are no major weapons; the whole order is not counted
    records = [
        transfer("o", None, "POL", stage="contracted"),
        item("o1", "o", "14", "Leopard 2A4 tanks"),
        transfer("d", None, "POL", stage="delivered", part_of="o"),
        item("d1", "d", "8", "Leopard 2A4"),
        item("d2", "d", "100", "trucks"),
    ]
    found = total(records, (), how="sipri")
    assert [(*g.key, int(g.sum.stated)) for g in found.groups] == [("leopard 2a4", 8)]
    assert {line.record: line.rule for line in found.lines if not line.counted} == {
        "o1": "stage.contracted",
        "d2": "major",
    }
