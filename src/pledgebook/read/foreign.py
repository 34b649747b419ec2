"""Formats of pages and offices other than HTML (PDF, DOCX): parsed under guard, read like a page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from importlib.util import find_spec
from typing import Any, Final

from pledgebook.errors import MissingPart, ParserFailed, ReadError
from pledgebook.model.ids import document_id
from pledgebook.model.issues import Issue
from pledgebook.model.text import Document
from pledgebook.read.assemble import document_of
from pledgebook.read.guard import WorkerFailedError, guard_for
from pledgebook.read.limits import Limits
from pledgebook.read.metadata import Fact


@dataclass(frozen=True, slots=True)
class Form:
    """A format and the parser that takes it."""

    name: str
    """What messages call it."""
    media_type: str
    reader: str
    """Name and version of the reader; a new version makes new texts of the same documents."""
    target: str
    """`module:function` that the guarded worker runs."""
    needs: str
    """The library without which it cannot be read."""


PDF: Final = Form("PDF", "application/pdf", "pdf/1", "pledgebook.read.pdf.page:read_pdf", "pypdfium2")
DOCX: Final = Form(
    "DOCX",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "docx/1",
    "pledgebook.read.docx.file:read_docx",
    "docx",
)
FORMS: Final = {form.media_type: form for form in (PDF, DOCX)}


def read_foreign(
    raw: bytes,
    form: Form,
    *,
    source: str,
    published: date | None,
    limits: Limits,
    known: Sequence[Fact] = (),
) -> Document:
    """The document in a file of this form.

    Raises `MissingPart` where its library is not installed, `ReadError` for a file that is damaged or locked, and
    `ParserFailed` where the parser gave up.
    """
    if find_spec(form.needs) is None:
        raise MissingPart(f"reading {form.name}", "formats")
    answer = _parse(raw, form, source, limits)
    if "refused" in answer:
        raise ReadError(source, answer["refused"])
    return document_of(
        answer,
        identity=document_id(raw),
        media_type=form.media_type,
        reader=form.reader,
        published=published,
        limits=limits,
        issues=_made(answer, published),
        known=known,
    )


def _parse(raw: bytes, form: Form, source: str, limits: Limits) -> dict[str, Any]:
    """The parser's answer."""
    options = {"pages": limits.pages, "most": limits.text_chars + limits.text_chars // 4}
    worker = guard_for(form.target, memory=limits.memory)
    try:
        answer: dict[str, Any] = worker.call(raw, options, seconds=limits.seconds)
    except WorkerFailedError as failure:
        raise ParserFailed(source, form.name, failure.why) from None
    return answer


def _made(answer: dict[str, Any], published: date | None) -> list[Issue]:
    """When the file was made: often not the day on which its report was published, so it is only told."""
    days = [value for field, value, _ in answer["facts"] if field == "made"]
    stated = published is not None or any(field in {"published", "line"} for field, _, _ in answer["facts"])
    if not days or stated:
        return []
    return [Issue("metadata.made", f"the file was made on {days[0]}, which was not taken for the day of publication")]
