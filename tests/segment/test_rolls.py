"""Lists that have no bullets."""

from __future__ import annotations

import pytest

from pledgebook.model.text import BlockKind, Document
from pledgebook.segment.blocks import find_blocks


def entries(text: str) -> list[str]:
    """The lines of lists in a text."""
    return [text[b.start : b.end] for b in find_blocks(Document(id="d", text=text)) if b.kind is BlockKind.ITEM]


def test_labels_make_lines_of_a_list() -> None:
    text = "Pledges for Haiti\n\nPeru: US$ 2 million and a field hospital\nChile: US$ 100,000\nTogo: rice\n"
    assert entries(text) == ["Peru: US$ 2 million and a field hospital", "Chile: US$ 100,000", "Togo: rice"]


def test_things_behind_a_colon() -> None:
    text = "The convoy brings:\n40 tents\nTwo water pumps with hoses\nBlankets\n"
    assert entries(text) == ["40 tents", "Two water pumps with hoses", "Blankets"]


@pytest.mark.parametrize(
    "heading", ["## Canada: $390 million", "**Lebanon** \u2013 EUR 20 million", "Mali: up to \u20ac3 million in grants"]
)
def test_a_heading_with_its_amount_speaks(heading: str) -> None:
    assert len(entries(f"Pledges\n\n{heading}\n\nIt will be paid over two years to hospitals in the south.\n")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Norway said:\nThe help that was promised in May will now be sent to the\nSahel by air, and more is to come in June.\n",
        "A title\n\n## Ukraine: EU ministers approve 500 new posts\n\nThey said so in Brussels on Monday.\n",
        "MS. LIND: Good morning to all of you.\nMR. BERG: Good morning, and thank you for coming.\n",
    ],
)
def test_what_only_looks_like_a_list(text: str) -> None:
    assert entries(text) == []
