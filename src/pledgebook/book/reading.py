"""Bytes of one report -> what the book keeps of it. In a worker or in the book's own process, with the same result."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from typing import TYPE_CHECKING, Any

from pledgebook.errors import PledgebookError
from pledgebook.model.restored import kept

if TYPE_CHECKING:
    from pledgebook.model.issues import Issue
    from pledgebook.model.text import Document


def read_report(raw: bytes, options: dict[str, Any]) -> dict[str, Any]:
    """Fields of a `store.facts.Entry`: status, detail, reader, text, meta, claims, issues, figures.

    `options`: `name` (what messages call it; its ending counts), `published` (ISO day or None), `limits` (numbers).
    Never raises for what a document is: a document that cannot be read has the status `failed` and says why.
    """
    from pledgebook.pipeline import extract
    from pledgebook.read import read
    from pledgebook.read.limits import Limits

    published = options.get("published")
    try:
        day = date.fromisoformat(published) if published else None
        document = read(raw, published=day, limits=Limits(**options.get("limits", {})), name=options.get("name"))
        extraction = extract(document)
    except PledgebookError as error:
        return failed("document.unread", str(error))
    except Exception as error:  # noqa: BLE001  (a fault of ours in one document must not take the others down)
        return failed("document.fault", f"a fault of Pledgebook, please report it: {error!r}")
    return {
        "status": "read" if extraction.claims else "empty",
        "reader": document.reader,
        "text": document.text,
        "meta": meta(document),
        "claims": [kept(claim) for claim in extraction.claims],
        "issues": [issue.to_json() for issue in _ordered(extraction.issues)],
        "figures": [asdict(figure) for figure in extraction.unexplained],
    }


def failed(code: str, detail: str) -> dict[str, Any]:
    """What the book keeps of a report that could not be read: one issue."""
    issue = {"code": code, "detail": detail, "start": None, "end": None}
    return {"status": "failed", "detail": detail, "issues": [issue]}


def meta(document: Document) -> dict[str, Any]:
    """What is known of a document, ready for JSON; with the text it makes the document again."""
    return {
        "media_type": document.media_type,
        "title": document.title,
        "publisher": document.publisher,
        "published": document.published.isoformat() if document.published else None,
        "url": document.url,
        "lang": document.lang,
        "author": document.author,
        "dateline_place": document.dateline_place,
        "dateline_day": document.dateline_day.isoformat() if document.dateline_day else None,
        "source_map": [[b.start, b.end, b.kind.value, b.locator, b.depth] for b in document.source_map],
    }


def document_of(identity: str, reader: str, text: str, meta: Mapping[str, Any]) -> Document:
    """The document again, from what the book kept of it: `text` and what `meta` wrote."""
    from pledgebook.model.text import BlockKind, Document, SourceBlock

    def day(name: str) -> date | None:
        return date.fromisoformat(meta[name]) if meta.get(name) else None

    blocks = (SourceBlock(start, end, BlockKind(kind), at, deep) for start, end, kind, at, deep in meta["source_map"])
    return Document(
        id=identity,
        text=text,
        media_type=meta["media_type"],
        title=meta.get("title"),
        publisher=meta.get("publisher"),
        published=day("published"),
        url=meta.get("url"),
        lang=meta.get("lang"),
        author=meta.get("author"),
        dateline_place=meta.get("dateline_place"),
        dateline_day=day("dateline_day"),
        reader=reader,
        source_map=tuple(blocks),
    )


def _ordered(issues: tuple[Issue, ...]) -> list[Issue]:
    """Issues by place, so that their order does not depend on which stage noticed them."""
    return sorted(issues, key=lambda i: (-1 if i.start is None else i.start, i.code, i.detail))
