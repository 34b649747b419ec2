"""Which documents are no independent witnesses: copies of one another, by pairs and by rulings."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from sqlalchemy import Connection, select, update

from pledgebook.book.refresh import stages
from pledgebook.book.refresh.pairs import Edge, Newcomer, Pair, Pairs, Sort
from pledgebook.book.refresh.rows import among
from pledgebook.model.ledger_rows import report_of
from pledgebook.store import derived as d

if TYPE_CHECKING:
    from pledgebook.link import Fingerprint, Rulings
    from pledgebook.model.reports import Report

    Printed = tuple[Report, Fingerprint]


class Prints:
    """Reports that state something, with their fingerprints, read when they are needed."""

    def __init__(self, connection: Connection) -> None:
        """For one batch."""
        self._connection = connection
        self._known: dict[str, Printed] = {}

    def get(self, documents: Iterable[str]) -> dict[str, Printed]:
        """Those of some documents."""
        wanted = set(documents)
        rows = among(self._connection, select(d.report), d.report.c.document_id, wanted - self._known.keys())
        for row in rows:
            if row.fingerprint == d.NO_WITNESS:
                continue
            print_ = stages.Fingerprint.from_json(json.loads(row.fingerprint))
            self._known[row.document_id] = (report_of(json.loads(row.body)), print_)
        return {document: self._known[document] for document in wanted if document in self._known}


def change(connection: Connection, documents: Sequence[str], rulings: Rulings) -> set[str]:
    """Group anew around these documents; gives those that belong to another witness than before."""
    prints = Prints(connection)
    now = prints.get(documents)
    pairs = Pairs(connection, _sort(prints))
    coming = [
        Newcomer(i, stages.told(report.published), tuple(_short(b) for b in p.bands)) for i, (report, p) in now.items()
    ]
    pairs.change(set(documents), sorted(coming))
    ruled = [(a, b) for a, b in rulings.same if prints.get((a, b)).keys() >= {a, b}]
    touched = pairs.component(pairs.touched, ruled)
    alike = [(edge.first, edge.second) for edge in pairs.edges(touched)]
    groups = stages.witnesses(prints.get(touched).values(), rulings, alike)
    return _write(connection, {document: group.id for group in groups for document in group.documents})


def _sort(prints: Prints) -> Sort:
    def compare(pairs: Sequence[Pair]) -> Iterator[Edge]:
        known = prints.get({document for pair in pairs for document in pair})
        return (Edge(a, b) for a, b in pairs if stages.copies(known[a], known[b]))

    return Sort(d.band, d.likeness, stages.COPIES_FULL, 1, compare)


def _short(band: str) -> str:
    """A band in few characters: every report has some thirty of them."""
    return hashlib.blake2b(band.encode(), digest_size=9).hexdigest()


def _write(connection: Connection, groups: Mapping[str, str]) -> set[str]:
    asked = select(d.report.c.document_id, d.report.c.witness_id)
    before = {row.document_id: row.witness_id for row in among(connection, asked, d.report.c.document_id, groups)}
    changed = {document for document, witness in groups.items() if before.get(document) != witness}
    for document in sorted(changed):
        rule = update(d.report).where(d.report.c.document_id == document)
        connection.execute(rule.values(witness_id=groups[document]))
    return changed
