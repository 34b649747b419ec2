"""Days that cannot be: told before it happened, an end before its beginning."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pledgebook.model.claims import Meeting, Modality, Stage, Status, Total, Transfer
from pledgebook.model.records import Finding
from pledgebook.model.reports import Told
from pledgebook.reconcile.findings.sight import Sight, by, made, named

_DONE = frozenset({Stage.AUTHORISED, Stage.CONTRACTED, Stage.DELIVERED, Stage.DISBURSED})
_ZONES = 1
"""Day. What happens tomorrow in the publisher's zone may have happened today elsewhere."""


def check(record_id: str, sight: Sight) -> Iterator[Finding]:
    """Claim by claim, one finding for a record."""
    record = sight.records[record_id]
    wrong = [(told, reason) for told in sight.of_record(record) if (reason := impossible(told))]
    if wrong:
        yield made(
            "date.impossible",
            [record],
            [told for told, _ in wrong],
            summary=f"{named(record)}: {wrong[0][1]} ({by([told for told, _ in wrong])}).",
            arithmetic=[reason for _, reason in wrong],
            settles="The day of publication as the publisher gives it, or the day of the act in another report.",
        )


def impossible(told: Told) -> str | None:
    """Why the days of a claim cannot be; None where they can."""
    claim, published = told.claim, told.report.published
    if isinstance(claim, Total):
        return _period(claim.since, claim.until, published)
    day = claim.date.first if isinstance(claim, Transfer | Meeting) and claim.date else None
    if day is None or published is None or (day - published).days <= _ZONES:
        return None
    if _told_as_past(claim):
        return f"told on {published} as done, dated {day}: {(day - published).days} days later"
    return None


def _told_as_past(claim: object) -> bool:
    if isinstance(claim, Meeting):
        return claim.status is Status.HELD and claim.modality is Modality.ASSERTED
    return isinstance(claim, Transfer) and claim.stage in _DONE and claim.modality is Modality.ASSERTED


def _period(since: date | None, until: date | None, published: date | None) -> str | None:
    if since and until and until < since:
        return f"counted since {since} until {until}: the end lies {(since - until).days} days before the beginning"
    if since and published and (since - published).days > _ZONES:
        return f"told on {published}, counted since {since}: {(since - published).days} days later"
    return None
