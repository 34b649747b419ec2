"""The tables that a scan writes, and the rows of one report."""

from __future__ import annotations

import json
import zlib
from typing import Any, Final

import pyarrow as pa

DOCUMENTS: Final = pa.schema(
    [
        ("id", pa.string()),
        ("address", pa.string()),
        ("status", pa.string()),
        ("detail", pa.string()),
        ("size", pa.int64()),
        ("given", pa.string()),
        ("reader", pa.string()),
        ("publisher", pa.string()),
        ("published", pa.string()),
        ("lang", pa.string()),
        ("meta", pa.string()),
        ("text", pa.string()),
        ("raw", pa.binary()),
    ],
    metadata={
        "status": "read: states something; empty: states nothing; idle: of no interest; failed: could not be read"
    },
)
CLAIMS: Final = pa.schema(
    [
        ("document", pa.string()),
        ("position", pa.int32()),
        ("id", pa.string()),
        ("kind", pa.string()),
        ("stage", pa.string()),
        ("donors", pa.list_(pa.string())),
        ("recipients", pa.list_(pa.string())),
        ("nominal", pa.string()),
        ("low", pa.string()),
        ("high", pa.string()),
        ("currency", pa.string()),
        ("quote", pa.string()),
        ("body", pa.string()),
    ],
    metadata={"body": "the claim as JSON of the contract; the columns before it are taken from there"},
)
ISSUES: Final = pa.schema(
    [
        ("document", pa.string()),
        ("position", pa.int32()),
        ("code", pa.string()),
        ("detail", pa.string()),
        ("start", pa.int64()),
        ("end", pa.int64()),
    ]
)
FIGURES: Final = pa.schema(
    [
        ("document", pa.string()),
        ("position", pa.int32()),
        ("kind", pa.string()),
        ("start", pa.int64()),
        ("end", pa.int64()),
        ("quote", pa.string()),
    ]
)
TABLES: Final = {"documents": DOCUMENTS, "claims": CLAIMS, "issues": ISSUES, "figures": FIGURES}
Row = dict[str, Any]


def rows_of(identity: str, address: str, raw: bytes, given: Row, read: Row) -> dict[str, list[Row]]:
    """The rows of one report in each table. Text and bytes are kept only where it states something."""
    told = read["status"] == "read"
    meta = read.get("meta") or {}
    document = {
        "id": identity,
        "address": address,
        "status": read["status"],
        "detail": read.get("detail", ""),
        "size": len(raw),
        "given": json.dumps(given, sort_keys=True),
        "reader": read.get("reader"),
        "publisher": meta.get("publisher"),
        "published": meta.get("published"),
        "lang": meta.get("lang"),
        "meta": json.dumps(meta, ensure_ascii=False, sort_keys=True) if told else None,
        "text": read.get("text") if told else None,
        "raw": zlib.compress(raw, 6) if told else None,
    }
    return {
        "documents": [document],
        "claims": [_claim(identity, n, claim) for n, claim in enumerate(read.get("claims", ()))],
        "issues": [{"document": identity, "position": n, **issue} for n, issue in enumerate(read.get("issues", ()))],
        "figures": [
            {"document": identity, "position": n, **figure} for n, figure in enumerate(read.get("figures", ()))
        ],
    }


def _claim(identity: str, position: int, claim: Row) -> Row:
    """A claim with the columns that people filter by."""
    amount = claim.get("amount") or claim.get("quantity") or {}
    return {
        "document": identity,
        "position": position,
        "id": claim["id"],
        "kind": claim["kind"],
        "stage": claim.get("stage"),
        "donors": [party["code"] or party["name"] for party in claim.get("donors", ())],
        "recipients": [party["code"] or party["name"] for party in claim.get("recipients", ())],
        "nominal": amount.get("nominal"),
        "low": amount.get("low"),
        "high": amount.get("high"),
        "currency": amount.get("currency"),
        "quote": claim["evidence"][0]["quote"],
        "body": json.dumps(claim, ensure_ascii=False, sort_keys=True),
    }
