"""JSON-LD on a page: which of its objects is the report, and what it says."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

Json = dict[str, Any]

_WRAPPING: Final = re.compile(
    r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/)"
    r"|(?:-->|//\s*\]\]>|\]\]>|/\*\s*\]\]>\s*\*/)\s*;?\s*$"
)
_TRAILING_COMMA: Final = re.compile(r",(\s*[}\]])")
_REPORT_TYPES: Final = ("Article", "Posting", "Report", "Statement", "PressRelease", "GovernmentDocument")
_PAGE_TYPES: Final = ("WebPage", "ItemPage", "CreativeWork")
_LISTING: Final = frozenset(
    ("itemListElement", "relatedLink", "hasPart", "isPartOf", "comment", "review", "mentions", "citation")
)
_LARGEST: Final = 1_000_000
_MOST_OBJECTS: Final = 2_000


def report_of(root: HtmlElement) -> tuple[Json | None, dict[str, Json]]:
    """The object that describes the report, and all objects by their `@id` (publishers are often only referred to)."""
    objects: list[Json] = []
    for script in root.iter("script"):
        if "ld+json" in (script.get("type") or "").lower():
            objects.extend(_objects(_load(script.text or "")))
    named = {str(o["@id"]): o for o in objects if "@id" in o and len(o) > 1}
    for wanted in (_REPORT_TYPES, _PAGE_TYPES):
        for candidate in objects:
            if any(str(kind).endswith(wanted) for kind in _as_list(candidate.get("@type"))) and _says_something(
                candidate
            ):
                return candidate, named
    return None, named


def text_of(value: object, named: dict[str, Json]) -> str | None:
    """The string or name that a value stands for: a string, an object with a name, a reference, the first of a list."""
    for single in _as_list(value):
        if isinstance(single, str):
            return single.strip() or None
        if isinstance(single, dict):
            full = single if "name" in single else named.get(str(single.get("@id")), single)
            for key in ("name", "@value", "url", "@id"):
                if isinstance(full.get(key), str) and full[key].strip():
                    return str(full[key]).strip()
    return None


def _load(script: str) -> object:
    """What a script holds, forgiving what generators get wrong: comments around it, a comma too many, raw line ends."""
    text = _WRAPPING.sub("", _WRAPPING.sub("", script[:_LARGEST])).strip().rstrip(";")
    for attempt in (text, _TRAILING_COMMA.sub(r"\1", text)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _objects(value: object) -> Iterator[Json]:
    """All objects in a value, outermost first, without those that list other documents."""
    waiting = [value]
    seen = 0
    while waiting and seen < _MOST_OBJECTS:
        seen += 1
        here = waiting.pop(0)
        if isinstance(here, list):
            waiting[:0] = here
        elif isinstance(here, dict):
            yield here
            waiting.extend(v for k, v in here.items() if k not in _LISTING and isinstance(v, dict | list))


def _says_something(candidate: Json) -> bool:
    return bool({"headline", "datePublished", "name", "articleBody"} & candidate.keys())


def _as_list(value: object) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]
