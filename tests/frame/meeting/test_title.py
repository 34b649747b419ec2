"""What the title adds: the mode, and who joined."""

from __future__ import annotations

import pytest

from tests.frame.meeting.telling import told

CALL = "President Anna Lind of Norway spoke today with President Kofi Mensah of Ghana."


@pytest.mark.parametrize(
    ("title", "mode"),
    [
        ("Readout of the call with President Mensah", "phone held"),
        ("Readout of the video call with President Mensah", "video held"),
        ("President Lind calls on partners to act", "unknown held"),
        (None, "unknown held"),
    ],
)
def test_mode(title: str | None, mode: str) -> None:
    """A talk whose mode the text leaves open has that of the title."""
    assert told(CALL, title=title) == [f"spoke · Anna Lind NOR, Kofi Mensah GHA · {mode} · 2023-05-10"]


def test_company() -> None:
    """In the report of a meeting, who joined one of its people took part."""
    text = (
        "Minister Anna Lind of Norway met today with President Kofi Mensah of Ghana.\n\n"
        "Minister Lind, joined by Ambassador Jon Berg, thanked Ghana for its help."
    )
    title = "Readout of the meeting with President Mensah"
    assert told(text, title=title) == ["met · Anna Lind NOR, Kofi Mensah GHA, Jon Berg - · in_person held · 2023-05-10"]


def test_a_heading_tells_the_mode_of_the_meeting_below_it() -> None:
    """As the title does for the whole report."""
    text = f"## The President's Trip to Accra\n\nPresident Anna Lind of Norway met President Kofi Mensah of Ghana.\n\n## The President's Call with Peru\n\n{CALL.replace('Kofi Mensah of Ghana', 'Ana Ruiz of Peru')}"
    assert [line.split(" · ")[2].split()[0] for line in told(text)] == ["in_person", "phone"]
