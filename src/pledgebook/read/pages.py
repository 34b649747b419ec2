"""HTML to a document: the page is parsed under guard, its passages become the text, its facts the metadata."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from pledgebook.errors import ParserFailed
from pledgebook.lang.en.datelines import find_dateline
from pledgebook.model.issues import Issue
from pledgebook.model.text import BlockKind, Document, SourceBlock
from pledgebook.read.cut import end_before
from pledgebook.read.guard import Guard, WorkerFailedError, guard_for
from pledgebook.read.language import language
from pledgebook.read.limits import Limits
from pledgebook.read.metadata import resolve

READER: Final = "html/1"

_TARGET: Final = "pledgebook.read.html.page:read_page"
_BEFORE_BLOCK: Final = re.compile(
    rb"<(?=(?:p|div|li|tr|h[1-6]|ul|ol|table|section|article|blockquote|br)[\s>/])", re.IGNORECASE
)
_CUT_WITHIN: Final = 100_000
_TIGHT: Final = frozenset((BlockKind.ITEM, BlockKind.TABLE))
_OPENING_BLOCKS: Final = 4
_FEWEST_CHARACTERS: Final = 1_000
"""A block of which less than this fits is left out as a whole."""


@dataclass(frozen=True, slots=True)
class _Body:
    """Text made of blocks, with the place of each."""

    text: str
    source_map: tuple[SourceBlock, ...]


def read_page(text: str, *, source: str, identity: str, published: date | None, limits: Limits) -> Document:
    """The document of a page that was decoded to `text`. Raises `ParserFailed` where nothing could be got out of it."""
    html, issues = _within_limit(text.encode("utf-8", "replace"), limits)
    answer = _parse(html, source, limits, issues)
    blocks = answer["blocks"]
    body, cut = _assemble(blocks, limits)
    # the parser stops a little beyond the limit of characters: where the text was cut too, that says it better
    issues.extend(
        Issue(code, detail) for code, detail in answer["issues"] if not (cut and code == "document.truncated")
    )
    issues.extend(cut)
    title = next((text for kind, text, _, _ in blocks if kind == BlockKind.TITLE.value), None)
    facts = [(str(field), str(value), str(origin)) for field, value, origin in answer["facts"]]
    metadata = resolve(facts, title=title, dateline=_dateline(body), published=published)
    lang, noticed = language(_speech(body), metadata.lang)
    if not any(block.kind.speaks for block in body.source_map):
        issues.append(Issue("document.empty", "no text was found in the page"))
    return Document(
        id=identity,
        text=body.text,
        media_type="text/html",
        title=metadata.title,
        publisher=metadata.publisher,
        published=metadata.published,
        url=metadata.url,
        lang=lang,
        author=metadata.author,
        dateline_place=metadata.dateline_place,
        dateline_day=metadata.dateline_day,
        reader=f"{READER} {answer['judge']}" if answer["judge"] else READER,
        source_map=body.source_map,
        issues=(*issues, *metadata.issues, *noticed),
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


def _assemble(blocks: list[list[Any]], limits: Limits) -> tuple[_Body, list[Issue]]:
    """The text, made here and now, so that the offsets of each block are known, and where it had to be cut.

    List lines and rows follow one another at once, other blocks after an empty line.
    """
    pieces: list[str] = []
    found: list[SourceBlock] = []
    length = 0
    before: BlockKind | None = None
    cut: list[Issue] = []
    for number, (name, text, locator, depth) in enumerate(blocks):
        kind = BlockKind(name)
        gap = "" if before is None else "\n" if kind is before and kind in _TIGHT else "\n\n"
        room = limits.text_chars - length - len(gap)
        fits = text if len(text) <= room else text[: end_before(text, room)] if room > _FEWEST_CHARACTERS else ""
        if fits:
            pieces += (gap, fits)
            start = length + len(gap)
            length = start + len(fits)
            found.append(SourceBlock(start, length, kind, locator, depth))
            before = kind
        if len(fits) < len(text):
            cut.append(_beyond(limits, length, len(blocks) - number, locator))
            break
    return _Body("".join(pieces), tuple(found)), cut


def _beyond(limits: Limits, at: int, blocks: int, locator: str) -> Issue:
    """What lies beyond the limit of characters."""
    detail = f"the text is longer than {limits.text_chars:,} characters (Limits.text_chars); {blocks:,} blocks were not read, "
    return Issue("document.truncated", f"{detail}or not to their end, from {locator} on", at, at)


def _dateline(body: _Body) -> Any:  # noqa: ANN401
    """The dateline of the first paragraphs."""
    speaking = [block for block in body.source_map if block.kind is BlockKind.BODY][:_OPENING_BLOCKS]
    return next(filter(None, (find_dateline(body.text, block.start) for block in speaking)), None)


def _speech(body: _Body) -> str:
    """What carries claims: the language of menus says nothing."""
    return "\n".join(body.text[block.start : block.end] for block in body.source_map if block.kind.speaks)
