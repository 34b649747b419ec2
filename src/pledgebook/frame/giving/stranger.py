"""Names that no catalogue knows: a company, a charity or a town that gives or gets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pledgebook.frame.giving.actors import Actor
from pledgebook.lang.en import names, words
from pledgebook.model.claims import Party
from pledgebook.model.mentions import PartyForm, PartyMention

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pledgebook.frame.giving.scene import Scene
    from pledgebook.frame.giving.zone import Zone
    from pledgebook.model.text import Token
    from pledgebook.segment.clauses import VerbGroup

_LONGEST: Final = 8
_INSIDE: Final = frozenset({"of", "for", "and", "&", "the", "de", "du", "des", "without", "in", "on", "-"})
"""Words in lower case inside a name."""
_AFTER: Final = (
    words.PREPOSITIONS | words.CONJUNCTIONS | words.AUXILIARIES | words.SUBORDINATORS | words.RELATIVES | {"to"}
)


def stranger_acting(scene: Scene, verb: VerbGroup) -> list[Actor]:
    """The unknown name that is the whole subject of a verb: "Microsoft will give", "Direct Hope has sent"."""
    if verb.subject is None or not verb.finite or verb.relative or verb.passive:
        return []
    row = list(scene.slice(*verb.subject))
    while row and row[0].low in words.DETERMINERS:
        row = row[1:]
    if not row or len(row) > _LONGEST or not _is_name(row):
        return []
    if scene.reading.parties.touches(row[0].start, row[-1].end) or _holds_office(scene, row):
        return []
    return [Actor(Party(_text(scene, row), None), row[0].start, row[-1].end)]


def stranger_getting(scene: Scene, zone: Zone) -> list[PartyMention]:
    """An unknown name right behind the amount and "to": "5 million dollars to AppleSeeds"."""
    tokens = scene.tokens[scene.index(zone.end) :][:_LONGEST]
    if not tokens or tokens[0].low != "to":
        return []
    i = 2 if len(tokens) > 2 and tokens[1].low == "the" else 1
    row: list[Token] = []
    for token in tokens[i:]:
        if not token.text[0].isupper() or (len(token.text) == 2 and token.text.isupper()) or token.end > zone.far:
            break
        row.append(token)
    after = tokens[i + len(row)] if i + len(row) < len(tokens) else None
    if not row or _is_named(scene, row[0].start, row[-1].end) or (after is not None and _goes_on(after)):
        return []
    start, end = row[0].start, row[-1].end
    return [PartyMention(start=start, end=end, party=Party(_text(scene, row), None), form=PartyForm.BODY)]


def _holds_office(scene: Scene, row: Sequence[Token]) -> bool:
    """Whether a person of whom more is known than a name stands there; a company may look like a person."""
    people = scene.reading.people
    if not people.touches(row[0].start, row[-1].end):
        return False
    inside = people.within(row[0].start, row[-1].end)
    return not inside or any(p.person.role or p.person.code or p.members for p in inside)


def _is_name(row: Sequence[Token]) -> bool:
    """Whether words are all of a name, one of them no word that prose writes in lower case."""
    if not (row[0].text[0].isupper() and row[-1].text[0].isupper()):
        return False
    if not all(t.text[0].isupper() or t.low in _INSIDE for t in row):
        return False
    return any(t.text[0].isupper() and t.low not in names.common_words() and t.low not in _AFTER for t in row)


def _goes_on(token: Token) -> bool:
    """Whether the phrase goes on with a noun, so that the capitals were only an adjective."""
    return token.text[0].islower() and token.low not in _AFTER


def _text(scene: Scene, row: Sequence[Token]) -> str:
    """The name on one line."""
    return " ".join(scene.reading.plain[row[0].start : row[-1].end].split())


def _is_named(scene: Scene, start: int, end: int) -> bool:
    """Whether a known party or person stands in or across `start:end`."""
    reading = scene.reading
    return reading.parties.touches(start, end) or reading.people.touches(start, end)
