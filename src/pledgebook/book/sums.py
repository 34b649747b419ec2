"""Totals of a book, at any moment of either clock, and what lies between two of them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from pledgebook.book.deriving import ledger_of, told_contents
from pledgebook.book.refresh import usable
from pledgebook.book.refresh.entries import kept_entries, kept_rows
from pledgebook.book.refresh.rulings import InForce
from pledgebook.book.remembered import mark
from pledgebook.store import derived as d
from pledgebook.store.rulings import stamp
from pledgebook.tally import Cause, Difference, State, Total, Where, difference, shape_for, total, total_from
from pledgebook.tally.conventions import PLEDGEBOOK, convention
from pledgebook.tally.differing import between
from pledgebook.tally.totals import last_told, measured, of_entries, regrouped, sway
from pledgebook.tally.where import telling

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sqlalchemy import Connection

    from pledgebook.book import Book
    from pledgebook.model.decisions import Decision
    from pledgebook.model.records import Ledger
    from pledgebook.store.readings import Content
    from pledgebook.tally.converting import RateRule


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
    if at == Moment() and (kept := _from_entries(book, asked)) is not None:
        return kept
    ledger = ledger_at(book, at)
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


def ledger_at(book: Book, at: Moment) -> Ledger:
    """The ledger of a moment; those of other moments than now are kept while the book stays as it is."""
    if at == Moment():
        return book.ledger()
    with book.shelf.reading() as connection:
        now = mark(connection)
    return book.ledgers.get((now, at), lambda: book.ledger(as_of=at.as_of, known=at.known))


def _from_entries(book: Book, asked: Question) -> Total | None:
    """The total of now from the entries that the book keeps; None where it keeps none for such a question."""
    if asked.how != PLEDGEBOOK.name or asked.text:
        return None
    book.refresh()
    with book.shelf.reading() as connection:
        if not usable(connection):
            return None
        last = connection.scalar(select(func.max(d.record.c.told_last)))
        return of_entries(
            kept_entries(connection, measured(PLEDGEBOOK, asked.by, None)),
            how=PLEDGEBOOK,
            by=asked.by,
            where=asked.where,
            currency=asked.currency,
            rate=asked.rate,
            latest=date.fromisoformat(last) if last else None,
        )


def sums_of(book: Book, asked: Question) -> Total:
    """The total of a book now, without its entries where the sums kept ready hold it; they do not where it is converted.

    The figures are those of `total_of`.
    """
    shape = shape_for(asked.how, asked.by, asked.where, asked.currency, asked.rate) if _is_ready(asked) else None
    if shape is not None:
        book.refresh()
        with book.shelf.reading() as connection:
            if usable(connection):
                measure = measured(PLEDGEBOOK, asked.by, None)
                parties = (*asked.where.donors, *asked.where.recipients)
                rows = kept_rows(connection, shape, measure, parties)
                found = total_from(rows, by=asked.by, where=asked.where, currency="")
                if found is not None:
                    return found
    return total_of(book, asked, Moment())


def sums_by(book: Book, asked: Question, groupings: Sequence[tuple[str, ...]], at: Moment) -> tuple[Total, ...]:
    """One question grouped in several ways, without the entries; they are looked at at most once, and not again soon.

    The groupings must all be of money, or all of goods.
    """
    questions = [replace(asked, by=by) for by in groupings]
    if at == Moment() and all(_is_ready(question) for question in questions):
        return tuple(replace(sums_of(book, question), lines=()) for question in questions)
    with book.shelf.reading() as connection:
        now = mark(connection)

    def work_out() -> tuple[Total, ...]:
        found = total_of(book, questions[0], at)
        return tuple(replace(regrouped(found, by), lines=()) for by in groupings)

    return book.totals.get((now, asked, tuple(groupings), at), work_out)


def _is_ready(asked: Question) -> bool:
    """Whether the sums kept ready hold the answer to a question about now."""
    if asked.how != PLEDGEBOOK.name or asked.text or asked.currency:
        return False
    return shape_for(asked.how, asked.by, asked.where, asked.currency, asked.rate) is not None


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
    ledgers = _ledgers(book, first, there, last)
    start, final = ledgers[0][1], ledgers[-1][1]
    latest = first.as_of or last_told(start.records)
    currency = convention(asked.how).currency if asked.currency is None else asked.currency
    path = [_state(cause, ledger, asked, currency, asked.rate, latest) for cause, ledger in ledgers]
    own_rate = asked.rate or convention(asked.how).rate
    path.append(_state(Cause.CONVENTION, final, end, currency, own_rate, latest))
    target = convention(end.how).currency if end.currency is None else end.currency
    path.append(_state(Cause.RATE, final, end, target, end.rate, last.as_of or last_told(final.records)))
    return difference(between(path), where=_where(asked, *(ledger for _, ledger in ledgers)))


def _ledgers(book: Book, first: Moment, there: Book, last: Moment) -> list[tuple[Cause | None, Ledger]]:
    """The ledgers on the way: as it was, re-read, with the reports of the end, with its decisions."""
    with book.shelf.reading() as one, there.shelf.reading() as other:
        ruled = [InForce(c, known=stamp(m.known) if m.known else None) for c, m in ((one, first), (other, last))]
        old, new = _contents(one, first), _contents(other, last)
        reread = {id_: new.get(id_, content) for id_, content in old.items()}
        made = _Ledgers()
        return [
            (None, made.of(old, ruled[0])),
            (Cause.REREADING, made.of(reread, ruled[0])),
            (Cause.NEW_REPORT, made.of(new, ruled[0])),
            (Cause.DECISION, made.of(new, ruled[1])),
        ]


def _state(
    cause: Cause | None, ledger: Ledger, asked: Question, currency: str | None, rate: str | None, latest: date | None
) -> State:
    rate = rate or convention(asked.how).rate
    cutoff = latest if rate == "cutoff" else None
    return State(cause, ledger.records, ledger.links, asked.how, currency or "", rate, cutoff)


def _contents(connection: Connection, at: Moment) -> dict[str, Content]:
    """The reports of a moment with their texts and claims, by id."""
    known = stamp(at.known) if at.known else None
    return {content[0].id: content for content in told_contents(connection, as_of=at.as_of, known=known)}


class _Ledgers:
    """Ledgers made on the way; what is the same is worked out once."""

    def __init__(self) -> None:
        self._made: list[tuple[dict[str, Content], tuple[Decision, ...], Ledger]] = []

    def of(self, contents: dict[str, Content], ruled: InForce) -> Ledger:
        """The ledger of these reports under these rulings."""
        for known, decisions, ledger in self._made:
            if decisions == tuple(ruled.decisions) and known == contents:
                return ledger
        ledger = ledger_of(contents.values(), ruled)
        self._made.append((contents, tuple(ruled.decisions), ledger))
        return ledger
