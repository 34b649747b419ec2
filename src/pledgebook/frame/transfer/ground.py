"""An amount in its sentence, with what the document said before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pledgebook.frame.giving.kind import aid_of
from pledgebook.frame.transfer.side import FAR, NEAR, NOBODY, Side
from pledgebook.model.claims import Aid, Party

if TYPE_CHECKING:
    from pledgebook.frame.giving.memory import Memory
    from pledgebook.frame.giving.noun import Help
    from pledgebook.frame.giving.scene import Scene
    from pledgebook.frame.giving.zone import Zone
    from pledgebook.model.claims import Transfer

_GOODS_NOUNS: Final = frozenset(
    "package packages packet tranche shipment equipment weapons weaponry arms ammunition vehicles supplies vaccines".split()
)


@dataclass(frozen=True, slots=True)
class Ground:
    """An amount in its sentence, with what the document said before."""

    scene: Scene
    zone: Zone
    noun: Help | None
    memory: Memory
    topic: Transfer | None
    """The package without amount that this is the amount of."""
    parent: Transfer | None
    """The transfer that this is a part of."""
    here: tuple[Transfer, ...]
    """Those made in the same sentence before."""
    refers: bool
    """Whether it is a part of "that sum" or "this amount"."""


def is_sum(ground: Ground) -> bool:
    """Whether it is plain money: no package, no arms, no goods worth so much."""
    if ground.noun is not None and ground.noun.low in _GOODS_NOUNS:
        return False
    before = ground.scene.token_before(ground.zone.start)
    if before is not None and before.low in {"worth", "at"}:
        return False
    after = ground.scene.slice(ground.zone.end, ground.zone.near)[:1]
    if after and after[0].low in {"worth", "to"}:
        return after[0].low == "to"
    return aid_of(ground.scene, ground.zone) is not Aid.MILITARY


def inherited_donors(memory: Memory, source: Transfer | None) -> Side:
    """Donors of the package, of the sentence before, or the document's own state."""
    for known in (source, memory.whole, memory.made.last_given):
        if known is not None and known.donors:
            return Side(known.donors, (), NEAR)
    return home_donor(memory)


def home_donor(memory: Memory) -> Side:
    """The document's own state."""
    return Side((Party(None, memory.home),), (), FAR) if memory.home else NOBODY
