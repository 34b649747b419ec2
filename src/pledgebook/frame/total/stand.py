"""Help and its sum, linked: "total support now stands at", "cumulative commitments of", "Total funding for Yemen: "."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pledgebook.frame.total.span import Span
from pledgebook.lang.en import aid, spending
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
_NO_SUM: Final = en.SINGLE | spending.NOUNS
_NAMES: Final = (en.SUMS - {"totalling", "totaling", "sum"}) | {"value", "volume"}


def stands_at(scene: Scene, zone: Zone) -> Span | None:
    """Help in all, or until now, as the subject of a verb that links it to the amount: "UK aid to Chad now stands at"."""
    link = _link(scene, zone)
    if link is None:
        return None
    subject = _head(_subject(scene, link))
    lows = {t.low for t in subject}
    if lows.isdisjoint(_HELP) or not lows.isdisjoint(_NO_SUM):
        return None
    around = scene.tokens[max(0, link - 2) : scene.index(zone.start)]
    cue = next((t for t in around if t.low in en.NOW), None) or next((t for t in subject if t.low in _NAMES), None)
    if cue is None or any(v.modal and v.main >= link - 1 for v in scene.verbs_before(zone.start)[:1]):
        return None
    return Span(cue.start, cue.end, "summed", helped=True)


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


def _head(subject: tuple[Token, ...]) -> tuple[Token, ...]:
    """What is summed, without what is said of it behind a comma."""
    stop = next(
        (i for i, t in enumerate(subject) if t.low == "," and i and subject[i - 1].low not in aid.KIND_ADJECTIVES), None
    )
    lows = [t.low for t in subject[:stop]]
    return subject[:stop] if stop is not None and not _HELP.isdisjoint(lows) else subject


def received(scene: Scene, zone: Zone) -> Span | None:
    """What an appeal has received: "the appeal for Chad has received", "donors have funded 40 million of it"."""
    verb = next(iter(scene.verbs_before(zone.start)), None)
    if verb is None or verb.lemma not in en.RAISED or not verb.perfect or verb.negated or verb.subject is None:
        return None
    noun = next((t for t in scene.slice(*verb.subject) if t.low in en.APPEALS), None)
    near = scene.index(zone.start) - verb.main <= _NEAR
    if noun is None or not near or _asked(scene, zone):
        return None
    return Span(noun.start, noun.end, "received", helped=True, subject=verb.subject)


def _asked(scene: Scene, zone: Zone) -> bool:
    """Whether the amount is what is asked for: "of the $200 million requested", "against an appeal of"."""
    before = [t.low for t in scene.slice(zone.left, zone.start)[-4:]]
    after = [t.low for t in scene.slice(zone.end, zone.far)[:3]]
    return bool(en.ASKED & {*after}) or before[-2:] == ["of", "the"]


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
        if before in {"a", "an"} or named.isdisjoint(_HELP) or not named.isdisjoint(_NO_SUM):
            return None
        return None if _to_come(scene, zone) else Span(token.start, token.end, "summed", helped=True)
    return None


def _to_come(scene: Scene, zone: Zone) -> bool:
    """Whether the verb over the sum speaks of what is to come: "will provide total funding of"."""
    verb = scene.verb_over(zone.start) or next(iter(scene.verbs_before(zone.start)), None)
    return verb is not None and (bool(verb.modal) or verb.infinitive or verb.negated)
