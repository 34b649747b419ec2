"""Meetings and statements for the pages: each with what else its reports tell of it; indexed rows only."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sqlalchemy import Connection, select

from pledgebook.book.browsing import listed, records_of
from pledgebook.book.refresh.rows import among
from pledgebook.catalogue.folding import fold
from pledgebook.model.claims import Meeting, Stage, Statement, Transfer
from pledgebook.model.ledger_rows import link_of
from pledgebook.model.records import LinkType
from pledgebook.store import derived as d

if TYPE_CHECKING:
    from pledgebook.book.looking import Wanted
    from pledgebook.model.claims import Claim, Person
    from pledgebook.model.records import Link, Record

_KINDS: Final = ("statement", "transfer")


@dataclass(frozen=True, slots=True)
class Talk:
    """A meeting or a statement."""

    record: Record
    said: tuple[Record, ...] = ()
    """Statements in the same reports, by those who met."""
    asked: tuple[Record, ...] = ()
    """Help that was asked for in the same reports."""
    followed: tuple[tuple[Link, Record], ...] = ()
    """What answers the meeting, the statement, or what was asked for."""


@dataclass(frozen=True, slots=True)
class Talks:
    """One page of them, the latest first."""

    talks: tuple[Talk, ...]
    after: str | None


def talks(connection: Connection, wanted: Wanted, person: str | None, *, after: str | None, most: int) -> Talks:
    """The meetings and statements that are wanted; with `person` only those in which somebody of this name takes part."""
    found = listed(connection, wanted, after=after, most=most)
    records = [r for r in found.records if person is None or _takes_part(r.view, person)]
    beside = _beside(connection, [r.id for r in records if r.kind == "meeting"])
    around = records_of(connection, {i for ids in beside.values() for i in ids})
    asked = {i for i, r in around.items() if isinstance(r.view, Transfer) and r.view.stage is Stage.REQUESTED}
    answers = _answers(connection, asked | {r.id for r in records})
    ends = records_of(connection, {link.source for links in answers.values() for link in links})
    return Talks(
        tuple(_talk(r, [around[i] for i in beside.get(r.id, ()) if i in around], answers, ends) for r in records),
        found.after,
    )


def people(view: Claim) -> tuple[Person, ...]:
    """Those who met, or who spoke."""
    if isinstance(view, Meeting):
        return view.participants
    return (view.speaker,) if isinstance(view, Statement) else ()


def _takes_part(view: Claim, name: str) -> bool:
    wanted = fold(name).split()
    return any(all(word in fold(f"{p.name or ''} {p.role or ''}") for word in wanted) for p in people(view))


def _beside(connection: Connection, records: Iterable[str]) -> dict[str, list[str]]:
    """By meeting: the records of statements and transfers that the same reports tell of."""
    m, s = d.member.c, d.sketch.c
    told = select(m.record_id, s.document_id, s.kind).join(d.sketch, s.claim_id == m.claim_id)
    reports: dict[str, set[str]] = defaultdict(set)
    for row in among(connection, told, m.record_id, records):
        reports[row.document_id].add(row.record_id)
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for row in among(connection, told.where(s.kind.in_(_KINDS)), s.document_id, reports):
        for meeting in reports[row.document_id]:
            found[meeting][row.record_id] = None
    return {meeting: sorted(ids) for meeting, ids in found.items()}


def _answers(connection: Connection, records: Iterable[str]) -> dict[str, list[Link]]:
    """By record: the links of what answers it."""
    found: defaultdict[str, list[Link]] = defaultdict(list)
    asked = select(d.link.c.body).where(d.link.c.type == LinkType.ANSWERS.value)
    for row in among(connection, asked, d.link.c.target, records):
        link = link_of(json.loads(row.body))
        found[link.target].append(link)
    return {target: sorted(links, key=lambda link: link.source) for target, links in found.items()}


def _talk(record: Record, beside: list[Record], answers: Mapping[str, list[Link]], ends: Mapping[str, Record]) -> Talk:
    said = tuple(r for r in beside if isinstance(r.view, Statement) and _is_among(r.view.speaker, people(record.view)))
    asked = tuple(r for r in beside if isinstance(r.view, Transfer) and r.view.stage is Stage.REQUESTED)
    links = [link for r in (record, *asked) for link in answers.get(r.id, ())]
    return Talk(record, said, asked, tuple((link, ends[link.source]) for link in links if link.source in ends))


def _is_among(speaker: Person, met: Iterable[Person]) -> bool:
    """Whether one of those who met spoke: by name, or the last word of it; of those without a name by state and office."""
    if speaker.name:
        last = fold(speaker.name).split()[-1:]
        return any(p.name and fold(p.name).split()[-1:] == last for p in met)
    return any(speaker.role and (p.role, p.code) == (speaker.role, speaker.code) for p in met)
