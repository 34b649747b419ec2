"""Claims as JSON Lines: the contract of `docs/claims.md`, one claim per line."""

from __future__ import annotations

import json
from collections.abc import Iterator

from pledgebook.export.report import Report
from pledgebook.model.claims import to_json

# Legal inside JSON strings, but line ends to many programs that split a file into lines.
LINE_ENDS = {ord(mark): f"\\u{ord(mark):04x}" for mark in "\x85\u2028\u2029"}


def lines(report: Report) -> Iterator[str]:
    """Each claim on one line without its line end, in text order; `document` names the source."""
    for claim in sorted(report.claims, key=lambda c: (c.anchor.start, c.anchor.end)):
        fields = to_json(claim)
        ordered = {"id": fields.pop("id"), "document": report.source} | fields
        yield json.dumps(ordered, ensure_ascii=False).translate(LINE_ENDS)
