"""Days that a line states and nothing else, and the openings of reports."""

from __future__ import annotations

import time

import pytest

from pledgebook.lang.en.datelines import date_line, find_dateline


def day(line: str) -> str | None:
    """day.month.year, with `?` for either order and `~` for a day of a change."""
    found = date_line(line)
    if found is None:
        return None
    return f"{found.day.day}.{found.day.month}.{found.day.year or ''}{'?' * found.day.ambiguous}{'~' * found.changed}"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("15.03.2023 - 16:00", "15.3.2023"),
        ("20/01/2023 08:14", "20.1.2023"),
        ("01/20/2023", "20.1.2023"),
        ("03/04/2023", "3.4.2023?"),
        ("2023-01-18", "18.1.2023"),
        ("Posted on 17th January, 2023 by World Desk", "17.1.2023"),
        ("16 January, 19:02", "16.1."),
        ("MARCH 8, 2022 • SPEECHES AND REMARKS", "8.3.2022"),
        ("Wednesday, March 2, 2022", "2.3.2022"),
        ("Brussels, 5 April 2022", "5.4.2022"),
        ("By Jane Doe | January 18, 2023", "18.1.2023"),
        ("By Demo Wire Jan 18, 2023", "18.1.2023"),
        ("Press release | No: 12/2023 | Date: 01/03/2023", "1.3.2023?"),
        ("Release No: 23-045 / Jan. 6, 2023", "6.1.2023"),
        ("IMMEDIATE RELEASE, Jan. 6, 2023", "6.1.2023"),
        ("Source: Wire | 2022-08-30 21:10:45 | Editor: hx", "30.8.2022"),
        ("Volume 726: debated on Monday 16 January 2023", "16.1.2023"),
        ("First published on Thu 19 Jan 2023 14.32 GMT", "19.1.2023"),
        ("Updated: 20 Jan 2023 | Published: 18 Jan 2023", "18.1.2023"),
        ("Published 18 Jan 2023, updated 20 Jan 2023", "18.1.2023"),
        ("Last updated 20 Jan 2023 10:32 GMT", "20.1.2023~"),
        ("18 Jan. '23", "18.1.2023"),
    ],
)
def test_date_lines(line: str, said: str) -> None:
    assert day(line) == said


@pytest.mark.parametrize(
    "line",
    [
        "On January 6, 2023, the President signed the act",
        "January 6, 2023, was a good day for them",
        "January 18, 2023 – The US announced a package of 50 trucks",
        "Deadline: 5 May 2023",
        "Valid until 5 May 2023",
        "The ship left on 5 May 2023",
        "50 trucks, 5 May 2023",
        "May 2023",
        "31 February? 45 January 2023",
        "NAIROBI, 12 May (Demo) - The Government received",
        "18 155 mm howitzers",
    ],
)
def test_no_date_lines(line: str) -> None:
    assert day(line) is None


def opening(text: str) -> tuple[str, str, str] | None:
    """Place, day, and the first word after the dateline."""
    found = find_dateline(text)
    if found is None:
        return None
    written = f"{found.day.day}.{found.day.month}.{found.day.year or ''}" if found.day else ""
    return found.place, written, text[found.end :].split(maxsplit=1)[0]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("WASHINGTON, Jan 19 (Demo Wire) - The state", ("WASHINGTON", "19.1.", "The")),
        ("TROMSØ, Norway, Jan 17 (Demo Wire) – The top", ("TROMSØ, Norway", "17.1.", "The")),
        ("COPENHAGEN - Denmark will", ("COPENHAGEN", "", "Denmark")),
        ("WASHINGTON (AP) — The", ("WASHINGTON", "", "The")),
        ("WASHINGTON—The", ("WASHINGTON", "", "The")),
        ("NEW YORK, 3 May 2023 – The", ("NEW YORK", "3.5.2023", "The")),
        ("Geneva, 15 March 2023 – The", ("Geneva", "15.3.2023", "The")),
        ("GENEVA (15 March 2023) – UN experts", ("GENEVA", "15.3.2023", "UN")),
        ("PORT SUDAN / GENEVA, 7 February 2024 – The", ("PORT SUDAN / GENEVA", "7.2.2024", "The")),
        ("**Beirut, 2 May 2024** – The", ("Beirut", "2.5.2024", "The")),
        ("[Rome, 2 May 2024] - The", ("Rome", "2.5.2024", "The")),
        ("(Nairobi, 12 May 2023) – The", ("Nairobi", "12.5.2023", "The")),
        ("UNITED NATIONS, January 17. /TASS/. Russia", ("UNITED NATIONS", "17.1.", "Russia")),
        ("BEIJING, Jan. 18 (Xinhua) -- China", ("BEIJING", "18.1.", "China")),
        ("New Delhi, January 18 (ANI): India", ("New Delhi", "18.1.", "India")),
        ("KYIV. January 17 (Interfax-Ukraine) – The", ("KYIV", "17.1.", "The")),
        ("BRUSSELS/BERLIN, Jan 20 (Reuters) - EU", ("BRUSSELS/BERLIN", "20.1.", "EU")),
        ("Rome, Italy, Tuesday, 17 January 2023 — The", ("Rome, Italy", "17.1.2023", "The")),
        ("Tokyo, Jan. 20 (Jiji Press)--Japan", ("Tokyo", "20.1.", "Japan")),
    ],
)
def test_datelines(text: str, said: tuple[str, str, str]) -> None:
    assert opening(text) == said


@pytest.mark.parametrize(
    "text",
    [
        "THE PRESIDENT: Good morning",
        "FACT SHEET – The United States",
        "The minister – who was there",
        "Denmark – as before – gives",
        "Oslo: Norway gives",
        "U.S. aid - the biggest",
        "NATO - the alliance",
        "Norway gives 8 tanks - The first",
    ],
)
def test_no_datelines(text: str) -> None:
    assert find_dateline(text) is None


def test_long_lines_cost_little() -> None:
    started = time.process_time()
    for unit in ("1,", " ", "A", "A ", "by ", "- ", "Jan ", '"', "1.1.", "(", "posted "):
        date_line(unit * 100_000)
        date_line(unit * (150 // len(unit)))
        find_dateline(unit * 100_000)
    assert time.process_time() - started < 0.5
