"""Snippets that show what is expected where: «Danish government|DNK organ» said ..."""

from __future__ import annotations

import re
from typing import Final

_MARK: Final = re.compile(r"«([^«»|]*)\|([^«»]*)»")


def plain(marked: str) -> str:
    """The text without marks."""
    return _MARK.sub(r"\1", marked)


def mark(text: str, spans: list[tuple[int, int, str]]) -> str:
    """The text with marks put in, to be compared with what a test expects."""
    parts: list[str] = []
    position = 0
    for start, end, label in sorted(spans):
        parts += [text[position:start], f"«{text[start:end]}|{label}»"]
        position = end
    return "".join([*parts, text[position:]])
