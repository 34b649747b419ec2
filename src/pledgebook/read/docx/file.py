"""A Word document, start to end: what the guarded worker runs."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Any, Final

import docx
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph

from pledgebook.lang.en.datelines import date_line
from pledgebook.model.text import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docx.document import Document

Json = dict[str, Any]
Block = tuple[BlockKind, str, str, int]

_MOST_UNPACKED: Final = 200_000_000
"""Bytes: no report with a text is larger, pictures apart."""
_LEFT_OUT: Final = frozenset(map(qn, ("w:del", "w:moveFrom", "w:txbxContent", "w:footnoteReference", "w:instrText")))
_BREAKS: Final = frozenset(map(qn, ("w:tab", "w:br", "w:cr")))
_TEXT: Final = qn("w:t")
_HYPHEN: Final = qn("w:noBreakHyphen")
_BY_STYLE: Final = (
    ("title", BlockKind.TITLE),
    ("subtitle", BlockKind.HEADING),
    ("heading", BlockKind.HEADING),
    ("list", BlockKind.ITEM),
    ("caption", BlockKind.CAPTION),
    ("quote", BlockKind.QUOTATION),
    ("intense quote", BlockKind.QUOTATION),
    ("toc", BlockKind.FURNITURE),
)
_LONG_CELL: Final = 200
_TOP: Final = 12
_LONGEST_LINE: Final = 160


def read_docx(raw: bytes, options: Json) -> Json:
    """Blocks, facts and issues of a Word document, as plain values. Option: `most`, after how many characters to stop."""
    refusal = _refusal(raw)
    if refusal:
        return {"refused": refusal}
    issues: list[list[str]] = []
    try:
        document = docx.Document(io.BytesIO(raw))
        blocks = _up_to(_blocks(document), int(options["most"]), issues)
    except (MemoryError, RecursionError):
        raise
    except Exception as error:  # noqa: BLE001 (the library trusts its files: a broken part may raise anything)
        return {"refused": f"is damaged: a part of it cannot be read ({type(error).__name__}: {error!s:.100})"}
    return {"blocks": blocks, "facts": _facts(document, blocks, issues), "issues": issues, "judge": None}


def _refusal(raw: bytes) -> str | None:
    """Why a file is not opened, in words: it is broken, or would unpack to too much."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            size = sum(part.file_size for part in archive.infolist() if part.filename.endswith((".xml", ".rels")))
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return "is damaged: the archive that a DOCX is cannot be opened"
    if size > _MOST_UNPACKED:
        return f"would unpack to {size:,} bytes of text, more than any report has"
    return None


def _up_to(blocks: Iterator[Block], most: int, issues: list[list[str]]) -> list[list[Any]]:
    """The blocks, as plain values, until there are enough characters."""
    found: list[list[Any]] = []
    for kind, text, locator, depth in blocks:
        if most < 0:
            issues.append(["document.truncated", f"the document is longer than is read; {locator} and later were not"])
            break
        most -= len(text)
        found.append([kind.value, text, locator, depth])
    return found


def _blocks(document: Document) -> Iterator[Block]:
    """Paragraphs and rows in the order of the file; the locator is their number."""
    for number, element in enumerate(document.iter_inner_content(), 1):
        if isinstance(element, Table):
            yield from _table(element, number)
        else:
            yield from _paragraph(element, f"paragraph {number}")


def _paragraph(paragraph: Paragraph, locator: str) -> Iterator[Block]:
    """One block, or none where there is nothing to read."""
    text = " ".join(_text(paragraph).split(" ")).strip()
    if text:
        kind, depth = _kind(paragraph)
        yield kind, text, locator, depth


def _text(paragraph: Paragraph) -> str:
    """The characters of a paragraph as they stand when all tracked changes are accepted."""
    pieces: list[str] = []
    pending = [paragraph._p]  # noqa: SLF001 (python-docx's own text leaves out insertions)
    while pending:
        element = pending.pop()
        if element.tag in _LEFT_OUT:
            continue
        if element.tag == _TEXT:
            pieces.append(element.text or "")
        elif element.tag in _BREAKS:
            pieces.append(" ")
        elif element.tag == _HYPHEN:
            pieces.append("-")
        pending.extend(reversed(element))
    return "".join(pieces)


def _kind(paragraph: Paragraph) -> tuple[BlockKind, int]:
    """Kind and nesting, by numbering and by the name of the style."""
    properties = paragraph._p.pPr  # noqa: SLF001 (numbering has no public interface)
    numbering: Any = properties.numPr if properties is not None else None
    style = ((paragraph.style.name if paragraph.style is not None else None) or "").lower()
    kind = next((kind for name, kind in _BY_STYLE if style.startswith(name)), BlockKind.BODY)
    if kind is BlockKind.BODY and numbering is not None and numbering.numId is not None and numbering.numId.val:
        return BlockKind.ITEM, numbering.ilvl.val if numbering.ilvl is not None else 0
    digits = "".join(filter(str.isdigit, style))
    return kind, int(digits) - 1 if kind is BlockKind.ITEM and digits else 0


def _table(table: Table, number: int) -> Iterator[Block]:
    """A row is a block with tabs between its cells; a table that only lays out the page is read as paragraphs."""
    for at, row in enumerate(table.rows, 1):
        locator = f"table {number}, row {at}"
        cells = list({id(cell._tc): cell for cell in row.cells}.values())  # noqa: SLF001 (merged cells stand there twice)
        words = ["\n".join(_text(paragraph) for paragraph in cell.paragraphs).strip() for cell in cells]
        if len(cells) == 1 or any(len(text) > _LONG_CELL for text in words):
            for cell in cells:
                for paragraph in cell.paragraphs:
                    yield from _paragraph(paragraph, locator)
        elif any(words):
            yield BlockKind.TABLE, "\t".join(" ".join(text.split()) for text in words), locator, 0


def _facts(document: Document, blocks: list[list[Any]], issues: list[list[str]]) -> list[tuple[str, str, str]]:
    """What the file says about itself, and lines that state a day and nothing else."""
    try:
        facts = _said(document)
    except Exception as error:  # noqa: BLE001 (as above; the text is worth more than what is said of it)
        facts = []
        issues.append(["docx.properties", f"what the file says of itself cannot be read ({type(error).__name__})"])
    shown = [text for _, text, _, _ in blocks[:_TOP] if len(text) <= _LONGEST_LINE]
    facts.extend(("line", text, "line") for text in shown if date_line(text) is not None)
    return [fact for fact in facts if fact[1] and fact[1] not in {"python-docx", "Word Document"}]


def _said(document: Document) -> list[tuple[str, str, str]]:
    """The properties of the file."""
    said = document.core_properties
    made = said.created.date().isoformat() if said.created is not None else ""
    return [
        ("title", said.title, "DOCX title"),
        ("author", said.author, "DOCX author"),
        ("lang", said.language, "DOCX"),
        ("made", made, "DOCX creation date"),
    ]
