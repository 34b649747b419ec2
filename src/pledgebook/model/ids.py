"""Identities that survive better readers and better catalogues."""

from __future__ import annotations

import hashlib

CLAIM_VERSION = "c1"
"""First part of every claim id; changes only when the rule below changes."""


def document_id(raw: bytes) -> str:
    """sha256 of the raw bytes, hexadecimal."""
    return hashlib.sha256(raw).hexdigest()


def claim_id(document: str, kind: str, quote: str, ordinal: int) -> str:
    """Id of a claim: from its document, kind, anchor quote and which of the equal quotes it is.

    Not from offsets (a better reader moves them) and not from normalised values (a better catalogue changes
    them). White space in the quote is folded, so that another wrapping of the same words keeps the id.
    """
    parts = (document, kind, " ".join(quote.split()), str(ordinal))
    digest = hashlib.sha256("\x1f".join(parts).encode()).hexdigest()
    return f"{CLAIM_VERSION}-{digest[:20]}"


RECORD_VERSION = "r1"
"""First part of every record id; changes only when the rule below changes."""


def record_id(first_claim: str) -> str:
    """Id of a record: from its first claim (by publication day, then claim id), so that no order of adding shows."""
    return f"{RECORD_VERSION}-{hashlib.sha256(first_claim.encode()).hexdigest()[:20]}"
