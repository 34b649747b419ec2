"""Help and its sum, linked: "total support now stands at", "cumulative commitments of", "Total funding for Yemen: "."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pledgebook.frame.total.span import Span
from pledgebook.lang.en import aid
from pledgebook.lang.en import totals as en

if TYPE_CHECKING:
    from pledgebook.frame.giving.scene import Scene
    from pledgebook.frame.giving.zone import Zone
    from pledgebook.model.text import Token

_NEAR: Final = 7
"""Most words between the link and the sum."""
_SUBJECT: Final = 40
"""Most words of what is summed."""
_LABEL: Final = 18
"""Most words of a label that names a sum."""
_STOPS: Final = frozenset({";", ":", "\u2014", "which", "who", "that", "but", "while", "whereas"})
_HELP: Final = (aid.NOUNS | {"help", "spending"}) - {"program", "programme", "project", "sale"}
_NAMES: Final = en.SUMS - {"totalling", "totaling", "sum"}


def stands_at(scene: Scene, zone: Zone) -> Span | None:
    """Help in all, or until now, as the subject of a verb that links it to the amount: "UK aid to Chad now stands at"."""
    link = _link(scene, zone)
    if link is None:
        return None
    subject = _subject(scene, link)
    lows = {t.low for t in subject}
    if lows.isdisjoint(_HELP) or not lows.isdisjoint(en.SINGLE):
        return None
    around = scene.tokens[max(0, link - 2) : scene.index(zone.start)]
    cue = next((t for t in around if t.low in en.NOW), None) or next((t for t in subject if t.low in _NAMES), None)
    if cue is None or any(v.modal and v.main >= link - 1 for v in scene.verbs_before(zone.start)[:1]):
        return None
    return Span(cue.start, cue.end, "summed")


def _link(scene: Scene, zone: Zone) -> int | None:
    """The position of the form that links, with nothing but small words between it and the amount."""
    at = scene.index(zone.start)
    for i in range(at - 1, max(-1, at - 1 - _NEAR), -1):
        low = scene.tokens[i].low
        if low in en.LINKS and low != "to":
            return i
        if low not in en.BETWEEN and low not in en.SUMS:
            return None
    return None


def _subject(scene: Scene, link: int) -> tuple[Token, ...]:
    """The words before the link, back to where its clause begins."""
    first = link
    while first > 0 and link - first < _SUBJECT and scene.tokens[first - 1].low not in _STOPS:
        first -= 1
    return scene.tokens[first:link]


def totalled(scene: Scene, zone: Zone) -> Span | None:
    """A noun phrase that names a sum right before it: "cumulative commitments of", "Total humanitarian funding: "."""
    at = scene.index(zone.start)
    if not at or scene.tokens[at - 1].low not in en.LABELLED:
        return None
    for i in range(at - 2, max(-1, at - 2 - _LABEL), -1):
        token = scene.tokens[i]
        if token.low in _STOPS or token.low == ",":
            return None
        if token.low not in _NAMES:
            continue
        named = {t.low for t in scene.tokens[i + 1 : at - 1]}
        before = scene.tokens[i - 1].low if i else ""
        if before in {"a", "an"} or named.isdisjoint(_HELP) or not named.isdisjoint(en.SINGLE):
            return None
        return None if _to_come(scene, zone) else Span(token.start, token.end, "summed")
    return None


def _to_come(scene: Scene, zone: Zone) -> bool:
    """Whether the verb over the sum speaks of what is to come: "will provide total funding of"."""
    verb = scene.verb_over(zone.start) or next(iter(scene.verbs_before(zone.start)), None)
    return verb is not None and (bool(verb.modal) or verb.infinitive or verb.negated)
