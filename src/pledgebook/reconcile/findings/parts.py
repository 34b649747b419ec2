"""A whole and its parts: what is left over, what is too much, what fits."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Final

from pledgebook.model import wording
from pledgebook.model.claims import Modality, Stage, Transfer
from pledgebook.model.records import Finding, LinkType, Record
from pledgebook.model.reports import Told
from pledgebook.model.values import Money, Qualifier
from pledgebook.reconcile.findings.sight import Sight, made, named
from pledgebook.reconcile.findings.subtotals import Subtotal, amount_of, subtotals, without_summed
from pledgebook.reconcile.findings.sums import Rest, stated

_STRAY: Final = 3
"""A part that a third of the witnesses or fewer put elsewhere stands where most of them put it."""
_OPEN: Final = frozenset({Qualifier.MORE_THAN, Qualifier.AT_LEAST})
_MOST: Final = Decimal("0.5")
"""One part alone is asked for the rest only where it is at least so much of the whole: "including 10 million for ..." is no account."""
_SETTLES = "A report that names the rest and whom it is for, or the donor's own breakdown."
_SETTLES_EXCEED = (
    "The donor's own breakdown: one of the parts is larger than the whole allows, or does not belong to it."
)


def check(record_id: str, sight: Sight) -> Iterator[Finding]:
    """The parts of one record, summed."""
    whole = sight.records.get(record_id)
    amount = amount_of(whole)
    if whole is None or amount is None or _void(whole):
        return
    inside = parts_of(whole, sight)
    counted = [r for r in inside if _countable(r, amount)]
    if not counted or amount.quantity.nominal is None:
        return
    rest = _rest_of(amount, counted)
    inner: list[Subtotal] = []
    if rest.exceeds:  # reports break a whole down in different ways
        inner = subtotals(counted)
        counted = without_summed(counted)
        rest = _rest_of(amount, counted)
    open_ = [r for r in inside if amount_of(r) is None]
    if rest.exceeds:
        words = _exceed(whole, counted, rest), _SETTLES_EXCEED
        yield _finding("parts.exceed", whole, counted, rest, inner, sight, words)
    elif rest.fits:
        words = _fit(whole, counted, rest), "Nothing is open."
        yield _finding("parts.fit", whole, counted, rest, inner, sight, words)
    elif len(counted) > 1 or _nearly_told(amount, rest):
        words = _rest(whole, counted, open_, rest), _SETTLES
        yield _finding("parts.rest", whole, counted, rest, inner, sight, words)


def _nearly_told(amount: Money, rest: Rest) -> bool:
    """Whether one part alone is an account of a whole that is told as a figure, not as "more than" one."""
    return amount.quantity.qualifier not in _OPEN and rest.sum >= stated(amount) * _MOST


def _countable(record: Record, amount: Money) -> bool:
    """Whether a part has a figure in the money of the whole."""
    part = amount_of(record)
    return part is not None and part.currency == amount.currency and part.quantity.nominal is not None


def _rest_of(amount: Money, parts: Sequence[Record]) -> Rest:
    return Rest(amount, tuple(a for r in parts if (a := amount_of(r)) is not None))


def parts_of(whole: Record, sight: Sight) -> list[Record]:
    """The transfers directly in a whole: a part of a part counts once, and a stray word about another whole not at all."""
    support = _support(sight)
    inside = {
        r.id: r
        for r in sight.records.values()
        if r.id != whole.id and isinstance(r.view, Transfer) and not _void(r) and _held(support.get(r.id, {}), whole.id)
    }
    between = {r: [w for w in inside if w != r and _nested(r, w, inside, support)] for r in inside}
    return sorted((r for r in inside.values() if not between[r.id]), key=_largest_first)


def _largest_first(record: Record) -> tuple[Decimal, str]:
    amount = amount_of(record)
    return (-stated(amount) if amount else Decimal(0), record.id)


def _support(sight: Sight) -> dict[str, Counter[str]]:
    """For each record the wholes that it is said to be part of, with the witnesses of each."""
    support: dict[str, Counter[str]] = {}
    for record in sight.records.values():
        field = record.field("part_of")
        for seen in field.seen if field else ():
            support.setdefault(record.id, Counter())[seen.value] = seen.witnesses
    for link in sight.links:
        if link.type is LinkType.PART_OF:
            who = {sight.witness_of.get(c.report, c.report) for c in link.evidence}
            at = support.setdefault(link.source, Counter())
            at[link.target] = max(at[link.target], len(who), 1)
    return support


def _held(support: Mapping[str, int], whole: str) -> bool:
    """Whether enough witnesses put a part here, against the place where most put it."""
    here = support.get(whole, 0)
    return here > 0 and (here == max(support.values()) or here * _STRAY > max(support.values()))


def _nested(part: str, other: str, inside: Mapping[str, Record], support: Mapping[str, Counter[str]]) -> bool:
    """Whether a part of the whole is told as a part of another part of it."""
    if not _held(support.get(part, {}), other) or _held(support.get(other, {}), part):
        return False
    small, large = amount_of(inside[part]), amount_of(inside[other])
    larger = small is None or large is None or small.currency != large.currency or stated(small) <= stated(large)
    return larger and _for_some_of(inside[part], inside[other])


def _for_some_of(part: Record, whole: Record) -> bool:
    """Whether a part can be for some of those that the whole is for."""
    ours, theirs = (_recipients(r) for r in (part, whole))
    return not ours or bool(ours & theirs) or not _named_recipients(whole)


def _recipients(record: Record) -> frozenset[str]:
    view = record.view
    return frozenset(p.code for p in view.recipients if p.code) if isinstance(view, Transfer) else frozenset()


def _named_recipients(record: Record) -> bool:
    return isinstance(record.view, Transfer) and bool(record.view.recipients)


def _void(record: Record) -> bool:
    """Denied or called off: no part of a sum."""
    view = record.view
    return view.modality is Modality.NEGATED or (isinstance(view, Transfer) and view.stage is Stage.CANCELLED)


def _finding(
    code: str,
    whole: Record,
    parts: Sequence[Record],
    rest: Rest,
    inner: Sequence[Subtotal],
    sight: Sight,
    words: tuple[str, str],
) -> Finding:
    names = [f"{wording.digits(stated(a))}: {named(r)}" for r in parts if (a := amount_of(r)) is not None]
    records = [whole, *parts, *(r for subtotal in inner for r in subtotal.of)]
    arithmetic = (*rest.lines(), *(subtotal.line() for subtotal in inner), *names)
    told = tellers(whole, records[1:], sight)
    return made(code, records, told, summary=words[0], arithmetic=arithmetic, settles=words[1])


def tellers(whole: Record, parts: Sequence[Record], sight: Sight) -> list[Told]:
    """The claims whose amounts are in the sum: for each record the first that states the chosen one."""
    found = []
    for record in (whole, *parts):
        field = record.field("amount")
        claim = field.seen[0].claims[0] if field and field.seen[0].claims else record.claims[0]
        found.append(sight.told[claim])
    return found


def _rest(whole: Record, parts: Sequence[Record], open_: Sequence[Record], rest: Rest) -> str:
    unit = rest.whole.currency
    low, high = rest.rounding
    within = ""
    if low is not None and low > 0 and high is not None and low != high:
        within = f" (between {wording.number(low)} and {wording.number(high)} once rounding is allowed for)"
    elif high is not None and (low is None or low < 0):
        within = f" (at most {wording.number(high)})"
    without = f" It may lie in {len(open_)} parts without a sum." if open_ else ""
    return f"{wording.number(rest.stated)} {unit} of {named(whole)} is in none of the {_many(parts)} named{within}.{without}"


def _exceed(whole: Record, parts: Sequence[Record], rest: Rest) -> str:
    unit = rest.whole.currency
    return (
        f"The {_many(parts)} of {named(whole)} {_come(parts)} to {wording.number(rest.sum)} {unit}, "
        f"{wording.number(-rest.stated)} more than the whole."
    )


def _fit(whole: Record, parts: Sequence[Record], rest: Rest) -> str:
    unit = rest.whole.currency
    off = abs(rest.stated)
    spare = f", {wording.number(off)} {unit} off and within what rounding leaves open" if off else " exactly"
    return f"The {_many(parts)} of {named(whole)} {_come(parts)} to {wording.number(rest.sum)} {unit}{spare}."


def _come(parts: Sequence[Record]) -> str:
    return "comes" if len(parts) == 1 else "come"


def _many(parts: Sequence[Record]) -> str:
    return "one part" if len(parts) == 1 else f"{len(parts)} parts"
