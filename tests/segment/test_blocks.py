"""What each stretch of a text is."""

from __future__ import annotations

from pledgebook.model.text import BlockKind, Document
from pledgebook.segment.blocks import find_blocks
from pledgebook.segment.cut import cut
from pledgebook.segment.legible import legible


def kinds(text: str) -> list[tuple[str, str]]:
    return [(b.kind.value, text[b.start : b.end]) for b in find_blocks(Document(id="d", text=text))]


def test_plain_report() -> None:
    text = (
        "Norway sends tents\n\nshare on:\n\nOSLO (Demo) - Norway sends 40 tents\nand two trucks. They leave on Monday.\n\n"
        "Photo: A truck in Bod\u00f8\n\nIt also sends:\n- 200 blankets;\n- six generators\n  with fuel.\n\n"
        "Read also: Ghana sends rice\n"
    )
    assert kinds(text) == [
        ("title", "Norway sends tents"),
        ("furniture", "share on:"),
        ("body", "OSLO (Demo) - Norway sends 40 tents\nand two trucks. They leave on Monday."),
        ("caption", "Photo: A truck in Bod\u00f8"),
        ("body", "It also sends:"),
        ("item", "200 blankets;"),
        ("item", "six generators\n  with fuel."),
        ("furniture", "Read also: Ghana sends rice"),
    ]


def test_front_matter_and_memo() -> None:
    text = "---\ntitle: A\n---\n\nMEMORANDUM FOR THE SECRETARY\n\n\\(1\\) the first point; and\n\nANNA BERG\n"
    assert [kind for kind, _ in kinds(text)] == ["furniture", "heading", "item", "heading"]


def test_one_paragraph_a_line_without_blank_lines() -> None:
    long = "Norway will send forty tents and two trucks to the coast of Ghana, where the floods have taken homes" * 2
    assert [kind for kind, _ in kinds(f"{long}.\n{long}.\n")] == ["body", "body"]


def test_legible_keeps_every_offset() -> None:
    text = "**Aid** from [Oslo](https://a.example/b_(c)) and 21<sup>st</sup>; see https://x.example/1?a=b now"
    assert len(legible(text)) == len(text)
    assert legible(text).split() == ["Aid", "from", "Oslo", "and", "21", "st", ";", "see", "now"]


def test_numbered_paragraphs_are_prose_and_numbered_goods_a_list() -> None:
    text = (
        "1. Today the Government decided to extend an emergency grant to Ghana in response to the floods of July.\n"
        "2. The grant consists of:\n- 40 tents\n\n1. 60 blankets\n2. Rice\n"
    )
    assert [kind for kind, _ in kinds(text)] == ["body", "body", "item", "item", "item"]


def test_long_lines_of_a_list_are_lines_of_their_own() -> None:
    text = "The package:\n\n- four launchers and two radars for medium-range air defence\n- at least 60 air defence missiles\n"
    items = [text[b.start : b.end] for b in cut(Document(id="0" * 64, text=text)).blocks if b.kind is BlockKind.ITEM]
    assert items == ["four launchers and two radars for medium-range air defence", "at least 60 air defence missiles"]
