"""Why an amount is no help: a price, a budget, a loss, a wage, spending at home."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from pledgebook.frame.giving.authority import is_left
from pledgebook.frame.giving.verb import forgives
from pledgebook.lang.en import aid, giving, lawmaking, spending, words

if TYPE_CHECKING:
    from pledgebook.frame.giving.noun import Help
    from pledgebook.frame.giving.scene import Scene
    from pledgebook.frame.giving.zone import Zone
    from pledgebook.model.text import Token

_ABROAD: Final = 200
"""Characters around a sum that is spent in which spender and receiver are named."""
_LEAST: Final = 2000
_LEAST_YEARLY: Final = 1_000_000
_HELP_ALONE: Final = aid.NOUNS - spending.NOUNS


def refused(scene: Scene, zone: Zone, help_: Help | None) -> str | None:
    """Why the amount is no help: a price, a budget, a loss, spending at home; None where nothing says so."""
    if (rate := _rate(scene, zone)) is not None:
        return rate
    if _tiny(scene, zone):
        return "too small a sum"
    if is_left(scene, zone):
        return "left of what was granted before"
    return None if _is_forgiven(scene, zone) or _is_earmarked(scene, zone) else _spent(scene, zone, help_)


def _spent(scene: Scene, zone: Zone, help_: Help | None) -> str | None:
    """Why the words around say that it is spent on something else."""
    after = scene.slice(zone.end, zone.near)
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
    if verb is not None and giving.ACTS.get(verb) is giving.Act.CANCEL and help_ is not None:
        return None
    if verb == "spend" and (_of_whole(scene, zone) or _abroad(scene, zone)):
        return None
    if verb is not None and verb in spending.VERBS and (help_ is None or not help_.strong):
        return f"{verb}: no help"
    return None


def _of_whole(scene: Scene, zone: Zone) -> bool:
    """ "850 million of the amount will be spent on training": a part of help."""
    tail = [t.low for t in scene.tokens[scene.index(zone.end) :][:3]]
    head = [t.low for t in scene.tokens[:3]]
    return (tail[:1] == ["of"] and tail[1:2] in (["the"], ["this"], ["that"], ["it"])) or head[:2] in (
        ["of", "this"],
        ["of", "that"],
    )


def _is_forgiven(scene: Scene, zone: Zone) -> bool:
    """Whether the amount is a debt that need not be paid."""
    over = scene.verb_over(zone.start)
    verb = over or next(iter(scene.verbs_before(zone.start)), None)
    return verb is not None and forgives(scene, verb)


def _is_earmarked(scene: Scene, zone: Zone) -> bool:
    """ "has frozen $200 million earmarked for Niamey": what was meant for somebody is help."""
    at = scene.index(zone.end)
    after = [t.low for t in scene.tokens[at : at + 5]]
    return any(low in giving.MARKED and after[i + 1 : i + 2] in (["for"], ["to"]) for i, low in enumerate(after[:4]))


def _abroad(scene: Scene, zone: Zone) -> bool:
    """Whether a state other than those named before is the one for whom it is spent: "14 million on tents for Vanuatu"."""
    spenders = {p.party.code for p in scene.parties_in(zone.start - _ABROAD, zone.start)}
    for party in scene.parties_in(zone.end, zone.end + _ABROAD):
        before = scene.token_before(party.start)
        led = before is not None and before.low in {"for", "to", "of", "in"}
        if led and spenders and party.party.code and party.party.code not in spenders:
            return True
    return False


def _by_companies(scene: Scene, zone: Zone) -> bool:
    """Whether companies are the subject of the nearest finite verb before the amount."""
    verb = next((v for v in scene.verbs_before(zone.start) if v.finite), None)
    if verb is None or verb.subject is None or verb.passive:
        return False
    return any(t.low in spending.PRIVATE for t in scene.slice(*verb.subject))


def _tiny(scene: Scene, zone: Zone) -> bool:
    """A few hundred units of a currency are a price, a wage, a cheque."""
    return _size(scene, zone) < _LEAST


def _size(scene: Scene, zone: Zone) -> Decimal:
    """The figure of the amount; what has none counts as large."""
    money = next((m for m in scene.money if m.start == zone.start), None)
    size = money.value.quantity.nominal or money.value.quantity.high if money is not None else None
    return size if size is not None else Decimal(_LEAST_YEARLY)


def _rate(scene: Scene, zone: Zone) -> str | None:
    """ "$80 a barrel", "5,000 euros per person"."""
    tokens = scene.tokens[scene.index(zone.end) :][:2]
    if len(tokens) < 2 or tokens[0].low not in {"a", "an", "per", "each"}:
        return None
    span = tokens[1].low
    if span in spending.SPANS and _size(scene, zone) < _LEAST_YEARLY:
        return f"per {span}: a wage"
    return f"per {span}: a rate" if span in spending.PER else None


def _spending_noun(scene: Scene, zone: Zone, after: tuple[Token, ...]) -> str | None:
    """A noun of spending right after the amount, or right before it."""
    for i, token in enumerate(after[:8]):
        if token.low in aid.NOUNS and token.low not in spending.NOUNS:
            break
        helped = after[i + 1 : i + 2] and after[i + 1].low in _HELP_ALONE
        if token.low in spending.NOUNS:
            meant = i and after[0].low == "for" and any(p.party.code for p in scene.parties_in(zone.end, token.start))
            return None if helped or meant else token.low
        if (token.low in words.PREPOSITIONS and i and token.low not in {"in", "of"}) or token.low == "to":
            break
    for token in reversed(scene.slice(zone.left, zone.start)[-7:]):
        if token.low in aid.NOUNS or token.low in aid.PACKAGES:
            return None
        if token.low in spending.NOUNS:
            return token.low
        if token.low in lawmaking.LAWMAKERS:
            return None
    return None


def _governor(scene: Scene, zone: Zone) -> str | None:
    """Lemma of the nearest verb, before or, for a subject, after the amount."""
    over = scene.verb_over(zone.start)
    if over is not None:
        return over.lemma
    before = scene.verbs_before(zone.start)
    return before[0].lemma if before else None
