"""HTML to a document: the page is parsed under guard, its passages become the text, its facts the metadata."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from pledgebook.errors import ParserFailed
from pledgebook.model.issues import Issue
from pledgebook.model.text import Document
from pledgebook.read.assemble import document_of
from pledgebook.read.guard import Guard, WorkerFailedError, guard_for
from pledgebook.read.limits import Limits
from pledgebook.read.metadata import Fact

READER: Final = "html/1"

_TARGET: Final = "pledgebook.read.html.page:read_page"
_BEFORE_BLOCK: Final = re.compile(
    rb"<(?=(?:p|div|li|tr|h[1-6]|ul|ol|table|section|article|blockquote|br)[\s>/])", re.IGNORECASE
)
_CUT_WITHIN: Final = 100_000


def read_page(
    text: str, *, source: str, identity: str, published: date | None, limits: Limits, known: Sequence[Fact] = ()
) -> Document:
    """The document of a page that was decoded to `text`. Raises `ParserFailed` where nothing could be got out of it."""
    html, issues = _within_limit(text.encode("utf-8", "replace"), limits)
    answer = _parse(html, source, limits, issues)
    return document_of(
        answer,
        identity=identity,
        media_type="text/html",
        reader=READER,
        published=published,
        limits=limits,
        issues=issues,
        known=known,
    )


def guard(limits: Limits) -> Guard:
    """The guarded parser of pages. `guard(limits).start()` lets it import while other things are done."""
    return guard_for(_TARGET, memory=limits.memory)


def _parse(html: bytes, source: str, limits: Limits, issues: list[Issue]) -> dict[str, Any]:
    """The parser's answer: with the judge of main text, and once more without where that failed."""
    worker = guard(limits)
    options = {"nesting": limits.nesting, "most": limits.text_chars + limits.text_chars // 4}
    try:
        answer: dict[str, Any] = worker.call(html, {**options, "judge": True}, seconds=limits.seconds)
    except WorkerFailedError as failure:
        issues.append(Issue("html.parser", f"parsing failed ({failure.why}); the page was read in a simpler way"))
        try:
            answer = worker.call(html, {**options, "judge": False}, seconds=limits.seconds)
        except WorkerFailedError as again:
            raise ParserFailed(source, "HTML", again.why) from None
    return answer


def _within_limit(html: bytes, limits: Limits) -> tuple[bytes, list[Issue]]:
    """The page up to the limit, cut before an element."""
    if len(html) <= limits.html_bytes:
        return html, []
    cut = limits.html_bytes
    for match in _BEFORE_BLOCK.finditer(html, max(0, cut - _CUT_WITHIN), cut):
        cut = match.start()
    detail = f"the page has {len(html):,} bytes; the first {cut:,} were read (Limits.html_bytes), the rest was not"
    return html[:cut], [Issue("document.truncated", detail)]
