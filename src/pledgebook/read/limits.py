"""How much of a document is read, and what parsing it may cost."""

from __future__ import annotations

from dataclasses import dataclass, fields

from pledgebook.errors import Misuse


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds with defaults that no real report reaches. What lies beyond them is never dropped without an issue."""

    file_bytes: int = 256_000_000
    """A larger file is refused before it is held in memory."""
    text_chars: int = 500_000
    """Text is read up to here, cut at the end of a paragraph or sentence."""
    html_bytes: int = 5_000_000
    """A page is parsed up to here, cut before an element."""
    pages: int = 500
    """Of a PDF: it is read up to here."""
    seconds: float = 10.0
    """For parsing one page, PDF or DOCX; then the parser is killed."""
    nesting: int = 1_000
    """Elements inside one another; a deeper page is read without its wrappers."""
    memory: int = 2_000_000_000
    """Bytes of address space of the parser."""

    def __post_init__(self) -> None:
        """Refuse bounds that let nothing through."""
        for field in fields(self):
            if getattr(self, field.name) <= 0:
                raise Misuse(f"Limits.{field.name}", getattr(self, field.name), "a number above zero")


DEFAULT = Limits()
"""The limits that hold where none are given."""
