"""Report: the text with its claims highlighted, and the claims beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

from fastapi import Query, Response
from markupsafe import Markup
from pydantic import ConfigDict, Field

from pledgebook.export.aside import tables_of
from pledgebook.export.markup import text_of
from pledgebook.export.report import Report
from pledgebook.model.claims import to_json
from pledgebook.serve.shelfmark import Reading
from pledgebook.serve.views.shapes import ReportShape, Shape

if TYPE_CHECKING:
    from pledgebook.serve.twins import Site


Claimed = Annotated[str | None, Query(description="id of the claim that is lit up; its words stand at `#lit`")]


class ReportPage(Shape):
    """One report."""

    title: str
    report: ReportShape
    lang: str | None
    media_type: str
    reader: str = Field(description="name and version of the reader that made the text")
    rules: str = Field(description="version of the rules that read it")
    read_at: str
    addresses: list[str] = Field(description="every path or address it was added from")
    text: str = Field(description="offsets of the claims count its code points")
    claims: list[dict[str, Any]] = Field(description="each with `record`, the record it is in")
    issues: list[dict[str, Any]]
    unexplained: list[dict[str, Any]] = Field(description="figures that no claim accounts for")
    copies: list[ReportShape] = Field(description="reports that are one witness with this one")
    marked: Markup = Field(exclude=True)
    tables: Markup = Field(exclude=True)

    model_config = ConfigDict(arbitrary_types_allowed=True, frozen=True)


def register(site: Site) -> None:
    """The page at `/reports/ID`."""

    @site.pages.get("/reports/{identity}/original")
    def original(book: Reading, identity: str) -> Response:
        """The bytes as they came, to be saved and not to be shown: they may hold anything."""
        name = f"{identity[:16]}.bin"
        return Response(
            book.raw(identity),
            media_type="application/octet-stream",
            headers={"content-disposition": f'attachment; filename="{name}"'},
        )

    @site.page("/reports/{identity}", "report.html", tags=["reports"])
    def report(book: Reading, identity: str, claim: Claimed = None) -> ReportPage:
        """A report with everything that it states; one claim may be lit up."""
        found = book.report(identity)
        document = found.document
        shown = Report(found.kept.report.address, document, found.claims, found.issues, found.figures, found.records)
        lit = shown.labels.get(claim or "")
        return ReportPage(
            title=document.title or shown.name,
            report=ReportShape.of(found.kept.report),
            lang=document.lang,
            media_type=document.media_type,
            reader=document.reader,
            rules=found.kept.rules,
            read_at=found.kept.read_at,
            addresses=list(found.addresses),
            text=document.text,
            claims=[{**to_json(claim), "record": found.records.get(claim.id)} for claim in found.claims],
            issues=[issue.to_json() for issue in found.issues],
            unexplained=[{"start": f.start, "end": f.end, "quote": f.quote, "kind": f.kind} for f in found.figures],
            copies=[ReportShape.of(copy.report) for copy in found.witnesses],
            # both come escaped from `export`, which knows how to show a hostile text
            marked=Markup(text_of(shown, 1, lit)),  # noqa: S704
            tables=Markup(tables_of(shown, 1, lit)),  # noqa: S704
        )
