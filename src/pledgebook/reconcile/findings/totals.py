"""A stated total against the sum of what the book holds, as accounts are checked against a balance."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Final

from pledgebook.model import wording
from pledgebook.model.claims import Instrument, Item, Modality, Stage, Total, Transfer
from pledgebook.model.records import Finding, Record
from pledgebook.model.reports import Told
from pledgebook.model.values import Money, Qualifier, Quantity
from pledgebook.reconcile.findings.parts import tellers
from pledgebook.reconcile.findings.sight import Sight, by, made, named
from pledgebook.reconcile.findings.subtotals import without_summed
from pledgebook.reconcile.findings.sums import stated
from pledgebook.reconcile.meaning import one_kind
from pledgebook.reconcile.reach import reach
from pledgebook.reconcile.scope import ANYBODY, COUNTED, MOST, hosts, in_account, wholes

_NEARLY_ALL: Final = Decimal("0.8")
"""From so much of a total on the book is taken to hold it, and what is missing is worth a look."""
_OUT = frozenset({Stage.REQUESTED, Stage.PROPOSED, Stage.CANCELLED})
_OPEN = frozenset({Qualifier.AT_LEAST, Qualifier.MORE_THAN})
_SETTLES = {
    "total.mismatch": "The list of what the publisher counts: a package is missing in the book, counted twice, or counted elsewhere.",
    "total.covered": "Nothing is open: the book holds what the total counts.",
    "total.uncovered": "Reports of the earlier packages; the book holds too little of what the total counts to tell.",
}


def check(account: str, sight: Sight) -> Iterator[Finding]:
    """Each total from one donor to one recipient, but for those over more than `MOST` records."""
    days = _days(sight.records.values())
    for record in sight.records.values():
        view = record.view
        if not isinstance(view, Total) or view.modality is not Modality.ASSERTED or _one_account(view) != account:
            continue
        if _too_many(record, days):
            continue
        if view.amount is not None:
            yield from _money(record, view, view.amount, sight)
        elif view.quantity is not None and view.designation:
            yield from _goods(record, view, view.quantity, sight)


def _days(records: Iterable[Record]) -> dict[str, list[str]]:
    """The days of transfers and of lines of goods, in order."""
    found: dict[str, list[str]] = {kind: [] for kind in COUNTED.values()}
    for record in records:
        here = in_account(record)
        if here.kind in found and here.day is not None:
            found[here.kind].append(here.day)
    return {kind: sorted(days) for kind, days in found.items()}


def _too_many(total: Record, days: Mapping[str, Sequence[str]]) -> bool:
    """Whether more lies in the period of a total than anybody could check."""
    here = in_account(total)
    counted = days[COUNTED[here.kind]]
    first = bisect_left(counted, here.since) if here.since else 0
    last = bisect_right(counted, here.day) if here.day else len(counted)
    return last - first > MOST


def _one_account(view: Total) -> str | None:
    """`FROM>TO` where one donor and one recipient are told, all by code; a total of several cannot be checked here."""
    if len(view.recipients) != 1 or len(view.donors) > 1:
        return None
    if not view.donors:
        return f"{ANYBODY}>{view.recipients[0].code}" if view.quantity else None
    return f"{view.donors[0].code}>{view.recipients[0].code}"


def _money(record: Record, total: Total, amount: Money, sight: Sight) -> Iterator[Finding]:
    until = total.until or record.last_told
    inside = [r for r in sight.records.values() if _covers(total, r, until) and _in_currency(r, amount)]
    ids = {r.id for r in inside}
    top = _once([r for r in inside if not wholes(r) & ids])
    figures = [r.view.amount for r in top if isinstance(r.view, Transfer) and r.view.amount]
    if any(stated(figure) > stated(amount) for figure in figures):
        return  # one transfer larger than the total: the total counts something else
    total_sum = sum(map(stated, figures), Decimal(0))
    slack = sum((f.slack for f in figures), Decimal(0)) + amount.slack
    code = _verdict(stated(amount), total_sum, slack, amount.quantity, exact=_told_exactly(total))
    if top and code:
        yield _finding(code, record, top, sight, stated(amount), list(map(stated, figures)), amount.currency, slack)


def _once(records: Sequence[Record]) -> list[Record]:
    """The records without those that another part of the same whole already sums."""
    by_whole: dict[str | None, list[Record]] = {}
    for record in records:
        by_whole.setdefault(getattr(record.view, "part_of", None), []).append(record)
    alone = by_whole.pop(None, [])
    return alone + [r for parts in by_whole.values() for r in without_summed(parts)]


def _goods(record: Record, total: Total, quantity: Quantity, sight: Sight) -> Iterator[Finding]:
    until = total.until or record.last_told
    lines = [r for r in sight.records.values() if _same_goods(total, r) and _given_by(r, until, total, sight)]
    said_beside = [r for r in lines if _reports(r, sight) & _reports(record, sight)]
    if quantity.nominal is not None and _count(said_beside) == quantity.nominal:
        lines = said_beside  # what the total's own report adds up
    known = [c for r in lines if (c := _number(r)) is not None]
    if not known or len(known) < len(lines) or quantity.nominal is None:
        return
    code = _verdict(quantity.nominal, sum(known, Decimal(0)), Decimal(0), quantity, exact=_told_exactly(total))
    if code == "total.covered" or (code and total.donors):
        yield _finding(code, record, lines, sight, quantity.nominal, known, total.designation or "", Decimal(0))


def _number(line: Record) -> Decimal | None:
    return line.view.quantity.nominal if isinstance(line.view, Item) and line.view.quantity else None


def _count(lines: Sequence[Record]) -> Decimal:
    """Of the lines whose number is known."""
    return sum((c for r in lines if (c := _number(r)) is not None), Decimal(0))


def _reports(record: Record, sight: Sight) -> frozenset[str]:
    return frozenset(t.report.id for t in sight.of_record(record))


def _verdict(said: Decimal, held: Decimal, slack: Decimal, quantity: Quantity, *, exact: bool) -> str | None:
    """What to call a total of `said` where the book holds `held`; None where nothing can be said.

    More in the book than in a total of unnamed kind or period means little: it may count a year, a programme, a ministry.
    """
    ends = reach(quantity)
    above = ends.high is not None and held - slack > ends.high
    if above or (quantity.qualifier in _OPEN and held - slack > said * 2):
        return "total.mismatch" if exact else None
    if held + slack >= (ends.low if ends.low is not None else said):
        return "total.covered"
    return "total.mismatch" if held >= said * _NEARLY_ALL else "total.uncovered"


def _told_exactly(total: Total) -> bool:
    """Whether a total says what it counts: from when on, and which kind of help or goods."""
    return total.since is not None and (total.aid is not None or total.designation is not None)


def _finding(
    code: str,
    total: Record,
    covered: Sequence[Record],
    sight: Sight,
    said: Decimal,
    figures: Sequence[Decimal],
    unit: str,
    slack: Decimal,
) -> Finding:
    held = sum(figures, Decimal(0))
    told: list[Told] = [sight.told[total.claims[0]], *_tellers_of(covered, sight)]
    terms = " + ".join(map(wording.digits, figures)) if len(figures) > 1 else wording.digits(held)
    lines = [f"{terms} = {wording.digits(held)} {unit}"] if len(figures) > 1 else []
    lines.append(f"{wording.digits(said)} − {wording.digits(held)} = {wording.digits(said - held)} {unit}")
    if slack:
        lines.append(f"rounding leaves open {wording.digits(slack)} {unit}")
    lines += [f"covers {named(r)}" for r in covered]
    period = wording.period(getattr(total.view, "since", None), getattr(total.view, "until", None))
    return made(
        code,
        [total, *covered],
        told,
        summary=(
            f"{named(total)}{', ' + period if period else ''} ({by(told[:1])}): the book holds {len(covered)} of it, "
            f"{wording.number(held)} {unit} together."
        ),
        arithmetic=lines,
        settles=_SETTLES[code],
    )


def _tellers_of(records: Sequence[Record], sight: Sight) -> list[Told]:
    return tellers(records[0], records[1:], sight) if records else []


def _covers(total: Total, record: Record, until: date | None) -> bool:
    """Whether a transfer is of what a total counts: from and to the same, of its kind, in its period, decided."""
    view = record.view
    if not isinstance(view, Transfer) or view.stage in _OUT or view.modality is not Modality.ASSERTED:
        return False
    if view.instrument is Instrument.APPROPRIATION:  # money for what is counted when it is given
        return False
    ours, theirs = ({p.code for p in parties} for parties in (view.recipients, total.recipients))
    givers, donors = ({p.code for p in parties} for parties in (view.donors, total.donors))
    kind = total.aid is None or view.aid is total.aid
    return (
        kind and bool(ours) and ours <= theirs and bool(givers) and givers <= donors and _within(total, record, until)
    )


def _within(total: Total, record: Record, until: date | None) -> bool:
    """Whether a transfer lies in the period of a total, by its day or by the day on which it was first told."""
    view = record.view
    dated = view.date.first if isinstance(view, Transfer) and view.date else record.first_told
    if dated is None:
        return False
    before = total.since is not None and dated < total.since
    after = until is not None and dated > until
    return not (before or after)


def _in_currency(record: Record, amount: Money) -> bool:
    view = record.view
    return isinstance(view, Transfer) and view.amount is not None and view.amount.currency == amount.currency


def _same_goods(total: Total, record: Record) -> bool:
    """Whether a line of goods is of the kind that a total counts: one name within the other, but for its spelling."""
    view = record.view
    if not isinstance(view, Item) or view.quantity is None or view.modality is not Modality.ASSERTED:
        return False
    return one_kind(total.designation or "", view.designation)


def _given_by(record: Record, until: date | None, total: Total, sight: Sight) -> bool:
    """Whether goods were told by the end of the total's period, in a package that was decided."""
    first = record.first_told
    if first is None or (until is not None and first > until):
        return False
    given = [sight.told[c].claim for c in hosts(record, sight.told)]
    decided = [h for h in given if isinstance(h, Transfer) and h.stage not in _OUT]
    since = total.since
    return bool(decided) and not (since is not None and first < since)
