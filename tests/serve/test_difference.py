"""Then and now: two days of the book, and lines between them that add up and lead to what caused them."""

from __future__ import annotations

from decimal import Decimal

import pytest

pytest.importorskip("fastapi", reason="the site needs the extra `web`")

from fastapi.testclient import TestClient

SPAN = "then=2025-03-20&now=2025-04-30"


def test_nothing_is_compared_until_days_are_given(client: TestClient) -> None:
    page = client.get("/api/difference").json()
    assert (page["asked_for"], page["first_day"], page["last_day"]) == (False, "2025-03-14", "2025-04-02")
    assert [(offer["then"], offer["now"]) for offer in page["offers"]] == [
        ("2025-03-26", "2025-04-02"),
        ("2025-03-14", "2025-04-02"),
    ]


def test_lines_add_up_and_lead_to_their_reports_and_records(client: TestClient) -> None:
    page = client.get(f"/api/difference?{SPAN}").json()
    assert page["exact"]
    before, after = ({end["unit"]: end["stated"] for end in page[name]} for name in ("before", "after"))
    assert (before["JPY"], after["JPY"], before["NOK"], after["NOK"]) == (
        "0",
        "30000000000",
        "1200000000",
        "1200000000",
    )
    [line] = page["lines"]
    assert (line["cause"], line["unit"], line["stated"]) == ("new report", "JPY", "30000000000")
    assert [report["title"] for report in line["reports"]] == ["Japan lends to Kenya"]
    html = client.get(f"/difference?{SPAN}").text
    for address in (f"/reports/{line['reports'][0]['id']}", f"/records/{line['records'][0]}"):
        assert f'href="{address}"' in html
        assert client.get(address).status_code == 200
    for end in (*page["before"], *page["after"]):
        entries = client.get("/api" + end["records"]).json()
        assert [one["stated"] for one in entries["overall"]] == ([end["stated"]] if end["entries"] else [])


def test_the_waterfall_goes_from_the_first_total_to_the_last(client: TestClient) -> None:
    page = client.get(f"/api/difference?{SPAN}&unit=JPY").json()
    bars = client.get(page["chart"]).json()["data"]["values"]
    assert [bar["kind"] for bar in bars] == ["total", "more", "total"]
    assert "30 billion JPY" in bars[1]["label"]
    level = Decimal(bars[0]["to"])
    for bar in bars[1:-1]:
        assert Decimal(bar["from"]) == level
        level = Decimal(bar["to"])
    assert level == Decimal(bars[-1]["to"])
    assert all(client.get(bar["records"]).status_code == 200 for bar in bars if bar["records"].startswith("/"))


def test_backwards_and_another_convention(client: TestClient) -> None:
    back = client.get("/api/difference?then=2025-04-30&now=2025-03-20").json()
    assert [(line["cause"], line["stated"]) for line in back["lines"]] == [("report gone", "-30000000000")]
    other = client.get("/api/difference?to_convention=kiel&currency=EUR").json()
    assert {line["cause"] for line in other["lines"]} == {"convention"}


def test_what_the_book_knew(client: TestClient) -> None:
    page = client.get("/api/difference?then=2020-01-01&clock=known").json()
    assert {end["unit"] for end in page["after"] if end["entries"]} >= {"JPY", "NOK"}
    assert all(end["entries"] == 0 for end in page["before"])


def test_data_to_take_along(client: TestClient) -> None:
    assert client.get(f"/difference.csv?{SPAN}").text.splitlines()[1].startswith("new report,,JPY,")
    assert '"kind": "change"' in client.get(f"/difference.jsonl?{SPAN}").text
