"""Ids of claims before the document is finished; the pipeline puts lasting ones in their place."""

from __future__ import annotations


def draft_id(kind: str, start: int, end: int) -> str:
    """An id that is unique among the drafts of one document."""
    return f"{kind}:{start}:{end}"
