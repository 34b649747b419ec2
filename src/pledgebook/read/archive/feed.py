"""Feeds (RSS, Atom): the entries that stand in the file itself, with their summary or text. Parsed under guard."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from typing import Any, Final

from pledgebook.errors import MissingPart
from pledgebook.read.archive.member import Gap, Member, article
from pledgebook.read.encoding import decode
from pledgebook.read.guard import WorkerFailedError, guard_for
from pledgebook.read.limits import DEFAULT, Limits

_REFERENCE: Final = re.compile(rb"&#(?:[xX][0-9a-fA-F]{5,}|[0-9]{6,});?")
"""To a letter beyond the first plane: by the number 1,114,112 there are no more of them."""
_DECLARATION: Final = re.compile(r"\s{0,20}<\?xml\s[^<>]{0,200}>")
_ENCODING: Final = re.compile(rb"\s{0,20}<\?xml\s[^<>]{0,100}?encoding\s{0,5}=\s{0,5}[\"']([\w:.-]{2,40})[\"']")
_TARGET: Final = "pledgebook.read.archive.feed:parse"


@dataclass(frozen=True, slots=True)
class Entry:
    """One item of a feed."""

    key: str
    """The same as long as the item says that it has not changed."""
    place: str
    """Its address, or the name of the feed with its number."""
    link: str | None
    article: bytes | None
    """What stands of it in the feed, as `read` takes it; None where that is no text."""


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed in its own order, newest first as a rule."""

    entries: tuple[Entry, ...]
    troubles: tuple[str, ...] = ()
    """What is wrong with it, in words."""


def feed_members(raw: bytes, name: str, limits: Limits = DEFAULT) -> Iterator[Member | Gap]:
    """The entries of a feed as articles, each under its own address. Nothing is fetched."""
    feed = parsed(raw, name, limits)
    for entry in feed.entries:
        if entry.article is None:
            yield Gap(entry.place, "archive.empty", "the entry has a title and no text")
        else:
            yield Member(entry.place, entry.article)
    code = "archive.damaged" if feed.entries else "archive.empty"
    yield from (Gap(name, code, trouble) for trouble in feed.troubles)


def parsed(raw: bytes, name: str, limits: Limits = DEFAULT) -> Feed:
    """The entries of a feed. Raises MissingPart where the library is not installed."""
    if find_spec("feedparser") is None:
        raise MissingPart("reading feeds", "formats")
    try:
        said = guard_for(_TARGET, memory=limits.memory).call(raw, {}, seconds=limits.seconds)
    except WorkerFailedError as failure:
        return Feed((), (f"no entry was found in the feed: its parser gave up ({failure.why})",))
    if not said["entries"]:
        why = f" ({said['fault']})" if said["fault"] else ""
        return Feed((), (f"no entry was found in the feed{why}",))
    entries = tuple(_entry(entry, f"{name}#{number}") for number, entry in enumerate(said["entries"], 1))
    broken = f"the feed is not well formed ({said['fault']}); what could be read was read"
    return Feed(entries, (broken,) if said["fault"] else ())


def _entry(said: dict[str, Any], place: str) -> Entry:
    text, known = said["text"], said["known"]
    link = known.get("url")
    made = article(text, html=said["html"], **known) if text.strip() else None
    return Entry(f"{said['id'] or link or place}|{said['updated'] or ''}", link or place, link, made)


def parse(raw: bytes, options: dict[str, Any]) -> dict[str, Any]:
    """What the guarded worker runs: every entry with what is known of it, and what was wrong with the feed."""
    import feedparser

    del options
    raw, fault = _legible(raw)
    try:
        return _entries(feedparser, raw, fault)
    except (ValueError, OverflowError) as error:  # references to letters that there are not, and the like
        clean = _REFERENCE.sub(b" ", raw).decode("utf-8", "replace").replace("\x00", " ").encode()
        return _entries(feedparser, clean, f"letters that there are not, {error}")


def _legible(raw: bytes) -> tuple[bytes, str | None]:
    """A feed in UTF-8, without the line that names its letters, and what was wrong with them.

    Where that line never ends the library looks for its end for minutes; where it is wrong, it guesses for seconds.
    """
    said = _ENCODING.match(raw)
    label = said[1].decode() if said else "utf-8"
    fault = None
    try:
        text = raw.decode(label)
    except (LookupError, ValueError):
        decoded = decode(raw, label=label if said else None)
        text, fault = decoded.text, f"its letters are not in {label}; read as {decoded.encoding}"
    bare = _DECLARATION.sub("", text.lstrip("\ufeff"), count=1)
    return b"\xef\xbb\xbf\n" + bare.encode("utf-8", "replace"), fault


def _entries(feedparser: Any, raw: bytes, fault: str | None) -> dict[str, Any]:  # noqa: ANN401 (no types)
    """Entries, and what was wrong."""
    # as bytes with no address: the library must not take them for the name of a file or open one
    feed = feedparser.parse(raw, sanitize_html=False, resolve_relative_uris=False)
    fault = fault or (str(feed.bozo_exception)[:300] if feed.bozo else None)
    return {"entries": [_parsed(feed.feed, entry) for entry in feed.entries], "fault": fault}


def _parsed(feed: Any, entry: Any) -> dict[str, Any]:  # noqa: ANN401 (feedparser has no types)
    """One entry, ready for JSON."""
    text, html = _text(entry)
    known = {
        "title": entry.get("title"),
        "publisher": feed.get("title"),
        "published": entry.get("published") or entry.get("updated"),
        "url": entry.get("link"),
        "author": entry.get("author"),
        "lang": entry.get("language") or feed.get("language"),
    }
    return {"id": entry.get("id"), "updated": entry.get("updated"), "known": known, "text": text, "html": html}


def _text(entry: Any) -> tuple[str, bool]:  # noqa: ANN401
    """The longest text of an entry, and whether it is HTML."""
    texts = [*(entry.get("content") or ()), *filter(None, (entry.get("summary_detail"),))]
    best: Any = max(texts, key=lambda part: len(part.get("value") or ""), default={})
    value = best.get("value") or ""
    return value, "html" in (best.get("type") or "") or "<p" in value or "<br" in value
