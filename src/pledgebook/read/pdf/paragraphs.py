"""Lines joined to paragraphs, list lines, headings and rows of tables."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from pledgebook.model.text import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pledgebook.read.pdf.hyphens import Joiner
    from pledgebook.read.pdf.lines import Line

_MARK: Final = (
    r"[\u2022\u25aa\u25ab\u25cf\u25cb\u25e6\u2023\u2043\u00b7\u2219\u27a2\u27a4\u25ba\u25b6\u25b8\u2713\u2714\u2717\u2756"
    r"\u25a0\u25a1\uf0b7\uf0a7\uf0d8]"
)
_BULLET: Final = re.compile(rf"(?:{_MARK}\s{{0,5}}|[*\u2013\u2014o-]\s{{1,5}}(?=\S))")
_DASHES: Final = frozenset("-\u2013\u2014")
_LONE_MARK: Final = re.compile(rf"(?:{_MARK}|[*\u2013\u2014o-]|\(?(?:\d{{1,2}}|[a-z]|[ivx]{{1,4}})[.)])\Z")
_NUMBER: Final = re.compile(r"\(?(\d{1,2}|[a-z])[.)]\s{1,5}(?=\S)")
_ENDS: Final = re.compile(r"[.!?:;\u2026][\"\u201d\u2019'\u00bb)\]]{0,3}\Z")
_LOOSE: Final = 1.3
"""Times the usual distance of lines: a wider one ends a paragraph."""
_SHORT: Final = 0.8
"""Share of the column's width: a line that ends before it and ends a sentence ends its paragraph."""
_LARGER: Final = 1.12
_LONGEST_HEADING: Final = 200


@dataclass(slots=True)
class Passage:
    """One stretch of text with the lines it was made of."""

    kind: BlockKind
    text: str
    lines: list[tuple[Line, int]] = field(default_factory=list)
    """Each line with the place in `text` where its characters begin."""
    depth: int = 0

    def cut(self, count: int) -> None:
        """Take so many characters off its beginning."""
        self.text = self.text[count:]
        self.lines = [(line, max(0, at - count)) for line, at in self.lines]

    @property
    def locator(self) -> str:
        """`p2 72.0,688.1,540.0,698.3+0; ...`: page, box (left, bottom, right, top in points) and first character of each line."""
        return "; ".join(
            f"p{line.page} {line.left:.1f},{line.bottom:.1f},{line.right:.1f},{line.top:.1f}+{at}"
            for line, at in self.lines
        )


@dataclass(frozen=True, slots=True)
class Layout:
    """What is usual in a document: size of letters and distance of lines."""

    size: float
    leading: float

    @classmethod
    def of(cls, lines: Sequence[Line]) -> Layout:
        """By characters, so that headings and captions do not count for more than they are."""
        sizes = sorted(line.size for line in lines for _ in range(1 + len(line.text) // 20))
        size = sizes[len(sizes) // 2] if sizes else 10.0
        steps = [
            a.base - b.base
            for a, b in pairwise(lines)
            if a.page == b.page and 0.8 * size < a.base - b.base < 2.5 * size and abs(a.size - b.size) < 1
        ]
        return cls(size, sorted(steps)[len(steps) // 3] if steps else 1.2 * size)


def passages_of(lines: Iterable[Line], layout: Layout, joiner: Joiner) -> list[Passage]:
    """Lines in reading order, without running ones, as passages; a paragraph goes on over columns and pages."""
    found: list[Passage] = []
    rows = _rows(lines)
    right = _right_edges(rows)
    for row in rows:
        if found and _is_justified(row, found[-1], layout):
            _append(found[-1], _one_line(row), joiner)
        elif len(row) > 1:
            found.append(_table_row(row))
        elif found and not _begins(found[-1], row[0], layout, right):
            _append(found[-1], row[0], joiner)
        else:
            found.append(_passage(row[0], layout))
    _number_lists(found)
    return [passage for passage in found if passage.text]


def _rows(lines: Iterable[Line]) -> list[list[Line]]:
    """Lines that stand side by side as one row; a bullet that stands alone is put before its line."""
    rows: list[list[Line]] = []
    for line in lines:
        if rows and rows[-1][-1].beside(line) and line.left >= rows[-1][-1].right - line.size:
            last = rows[-1][-1]
            if len(rows[-1]) == 1 and _LONE_MARK.match(last.text):
                rows[-1] = [_merged(last, line)]
            else:
                rows[-1].append(line)
        else:
            rows.append([line])
    return rows


def _merged(mark: Line, line: Line) -> Line:
    return line._replace(left=mark.left, text=f"{mark.text} {line.text}")


def _is_justified(row: Sequence[Line], before: Passage, layout: Layout) -> bool:
    """Whether what looks like cells is a line of a paragraph that was stretched to the width of its column."""
    last = before.lines[-1][0]
    if len(row) == 1 or before.kind is BlockKind.TABLE or row[0].page != last.page:
        return False
    near = 2.0
    aligned = abs(row[0].left - last.left) < near and abs(row[-1].right - last.right) < near
    return aligned and last.base - row[0].base <= _LOOSE * layout.leading and not _ENDS.search(before.text)


def _one_line(row: Sequence[Line]) -> Line:
    """A row as one line."""
    return row[0]._replace(right=row[-1].right, text=" ".join(line.text for line in row))


def _right_edges(rows: Sequence[Sequence[Line]]) -> dict[int, float]:
    """Where full lines end, by the place where they begin (to ten points): the width of each column."""
    edges: dict[int, float] = {}
    for row in rows:
        if len(row) == 1:
            key = round(row[0].left / 10)
            edges[key] = max(edges.get(key, 0.0), row[0].right)
    return edges


def _begins(before: Passage, line: Line, layout: Layout, right: dict[int, float]) -> bool:
    """Whether a line begins a passage of its own."""
    last = before.lines[-1][0]
    if before.kind is BlockKind.TABLE or _starts_bullet(before, line) or _starts_number(before, line):
        return True
    if _kind(line, layout) is not _kind(last, layout) or abs(line.size - last.size) > 0.12 * last.size:
        return True
    if line.page != last.page or line.base > last.base:
        return not _goes_on(before.text, line.text)
    if last.base - line.base > _LOOSE * max(layout.leading, 1.1 * line.size):
        return True
    indented = line.left > last.left + 0.8 * line.size
    if indented and before.kind is BlockKind.BODY and len(before.lines) > 1:
        return bool(_ENDS.search(before.text))
    edge = right.get(round(last.left / 10), last.right)
    is_short = last.right - last.left < _SHORT * (edge - last.left)
    return is_short and bool(_ENDS.search(before.text)) and not line.text[:1].islower()


def _starts_bullet(before: Passage, line: Line) -> bool:
    """Whether a line begins with a bullet; a dash may stand inside a sentence, too."""
    mark = _BULLET.match(line.text)
    if mark is None:
        return False
    return mark[0].strip() not in _DASHES or before.kind is not BlockKind.BODY or bool(_ENDS.search(before.text))


def _starts_number(before: Passage, line: Line) -> bool:
    """Whether a line begins with the number of a list line; `5.` may end a sentence too."""
    return bool(_NUMBER.match(line.text)) and (bool(_ENDS.search(before.text)) or before.kind is BlockKind.ITEM)


def _goes_on(before: str, after: str) -> bool:
    """Whether a sentence goes on over the end of a column or page."""
    return not _ENDS.search(before) or after[:1].islower()


def _kind(line: Line, layout: Layout) -> BlockKind:
    """What a line looks like by itself."""
    large = line.size > _LARGER * layout.size
    short = len(line.text) <= _LONGEST_HEADING and not line.text.endswith((".", ",", ";"))
    return BlockKind.HEADING if short and large else BlockKind.BODY


def _passage(line: Line, layout: Layout) -> Passage:
    """A passage that begins with a line."""
    bullet = _BULLET.match(line.text)
    if bullet is None:
        return Passage(_kind(line, layout), line.text, [(line, 0)])
    return Passage(BlockKind.ITEM, line.text[bullet.end() :], [(line, 0)], _depth(line, layout))


def _number_lists(passages: Sequence[Passage]) -> None:
    """Short numbered paragraphs that count on are lines of a list; longer ones stay prose, their number a part of it."""
    numbers = [_number(passage) for passage in passages]
    for at, passage in enumerate(passages):
        number = numbers[at]
        if number is None:
            continue
        near = (numbers[at - 1] if at else None, numbers[at + 1] if at + 1 < len(numbers) else None)
        if near[0] == number - 1 or near[1] == number + 1:
            mark = _NUMBER.match(passage.text)
            passage.kind = BlockKind.ITEM
            passage.cut(mark.end() if mark else 0)


def _number(passage: Passage) -> int | None:
    """The number that a short paragraph begins with; letters count as their place in the alphabet."""
    found = _NUMBER.match(passage.text) if passage.kind is BlockKind.BODY else None
    if found is None or len(passage.text) > _LONGEST_HEADING:
        return None
    return int(found[1]) if found[1].isdigit() else ord(found[1][0]) - ord("a") + 1


def _depth(line: Line, layout: Layout) -> int:
    """How deep a bullet is nested cannot be told from one line: hollow and square marks stand below round ones."""
    return 1 if line.text[0] in "o\u25e6\u25cb\u25aa\u25ab-\u2013" and line.left > 2 * layout.size else 0


def _append(passage: Passage, line: Line, joiner: Joiner) -> None:
    """One more line at the end of a passage."""
    joined = joiner.joined(passage.text, line.text)
    passage.lines.append((line, len(joined) - len(line.text)))
    passage.text = joined


def _table_row(row: Sequence[Line]) -> Passage:
    """Cells with tabs between them."""
    text, at, lines = "", 0, []
    for line in row:
        at = len(text) + bool(text)
        lines.append((line, at))
        text = f"{text}\t{line.text}" if text else line.text
    return Passage(BlockKind.TABLE, text, lines)
