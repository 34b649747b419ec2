"""A document's text and the parts it is cut into."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from pledgebook.model.evidence import Evidence, Span

if TYPE_CHECKING:
    from datetime import date

    from pledgebook.model.issues import Issue


class BlockKind(StrEnum):
    """What a stretch of a document is. Only the first four kinds can carry claims."""

    BODY = "body"
    ITEM = "item"
    """One bullet or numbered line of a list."""
    QUOTATION = "quotation"
    """A block quotation."""
    TABLE = "table"
    """One row of a table, cells separated by tabs."""
    TITLE = "title"
    HEADING = "heading"
    CAPTION = "caption"
    FURNITURE = "furniture"
    """Share lines, related headlines, newsletter boxes, datelines of pages, signatures, front matter."""

    @property
    def speaks(self) -> bool:
        """Whether claims may be read from it."""
        return self in _SPEAKING


_SPEAKING = frozenset({BlockKind.BODY, BlockKind.ITEM, BlockKind.QUOTATION, BlockKind.TABLE})


@dataclass(frozen=True, slots=True)
class SourceBlock:
    """A stretch of the text as the reader found it in the source: its kind and where it came from."""

    start: int
    end: int
    kind: BlockKind
    locator: str = ""
    """DOM path, or page and box; empty where the text is the file itself."""
    depth: int = 0
    """Nesting of a list line, 0 for the outermost."""


@dataclass(frozen=True, slots=True)
class Document:
    """One report. `text` never changes; every offset in the system counts its code points."""

    id: str
    """sha256 of the raw bytes, hexadecimal."""
    text: str
    media_type: str = "text/plain"
    title: str | None = None
    publisher: str | None = None
    published: date | None = None
    """The day on which the world was told, in the publisher's own time zone."""
    url: str | None = None
    lang: str | None = None
    """ISO 639-1 code, lower case, or None where nothing tells."""
    author: str | None = None
    dateline_place: str | None = None
    """Where the report says it was written, as written: `TROMSO, Norway`."""
    dateline_day: date | None = None
    """The day in its dateline: relative words (on Tuesday) count from here where a wire copy was republished later."""
    reader: str = "plain/1"
    """Name and version of the reader that made `text`."""
    source_map: tuple[SourceBlock, ...] = ()
    """Blocks that the reader knew of; empty where the segmenter has to find them in the text."""
    issues: tuple[Issue, ...] = field(default=())
    """What the reader noticed."""

    def cite(self, start: int, end: int) -> Evidence:
        """The characters of `start:end` as evidence. Raises ValueError for an empty or impossible span."""
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"no such characters in the document: {start}..{end} of {len(self.text)}")
        return Evidence(start, end, self.text[start:end])


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, list line, caption, heading ... of a document."""

    start: int
    end: int
    kind: BlockKind
    depth: int = 0
    """Nesting of a list line, 0 for the outermost."""

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


class Token(NamedTuple):
    """A word, number or mark of punctuation. Made by the thousand, hence a tuple."""

    start: int
    end: int
    text: str
    low: str
    """Lower case, straight apostrophes: what lexicons are looked up with."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a block that speaks. Its tokens: `segment.tokens.tokens_of`; its verbs: `segment.clauses`."""

    start: int
    end: int
    block: int
    """Position of its block in `Reading.blocks`."""

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Quotation:
    """An unbroken stretch between quotation marks."""

    start: int
    """First character after the opening mark."""
    end: int
    """The closing mark, or the end of the paragraph where the quotation goes on in the next one."""
    depth: int
    """0 for outermost, 1 for a quotation inside a quotation."""
    continued: bool = False
    """Whether it goes on from the paragraph before without a closing mark there."""

    @property
    def span(self) -> Span:
        """Where it stands, marks excluded."""
        return Span(self.start, self.end)
