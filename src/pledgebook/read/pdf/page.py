"""A PDF, start to end: what the guarded worker runs."""

from __future__ import annotations

import re
from typing import Any, Final

import pypdfium2
import pypdfium2.raw as pdfium

from pledgebook.lang.en.datelines import date_line
from pledgebook.model.text import BlockKind
from pledgebook.read.pdf.columns import in_reading_order
from pledgebook.read.pdf.dots import with_bullets
from pledgebook.read.pdf.hyphens import Joiner
from pledgebook.read.pdf.lines import Line, lines_of
from pledgebook.read.pdf.margins import running_lines
from pledgebook.read.pdf.paragraphs import Layout, Passage, passages_of

Json = dict[str, Any]

_FILE_NAME: Final = re.compile(r"\S{1,200}\.[A-Za-z]{2,5}|(?:microsoft word|untitled|document\d*)\b.*", re.IGNORECASE)
_ADDRESS: Final = re.compile(r"https?://[^\s]{4,400}")
_MADE: Final = re.compile(r"D:(\d{4})(\d{2})(\d{2})")
_TOP: Final = 12
_LONGEST_LINE: Final = 160
_MOST_TURNED: Final = 3


def read_pdf(raw: bytes, options: Json) -> Json:
    """Blocks, facts and issues of a PDF, as plain values.

    Options: `pages`, how many are read; `most`, after how many characters no more text is needed.
    """
    try:
        pdf = pypdfium2.PdfDocument(raw)
    except pypdfium2.PdfiumError as error:
        return {"refused": _refusal(error)}
    issues: list[list[str]] = []
    pages = _pages(pdf, options, issues)
    running = running_lines(pages)
    lines = [line for _, page in pages for line in in_reading_order([x for x in page if x not in running])]
    passages = passages_of(lines, Layout.of(lines), Joiner(line.text for line in lines))
    _mark_title(passages)
    blocks = [[p.kind.value, p.text, p.locator, p.depth] for p in passages]
    return {"blocks": blocks, "facts": _facts(pdf, passages, running), "issues": issues, "judge": _version()}


def _pages(pdf: pypdfium2.PdfDocument, options: Json, issues: list[list[str]]) -> list[tuple[float, list[Line]]]:
    """Height and lines of each page, and what could not be read."""
    most, count = int(options["most"]), len(pdf)
    found: list[tuple[float, list[Line]]] = []
    silent, broken = [], []
    for number in range(1, min(count, int(options["pages"])) + 1):
        try:
            page = pdf[number - 1]
        except pypdfium2.PdfiumError:
            broken.append(number)
            continue
        lines = with_bullets(page, lines_of(page, number, most))
        most -= sum(len(line.text) for line in lines)
        if not lines and _shows_picture(page):
            silent.append(number)
        found.append((page.get_height(), lines))
        page.close()
        if most <= 0:
            break
    if len(found) + len(broken) < count:
        issues.append(
            ["document.truncated", f"the PDF has {count:,} pages; the first {len(found) + len(broken):,} were read"]
        )
    if broken:
        issues.append(["pdf.page", f"{_listed(broken)}: damaged, nothing could be read there"])
    if silent:
        issues.append(
            ["pdf.picture", f"{_listed(silent)}: a picture without text, nothing could be read there (run OCR)"]
        )
    return found


def _shows_picture(page: pypdfium2.PdfPage) -> bool:
    """Whether there is a picture on a page without text."""
    return any(True for _ in page.get_objects(filter=(pdfium.FPDF_PAGEOBJ_IMAGE,), max_depth=2))


def _listed(numbers: list[int]) -> str:
    """`page 3`, `pages 1, 2, 5`; of many the first."""
    shown = ", ".join(map(str, numbers[:10])) + (f" and {len(numbers) - 10} more" if len(numbers) > 10 else "")
    return f"page {shown}" if len(numbers) == 1 else f"pages {shown}"


def _mark_title(passages: list[Passage]) -> None:
    """The largest heading of the first page is the title."""
    first = [p for p in passages[:_TOP] if p.kind is BlockKind.HEADING and p.lines[0][0].page == 1]
    if first:
        max(first, key=lambda passage: passage.lines[0][0].size).kind = BlockKind.TITLE


def _facts(pdf: pypdfium2.PdfDocument, passages: list[Passage], running: frozenset[Line]) -> list[tuple[str, str, str]]:
    """What the file says about itself, and lines that state a day and nothing else."""
    said = pdf.get_metadata_dict(skip_empty=True)
    facts = []
    if "Title" in said and not _FILE_NAME.fullmatch(said["Title"].strip()):
        facts.append(("title", said["Title"], "PDF title"))
    if "Author" in said:
        facts.append(("author", said["Author"], "PDF author"))
    shown = [p.text for p in passages[:_TOP] if len(p.text) <= _LONGEST_LINE and p.kind is not BlockKind.TABLE]
    facts.extend(("line", text, "line") for text in shown if date_line(text) is not None)
    addresses = dict.fromkeys(m[0] for line in sorted(running) if (m := _ADDRESS.search(line.text)))
    facts.extend(("url", address, "footer") for address in list(addresses)[:1])
    made = _MADE.match(said.get("CreationDate", ""))
    if made:
        facts.append(("made", "-".join(made.groups()), "PDF creation date"))
    return facts


def _refusal(error: Exception) -> str:
    """Why a file is not read, in words."""
    said = str(error).lower()
    if "password" in said:
        return "is protected by a password"
    return "is damaged: no pages can be found in it"


def _version() -> str:
    return f"pdfium/{pypdfium2.version.PDFIUM_INFO.build}"
