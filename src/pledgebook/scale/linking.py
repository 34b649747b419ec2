"""The linking half of an archive without a book: the records of a scan, on this machine or on a cluster.

What workers do stands here as functions from rows to rows; `spark_link` says how rows meet on a cluster. Both ways call the
functions of `link` and `reconcile` that `consolidate` calls, and give the same bytes. Nobody has ruled on anything here: rulings
belong to a book. Links and findings are made by the book as well.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any, Final

import pyarrow as pa

from pledgebook.book.scans import Scan
from pledgebook.consolidate import consolidate
from pledgebook.link import Fingerprint, Rulings, Sketch, clusters, copies, fingerprint, sketches
from pledgebook.link.cluster import Edge, edge_of
from pledgebook.model.claims import Claim, Item, Transfer
from pledgebook.model.ids import record_id
from pledgebook.model.ledger_rows import record_row, report_of, report_row
from pledgebook.model.reports import Report, Told
from pledgebook.model.restored import kept, restored
from pledgebook.reconcile import record

Row = dict[str, Any]
_LAST: Final = "9999-99-99"
"""Where reports without a day stand."""


def records_here(folder: Path) -> Iterator[str]:
    """The records of a scan, each as a line of JSON, by id: worked out in this process, in memory."""
    first: dict[str, Row] = {}
    for row in told_by(range(len(Scan(folder).manifest["tasks"])), str(folder)):
        known = first.setdefault(row["document"], row)
        known["address"] = min(known["address"], row["address"])
    ledger = consolidate((_report(row), row["text"], _claims(row["claims"])) for row in first.values())
    yield from (_line(record_row(made)) for made in sorted(ledger.records, key=lambda r: r.id))


# a report that states something: one row


REPORTS: Final = pa.schema(
    [
        ("document", pa.string()),
        ("task", pa.int64()),
        ("place", pa.int64()),
        ("address", pa.string()),
        ("meta", pa.string()),
        ("text", pa.string()),
        ("claims", pa.list_(pa.string())),
    ]
)


def read_tasks(rows: Iterable[Row], folder: str) -> Iterator[Row]:
    """The reports in the results of some tasks of a scan."""
    yield from told_by((row["task"] for row in rows), folder)


def told_by(tasks: Iterable[int], folder: str) -> Iterator[Row]:
    """The same by the places of the tasks in the manifest. A report that stands in two sources comes twice."""
    scan = Scan(Path(folder))
    every = scan.manifest["tasks"]
    for task in tasks:
        for place, entry in enumerate(scan.entries_of(every[task], lambda *_: True)):
            if entry.status == "read":
                yield {
                    "document": entry.document_id,
                    "task": task,
                    "place": place,
                    "address": entry.address,
                    "meta": json.dumps(entry.meta),
                    "text": entry.text,
                    "claims": [json.dumps(claim) for claim in entry.claims],
                }


# sketches and fingerprints


SKETCHES: Final = pa.schema(
    [
        ("document", pa.string()),
        ("told", pa.string()),
        ("report", pa.string()),
        ("bands", pa.list_(pa.string())),
        ("print", pa.string()),
        (
            "claims",
            pa.list_(
                pa.struct(
                    [
                        ("id", pa.string()),
                        ("keys", pa.list_(pa.string())),
                        ("sketch", pa.string()),
                        ("body", pa.string()),
                        ("above", pa.string()),
                    ]
                )
            ),
        ),
    ]
)


def sketched(rows: Iterable[Row]) -> Iterator[Row]:
    """What comparing needs of each report and its claims."""
    for row in rows:
        report, claims = _report(row), _claims(row["claims"])
        print_ = fingerprint(row["text"])
        made = sketches([Told(claim, report) for claim in claims], row["text"])
        yield {
            "document": report.id,
            "told": _told(report.published),
            "report": json.dumps(report_row(report)),
            "bands": list(print_.bands),
            "print": json.dumps(print_.to_json()),
            "claims": [
                {
                    "id": claim.id,
                    "keys": list(sketch.keys),
                    "sketch": json.dumps(sketch.to_json()),
                    "body": json.dumps(kept(claim)),
                    "above": _above(claim),
                }
                for claim, sketch in zip(claims, made, strict=True)
            ],
        }


# pairs


EDGES: Final = pa.schema(
    [
        ("first", pa.string()),
        ("first_told", pa.string()),
        ("second", pa.string()),
        ("second_told", pa.string()),
        ("score", pa.int64()),
        ("binding", pa.bool_()),
    ]
)


def same_claims(rows: Iterable[Row]) -> Iterator[Row]:
    """Of pairs of claims those that by themselves are the same."""
    for row in rows:
        edge = edge_of(_sketch(row["first_body"]), _sketch(row["second_body"]))
        if edge is not None:
            yield _edge(row, edge.score, binding=edge.binding)


def copied_reports(rows: Iterable[Row]) -> Iterator[Row]:
    """Of pairs of reports those of which one is a copy of the other."""
    for row in rows:
        if copies(_printed(row["first_body"]), _printed(row["second_body"])):
            yield _edge(row, 0, binding=False)


def _edge(row: Row, score: int, *, binding: bool) -> Row:
    both = {name: row[name] for name in ("first", "first_told", "second", "second_told")}
    return {**both, "score": score, "binding": binding}


# clusters and records


MEMBERS: Final = pa.schema([("claim", pa.string()), ("record", pa.string())])


def clustered(rows: Iterable[Row]) -> Iterator[Row]:
    """The record of each claim; a row is a component: the sketches and the edges in it."""
    for row in rows:
        edges = [Edge(e["score"], e["first"], e["second"], e["binding"]) for e in row["edges"] or ()]
        for cluster in clusters(map(_sketch, row["sketches"]), Rulings(), edges):
            yield from ({"claim": claim, "record": record_id(cluster[0])} for claim in cluster)


RECORDS: Final = pa.schema([("id", pa.string()), ("line", pa.string())])


def recorded(rows: Iterable[Row]) -> Iterator[Row]:
    """Records as lines of JSON; a row holds the claims of one, each with its report, its witness and what it points to."""
    for row in rows:
        said = row["claims"]
        told = [Told(_claim(c["body"]), report_of(json.loads(c["report"]))) for c in said]
        witness_of = {one.report.id: c["witness"] for one, c in zip(told, said, strict=True) if c["witness"]}
        above = {c["above"]: c["above_record"] for c in said if c["above"] and c["above_record"]}
        made = record(told, witness_of, (), above)
        yield {"id": made.id, "line": _line(record_row(made))}


def _report(row: Row) -> Report:
    """As the book sees it (`store.readings`)."""
    meta: Mapping[str, Any] = json.loads(row["meta"])
    published = meta.get("published")
    return Report(
        id=row["document"],
        address=row["address"],
        publisher=meta.get("publisher"),
        title=meta.get("title"),
        published=date.fromisoformat(published) if published else None,
        lang=meta.get("lang"),
    )


def _claims(bodies: Iterable[str]) -> tuple[Claim, ...]:
    """In the order of the book (`store.readings`)."""
    return tuple(sorted(map(_claim, bodies), key=lambda c: (c.anchor.start, c.anchor.end, c.id)))


def _claim(body: str) -> Claim:
    return restored(json.loads(body))


def _above(claim: Claim) -> str | None:
    """The claim that a claim names as its whole."""
    return claim.of if isinstance(claim, Item) else claim.part_of if isinstance(claim, Transfer) else None


def _sketch(body: str) -> Sketch:
    return Sketch.from_json(json.loads(body))


def _printed(body: str) -> tuple[Report, Fingerprint]:
    report, print_ = json.loads(body)
    return report_of(report), Fingerprint.from_json(print_)


def _told(day: date | None) -> str:
    return day.isoformat() if day else _LAST


def _line(row: Row) -> str:
    return json.dumps(row, ensure_ascii=False, sort_keys=True)
