"""Paragraphs, list lines, headings, captions and furniture of a document."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pledgebook.lang.en.furniture import is_caption, is_furniture
from pledgebook.model.lazy import lazy_pattern
from pledgebook.model.text import Block, BlockKind
from pledgebook.segment.grid import is_grid
from pledgebook.segment.rolls import is_priced, is_roll, opens_with_amount, past_hashes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pledgebook.model.text import Document

_BULLET: Final = lazy_pattern(
    r"[ \t]*(?:[\u2022\u25aa\u25ab\u25cf\u25e6\u2023\u2043\u00b7\u27a2\u25ba\u2717\u2713\u2714*+\u2013\u2014-]"
    r"[ \t\u00a0]+|\\?\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})\\?[.)][ \t\u00a0]+)(?=\S)"
)
_BLANK: Final = lazy_pattern(
    r"\n[ \t\r\u00a0]*\n\s*|\n[ \t]*\\?#{3}[ \t]*(?=\n|\Z)|\n[ \t]*(?:[-*_=][ \t]*){3,80}(?=\n|\Z)"
)
_FRONT_MATTER: Final = lazy_pattern(r"\ufeff?---[ \t]*\r?\n.*?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_MARKDOWN_HEADING: Final = lazy_pattern(r"#{1,6}[ \t]+\S|(\*\*|__)[^*_\n]{1,120}\1:?\s*\Z")
_NOTE_LINE: Final = lazy_pattern(r"(?:MEMORANDUM FOR|SUBJECT:|FOR IMMEDIATE RELEASE|EMBARGO|\\?#{2,})")
_TABLE_LINE: Final = lazy_pattern(r"\|.*\|[ \t]*\Z")
_ENDS_SENTENCE: Final = lazy_pattern(r"[.!?;:,\u2026][\"\u201d\u2019'\u00bb)\]*]{0,3}\Z")
_LONGEST_HEADING: Final = 160
_SHORTEST_PARAGRAPH: Final = 80
_WIDEST_WRAP: Final = 132
"""Lines longer than this are paragraphs of their own, not hard-wrapped text."""


def find_blocks(document: Document) -> tuple[Block, ...]:
    """The blocks of a document in text order: those the reader knew of, else those found in the text."""
    if document.source_map:
        return tuple(_from_reader(document))
    return tuple(_from_text(document.text))


def _from_reader(document: Document) -> Iterator[Block]:
    """Blocks that came with the source; paragraphs are still looked at for captions and furniture."""
    for known in document.source_map:
        start, end = _trim(document.text, known.start, known.end)
        if start == end:
            continue
        kind = known.kind
        if kind in (BlockKind.BODY, BlockKind.ITEM):
            kind = _kind_of_prose(document.text[start:end], kind)
        elif kind is BlockKind.HEADING and is_priced(document.text[start:end]):
            kind = BlockKind.ITEM
        yield Block(start, end, kind, known.depth)


def _kind_of_prose(text: str, kind: BlockKind) -> BlockKind:
    """Body or list line, unless the words themselves say caption or furniture."""
    if is_furniture(text):
        return BlockKind.FURNITURE
    return BlockKind.CAPTION if is_caption(text) else kind


def _from_text(text: str) -> Iterator[Block]:
    """Blocks of plain text or Markdown."""
    position = 0
    front = _FRONT_MATTER.match(text)
    if front:
        yield Block(front.start(), front.end(), BlockKind.FURNITURE)
        position = front.end()
    first = True
    for start, end in _chunks(text, position):
        for block in _chunk_blocks(text, start, end, first=first and front is None):
            first = False
            yield block


def _chunks(text: str, start: int) -> Iterator[tuple[int, int]]:
    """Stretches between blank lines and rules."""
    for match in _BLANK.finditer(text, start):
        yield start, match.start()
        start = match.end()
    yield start, len(text)


def _chunk_blocks(text: str, start: int, end: int, *, first: bool) -> Iterator[Block]:
    """Blocks of one stretch without blank lines: a paragraph, a list, a table, or several short lines."""
    lines = _lines(text, start, end)
    if not lines:
        return
    if len(lines) == 1:
        yield _block(text, *lines[0], title=first, alone=True)
        return
    width = max((e - s for s, e in lines if "://" not in text[s:e]), default=0)
    if is_grid(text, lines) and not any(_BULLET.match(text, *line) for line in lines):
        yield from (Block(s, e, BlockKind.TABLE) for s, e in lines)
        return
    roll = is_roll(text, lines)
    begin = 0
    for i in range(1, len(lines) + 1):
        if i < len(lines) and not (roll or _breaks(text, lines[i - 1], lines[i], width)):
            continue
        s, e = lines[begin][0], lines[i - 1][1]
        begin = i
        yield _block(text, s, e, title=first, alone=False, entry=roll)
        first = False


def _lines(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Lines with something on them, without outer white space (bullets keep their indent)."""
    lines: list[tuple[int, int]] = []
    while start < end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        s, e = _trim(text, start, stop)
        if s < e:
            lines.append((start if text[start:s].strip("\r\n") else s, e))
        start = stop + 1
    return lines


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The range without outer white space and byte-order marks."""
    while start < end and (text[start].isspace() or text[start] in "\ufeff\u200b"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in "\\\u200b"):
        end -= 1
    return start, end


def _breaks(text: str, line: tuple[int, int], following: tuple[int, int], width: int) -> bool:
    """Whether a new block begins with the following line, or the line was only wrapped.

    A line was wrapped if the next word would not have fitted into the widest line of the paragraph, or if the
    sentence plainly goes on.
    """
    here, there = text[line[0] : line[1]], text[following[0] : following[1]]
    if _BULLET.match(there) or (_NOTE_LINE.match(here) and not there[0].islower()):
        return not _figure_goes_on(here, there)
    if _TABLE_LINE.match(here) or _TABLE_LINE.match(there):
        return True
    if there.lstrip()[:1].islower() or "://" in here or width == 0:
        return False
    next_word = there.split(maxsplit=1)[0]
    if width <= _WIDEST_WRAP and len(here) + 1 + len(next_word) > width:
        return is_furniture(there) or is_caption(there)
    if is_furniture(here) or is_furniture(there) or is_caption(there):
        return True
    if not _ENDS_SENTENCE.search(here) and width > _WIDEST_WRAP:
        return True
    return len(here) < 0.75 * width or width > _WIDEST_WRAP


def _figure_goes_on(here: str, there: str) -> bool:
    r"""A wrapped line may begin with a dash or a number that belongs to the sentence: "2.5 -\\n3 billion"."""
    if here.lstrip()[:2] == there[:2]:
        return False  # two lines of one list
    return there[0] in "\u2013\u2014-*" and not here.rstrip().endswith((":", ";", ".")) and _looks_wrapped(here)


def _looks_wrapped(line: str) -> bool:
    """Whether a line is long enough to have been broken by wrapping."""
    return len(line) >= 60


def _block(text: str, start: int, end: int, *, title: bool, alone: bool, entry: bool = False) -> Block:
    """One block with its kind; `entry` where it is a line of a list that has no bullets."""
    bullet = _BULLET.match(text, start, end)
    if bullet:
        depth = (len(bullet.group()) - len(bullet.group().lstrip())) // 2
        listed = BlockKind.BODY if _is_numbered_paragraph(text, bullet, end) else BlockKind.ITEM
        kind = _kind_of_prose(text[bullet.end() : end], listed)
        return Block(bullet.end(), end, kind, depth)
    start, end = _trim(text, start, end)
    words = text[start:end]
    if _TABLE_LINE.match(words):
        return Block(start, end, BlockKind.TABLE)
    if words.startswith(">"):
        return Block(start + 1, end, BlockKind.QUOTATION)
    kind = _kind_of_prose(words, BlockKind.BODY)
    if kind is not BlockKind.BODY:
        return Block(start, end, kind)
    if entry and not words.endswith(":"):
        return Block(start, end, BlockKind.ITEM)
    if not _is_heading(words):
        return Block(start, end, BlockKind.ITEM if is_priced(words, tail=None) else kind)
    if title and alone:
        return Block(start, end, BlockKind.TITLE)
    if is_priced(words) or (not alone and opens_with_amount(words)):
        return Block(start + past_hashes(words), end, BlockKind.ITEM)
    return Block(start, end, BlockKind.HEADING)


def _is_numbered_paragraph(text: str, bullet: re.Match[str], end: int) -> bool:
    """Releases number their paragraphs: whole sentences behind a number are prose, not lines of a list."""
    words = text[bullet.end() : end].rstrip()
    if not any(c.isdigit() for c in bullet.group()) or not words[:1].isupper():
        return False
    return words.endswith(":") or (len(words) >= _SHORTEST_PARAGRAPH and words[-1] in '.!?"\u201d')


def _is_heading(words: str) -> bool:
    """A short line of its own without the end of a sentence, or marked as a heading."""
    if _MARKDOWN_HEADING.match(words) or _NOTE_LINE.match(words):
        return True
    if words.isupper() and len(words) <= _LONGEST_HEADING:
        return True
    if len(words) > _LONGEST_HEADING or words[-1] in '.!?;:,"\u201d\u2019\u00bb\u2026' or _ENDS_SENTENCE.search(words):
        return False
    return words.count("\n") < 2 and len(words.split()) <= 18 and not words[0].islower()
