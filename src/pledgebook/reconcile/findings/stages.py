"""The order of a life: no more can be contracted, delivered or paid than was pledged."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise

from pledgebook.model import wording
from pledgebook.model.claims import Claim, Item, Modality, Stage, Transfer
from pledgebook.model.records import Finding, LinkType, Record
from pledgebook.model.reports import Told
from pledgebook.model.values import Money, Quantity
from pledgebook.reconcile.findings.sight import Sight, by, made, named
from pledgebook.reconcile.meaning import agree
from pledgebook.reconcile.reach import reach

_STEPS: Mapping[Stage, int] = {
    Stage.PLEDGED: 1, Stage.AUTHORISED: 1, Stage.CONTRACTED: 2, Stage.DELIVERED: 3, Stage.DISBURSED: 3,
}  # fmt: skip
"""Reports use pledged and authorised for one another; goods are delivered where money is disbursed."""
_NAMES = {1: "pledged or authorised", 2: "contracted", 3: "delivered or paid"}
_SETTLES = (
    "A report of a further pledge that the later step belongs to, or a correction of one of the figures; or rule that the "
    "reports speak of two things with `decide different`."
)


def step(claim: Claim, told: Mapping[str, Told] | None = None) -> int | None:
    """1 pledged, 2 contracted, 3 delivered; None before and beside that. Goods take the step of their transfer."""
    if isinstance(claim, Item):
        host = told.get(claim.of) if told and claim.of else None
        return step(host.claim) if host else None
    if isinstance(claim, Transfer) and claim.modality is Modality.ASSERTED:
        return _STEPS.get(claim.stage)
    return None


def check(record_id: str, sight: Sight) -> Iterator[Finding]:
    """A record against itself at an earlier step, and against the tranches that say that they pay it out."""
    record = sight.records.get(record_id)
    if record is not None:
        yield from _alone(record, sight)
        yield from _tranches(record, sight)


def _alone(record: Record, sight: Sight) -> Iterator[Finding]:
    """Reports of one thing at two steps."""
    by_step: dict[int, list[Told]] = {}
    for told in sight.of_record(record):
        at = step(told.claim, sight.told)
        if at is not None and _figure(told.claim) is not None:
            by_step.setdefault(at, []).append(told)
    steps = sorted(by_step)
    for early, late in pairwise(steps):
        worst = max(by_step[late], key=lambda t: (_stated(t.claim), t.order))
        most = max(by_step[early], key=lambda t: (_stated(t.claim), t.order))
        if _more(_figure(worst.claim), _figure(most.claim)):
            yield _finding(
                [record], [most, worst], early, late, _stated(most.claim), _stated(worst.claim), _unit(worst.claim)
            )


def _finding(
    records: Sequence[Record], told: Sequence[Told], early: int, late: int, before: Decimal, after: Decimal, unit: str
) -> Finding:
    more = after - before
    return made(
        "stage.order",
        records,
        told,
        summary=(
            f"{named(records[0])}: {wording.number(after)}{unit} {_NAMES[late]} ({by(told[1:])}), "
            f"but only {wording.number(before)}{unit} {_NAMES[early]} ({by(told[:1])})."
        ),
        arithmetic=[f"{wording.digits(after)} − {wording.digits(before)} = {wording.digits(more)}{unit} too much"],
        settles=_SETTLES,
    )


def _tranches(record: Record, sight: Sight) -> Iterator[Finding]:
    """What was paid out of a pledge in several goes."""
    whole = _figure(record.view)
    sources = [k.source for k in sight.links if k.type is LinkType.TRANCHE_OF and k.target == record.id]
    paid = [sight.records[s] for s in dict.fromkeys(sources) if s in sight.records]
    counted = [r for r in paid if _comparable(r.view, whole) and step(r.view) is not None]
    if len(counted) > 1:  # what is as large as the whole is the whole, told again
        counted = [r for r in counted if not agree(_figure(r.view), whole)]
    if not isinstance(whole, Money) or not counted:
        return
    total = sum((_stated(r.view) for r in counted), Decimal(0))
    slack = sum((_slack(r.view) for r in counted), Decimal(0))
    ceiling = reach(whole).high
    if ceiling is not None and total - slack > ceiling:
        told = [sight.told[record.claims[0]], *(sight.told[r.claims[0]] for r in counted)]
        lines = [
            f"{' + '.join(wording.digits(_stated(r.view)) for r in counted)} = {wording.digits(total)} {whole.currency}"
        ]
        before, unit = _stated(record.view), f" {whole.currency}"
        lines.append(
            f"{wording.digits(total)} − {wording.digits(before)} = {wording.digits(total - before)}{unit} too much"
        )
        yield made(
            "stage.order",
            [record, *counted],
            told,
            summary=f"{named(record)}: its {len(counted)} tranches come to {wording.number(total)}{unit}.",
            arithmetic=lines,
            settles=_SETTLES,
        )


def _figure(claim: Claim) -> Money | Quantity | None:
    return claim.amount if isinstance(claim, Transfer) else claim.quantity if isinstance(claim, Item) else None


def _comparable(claim: Claim, whole: Money | Quantity | None) -> bool:
    figure = _figure(claim)
    return isinstance(figure, Money) and isinstance(whole, Money) and figure.currency == whole.currency


def _more(later: Money | Quantity | None, earlier: Money | Quantity | None) -> bool:
    """Whether the later figure lies above anything that the earlier one can mean."""
    if later is None or earlier is None:
        return False
    if isinstance(later, Money) and isinstance(earlier, Money) and later.currency != earlier.currency:
        return False
    low, high = reach(later).low, reach(earlier).high
    return low is not None and high is not None and low > high


def _quantity(claim: Claim) -> Quantity | None:
    figure = _figure(claim)
    return figure.quantity if isinstance(figure, Money) else figure


def _stated(claim: Claim) -> Decimal:
    quantity = _quantity(claim)
    ends = (quantity.nominal, quantity.high, quantity.low) if quantity else ()
    return next((end for end in ends if end is not None), Decimal(0))


def _slack(claim: Claim) -> Decimal:
    figure = _figure(claim)
    return figure.slack if isinstance(figure, Money) else Decimal(0)


def _unit(claim: Claim) -> str:
    figure = _figure(claim)
    return f" {figure.currency}" if isinstance(figure, Money) else ""
