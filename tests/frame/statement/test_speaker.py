"""Who speaks: name, role and state of the speaker."""

from __future__ import annotations

import pytest

from tests.frame.statement.snippets import statements

CASES = [
    ("Minister Kari Holm of Norway praised the plan. She said that it was good.", ("Kari Holm", "Minister", "NOR")),
    ("A senior German official said that the plan was good.", (None, "senior German official", "DEU")),
    ("Minister Kari Holm, joined by Ambassador Ana Ruiz, said that it was late.", ("Kari Holm", "Minister", None)),
    ("Minister Kari Holm, who took office in May, said that it was late.", ("Kari Holm", "Minister", None)),
    ("Prime Minister Kari Holm's spokesman Ole Berg said that it was late.", ("Ole Berg", "spokesman", None)),
    ("The Norwegian government said that it was late.", ("Norwegian government", None, "NOR")),
    ("In a report, the UN said that it was late.", ("UN", None, "UN")),
    ("The South Sea Leaders Summit reaffirmed that it was late.", ("South Sea Leaders Summit", None, None)),
    ("Save the Children warned that it was late. The organisation said the road was closed.", ("Save the Children", None, None)),
    ("The UNHCR met the press. In a statement, it said that the camp was full.", ("UNHCR", None, "UNHCR")),
    ("The German defence ministry spoke to the press. The statement added that it was late.",
     ("German defence ministry", None, "DEU")),
    ("President Kofi Adu met President Ana Ruiz. The Presidents welcomed the plan.", (None, "leaders", None)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker"), CASES)
def test_speakers(text: str, speaker: tuple[str | None, str | None, str | None]) -> None:
    found = statements(text)[-1].speaker
    assert (found.name, found.role, found.code) == speaker


@pytest.mark.parametrize(
    "text", ["The letter asks for 20 tents.", "You said that it was late.", "Nobody said that it was late."]
)
def test_nobody_speaks(text: str) -> None:
    assert statements(text) == []
