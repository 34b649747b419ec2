"""Why two records are one or two, put for people and for programs."""

from __future__ import annotations

from typing import Any

from pledgebook.link.weights import GREY, SAME
from pledgebook.link.why import Why, grounds
from pledgebook.model.records import Link
from pledgebook.model.reports import Told


def why_text(answer: Why, told: dict[str, Told], links: tuple[Link, ...], *, joined: bool) -> str:
    """A table of reasons with their points, both sentences, and what decided."""
    verdict = "one record" if joined else "two records"
    rows = [f"{feature.weight:>+5}  {feature.name:<22} {feature.detail}" for feature in answer.comparison.features]
    total = f"{answer.comparison.score:>5}  (one thing from {SAME}, to be looked at from {GREY})"
    between = [f"Link: {k.type.value} ({k.score} points)" for k in links]
    lines = [
        f"{verdict}; the two claims most alike:",
        *(f"  {_quoted(told[claim])}" for claim in (answer.left, answer.right)),
        "",
        *rows,
        total,
        "",
        *grounds(answer, joined=joined),
        *between,
    ]
    return "\n".join(lines) + "\n"


def _quoted(one: Told) -> str:
    """A claim's anchor, and where and when it was told."""
    words = " ".join(one.claim.anchor.quote.split())
    where = one.report.publisher or one.report.address
    return f"“{words}”: {where}, {one.report.published or 'no day'}, {one.claim.id}"


def why_json(answer: Why, links: tuple[Link, ...], *, joined: bool) -> dict[str, Any]:
    """The same as an object."""
    return {
        "joined": joined,
        "verdict": answer.comparison.verdict.value,
        "score": answer.comparison.score,
        "claims": [answer.left, answer.right],
        "features": [{"name": f.name, "weight": f.weight, "detail": f.detail} for f in answer.comparison.features],
        "share_key": answer.share_key,
        "pairs": answer.pairs,
        "same": answer.same,
        "average": answer.average,
        "contradict": [{"in": matter, "pairs": n, "of": of} for matter, n, of in answer.contradict],
        "ruled": answer.ruled.value if answer.ruled else None,
        "grounds": list(grounds(answer, joined=joined)),
        "links": [{"type": k.type.value, "from": k.source, "to": k.target, "score": k.score} for k in links],
    }
