"""Titles: whether two say the same, and the name of the site that many carry at their end."""

from __future__ import annotations

from typing import Final

from pledgebook.model.lazy import lazy_pattern

_PARTING: Final = lazy_pattern(r"\s+[|\u2013\u2014\u00b7\u2022\u00bb:-]{1,2}\s+")
_EDGE: Final = ".,:;!?\"'\u201c\u201d\u2018\u2019()|-\u2013\u2014"
_ENOUGH: Final = 0.6


def alike(text: str, title: str) -> bool:
    """Whether two titles say the same, up to the name of the site and small changes of wording."""
    a, b = _words(text), _words(title)
    if not a or not b:
        return False
    shared = len(a & b)
    return shared >= _ENOUGH * min(len(a), len(b)) and shared >= min(3, len(a), len(b))


def parts(title: str) -> list[str]:
    """What stands between the dashes and bars of a title."""
    return _PARTING.split(title)


def without_site(title: str, shown: str | None) -> tuple[str, str | None]:
    """A title without the name of its site, and that name. It is a site's name only beside the title shown on the page."""
    if shown is None or len(parts(title)) < 2:
        return title, None
    start = title.lower().find(shown.lower())
    if start != 0 or len(shown) == len(title):
        return title, None
    rest = _PARTING.split(title[len(shown) :])
    return shown, (rest[-1].strip() or None) if len(rest) > 1 else None


def _words(text: str) -> set[str]:
    return {word.strip(_EDGE).lower() for word in text.split()} - {""}
