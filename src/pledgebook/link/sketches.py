"""Claims of one report -> sketches."""

from __future__ import annotations

from collections.abc import Sequence

from pledgebook.link.sketch import Sketch
from pledgebook.model.claims import Item, Meeting, Statement, Total, Transfer, kind_of
from pledgebook.model.reports import Told
from pledgebook.model.values import plain


def sketches(told: Sequence[Told]) -> tuple[Sketch, ...]:
    """All claims of one report, sketched together: what a claim hangs together with helps to recognise it."""
    return tuple(Sketch(t.claim.id, t.report.id, kind_of(t.claim), t.report.published, (_fact(t),)) for t in told)


def _fact(told: Told) -> str:
    """One key for everything: the first version of the linker."""
    claim = told.claim
    if isinstance(claim, Transfer | Total) and claim.amount:
        nominal = claim.amount.quantity.nominal or claim.amount.quantity.high
        recipients = "+".join(sorted(p.code or p.name or "" for p in claim.recipients))
        return f"{kind_of(claim)} {recipients} {claim.amount.currency} {plain(nominal)}"
    if isinstance(claim, Item):
        nominal = claim.quantity.nominal if claim.quantity else None
        return f"item {plain(nominal)} {claim.designation.lower()}"
    if isinstance(claim, Meeting | Statement | Transfer | Total):
        return f"{kind_of(claim)} {' '.join(claim.anchor.quote.split()).lower()}"
    raise TypeError(f"not a claim: {claim!r}")
