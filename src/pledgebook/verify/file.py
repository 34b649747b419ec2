"""Many claims of one text: each by itself, and what they say about one another."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any

from pledgebook.verify.claim import verify_claim
from pledgebook.verify.verdict import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date


def verify_claims(claims: Iterable[Mapping[str, Any]], text: str, *, published: date | None = None) -> list[Verdict]:
    """A verdict for each claim, in order. Ids must be unique, and `of` and `part_of` must name a claim among them."""
    given = list(claims)
    kinds = {str(c.get("id")): c.get("kind") for c in given if hasattr(c, "get")}
    times = Counter(str(c.get("id")) for c in given if hasattr(c, "get"))
    return [_among(claim, kinds, times, verify_claim(claim, text, published=published)) for claim in given]


def _among(
    claim: Mapping[str, Any], kinds: Mapping[str, object], times: Mapping[str, int], verdict: Verdict
) -> Verdict:
    """The verdict, turned where the claim does not fit among the others."""
    if not verdict.ok:
        return verdict
    if times[verdict.id] > 1:
        return Verdict(verdict.id, False, "another claim has the same id")
    for field, allowed in (("of", ("transfer", "total")), ("part_of", ("transfer",))):
        target = claim.get(field)
        if target is not None and (kinds.get(str(target)) not in allowed or str(target) == verdict.id):
            return Verdict(verdict.id, False, f"{field} names no {' or '.join(allowed)}: {target}")
    return verdict


def verify_lines(lines: Iterable[str], text: str, *, published: date | None = None) -> list[Verdict]:
    """Verdicts for the lines of a JSON Lines file; a line that is no JSON object is refused. Empty lines are left out."""
    claims: list[Mapping[str, Any]] = []
    for line in lines:
        if not line.strip():
            continue
        try:
            read = json.loads(line)
        except (json.JSONDecodeError, RecursionError):
            read = None
        claims.append(read if isinstance(read, dict) else {})
    return verify_claims(claims, text, published=published)
