"""Which passages of a page are its report.

The judge's verdict is the backbone. What the mark-up calls furniture is left out whatever the judge says, unless most
of the report lies in it. What the judge dropped comes back where it plainly belongs: list lines, rows and sentences
between kept ones. Where the judge finds next to nothing (short pages), all that is not furniture is taken.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pledgebook.lang.en.furniture import is_caption, is_furniture, is_related_heading
from pledgebook.model.text import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pledgebook.read.html.passages import Passage
    from pledgebook.read.html.walk import Walk

_PARTS_OF_LISTS: Final = frozenset((BlockKind.ITEM, BlockKind.TABLE, BlockKind.QUOTATION))
_ENDS: Final = tuple(".!?:;\u2026\u201d\"\u2019)\u00bb")
_LITTLE: Final = 250
"""With less than this from the judge, the page is looked at again."""
_PROSE: Final = 60


@dataclass(slots=True)
class Choice:
    """The passages of the report in order, title first, and whether the judge's verdict was used."""

    passages: list[Passage]
    judged: bool


def choose(walk: Walk, kept_nodes: frozenset[int], titles: Iterable[str]) -> Choice:
    """The report of a page. `titles` are those that its head states, best first."""
    chooser = _Chooser(walk, kept_nodes)
    judged = chooser.enough()
    chosen = chooser.by_judge() if judged else chooser.by_exclusion()
    title = _title(walk, chosen, list(titles))
    body = [passage for passage in chosen if passage is not title]
    _mark_furniture(body)
    while body and body[-1].kind is BlockKind.HEADING:
        body.pop()
    if title is not None:
        title.kind = BlockKind.TITLE
        body.insert(0, title)
    return Choice(body, judged)


class _Chooser:
    """What is known about the passages of one page."""

    def __init__(self, walk: Walk, kept_nodes: frozenset[int]) -> None:
        self.elements = walk.elements
        self.kept = {id(p) for p in walk.passages if _share(p, kept_nodes) >= 0.5}
        void = self._void_reasons(walk.passages)
        self.live = [p for p in walk.passages if void.issuperset(p.left_out)]

    def enough(self) -> bool:
        """Whether the judge found a main text worth the name."""
        judged = sum(len(p.text) for p in self.live if id(p) in self.kept)
        prose = sum(len(p.text) for p in self.live if _is_prose(p))
        return judged >= _LITTLE or (judged > 0 and judged >= 0.5 * prose)

    def by_judge(self) -> list[Passage]:
        """What the judge kept, and what lies between and belongs to it."""
        kept = [i for i, p in enumerate(self.live) if id(p) in self.kept]
        first, last = kept[0], kept[-1]
        beside = {self._parent(self.live[i]) for i in kept}
        return [
            passage
            for i, passage in enumerate(self.live)
            if id(passage) in self.kept or self._belongs(passage, beside, between=first < i < last)
        ]

    def by_exclusion(self) -> list[Passage]:
        """All that is neither furniture nor links, from the title or the first sentence on."""
        within = self._article()
        live = [p for p in self.live if within < 0 or within in self._chain(p.element)]
        first = next((i for i, p in enumerate(live) if self._tag(p) == "h1" or _is_prose(p)), 0)
        return [p for p in live[first:] if not _is_linked(p) and not is_furniture(p.text)]

    def _belongs(self, passage: Passage, beside: set[int], *, between: bool) -> bool:
        """Whether a passage that the judge dropped is part of the report."""
        if passage.kind is BlockKind.CAPTION:
            return between or self._parent(passage) in beside
        if is_furniture(passage.text):
            return False
        if passage.kind in _PARTS_OF_LISTS and (between or self._parent(passage) in beside):
            return not _is_linked(passage) or self._parent(passage) in beside
        if _is_linked(passage):
            return False
        if not between:
            return _is_prose(passage) and self._parent(passage) in beside and self._tag(passage) == "p"
        return passage.kind is BlockKind.HEADING or _is_prose(passage) or passage.text.endswith(_ENDS)

    def _void_reasons(self, passages: list[Passage]) -> set[int]:
        """Elements that look like furniture but hold most of the report: `<div class="content-sidebar-wrap">`."""
        weights: dict[int, int] = {}
        total = 0
        for passage in passages:
            counts = id(passage) in self.kept if self.kept else not _is_linked(passage)
            if not counts:
                continue
            total += len(passage.text)
            for element in passage.left_out:
                weights[element] = weights.get(element, 0) + len(passage.text)
        return {element for element, weight in weights.items() if weight > 0.5 * total}

    def _article(self) -> int:
        """The `<article>` or `<main>` that holds most of the text, or -1."""
        weights: dict[int, int] = {}
        for passage in self.live:
            for element in self._chain(passage.element):
                if self.elements[element].tag in {"article", "main"}:
                    weights[element] = weights.get(element, 0) + len(passage.text)
        total = sum(len(p.text) for p in self.live)
        return max((e for e, weight in weights.items() if weight > 0.5 * total), default=-1)

    def _chain(self, element: int) -> list[int]:
        """An element and all that it lies in."""
        chain = []
        while element >= 0:
            chain.append(element)
            element = self.elements[element].parent
        return chain

    def _parent(self, passage: Passage) -> int:
        return self.elements[passage.element].parent

    def _tag(self, passage: Passage) -> str:
        return self.elements[passage.element].tag


def _title(walk: Walk, chosen: list[Passage], titles: list[str]) -> Passage | None:
    """The visible title: the `h1` that says what the head says, else the only one, else a first heading."""
    hidden = {number for number, element in enumerate(walk.elements) if element.reason == "hidden"}
    visible = [p for p in walk.passages if p.kind is BlockKind.HEADING and hidden.isdisjoint(p.left_out)]
    first = [p for p in visible if walk.elements[p.element].tag == "h1"]
    for passage in (*first, *(p for p in visible if p in chosen[:3])):
        if any(alike(passage.text, title) for title in titles):
            return passage
    among = [p for p in first if p in chosen[:6]] or first
    return among[0] if len(among) == 1 and not is_related_heading(among[0].text) else None


def alike(text: str, title: str) -> bool:
    """Whether two titles say the same, up to the name of the site and small words."""
    a, b = _words(text), _words(title)
    if not a or not b:
        return False
    return len(a & b) >= 0.6 * min(len(a), len(b)) and len(a & b) >= min(3, len(a), len(b))


def _words(text: str) -> set[str]:
    return {word.strip(".,:;!?\"'\u201c\u201d\u2018\u2019()|-").lower() for word in text.split()} - {""}


def _mark_furniture(passages: list[Passage]) -> None:
    """Share lines, captions and related headlines among the chosen; a heading like `Related` covers what follows."""
    covered = False
    for passage in passages:
        if passage.kind is BlockKind.HEADING:
            covered = is_related_heading(passage.text)
        elif covered and not (passage.kind in _PARTS_OF_LISTS or _is_linked(passage)):
            covered = False
        if passage.kind is BlockKind.CAPTION:
            continue
        if covered or is_furniture(passage.text):
            passage.kind = BlockKind.FURNITURE
        elif passage.kind is BlockKind.BODY and is_caption(passage.text):
            passage.kind = BlockKind.CAPTION


def _share(passage: Passage, kept: frozenset[int]) -> float:
    """How much of a passage the judge kept."""
    total = sum(size for _, size in passage.nodes)
    return sum(size for node, size in passage.nodes if node in kept) / total if total else 0.0


def _is_linked(passage: Passage) -> bool:
    """A line that is all link: a headline of something else, a menu."""
    return passage.linked > 0.7 * len(passage.text)


def _is_prose(passage: Passage) -> bool:
    """A sentence or more."""
    return len(passage.text) >= _PROSE and passage.text.rstrip().endswith(_ENDS) and not _is_linked(passage)
