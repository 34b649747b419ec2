"""Meetings that a noun names: held talks, a call with, the meeting between, a session of."""

from __future__ import annotations

import pytest

from tests.frame.meeting.telling import told

CASES = [
    (
        "Minister Anna Lind of Norway held talks in Berlin on Tuesday with her Ghanaian colleague Kofi Mensah.",
        ["held talks · Anna Lind NOR, Kofi Mensah GHA · in_person held · 2023-05-09 · Berlin DEU"],
    ),
    (
        "Anna Lind, Norway's minister of defence, took part in a video conference with Ghana's Kofi Mensah, the chief of staff, on Monday.",
        ["video conference · Anna Lind NOR, Kofi Mensah GHA · video held · 2023-05-08"],
    ),
    (
        "President Lind of Norway told President Mensah of Ghana of the plan in a phone call on Monday.",
        ["phone call · Lind NOR, Mensah GHA · phone held · 2023-05-08"],
    ),
    (
        "Talks were held in Geneva on Friday between Chad and Sudan.",
        ["Talks · Chad TCD, Sudan SDN · in_person held · 2023-05-05 · Geneva CHE"],
    ),
    (
        "The meeting between President Lind of Norway and President Mensah of Ghana took place in Accra on Monday and lasted two hours.",
        ["meeting · Lind NOR, Mensah GHA · in_person held · 2023-05-08 · Accra GHA · 120 min"],
    ),
    (
        "Talks between Armenia and Azerbaijan began in Washington on Monday.",
        ["Talks · Armenia ARM, Azerbaijan AZE · in_person held · 2023-05-08 · Washington USA"],
    ),
    (
        "A meeting of the UN Security Council will be held on Thursday.",
        ["meeting · UN Security Council UN · unknown planned · 2023-05-11"],
    ),
    (
        "Minister Anna Lind is due in Brussels on Friday for a session of the NATO-Ukraine Council.",
        ["session · Anna Lind -, NATO-Ukraine Council NATO · in_person planned · 2023-05-12 · Brussels BEL"],
    ),
    (
        "President Anna Lind of Norway hosted President Kofi Mensah of Ghana for a meeting at the White House today.",
        ["meeting · Anna Lind NOR, Kofi Mensah GHA · in_person held · 2023-05-10 · the White House USA"],
    ),
    (
        "Norwegian minister Anna Lind paid a courtesy call on President Kofi Mensah of Ghana on Tuesday.",
        ["paid a courtesy call · Anna Lind NOR, Kofi Mensah GHA · in_person held · 2023-05-09"],
    ),
    (
        "Minister Anna Lind of Norway was speaking after a virtual meeting with President Kofi Mensah of Ghana on Monday.",
        ["virtual meeting · Anna Lind NOR, Kofi Mensah GHA · video held · 2023-05-08"],
    ),
    (
        "The EU-Japan summit will take place in Tokyo on 13 July.",
        ["EU-Japan summit · EU EU, Japan JPN · in_person planned · 2023-07-13 · Tokyo JPN"],
    ),
    (
        "Minister Anna Lind of Norway received on Monday a telephone call from her Ghanaian counterpart Kofi Mensah.",
        ["received on Monday a telephone call · Anna Lind NOR, Kofi Mensah GHA · phone held · 2023-05-08"],
    ),
    (
        "Minister Anna Lind of Norway chaired today a trilateral meeting with Kofi Mensah of Ghana and Ana Ruiz of Peru.",
        [
            "chaired today a trilateral meeting · Anna Lind NOR, Kofi Mensah GHA, Ana Ruiz PER · in_person held · 2023-05-10"
        ],
    ),
    (
        "Minister Anna Lind of Norway hosted a reception for Ambassador Kofi Mensah of Ghana in Oslo on Monday.",
        ["hosted a reception · Anna Lind NOR, Kofi Mensah GHA · in_person held · 2023-05-08 · Oslo NOR"],
    ),
    (
        "President Kofi Mensah of Ghana received a visit from President Anna Lind of Norway on Monday.",
        ["received a visit · Kofi Mensah GHA, Anna Lind NOR · in_person held · 2023-05-08"],
    ),
    (
        "A delegation headed by Minister Anna Lind of Norway held talks with President Kofi Mensah of Ghana in Accra.",
        ["held talks · Anna Lind NOR, Kofi Mensah GHA · in_person held · Accra GHA"],
    ),
    (
        "The meeting between Anna Lind of Norway and Kofi Mensah of Ghana was held on Monday. The meeting was attended by Ana Ruiz.",
        ["meeting · Anna Lind NOR, Kofi Mensah GHA, Ana Ruiz - · in_person held · 2023-05-08"],
    ),
    (
        "The visit to Accra by Norwegian minister Anna Lind begins on Friday. While there, she will meet President Kofi Mensah of Ghana.",
        [
            "visit · Anna Lind NOR · in_person planned · 2023-05-12 · Accra GHA",
            "meet · Anna Lind NOR, Kofi Mensah GHA · in_person planned · 2023-05-12 · Accra GHA",
        ],
    ),
    (
        "Minister Anna Lind of Norway and the Ambassador of Ghana in Oslo, Kofi Mensah, co-chaired on Monday the annual government consultations.",
        [
            "co-chaired on Monday the annual government consultations · Anna Lind NOR, Kofi Mensah GHA · unknown held · 2023-05-08"
        ],
    ),
    (
        "A meeting of the foreign ministers of Rwanda and the Democratic Republic of the Congo was held in Luanda on Sunday.",
        ["meeting · foreign Minister RWA, foreign Minister COD · in_person held · 2023-05-07 · Luanda AGO"],
    ),
    (
        "Minister Anna Lind takes part in a donor meeting on Sudan on 12 May. The meeting is co-hosted by Ghana and Peru.",
        ["donor meeting · Anna Lind -, Ghana GHA, Peru PER · unknown planned · 2023-05-12"],
    ),
    (
        "Anna Lind of Norway and Kofi Mensah of Ghana met virtually on Monday. They were joined by Minister Ana Ruiz of Peru.",
        ["met virtually · Anna Lind NOR, Kofi Mensah GHA, Ana Ruiz PER · video held · 2023-05-08"],
    ),
    (
        "Talks between Accra and Lomé were held in Oslo on Monday.",
        ["Talks · Accra GHA, Lomé TGO · in_person held · 2023-05-08 · Oslo NOR"],
    ),
    (
        "Minister Anna Lind of Norway chaired a meeting on Monday bringing together Kofi Mensah of Ghana and Ana Ruiz of Peru.",
        ["chaired a meeting · Anna Lind NOR, Kofi Mensah GHA, Ana Ruiz PER · in_person held · 2023-05-08"],
    ),
    (
        "In a meeting with Kofi Mensah of Ghana, Minister Anna Lind of Norway said on Monday that it was late.",
        ["meeting · Anna Lind NOR, Kofi Mensah GHA · in_person held · 2023-05-08"],
    ),
    (
        "President Kofi Mensah of Ghana held a meeting on Monday, attended by Minister Ana Ruiz of Peru, with Anna Lind of Norway.",
        ["held a meeting · Kofi Mensah GHA, Ana Ruiz PER, Anna Lind NOR · in_person held · 2023-05-08"],
    ),
    (
        "EU High Representative Anna Lind chaired a video conference of EU foreign ministers on Monday.",
        ["chaired a video conference · Anna Lind EU, EU foreign ministers EU · video held · 2023-05-08"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_noun(text: str, expected: list[str]) -> None:
    """Who met whom, how, when and where."""
    assert told(text) == expected
