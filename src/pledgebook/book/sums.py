"""Totals of a book, at any moment of either clock, and what lies between two of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from pledgebook.consolidate import consolidate
from pledgebook.tally import Cause, Difference, State, Total, Where, difference, total
from pledgebook.tally.conventions import convention
from pledgebook.tally.differing import between
from pledgebook.tally.totals import last_told, sway
from pledgebook.tally.where import telling

if TYPE_CHECKING:
    from datetime import date, datetime

    from pledgebook.book import Book
    from pledgebook.model.claims import Claim
    from pledgebook.model.decisions import Decision
    from pledgebook.model.records import Ledger
    from pledgebook.model.reports import Report
    from pledgebook.tally.converting import RateRule

Contents = dict[str, tuple["Report", str, Sequence["Claim"]]]


@dataclass(frozen=True, slots=True)
class Question:
    """What is to be added up, and how."""

    how: str = "pledgebook"
    by: tuple[str, ...] = ()
    where: Where = field(default_factory=Where)
    text: str | None = None
    """Only records in whose words this occurs."""
    currency: str | None = None
    """What to convert to; the convention's own where it is None, nothing where it is empty."""
    rate: str | None = None


@dataclass(frozen=True, slots=True)
class Moment:
    """A point in time: what the world had been told, what the book knew, or both; now where neither is set."""

    as_of: date | None = None
    known: datetime | None = None


def total_of(book: Book, asked: Question, at: Moment) -> Total:
    """The total of a book at a moment. A cut-off without a day is the last day told, or that of `as_of`."""
    ledger = book.ledger(as_of=at.as_of, known=at.known)
    return total(
        ledger.records,
        ledger.links,
        how=asked.how,
        by=asked.by,
        where=_where(asked, ledger),
        currency=asked.currency,
        rate=asked.rate,
        latest=at.as_of,
    )


def swayed(found: Total, at: Moment) -> tuple[tuple[RateRule, Total], ...]:
    """The same total under the other rate rules."""
    days = [line.last for line in found.lines if line.last]
    return sway(found, latest=at.as_of or max(days, default=None))


def _where(asked: Question, *ledgers: Ledger) -> Where:
    """The filters, with what a search in the words found."""
    if not asked.text:
        return asked.where
    return replace(asked.where, records=frozenset().union(*(telling(ledger.records, asked.text) for ledger in ledgers)))


def difference_of(
    book: Book, first: Moment, last: Moment, asked: Question, other: Question | None = None, second: Book | None = None
) -> Difference:
    """What leads from one total to another: two moments of a book, two books, two conventions, or several of these at once.

    The path is always the same: re-reading, reports, decisions, convention, rate. `other` is the question at the end where it is not
    that of the beginning.
    """
    end, there = other or asked, second or book
    old, new = _contents(book, first), _contents(there, last)
    reread = {id_: new.get(id_, content) for id_, content in old.items()}
    ruled, ruled_later = book.decisions(known=first.known), there.decisions(known=last.known)
    ledgers = _Ledgers()
    steps: list[tuple[Cause | None, Contents, tuple[Decision, ...]]] = [
        (None, old, ruled),
        (Cause.REREADING, reread, ruled),
        (Cause.NEW_REPORT, new, ruled),
        (Cause.DECISION, new, ruled_later),
    ]
    at = [(cause, ledgers.of(contents, decisions)) for cause, contents, decisions in steps]
    latest = first.as_of or last_told(at[0][1].records)
    currency = convention(asked.how).currency if asked.currency is None else asked.currency
    path = [_state(cause, ledger, asked, currency, asked.rate, latest) for cause, ledger in at]
    final = at[-1][1]
    own_rate = asked.rate or convention(asked.how).rate
    path.append(_state(Cause.CONVENTION, final, end, currency, own_rate, latest))
    target = convention(end.how).currency if end.currency is None else end.currency
    rate = end.rate or convention(end.how).rate
    path.append(_state(Cause.RATE, final, end, target, rate, last.as_of or last_told(final.records)))
    return difference(between(path), where=_where(asked, *(ledger for _, ledger in at)))


def _state(
    cause: Cause | None, ledger: Ledger, asked: Question, currency: str | None, rate: str | None, latest: date | None
) -> State:
    rate = rate or convention(asked.how).rate
    cutoff = latest if rate == "cutoff" else None
    return State(cause, ledger.records, ledger.links, asked.how, currency or "", rate, cutoff)


def _contents(book: Book, at: Moment) -> Contents:
    """The reports of a moment with their texts and claims, by id."""
    return {content[0].id: content for content in book.contents(as_of=at.as_of, known=at.known)}


class _Ledgers:
    """Ledgers made on the way; the same contents are consolidated once."""

    def __init__(self) -> None:
        self._made: list[tuple[Contents, tuple[Decision, ...], Ledger]] = []

    def of(self, contents: Contents, decisions: tuple[Decision, ...]) -> Ledger:
        """The ledger of these reports under these decisions."""
        for known, ruled, ledger in self._made:
            if ruled == decisions and known == contents:
                return ledger
        ledger = consolidate(contents.values(), decisions)
        self._made.append((contents, decisions, ledger))
        return ledger
