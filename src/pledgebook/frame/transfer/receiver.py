"""The body that gets what a report of its own tells of: "WFP is appealing for $96 million", and the donors it lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pledgebook.catalogue.places import PlaceKind, longest_place, state_name
from pledgebook.frame.giving.actors import subjects_of
from pledgebook.frame.giving.theme import aid_by_side
from pledgebook.frame.transfer.side import OWN, Side
from pledgebook.model.claims import Aid, Party, Stage
from pledgebook.segment.tokens import tokenise

if TYPE_CHECKING:
    from pledgebook.frame.giving.scene import Scene
    from pledgebook.frame.giving.stage import Standing
    from pledgebook.model.reading import Reading


def as_asked(scene: Scene, standing: Standing | None, givers: Side, getters: Side) -> tuple[Side, Side]:
    """Both sides of a request; a body of helpers that asks gives nothing, and gets it for the state it is for."""
    if standing is None or standing.stage is not Stage.REQUESTED or standing.verb is None:
        return givers, getters
    askers = [a.party for a in subjects_of(scene, standing.verb) if _helps(a.party)]
    if not askers or not all(any(_same(p, a) for a in askers) for p in givers.parties):
        return givers, getters
    new = [a for a in askers if not any(_same(a, p) for p in getters.parties)]
    cite = [e for e in givers.evidence if e not in getters.evidence]
    return Side((), (), givers.level), Side((*new, *getters.parties), (*getters.evidence, *cite), getters.level)


def in_own_report(reading: Reading, givers: Side, getters: Side) -> tuple[Party, ...]:
    """Those who get it; in a report of a body of helpers, what is for a state in general is given to that body."""
    got, body = getters.parties, publisher_that_helps(reading)
    if body is None or getters.level == OWN or not got or any(_same(body, p) for p in (*givers.parties, *got)):
        return got
    return (body, *got) if givers.parties and all(state_name(p.code or "") for p in got) else got


def publisher_that_helps(reading: Reading) -> Party | None:
    """The body of helpers whose report it is: its publisher, or the first words of its title; worked out once."""
    key = ("transfer.publisher", 0)
    if key not in reading.memo:
        document = reading.document
        reading.memo[key] = _opens_with(document.publisher or "") or _opens_with(document.title or "")
    found: Party | None = reading.memo[key]
    return found


def _opens_with(words: str) -> Party | None:
    tokens = tokenise(words, 0, len(words))
    for k in range(min(2, len(tokens))):
        found = longest_place(tokens, k)
        if found is not None and found[0].kind is PlaceKind.BODY:
            party = Party(words[tokens[k].start : tokens[found[1] - 1].end], found[0].code)
            return party if _helps(party) else None
    return None


def _helps(party: Party) -> bool:
    return state_name(party.code or "") is None and aid_by_side((party,), ()) is Aid.HUMANITARIAN


def _same(one: Party, other: Party) -> bool:
    return one.code == other.code if one.code and other.code else one.name == other.name
