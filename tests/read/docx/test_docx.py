"""Word documents through the guarded worker."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from pledgebook.errors import ReadError
from pledgebook.model.text import Document
from pledgebook.read import read


def saved(document: object) -> bytes:
    file = io.BytesIO()
    document.save(file)  # type: ignore[attr-defined]
    return file.getvalue()


def blocks(document: Document) -> list[tuple[str, str]]:
    return [(block.kind.value, document.text[block.start : block.end]) for block in document.source_map]


def test_paragraphs_lists_headings_and_tables() -> None:
    made = docx.Document()
    made.add_heading("Japan supports Kenya", 0)
    made.add_paragraph("Japan will lend Kenya up to JPY 30 billion. It gives:")
    made.add_paragraph("12 ambulances;", style="List Bullet")
    made.add_paragraph("medicines.", style="List Bullet")
    table = made.add_table(rows=2, cols=2)
    for cell, text in zip(
        [c for row in table.rows for c in row.cells], ["Item", "Number", "Ambulance", "12"], strict=True
    ):
        cell.text = text
    document = read(saved(made), name="release.docx")
    assert blocks(document) == [
        ("title", "Japan supports Kenya"),
        ("body", "Japan will lend Kenya up to JPY 30 billion. It gives:"),
        ("item", "12 ambulances;"),
        ("item", "medicines."),
        ("table", "Item\tNumber"),
        ("table", "Ambulance\t12"),
    ]
    assert [block.locator for block in document.source_map][-1] == "table 5, row 2"


def test_tracked_changes_are_read_as_if_accepted() -> None:
    made = docx.Document()
    paragraph = made.add_paragraph("Japan gives ")
    changes = (
        "<w:del {0} w:id='1'><w:r><w:delText>7</w:delText><w:t>7</w:t></w:r></w:del>",
        "<w:ins {0} w:id='2'><w:r><w:t>12 ambulances</w:t></w:r></w:ins>",
    )
    for change in changes:
        paragraph._p.append(parse_xml(change.format(nsdecls("w"))))  # noqa: SLF001
    assert read(saved(made)).text == "Japan gives 12 ambulances"


def test_a_damaged_file_and_a_bomb_are_refused() -> None:
    raw = saved(docx.Document())
    with pytest.raises(ReadError, match=r"letter\.docx: is damaged"):
        read(raw[: len(raw) // 2] + b"word/document.xml", name="letter.docx")
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * 250_000_000)
    with pytest.raises(ReadError, match="would unpack to"):
        read(bomb.getvalue(), name="bomb.docx")
