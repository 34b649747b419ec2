"""Totals: the figures of the command, each a way to its records; charts with the bounds drawn."""

from __future__ import annotations

import re

import pytest

pytest.importorskip("fastapi", reason="the site needs the extra `web`")

from fastapi.testclient import TestClient

from pledgebook.book import Book
from pledgebook.book.sums import Question


def test_the_figures_are_those_of_the_book(client: TestClient, address: str) -> None:
    page = client.get("/api/totals").json()
    with Book(address, readonly=True) as book:
        groups = book.total(Question()).overall()
    assert [(row["unit"], row["low"], row["high"]) for row in page["overall"]] == [
        (g.unit, f"{g.sum.low:f}", f"{g.sum.high:f}") for g in groups
    ]
    assert {panel["name"] for panel in page["panels"]} >= {"month", "donor", "recipient", "stage"}


def test_bounds_are_shown_and_not_hidden(client: TestClient) -> None:
    row = client.get("/api/totals?by=donor&donor=NOR").json()["panels"][0]["rows"][0]
    assert (row["low"], row["stated"], row["high"], row["labels"]) == ("0", "1200000000", "1200000000", ["Norway"])
    page = client.get("/totals?by=donor&donor=NOR").text
    assert re.search(r">0</a>.*>1,200 m</a>.*>1,200 m</a>", page, re.DOTALL)


@pytest.mark.parametrize(
    "query", ["", "by=donor", "by=donor&by=month", "by=goods", "currency=EUR&by=donor", "by=stage&since=2025-03-01"]
)
def test_every_figure_leads_to_entries_that_add_up_to_it(client: TestClient, query: str) -> None:
    page = client.get(f"/api/totals?{query}").json()
    rows = [row for panel in page["panels"] for row in panel["rows"]] + page["overall"]
    assert rows
    for row in rows:
        entries = client.get("/api" + row["records"]).json()
        assert entries["count"] == row["entries"]
        assert [(sum_["low"], sum_["high"]) for sum_ in entries["overall"]] == [(row["low"], row["high"])]
        assert all(client.get(f"/records/{entry['record']}").status_code == 200 for entry in entries["counted"])


def test_filters_stay_in_the_address_and_empty_fields_ask_for_nothing(client: TestClient) -> None:
    page = client.get("/totals?by=donor&by=&donor=Norway&aid=&stage=pledged&since=&text=").text
    assert 'value="Norway"' in page
    assert "<option selected>pledged</option>" in page
    assert "Japan" not in page
    assert "/totals.csv?donor=Norway&amp;stage=pledged&amp;by=donor" in page


def test_a_chart_draws_low_stated_and_high_and_leads_on(client: TestClient) -> None:
    page = client.get("/api/totals").json()
    for panel in page["panels"]:
        chart = client.get(panel["chart"]).json()
        values = chart["data"]["values"]
        assert {value["stated"] for value in values} <= {row["stated"] for row in panel["rows"]}
        assert all(client.get("/api" + value["records"]).status_code == 200 for value in values)
        assert any("x2" in layer["encoding"] or "y2" in layer["encoding"] for layer in chart["layer"])


def test_as_of_a_day_before_the_last_report(client: TestClient) -> None:
    units = [row["unit"] for row in client.get("/api/totals?as_of=2025-03-20").json()["overall"]]
    assert units == ["NOK"]


def test_data_to_take_along(client: TestClient) -> None:
    sheet = client.get("/totals.csv?by=donor")
    assert sheet.headers["content-type"].startswith("text/csv")
    assert sheet.text.splitlines()[0] == (
        "convention,section,donor,unit,low,stated,high,unsure,lines,open_low,open_high,without,rate"
    )
    assert [line for line in client.get("/totals.jsonl?by=donor").text.splitlines() if '"NOR"' in line]


@pytest.mark.parametrize(
    "query", ["by=size", "rate=soon&currency=EUR", "since=never", "convention=mine", "currency=EURO"]
)
def test_what_cannot_be_asked_is_a_problem(client: TestClient, query: str) -> None:
    answer = client.get(f"/api/totals?{query}")
    assert (answer.status_code, answer.headers["content-type"]) == (422, "application/problem+json")


def test_charts_are_loaded_only_where_they_are_shown(client: TestClient) -> None:
    assert "vendor/charts.js" in client.get("/totals").text
    assert "vendor/charts.js" not in client.get("/ledger").text
