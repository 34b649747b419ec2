"""A book of reports: everything that the command and the site do with a ledger is a method of `Book`.

Takes the address of a book and what people want of it. Gives reports, claims, records, findings and sums. Does not
read documents, compare claims or keep rows itself: each method is a few lines that call the room which does.

    with pledgebook.open("aid.book") as book:
        book.add(["reports/"])
        print(len(book.ledger().records))
"""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import closing
from datetime import UTC, date, datetime
from types import TracebackType
from typing import TYPE_CHECKING, Self

from pledgebook.book.adding import Added, Adding, How, Progress
from pledgebook.book.crew import default_jobs
from pledgebook.book.deriving import told_by
from pledgebook.book.refresh import Behind, behind, catch_up, rebuild, usable
from pledgebook.book.remembered import Remembered
from pledgebook.errors import NotFound
from pledgebook.read.limits import DEFAULT, Limits
from pledgebook.store import Shelf
from pledgebook.store import readings as stored
from pledgebook.store.dialect import PATIENCE
from pledgebook.store.rulings import decisions as stored_decisions
from pledgebook.store.rulings import stamp

if TYPE_CHECKING:
    from pledgebook.book.browsing import Listed, OneReport, Summary
    from pledgebook.book.changes import Changes, Mark
    from pledgebook.book.checking import Fault
    from pledgebook.book.coverage import Coverage
    from pledgebook.book.finding_words import Hits
    from pledgebook.book.foreseeing import Foreseen
    from pledgebook.book.inventory import Held
    from pledgebook.book.looking import Wanted
    from pledgebook.book.noticing import FindingList, OneFinding
    from pledgebook.book.page import Page
    from pledgebook.book.reasons import Answer
    from pledgebook.book.records import Listing, Noticed
    from pledgebook.book.rereading import Reread
    from pledgebook.book.ruling import Ruling
    from pledgebook.book.sources import Loaded
    from pledgebook.book.sums import Moment, Question
    from pledgebook.book.talks import Talks
    from pledgebook.model.decisions import Decision
    from pledgebook.model.records import Ledger, Record
    from pledgebook.model.reports import Report, Told
    from pledgebook.tally import Difference, Total

__all__ = ["DEFAULT_ADDRESS", "Added", "Book", "Progress", "open_book"]

DEFAULT_ADDRESS = "pledgebook.book"
"""The book in the folder where one works."""


def open_book(address: str | os.PathLike[str] = DEFAULT_ADDRESS, *, readonly: bool = False) -> Book:
    """The book at a path (made where there is none) or at a `postgresql://` address.

    Raises StoreError where there is something else, it is damaged, or a newer Pledgebook made it; NotFound where it is to
    be read only and is not there.
    """
    return Book(os.fspath(address), readonly=readonly)


def _utc() -> datetime:
    return datetime.now(UTC)


class Book:
    """Reports, what they state, what people ruled, and the ledger that follows."""

    def __init__(
        self,
        address: str = DEFAULT_ADDRESS,
        *,
        readonly: bool = False,
        create: bool = True,
        patience: float = PATIENCE,
        clock: Callable[[], datetime] = _utc,
    ) -> None:
        """Open a book. With `create=False` a book that is not there is a NotFound. Waits `patience` seconds for others that write.

        `clock` is for tests.
        """
        self.shelf = Shelf(address, readonly=readonly, create=create, patience=patience)
        self.clock = clock
        # what pages ask for again and again: ledgers of other moments, totals, differences
        self.ledgers, self.totals, self.differences = Remembered(2), Remembered(200), Remembered(8)
        self.inventories = Remembered(1)

    def __enter__(self) -> Self:
        """The book; it is closed at the end of the block."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Close it."""
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self.shelf.close()

    def now(self) -> str:
        """The time as the book keeps it."""
        return stamp(self.clock())

    # what comes in

    def add(
        self,
        sources: Iterable[str | os.PathLike[str]],
        *,
        published: date | None = None,
        jobs: int | None = None,
        limits: Limits = DEFAULT,
        progress: Progress | None = None,
    ) -> Added:
        """Add files, folders, patterns (`reports/*.html`), scans or standard input (`-`); what the book has is skipped.

        A report that cannot be read is kept as failed, with the reason, and the others are added. `published` is the day
        of publication where the caller knows it better than the files do. Reads with `jobs` processes (all processors).
        """
        how = How(published, default_jobs() if jobs is None else jobs, limits)
        adding = Adding(self.shelf, self.now, how, progress)
        self._follow(adding.batches(sources))
        return adding.summary

    def take(
        self, found: Iterable[Loaded], *, published: date | None = None, jobs: int = 1, progress: Progress | None = None
    ) -> Added:
        """Add bytes that the caller has, each under its address: what `watch` has fetched, what was handed to the site."""
        adding = Adding(self.shelf, self.now, How(published, jobs), progress)
        self._follow(adding.taken(found))
        return adding.summary

    def _follow(self, batches: Generator[None, None, None]) -> None:
        """Link what each batch has stored."""
        with closing(batches):
            for _ in batches:
                self.shelf.rest()
                catch_up(self.shelf)

    def reread(self, *, jobs: int | None = None, progress: Progress | None = None, every: bool = False) -> Reread:
        """Read the documents again that other rules have read (all of them with `every`).

        Claims that are no longer found are retired, not deleted; rulings move along with their words, or are open again.
        """
        from pledgebook.book.rereading import Rereading

        rereading = Rereading(self.shelf, self.now, default_jobs() if jobs is None else jobs, progress, every=every)
        self._follow(rereading.batches())
        return rereading.summary

    # what people rule

    def decide(self, ruling: Ruling) -> Decision:
        """Keep a ruling. Raises NotFound for what it speaks of and is not there, Misuse for one that makes no sense."""
        from pledgebook.book.ruling import decide

        self.refresh()
        with self.shelf.writing() as connection:
            decision = decide(connection, ruling, self.clock())
        self.refresh()
        return decision

    def foresee(self, ruling: Ruling) -> Foreseen:
        """What a ruling would change, worked out under it and not kept. Raises what `decide` raises."""
        from pledgebook.book.foreseeing import foresee

        self.refresh()
        return foresee(self.shelf, ruling, self.clock())

    def undo(self, decision: str, *, who: str, why: str = "") -> Decision:
        """Take a decision back; it stays in the book, and so does the undoing, which can be undone itself."""
        from pledgebook.book.ruling import Ruling
        from pledgebook.model.decisions import Action

        return self.decide(Ruling(action=Action.UNDO, targets=[decision], who=who, why=why))

    def export_decisions(self) -> list[str]:
        """Every decision as one line of JSON, by time."""
        from pledgebook.book.ruling import export

        with self.shelf.reading() as connection:
            return list(export(connection))

    def import_decisions(self, lines: Iterable[str]) -> int:
        """Take over decisions of another book; gives how many were new. Raises BadDecision, and takes nothing, for a bad line."""
        from pledgebook.book.ruling import parse, take_in

        found = parse(lines)
        with self.shelf.writing() as connection:
            added = take_in(connection, found, self.now())
        self.refresh()
        return len(added)

    # whether all is well

    def check(self, *, step: Callable[[str], None] | None = None) -> list[Fault]:
        """What is wrong with the book: hashes, evidence, decisions, and whether the ledger follows from the facts."""
        from pledgebook.book.checking import check

        self.refresh()
        with self.shelf.reading() as connection:
            return list(check(connection, step or (lambda _: None)))

    def rebuild(self) -> None:
        """Drop everything that follows from the facts and work it out anew."""
        rebuild(self.shelf)

    def coverage(self) -> Coverage:
        """What became of each document, and the figures in it that no claim accounts for."""
        from pledgebook.book.coverage import coverage

        with self.shelf.reading() as connection:
            return coverage(connection)

    # what it holds

    def reports(self, *, as_of: date | None = None, known: datetime | None = None) -> list[Report]:
        """Every report that could be read, by id. `as_of`: published by then; `known`: recorded by then."""
        by = stamp(known) if known else None
        with self.shelf.reading() as connection:
            every = stored.kept(connection, stored.document_ids(connection, known=by), known=by)
            return [kept.report for kept in every if told_by(kept.report.published, as_of)]

    def told(self, *, as_of: date | None = None, known: datetime | None = None) -> Iterator[Told]:
        """Every claim of every report, with its report, by the report's id and the place in its text."""
        from pledgebook.model.reports import Told

        for report, _, claims in self.contents(as_of=as_of, known=known):
            for claim in claims:
                yield Told(claim, report)

    def contents(self, *, as_of: date | None = None, known: datetime | None = None) -> Iterator[stored.Content]:
        """Reports with their texts and claims, as `consolidate` takes them."""
        by = stamp(known) if known else None
        with self.shelf.reading() as connection:
            ids = stored.document_ids(connection, known=by)
            for kept, claims in stored.with_claims(connection, ids, known=by):
                if told_by(kept.report.published, as_of):
                    yield kept.report, kept.text, claims

    def text(self, report: str) -> str:
        """The text of a report, whose characters its claims cite. Raises NotFound."""
        with self.shelf.reading() as connection:
            for kept in stored.kept(connection, [report]):
                return kept.text
        raise NotFound("report in the book", report)

    def decisions(self, *, known: datetime | None = None) -> tuple[Decision, ...]:
        """Everything that people ruled, undone or not, by time."""
        with self.shelf.reading() as connection:
            return stored_decisions(connection, known=stamp(known) if known else None)

    # what follows from it

    def ledger(self, *, as_of: date | None = None, known: datetime | None = None) -> Ledger:
        """The records, links and findings: now, or as the world had been told by a day, or as the book knew by a time."""
        from pledgebook.book.deriving import kept_ledger, worked_out  # brings the linker along

        if as_of is None and known is None:
            self.refresh()
        with self.shelf.reading() as connection:
            if as_of is None and known is None and usable(connection):
                return kept_ledger(connection)
            return worked_out(connection, as_of=as_of, known=stamp(known) if known else None)

    def page(self, record: str) -> Page:
        """One record with its links, findings and claims; by id, the beginning of one, or the id of a claim.

        Raises NotFound, and Misuse where several ids begin so.
        """
        from pledgebook.book.page import page_of

        return page_of(self, record)

    def search(self, words: str, *, most: int = 50) -> list[Record]:
        """The records that hold all the words, best first: `tanks`, `"patrol boats"` for a phrase, `heli*` for a beginning."""
        from pledgebook.book.searching import search

        self.refresh()
        with self.shelf.reading() as connection:
            return search(connection, words, most)

    def records(self, wanted: Wanted | None = None) -> Listing:
        """The records that are wanted (all of them), with the claims, links and other records that showing them takes."""
        from pledgebook.book.looking import Wanted
        from pledgebook.book.records import listing

        return listing(self, wanted or Wanted())

    def findings(self) -> Noticed:
        """What does not fit together: the findings still open and those that were ruled settled, by code and id."""
        from pledgebook.book.records import noticed

        return noticed(self)

    def refresh(self) -> None:
        """Work out what is still pending: after a run that was stopped, or by another Pledgebook. Cheap where nothing is."""
        if not self.shelf.readonly:
            catch_up(self.shelf)

    def behind(self) -> Behind:
        """What the ledger that the book keeps lacks: reports that wait, or everything where other rules made it."""
        with self.shelf.reading() as connection:
            return behind(connection)

    def why(self, one: str, other: str) -> Answer:
        """Why two records are one thing or two. Each is named by a record's id, the beginning of one, or a claim's id.

        Raises NotFound where there is none, and Misuse where a beginning is that of several.
        """
        from pledgebook.book.reasons import reasons

        return reasons(self, one, other)

    # what the pages look up

    def summary(self) -> Summary:
        """What the book holds and what is new in it."""
        from pledgebook.book import browsing

        with self.shelf.reading() as connection:
            return browsing.summary(connection)

    def span(self) -> tuple[date | None, date | None]:
        """The first and the last day on which the world was told something that the book holds."""
        from pledgebook.book import browsing

        with self.shelf.reading() as connection:
            return browsing.days(connection)

    def changes(self, since: Mark | None = None) -> Changes:
        """How far the book has come, and what came after a mark of an earlier answer. Cheap enough to be asked every second."""
        from pledgebook.book.changes import changes

        with self.shelf.reading() as connection:
            return changes(connection, since)

    def report(self, identity: str) -> OneReport:
        """A report as it was last read, with its claims and the record that each is in. Raises NotFound."""
        from pledgebook.book import browsing

        with self.shelf.reading() as connection:
            return browsing.one_report(connection, identity)

    def raw(self, identity: str) -> bytes:
        """The bytes of a report as they came. Raises NotFound."""
        from pledgebook.store.facts import raw_bytes

        with self.shelf.reading() as connection:
            found = raw_bytes(connection, identity)
        if found is None:
            raise NotFound("report in the book", identity)
        return found

    def listed(
        self, wanted: Wanted, *, sort: str = "day", falling: bool = True, after: str | None = None, most: int = 50
    ) -> Listed:
        """A page of the records that are wanted. Raises Misuse for a sort or a beginning that is none."""
        from pledgebook.book import browsing

        with self.shelf.reading() as connection:
            return browsing.listed(connection, wanted, sort=sort, falling=falling, after=after, most=most)

    def findings_listed(
        self, codes: Sequence[str] = (), *, settled: bool = False, after: str | None = None, most: int = 100
    ) -> FindingList:
        """A page of the findings that ask for a look (or of these codes), by code and id. Raises Misuse for no code."""
        from pledgebook.book import noticing

        with self.shelf.reading() as connection:
            return noticing.listed(connection, codes, settled=settled, after=after, most=most)

    def finding(self, identity: str, codes: Sequence[str] = ()) -> OneFinding:
        """A finding with its records, claims, decisions, and the open ones (of these codes) beside it. Raises NotFound."""
        from pledgebook.book import noticing

        with self.shelf.reading() as connection:
            return noticing.one(connection, identity, codes)

    def talks(self, wanted: Wanted, person: str | None = None, *, after: str | None = None, most: int = 50) -> Talks:
        """A page of meetings and statements, the latest first, with what else their reports tell; `person`: by name."""
        from pledgebook.book import talks

        with self.shelf.reading() as connection:
            return talks.talks(connection, wanted, person, after=after, most=most)

    def inventory(self) -> list[Held]:
        """What became of each document, without its text; the latest published first."""
        from pledgebook.book import inventory

        with self.shelf.reading() as connection:
            now = inventory.moment(connection)
            held: list[Held] = self.inventories.get(now, lambda: inventory.inventory(connection))
            return list(held)

    def refused(self) -> int:
        """How many addresses could not even be opened."""
        from pledgebook.book import inventory

        with self.shelf.reading() as connection:
            return inventory.refused(connection)

    def find(self, words: str, *, most: int = 40) -> Hits:
        """The records, reports and names that some words lead to."""
        from pledgebook.book import finding_words

        with self.shelf.reading() as connection:
            return finding_words.hits(connection, words, most)

    # what it adds up to

    def total(self, asked: Question | None = None, at: Moment | None = None) -> Total:
        """The sums that are asked for, at a moment: everything counted once, with a low, a stated and a high figure."""
        from pledgebook.book.sums import Moment, Question, total_of

        return total_of(self, asked or Question(), at or Moment())

    def sums(self, asked: Question | None = None) -> Total:
        """The same for now and without the entries behind the figures: at once, where the sums are kept ready."""
        from pledgebook.book.sums import Question, sums_of

        return sums_of(self, asked or Question())

    def sums_by(
        self, asked: Question, groupings: Sequence[tuple[str, ...]], at: Moment | None = None
    ) -> tuple[Total, ...]:
        """One question grouped in several ways (all of money or all of goods), without the entries behind the figures."""
        from pledgebook.book.sums import Moment, sums_by

        return sums_by(self, asked, groupings, at or Moment())

    def difference(
        self,
        first: Moment,
        last: Moment,
        asked: Question | None = None,
        other: Question | None = None,
        second: Book | None = None,
    ) -> Difference:
        """What leads from a total to another, in lines that add up: other days, another question, another book."""
        from pledgebook.book.sums import Question, difference_of

        return difference_of(self, first, last, asked or Question(), other, second)
