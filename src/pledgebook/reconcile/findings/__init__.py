"""What does not fit together, scope by scope.

Takes records, the links between them and the claims they rest on; gives findings. Each check is a module: it sees the
records of one scope and the links that leave them, and nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import Final

from pledgebook.model.decisions import Decision
from pledgebook.model.records import Finding, Link, Record
from pledgebook.model.reports import Told
from pledgebook.reconcile.findings import called, dates, goods, parts, ruled, stages, totals, values
from pledgebook.reconcile.findings.sight import Sight
from pledgebook.reconcile.scope import members

CODES: Final = (
    "parts.exceed", "stage.order", "date.impossible", "values.conflict", "value.alone", "total.mismatch", "parts.rest",
    "ruling.disagrees", "values.corrected",
    "values.superseded", "values.bounds", "values.scope", "parts.fit", "total.covered", "total.uncovered", "item.loose",
)  # fmt: skip
"""Every code, in the order in which they are listed: what cannot be true first, notes last."""
NOTES: Final = frozenset(CODES[CODES.index("values.superseded") :])
"""Codes that ask nothing of anybody: what fits, what developed, what the book does not cover. Listed on request."""

NAMES: Final[Mapping[str, str]] = {
    "parts.exceed": "parts exceed the whole",
    "stage.order": "more carried out than pledged",
    "date.impossible": "impossible day",
    "values.conflict": "reports disagree",
    "value.alone": "one against the others",
    "total.mismatch": "stated total does not match",
    "parts.rest": "parts leave a rest",
    "ruling.disagrees": "a ruling against the rules",
    "values.corrected": "corrected",
    "values.superseded": "superseded",
    "values.bounds": "worded or rounded differently",
    "values.scope": "parties or goods told more or less fully",
    "parts.fit": "parts make the whole",
    "total.covered": "stated total accounted for",
    "total.uncovered": "earlier reports missing",
    "item.loose": "goods of no transfer",
}
"""What people call each code."""

Check = Callable[[str, Sight], Iterable[Finding]]
_CHECKS: Final[Mapping[str, tuple[Check, ...]]] = {
    "record": (values.check, dates.check, ruled.check, goods.check, called.check),
    "whole": (parts.check, stages.check),
    "total": (totals.check,),
}


def findings(
    records: Sequence[Record],
    links: Sequence[Link],
    told: Mapping[str, Told],
    witness_of: Mapping[str, str],
    rulings: Sequence[Decision] = (),
    *,
    within: Collection[str] | None = None,
) -> tuple[Finding, ...]:
    """What the ledger noticed, by code and id.

    `told` holds every claim by its id, `rulings` the decisions in force. With `within` only these scopes are looked at;
    their records (`scope.members`) and the links that leave them are then all that need be given.
    """
    leaving: dict[str, list[Link]] = {}
    for link in sorted(links, key=lambda k: (k.source, k.target, k.type.value)):
        leaving.setdefault(link.source, []).append(link)
    found: dict[str, Finding] = {}
    for scope, inside in members(sorted(records, key=lambda r: r.id), links, told).items():
        if within is None or scope in within:
            sight = Sight.of(inside, leaving, told, witness_of, rulings)
            kind, _, about = scope.partition(":")
            found.update((f.id, f) for check in _CHECKS[kind] for f in check(about, sight))
    return in_order(found.values())


def of_account(
    account: str,
    records: Sequence[Record],
    told: Mapping[str, Told],
    witness_of: Mapping[str, str],
    rulings: Sequence[Decision] = (),
) -> tuple[Finding, ...]:
    """What is found on the totals of one account (`FROM>TO`) that are among these records; they hold all that these cover."""
    sight = Sight.of(records, {}, told, witness_of, rulings)
    return in_order(f for check in _CHECKS["total"] for f in check(account, sight))


def in_order(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """By code, what cannot be true first; then by id."""
    return tuple(sorted(found, key=lambda f: (CODES.index(f.code), f.id)))
