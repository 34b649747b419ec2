"""What some words lead to: records, reports and names, each from an index or a short list."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sqlalchemy import Connection, func, select

from pledgebook.book.refresh.rows import among
from pledgebook.book.searching import search
from pledgebook.book.talks import people
from pledgebook.catalogue.codes import code_of
from pledgebook.catalogue.folding import fold
from pledgebook.model.ledger_rows import report_of
from pledgebook.store import derived as d

if TYPE_CHECKING:
    from pledgebook.model.records import Record
    from pledgebook.model.reports import Report

_MOST_REPORTS: Final = 30
_MOST_NAMES: Final = 20


@dataclass(frozen=True, slots=True)
class Name:
    """Somebody who plays a part in the book."""

    name: str
    """Code or name of a party; name of a person."""
    role: str
    """`donor`, `recipient`, or `person`."""
    records: int
    """How many records name them; of people only those among the records found."""


@dataclass(frozen=True, slots=True)
class Hits:
    """What words lead to."""

    records: tuple[Record, ...]
    """Best first."""
    reports: tuple[Report, ...]
    """Whose title, publisher or address holds all the words; then those that tell of the records found."""
    names: tuple[Name, ...]


_LATEST: Final = (func.coalesce(d.report.c.published, "").desc(), d.report.c.document_id)


def hits(connection: Connection, words: str, most: int) -> Hits:
    """What the words lead to; nothing where there are none."""
    wanted = fold(words).replace('"', " ").replace("*", " ").split()
    if not wanted:
        return Hits((), (), ())
    records = search(connection, words, most)
    return Hits(tuple(records), tuple(_reports(connection, wanted, records)), tuple(_names(connection, words, records)))


def _reports(connection: Connection, wanted: list[str], records: list[Record]) -> list[Report]:
    asked = select(d.report.c.body)
    for word in wanted:
        if word.isascii():
            asked = asked.where(func.lower(d.report.c.body).contains(word, autoescape=True))
    found: dict[str, Report] = {}
    for body in connection.scalars(asked.order_by(*_LATEST)):
        report = report_of(json.loads(body))
        here = fold(f"{report.title or ''} {report.publisher or ''} {report.address}")
        if all(word in here for word in wanted):
            found[report.id] = report
        if len(found) >= _MOST_REPORTS:
            break
    told = [claim for record in records for claim in record.claims]
    documents = [
        row.document_id for row in among(connection, select(d.sketch.c.document_id), d.sketch.c.claim_id, told)
    ]
    for row in among(connection, select(d.report.c.body).order_by(*_LATEST), d.report.c.document_id, documents):
        report = report_of(json.loads(row.body))
        if len(found) < _MOST_REPORTS:
            found.setdefault(report.id, report)
    return list(found.values())


def _names(connection: Connection, words: str, records: list[Record]) -> list[Name]:
    p = d.party.c
    spellings = (words.strip(), words.strip().title())
    meant = {words.strip().upper(), *(code for name in spellings if (code := code_of(name)))}
    spelled = func.lower(p.code).contains(words.strip().lower(), autoescape=True) & (func.length(p.code) > 3)
    asked = select(p.role, p.code, func.count()).where(p.role.in_(("donor", "recipient")), p.code.in_(meant) | spelled)
    rows = connection.execute(
        asked.group_by(p.role, p.code).order_by(func.count().desc(), p.code, p.role).limit(_MOST_NAMES)
    )
    found = [Name(code, role, number) for role, code, number in rows]
    wanted = fold(words).replace('"', " ").replace("*", " ").split()
    who = Counter(
        person.name
        for record in records
        for person in people(record.view)
        if person.name and all(word in fold(person.name) for word in wanted)
    )
    return [*found, *(Name(name, "person", number) for name, number in who.most_common(_MOST_NAMES))]
