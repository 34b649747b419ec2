"""The noun of help that an amount measures: "$5 million in humanitarian aid", "a package worth"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pledgebook.lang.en import aid, spending, words

if TYPE_CHECKING:
    from pledgebook.frame.giving.scene import Scene
    from pledgebook.frame.giving.zone import Zone
    from pledgebook.model.text import Token

_OPENERS: Final = frozenset({"in", "of", "worth", "as", "'s", "for", "on", "towards", "toward", "-", "a"})
_INSIDE: Final = frozenset({"and", ",", "or", "of", "&", "/", "-", "'s"})
_LATE: Final = 6
_LONGEST: Final = 14
_HELD: Final = 5
"""Words between a package and the noun of what it holds."""


@dataclass(frozen=True, slots=True)
class Help:
    """A noun of help beside an amount."""

    low: str
    start: int
    end: int
    strong: bool
    purpose: bool = False
    """Whether it stands only behind "for": what the money is for, not what it is."""


def help_at(scene: Scene, zone: Zone) -> Help | None:
    """The noun of help that the anchor measures, or None."""
    return _right(scene, zone) or _left(scene, zone)


def _right(scene: Scene, zone: Zone) -> Help | None:
    """In the phrase after the amount, up to the preposition that leads away from it."""
    tokens = scene.slice(zone.end, zone.near)
    purpose = bool(tokens) and tokens[0].low == "for"
    head: Help | None = None
    skip = _yearly(tokens)
    for i, token in enumerate(tokens[:_LONGEST]):
        if i < skip or (i == skip and token.low in _OPENERS):
            continue
        if head is None and i < _LATE and token.low == "for" and not purpose:
            purpose = True
            continue
        if (token.low in words.PREPOSITIONS and token.low not in _INSIDE) or token.low == "to":
            break
        if token.low in aid.NOUNS:
            kind = i > 0 and tokens[i - 1].low in aid.SURE_KINDS
            head = _help(token, purpose=purpose, kind=kind)
            if head.strong:
                break
    return head


def _yearly(tokens: tuple[Token, ...]) -> int:
    """How many words "per year", "a year", "annually" take right behind the amount."""
    lows = [t.low for t in tokens[:2]]
    if lows[:1] in (["annually"], ["yearly"]):
        return 1
    return 2 if lows in (["per", "year"], ["a", "year"], ["per", "annum"], ["each", "year"]) else 0


def _left(scene: Scene, zone: Zone) -> Help | None:
    """Before the amount: "military aid worth", "the package was worth", "a grant of"."""
    before = scene.slice(zone.left, zone.start)
    for i in range(len(before) - 1, -1, -1):
        token = before[i]
        if token.low in spending.HEADS:
            return None
        if token.low in aid.NOUNS or token.low in aid.PACKAGES:
            if (holder := _holder(before, i)) is not None:
                return _help(holder)
            return _help(token, kind=i > 0 and before[i - 1].low in aid.SURE_KINDS)
    return None


def _holder(before: tuple[Token, ...], at: int) -> Token | None:
    """The package of which the noun says what it holds: "a package of defence materiel"."""
    of = next((k for k in range(at - 1, max(0, at - _HELD), -1) if before[k].low == "of"), None)
    if of is None or before[at].low in aid.STRONG or any(t.low in words.PREPOSITIONS for t in before[of + 1 : at]):
        return None
    return before[of - 1] if of and before[of - 1].low in {"package", "packages", "tranche"} else None


def _help(token: Token, *, purpose: bool = False, kind: bool = False) -> Help:
    return Help(token.low, token.start, token.end, kind or token.low in aid.STRONG, purpose)
