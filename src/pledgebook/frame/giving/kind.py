"""What kind of help it is, and in which legal form, by the words beside it."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from pledgebook.frame.giving.authority import is_held
from pledgebook.lang.en import aid as en
from pledgebook.lang.en.aid_bodies import POLICING
from pledgebook.lang.en.sectors import KIND_OF, PHRASES, WEAK_KIND_OF
from pledgebook.model.claims import Aid, Instrument

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pledgebook.frame.giving.scene import Scene
    from pledgebook.frame.giving.zone import Zone
    from pledgebook.model.text import Token

_LOOSE = frozenset({Instrument.LOAN, Instrument.GRANT, Instrument.GUARANTEE})
"""Forms that a purpose further right may name: "to support microfinance loans"."""
_JOINTS = frozenset({",", "and", "or", "&", "/"})


def aid_of(scene: Scene, zone: Zone) -> Aid | None:
    """The kind by the adjectives of the nearest noun of help, else by all words around; None where they mix."""
    if (own := scene.slice(zone.start, zone.end)) and not _is_amount(scene, zone):
        kinds = adjectives(own)
        if kinds:
            return next(iter(kinds)) if len(kinds) == 1 else None
        if (named := aid_in(own)) is not None:
            return named
    for start, end in ((zone.end, zone.near), (zone.left, zone.start)):
        tokens = scene.slice(start, end)
        kinds = adjectives(tokens)
        if len(kinds) == 1:
            return next(iter(kinds))
        if len(kinds) > 1:
            return None
    return aid_in(scene.slice(zone.end, zone.far)) or aid_in(scene.slice(zone.left, zone.start))


def is_for_police(scene: Scene, zone: Zone) -> bool:
    """Whether police get it, and no word of help beside it says that it is military."""
    words = scene.slice(zone.left, zone.far)
    return any(t.low in POLICING for t in words) and Aid.MILITARY not in adjectives(words)


def _is_amount(scene: Scene, zone: Zone) -> bool:
    """Whether the anchor is money and no phrase."""
    money = scene.money_after(zone.start)
    return money is not None and money.start == zone.start


def aid_in(tokens: Sequence[Token]) -> Aid | None:
    """The kind that most words of a stretch tell, the first among equals; words that hint at one where none tells."""
    counts: dict[Aid, int] = {}
    hints: dict[Aid, int] = {}
    skip = False
    for token, after in zip_longest(tokens, tokens[1:]):
        if skip:
            skip = False
            continue
        pair = (token.low, after.low) if after is not None else None
        if pair in PHRASES:
            kind, skip = PHRASES[pair], True
        else:
            kind = _of_word(token.low, KIND_OF)
            if kind is None and (hint := _of_word(token.low, WEAK_KIND_OF)) is not None:
                hints[hint] = hints.get(hint, 0) + 1
        if kind is not None:
            counts[kind] = counts.get(kind, 0) + 1
    told = counts or hints
    return max(told, key=lambda k: told[k]) if told else None


def _of_word(low: str, kinds: Mapping[str, Aid]) -> Aid | None:
    """What a word tells, in the singular or in a plural in -s."""
    return kinds.get(low) or (kinds.get(low[:-1]) if low.endswith("s") else None)


def instrument_of(scene: Scene, zone: Zone) -> Instrument | None:
    """The legal form that the words around name; power to draw that is only held is an appropriation."""
    found = _named_form(scene, zone)
    return Instrument.APPROPRIATION if found is Instrument.DRAWDOWN and is_held(scene, zone) else found


def _named_form(scene: Scene, zone: Zone) -> Instrument | None:
    """The form that the words around name; "from American stocks" is a drawdown."""
    purpose = next((v.start for v in scene.verbs_from(zone.end) if v.infinitive and v.start < zone.near), zone.near)
    near = f" {scene.low(zone.end, purpose)} "
    before = f" {scene.low(zone.left, zone.start)} "
    further = f" {scene.low(purpose, zone.far)} "
    for words in (near, before, further):
        for phrase, instrument in en.INSTRUMENTS:
            if f" {phrase} " in words and not (words is further and instrument in _LOOSE):
                return instrument
    around = scene.slice(zone.left, zone.far)
    for i, token in enumerate(around):
        led = any(t.low in {"from", "of", "out"} for t in around[max(0, i - 5) : i])
        if led and token.low in en.STOCKS and around[i - 1].low not in en.NOT_OWN:
            return Instrument.DRAWDOWN
    return None


def adjectives(tokens: Sequence[Token]) -> set[Aid]:
    """Kinds named directly before the first noun of help: "humanitarian, security, and economic assistance"."""
    head = next((i for i, t in enumerate(tokens) if t.low in en.NOUNS and t.low not in en.KIND_ADJECTIVES), None)
    if head is None:
        return set()
    kinds: set[Aid] = set()
    for i in range(head - 1, max(0, head - 12) - 1, -1):
        token = tokens[i]
        kind = en.KIND_ADJECTIVES.get(token.low)
        if PHRASES.get((token.low, tokens[i + 1].low), token) is None:
            break
        if kind is not None:
            kinds.add(kind)
        elif token.low not in _JOINTS and token.low not in en.NOUNS and kinds:
            break
    if kinds == {Aid.FINANCIAL, Aid.DEVELOPMENT}:
        return {Aid.DEVELOPMENT}
    return kinds
