"""Which part of a tally is asked for: the filters of `records`, applied to what counts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pledgebook.model.claims import Item, Total, Transfer

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from pledgebook.model.records import Record
    from pledgebook.tally.line import Line


@dataclass(frozen=True, slots=True)
class Where:
    """Every filter that is set must hold; within one filter any of its values will do.

    Parties are codes or names, capital letters or not. `""` in a filter stands for what no report tells.
    """

    donors: frozenset[str] = frozenset()
    recipients: frozenset[str] = frozenset()
    aid: frozenset[str] = frozenset()
    instrument: frozenset[str] = frozenset()
    stage: frozenset[str] = frozenset()
    goods: frozenset[str] = frozenset()
    """Keys of goods, families, or words of which each must occur."""
    since: date | None = None
    until: date | None = None
    """Acts that may lie in these days; those of unknown date only where neither is set."""
    records: frozenset[str] | None = None
    """Only these records: what a search in the texts found."""

    def holds(self, line: Line) -> bool:
        """Whether the line is asked for."""
        return (
            _any(self.donors, line.donors)
            and _any(self.recipients, line.recipients)
            and (not self.aid or line.aid in self.aid)
            and (not self.instrument or line.instrument in self.instrument)
            and (not self.stage or line.stage in self.stage)
            and (not self.goods or any(_names(wanted, line) for wanted in self.goods))
            and (self.records is None or line.record in self.records)
            and self._in_time(line)
        )

    def _in_time(self, line: Line) -> bool:
        if self.since is None and self.until is None:
            return True
        if line.first is None:
            return False
        last = line.last or line.first
        return (self.since is None or last >= self.since) and (self.until is None or line.first <= self.until)


def _any(wanted: frozenset[str], found: tuple[str, ...]) -> bool:
    """Whether one of several is there; the empty word stands for nobody."""
    if not wanted:
        return True
    if not found:
        return "" in wanted
    folded = {name.casefold() for name in wanted}
    return any(name.casefold() in folded for name in found)


def _names(wanted: str, line: Line) -> bool:
    """Whether a word for goods means this line's."""
    word = wanted.casefold().strip()
    return word in (line.goods, line.family) or set(word.split()) <= set(line.goods.split())


def telling(records: Iterable[Record], text: str) -> frozenset[str]:
    """The records in whose words a text occurs, capital letters or not: their evidence, parties and goods."""
    wanted = " ".join(text.casefold().split())
    return frozenset(record.id for record in records if wanted in _words_of(record))


def _words_of(record: Record) -> str:
    """Everything a record says in words, folded."""
    view = record.view
    quotes = [cited.quote for cited in view.evidence]
    if isinstance(view, Transfer | Total):
        quotes += [word for p in (*view.donors, *view.recipients) for word in (p.name, p.code) if word]
    if isinstance(view, Item):
        quotes.append(view.designation)
    return " ".join(" ".join(quotes).casefold().split())
