"""Cells of tables and fact sheets with their heads."""

from __future__ import annotations

from pledgebook.lang.en.columns import Role
from pledgebook.model.text import BlockKind, Document
from pledgebook.segment.cut import cut
from pledgebook.segment.grid import row_of


def rows(text: str) -> list[list[tuple[str, str]]]:
    """For each row of a text its cells with what they are."""
    reading = cut(Document(id="d", text=text))
    found = [row_of(reading, i) for i, b in enumerate(reading.blocks) if b.kind is BlockKind.TABLE]
    return [[(c.role.value, text[c.start : c.end]) for c in row] for row in found if row]


def test_bars() -> None:
    text = "| Donor | **Amount** | Date |\n|---|---:|---|\n| Peru | US$ 2 million | May |\n"
    assert rows(text) == [[("donor", "Peru"), ("amount", "US$ 2 million"), ("other", "May")]]


def test_tabs_and_wide_gaps() -> None:
    assert rows("Country\tAmount\nPeru\t$2 million\nTogo\t$3 million\n") == [
        [("country", "Peru"), ("amount", "$2 million")],
        [("country", "Togo"), ("amount", "$3 million")],
    ]
    assert len(rows("Recipient   Pledge\nPeru        $2 million\nTogo        $3 million\n")) == 2


def test_a_fact_sheet_is_one_row() -> None:
    text = "Donor: Peru\nCountry: Togo\nGrant amount: US$ 2 million\n"
    row = row_of(cut(Document(id="d", text=text)), 0)
    assert [c.role for c in row] == [Role.DONOR, Role.COUNTRY, Role.AMOUNT]


def test_lists_and_prose_are_no_tables() -> None:
    assert rows("-   40 tents\n-   60 pumps\n-   rice\n") == []
    assert rows("Norway sends tents.  They leave today.\nGhana sends rice.\nPeru waits.\n") == []
