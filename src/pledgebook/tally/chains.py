"""What hangs together: the records of one life cycle, and within it which are one thing and which are parts of which.

A chain is everything connected by links and by the goods listed under a transfer. Nothing outside a chain changes what of it
counts, so a book recomputes only the chains that a new report touches.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pledgebook.model.claims import Item, Total, Transfer
from pledgebook.model.records import LinkType

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pledgebook.model.records import Link, Record


@dataclass(frozen=True, slots=True)
class Chain:
    """Records of one life cycle, by id, and the links between them in a fixed order."""

    id: str
    """The smallest record id."""
    transfers: tuple[Record, ...]
    items: tuple[Record, ...]
    totals: tuple[Record, ...]
    edges: tuple[tuple[LinkType, str, str], ...]
    """Type, source, target: the stronger first."""


class Groups:
    """Sets that grow together when two of their members are joined."""

    def __init__(self, members: Iterable[str]) -> None:
        """Each member on its own."""
        self._parent = {member: member for member in members}

    def __contains__(self, member: str) -> bool:
        """Whether it is known at all."""
        return member in self._parent

    def find(self, member: str) -> str:
        """What stands for its group: the smallest member."""
        root = member
        while self._parent[root] != root:
            root = self._parent[root]
        while self._parent[member] != root:
            self._parent[member], member = root, self._parent[member]
        return root

    def join(self, first: str, second: str) -> None:
        """Make their groups one."""
        low, high = sorted((self.find(first), self.find(second)))
        self._parent[high] = low

    def all(self) -> dict[str, list[str]]:
        """Members by what stands for their group, both sorted."""
        found: dict[str, list[str]] = defaultdict(list)
        for member in sorted(self._parent):
            found[self.find(member)].append(member)
        return dict(sorted(found.items()))


def chains(records: Iterable[Record], links: Iterable[Link]) -> Iterator[Chain]:
    """The chains of these records, by id. Meetings and statements give nothing and are in none.

    Links to records that are not there say nothing about sums and are passed over.
    """
    known = {r.id: r for r in records if isinstance(r.view, Transfer | Item | Total)}
    edges = _edges(known, links)
    groups = Groups(known)
    for _, source, target in edges:
        groups.join(source, target)
    for record in known.values():
        home = record.view.of if isinstance(record.view, Item) else None
        if home is not None and home in groups:
            groups.join(record.id, home)
    by_chain: dict[str, list[tuple[LinkType, str, str]]] = defaultdict(list)
    for edge in edges:
        by_chain[groups.find(edge[1])].append(edge)
    for chain, members in groups.all().items():
        yield _chain(chain, [known[m] for m in members], by_chain[chain])


def _chain(chain: str, members: list[Record], edges: list[tuple[LinkType, str, str]]) -> Chain:
    """The members sorted by kind."""
    return Chain(
        id=chain,
        transfers=tuple(r for r in members if isinstance(r.view, Transfer)),
        items=tuple(r for r in members if isinstance(r.view, Item)),
        totals=tuple(r for r in members if isinstance(r.view, Total)),
        edges=tuple(edges),
    )


def _edges(known: dict[str, Record], links: Iterable[Link]) -> list[tuple[LinkType, str, str]]:
    """Every relation between two transfers once: the stated ones first, then by score."""
    weights: dict[tuple[LinkType, str, str], int] = {}
    for link in links:
        if _both(known, link.source, link.target):
            key = (link.type, link.source, link.target)
            weights[key] = max(link.score, weights.get(key, link.score))
    stated: set[tuple[LinkType, str, str]] = set()
    for record in known.values():
        whole = record.view.part_of if isinstance(record.view, Transfer) else None
        if whole and _both(known, record.id, whole):
            stated.add((LinkType.PART_OF, record.id, whole))
    by_score = sorted((k for k in weights if k not in stated), key=lambda k: (-weights[k], k))
    return [*sorted(stated), *by_score]


def _both(known: dict[str, Record], source: str, target: str) -> bool:
    """Whether both ends are transfers, and two."""
    return source != target and all(end in known and isinstance(known[end].view, Transfer) for end in (source, target))
