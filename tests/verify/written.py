"""Claims written by hand from snippets, as the contract writes them."""

from __future__ import annotations

from typing import Any

Json = dict[str, Any]


def span(text: str, quote: str) -> Json:
    """The evidence of the first place where a quote stands."""
    start = text.index(quote)
    return {"start": start, "end": start + len(quote), "quote": quote}


def figure(qualifier: str, nominal: str | None, low: str | None, high: str | None, **more: str) -> Json:
    return {"qualifier": qualifier, "nominal": nominal, "low": low, "high": high, **more}


def exactly(number: int, **more: str) -> Json:
    return figure("exactly", str(number), str(number), str(number), **more)


def transfer(text: str, anchor: str, *others: str, **fields: Any) -> Json:  # noqa: ANN401
    return {
        "id": f"t:{anchor}", "kind": "transfer", "evidence": [span(text, q) for q in (anchor, *others)], "modality": "asserted",
        "stage": "pledged", "donors": [], "recipients": [], "aid": None, "instrument": None, "amount": None, "date": None,
        "ordinal": None, "part_of": None,
    } | fields  # fmt: skip


def item(text: str, anchor: str, designation: str, quantity: Json | None, *others: str, **fields: Any) -> Json:  # noqa: ANN401
    return {
        "id": f"i:{anchor}", "kind": "item", "evidence": [span(text, q) for q in (anchor, *others)], "modality": "asserted",
        "of": None, "quantity": quantity, "unit": None, "designation": designation,
    } | fields  # fmt: skip


def total(text: str, anchor: str, *others: str, **fields: Any) -> Json:  # noqa: ANN401
    return {
        "id": f"s:{anchor}", "kind": "total", "evidence": [span(text, q) for q in (anchor, *others)], "modality": "asserted",
        "donors": [], "recipients": [], "aid": None, "amount": None, "quantity": None, "designation": None, "since": None,
        "until": None,
    } | fields  # fmt: skip


def meeting(text: str, anchor: str, *others: str, **fields: Any) -> Json:  # noqa: ANN401
    return {
        "id": f"m:{anchor}", "kind": "meeting", "evidence": [span(text, q) for q in (anchor, *others)], "modality": "asserted",
        "participants": [], "mode": "unknown", "status": "held", "date": None, "place": None, "duration_min": None,
    } | fields  # fmt: skip


def statement(text: str, anchor: str, kind: str, **fields: Any) -> Json:  # noqa: ANN401
    return {
        "id": f"q:{anchor}", "kind": "statement", "evidence": [span(text, anchor)], "modality": "asserted",
        "speaker": {"name": None, "role": "minister", "code": None}, "type": kind,
    } | fields  # fmt: skip
