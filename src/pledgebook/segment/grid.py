"""Tables and fact sheets: their cells, and the head that says what each of them holds.

Takes the blocks of a document. A row of a table has cells, with the first row as heads; consecutive lines "Donor: X",
"Amount: Y" are one row whose heads stand before the colons. What a cell means, the frames decide.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pledgebook.lang.en.columns import Role, role_of
from pledgebook.model.lazy import lazy_pattern
from pledgebook.model.text import BlockKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pledgebook.model.reading import Reading

_BARS: Final = lazy_pattern(r"\|")
_TABS: Final = lazy_pattern(r"\t+")
_GAPS: Final = lazy_pattern(r"\t+|[ \u00a0]{2,}")
_RULE: Final = frozenset("-:| =+\t")
_WORD: Final = lazy_pattern(r"[^\W_]+(?:['\u2019]\w+)?")
_LONGEST_HEAD: Final = 60
_LABEL_WORDS: Final = 5
_LONGEST_CELL: Final = 60
"""Characters of a cell of a table without bars."""
_FEWEST: Final = 2
_MOST_CELLS: Final = 40


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell, and the head over or before it."""

    start: int
    end: int
    head: tuple[int, int]
    words: tuple[str, ...]
    """Those of the head, in lower case."""
    role: Role


def row_of(reading: Reading, block: int) -> tuple[Cell, ...]:
    """The cells of the row in which a block stands; empty where it stands in none that has heads."""
    rows: dict[int, tuple[Cell, ...]] | None = reading.memo.get(("grid", 0))
    if rows is None:
        rows = reading.memo["grid", 0] = _rows(reading)
    return rows.get(block, ())


def cell_spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where the cells of a line are: between bars, tabs or wide gaps, without the white space around them."""
    line = text[start:end]
    mark = _BARS if "|" in line else _TABS if "\t" in line else _GAPS
    spans: list[tuple[int, int]] = []
    at = start
    for found in mark.finditer(text, start, end):
        spans.append(_trimmed(text, at, found.start()))
        at = found.end()
        if len(spans) > _MOST_CELLS:
            break
    spans.append(_trimmed(text, at, end))
    if mark is _BARS:
        spans = spans[line.lstrip().startswith("|") :]
        spans = spans[:-1] if line.rstrip().endswith("|") else spans
    return spans


def is_grid(text: str, lines: Sequence[tuple[int, int]]) -> bool:
    """Whether each of these lines has the same cells, parted by tabs or wide gaps."""
    if len(lines) < _FEWEST + 1 or any("|" in text[s:e] for s, e in lines):
        return False
    count = len(cell_spans(text, *_trimmed(text, *lines[0])))
    if count < _FEWEST:  # most stretches of lines: prose has no cells, and its other lines need not be cut
        return False
    rows = (cell_spans(text, *_trimmed(text, s, e)) for s, e in lines)
    return all(len(r) == count and all(e - s <= _LONGEST_CELL for s, e in r) for r in rows)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and (text[start].isspace() or text[start] in "*_"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in "*_"):
        end -= 1
    return start, end


def _rows(reading: Reading) -> dict[int, tuple[Cell, ...]]:
    """The rows of all tables and sheets, by their blocks."""
    found: dict[int, tuple[Cell, ...]] = {}
    heads: list[tuple[int, int]] = []
    last = -2
    sheet: list[tuple[int, Cell]] = []
    for position, block in enumerate(reading.blocks):
        if block.kind is BlockKind.TABLE:
            if last != position - 1:
                heads = []
            last = position
            if set(reading.plain[block.start : block.end]) <= _RULE:
                continue
            spans = cell_spans(reading.plain, block.start, block.end)
            if not heads:
                heads = spans if _are_heads(reading.plain, spans) else [(-1, -1)]
                continue
            if len(heads) == len(spans):
                found[position] = tuple(_cell(reading.plain, s, h) for s, h in zip(spans, heads, strict=True))
            continue
        line = _sheet_line(reading, position) if block.kind is BlockKind.ITEM else None
        if line is None:
            _keep_sheet(found, sheet)
            sheet = []
        else:
            sheet.append((position, line))
    _keep_sheet(found, sheet)
    return found


def _keep_sheet(found: dict[int, tuple[Cell, ...]], sheet: list[tuple[int, Cell]]) -> None:
    """One row of the lines of a fact sheet, if their heads tell of a sum and of somebody."""
    roles = {cell.role for _, cell in sheet}
    if Role.AMOUNT in roles and roles & {Role.DONOR, Role.RECIPIENT, Role.COUNTRY}:
        row = tuple(cell for _, cell in sheet)
        found.update((position, row) for position, _ in sheet)


def _sheet_line(reading: Reading, position: int) -> Cell | None:
    """A line "Donor: X" with its head, whatever the head says."""
    block = reading.blocks[position]
    colon = reading.plain.find(":", block.start, min(block.end, block.start + _LONGEST_HEAD))
    if colon < 0:
        return None
    head = _trimmed(reading.plain, block.start, colon)
    cell = _cell(reading.plain, _trimmed(reading.plain, colon + 1, block.end), head)
    return cell if len(cell.words) <= _LABEL_WORDS else None


def _are_heads(plain: str, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether the first row of a table says what its columns hold."""
    if any(end - start > _LONGEST_HEAD for start, end in spans):
        return False
    return any(_cell(plain, span, span).role is not Role.OTHER for span in spans)


def _cell(plain: str, span: tuple[int, int], head: tuple[int, int]) -> Cell:
    words = tuple(_WORD.findall(plain[head[0] : head[1]].lower())) if head[0] >= 0 else ()
    return Cell(span[0], span[1], head, words, role_of(list(words)))
