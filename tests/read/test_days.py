"""Days as machines write them."""

from __future__ import annotations

from datetime import date

import pytest

from pledgebook.read.days import day_in_address, stamp

DAY = date(2023, 1, 18)


@pytest.mark.parametrize(
    "written",
    [
        "2023-01-18",
        "20230118",
        "2023-01-18T06:12:00+01:00",
        "2023-01-18 06:12:00-04:00",
        "2023-01-18T23:30:00Z",
        "Wed, 18 Jan 2023 06:12:00 GMT",
        "January 18, 2023",
        "Wednesday, 18 January 2023",
        "18.01.2023 06:12",
        "01/18/2023",
        "1674022320",
        "1674022320000",
    ],
)
def test_one_day_in_many_ways(written: str) -> None:
    found = stamp(written)
    assert found is not None
    assert found.day == DAY


def test_zone_and_blank() -> None:
    utc, local, blank = (
        stamp("2023-01-18T23:30:00Z"),
        stamp("2023-01-18T23:30:00+03:00"),
        stamp("2023-01-01T00:00:00+03:00"),
    )
    assert utc is not None and local is not None and blank is not None  # noqa: PT018
    assert (utc.utc, local.utc) == (True, False)
    assert (local.looks_default, blank.looks_default) == (False, True)


@pytest.mark.parametrize(
    "written",
    [
        "",
        "soon",
        "2023-13-45",
        "0001-01-01",
        "03/04/2023",
        "31.02.2023",
        "May 2023",
        "99999999999999",
        "Fri, 14 Mar 99999999999 23:40:00 +0100",
    ],
)
def test_no_day(written: str) -> None:
    assert stamp(written) is None


def test_addresses() -> None:
    assert day_in_address("https://a.example/2023/01/18/title") == DAY
    assert day_in_address("https://a.example/news/2023-01-18-title.html") == DAY
    assert day_in_address("https://a.example/news_20230118") == DAY
    assert day_in_address("https://a.example/2022/04/1") is None
    assert day_in_address("https://a.example/article-202301187") is None
