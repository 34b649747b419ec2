"""From wholes and parts to entries that never overlap.

Works the same for money and for one kind of goods. Parts come first; of a whole counts what its parts leave unexplained.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from pledgebook.model.wording import number
from pledgebook.tally.bounds import EXACT, ZERO, without
from pledgebook.tally.conventions import Cover
from pledgebook.tally.line import Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pledgebook.tally.bounds import Bounds


class Standing(StrEnum):
    """What the rules say of a thing by itself."""

    COUNTS = "counts"
    VOID = "void"
    """Cancelled: it does not count, and its whole is smaller by it."""
    OTHER = "other"
    """Given, but not what this sum is about (another recipient, another kind of aid): its whole is smaller by it, too."""
    OUT = "out"
    """Only planned, requested, at another stage: it does not count and explains nothing."""


@dataclass(frozen=True, slots=True)
class Node:
    """A thing with its amount in one unit, or none."""

    id: str
    standing: Standing
    rule: str
    reason: str
    """Why it does not count; empty for one that counts."""
    bounds: Bounds | None
    unit: str = ""
    slack: Decimal = ZERO
    done: bool = False
    """Delivered or paid: a cancelled whole does not take it back."""
    present: bool = True
    """Whether it belongs to this measure at all: of goods, whether it lists them."""


class Entry(NamedTuple):
    """What a thing contributes."""

    role: Role
    bounds: Bounds | None
    rule: str
    reason: str


class Share(NamedTuple):
    """How much of its wholes a thing explains."""

    stated: Decimal
    slack: Decimal
    units: frozenset[str]


_NO_SHARE = Share(ZERO, ZERO, frozenset())
_TWENTIETH = Decimal("0.05")
_MOST = 10
"""Parts among which a subtotal is looked for: their groups double with each."""


def cover(
    order: Iterable[str], nodes: Mapping[str, Node], parts: Mapping[str, tuple[str, ...]], how: Cover
) -> dict[str, Entry]:
    """An entry for each thing; `order` holds every thing after its parts."""
    entries: dict[str, Entry] = {}
    shares: dict[str, Share] = {}
    component = {part for below in parts.values() for part in below}
    for at in order:
        below = _told_once(nodes[at], parts.get(at, ()), parts, shares, entries)
        entry, shares[at] = _settle(nodes[at], below, shares, how, component=at in component)
        entries[at] = entry
        if entry.rule in {"counts.whole.currency", "stage.cancelled"}:
            _swallow(at, nodes, parts, entries, cancelled=entry.rule == "stage.cancelled")
    _tell_of_wholes(entries, nodes, parts)
    return entries


def _told_once(
    node: Node,
    below: tuple[str, ...],
    parts: Mapping[str, tuple[str, ...]],
    shares: Mapping[str, Share],
    entries: dict[str, Entry],
) -> tuple[str, ...]:
    """The parts of a thing without those that only sum up others of them."""
    while node.bounds and (found := _subtotal(node, (p for p in below if not parts.get(p)), shares)):
        part, others = found
        sums = " + ".join(number(shares[other].stated) for other in others)
        if entries[part].role is not Role.OUT:
            entries[part] = Entry(Role.OUT, None, "subtotal", f"a subtotal of other parts of {node.id}: {sums}")
        below = tuple(p for p in below if p != part)
    return below


def _settle(
    node: Node, below: tuple[str, ...], shares: Mapping[str, Share], how: Cover, *, component: bool
) -> tuple[Entry, Share]:
    """The entry of one thing whose parts are settled, and what it explains of its wholes."""
    explained = _together(shares[part] for part in below)
    own = Share(node.bounds.stated, node.slack, frozenset({node.unit})) if node.bounds else None
    if node.standing is not Standing.COUNTS:
        real = node.standing is not Standing.OUT
        return Entry(Role.OUT, None, node.rule, node.reason), (own if own and real else explained)
    if not node.present:
        return Entry(Role.OUT, None, "none", ""), explained
    if node.bounds is None or own is None:
        if explained.units:
            return Entry(Role.OUT, None, "parts", "no sum of its own: its parts count"), explained
        return Entry(
            Role.PART if component else Role.WHOLE, None, "counts.no_amount", "counts; no amount stated"
        ), explained
    if not explained.units:
        return _alone(node, component=component), own
    if how is Cover.LEAVES:
        return Entry(Role.OUT, None, "parent", "a parent: its parts count"), own
    if explained.units != own.units:
        reason = "counts whole: a part is stated in another currency, and the two are not compared"
        return Entry(Role.WHOLE, node.bounds, "counts.whole.currency", reason), own
    return _rest(node, node.bounds, explained), own


def _alone(node: Node, *, component: bool) -> Entry:
    """It counts as it stands."""
    if component:
        return Entry(Role.PART, node.bounds, "counts.part", "counts: a component of a larger whole")
    return Entry(Role.WHOLE, node.bounds, "counts.whole", "counts: no part of it is known")


def _rest(node: Node, whole: Bounds, explained: Share) -> Entry:
    """What the parts leave of a whole; nothing where rounding explains the difference."""
    rest = EXACT.subtract(whole.stated, explained.stated)
    slack = _rounding(whole.stated, EXACT.add(node.slack, explained.slack))
    sums = f"{number(whole.stated)} − {number(explained.stated)}"
    if rest > slack:
        reason = f"counts: the rest that no part explains, {sums} = {number(rest)}"
        reason += f", to within {number(slack)} of rounding" if slack else ""
        return Entry(Role.REST, without(whole, explained.stated), "counts.rest", reason)
    if rest >= slack.copy_negate():
        near = " within rounding" if rest else ""
        return Entry(Role.OUT, None, "parts", f"its parts make it up{near}: {sums}")
    more = f"its parts say {number(rest.copy_abs())} more than it does, and count: {sums}"
    return Entry(Role.OUT, None, "parts.more", more)


def _rounding(figure: Decimal, slack: Decimal) -> Decimal:
    """How far a figure may be off by rounding: half of the last digits written, and never more than a twentieth of it.

    "1 billion" is written to the billion; that does not make 600 million all of it.
    """
    return min(slack, EXACT.multiply(figure, _TWENTIETH))


def _subtotal(node: Node, below: Iterable[str], shares: Mapping[str, Share]) -> tuple[str, tuple[str, ...]] | None:
    """A part that is the sum of other parts of the same whole, where the parts together say too much; and these others.

    3.75 with the parts 2.85, 0.225, 0.682 and 3.075: the last is the first two told together.
    """
    found = {part: shares[part] for part in below if shares[part].units == {node.unit}}
    whole = node.bounds.stated if node.bounds else ZERO
    together = _together(found.values())
    most = EXACT.add(whole, _rounding(whole, EXACT.add(node.slack, together.slack)))
    if len(found) > _MOST or together.stated <= most:
        return None
    for part in sorted(found, key=lambda p: (-found[p].stated, p)):
        others = [other for other in sorted(found) if other != part]
        for size in range(2, len(others) + 1):
            for group in combinations(others, size):
                summed = _together(found[other] for other in group)
                near = _rounding(found[part].stated, EXACT.add(found[part].slack, summed.slack))
                if EXACT.subtract(found[part].stated, summed.stated).copy_abs() <= near:
                    return part, group
    return None


def _together(shares: Iterable[Share]) -> Share:
    """What several parts explain."""
    found = _NO_SHARE
    for share in shares:
        found = Share(
            EXACT.add(found.stated, share.stated), EXACT.add(found.slack, share.slack), found.units | share.units
        )
    return found


def _swallow(
    at: str,
    nodes: Mapping[str, Node],
    parts: Mapping[str, tuple[str, ...]],
    entries: dict[str, Entry],
    *,
    cancelled: bool,
) -> None:
    """Take out the parts of something that counts as a whole, or that was cancelled and its parts not yet given."""
    todo = list(parts.get(at, ()))
    seen: set[str] = set()
    while todo:
        part = todo.pop()
        if part in seen:
            continue
        seen.add(part)
        todo += parts.get(part, ())
        if entries[part].role is Role.OUT or (cancelled and nodes[part].done):
            continue
        rule, reason = (
            ("cancelled", f"cancelled with {at}") if cancelled else ("inside", f"inside {at}, which counts whole")
        )
        entries[part] = Entry(Role.OUT, None, rule, reason)


def _tell_of_wholes(entries: dict[str, Entry], nodes: Mapping[str, Node], parts: Mapping[str, tuple[str, ...]]) -> None:
    """A part without an amount is inside a whole that has one."""
    for whole, below in parts.items():
        if nodes[whole].bounds is None or nodes[whole].standing is not Standing.COUNTS:
            continue
        for part in below:
            if entries[part].rule == "counts.no_amount":
                entries[part] = Entry(Role.OUT, None, "inside", f"no amount of its own: inside {whole}")
