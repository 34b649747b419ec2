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


def with_part(raw: bytes, name: str, content: bytes) -> bytes:
    """The same document with another part."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(file, "w") as new:
        for part in old.namelist():
            new.writestr(part, content if part == name else old.read(part))
    return file.getvalue()


@pytest.mark.parametrize("part", ["word/document.xml", "[Content_Types].xml", "_rels/.rels", "word/styles.xml"])
def test_a_part_that_is_no_xml_is_told_in_words(part: str) -> None:
    with pytest.raises(ReadError, match="is damaged: a part of it cannot be read"):
        read(with_part(saved(docx.Document()), part, b"<w:x>&"), name="letter.docx")


def test_properties_that_cannot_be_read_cost_no_text() -> None:
    made = docx.Document()
    made.add_paragraph("Japan gives 12 ambulances")
    document = read(with_part(saved(made), "docProps/core.xml", b"<x/>"))
    assert document.text == "Japan gives 12 ambulances"
    assert "docx.properties" in [issue.code for issue in document.issues]
