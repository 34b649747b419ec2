"""Where a finding looks: a scope is a handful of records and the links that leave them.

    record:R            record R alone
    whole:R             R with its parts, tranches and goods
    total:FROM>TO       totals from one donor to one recipient, and the transfers and goods that they may cover

A finding depends on nothing outside its scope (and on the claims, which never change), so that a book works out anew only
the scopes of what changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import product
from typing import Final, NamedTuple

from pledgebook.model.claims import Claim, Item, Total, Transfer
from pledgebook.model.records import Link, LinkType, Record
from pledgebook.model.reports import Told

ANYBODY = "*"
"""The donor of goods that a total counts without saying whose they are."""
MOST: Final = 400
"""A stated total is held against so many transfers or lines of goods, and no more: a longer list nobody could check."""
COUNTED: Final = {"money": "transfer", "goods": "item"}
"""What a total of each measure adds up."""
INSIDE = frozenset({LinkType.PART_OF, LinkType.TRANCHE_OF})
"""Links that put a record inside another one."""


def scopes(record: Record, links: Iterable[Link], told: Mapping[str, Told]) -> frozenset[str]:
    """The scopes that a record belongs to. `links` are those that leave it (others are passed over)."""
    names = {f"record:{record.id}", f"whole:{record.id}"}
    names |= {f"whole:{whole}" for whole in wholes(record)}
    names |= {f"whole:{link.target}" for link in links if link.source == record.id and link.type in INSIDE}
    return frozenset(names) | frozenset(f"total:{account}" for account in accounts(record, told))


def wholes(record: Record) -> frozenset[str]:
    """The records of which some claim says that this one is a part."""
    field = record.field("part_of") or record.field("of")
    return frozenset(seen.value for seen in field.seen) if field else frozenset()


def accounts(record: Record, told: Mapping[str, Told]) -> frozenset[str]:
    """`FROM>TO`: from whom to whom, for money and goods that are told with both."""
    if isinstance(record.view, Item):
        found = frozenset().union(*(_account(told[c].claim) for c in hosts(record, told)))
        return found | {f"{ANYBODY}>{account.partition('>')[2]}" for account in found}
    return _account(record.view)


class InAccount(NamedTuple):
    """Where a record stands in the accounts that it belongs to. Days as ISO 8601."""

    kind: str
    """`transfer` or `item`; of a total its measure: `money` or `goods`."""
    day: str | None
    """Of the act, or of the first report; of a total its last day, None where it is open."""
    since: str | None
    """The first day of a total, where it is told."""

    def covers(self, day: str) -> bool:
        """Whether a day lies in the period of a total."""
        return (self.since is None or self.since <= day) and (self.day is None or day <= self.day)


def in_account(record: Record) -> InAccount:
    """Where a record stands in its accounts."""
    view, day = record.view, record.first_told
    kind, since = record.kind, None
    if isinstance(view, Total):
        kind = "goods" if view.amount is None else "money"
        day, since = view.until or record.last_told, view.since
    elif isinstance(view, Transfer) and view.date:
        day = view.date.first
    return InAccount(kind, day.isoformat() if day else None, since.isoformat() if since else None)


def hosts(record: Record, told: Mapping[str, Told]) -> tuple[str, ...]:
    """The transfer claims that the claims of a line of goods hang on."""
    named = (getattr(told[c].claim, "of", None) for c in record.claims)
    return tuple(dict.fromkeys(c for c in named if c is not None and c in told))


def _account(claim: Claim) -> frozenset[str]:
    if not isinstance(claim, Transfer | Total):
        return frozenset()
    anybody = [ANYBODY] if isinstance(claim, Total) and claim.quantity and not claim.donors else []
    donors, recipients = ([p.code for p in parties if p.code] for parties in (claim.donors, claim.recipients))
    return frozenset(f"{donor}>{recipient}" for donor, recipient in product(donors or anybody, recipients))


def members(records: Sequence[Record], links: Sequence[Link], told: Mapping[str, Told]) -> dict[str, list[Record]]:
    """The records of every scope, in the order of `records`."""
    leaving: dict[str, list[Link]] = {}
    for link in links:
        leaving.setdefault(link.source, []).append(link)
    found: dict[str, list[Record]] = {}
    for record in records:
        for name in scopes(record, leaving.get(record.id, ()), told):
            found.setdefault(name, []).append(record)
    return found
