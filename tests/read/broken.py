"""A parser of pages that fails while it judges, and on hostile pages always."""

from __future__ import annotations

from typing import Any

from pledgebook.read.html import page


def read_page(html: bytes, options: dict[str, Any]) -> dict[str, Any]:
    """The real thing, if it gets that far."""
    if b"hostile" in html:
        raise ValueError("hostile")
    if options["judge"]:
        raise RuntimeError("the judge is ill")
    return page.read_page(html, options)
