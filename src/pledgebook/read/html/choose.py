"""Which passages of a page are its report.

The judge's verdict is the backbone. What the mark-up calls furniture is left out whatever the judge says, unless most
of the report lies in it. What the judge dropped comes back where it plainly belongs: list lines, rows and sentences
between kept ones. Where the judge finds next to nothing (short pages), all that is not furniture is taken.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pledgebook.lang.en.furniture import is_caption, is_furniture, is_related_heading
from pledgebook.model.text import BlockKind
from pledgebook.read.titles import alike

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pledgebook.read.html.passages import Passage
    from pledgebook.read.html.places import Walk

_PARTS_OF_LISTS: Final = frozenset((BlockKind.ITEM, BlockKind.TABLE, BlockKind.QUOTATION))
_LIST_TAGS: Final = frozenset("li ul ol tr td th tbody thead tfoot table dl dt dd blockquote".split())
_ENDS: Final = tuple('.!?:;\u2026\u201d"\u2019)\u00bb')
_LITTLE: Final = 250
"""With less than this from the judge, the page is looked at again."""
_PROSE: Final = 60
_LONGEST_TITLE: Final = 300
_LONGEST_LINK: Final = 220
_WITHIN: Final = 9
"""Between the title and the first sentence stand a byline, a picture, a summary; not whole other reports."""


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
        for element in void:
            self.elements[element].reason = None
        for passage in walk.passages:
            passage.left_out = tuple(e for e in passage.left_out if e not in void)
        self.live = [p for p in walk.passages if not p.left_out]

    def enough(self) -> bool:
        """Whether the judge found a main text worth the name."""
        judged = sum(len(p.text) for p in self.live if id(p) in self.kept)
        prose = sum(len(p.text) for p in self.live if _is_prose(p))
        return judged >= _LITTLE or (judged > 0 and judged >= 0.5 * prose)

    def by_judge(self) -> list[Passage]:
        """What the judge kept, and what lies between and belongs to it."""
        kept = [i for i, p in enumerate(self.live) if id(p) in self.kept]
        # a menu that the judge took along: links in a row before the first and after the last sentence
        while len(kept) > 1 and _is_linked(self.live[kept[0]]):
            self.kept.discard(id(self.live[kept.pop(0)]))
        while len(kept) > 1 and _is_linked(self.live[kept[-1]]):
            self.kept.discard(id(self.live[kept.pop()]))
        first, last = self._first(kept[0]), kept[-1]
        beside = {self._parent(self.live[i]) for i in kept}
        around = beside | {self.live[i].element for i in kept}
        chosen = [
            passage
            for i, passage in enumerate(self.live)
            if id(passage) in self.kept or self._belongs(passage, beside, around, between=first < i < last)
        ]
        return _headings_before(self.live, first) + chosen

    def _first(self, kept: int) -> int:
        """Where the report begins: at the title if it stands shortly above the first passage that the judge kept."""
        for i in range(kept - 1, max(-1, kept - _WITHIN), -1):
            if self._tag(self.live[i]) == "h1":
                return i
        return kept

    def by_exclusion(self) -> list[Passage]:
        """All that is neither furniture nor links, from the title or the first sentence on."""
        within = self._article()
        live = [p for p in self.live if within < 0 or within in self._chain(p.element)]
        first = next((i for i, p in enumerate(live) if self._tag(p) == "h1" or _is_prose(p)), 0)
        return _headings_before(live, first) + [p for p in live[first:] if not _is_linked(p)]

    def _belongs(self, passage: Passage, beside: set[int], around: set[int], *, between: bool) -> bool:
        """Whether a passage that the judge dropped is part of the report.

        `beside` are the elements that kept passages are children of, `around` those and the ones they stand in.
        """
        if passage.kind is BlockKind.CAPTION:
            return between or self._parent(passage) in beside
        if is_furniture(passage.text):
            return False
        if passage.kind in _PARTS_OF_LISTS and (between or self._list_in(passage) in around):
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

    def _list_in(self, passage: Passage) -> int:
        """The element that the whole list or table of a passage stands in."""
        element = passage.element
        while element >= 0 and self.elements[element].tag in _LIST_TAGS:
            element = self.elements[element].parent
        return element

    def _parent(self, passage: Passage) -> int:
        return self.elements[passage.element].parent

    def _tag(self, passage: Passage) -> str:
        return self.elements[passage.element].tag


def _headings_before(passages: list[Passage], first: int) -> list[Passage]:
    """Headings right above the first passage; a date line or byline may stand between."""
    found: list[Passage] = []
    for passage in reversed(passages[:first]):
        if passage.kind is BlockKind.HEADING and not _is_linked(passage):
            found.insert(0, passage)
        elif not is_furniture(passage.text):
            break
    return found


def _title(walk: Walk, chosen: list[Passage], titles: list[str]) -> Passage | None:
    """The visible title: what says what the head says, an `h1` rather than others; else the only `h1`."""
    hidden = {number for number, element in enumerate(walk.elements) if element.reason == "hidden"}
    visible = [p for p in walk.passages if hidden.isdisjoint(p.left_out) and len(p.text) <= _LONGEST_TITLE]
    first = [p for p in visible if walk.elements[p.element].tag == "h1" and not _is_label(p.text)]
    # pages without headings show the title in a block of its own before the first sentence
    shown = (p for p in visible if not p.left_out and not _is_linked(p))
    before = list(itertools.islice(itertools.takewhile(lambda p: not _is_prose(p), shown), _WITHIN))
    said = next((p for p in first if any(alike(p.text, title) for title in titles)), None)
    among = [p for p in first if any(p is q for q in chosen[:6])] or first
    if said is not None or len(among) == 1:
        return said or among[0]
    headings = [
        p for p in before if p.kind is BlockKind.HEADING and not _is_label(p.text) and any(p is q for q in chosen[:6])
    ]
    for passage in (*headings, *(p for p in before if not _is_label(p.text))):
        if any(alike(passage.text, title) for title in titles):
            return passage
    return headings[0] if headings else None


def _is_label(text: str) -> bool:
    """A heading that names a sort of page: `Press releases`, `Related`."""
    return is_furniture(text) or is_related_heading(text)


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
    """A line that is all link: a headline of something else, a menu. Whole paragraphs are linked by mistake only."""
    return passage.linked > 0.7 * len(passage.text) and len(passage.text) <= _LONGEST_LINK


def _is_prose(passage: Passage) -> bool:
    """A sentence or more."""
    return len(passage.text) >= _PROSE and passage.text.rstrip().endswith(_ENDS) and not _is_linked(passage)
