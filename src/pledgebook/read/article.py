"""An article that was taken out of a feed or table: its text or page, and what was known of it there."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from pledgebook.model.ids import document_id
from pledgebook.model.text import Document
from pledgebook.read.archive.member import ARTICLE, FIELDS
from pledgebook.read.limits import Limits
from pledgebook.read.plain import read_plain

_MARK: Final = b'{"pledgebook": "' + ARTICLE.encode() + b'"'


def is_article(raw: bytes) -> bool:
    """Whether the bytes are an article as `read.archive` makes them."""
    return raw.startswith(_MARK)


def read_article(raw: bytes, *, source: str, published: date | None, limits: Limits) -> Document:
    """The document of an article. What is known of it counts more than what its page says."""
    said: Mapping[str, Any] = json.loads(raw)
    known = [(field, str(said[field]), "record") for field in FIELDS if said.get(field)]
    identity = document_id(raw)
    if "html" in said:
        from pledgebook.read.pages import read_page

        return read_page(
            str(said["html"]), source=source, identity=identity, published=published, limits=limits, known=known
        )
    return read_plain(str(said["text"]), identity=identity, media_type="text/plain", published=published, known=known)
