"""Totals and differences as tables, comma-separated values and JSON Lines."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable
from typing import Any

from pledgebook.export import differences, totals
from pledgebook.export.grid import plain
from pledgebook.tally import Cause, Difference, State, difference, total
from pledgebook.tally.totals import sway
from tests.tally.worlds import FewRates, link, transfer

RECORDS = [
    transfer("whole", "USD 220m", recipients="UKR MDA"),
    transfer("part", "USD up to 110m", part_of="whole", on=None, told="2023-02-01"),
    transfer("ask", "USD 5bn", "", stage="requested"),
    transfer("none", None, "=NOR()"),
    transfer("own", "UAH 3m", "UKR", "MDA"),
]
FOUND = total(RECORDS, (), by=["recipient"], currency="EUR", rates=FewRates())


def table(*, explain: bool = False) -> str:
    return plain(lambda console: totals.parts(FOUND, console, explain=explain, sway=sway(FOUND, FewRates())), width=120)


def objects(lines: Iterable[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in lines]


def test_the_table_has_groups_their_sum_and_what_must_be_known() -> None:
    told = table()
    rows = [line.split() for line in told.splitlines()]
    # 220 = up to 110 for Ukraine and a rest of 110 for both, at 1.10; one entry without a sum
    assert ["UKR", "0", "100,000,000", "100,000,000", "EUR", "2", "1"] in rows
    assert ["MDA", "+", "UKR", "100,000,000", "100,000,000", "100,000,000", "EUR", "1"] in rows
    assert ["all", "100,000,000", "200,000,000", "200,000,000", "EUR", "3", "1"] in rows
    assert "2 entries converted to EUR; rates: test, rule act." in told
    assert "1 entry not converted: no rate for UAH on 2023-01-19." in told
    assert "cutoff:2024-12-31: 203,703,703.7 (+1.9 %)" in " ".join(told.split())
    assert "1 record left out (1 only asked for); --explain lists them." in told


def test_explain_lists_every_record_with_its_reason() -> None:
    told = " ".join(table(explain=True).split())
    assert "In the sum" in told
    assert "= 100,000,000 EUR" in told
    assert "Left out" in told
    for record in RECORDS:
        assert record.id in told


def test_a_sheet_has_exact_figures_and_no_formulas() -> None:
    groups = list(csv.DictReader(io.StringIO(totals.as_sheet(FOUND))))
    assert [(row["recipient"], row["unit"], row["stated"]) for row in groups] == [
        ("MDA + UKR", "EUR", "100000000"), ("UKR", "EUR", "100000000"), ("MDA", "UAH", "3000000"),
    ]  # fmt: skip
    entries = {row["record"]: row for row in csv.DictReader(io.StringIO(totals.as_sheet(FOUND, explain=True)))}
    assert entries.keys() == {record.id for record in RECORDS}
    assert entries["none"]["donors"] == "'=NOR()"
    assert (entries["part"]["counted"], entries["part"]["rate_day"], entries["part"]["dated"]) == (
        "yes",
        "2023-01-19",
        "whole",
    )


def test_lines_hold_everything() -> None:
    lines = objects(totals.as_lines(FOUND, explain=True, sway=sway(FOUND, FewRates())))
    assert [line["kind"] for line in lines[:4]] == ["question", "group", "group", "group"]
    assert lines[0]["convention"] == "pledgebook"
    (whole,) = [line for line in lines if line["kind"] == "all" and line["unit"] == "EUR"]
    assert (whole["low"], whole["stated"], whole["entries"], whole["without_amount"]) == (
        "100000000",
        "200000000",
        3,
        1,
    )
    entries = {line["record"]: line for line in lines if line["kind"] == "entry"}
    assert entries["part"]["conversion"]["per_euro"] == ["1.1", "1"]
    assert entries["own"]["not_converted"].startswith("no rate for UAH")
    assert {line["rate"] for line in lines if line["kind"] == "other_rate"} == {"cutoff:2024-12-31", "average:2024"}


def test_nothing_counts_is_said() -> None:
    nothing = total((), ())
    assert "Nothing counts." in plain(lambda console: totals.parts(nothing, console))
    assert [line["kind"] for line in objects(totals.as_lines(nothing))] == ["question"]


def changed() -> Difference:
    corrected = [*RECORDS, transfer("new", "USD 110m", recipients="UKR MDA", told="2023-02-02")]
    first = State(None, tuple(RECORDS), (), currency="EUR", rate="act")
    last = State(Cause.NEW_REPORT, tuple(corrected), (link("new", "supersedes", "whole"),), currency="EUR", rate="act")
    return difference([first, last], rates=FewRates())


def test_a_difference_is_told_by_cause_and_line_by_line() -> None:
    told = plain(lambda console: differences.parts(changed(), console), width=120)
    rows = [line.split() for line in told.splitlines()]
    # before 200; the whole is 110 now, all of it the part: after 100
    assert ["before", "100,000,000", "200,000,000", "200,000,000", "EUR", "3"] in rows
    assert ["correction", "−100,000,000", "−100,000,000", "−100,000,000", "EUR", "-1"] in rows
    assert ["after", "0", "100,000,000", "100,000,000", "EUR", "2"] in rows
    assert "superseded by new" in " ".join(told.split())
    assert told.endswith("The lines add up to the difference exactly.\n")


def test_a_difference_for_programs() -> None:
    lines = objects(differences.as_lines(changed()))
    (change,) = [line for line in lines if line["kind"] == "change"]
    assert (change["cause"], change["stated"], change["records"]) == ("correction", "-100000000", ["new", "whole"])
    (row,) = csv.DictReader(io.StringIO(differences.as_sheet(changed())))
    assert (row["cause"], row["stated"], row["records"]) == ("correction", "-100000000", "new whole")
