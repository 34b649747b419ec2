"""The reader's own claims through the second, independent check: what it refuses is an issue and no claim."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pledgebook.model.claims import Item, Transfer, kind_of, to_json
from pledgebook.model.issues import Issue
from pledgebook.verify import verify_claim

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pledgebook.model.claims import Claim
    from pledgebook.model.text import Document


def refuse(claims: Sequence[Claim], document: Document) -> tuple[tuple[Claim, ...], list[Issue]]:
    """The claims that re-parse from their own evidence, and an issue for each that does not."""
    day = document.dateline_day or document.published
    kept: list[Claim] = []
    issues: list[Issue] = []
    for claim in claims:
        verdict = verify_claim(to_json(claim), document.text, published=day)
        if verdict.ok:
            kept.append(claim)
        else:
            detail = f"A {kind_of(claim)} read by {claim.made_by} did not pass the second check and was left out: {verdict.why}."
            issues.append(Issue("claim.refused", detail, claim.anchor.start, claim.anchor.end))
    ids = {claim.id for claim in kept}
    return tuple(_rehung(claim, ids) for claim in kept), issues


def _rehung(claim: Claim, ids: set[str]) -> Claim:
    """The claim without a reference to one that was left out."""
    if isinstance(claim, Item) and claim.of is not None and claim.of not in ids:
        return replace(claim, of=None)
    if isinstance(claim, Transfer) and claim.part_of is not None and claim.part_of not in ids:
        return replace(claim, part_of=None)
    return claim
