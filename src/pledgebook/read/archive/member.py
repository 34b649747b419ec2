"""One report in a file of many, and a place where there should have been one."""

from __future__ import annotations

import json
from typing import Final, NamedTuple


class Member(NamedTuple):
    """A report in a file of many."""

    name: str
    """Its address where it has one, else the name of the file with its number: `news.mbox#3`."""
    raw: bytes
    """What `read` takes; the sha256 of it is the id of the document."""


class Gap(NamedTuple):
    """A place where nothing could be read."""

    name: str
    code: str
    """`archive.truncated`, `archive.damaged`, `archive.too_large`, `archive.empty`."""
    detail: str


ARTICLE: Final = "article/1"
"""Marks an article that was taken out of a feed or table: JSON with its text and what is known of it."""
FIELDS: Final = ("title", "publisher", "published", "url", "author", "lang")


def article(text: str, *, html: bool, **known: str | None) -> bytes:
    """An article as bytes that `read` takes; the same article always gives the same bytes.

    `known` are `title`, `publisher`, `published`, `url`, `author` and `lang`, as they were written.
    """
    said = {field: value for field in FIELDS if (value := known.get(field))}
    body = {"html" if html else "text": text}
    return json.dumps({"pledgebook": ARTICLE, **said, **body}, ensure_ascii=False, sort_keys=False).encode(
        "utf-8", "replace"
    )
