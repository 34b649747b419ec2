"""`Book.check`: is everything in the book what it was when it was stored, and does the rest follow from it?

It looks at the file, at every hash, at the evidence of every claim that counts (read again by `verify`), at every
decision, and at the derived tables, which it works out a second time.
"""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Callable, Iterator
from typing import Any, Final, NamedTuple

from sqlalchemy import Connection, select

from pledgebook.book.anchors import GONE
from pledgebook.book.deriving import kept_ledger, worked_out
from pledgebook.book.refresh import up_to_date
from pledgebook.book.refresh.rulings import open_rulings
from pledgebook.book.rereading import newest_rules
from pledgebook.book.rules import rules_version
from pledgebook.model.restored import kept
from pledgebook.store import readings
from pledgebook.store import tables as t
from pledgebook.store.dialect import sound
from pledgebook.store.facts import dump, wording_hash
from pledgebook.store.rulings import from_json
from pledgebook.verify import verify_claims

_AT_ONCE = 100


WAITING: Final = frozenset({"derived.pending", "rules.older", "ruling.open"})
"""What is as it was stored, and waits for somebody to do something."""


class Fault(NamedTuple):
    """Something that is not as it should be."""

    code: str
    """`file.damaged`, `document.changed`, `text.changed`, `claim.unfounded`, `decision.changed`, `derived.differs`,
    `derived.pending`, `rules.older`, `ruling.open`."""
    where: str
    detail: str

    @property
    def grave(self) -> bool:
        """Whether something stored is wrong; the others only say that something waits."""
        return self.code not in WAITING


Step = Callable[[str], None]
"""Told of each part of the work as it begins."""


def check(connection: Connection, step: Step) -> Iterator[Fault]:
    """Every fault of a book."""
    step("the file")
    damaged = [Fault("file.damaged", "the file", line) for line in sound(connection)]
    yield from damaged
    if damaged:
        return
    step("documents")
    yield from _documents(connection)
    step("texts")
    yield from _wordings(connection)
    step("claims")
    yield from _claims(connection)
    step("decisions")
    yield from _decisions(connection)
    step("the ledger")
    yield from _derived(connection)


def _documents(connection: Connection) -> Iterator[Fault]:
    c = t.document.c
    for row in connection.execute(select(c.id, c.raw, c.size).execution_options(yield_per=_AT_ONCE)):
        try:
            raw = zlib.decompress(row.raw)
        except zlib.error as error:
            yield Fault("document.changed", row.id, f"its bytes cannot be unpacked ({error})")
            continue
        if hashlib.sha256(raw).hexdigest() != row.id or len(raw) != row.size:
            yield Fault("document.changed", row.id, "its bytes are not those that were added")


def _wordings(connection: Connection) -> Iterator[Fault]:
    for row in connection.execute(select(t.wording).execution_options(yield_per=_AT_ONCE)):
        if wording_hash(row.reader, row.meta, row.text) != row.hash:
            yield Fault("text.changed", row.document_id, "its text is not the one that was stored")


def _claims(connection: Connection) -> Iterator[Fault]:
    """Claims that do not follow from the characters they cite, or are not those that were stored.

    Whether a claim follows is asked by the rules that read it: what older ones read has to be read again first.
    """
    yield from _read_by_older_rules(connection)
    for document, claims in readings.with_claims(connection, readings.document_ids(connection)):
        where = document.report.address or document.report.id
        reading = connection.execute(select(t.reading).where(t.reading.c.id == document.reading)).one()
        if _reading_hash(connection, reading) != reading.hash:
            yield Fault("claim.unfounded", where, "its claims, issues or figures are not those that were stored")
        if document.rules != rules_version():
            continue
        day = document.meta.get("dateline_day") or document.meta.get("published")
        found = verify_claims([_contract(kept(claim)) for claim in claims], document.text, published=_day(day))
        for verdict in found:
            if not verdict.ok:
                yield Fault("claim.unfounded", f"{where}: {verdict.id}", verdict.why)


def _read_by_older_rules(connection: Connection) -> Iterator[Fault]:
    rules = newest_rules(connection, readings.document_ids(connection))
    older = sum(by != rules_version() for by in rules.values())
    if older:
        told = f"{older:,} reports were read by older rules" if older > 1 else "1 report was read by older rules"
        yield Fault("rules.older", "the reports", f"{told}: run `pledgebook reread`")


def _reading_hash(connection: Connection, reading: Any) -> str:  # noqa: ANN401  (a row)
    """What `store.facts.append_readings` wrote down."""
    c, i, f = t.claim.c, t.issue.c, t.figure.c
    bodies = sorted(connection.scalars(select(c.body).where(c.reading_id == reading.id)))
    issues = connection.execute(select(t.issue).where(i.reading_id == reading.id).order_by(i.position))
    figures = connection.execute(select(t.figure).where(f.reading_id == reading.id).order_by(f.position))
    parts = (
        reading.status,
        reading.detail,
        bodies,
        [{"code": row.code, "detail": row.detail, "start": row.start, "end": row.stop} for row in issues],
        [{"start": row.start, "end": row.stop, "quote": row.quote, "kind": row.kind} for row in figures],
    )
    return hashlib.sha256(dump(parts).encode("utf-8", "surrogatepass")).hexdigest()


def _contract(fields: dict[str, Any]) -> dict[str, Any]:
    """A claim without what the book keeps beside the contract."""
    amount = fields.get("amount")
    if amount:
        fields["amount"] = {name: value for name, value in amount.items() if name != "slack"}
    return fields


def _day(text: str | None) -> Any:  # noqa: ANN401  (a day or None)
    from datetime import date

    return date.fromisoformat(text) if text else None


def _decisions(connection: Connection) -> Iterator[Fault]:
    for row in connection.execute(select(t.decision)):
        try:
            same = from_json(json.loads(row.body)).id == row.id
        except (KeyError, TypeError, ValueError):
            same = False
        if not same:
            yield Fault("decision.changed", row.id, "is not what was stored")
    for decision in open_rulings(connection):
        yield Fault("ruling.open", decision, GONE)


def _derived(connection: Connection) -> Iterator[Fault]:
    """Where the derived tables are not what follows from the facts."""
    if not up_to_date(connection):
        yield Fault("derived.pending", "the ledger", "is not worked out yet; the next `add`, or `check`, does it")
        return
    there, fresh = kept_ledger(connection), worked_out(connection)
    for part in ("witnesses", "records", "links", "findings", "aliases"):
        kept_part, fresh_part = getattr(there, part), getattr(fresh, part)
        if kept_part != fresh_part:
            odd = set(map(repr, kept_part)) ^ set(map(repr, fresh_part))
            detail = (
                f"{len(odd)} {part} are not what follows from the facts; `pledgebook check --rebuild` makes them anew"
            )
            yield Fault("derived.differs", part, detail)
