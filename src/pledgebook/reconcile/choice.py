"""Which of the values seen a record shows: named rules in a fixed order.

Each rule may narrow the choice; the last one that did gives its name to the outcome.

    ruling          a person has said which value is right
    correction      what its own publisher withdrew no longer counts
    announced       what was announced counts before what was only expected
    act             the document that performs the act (a determination) says so
    first_hand      a body of the donor, or of those who met, says so
    most_witnesses  the value with the most independent witnesses, those of compatible values included
    most_precise    the narrowest of the values that are left
    furthest        (stage) the furthest stage that was told
    earliest        the one that was told first
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import Any, NamedTuple

from pledgebook.model.claims import Modality, Stage
from pledgebook.model.reports import Told
from pledgebook.model.values import DateRange, Money, Quantity
from pledgebook.reconcile.authority import is_act, is_first_hand, same_publisher, withdraws
from pledgebook.reconcile.fields import POINTERS, value_of
from pledgebook.reconcile.meaning import agree
from pledgebook.reconcile.reach import LOOSE
from pledgebook.reconcile.seen import Group, denies, slack_of

_STAGES = {
    stage: n
    for n, stage in enumerate(
        (
            Stage.REQUESTED, Stage.PROPOSED, Stage.PLEDGED, Stage.AUTHORISED,
            Stage.CONTRACTED, Stage.DELIVERED, Stage.DISBURSED, Stage.CANCELLED,
        )
    )
}  # fmt: skip
_MODALITIES = {
    modality: n
    for n, modality in enumerate(
        (Modality.ASSERTED, Modality.PLANNED, Modality.CONDITIONAL, Modality.POSSIBLE, Modality.NEGATED)
    )
}

Rule = Callable[[Sequence[Group]], Sequence[Group]]


class Choice(NamedTuple):
    """The chosen value and the rule that chose it."""

    group: Group
    rule: str


def choose(field: str, seen: Sequence[Group], told: Sequence[Told]) -> Choice:
    """One of the values seen. `told` is every claim of the record; rulings come before this."""
    left, by = seen, "only"
    if len(seen) == 1:
        return Choice(seen[0], by)
    for name, rule in _rules(field, told):
        narrower = rule(left) or left
        if len(narrower) < len(left):
            left, by = narrower, name
        if len(left) == 1:
            break
    return Choice(left[0], by)


def _rules(field: str, told: Sequence[Told]) -> tuple[tuple[str, Rule], ...]:
    correction = ("correction", lambda seen: _standing(field, seen, told))
    if field == "stage":
        return (correction, ("furthest", lambda seen: _most(seen, lambda g: _STAGES[g.value])), _EARLIEST)
    if field == "modality":
        return (("announced", lambda seen: _most(seen, lambda g: -_MODALITIES[g.value])),)
    if field in POINTERS:
        return (("most_witnesses", lambda seen: _most(seen, lambda g: len(g.witnesses))), _EARLIEST)
    return (correction, *_COMMON)


def withdrawn(field: str, group: Group, told: Sequence[Told]) -> tuple[Told, ...]:
    """The claims that took a value back: denied it, or corrected it under the same name, for each who had stated it."""
    stated = [t for t in group.tellers if not denies(t)]
    takers = [_taker(field, t, group, told) for t in stated]
    if not stated or None in takers:
        return ()
    return tuple(dict.fromkeys(t for t in takers if t is not None))


def _taker(field: str, stated: Told, group: Group, told: Sequence[Told]) -> Told | None:
    """Who took back what one claim had stated: its own publisher, later."""
    for other in told:
        later = other.report.id != stated.report.id and other.order > stated.order
        if later and same_publisher(other.report, stated.report):
            denial = denies(other) and other in group.tellers
            another = other not in group.tellers and value_of(other.claim, field) is not None
            if denial or (another and withdraws(other.report)):
                return other
    return None


def _standing(field: str, seen: Sequence[Group], told: Sequence[Told]) -> Sequence[Group]:
    """The values that nobody took back and that are not only denied."""
    return [g for g in seen if not withdrawn(field, g, told) and not all(denies(t) for t in g.tellers)]


def _announced(seen: Sequence[Group]) -> Sequence[Group]:
    return [g for g in seen if not g.early]


def _acts(seen: Sequence[Group]) -> Sequence[Group]:
    return [g for g in seen if any(is_act(t) for t in g.tellers)]


def _first_hand(seen: Sequence[Group]) -> Sequence[Group]:
    return [g for g in seen if any(is_first_hand(t) for t in g.tellers)]


def _backed(seen: Sequence[Group]) -> Sequence[Group]:
    """Those with the most witnesses, where the witnesses of whatever agrees with a value speak for it too.

    A loose word ("dozens", "more than 50") agrees with much: it counts its own witnesses only.
    """
    return _most(seen, lambda g: len(g.witnesses) if _loose(g.value) else len(_backing(g, seen)))


def _backing(group: Group, seen: Sequence[Group]) -> frozenset[str]:
    return frozenset().union(*(g.witnesses for g in seen if agree(g.value, group.value)))


def _loose(value: object) -> bool:
    quantity = value.quantity if isinstance(value, Money) else value
    return isinstance(quantity, Quantity) and quantity.qualifier in LOOSE


def _precise(seen: Sequence[Group]) -> Sequence[Group]:
    """The narrowest: exact words before loose ones, more digits before fewer, one day before a month, more names."""
    return _most(seen, lambda g: _precision(g.value))


def _precision(value: object) -> tuple[Any, ...]:
    match value:
        case Money() | Quantity():
            return (not _loose(value), -slack_of(value))
        case DateRange():
            return (timedelta(0) - (value.last - value.first),)
        case tuple():
            return (len(value),)
    return (0,)


def _most(seen: Sequence[Group], weight: Callable[[Group], Any]) -> Sequence[Group]:
    """Those of the greatest weight."""
    best = max(map(weight, seen))
    return [g for g in seen if weight(g) == best]


_EARLIEST: tuple[str, Rule] = ("earliest", lambda seen: seen[:1])
_COMMON: tuple[tuple[str, Rule], ...] = (
    ("announced", _announced),
    ("act", _acts),
    ("first_hand", _first_hand),
    ("most_witnesses", _backed),
    ("most_precise", _precise),
    ("most_witnesses", lambda seen: _most(seen, lambda g: len(g.witnesses))),
    _EARLIEST,
)
