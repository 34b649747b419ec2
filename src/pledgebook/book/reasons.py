"""Why two records of a book are one or two."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pledgebook.book.looking import find_record
from pledgebook.link import Rulings, Sketch, Why, sketches, why
from pledgebook.model.records import Link, Record
from pledgebook.model.reports import Told

if TYPE_CHECKING:
    from pledgebook.book import Book


@dataclass(frozen=True, slots=True)
class Answer:
    """Two records (or one, asked about twice) and what speaks for and against their being one."""

    left: Record
    right: Record
    why: Why
    links: tuple[Link, ...]
    """Between the two."""
    told: Mapping[str, Told]
    """The claims of both."""

    @property
    def joined(self) -> bool:
        """Whether they are one record."""
        return self.left.id == self.right.id


def reasons(book: Book, one: str, other: str) -> Answer:
    """Why two things are one record or two. Each is named by a record's id, the beginning of one, or a claim's id.

    Where a claim is named, only that claim speaks for its record. Raises NotFound and Misuse.
    """
    ledger = book.ledger()
    left, right = (find_record(ledger, name) for name in (one, other))
    wanted = {*left.claims, *right.claims}
    told = {t.claim.id: t for t in book.told() if t.claim.id in wanted}
    known = _sketches(book, told)
    groups = [
        [known[c] for c in ([name] if name in record.claims else record.claims)]
        for name, record in ((one, left), (other, right))
    ]
    links = tuple(k for k in ledger.links if {k.source, k.target} == {left.id, right.id})
    return Answer(left, right, why(groups[0], groups[1], Rulings.of(book.decisions())), links, told)


def _sketches(book: Book, told: Mapping[str, Told]) -> dict[str, Sketch]:
    """Sketches of these claims, made with all that their reports say."""
    reports = {t.report.id for t in told.values()}
    found = (
        sketch
        for report, text, claims in book.contents()
        if report.id in reports
        for sketch in sketches([Told(claim, report) for claim in claims], text)
    )
    return {sketch.claim: sketch for sketch in found}
