"""Feeds (RSS, Atom): the entries that stand in the file itself, with their summary or text."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec
from typing import Any

from pledgebook.errors import MissingPart
from pledgebook.read.archive.member import Gap, Member, article


def feed_members(raw: bytes, name: str) -> Iterator[Member | Gap]:
    """The entries of a feed as articles, each under its own address. Nothing is fetched."""
    if find_spec("feedparser") is None:
        raise MissingPart("reading feeds", "formats")
    import feedparser

    # as bytes with no address: the library must not take them for the name of a file or open one
    feed = feedparser.parse(raw, sanitize_html=False, resolve_relative_uris=False)
    if not feed.entries:
        why = f" ({feed.bozo_exception})" if feed.bozo else ""
        yield Gap(name, "archive.empty", f"no entry was found in the feed{why}")
        return
    for number, entry in enumerate(feed.entries, 1):
        text, html = _text(entry)
        place = entry.get("link") or f"{name}#{number}"
        if not text.strip():
            yield Gap(place, "archive.empty", "the entry has a title and no text")
            continue
        yield Member(place, _article(feed.feed, entry, text, html=html))
    if feed.bozo:
        yield Gap(
            name, "archive.damaged", f"the feed is not well formed ({feed.bozo_exception}); what could be read was read"
        )


def _text(entry: Any) -> tuple[str, bool]:  # noqa: ANN401 (feedparser has no types)
    """The longest text of an entry, and whether it is HTML."""
    texts = [*(entry.get("content") or ()), *filter(None, (entry.get("summary_detail"),))]
    best: Any = max(texts, key=lambda part: len(part.get("value") or ""), default={})
    value = best.get("value") or ""
    return value, "html" in (best.get("type") or "") or "<p" in value or "<br" in value


def _article(feed: Any, entry: Any, text: str, *, html: bool) -> bytes:  # noqa: ANN401
    """An entry with what is known of it."""
    return article(
        text,
        html=html,
        title=entry.get("title"),
        publisher=feed.get("title"),
        published=entry.get("published") or entry.get("updated"),
        url=entry.get("link"),
        author=entry.get("author"),
        lang=(entry.get("language") or feed.get("language")),
    )
