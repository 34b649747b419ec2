"""Records and findings as JSON: what `pledgebook records --format jsonl` prints, field by field as `docs/records.md` says."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from pledgebook.export.jsonl import LINE_ENDS
from pledgebook.model.claims import to_json
from pledgebook.model.records import Cited, Field, Finding, Link, Record
from pledgebook.model.reports import Told

Json = dict[str, Any]
_FIGURES = ("amount", "quantity")


def record_json(record: Record, links: Iterable[Link], told: Mapping[str, Told]) -> Json:
    """One record with everything seen of it. `links` may be all of them: those that leave the record are taken.

    `values` and `chosen_by` are those of its figure (the amount, or the number of goods); `fields` has them for every field.
    """
    head = {"id": record.id, "kind": record.kind}
    view = {k: v for k, v in to_json(record.view).items() if k not in {"id", "kind", "evidence", "made_by"}}
    figure = next((field for name in _FIGURES if (field := record.field(name))), None)
    days = {"first_told": record.first_told, "last_told": record.last_told}
    return (
        head
        | view
        | {
            "values": values_json(figure) if figure else [],
            "chosen_by": figure.chosen_by if figure else None,
            "fields": {f.name: {"chosen_by": f.chosen_by, "values": values_json(f)} for f in record.fields},
            "witnesses": record.witnesses,
        }
        | {name: day.isoformat() if day else None for name, day in days.items()}
        | {
            "links": [link_json(link, told) for link in links if link.source == record.id],
            "claims": [claim_json(told[c]) for c in record.claims],
        }
    )


def values_json(field: Field) -> list[Json]:
    """Every distinct value of a field, the chosen one first."""
    return [{"value": s.value, "witnesses": s.witnesses, "claims": list(s.claims)} for s in field.seen]


def claim_json(told: Told) -> Json:
    """A claim with the path or address of its report, its publisher and the day on which it was told."""
    published = told.report.published
    source = {
        "source": told.report.address,
        "document": told.report.id,
        "publisher": told.report.publisher,
        "published": published.isoformat() if published else None,
    }
    return to_json(told.claim) | source


def link_json(link: Link, told: Mapping[str, Told]) -> Json:
    """Where a record is tied to, how, and by which words."""
    return {
        "type": link.type.value,
        "to": link.target,
        "score": link.score,
        "evidence": [cited_json(cited, told) for cited in link.evidence],
    }


def cited_json(cited: Cited, told: Mapping[str, Told]) -> Json:
    """Characters of a report."""
    e = cited.evidence
    source = told[cited.claim].report.address if cited.claim in told else None
    return {"source": source, "claim": cited.claim, "start": e.start, "end": e.end, "quote": e.quote}


def finding_json(finding: Finding, told: Mapping[str, Told]) -> Json:
    """One finding with its arithmetic and the words it rests on."""
    return {
        "id": finding.id,
        "code": finding.code,
        "records": list(finding.records),
        "summary": finding.summary,
        "arithmetic": list(finding.arithmetic),
        "evidence": [cited_json(cited, told) for cited in finding.evidence],
        "settles": finding.settles,
    }


def line(fields: Json) -> str:
    """One object on one line, with its line end."""
    return json.dumps(fields, ensure_ascii=False).translate(LINE_ENDS) + "\n"
