"""Whether a word before goods is a verb with the goods as its object, or describes them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pledgebook.lang.en import goods_phrase as en
from pledgebook.lang.en import words
from pledgebook.lang.en.verbs import inflections, verb_forms
from pledgebook.recognise.nouns import CLOSED

if TYPE_CHECKING:
    from pledgebook.recognise.goods.ground import Ground

_GIVING: Final = frozenset(form for lemma in en.GIVING_FORMS for form in inflections(lemma))
_STEM: Final = 6
"""Letters of the shortest word in -ing that is taken for a verb though no list has it."""
_BEFORE_BASE: Final = words.MODALS | words.DO | {"to"}
_BEFORE_VERB: Final = words.RELATIVES | words.SUBJECT_PRONOUNS
_BEFORE_PARTICIPLE: Final = words.DETERMINERS | words.POSSESSIVES | words.PREPOSITIONS
_BEFORE_GERUND: Final = frozenset({"a", "an", "the"}) | words.POSSESSIVES


def acts(ground: Ground, at: int) -> bool:
    """Whether a word that can be a verb is one here."""
    low = ground.tokens[at].low
    tags = {tag for _, tag in verb_forms().get(low, ())} or (
        {"ing"} if low.endswith("ing") and len(low) > _STEM else set()
    )
    if not tags:
        return False
    before = ground.tokens[at - 1].low if at else ""
    if before in _BEFORE_BASE:
        return "base" in tags
    if before in _BEFORE_VERB:
        return True
    if tags & {"past", "part"} and "base" not in tags:
        return _in_past(ground, at, low, before)
    if "ing" in tags:
        return _in_ing(ground, at, low)
    return low not in en.MODIFIERS and not _in_phrase(ground, at)


def _in_phrase(ground: Ground, at: int) -> bool:
    """Whether a base form stands behind a noun in the singular, which it cannot follow: "a coast guard vessel"."""
    if at < 2 or at - 1 in ground.parties or at - 1 in ground.counted or at - 1 in ground.barred:
        return False
    before, lead = ground.tokens[at - 1], ground.tokens[at - 2].low
    plain = before.text.isalpha() and before.text.islower() and not before.low.endswith("s")
    return (
        plain
        and before.low not in CLOSED
        and not before.low.endswith("ly")
        and (lead in words.DETERMINERS or lead in words.POSSESSIVES or at - 2 in ground.counted)
    )


def _in_ing(ground: Ground, at: int, low: str) -> bool:
    """Not in "a drone tracking radar", "an armoured bridging vehicle"."""
    if low in _GIVING:
        return True
    core = ground.cores.get(at)
    if core is not None and not core.plural and not core.mass:
        return False
    return low not in en.MODIFIERS and low not in words.NOUNS_IN_ING and not _determined(ground, at)


def _determined(ground: Ground, at: int) -> bool:
    """Whether a number or an article stands right before `at`."""
    return at - 1 in ground.counted or (at > 0 and ground.tokens[at - 1].low in _BEFORE_GERUND)


def _in_past(ground: Ground, at: int, low: str, before: str) -> bool:
    """`donated` in "Japan donated trucks", but not in "12 donated trucks" or "includes refurbished tanks"."""
    if at == 0 or at - 1 in ground.counted or before in _BEFORE_PARTICIPLE:
        return False
    if before in words.AUXILIARIES:
        return low in _GIVING
    if low in en.MODIFIERS:
        return False
    return low in _GIVING or at - 1 in ground.parties or at - 1 in ground.barred
