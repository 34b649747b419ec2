"""The day on which a document was published, chosen from all that the document says about it.

The rule, in order:

1. What the caller says.
2. The first explicit statement for machines (front matter, JSON-LD, meta elements, `<time>`), in the zone it is
   written in. A statement in UTC yields to a date line one day away: that is the same moment in the publisher's zone.
   An explicit statement loses where it cannot be or hardly is true and another source knows better:
   it is earlier than the dateline (nobody publishes a report before it was written), it is later than the last
   change, it is a first of January without a time (a blank filled in by a generator), or the date line and the address
   or dateline agree against it.
3. The date line that the page shows (`Posted on 17 January 2023`).
4. The day in the address, with an issue, because some addresses carry other figures.
5. A dateline with its year, with an issue, because copies appear later.

Nothing else is used, and no year is guessed. Sources that disagree by more than a day are reported.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from pledgebook.lang.en.datelines import DateLine, WrittenDay
from pledgebook.model.issues import Issue
from pledgebook.read.days import Stamp, full_day, nearest_year, swapped

_DAY: Final = timedelta(days=1)
_WEEK: Final = timedelta(days=7)
_OLD_COPY: Final = timedelta(days=62)
"""A dateline further back than this belongs to another year, or to no copy that uses words like `Tuesday`."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that a document says about its day."""

    explicit: tuple[tuple[str, Stamp], ...] = ()
    """Statements for machines with their sources, most explicit first."""
    lines: tuple[DateLine, ...] = ()
    changed: date | None = None
    address: date | None = None
    dateline: WrittenDay | None = None
    month_first: bool = False
    """Whether the document's region writes the month first: decides 03/04/2023 where nothing else does."""


@dataclass(frozen=True, slots=True)
class Published:
    """The day chosen, the day of the dateline, and what was noticed on the way."""

    day: date | None
    dateline: date | None
    issues: tuple[Issue, ...] = ()


def publication_day(evidence: Evidence, *, given: date | None = None) -> Published:
    """The day of publication by the rule of this module."""
    shown = _shown(evidence)
    stated = evidence.explicit[0][1].day if evidence.explicit else None
    day, source, doubt = _choose(evidence, shown, stated)
    issues: list[Issue] = []
    if given is not None:
        if day is not None and abs(day - given) > _DAY:
            issues.append(
                _conflict(f"the caller gave {given}, the document says {day} ({source}); the caller's day was used")
            )
        day = given
    elif day is None:
        issues.append(_missing())
    else:
        issues.extend(_reports(evidence, shown, day, source, doubt))
    return Published(day, _dateline_day(evidence, day), tuple(issues))


def _choose(evidence: Evidence, shown: date | None, stated: date | None) -> tuple[date | None, str, str | None]:
    """The day, the source it was taken from, and why the explicit statement was not, if it was not."""
    if stated is None:
        return _without_statement(evidence, shown)
    source, first = evidence.explicit[0]
    others = [(name, other.day) for name, other in evidence.explicit[1:] if other.day != stated]
    rivals = [("date line", shown), *others, ("address", evidence.address)]
    known = [(name, day) for name, day in rivals if day is not None]
    if shown is not None and first.utc and abs(shown - stated) <= _DAY:
        return shown, "date line", None
    doubt = _doubt(evidence, first, known)
    if doubt:
        for name, day in known:
            if abs(day - stated) > _DAY and not _before_dateline(evidence, day):
                return day, name, doubt
    return stated, source, None


def _without_statement(evidence: Evidence, shown: date | None) -> tuple[date | None, str, str | None]:
    """From what people are shown."""
    if shown is not None:
        return shown, "date line", None
    if evidence.address is not None:
        return evidence.address, "address", None
    dated = full_day(evidence.dateline) if evidence.dateline else None
    return dated, "dateline", None


def _doubt(evidence: Evidence, first: Stamp, rivals: list[tuple[str, date]]) -> str | None:
    """Why an explicit statement is not to be trusted, given that others say something else."""
    against = [day for _, day in rivals if abs(day - first.day) > _DAY]
    if not against:
        return None
    if _before_dateline(evidence, first.day):
        return "it is earlier than the dateline"
    if evidence.changed is not None and first.day - evidence.changed > _DAY:
        return "it is later than the last change"
    if first.looks_default:
        return "a first of January without a time is mostly a blank that was filled in"
    shown = next((day for name, day in rivals if name == "date line"), None)
    if (
        shown is not None
        and abs(shown - first.day) > _DAY
        and (shown == evidence.address or _fits_dateline(evidence, shown, first.day))
    ):
        return "the date line and another source agree against it"
    return None


def _before_dateline(evidence: Evidence, day: date) -> bool:
    """Whether the dateline lies after `day`: in its own year, or without a year shortly after."""
    if evidence.dateline is None:
        return False
    if evidence.dateline.year:
        dated = full_day(evidence.dateline)
        return dated is not None and dated - day > _DAY
    after = nearest_year(evidence.dateline, day, latest=_OLD_COPY)
    return after is not None and after - day > _DAY


def _fits_dateline(evidence: Evidence, day: date, other: date) -> bool:
    """Whether the dateline is of the days just before `day` and not of those before `other`."""
    if evidence.dateline is None:
        return False
    dated = nearest_year(evidence.dateline, day, latest=_DAY)
    return dated is not None and day - dated <= _WEEK and not timedelta(0) <= other - dated <= _WEEK


def _shown(evidence: Evidence) -> date | None:
    """The first date line as a day. A missing year and the order of figures are taken from other sources, never guessed."""
    known = [s.day for _, s in evidence.explicit] + [d for d in (evidence.address, evidence.changed) if d]
    for line in evidence.lines:
        if line.changed:
            continue
        if line.day.year is None:
            days = [nearest_year(line.day, day, latest=_DAY) for day in known]
            return next((day for day in days if day), None)
        if not line.day.ambiguous:
            return full_day(line.day)
        readings = [full_day(line.day), full_day(swapped(line.day))]
        agreed = next((r for r in readings if r and any(abs(r - day) <= _DAY for day in known)), None)
        return agreed or readings[evidence.month_first]
    return None


def _dateline_day(evidence: Evidence, published: date | None) -> date | None:
    """The day of the dateline; its year is that of the publication, or the one before around New Year."""
    if evidence.dateline is None:
        return None
    if evidence.dateline.year:
        return full_day(evidence.dateline)
    if published is None:
        return None
    day = nearest_year(evidence.dateline, published, latest=_DAY)
    return day if day is not None and published - day <= _OLD_COPY else None


def _reports(evidence: Evidence, shown: date | None, day: date, source: str, doubt: str | None) -> list[Issue]:
    """Issues for sources that disagree, and for a day that only weak sources give."""
    said = [*((name, s.day) for name, s in evidence.explicit), ("date line", shown), ("address", evidence.address)]
    against = list(
        dict.fromkeys((name, other) for name, other in said if other is not None and abs(other - day) > _DAY)
    )
    issues = []
    if against:
        others = ", ".join(f"{other} ({name})" for name, other in against)
        why = f"because {doubt}" if doubt else "by the order of sources"
        issues.append(_conflict(f"{day} ({source}) was used, not {others}: {why}"))
    elif _before_dateline(evidence, day):
        issues.append(
            _conflict(f"{day} ({source}) was used although the dateline is later; no other source says a day")
        )
    if not evidence.explicit and source in {"address", "dateline"}:
        issues.append(Issue("metadata.published.inferred", f"no date is stated; {day} was taken from the {source}"))
    sure = [d for d in (evidence.address, evidence.changed) if d and abs(d - day) <= _DAY]
    if shown == day and not evidence.explicit and not sure and any(line.day.ambiguous for line in evidence.lines[:1]):
        order = "month first" if evidence.month_first else "day first"
        issues.append(
            Issue("metadata.published.ambiguous", f"the date line can be read two ways; {day} reads it {order}")
        )
    return issues


def _conflict(detail: str) -> Issue:
    return Issue("metadata.published.conflict", detail)


def _missing() -> Issue:
    detail = "no publication date was found; days such as 'January 17' or 'today' stay open (give it with --published)"
    return Issue("metadata.published.missing", detail)
