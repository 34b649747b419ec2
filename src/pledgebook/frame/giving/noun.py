"""The noun of help that an amount measures: "$5 million in humanitarian aid", "a package worth", "a $5 million loan"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pledgebook.lang.en import aid, giving, spending, words

if TYPE_CHECKING:
    from pledgebook.frame.giving.scene import Scene, Zone
    from pledgebook.model.text import Token

_OPENERS: Final = frozenset({"in", "of", "worth", "as", "'s", "for", "-", "a"})
_INSIDE: Final = frozenset({"and", ",", "or", "of", "&", "/", "-", "'s"})
_LATE: Final = 6
_LONGEST: Final = 14
_LEAST: Final = 2000
_CONNECTORS: Final = frozenset(
    """worth of totalling totaling valued at amounting amounts amounted to with a an the total value sum in amount is was
    were are , up around some about approximately nearly almost over than more aggregate estimated , ( : is be been has
    have come comes came totals total reaches reached stands stood now by this that it also including include includes
    included""".split()
)


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
        if i < skip or i == skip and token.low in _OPENERS:
            continue
        if head is None and i < _LATE and token.low == "for" and not purpose:
            purpose = True
            continue
        if token.low in words.PREPOSITIONS and token.low not in _INSIDE or token.low == "to":
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
            return _help(token, kind=i > 0 and before[i - 1].low in aid.SURE_KINDS)
    return None


def _help(token: Token, *, purpose: bool = False, kind: bool = False) -> Help:
    return Help(token.low, token.start, token.end, kind or token.low in aid.STRONG, purpose)


def refused(scene: Scene, zone: Zone, help_: Help | None) -> str | None:
    """Why the amount is no help: a price, a budget, a loss, spending at home; None where nothing says so."""
    after = scene.slice(zone.end, zone.near)
    if (rate := _rate(scene, zone)) is not None:
        return rate
    if _tiny(scene, zone):
        return "too small a sum"
    wide = f" {scene.low(max(scene.start, zone.left - 60), zone.far)} "
    if sure := next((cue for cue in spending.HOME_SURE if f" {cue} " in wide), None):
        return f"{sure}: at home"
    if _by_companies(scene, zone):
        return "companies' money"
    noun = _spending_noun(scene, zone, after)
    if noun is not None and (help_ is None or not help_.strong):
        return f"{noun}: no help"
    around = f" {scene.low(max(scene.start, zone.left - 60), zone.far)} "
    for cue in spending.HOME:
        if f" {cue} " in around and (help_ is None or not help_.strong):
            return f"{cue}: at home"
    verb = _governor(scene, zone)
    if verb == "spend" and _of_whole(scene, zone):
        return None
    if verb is not None and verb in spending.VERBS and (help_ is None or not help_.strong):
        return f"{verb}: no help"
    return None


def _of_whole(scene: Scene, zone: Zone) -> bool:
    """"850 million of the amount will be spent on training": a part of help."""
    tail = [t.low for t in scene.tokens[scene.index(zone.end) :][:3]]
    head = [t.low for t in scene.tokens[:3]]
    return tail[:1] == ["of"] and tail[1:2] in (["the"], ["this"], ["that"], ["it"]) or head[:2] in (["of", "this"], ["of", "that"])


def _by_companies(scene: Scene, zone: Zone) -> bool:
    """Whether companies are the subject of the nearest finite verb before the amount."""
    verb = next((v for v in scene.verbs_before(zone.start) if v.finite), None)
    if verb is None or verb.subject is None or verb.passive:
        return False
    return any(t.low in spending.PRIVATE for t in scene.slice(*verb.subject))


def _tiny(scene: Scene, zone: Zone) -> bool:
    """A few hundred units of a currency are a price, a wage, a cheque."""
    money = next((m for m in scene.money if m.start == zone.start), None)
    size = money.value.quantity.nominal or money.value.quantity.high if money is not None else None
    return size is not None and size < _LEAST


def _rate(scene: Scene, zone: Zone) -> str | None:
    """"$80 a barrel", "5,000 euros per person"."""
    tokens = scene.tokens[scene.index(zone.end) :][:2]
    if len(tokens) == 2 and tokens[0].low in {"a", "an", "per", "each"} and tokens[1].low in spending.PER:
        return f"per {tokens[1].low}: a rate"
    return None


def _spending_noun(scene: Scene, zone: Zone, after: tuple[Token, ...]) -> str | None:
    """A noun of spending right after the amount, or right before it."""
    for i, token in enumerate(after[:8]):
        if token.low in aid.NOUNS and token.low not in spending.NOUNS:
            break
        if token.low in spending.NOUNS:
            return token.low
        if token.low in words.PREPOSITIONS and i and token.low not in {"in", "of"} or token.low == "to":
            break
    for token in reversed(scene.slice(zone.left, zone.start)[-7:]):
        if token.low in aid.NOUNS or token.low in aid.PACKAGES:
            return None
        if token.low in spending.NOUNS:
            return token.low
        if token.low in giving.LAWMAKERS:
            return None
    return None


def _governor(scene: Scene, zone: Zone) -> str | None:
    """Lemma of the nearest verb, before or, for a subject, after the amount."""
    over = scene.verb_over(zone.start)
    if over is not None:
        return over.lemma
    before = scene.verbs_before(zone.start)
    return before[0].lemma if before else None
