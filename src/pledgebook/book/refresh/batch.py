"""One batch of documents through all steps, in one transaction, until nothing is pending."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from sqlalchemy import select

from pledgebook.book.refresh import findings, reports, stages, witnesses
from pledgebook.book.refresh.clusters import Membership, Sketches, newcomers, sort_of_claims
from pledgebook.book.refresh.entries import count_anew
from pledgebook.book.refresh.pairs import Pairs
from pledgebook.book.refresh.records import render
from pledgebook.book.refresh.rows import among, values
from pledgebook.book.refresh.rulings import InForce
from pledgebook.book.refresh.source import Source
from pledgebook.book.refresh.ties import Ties
from pledgebook.book.rules import ledger_version
from pledgebook.store import derived as d
from pledgebook.store import readings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection

    from pledgebook.store import Shelf

BATCH: Final = 200
"""Documents in one transaction."""


class Behind(NamedTuple):
    """What the derived tables lack."""

    anew: bool
    """They have to be worked out anew: other rules made them, or that was begun and not ended."""
    reports: int
    """That wait to be worked in."""


def catch_up(shelf: Shelf) -> None:
    """Bring the derived tables up to date. Where other rules made them they are dropped and filled anew."""
    with shelf.reading() as connection:
        fresh = d.version(connection) == ledger_version()
        if fresh and not d.next_pending(connection, 1) and not d.unfinished(connection):
            return
    if not fresh:
        _start_anew(shelf)
    while _one_batch(shelf):
        shelf.rest()


def rebuild(shelf: Shelf) -> None:
    """Drop the derived tables and fill them anew."""
    _start_anew(shelf)
    catch_up(shelf)


def up_to_date(connection: Connection) -> bool:
    """Whether the derived tables say what the facts say, by the rules of this Pledgebook."""
    return usable(connection) and not d.next_pending(connection, 1)


def usable(connection: Connection) -> bool:
    """Whether the derived tables can be shown: they are whole and by these rules, though reports may wait that they do not have.

    Beside somebody who adds they always lag a batch behind: what they tell is the ledger of the book without those reports.
    """
    return d.version(connection) == ledger_version() and not d.unfinished(connection)


def behind(connection: Connection) -> Behind:
    """What the derived tables lack."""
    return Behind(not usable(connection), d.count_pending(connection))


def _start_anew(shelf: Shelf) -> None:
    with shelf.writing() as connection:
        if d.version(connection) != d.NOT_FILLED:
            d.drop(connection)
            d.make(connection)
        d.set_version(connection, ledger_version())
        d.begin_anew(connection)
        d.mark_pending(connection, readings.document_ids(connection))


def _one_batch(shelf: Shelf) -> bool:
    """The next documents; whether there were any."""
    with shelf.writing() as connection:
        documents = d.next_pending(connection, BATCH)
        if documents:
            work(connection, documents)
            d.settle(connection, documents)
        else:
            d.end_anew(connection)
    return bool(documents)


def work(connection: Connection, documents: Sequence[str]) -> set[str]:
    """Everything that follows from a change of these documents. Gives the records that were written anew or are gone."""
    in_force = InForce(connection)
    changed = reports.change(connection, documents, in_force)
    in_force.settle({document: changed.anchors.get(document, []) for document in documents})
    standing = in_force.standing()
    rulings = stages.Rulings.of(standing)

    sketches, source = Sketches(connection), Source(connection)
    sketches.put(changed.sketches)
    source.put(changed.told.values())
    pairs = Pairs(connection, sort_of_claims(sketches))
    pairs.change(changed.out, newcomers(changed.sketches))
    touched = pairs.component(pairs.touched, _of_claims(connection, rulings))
    membership = Membership(connection, touched, changed.gone)
    membership.settle(sketches, rulings, pairs)
    copied = witnesses.change(connection, documents, rulings)

    told_anew = changed.told.keys() | values(connection, d.sketch.c.claim_id, d.sketch.c.document_id, copied)
    dirty = membership.changed | set(source.record_of(told_anew).values())
    dirty |= _pointing_at(connection, source, membership.moved)
    made = render(connection, source, dirty, standing)
    source.put_records(made)
    leaving = Ties(connection, source, sketches).change(dirty, made)
    seen = [*made, *source.records(leaving).values()]
    findings.look(connection, source, dirty | leaving, seen, standing)
    count_anew(connection, source, dirty | leaving)
    return dirty | leaving


def _of_claims(connection: Connection, rulings: stages.Rulings) -> list[tuple[str, str]]:
    """The rulings that make claims one, where both claims count."""
    ruled = rulings.same
    there = values(connection, d.sketch.c.claim_id, d.sketch.c.claim_id, {claim for pair in ruled for claim in pair})
    return [(a, b) for a, b in ruled if a in there and b in there]


def _pointing_at(connection: Connection, source: Source, claims: set[str]) -> set[str]:
    """Records with a claim that names one of these claims as its whole, or is one of the lines that it may add up."""
    s = d.sketch.c
    pointing = values(connection, s.claim_id, s.points_to, claims)
    totals = select(s.document_id).where(s.kind == "total")
    adding = {row.document_id for row in among(connection, totals, s.claim_id, claims)}
    lines = select(s.claim_id).where(s.kind == "item")
    pointing |= {row.claim_id for row in among(connection, lines, s.document_id, adding)}
    return set(source.record_of(pointing).values())
