"""Records, links and findings as JSON and back, without loss: what a book keeps of what it derived."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from pledgebook.model.evidence import Evidence
from pledgebook.model.records import Cited, Feature, Field, Finding, Link, LinkType, Record, Seen
from pledgebook.model.reports import Report
from pledgebook.model.restored import kept, restored


def report_row(report: Report) -> dict[str, Any]:
    """A report without its text."""
    return {
        "id": report.id,
        "address": report.address,
        "publisher": report.publisher,
        "title": report.title,
        "published": _iso(report.published),
        "lang": report.lang,
    }


def report_of(row: Mapping[str, Any]) -> Report:
    """What `report_row` wrote."""
    return Report(**{**row, "published": _day(row["published"])})


def record_row(record: Record) -> dict[str, Any]:
    """A record with everything seen."""
    fields = [[f.name, f.chosen_by, [[s.value, s.witnesses, list(s.claims)] for s in f.seen]] for f in record.fields]
    return {
        "id": record.id,
        "kind": record.kind,
        "view": kept(record.view),
        "claims": list(record.claims),
        "witnesses": record.witnesses,
        "fields": fields,
        "first_told": _iso(record.first_told),
        "last_told": _iso(record.last_told),
    }


def record_of(row: Mapping[str, Any]) -> Record:
    """What `record_row` wrote."""
    return Record(
        id=row["id"],
        kind=row["kind"],
        view=restored(row["view"]),
        claims=tuple(row["claims"]),
        witnesses=row["witnesses"],
        fields=tuple(
            Field(name, rule, tuple(Seen(value, by, tuple(claims)) for value, by, claims in seen))
            for name, rule, seen in row["fields"]
        ),
        first_told=_day(row["first_told"]),
        last_told=_day(row["last_told"]),
    )


def link_row(link: Link) -> dict[str, Any]:
    """A link with what it rests on."""
    return {
        "type": link.type.value,
        "source": link.source,
        "target": link.target,
        "score": link.score,
        "features": [[f.name, f.weight, f.detail] for f in link.features],
        "evidence": _cited_rows(link.evidence),
    }


def link_of(row: Mapping[str, Any]) -> Link:
    """What `link_row` wrote."""
    features = tuple(Feature(*feature) for feature in row["features"])
    ends = row["source"], row["target"]
    return Link(LinkType(row["type"]), *ends, row["score"], features, _cited(row["evidence"]))


def finding_row(finding: Finding) -> dict[str, Any]:
    """A finding with its arithmetic."""
    return {
        "id": finding.id,
        "code": finding.code,
        "records": list(finding.records),
        "summary": finding.summary,
        "arithmetic": list(finding.arithmetic),
        "evidence": _cited_rows(finding.evidence),
        "settles": finding.settles,
    }


def finding_of(row: Mapping[str, Any]) -> Finding:
    """What `finding_row` wrote."""
    return Finding(
        id=row["id"],
        code=row["code"],
        records=tuple(row["records"]),
        summary=row["summary"],
        arithmetic=tuple(row["arithmetic"]),
        evidence=_cited(row["evidence"]),
        settles=row["settles"],
    )


def _cited_rows(cited: Sequence[Cited]) -> list[list[Any]]:
    return [[c.report, c.claim, c.evidence.start, c.evidence.end, c.evidence.quote] for c in cited]


def _cited(rows: Sequence[Sequence[Any]]) -> tuple[Cited, ...]:
    return tuple(Cited(report, claim, Evidence(start, end, quote)) for report, claim, start, end, quote in rows)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
