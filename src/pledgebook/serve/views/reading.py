"""A report read at once: shown like a stored one, and stored only when somebody says so."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any, Final

from fastapi import File, Form, UploadFile
from fastapi.responses import RedirectResponse
from markupsafe import Markup
from pydantic import ConfigDict, Field

from pledgebook.errors import Misuse, NotFound, PledgebookError, ReadError, TooLarge
from pledgebook.export.aside import tables_of
from pledgebook.export.markup import text_of
from pledgebook.export.report import PLURALS, Report
from pledgebook.model.claims import to_json
from pledgebook.model.ids import document_id
from pledgebook.serve.desk import MOST_BYTES, Desk, Laid
from pledgebook.serve.shelfmark import Reading, Writing
from pledgebook.serve.views.shapes import Shape

if TYPE_CHECKING:
    from pledgebook.serve.twins import Site

_DESK: Final = Desk()
_PASTED: Final = "pasted.txt"


class ReadPage(Shape):
    """A report that was read and is not stored."""

    title: str
    id: str = Field(description="sha256 of its bytes")
    name: str
    published: str | None = Field(description="ISO 8601 day")
    publisher: str | None
    lang: str | None
    counts: dict[str, int] = Field(description="how many claims of each kind, in words")
    text: str = Field(description="offsets of the claims count its code points")
    claims: list[dict[str, Any]]
    issues: list[dict[str, Any]]
    figures_left: int = Field(description="figures that no claim accounts for")
    stored: bool = Field(description="the book holds it already")
    marked: Markup = Field(exclude=True)
    tables: Markup = Field(exclude=True)

    model_config = ConfigDict(arbitrary_types_allowed=True, frozen=True)


def register(site: Site) -> None:
    """What is sent to `/read`, and the page at `/read/ID`."""

    @site.posts.post("/read")
    def read_at_once(
        file: Annotated[UploadFile | None, File()] = None,
        pasted: Annotated[str, Form()] = "",
        published: Annotated[str, Form()] = "",
    ) -> RedirectResponse:
        """Read a file or a pasted text, and show what it states. Nothing is stored."""
        name, raw = _given(file, pasted)
        laid = _read(name, raw, _day(published))
        _DESK.put(laid)
        return RedirectResponse(f"/read/{laid.identity}", 303)

    @site.posts.post("/read/{identity}/store")
    def store(book: Writing, identity: str) -> RedirectResponse:
        """Add a report that was read here to the book."""
        from pledgebook.book.sources import Loaded

        laid = _DESK.get(identity)
        added = book.take([Loaded(laid.name, laid.raw)], published=laid.published)
        if added.failures:
            raise ReadError(*added.failures[0])
        return RedirectResponse(f"/reports/{identity}", 303)

    @site.page("/read/{identity}", "reading.html", tags=["reports"])
    def read_report(book: Reading, identity: str) -> ReadPage:
        """A report that was read a moment ago, with everything that it states; it is not stored."""
        laid = _DESK.get(identity)
        document, shown = laid.report.document, laid.report
        return ReadPage(
            title=document.title or laid.name,
            id=identity,
            name=laid.name,
            published=document.published.isoformat() if document.published else None,
            publisher=document.publisher,
            lang=document.lang,
            counts={PLURALS[kind]: number for kind, number in shown.counts.items()},
            text=document.text,
            claims=[to_json(claim) for claim in shown.claims],
            issues=[issue.to_json() for issue in shown.issues],
            figures_left=len(shown.unexplained),
            stored=_is_stored(book, identity),
            # both come escaped from `export`, which knows how to show a hostile text
            marked=Markup(text_of(shown, 1)),  # noqa: S704
            tables=Markup(tables_of(shown, 1)),  # noqa: S704
        )


def _given(file: UploadFile | None, pasted: str) -> tuple[str, bytes]:
    """Name and bytes of what was sent. Raises Misuse where nothing was."""
    if file is not None and file.filename:
        name = re.sub(r"[\x00-\x1f\x7f]", "", re.split(r"[/\\]", file.filename)[-1])[-200:] or "report"
        raw = file.file.read(MOST_BYTES + 1)
    else:
        name, raw = _PASTED, pasted.encode("utf-8", "replace")
    if not raw.strip():
        raise Misuse("report", name if raw else "nothing", "a file or a text with words in it")
    if len(raw) > MOST_BYTES:
        raise TooLarge(name, MOST_BYTES)
    return name, raw


def _day(published: str) -> date | None:
    try:
        return date.fromisoformat(published) if published.strip() else None
    except ValueError:
        raise Misuse("published", published, "a day like 2024-05-17") from None


def _read(name: str, raw: bytes, published: date | None) -> Laid:
    """What the report states. Raises ReadError for what cannot be read."""
    from pledgebook.pipeline import extract
    from pledgebook.read.source import read

    try:
        document = read(raw, published=published, name=name)
        found = extract(document)
    except PledgebookError:
        raise
    except Exception as error:
        raise ReadError(name, "a fault of Pledgebook, please report it", repr(error)) from error
    report = Report(name, document, found.claims, found.issues, found.unexplained)
    return Laid(document_id(raw), name, raw, published, report)


def _is_stored(book: Reading, identity: str) -> bool:
    try:
        book.report(identity)
    except NotFound:
        return False
    return True
