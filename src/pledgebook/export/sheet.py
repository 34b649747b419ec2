"""Records, findings and sums as rows of a spreadsheet: flat, one line each, nothing that a spreadsheet would run."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from io import StringIO

from pledgebook.export.records import Json
from pledgebook.model.records import Finding, Record
from pledgebook.model.reports import Told
from pledgebook.model.values import plain

_RUNS = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins so is a formula to a spreadsheet."""
RECORD_HEADS = (
    "id", "kind", "stage", "modality", "donors", "recipients", "aid", "instrument", "ordinal", "date_from", "date_to",
    "qualifier", "nominal", "low", "high", "currency", "unit", "designation", "part_of", "since", "until", "status", "mode",
    "participants", "place", "speaker", "chosen_by", "witnesses", "reports", "first_told", "last_told", "sources",
)  # fmt: skip
FINDING_HEADS = ("id", "code", "records", "summary", "arithmetic", "settles", "sources")


def record_rows(records: Iterable[Json]) -> str:
    """Records (as `record_json` gives them) with a head line; several values in a cell stand between semicolons."""
    return sheet(RECORD_HEADS, (record_row(r) for r in records))


def finding_rows(findings: Iterable[Finding], told: Mapping[str, Told]) -> str:
    """Findings with a head line."""
    return sheet(FINDING_HEADS, (_finding(f, told) for f in findings))


def sheet(heads: Sequence[str], rows: Iterable[Mapping[str, object]]) -> str:
    """A head line, then the rows: of each the values of the heads."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(heads)
    writer.writerows([_cell(row.get(head)) for head in heads] for row in rows)
    return out.getvalue()


def _cell(value: object) -> str:
    """A value as a cell: nothing for None, and an apostrophe before what would be run."""
    text = "" if value is None else " ".join((plain(value) or "" if isinstance(value, Decimal) else str(value)).split())
    return f"'{text}" if text.startswith(_RUNS) and not text.lstrip("-").replace(".", "", 1).isdigit() else text


def record_row(r: Json) -> dict[str, object]:
    """A record flat: the values of the heads."""
    figure = r.get("amount") or r.get("quantity") or {}
    when = r.get("date") or {}
    place, speaker = r.get("place") or {}, r.get("speaker") or {}
    return (
        {head: r.get(head) for head in RECORD_HEADS}
        | {name: _parties(r.get(name)) for name in ("donors", "recipients", "participants")}
        | {name: figure.get(name) for name in ("qualifier", "nominal", "low", "high", "currency")}
        | {
            "date_from": when.get("from"),
            "date_to": when.get("to"),
            "part_of": r.get("part_of") or r.get("of"),
            "place": place.get("name"),
            "speaker": speaker.get("name") or speaker.get("role"),
            "reports": len({claim["document"] for claim in r["claims"]}),
            "sources": "; ".join(dict.fromkeys(claim["source"] for claim in r["claims"])),
        }
    )


def _parties(parties: list[Json] | None) -> str | None:
    """Codes where there are codes, names elsewhere."""
    names = (p.get("code") or p.get("name") or p.get("role") for p in parties or ())
    return "; ".join(dict.fromkeys(name for name in names if name)) or None


def _finding(finding: Finding, told: Mapping[str, Told]) -> dict[str, object]:
    return {
        "id": finding.id,
        "code": finding.code,
        "records": "; ".join(finding.records),
        "summary": finding.summary,
        "arithmetic": "; ".join(finding.arithmetic),
        "settles": finding.settles,
        "sources": "; ".join(dict.fromkeys(told[c.claim].report.address for c in finding.evidence)),
    }


def reports_of(record: Record, told: Mapping[str, Told]) -> int:
    """How many reports tell of a record, copies included."""
    return len({told[c].report.id for c in record.claims})
