"""Donors or recipients of one transfer, where they are named, and how near."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pledgebook.frame.giving.actors import seat
from pledgebook.lang.en import roles_in_giving
from pledgebook.model.claims import Party
from pledgebook.model.mentions import PartyForm

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pledgebook.frame.giving.actors import Actor
    from pledgebook.frame.giving.scene import Scene
    from pledgebook.model.evidence import Evidence
    from pledgebook.model.mentions import PartyMention
    from pledgebook.model.reading import Reading

OWN: Final = 3
"""Named in the words of the transfer."""
NEAR: Final = 2
"""In the sentence or paragraph, or by the package it is part of."""
FAR: Final = 1
"""By the document."""
NONE: Final = 0


@dataclass(frozen=True, slots=True)
class Side:
    """Donors or recipients with where they are named and how near."""

    parties: tuple[Party, ...]
    evidence: tuple[Evidence, ...]
    level: int


_NESTED: Final = 4
"""How many names may overlap at one place."""
NOBODY: Final = Side((), (), NONE)


def of_actors(scene: Scene, actors: Sequence[Actor]) -> Side:
    """Those who act, named in the words of the transfer."""
    if not actors:
        return NOBODY
    cite = scene.reading.document.cite
    return Side(tuple(a.party for a in actors), tuple(cite(a.start, a.end) for a in actors), OWN)


def of_mentions(scene: Scene, mentions: Sequence[PartyMention], level: int) -> Side:
    """The parties of some mentions, each once."""
    cite = scene.reading.document.cite
    parties = tuple(dict.fromkeys(p for m in mentions for p in m.members or (_region(scene, m),)))
    return Side(parties, tuple(cite(m.start, m.end) for m in mentions), level)


def _region(scene: Scene, mention: PartyMention) -> Party:
    """The party; "the region" and "the continent" are the part of the world named last before."""
    if (mention.party.name or "").lower() not in roles_in_giving.ANAPHORIC:
        return seat(mention)
    regions = _regions(scene.reading)
    at = bisect_left(regions, mention.start, key=lambda m: m.start)
    earlier = next((m for m in reversed(regions[max(0, at - _NESTED) : at]) if m.end <= mention.start), mention)
    return earlier.party


def _regions(reading: Reading) -> list[PartyMention]:
    """The parts of the world that a document names, in text order."""
    found: list[PartyMention] | None = reading.memo.get(("giving.regions", 0))
    if found is None:
        places = (m for m in reading.parties.all if m.form is PartyForm.PLACE and m.party.code is None)
        found = [m for m in places if (m.party.name or "").lower() not in roles_in_giving.ANAPHORIC]
        reading.memo["giving.regions", 0] = found
    return found


def without(parties: Iterable[Party], givers: frozenset[str | None]) -> tuple[Party, ...]:
    """The parties that are none of those who give."""
    return tuple(p for p in parties if p.code is None or p.code not in givers)
