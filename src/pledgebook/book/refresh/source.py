"""Claims, records and links of the book by id, as the functions of `link` and `reconcile` take them."""

from __future__ import annotations

import json
from collections.abc import Iterable

from sqlalchemy import Connection, select

from pledgebook.book.refresh.rows import among
from pledgebook.model.ledger_rows import link_of, record_of, report_of
from pledgebook.model.records import Link, Record
from pledgebook.model.reports import Report, Told
from pledgebook.model.restored import restored
from pledgebook.store import derived as d
from pledgebook.store import tables as t


class Source:
    """Reads what a batch needs, and keeps for its length what it has read."""

    def __init__(self, connection: Connection) -> None:
        """For one batch, or one look at the ledger."""
        self._connection = connection
        self._told: dict[str, Told] = {}
        self._reports: dict[str, Report] = {}
        self._records: dict[str, Record] = {}

    def put(self, told: Iterable[Told]) -> None:
        """Claims that were just read."""
        for one in told:
            self._told[one.claim.id] = one
            self._reports[one.report.id] = one.report

    def reports(self, ids: Iterable[str]) -> dict[str, Report]:
        """Reports by id."""
        wanted = set(ids)
        rows = among(self._connection, select(d.report), d.report.c.document_id, wanted - self._reports.keys())
        self._reports.update((row.document_id, report_of(json.loads(row.body))) for row in rows)
        return {i: self._reports[i] for i in wanted if i in self._reports}

    def told(self, claims: Iterable[str]) -> dict[str, Told]:
        """Claims that count, with their reports, by id."""
        wanted = set(claims)
        missing = wanted - self._told.keys()
        if missing:
            s, c = d.sketch.c, t.claim.c
            asked = select(s.document_id, c.body).join(t.claim, (c.reading_id == s.reading_id) & (c.id == s.claim_id))
            rows = list(among(self._connection, asked, s.claim_id, missing))
            reports = self.reports(row.document_id for row in rows)
            for row in rows:
                claim = restored(json.loads(row.body))
                self._told[claim.id] = Told(claim, reports[row.document_id])
        return {claim: self._told[claim] for claim in wanted if claim in self._told}

    def members(self, records: Iterable[str]) -> dict[str, list[str]]:
        """The claims of some records."""
        found: dict[str, list[str]] = {}
        for row in among(self._connection, select(d.member), d.member.c.record_id, records):
            found.setdefault(row.record_id, []).append(row.claim_id)
        return found

    def record_of(self, claims: Iterable[str]) -> dict[str, str]:
        """The record that each claim belongs to."""
        asked = select(d.member.c.claim_id, d.member.c.record_id)
        return {row.claim_id: row.record_id for row in among(self._connection, asked, d.member.c.claim_id, claims)}

    def witness_of(self, reports: Iterable[str]) -> dict[str, str]:
        """The witness that each report belongs to."""
        asked = select(d.report.c.document_id, d.report.c.witness_id)
        rows = among(self._connection, asked, d.report.c.document_id, reports)
        return {row.document_id: row.witness_id for row in rows}

    def put_records(self, records: Iterable[Record]) -> None:
        """Records that were just written."""
        self._records.update((record.id, record) for record in records)

    def records(self, ids: Iterable[str]) -> dict[str, Record]:
        """Records by id."""
        wanted = set(ids)
        asked = select(d.record.c.id, d.record.c.body)
        rows = among(self._connection, asked, d.record.c.id, wanted - self._records.keys())
        self._records.update((row.id, record_of(json.loads(row.body))) for row in rows)
        return {i: self._records[i] for i in wanted if i in self._records}

    def links_from(self, records: Iterable[str]) -> list[Link]:
        """The links that leave some records."""
        rows = among(self._connection, select(d.link.c.body), d.link.c.source, records)
        return [link_of(json.loads(row.body)) for row in rows]
