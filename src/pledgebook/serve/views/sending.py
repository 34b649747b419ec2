"""What programs send: reports to be added, and decisions. Each needs a token, or a session and the mark of our pages."""

from __future__ import annotations

import json
from datetime import date
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Annotated, Any

from fastapi import File, Form, HTTPException, Response, Security, UploadFile
from fastapi.security import HTTPBearer
from pydantic import Field

from pledgebook.book.ruling import Ruling
from pledgebook.book.sources import Loaded
from pledgebook.errors import Misuse
from pledgebook.model.decisions import Action
from pledgebook.model.ids import document_id
from pledgebook.serve.access.guards import Analyst
from pledgebook.serve.shelfmark import Writing
from pledgebook.serve.views.shapes import Shape
from pledgebook.store.rulings import to_json

if TYPE_CHECKING:
    from pledgebook.book import Added
    from pledgebook.serve.twins import Site

_TOKEN = Security(HTTPBearer(auto_error=False, description="a token of `pledgebook accounts token`"))


class Sent(Shape):
    """What became of a report."""

    id: str = Field(description="sha256 of its bytes")
    status: str = Field(description="read, empty (it states nothing) or skipped (the book held it already)")
    claims: int = Field(description="found in it; 0 where it was held already")
    page: str = Field(description="its address on this site")


class RulingShape(Shape):
    """A ruling, as a program sends it; as in `pledgebook decide`."""

    action: Action
    targets: list[str] = Field(max_length=100, description="ids of records, claims, reports, findings or decisions")
    field: str | None = Field(None, description="with `value` and `wrong`")
    value: Any = Field(None, description="in the form of the contract; figures are decimal strings")
    basis: str | None = Field(None, description="words of the same report that say the value")
    why: str = Field("", max_length=10_000)
    who: str | None = Field(None, max_length=200, description="only where the site has no accounts; else the account")


def register(site: Site) -> None:
    """`POST /api/reports` and `POST /api/decisions`."""

    @site.api.post("/reports", status_code=201, tags=["reports"], dependencies=[_TOKEN])
    def add_report(
        book: Writing,
        person: Analyst,  # noqa: ARG001 (asked for what it refuses)
        answer: Response,
        file: Annotated[UploadFile | None, File(description="a report: text, HTML, PDF, DOCX, e-mail")] = None,
        text: Annotated[str | None, Form(description="or its text")] = None,
        name: Annotated[str | None, Form(max_length=300, description="what to call it; the name of the file")] = None,
        published: Annotated[date | None, Form(description="day, where you know it better than the report")] = None,
    ) -> Sent:
        """Add a report, as a file or as text. 201 where it is new, 200 where the book held it already."""
        if (file is None) == (text is None):
            raise Misuse("file", "both or none", "a file, or a text in `text`, and not both")
        raw = file.file.read() if file else (text or "").encode()
        called = _name(name or (file.filename if file else None) or "pasted.txt")
        added = book.take([Loaded(called, raw)], published=published)
        answer.status_code = 200 if added.skipped else 201
        identity = document_id(raw)
        return Sent(id=identity, status=_status(added), claims=added.claims, page=f"/reports/{identity}")

    @site.api.post("/decisions", status_code=201, tags=["findings"], dependencies=[_TOKEN])
    def add_decision(book: Writing, person: Analyst, ruling: RulingShape) -> dict[str, Any]:
        """Rule on records, claims, reports or findings, or undo a decision; gives the decision as it is kept."""
        made = Ruling(
            action=ruling.action,
            targets=ruling.targets,
            who=person.name or ruling.who or "",
            why=ruling.why,
            field=ruling.field,
            value=_exact(ruling.value),
            basis=ruling.basis,
        )
        return dict(to_json(book.decide(made)))


def _status(added: Added) -> str:
    """What became of the one report. Raises 422 where it could not be read."""
    if added.failed:
        raise HTTPException(422, f"The report is kept, and could not be read: {added.failures[0][1]}")
    return "skipped" if added.skipped else "empty" if added.empty else "read"


def _name(given: str) -> str:
    """The last part of a path, with nothing in it that is not printed."""
    last = PurePosixPath(given.replace("\\", "/")).name
    return "".join(c for c in last if c.isprintable())[:200] or "unnamed"


def _exact(value: Any) -> Any:  # noqa: ANN401 (JSON)
    """The value, if it can be kept as it is. Raises Misuse for a binary fraction and for what is no text."""
    try:
        json.dumps(value, ensure_ascii=False, allow_nan=False).encode()
    except (ValueError, RecursionError):
        raise Misuse(
            "value", "something that cannot be written down", "a value in the form of docs/claims.md"
        ) from None
    if _has_float(value):
        raise Misuse("value", "a binary fraction", 'figures as decimal strings: "1.2"')
    return value


def _has_float(value: Any) -> bool:  # noqa: ANN401 (JSON)
    if isinstance(value, dict):
        return any(map(_has_float, value.values()))
    return any(map(_has_float, value)) if isinstance(value, list) else isinstance(value, float)
