"""Which transfer is stated to be a part of which."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pledgebook.frame.giving.memory import Memory
    from pledgebook.frame.giving.scene import Scene, Zone
    from pledgebook.model.claims import Transfer
    from pledgebook.model.values import Money

_INCLUDING: Final = ("of which", "including", "includes", "include", "included", "comprising", "with", "among them", "out of which")
_OF_WHOLE: Final = (
    "of this", "of that", "of it", "of the amount", "of the sum", "of the total", "of the package", "of the money",
    "of these", "of this amount", "the remaining", "the rest", "the remainder", "remaining", "the larger part",
    "out of the", "out of this", "out of that", "the balance", "of that sum", "of this sum", "of the funds",
)  # fmt: skip
_CONTAINED: Final = ("package includes", "package contains", "it includes", "it also includes", "it contains", "it comprises",
                     "package also includes", "package consists", "compact includes")


def parent_of(scene: Scene, zone: Zone, money: Money | None, memory: Memory, here: list[Transfer]) -> Transfer | None:
    """The transfer of which the help at the anchor is said to be a part."""
    before = f" {scene.low(max(scene.start, zone.left - 30), zone.start)} "
    after = f" {scene.low(zone.end, zone.far)} "
    tail = " ".join(before.split()[-4:])
    if here and any(f" {cue} " in f" {tail} " for cue in _INCLUDING):
        for earlier in reversed(here):
            if fits(money, earlier):
                return earlier
    whole = memory.whole
    if whole is None or not fits(money, whole):
        return None
    clause = f" {scene.low(_clause_start(scene, zone), zone.start)} "
    if any(f" {cue} " in clause or f" {cue} " in f" {' '.join(after.split()[:5])} " for cue in _OF_WHOLE):
        return whole
    return whole if any(cue in clause for cue in _CONTAINED) else None


def _clause_start(scene: Scene, zone: Zone) -> int:
    """The beginning of the sentence, or the end of the amount before."""
    previous = next((m for m in reversed(scene.money) if m.end <= zone.start), None)
    return previous.end if previous is not None else scene.start


def fits(money: Money | None, whole: Transfer) -> bool:
    """Whether a part may be this large: never as large as the whole in the same currency."""
    if money is None or whole.amount is None or money.currency != whole.amount.currency:
        return True
    part, total = _size(money), _size(whole.amount)
    return part is None or total is None or part < total


def _size(money: Money):  # type: ignore[no-untyped-def]
    q = money.quantity
    return q.nominal if q.nominal is not None else q.high or q.low
