"""Meetings that a verb names: the text, and what is told of it."""

from __future__ import annotations

import pytest

from tests.frame.meeting.telling import told

CASES = [
    (
        "Foreign ministers from the Nordic and Baltic countries convened in Riga on Tuesday.",
        [
            "convened · Foreign ministers from the Nordic and Baltic countries - · in_person held · 2023-05-09 · Riga LVA"
        ],
    ),
    (
        "Minister Anna Lind of Norway met for about 40 minutes from 10:30 a.m. on 8 May with Kofi Mensah of Ghana.",
        ["met · Anna Lind NOR, Kofi Mensah GHA · in_person held · 2023-05-08 · 40 min"],
    ),
    (
        "Meeting with Minister Kofi Mensah of Ghana in Accra on Monday, Minister Anna Lind of Norway said it was late.",
        ["Meeting · Anna Lind NOR, Kofi Mensah GHA · in_person held · 2023-05-08 · Accra GHA"],
    ),
    (
        "Minister Anna Lind of Norway welcomed at the military airport the Ambassador of Ghana, Kofi Mensah, on Monday.",
        ["welcomed · Anna Lind NOR, Kofi Mensah GHA · in_person held · 2023-05-08"],
    ),
    (
        "General Anna Lind of Norway played host to Ambassador Kofi Mensah of Ghana on Monday.",
        ["played host · Anna Lind NOR, Kofi Mensah GHA · in_person held · 2023-05-08"],
    ),
    (
        "Minister Anna Lind of Norway met her counterparts from Ghana and Peru, Kofi Mensah and Ana Ruiz, on Monday.",
        ["met · Anna Lind NOR, Kofi Mensah GHA, Ana Ruiz PER · in_person held · 2023-05-08"],
    ),
    (
        "Minister Anna Lind of Norway received on Monday in her office the Ambassador of Ghana, Kofi Mensah.",
        ["received · Anna Lind NOR, Kofi Mensah GHA · in_person held · 2023-05-08"],
    ),
    (
        "Minister Anna Lind of Norway discussed the drought over the phone with Kofi Mensah of Ghana on Monday.",
        ["discussed · Anna Lind NOR, Kofi Mensah GHA · phone held · 2023-05-08"],
    ),
    (
        "Minister Anna Lind of Norway and Kofi Mensah of Ghana conferred in Oslo on Monday.",
        ["conferred · Anna Lind NOR, Kofi Mensah GHA · in_person held · 2023-05-08 · Oslo NOR"],
    ),
    (
        "After calling on the King, Minister Anna Lind of Norway met President Kofi Mensah of Ghana in Accra on Monday.",
        ["met · Anna Lind NOR, Kofi Mensah GHA · in_person held · 2023-05-08 · Accra GHA"],
    ),
    (
        "Norway's Foreign Minister Anna Lind met her Ghanaian counterpart Kofi Mensah in Oslo on Monday.",
        ["met · Anna Lind NOR, Kofi Mensah GHA · in_person held · 2023-05-08 · Oslo NOR"],
    ),
    (
        "The foreign ministers of Norway, Sweden and Finland met in Helsinki last week.",
        [
            "met · foreign Minister NOR, foreign Minister SWE, foreign Minister FIN · in_person held · 2023-05-01..2023-05-07 · Helsinki FIN"
        ],
    ),
    (
        "President Anna Lind of Norway and President Kofi Mensah of Ghana spoke today about fisheries.",
        ["spoke · Anna Lind NOR, Kofi Mensah GHA · unknown held · 2023-05-10"],
    ),
    (
        "Minister Anna Lind spoke with President Kofi Mensah of Ghana by phone on 8 May.",
        ["spoke · Anna Lind -, Kofi Mensah GHA · phone held · 2023-05-08"],
    ),
    (
        "Prime Minister Lind of Norway called President Mensah of Ghana on Tuesday to thank him.",
        ["called · Lind NOR, Mensah GHA · phone held · 2023-05-09"],
    ),
    (
        "Chancellor Lind is expected to receive Ghana's President Kofi Mensah in Berlin next Tuesday.",
        ["receive · Lind -, Kofi Mensah GHA · in_person planned · 2023-05-16 · Berlin DEU"],
    ),
    (
        "President Mensah of Ghana was received by King Harald of Norway in Oslo on Friday.",
        ["received · Mensah GHA, Harald NOR · in_person held · 2023-05-05 · Oslo NOR"],
    ),
    (
        "Togo's Prime Minister Ama Doe will travel to Accra tomorrow, where she will meet President Kofi Mensah of Ghana.",
        ["meet · Ama Doe TGO, Kofi Mensah GHA · in_person planned · 2023-05-11 · Accra GHA"],
    ),
    (
        "After meeting President Kofi Mensah of Ghana in Accra on Thursday, Norwegian minister Anna Lind announced a grant.",
        ["meeting · Anna Lind NOR, Kofi Mensah GHA · in_person held · 2023-05-04 · Accra GHA"],
    ),
    (
        "Defence Minister Anna Lind sat down with General Kofi Mensah of Ghana for two hours on Tuesday.",
        ["sat down · Anna Lind -, Kofi Mensah GHA · in_person held · 2023-05-09 · 120 min"],
    ),
    (
        "The Norwegian ambassador, Anna Lind, called on Minister of Health Kofi Mensah of Ghana on Friday.",
        ["called · Anna Lind NOR, Kofi Mensah GHA · in_person held · 2023-05-05"],
    ),
    (
        "Ambassador Anna Lind of Norway called on President Kofi Mensah of Ghana to discuss the loan.",
        ["called · Anna Lind NOR, Kofi Mensah GHA · in_person held"],
    ),
    (
        "Norway's foreign minister, Anna Lind, has met her Swedish, Danish and Finnish counterparts in Oslo.",
        ["met · Anna Lind NOR, counterpart SWE, counterpart DNK, counterpart FIN · in_person held · Oslo NOR"],
    ),
    (
        "President Mensah of Ghana received in Tamale the Ambassador of Peru on Friday.",
        ["received · Mensah GHA, Ambassador of Peru PER · in_person held · 2023-05-05 · Tamale GHA"],
    ),
    (
        "President Kofi Mensah of Ghana had on Tuesday evening received Norway's king, Harald Lind.",
        ["received · Kofi Mensah GHA, Harald Lind NOR · in_person held · 2023-05-09"],
    ),
    (
        "Norwegian minister Anna Lind, who led a large delegation, met President Kofi Mensah of Ghana.",
        ["met · Anna Lind NOR, Kofi Mensah GHA · in_person held"],
    ),
    (
        "Norwegian State Secretary Anna Lind visited Accra on 3 May.",
        ["visited · Anna Lind NOR · in_person held · 2023-05-03 · Accra GHA"],
    ),
    (
        "Ministers of the twelve donor countries gathered in Niigata on Thursday.",
        ["gathered · Ministers of the twelve donor countries - · in_person held · 2023-05-04 · Niigata -"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_verb(text: str, expected: list[str]) -> None:
    """Who met whom, how, when and where."""
    assert told(text) == expected
