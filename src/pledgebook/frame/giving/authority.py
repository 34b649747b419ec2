"""Power to draw on stocks that is only held: what a parliament has put aside for it, and what is left of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pledgebook.lang.en import aid as en
from pledgebook.lang.en import lawmaking

if TYPE_CHECKING:
    from pledgebook.frame.giving.scene import Scene
    from pledgebook.frame.giving.zone import Zone
    from pledgebook.model.text import Token
    from pledgebook.segment.clauses import VerbGroup

_NEAR: Final = 10
"""Words behind an amount in which the drawdown is named."""
_LEFT_REACH: Final = 4
_GRANTED: Final = 5
_POWERS: Final = lawmaking.AUTHORITIES
_LEGAL: Final = (
    lawmaking.LAWMAKERS | lawmaking.BILLS | {"act", "law", "supplemental", "appropriation", "appropriations"}
)


def is_held(scene: Scene, zone: Zone) -> bool:
    """Whether the amount is a power that somebody has or is given, and no drawdown: "we have 3 billion in drawdown authority"."""
    drawn = _drawdown_after(scene, zone)
    if drawn is None:
        return False
    verb = _governor(scene, zone)
    if _granted(scene.slice(drawn.end, scene.end)[:_GRANTED]) or _by_law(scene, verb):
        return True
    if verb is not None and verb.lemma not in en.HOLDING:
        return False
    power = any(t.low in _POWERS for t in scene.slice(drawn.end, zone.far)[:2])
    return power or (verb is not None and verb.lemma == "be" and zone.end <= verb.start < drawn.start)


def is_left(scene: Scene, zone: Zone) -> bool:
    """Whether the amount is what is left of an earlier one: "about 250 million of that left", "2 billion remains"."""
    verb = _governor(scene, zone)
    if verb is None or verb.lemma not in en.HOLDING:
        return False
    after = {t.low for t in scene.tokens[scene.index(zone.end) :][:_LEFT_REACH]}
    return bool(after & en.LEFT) or verb.lemma == "remain"


def _drawdown_after(scene: Scene, zone: Zone) -> Token | None:
    """The word "drawdown" behind the amount, as what the amount is of: not "under" or "through" it."""
    tail = scene.tokens[scene.index(zone.end) :][:_NEAR]
    at = next((i for i, t in enumerate(tail) if t.low in en.DRAWDOWNS), None)
    if at is None or any(t.low in en.USING for t in tail[:at]):
        return None
    return tail[at]


def _governor(scene: Scene, zone: Zone) -> VerbGroup | None:
    """The verb of which the amount is the subject, else the nearest finite one before it."""
    over = scene.verb_over(zone.start)
    return over or next((v for v in scene.verbs_before(zone.start) if v.finite), None)


def _granted(tail: tuple[Token, ...]) -> bool:
    """Whether a parliament is right behind: "drawdown authority Congress appropriated"."""
    return bool({t.low for t in tail} & (lawmaking.LAWMAKERS | {"appropriated"}))


def _by_law(scene: Scene, verb: VerbGroup | None) -> bool:
    """Whether a parliament or a bill is the subject."""
    return verb is not None and verb.subject is not None and any(t.low in _LEGAL for t in scene.slice(*verb.subject))
