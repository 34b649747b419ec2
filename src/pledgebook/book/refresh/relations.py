"""Links and findings around records that were written anew."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection, select

from pledgebook.book.refresh import stages
from pledgebook.book.refresh.pairs import Sketches
from pledgebook.book.refresh.rows import among, forget, values
from pledgebook.book.refresh.source import Source
from pledgebook.model.decisions import Decision
from pledgebook.model.ledger_rows import finding_row, link_row
from pledgebook.model.records import Link, Record
from pledgebook.store import derived as d
from pledgebook.store.dialect import put
from pledgebook.store.facts import dump


def relink(connection: Connection, source: Source, sketches: Sketches, ids: set[str], made: Sequence[Record]) -> set[str]:
    """Look for the links of these records anew; the records that a link leaves, or left, come back."""
    links = d.link.c
    sources = values(connection, links.source, links.target, ids)
    forget(connection, links.source, ids)
    forget(connection, links.target, ids)
    around = {record.id: record for record in made} | source.records(_near(connection, made, sketches) - ids)
    claims = {claim for record in around.values() for claim in record.claims}
    found = stages.relate(list(around.values()), sketches.get(claims))
    new = [link for link in found if link.source in ids or link.target in ids]
    put(connection, d.link, [_row(link) for link in new])
    return {source for source in sources | {link.source for link in new} if source not in ids}


def _near(connection: Connection, made: Sequence[Record], sketches: Sketches) -> set[str]:
    """The records that may hang together with these, and have to be looked at with them."""
    claims = {claim for record in made for claim in record.claims}
    keys = stages.relation_keys(made, sketches.get(claims))
    return values(connection, d.relation.c.record_id, d.relation.c.key, keys)


def _row(link: Link) -> dict[str, str]:
    return {
        "source": link.source,
        "target": link.target,
        "type": link.type.value,
        "body": dump(link_row(link)),
    }


def look(
    connection: Connection, source: Source, ids: set[str], made: Sequence[Record], rulings: Sequence[Decision]
) -> None:
    """Write down anew what was noticed in every scope that one of these records is, or was, part of."""
    scopes = values(connection, d.scope.c.name, d.scope.c.record_id, ids)
    forget(connection, d.scope.c.record_id, ids)
    told = source.told(claim for record in made for claim in record.claims)
    told |= source.told(_hosts(told))
    leaving = _by_source(source.links_from(record.id for record in made))
    rows = [
        {"name": name, "record_id": record.id}
        for record in made
        for name in stages.scopes(record, leaving.get(record.id, ()), told)
    ]
    put(connection, d.scope, rows)
    for scope in sorted(scopes | {row["name"] for row in rows}):
        _look_into(connection, source, scope, rulings)


def _look_into(connection: Connection, source: Source, scope: str, rulings: Sequence[Decision]) -> None:
    """The findings of one scope."""
    forget(connection, d.finding.c.scope, [scope])
    records = source.records(values(connection, d.scope.c.record_id, d.scope.c.name, [scope]))
    if not records:
        return
    told = source.told(claim for record in records.values() for claim in record.claims)
    told |= source.told(_hosts(told))
    witness_of = source.witness_of({t.report.id for t in told.values()})
    links = source.links_from(records)
    found = stages.findings(list(records.values()), links, told, witness_of, rulings, within=[scope])
    put(
        connection,
        d.finding,
        [{"scope": scope, "id": f.id, "code": f.code, "body": dump(finding_row(f))} for f in found],
    )


def _hosts(told: Mapping[str, object]) -> set[str]:
    """The claims that these hang on."""
    named = (getattr(one.claim, "of", None) for one in told.values())  # type: ignore[attr-defined]
    return {claim for claim in named if claim}


def _by_source(links: Iterable[Link]) -> dict[str, list[Link]]:
    found: dict[str, list[Link]] = {}
    for link in links:
        found.setdefault(link.source, []).append(link)
    return found
