"""One meeting named twice is one claim; others stay apart."""

from __future__ import annotations

import pytest

from tests.frame.meeting.telling import told

CASES = [
    (
        "President Anna Lind of Norway met President Kofi Mensah of Ghana in Oslo on Monday. The meeting lasted 45 minutes. The two presidents had spoken by telephone many times.",
        [
            "met · Anna Lind NOR, Kofi Mensah GHA · in_person held · 2023-05-08 · Oslo NOR · 45 min",
            "spoken by telephone · Anna Lind NOR, Kofi Mensah GHA · phone held",
        ],
    ),
    (
        "Minister Anna Lind of Norway met Minister Kofi Mensah of Ghana on Monday. Ama Doe, Togo's Minister of Health, hosted the meeting.",
        ["met · Anna Lind NOR, Kofi Mensah GHA, Ama Doe TGO · in_person held · 2023-05-08"],
    ),
    (
        "Norway and Togo held a first dialogue on health in Oslo in March. The second session of the dialogue will be held in June.",
        [
            "held a first dialogue · Norway NOR, Togo TGO · in_person held · 2023-03-01..2023-03-31 · Oslo NOR",
            "second session of the dialogue · Norway NOR, Togo TGO · unknown planned · 2023-06-01..2023-06-30",
        ],
    ),
    (
        "Foreign Minister Anna Lind of Norway met Foreign Minister Kofi Mensah of Ghana on Monday. She will meet Foreign Minister Ama Doe of Togo on Friday.",
        [
            "met · Anna Lind NOR, Kofi Mensah GHA · in_person held · 2023-05-08",
            "meet · Anna Lind NOR, Ama Doe TGO · unknown planned · 2023-05-12",
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_merge(text: str, expected: list[str]) -> None:
    """Each meeting once, with what later mentions add."""
    assert told(text) == expected
