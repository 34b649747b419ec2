"""The ledger page: sums above the records that it lists, other moments, and its data."""

from __future__ import annotations

import csv
import json
from io import BytesIO, StringIO

import pytest

pytest.importorskip("fastapi", reason="the site needs the extra `web`")

from fastapi.testclient import TestClient


@pytest.mark.parametrize(
    ("query", "sums"),
    [
        ("kind=transfer", {"JPY": "30000000000", "NOK": "1200000000"}),
        ("donor=Norway", {"NOK": "1200000000"}),
        ("text=Kenya", {"JPY": "30000000000"}),
        ("since=2025-04-01", {"JPY": "30000000000"}),
        ("as_of=2025-03-20", {"NOK": "1200000000"}),
        ("convention=kiel", {}),
        ("kind=item", {}),
    ],
)
def test_what_is_listed_is_added_up(client: TestClient, query: str, sums: dict[str, str]) -> None:
    page = client.get(f"/api/ledger?{query}").json()
    assert {row["unit"]: row["high"] for row in page["sums"] if row["unit"]} == sums
    for row in page["sums"]:
        entries = client.get("/api" + row["records"]).json()
        assert [(each["low"], each["high"]) for each in entries["overall"]] == [(row["low"], row["high"])]
        assert entries["count"] == row["entries"]


def test_empty_fields_of_the_form_ask_for_nothing(client: TestClient) -> None:
    form = "kind=&aid=&instrument=&stage=&donor=&recipient=&since=&until=&text=&as_of="
    assert client.get(f"/api/ledger?{form}").json()["count"] == client.get("/api/ledger").json()["count"]


@pytest.mark.parametrize("sort", ["day", "told", "kind", "stage"])
def test_pages_of_another_moment_follow_one_another(client: TestClient, sort: str) -> None:
    now = [line["id"] for line in client.get(f"/api/ledger?sort={sort}&most=500").json()["records"]]
    found, after = [], ""
    while after is not None:
        page = client.get(f"/api/ledger?as_of=2030-01-01&sort={sort}&most=2&after={after}").json()
        found += [line["id"] for line in page["records"]]
        after = page["after"]
    assert found == now


def test_the_data_is_what_is_listed(client: TestClient) -> None:
    listed = [line["id"] for line in client.get("/api/ledger?kind=transfer&sort=told").json()["records"]]
    lines = client.get("/ledger.jsonl?kind=transfer&sort=told").text.splitlines()
    assert [json.loads(line)["id"] for line in lines] == listed
    rows = list(csv.DictReader(StringIO(client.get("/ledger.csv?kind=transfer&sort=told").text)))
    assert [row["id"] for row in rows] == listed
    as_told = client.get("/ledger.jsonl?kind=transfer&as_of=2025-03-20").text.splitlines()
    assert [json.loads(line)["donors"][0]["code"] for line in as_told] == ["NOR"]


def test_parquet(client: TestClient) -> None:
    parquet = pytest.importorskip("pyarrow.parquet", reason="Parquet needs pyarrow")
    table = parquet.read_table(BytesIO(client.get("/ledger.parquet?donor=JPN").content))
    assert table.column("nominal").to_pylist()[0] == "30000000000"


def test_parquet_without_pyarrow_is_a_clear_problem(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "pyarrow", None)
    answer = client.get("/ledger.parquet")
    assert answer.status_code == 422
    assert "not installed" in answer.text
