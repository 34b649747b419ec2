"""The transfers and totals of a document, found by place."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from pledgebook.model.claims import Modality, Stage, Total, Transfer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pledgebook.model.reading import Reading

_LOOKED_BACK: Final = 64
"""How many hosts before a place are looked at."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """Those on which goods may hang, in text order."""

    reading: Reading
    hosts: tuple[Transfer | Total, ...]
    starts: tuple[int, ...]
    ids: dict[str, Transfer | Total]
    leads: dict[int, int | None] = field(default_factory=dict)
    """Which block leads to the list in which a block stands, as far as it was looked for."""

    @classmethod
    def of(cls, reading: Reading, hosts: list[Transfer | Total]) -> Shelf:
        """Sorted by anchor."""
        ordered = tuple(sorted(hosts, key=lambda h: (h.anchor.start, h.anchor.end)))
        return cls(reading, ordered, tuple(h.anchor.start for h in ordered), {h.id: h for h in ordered})

    def within(self, start: int, end: int) -> tuple[Transfer | Total, ...]:
        """Those whose anchor begins in `start:end`."""
        return self.hosts[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def before(self, position: int) -> Iterator[Transfer | Total]:
        """Those whose anchor begins before `position`, the last first."""
        at = bisect_left(self.starts, position)
        return reversed(self.hosts[max(0, at - _LOOKED_BACK) : at])

    def holding(self, start: int, end: int) -> Transfer | Total | None:
        """The shortest anchor that holds the goods: the transfer is of these very goods."""
        over = [h for h in self.before(start + 1) if h.anchor.end >= end]
        return min(over, key=lambda h: (h.anchor.end - h.anchor.start, isinstance(h, Total))) if over else None

    def real_before(self, position: int) -> list[Transfer]:
        """Transfers before `position` on which goods can hang, the last first."""
        return [h for h in self.before(position) if isinstance(h, Transfer) and is_real(h)]

    def real_after(self, position: int) -> Transfer | None:
        """The next such transfer at or after `position`."""
        at = bisect_left(self.starts, position)
        return next((h for h in self.hosts[at : at + _LOOKED_BACK] if isinstance(h, Transfer) and is_real(h)), None)

    def sentences_between(self, start: int, end: int) -> int:
        """How many sentences lie between two places."""
        sentences = self.reading.sentences
        first = bisect_right(sentences, start, key=lambda s: s.start)
        return bisect_right(sentences, end, key=lambda s: s.start) - first


def is_real(host: Transfer) -> bool:
    """Whether goods can hang on it: neither refused nor cancelled."""
    return host.modality is not Modality.NEGATED and host.stage is not Stage.CANCELLED
