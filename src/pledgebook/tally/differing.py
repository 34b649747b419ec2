"""How a total came to change, in lines that add up to the change exactly.

A path of states leads from the first to the last: each step changes one thing (the rules of reading, the reports, the
decisions, the convention, the rate). Within a step the change is shared out over the chains that changed. As totals are sums over
chains, the lines of a step add up to its change, and the changes of all steps to the whole: nothing is left over, by construction.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from pledgebook.model.records import LinkType
from pledgebook.model.values import plain
from pledgebook.tally import sums
from pledgebook.tally.chains import Groups
from pledgebook.tally.totals import Total, total

if TYPE_CHECKING:
    from datetime import date

    from pledgebook.model.records import Link, Record
    from pledgebook.tally.converting import RateRule
    from pledgebook.tally.line import Line, Measure
    from pledgebook.tally.rates import Rates
    from pledgebook.tally.sums import Sum
    from pledgebook.tally.where import Where


class Cause(StrEnum):
    """Why a total changed."""

    REREADING = "re-reading"
    """The same reports, read by other rules."""
    NEW_REPORT = "new report"
    CORRECTION = "correction"
    """A new report that corrects or supersedes what was told before."""
    REPORT_GONE = "report gone"
    """A report that the second state does not hold."""
    DECISION = "decision"
    CONVENTION = "convention"
    RATE = "rate"


@dataclass(frozen=True, slots=True)
class State:
    """Everything that a total depends on, and what leads to it from the state before."""

    cause: Cause | None
    """None for the first. `NEW_REPORT` stands for reports added and taken away; which it is, is told line by line."""
    records: tuple[Record, ...]
    links: tuple[Link, ...]
    how: str = "pledgebook"
    currency: str | None = None
    rate: str | RateRule | None = None
    latest: date | None = None
    """What a cut-off without a day means."""


@dataclass(frozen=True, slots=True)
class Change:
    """One line: what one chain adds to the difference, in one step."""

    cause: Cause
    section: str
    unit: str
    sum: Sum
    """After minus before; figures may be negative."""
    records: tuple[str, ...]
    """The records whose entries changed, before and after."""
    detail: str
    """In words, why each of them changed."""


@dataclass(frozen=True, slots=True)
class Difference:
    """Two totals and the lines between them."""

    before: Total
    after: Total
    changes: tuple[Change, ...]
    """By step, then section, unit and records."""

    def gap(self) -> dict[tuple[str, str], Sum]:
        """After minus before, by section and unit, computed from the two totals alone."""
        return _gap(_by_unit(self.before), _by_unit(self.after))

    def explained(self) -> dict[tuple[str, str], Sum]:
        """The lines added up, by section and unit. Equal to `gap`, always."""
        found: dict[tuple[str, str], Sum] = defaultdict(sums.Sum)
        for change in self.changes:
            found[change.section, change.unit] = sums.plus(found[change.section, change.unit], change.sum)
        return {key: value for key, value in sorted(found.items()) if value != sums.NOTHING}


def difference(
    path: Sequence[State],
    *,
    where: Where | None = None,
    measure: Measure | None = None,
    rates: Rates | None = None,
) -> Difference:
    """The lines from the first state of a path to its last."""
    totals = [_total(state, where, measure, rates) for state in path]
    changes: list[Change] = []
    for n in range(1, len(path)):
        changes += _step(path[n - 1], path[n], totals[n - 1], totals[n])
    return Difference(totals[0], totals[-1], tuple(changes))


def _total(state: State, where: Where | None, measure: Measure | None, rates: Rates | None) -> Total:
    return total(
        state.records,
        state.links,
        how=state.how,
        where=where,
        currency=state.currency,
        rate=state.rate,
        rates=rates,
        measure=measure,
        latest=state.latest,
    )


_Key = tuple[str, str]


def _by_unit(found: Total) -> dict[_Key, Sum]:
    result: dict[_Key, Sum] = defaultdict(sums.Sum)
    for group in found.groups:
        result[group.section, group.unit] = sums.plus(result[group.section, group.unit], group.sum)
    return result


def _gap(before: dict[_Key, Sum], after: dict[_Key, Sum]) -> dict[_Key, Sum]:
    """After minus before where there is any."""
    keys = sorted({*before, *after})
    gaps = {key: sums.minus(after.get(key, sums.NOTHING), before.get(key, sums.NOTHING)) for key in keys}
    return {key: value for key, value in gaps.items() if value != sums.NOTHING}


@dataclass(frozen=True, slots=True)
class _Side:
    """One end of a step, by family: a family is what hangs together in either of the two states."""

    lines: dict[str, list[Line]]
    claims: dict[str, set[str]]
    corrected: dict[str, set[tuple[str, str]]]
    """What was superseded, and which values were chosen as corrections."""

    def sums(self, family: str) -> dict[_Key, Sum]:
        """What a family adds to the total."""
        found: dict[_Key, Sum] = defaultdict(sums.Sum)
        for line in self.lines.get(family, ()):
            if line.counted:
                found[line.section, line.unit] = sums.plus(found[line.section, line.unit], sums.of(line.bounds))
        return found


def _step(old: State, new: State, before: Total, after: Total) -> list[Change]:
    """The changes of one step, one for each family, section and unit."""
    families = _families(old, new, before, after)
    was, now = _side(old, before, families), _side(new, after, families)
    cause = new.cause or Cause.NEW_REPORT
    changes = []
    for family in sorted({*was.lines, *now.lines}):
        gaps = _gap(was.sums(family), now.sums(family))
        if gaps:
            records, detail = _words(was.lines.get(family, ()), now.lines.get(family, ()))
            own = _reported(family, was, now) if cause is Cause.NEW_REPORT else cause
            changes += [Change(own, *key, gap, records, detail) for key, gap in gaps.items()]
    return sorted(changes, key=lambda c: (list(Cause).index(c.cause), c.section, c.unit, c.records))


def _families(old: State, new: State, before: Total, after: Total) -> Groups:
    """Chains of both states that share a record or a claim, as one."""
    states = (old, new)
    members = {_member(r.id) for state in states for r in state.records}
    members |= {f"claim {claim}" for state in states for r in state.records for claim in r.claims}
    groups = Groups(members)
    for state in states:
        for record in state.records:
            for claim in record.claims:
                groups.join(_member(record.id), f"claim {claim}")
    for found in (before, after):
        for line in found.lines:
            groups.join(_member(line.record), _member(line.chain))
    return groups


def _member(record: str) -> str:
    """A record's name among the members of families, where claims stand too."""
    return f"record {record}"


def _side(state: State, found: Total, families: Groups) -> _Side:
    """A state and its total, by family."""
    side = _Side(defaultdict(list), defaultdict(set), defaultdict(set))
    for line in found.lines:
        side.lines[families.find(_member(line.record))].append(line)
    for record in state.records:
        family = families.find(_member(record.id))
        side.claims[family].update(record.claims)
        side.corrected[family].update((record.id, f.name) for f in record.fields if f.chosen_by == "correction")
    for link in state.links:
        if link.type is LinkType.SUPERSEDES and _member(link.target) in families:
            side.corrected[families.find(_member(link.target))].add((link.target, "superseded"))
    return side


def _words(was: Iterable[Line], now: Iterable[Line]) -> tuple[tuple[str, ...], str]:
    """The records of a family whose entries differ, and their reasons."""
    old = {(line.record, line.section): line for line in was}
    new = {(line.record, line.section): line for line in now}
    changed = sorted(key for key in {*old, *new} if _mark(old.get(key)) != _mark(new.get(key)))
    told = dict.fromkeys(f"{key[0]}: {_told(old.get(key), new.get(key))}" for key in changed)
    return tuple(sorted({record for record, _ in changed})), "; ".join(told)


def _mark(line: Line | None) -> tuple[object, ...]:
    """What of a line matters to a sum."""
    return () if line is None else (line.counted, line.unit, line.bounds)


def _told(old: Line | None, new: Line | None) -> str:
    """How an entry changed, in words."""
    if new is None:
        return f"no longer there; it was: {old.reason}" if old else ""
    if old is None or old.reason == new.reason:
        return new.reason + _at(old, new)
    return f"{new.reason}; before: {old.reason}{_at(old, new)}"


def _at(old: Line | None, new: Line) -> str:
    """The rates before and after, where they differ."""
    was = old.conversion if old else None
    if new.conversion is None or was == new.conversion:
        return ""
    now = f"at {plain(new.conversion.rate)} of {new.conversion.last}"
    return f" ({now} instead of {plain(was.rate)} of {was.last})" if was else f" ({now})"


def _reported(family: str, was: _Side, now: _Side) -> Cause:
    """What new or vanished reports did to a family: told of something new, corrected what was there, or took it away."""
    old, new = was.claims.get(family, set()), now.claims.get(family, set())
    if old > new:
        return Cause.REPORT_GONE
    corrected = now.corrected.get(family, set()) - was.corrected.get(family, set())
    return Cause.CORRECTION if old and corrected else Cause.NEW_REPORT


def causes(found: Difference) -> dict[tuple[Cause, str, str], Sum]:
    """The lines added up by cause, section and unit, in the order of the causes."""
    result: dict[tuple[Cause, str, str], Sum] = defaultdict(sums.Sum)
    for change in found.changes:
        key = (change.cause, change.section, change.unit)
        result[key] = sums.plus(result[key], change.sum)
    order = list(Cause)
    return dict(sorted(result.items(), key=lambda pair: (order.index(pair[0][0]), pair[0][1:])))


def between(states: Iterable[State]) -> tuple[State, ...]:
    """A path without the steps that change nothing but their name."""
    path: list[State] = []
    for state in states:
        same = path and (path[-1].records, path[-1].links, path[-1].how, path[-1].currency, path[-1].rate, path[-1].latest) == (
            state.records, state.links, state.how, state.currency, state.rate, state.latest
        )  # fmt: skip
        if not same:
            path.append(state)
    return tuple(path)
